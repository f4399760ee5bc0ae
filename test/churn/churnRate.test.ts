import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { churnRate, retentionRate } from "../../src/index";
import { expectNear } from "../near";

describe("churnRate", () => {
  it.each([
    ["PostHog's tutorial on lowering churn: 100 users, 80 of them left over", 100, 20, 0.2, 1e-9],
    ["Company ADG in the README of Brett777/Predict-Churn", 500, 50, 0.1, 1e-9],
    ["a month with 500 customers on September 1 and 15 lost", 500, 15, 0.03, 1e-9],
    ["a quarter with 10,000 customers and 480 lost (after Baremetrics)", 10_000, 480, 0.048, 1e-9],
    ["a year with 52,430 customers and 3,245 lost", 52_430, 3245, 0.0619, 5e-5],
    ["Polar's test suite: 2 active at the start, 1 canceled", 2, 1, 0.5, 1e-9],
  ])("agrees with %s", (_, customersAtStart, customersLost, expected, tolerance) => {
    expectNear(churnRate({ customersAtStart, customersLost }), expected, tolerance);
  });

  it("is 6 % in the month of the comparison of wordings: who is back at the end is not lost", () => {
    expect(churnRate({ customersAtStart: 100, customersLost: 6 })).toBe(0.06);
  });

  it.each([
    [
      { customersAtStart: 400, customersLost: 500 },
      "churnRate: customersLost (500) must be at most customersAtStart (400)",
    ],
    [
      { customersAtStart: "400", customersLost: 5 },
      'churnRate: customersAtStart must be a whole number, but got the string "400"',
    ],
    [
      { customerAtStart: 400, customersLost: 5 },
      "churnRate: customersAtStart is missing: a whole number is needed; customerAtStart is not a field of this " +
        "function: did you mean customersAtStart?",
    ],
    [{ customersAtStart: 5.5, customersLost: 1 }, "churnRate: customersAtStart must be a whole number, but got 5.5"],
    [{ customersAtStart: 5, customersLost: -1 }, "churnRate: customersLost must be at least 0, but got -1"],
    [
      { customersAtStart: 2 ** 53, customersLost: 0 },
      "churnRate: customersAtStart must be at most 9007199254740991, but got 9007199254740992",
    ],
  ])("refuses %j in clear words", (input, message) => {
    expect(() => churnRate(input as never)).toThrow(expect.objectContaining({ name: "MetricInputError", message }));
  });

  it("reports all problems of an input together", () => {
    const input = { customersAtStart: 400, customersLost: 500, nonsense: 1 };
    expect(() => churnRate(input)).toThrow(/nonsense is not a field.*customersLost \(500\) must be at most/u);
  });

  it("is exact at the largest counts", () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(churnRate({ customersAtStart: most, customersLost: most })).toBe(1);
    expect(churnRate({ customersAtStart: most, customersLost: 0 })).toBe(0);
  });

  it("adds up to 1 with the retention rate of the same customers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.nat(), fc.nat(1e9), (customersAtStart, n, newCustomers) => {
        const customersLost = n % (customersAtStart + 1);
        const churned = churnRate({ customersAtStart, customersLost }) as number;
        const customersAtEnd = customersAtStart - customersLost + newCustomers;
        const retained = retentionRate({ customersAtStart, customersAtEnd, newCustomers }) as number;
        expectNear(churned + retained, 1, 1e-15);
      }),
    );
  });

  it("rises with every customer lost, and does not depend on the size of the business", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.nat(),
        fc.integer({ min: 1, max: 1000 }),
        (customersAtStart, n, k) => {
          const customersLost = n % customersAtStart;
          const rate = churnRate({ customersAtStart, customersLost }) as number;
          expect(churnRate({ customersAtStart, customersLost: customersLost + 1 })).toBeGreaterThan(rate);
          expectNear(
            churnRate({ customersAtStart: customersAtStart * k, customersLost: customersLost * k }),
            rate,
            1e-15,
          );
        },
      ),
    );
  });
});
