import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retentionRate } from "../../src/index";

describe("retentionRate", () => {
  it("leaves out new customers, so that acquisition cannot hide losses", () => {
    expect(retentionRate({ customersAtStart: 100, customersAtEnd: 120, newCustomers: 40 })).toBe(0.8);
  });

  it("is 94 % where 35 of 40 joiners are still there; taking out all 40 would give 89 %", () => {
    expect(retentionRate({ customersAtStart: 100, customersAtEnd: 129, newCustomers: 35 })).toBe(0.94);
    expect(retentionRate({ customersAtStart: 100, customersAtEnd: 129, newCustomers: 40 })).toBe(0.89);
  });

  it.each([
    [
      { customersAtStart: 100, customersAtEnd: 130, newCustomers: 20 },
      "retentionRate: customersAtEnd (130) must be at most customersAtStart + newCustomers (120)",
    ],
    [
      { customersAtStart: 100, customersAtEnd: 10, newCustomers: 20 },
      "retentionRate: newCustomers (20) must be at most customersAtEnd (10)",
    ],
  ])("refuses %j", (input, message) => {
    expect(() => retentionRate(input)).toThrow(expect.objectContaining({ name: "MetricInputError", message }));
  });

  it("does not depend on how many customers are new", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), fc.nat(1e6), (customersAtStart, n, newCustomers) => {
        const stayed = n % (customersAtStart + 1);
        expect(retentionRate({ customersAtStart, customersAtEnd: stayed + newCustomers, newCustomers })).toBe(
          stayed / customersAtStart,
        );
      }),
    );
  });
});
