import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TimeError } from "../../src/time";

describe("TimeError", () => {
  test("is a TypeError with a name, the value and what was expected", () => {
    const value = { a: 1 };
    const error = new TimeError("a day", value);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.name).toBe("TimeError");
    expect(error.value).toBe(value);
    expect(error.expected).toBe("a day");
    expect(error.message).toBe("Expected a day; received an object.");
  });

  const throwing = {
    get now() {
      throw new Error("no");
    },
  };
  const cyclic: Record<string, unknown> = {};
  cyclic["self"] = cyclic;
  const { proxy: revoked, revoke } = Proxy.revocable([], {});
  revoke();

  test.each<[string, unknown, string]>([
    ["text", 'a"b', '"a\\"b"'],
    ["a line end", "2025-03-04\r", '"2025-03-04\\r"'],
    ["60 characters", "x".repeat(60), `"${"x".repeat(60)}"`],
    ["61 characters", "x".repeat(61), `"${"x".repeat(60)}…"`],
    ["a number", 1.5, "1.5"],
    ["negative zero", -0, "-0"],
    ["not a number", Number.NaN, "NaN"],
    ["a BigInt", 5n, "5n"],
    ["a symbol", Symbol("s"), "Symbol(s)"],
    ["undefined", undefined, "undefined"],
    ["null", null, "null"],
    ["a boolean", true, "true"],
    ["a function", () => 1, "a function"],
    ["an array", [1], "an array"],
    ["a Date", new Date(0), "Date 1970-01-01T00:00:00.000Z"],
    ["a Date of another realm", runInNewContext("new Date(0)"), "Date 1970-01-01T00:00:00.000Z"],
    ["an invalid Date", new Date(Number.NaN), "Invalid Date"],
    ["a cycle", cyclic, "an object"],
    ["a null prototype", Object.create(null), "an object"],
    ["a getter that throws", throwing, "an object"],
    ["a revoked proxy", revoked, "an object"],
  ])("shows %s", (_, value, text) => {
    expect(new TimeError("x", value).message).toBe(`Expected x; received ${text}.`);
  });

  test("can be built from any value", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
        (value) => {
          expect(new TimeError("x", value).message).toMatch(/^Expected x; received .+\.$/s);
        },
      ),
    );
  });
});
