import { describe, expect, it } from "vitest";
import { churnRate } from "../../src/index";

describe("an input that throws when it is read", () => {
  const hostile = (name: string) =>
    Object.defineProperty({ customersAtStart: 400, customersLost: 14 }, name, {
      enumerable: true,
      get: () => {
        throw new Error("hostile");
      },
    });

  it.each(["customersLost", "customerLost", "nonsense"])("in its field %s is refused as unreadable", (name) => {
    expect(() => churnRate(hostile(name))).toThrow(
      expect.objectContaining({ name: "MetricInputError", issues: [expect.objectContaining({ code: "unreadable" })] }),
    );
  });
});
