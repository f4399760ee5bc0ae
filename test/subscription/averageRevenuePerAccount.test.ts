import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageRevenuePerAccount } from "../../src/subscription/averageRevenuePerAccount";
import { money } from "./money";
import { expectEqual } from "./near";

it.each([
  [415_600, 808, 514],
  [429_900, 875, 491],
  [447_500, 943, 475],
  [465_900, 1016, 459],
  [491_000, 1092, 450],
  [514_600, 1176, 438],
])(
  "Skok's SaaS Metrics model: %d of %d customers are %d each (printed to the unit)",
  (recurringRevenue, customers, arpa) => {
    const each = averageRevenuePerAccount({ recurringRevenue, customers }) as number;
    // 449.6 is printed as 450, 458.6 as 459, 474.5 as 475.
    expect(Math.abs(each - arpa)).toBeLessThanOrEqual(0.55);
  },
);

describe("averageRevenuePerAccount, rules", () => {
  it("refuses half a customer", () => {
    expect(() => averageRevenuePerAccount({ recurringRevenue: 100, customers: 2.5 })).toThrow(
      "averageRevenuePerAccount: customers must be a whole number, but got 2.5",
    );
  });

  it("is null without customers, and 0 where they pay nothing", () => {
    expect(averageRevenuePerAccount({ recurringRevenue: 100, customers: 0 })).toBeNull();
    expect(averageRevenuePerAccount({ recurringRevenue: 0, customers: 7 })).toBe(0);
  });
});

describe("averageRevenuePerAccount, laws", () => {
  it("times the customers is the revenue", () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 1e9 }), (recurringRevenue, customers) => {
        const each = averageRevenuePerAccount({ recurringRevenue, customers }) as number;
        expectEqual(each * customers, recurringRevenue);
      }),
    );
  });

  it("lies between the least and the most that a customer pays", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (payments) => {
        const recurringRevenue = payments.reduce((sum, each) => sum + each, 0);
        const each = averageRevenuePerAccount({ recurringRevenue, customers: payments.length });
        expect(each).toBeGreaterThanOrEqual(Math.min(...payments));
        expect(each).toBeLessThanOrEqual(Math.max(...payments));
      }),
    );
  });
});
