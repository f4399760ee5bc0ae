// The lifetime values that are products, and the value of all customers.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clvFromAnnualValue,
  clvFromChurn,
  clvFromPurchases,
  customerEquity,
  customerValue,
  expectedLifetime,
} from "../../src/index";
import { expectNear } from "../near";

const money = fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100);
const years = fc.integer({ min: 0, max: 4000 }).map((each) => each / 100);
const shares = fc.integer({ min: 0, max: 100 }).map((each) => each / 100);

describe("clvFromAnnualValue", () => {
  it("agrees with the Starbucks case of Kissmetrics: 52 × 24.30 × 20 years is 25,272, at 21.3% 5,382.94", () => {
    expectNear(clvFromAnnualValue({ annualValue: 52 * 24.3, lifetimeYears: 20 }), 25_272, 1e-9);
    expectNear(clvFromAnnualValue({ annualValue: 52 * 24.3, lifetimeYears: 20, grossMargin: 0.213 }), 5382.936, 1e-9);
  });

  it("is linear in value and in tenure", () => {
    fc.assert(
      fc.property(money, money, years, years, shares, (annualValue, more, lifetimeYears, longer, grossMargin) => {
        const value = (a: number, t: number) => clvFromAnnualValue({ annualValue: a, lifetimeYears: t, grossMargin });
        expectNear(
          value(annualValue + more, lifetimeYears),
          value(annualValue, lifetimeYears) + value(more, lifetimeYears),
          1e-14,
        );
        expectNear(
          value(annualValue, lifetimeYears + longer),
          value(annualValue, lifetimeYears) + value(annualValue, longer),
          1e-14,
        );
      }),
    );
  });

  it("of the expected lifetime is clvFromChurn without a discount", () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 1000 }), (annualValue, perMille) => {
        const churnRate = perMille / 1000;
        const lifetimeYears = expectedLifetime({ churnRate }) as number;
        const value = clvFromChurn({ revenuePerPeriod: annualValue, churnRate }) as number;
        expectNear(clvFromAnnualValue({ annualValue, lifetimeYears }), value, 1e-14);
      }),
    );
  });
});

describe("clvFromPurchases", () => {
  it("agrees with the Starbucks essay of ivypanda.com: 208 visits a year at 6, 20 years and 21 % are 5,241.60", () => {
    const input = { purchasesPerYear: 208, averageOrderValue: 6, lifetimeYears: 20, grossMargin: 0.21 };
    expectNear(clvFromPurchases(input), 5241.6, 1e-9);
  });

  it("is clvFromAnnualValue of the customer value of a year", () => {
    const frequencies = fc.integer({ min: 0, max: 1e4 }).map((each) => each / 100);
    fc.assert(
      fc.property(
        frequencies,
        money,
        years,
        shares,
        (purchasesPerYear, averageOrderValue, lifetimeYears, grossMargin) => {
          const annualValue = customerValue({ averageOrderValue, purchaseFrequency: purchasesPerYear });
          expectNear(
            clvFromPurchases({ purchasesPerYear, averageOrderValue, lifetimeYears, grossMargin }),
            clvFromAnnualValue({ annualValue, lifetimeYears: lifetimeYears, grossMargin }),
            1e-14,
          );
        },
      ),
    );
  });

  it("is finite and more than 0 at the ends of its fields", () => {
    const all = (each: number, grossMargin: number) =>
      clvFromPurchases({ purchasesPerYear: each, averageOrderValue: each, lifetimeYears: each, grossMargin });
    expectNear(all(1e15, 1) / 1e45, 1, 1e-15);
    expectNear(all(1e-9, 1e-12) / 1e-39, 1, 1e-15);
  });
});

describe("customerEquity", () => {
  it("adds up over groups with the same value, and scales with it", () => {
    const customers = fc.nat(1e6);
    fc.assert(
      fc.property(customers, customers, money, (one, other, lifetimeValue) => {
        const equity = (n: number) => customerEquity({ customers: n, lifetimeValue });
        expectNear(equity(one + other), equity(one) + equity(other), 1e-14);
        expect(customerEquity({ customers: one, lifetimeValue: -lifetimeValue })).toBe(0 - equity(one));
      }),
    );
  });

  it("is 0, not −0, for no customers who would lose money", () => {
    expect(customerEquity({ customers: 0, lifetimeValue: -5 })).toBe(0);
  });
});
