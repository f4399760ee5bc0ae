import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { MetricInputError, MetricIssue } from "../../src/index";
import { amounts, count, fraction, fractionOrFractions, fractions, signedAmount } from "../../src/validation/fields";
import { inputSchema } from "../../src/validation/inputSchema";
import { parseInput } from "../../src/validation/parseInput";

interface Input {
  readonly list: ArrayLike<number>;
}

const schemaOf = (field: ReturnType<typeof amounts>) => inputSchema<Input>(() => ({ fields: { list: field } }));

/** What is wrong with an input. */
function issuesOf(parse: () => unknown): readonly MetricIssue[] {
  try {
    parse();
    return [];
  } catch (error) {
    return (error as MetricInputError).issues;
  }
}

/** What is wrong with a list, as `path code`. */
function problems(field: ReturnType<typeof amounts>, list: unknown): string[] {
  return issuesOf(() => parseInput("test", schemaOf(field), { list } as never)).map(
    ({ path, code }) => `${path.join(".")} ${code}`,
  );
}

describe("a list of numbers", () => {
  it("comes back itself if it is typed, else as a copy that nothing can change", () => {
    const parsed = (list: ArrayLike<number>) => parseInput("test", schemaOf(amounts()), { list }).list;
    for (const list of [new Float64Array([1, 2]), Int32Array.of(3)]) expect(parsed(list)).toBe(list);
    for (const list of [[], [1, 0, 2.5], Object.freeze([1])]) {
      expect(parsed(list)).toEqual(list);
      expect(parsed(list)).not.toBe(list);
    }
  });

  it.each([
    ["a hole", Array(1), ["list.0 missing"]],
    ["undefined", [undefined], ["list.0 missing"]],
    ["what is no number", ["1", null, {}, 1n], ["0", "1", "2", "3"].map((i) => `list.${i} wrongType`)],
    [
      "what is not finite",
      [Number.NaN, Infinity, -Infinity],
      ["list.0 wrongType", "list.1 wrongType", "list.2 wrongType"],
    ],
    ["what is out of bounds", [1e16, -1], ["list.0 tooLarge", "list.1 tooSmall"]],
    ["what is nearer to 0 than can be computed with", [1e-10], ["list.0 nearZero"]],
    ["a list of big integers", BigInt64Array.of(1n), ["list.0 wrongType"]],
    ["no list", "12", ["list wrongType"]],
    ["what looks like a list", { 0: 1, length: 1 }, ["list wrongType"]],
    ["a view that is no list", new DataView(new ArrayBuffer(8)), ["list wrongType"]],
    ["nothing", undefined, ["list missing"]],
  ])("refuses %s where it is", (_, list, expected) => {
    expect(problems(amounts(), list)).toEqual(expected);
  });

  it("says of each item what the field of one number says of it", () => {
    const scalar = inputSchema<{ readonly item: number }>(() => ({ fields: { item: signedAmount() } }));
    const list = schemaOf(amounts({ signed: true }));
    fc.assert(
      fc.property(fc.oneof(fc.anything({ maxDepth: 1 }), fc.double()), fc.nat(30), (value, index) => {
        const expected = issuesOf(() => parseInput("test", scalar, { item: value } as never)).map(
          ({ path: _, message, ...issue }) => ({
            ...issue,
            path: ["list", index],
            message: message.replace("item", `list[${index}]`),
          }),
        );
        const given = { list: [...Array(index).fill(0), value] };
        expect(issuesOf(() => parseInput("test", list, given))).toEqual(expected);
      }),
    );
  });

  it("reports the first twenty bad items", () => {
    expect(problems(amounts(), Array(1000).fill("x"))).toEqual(
      Array.from({ length: 20 }, (_, i) => `list.${i} wrongType`),
    );
  });

  it("reports its length, and then not its items", () => {
    const field = amounts({ minLength: 2, maxLength: 3 });
    expect([["x"], [1, 2], [1, 2, 3], [1, 2, 3, "x"]].map((list) => problems(field, list))).toEqual([
      ["list wrongLength"],
      [],
      [],
      ["list wrongLength"],
    ]);
    const message = (list: number[]) => () => parseInput("test", schemaOf(field), { list });
    expect(message([1])).toThrow("test: list must have ≥ 2 items, but got 1");
    expect(message([1, 2, 3, 4])).toThrow("test: list must have ≤ 3 items, but got 4");
  });

  it("takes negative amounts where it is told to, and shares from 0 to 1", () => {
    expect(problems(amounts({ signed: true }), [-1e15, -1e-9, 0])).toEqual([]);
    expect(problems(fractions(), [0, 1e-12, 1])).toEqual([]);
    expect(problems(fractions({ maxLength: 1 }), [0, 1])).toEqual(["list wrongLength"]);
    expect(problems(fractions(), [1e-13, -0.1, 5, 500])).toEqual([
      "list.0 nearZero",
      "list.1 tooSmall",
      "list.2 notAFraction",
      "list.3 tooLarge",
    ]);
  });

  it("says the same within an application's own schema", () => {
    const schema = z.object({ plans: z.array(schemaOf(fractions())) });
    expect(z.safeParse(schema, { plans: [{ list: [0.5, 5] }] }).error?.issues).toMatchObject([
      {
        path: ["plans", 0, "list", 1],
        message:
          "plans[0].list[1] must be at most 1, but got 5: rates are fractions, and 5 is 500%; did you mean 0.05?",
      },
    ]);
  });
});

describe("a number or a list of numbers", () => {
  const schema = inputSchema<{ readonly rate: number | ArrayLike<number> }>(() => ({
    fields: { rate: fractionOrFractions() },
  }));
  const messageOf = (rate: unknown) => {
    try {
      return parseInput("test", schema, { rate } as never);
    } catch (error) {
      return (error as Error).message;
    }
  };

  it("takes either", () => {
    for (const rate of [0, 0.5, 1, [], [0.5, 1], Float32Array.of(0.5)]) expect(messageOf(rate)).toEqual({ rate });
  });

  it.each([
    [undefined, "test: rate is missing: a number or a list of numbers is needed"],
    ["0.5", 'test: rate must be a number or a list of numbers, but got the string "0.5"'],
    [Number.NaN, "test: rate must be a number or a list of numbers, but got NaN"],
    [-1, "test: rate must be at least 0, but got -1"],
    [80, "test: rate must be at most 1, but got 80: rates are fractions, and 80 is 8000%; did you mean 0.8?"],
    [
      [0.5, "x", 2],
      'test: rate[1] must be a number, but got the string "x"; rate[2] must be at most 1, but got 2: rates are ' +
        "fractions, and 2 is 200%; did you mean 0.02?",
    ],
  ])("refuses %j by what it is", (rate, message) => {
    expect(messageOf(rate)).toBe(message);
  });
});

describe("a field of one number", () => {
  it.each([
    ["an amount", signedAmount()],
    ["a share", fraction()],
    ["a count", count()],
    ["a number or a list", fractionOrFractions()],
  ])("takes −0 as 0: %s", (_, field) => {
    expect(z.safeParse(field, -0)).toEqual({ success: true, data: 0 });
  });
});
