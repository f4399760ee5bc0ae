import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualRecurringRevenue } from "../../src/subscription/annualRecurringRevenue";
import { type BillingInterval, monthlyRecurringRevenue } from "../../src/subscription/monthlyRecurringRevenue";
import { cents, money } from "./money";
import { expectEqual, expectNear } from "./near";

const intervals = fc.constantFrom<BillingInterval>("day", "week", "month", "quarter", "year");

describe("monthlyRecurringRevenue, published values", () => {
  it("Stripe's glossary: 100 monthly plans of 100 and 50 yearly ones of 600 are 12,500 (sic: 800/12)", () => {
    const mrr =
      100 * monthlyRecurringRevenue({ amount: 100, billingInterval: "month" }) +
      50 * monthlyRecurringRevenue({ amount: 600, billingInterval: "year" });
    expectNear(mrr, 12_500, 1e-9);
    const misprinted = 10_000 + 50 * monthlyRecurringRevenue({ amount: 800, billingInterval: "year" });
    expectNear(misprinted, 40_000 / 3, 1e-9);
  });

  it("RevenueCat's docs: 8 a month", () => {
    expect(monthlyRecurringRevenue({ amount: 8, billingInterval: "month" })).toBe(8);
  });

  it("Polar's tests: 5,000 cents every other week are 10,833 cents", () => {
    expectNear(
      monthlyRecurringRevenue({ amount: 5000, billingInterval: "week", billingIntervalCount: 2 }),
      10_833,
      0.5 / 10_833,
    );
  });

  it("ChartMogul help 201244842: 2,000 a year are 166.67", () => {
    expectNear(monthlyRecurringRevenue({ amount: 2000, billingInterval: "year" }), 166.67, 0.005 / 166.67);
  });

  it("ChartMogul help 203299812: five plans of 5 and two of 30 a month are 85", () => {
    const [small, large] = [5, 30].map((amount) => monthlyRecurringRevenue({ amount, billingInterval: "month" }));
    expect(5 * (small as number) + 2 * (large as number)).toBe(85);
  });

  it("Kaching's help: 60 every two months are 30, 120 a year are 10", () => {
    expect(monthlyRecurringRevenue({ amount: 60, billingInterval: "month", billingIntervalCount: 2 })).toBe(30);
    expect(monthlyRecurringRevenue({ amount: 120, billingInterval: "year" })).toBe(10);
  });

  it("lengths of a month: Paddle's 30 days and 4.33 weeks, Kaching's 30.437 and 4.345, ours 365 / 12", () => {
    const daily = monthlyRecurringRevenue({ amount: 10, billingInterval: "day" });
    const weekly = monthlyRecurringRevenue({ amount: 20, billingInterval: "week" });
    expectNear(daily, 304.1666666666667, 1e-12);
    expectNear(weekly, 86.66666666666667, 1e-12);
    expect(daily).toBeGreaterThan(300);
    expect(daily).toBeLessThan(304.37);
    expect(weekly).toBeGreaterThan(86.6);
    expect(weekly).toBeLessThan(86.9);
  });
});

describe("monthlyRecurringRevenue, rules", () => {
  it("bills by one interval where no count is given", () => {
    const input = { amount: 90, billingInterval: "quarter" } as const;
    expect(monthlyRecurringRevenue(input)).toBe(30);
    expect(monthlyRecurringRevenue({ ...input, billingIntervalCount: undefined })).toBe(30);
    expect(monthlyRecurringRevenue({ ...input, billingIntervalCount: 1 })).toBe(30);
  });

  it("is 0 for a free plan, however it bills", () => {
    expect(monthlyRecurringRevenue({ amount: 0, billingInterval: "day", billingIntervalCount: 3 })).toBe(0);
  });

  it("refuses a bill that covers nothing, or half an interval", () => {
    expect(() => monthlyRecurringRevenue({ amount: 9, billingInterval: "week", billingIntervalCount: 0 })).toThrow(
      "monthlyRecurringRevenue: billingIntervalCount must be at least 1, but got 0",
    );
    expect(() => monthlyRecurringRevenue({ amount: 9, billingInterval: "week", billingIntervalCount: 0.5 })).toThrow(
      "monthlyRecurringRevenue: billingIntervalCount must be a whole number, but got 0.5",
    );
  });

  it("refuses other words for a billing interval, and lists its own", () => {
    expect(() => monthlyRecurringRevenue({ amount: 9, billingInterval: "annual" as never })).toThrow(
      'billingInterval must be one of "day", "week", "month", "quarter", "year"',
    );
  });

  it("takes the greatest amount and the longest count", () => {
    expect(monthlyRecurringRevenue({ amount: 1e15, billingInterval: "day" })).toBeLessThan(3.05e16);
    const least = { amount: 1e-9, billingInterval: "year", billingIntervalCount: Number.MAX_SAFE_INTEGER } as const;
    expect(monthlyRecurringRevenue(least)).toBeGreaterThan(0);
  });
});

describe("monthlyRecurringRevenue, laws", () => {
  it("depends on the amount per interval only: k times the bill for k times as long is the same", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e9, noNaN: true }),
        intervals,
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (amount, billingInterval, billingIntervalCount, k) => {
          const once = monthlyRecurringRevenue({ amount, billingInterval, billingIntervalCount });
          expectEqual(
            monthlyRecurringRevenue({
              amount: k * amount,
              billingInterval,
              billingIntervalCount: k * billingIntervalCount,
            }),
            once,
          );
        },
      ),
    );
  });

  it("is additive in the amount", () => {
    fc.assert(
      fc.property(
        money,
        money,
        intervals,
        fc.integer({ min: 1, max: 60 }),
        (a, b, billingInterval, billingIntervalCount) => {
          const [first, second, both] = [a, b, a + b].map((amount) =>
            monthlyRecurringRevenue({ amount, billingInterval, billingIntervalCount }),
          );
          expectEqual((first as number) + (second as number), both as number);
        },
      ),
    );
  });

  it("names the same time by different intervals", () => {
    const same: [BillingInterval, number, BillingInterval, number, "exactly" | "rounded"][] = [
      ["month", 3, "quarter", 1, "exactly"],
      ["month", 12, "year", 1, "exactly"],
      ["quarter", 4, "year", 1, "exactly"],
      ["week", 52, "year", 1, "rounded"],
      ["day", 365, "year", 1, "rounded"],
    ];
    fc.assert(
      fc.property(money, fc.constantFrom(...same), (amount, [one, oneCount, other, otherCount, how]) => {
        const a = monthlyRecurringRevenue({ amount, billingInterval: one, billingIntervalCount: oneCount });
        const b = monthlyRecurringRevenue({ amount, billingInterval: other, billingIntervalCount: otherCount });
        if (how === "exactly") expect(a).toBe(b);
        else expectEqual(a, b);
      }),
    );
  });

  it("comes back to a yearly bill as annual recurring revenue", () => {
    fc.assert(
      fc.property(cents(1e12), (amount) => {
        const mrr = monthlyRecurringRevenue({ amount, billingInterval: "year" });
        expectEqual(annualRecurringRevenue({ monthlyRecurringRevenue: mrr }), amount);
      }),
    );
  });
});
