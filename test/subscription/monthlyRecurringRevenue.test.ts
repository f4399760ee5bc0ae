import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualRecurringRevenue } from "../../src/subscription/annualRecurringRevenue";
import { type BillingInterval, monthlyRecurringRevenue } from "../../src/subscription/monthlyRecurringRevenue";
import { cents, money } from "./money";
import { expectEqual, expectNear } from "./near";

const intervals = fc.constantFrom<BillingInterval>("day", "week", "month", "quarter", "year");

describe("monthlyRecurringRevenue, published values", () => {
  it("Stripe's glossary: 100 monthly plans of 100 and 50 yearly ones of 600 are 12,500 (it prints 800/12 for 600/12)", () => {
    const mrr =
      100 * monthlyRecurringRevenue({ amount: 100, interval: "month" }) +
      50 * monthlyRecurringRevenue({ amount: 600, interval: "year" });
    expectNear(mrr, 12_500, 1e-9);
    const misprinted = 10_000 + 50 * monthlyRecurringRevenue({ amount: 800, interval: "year" });
    expectNear(misprinted, 40_000 / 3, 1e-9);
  });

  it("RevenueCat's docs: 8 a month", () => {
    expect(monthlyRecurringRevenue({ amount: 8, interval: "month" })).toBe(8);
  });

  it("Polar's tests: 5,000 cents every other week are 10,833 cents", () => {
    expectNear(monthlyRecurringRevenue({ amount: 5000, interval: "week", intervalCount: 2 }), 10_833, 0.5 / 10_833);
  });

  it("ChartMogul help 201244842: 2,000 a year are 166.67", () => {
    expectNear(monthlyRecurringRevenue({ amount: 2000, interval: "year" }), 166.67, 0.005 / 166.67);
  });

  it("ChartMogul help 203299812: five plans of 5 and two of 30 a month are 85", () => {
    const [small, large] = [5, 30].map((amount) => monthlyRecurringRevenue({ amount, interval: "month" }));
    expect(5 * (small as number) + 2 * (large as number)).toBe(85);
  });

  it("Kaching's help: 60 every two months are 30, 120 a year are 10", () => {
    expect(monthlyRecurringRevenue({ amount: 60, interval: "month", intervalCount: 2 })).toBe(30);
    expect(monthlyRecurringRevenue({ amount: 120, interval: "year" })).toBe(10);
  });

  it("other lengths of a month: Paddle's 30 days and 4.33 weeks, Kaching's 30.437 and 4.345, ours 365 / 12 and 52 / 12", () => {
    const daily = monthlyRecurringRevenue({ amount: 10, interval: "day" });
    const weekly = monthlyRecurringRevenue({ amount: 20, interval: "week" });
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
    const input = { amount: 90, interval: "quarter" } as const;
    expect(monthlyRecurringRevenue(input)).toBe(30);
    expect(monthlyRecurringRevenue({ ...input, intervalCount: undefined })).toBe(30);
    expect(monthlyRecurringRevenue({ ...input, intervalCount: 1 })).toBe(30);
  });

  it("is 0 for a free plan, however it bills", () => {
    expect(monthlyRecurringRevenue({ amount: 0, interval: "day", intervalCount: 3 })).toBe(0);
  });

  it("refuses a bill that covers nothing, or half an interval", () => {
    expect(() => monthlyRecurringRevenue({ amount: 9, interval: "week", intervalCount: 0 })).toThrow(
      "monthlyRecurringRevenue: intervalCount must be at least 1, but is 0",
    );
    expect(() => monthlyRecurringRevenue({ amount: 9, interval: "week", intervalCount: 0.5 })).toThrow(
      "monthlyRecurringRevenue: intervalCount must be a whole number, but is 0.5",
    );
  });

  it("refuses other words for an interval, and lists its own", () => {
    expect(() => monthlyRecurringRevenue({ amount: 9, interval: "annual" as never })).toThrow(
      'interval must be one of "day", "week", "month", "quarter", "year"',
    );
  });

  it("takes the greatest amount and the longest count", () => {
    expect(monthlyRecurringRevenue({ amount: 1e15, interval: "day" })).toBeLessThan(3.05e16);
    const least = { amount: 1e-9, interval: "year", intervalCount: Number.MAX_SAFE_INTEGER } as const;
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
        (amount, interval, intervalCount, k) => {
          const once = monthlyRecurringRevenue({ amount, interval, intervalCount });
          expectEqual(
            monthlyRecurringRevenue({ amount: k * amount, interval, intervalCount: k * intervalCount }),
            once,
          );
        },
      ),
    );
  });

  it("is additive in the amount", () => {
    fc.assert(
      fc.property(money, money, intervals, fc.integer({ min: 1, max: 60 }), (a, b, interval, intervalCount) => {
        const [first, second, both] = [a, b, a + b].map((amount) =>
          monthlyRecurringRevenue({ amount, interval, intervalCount }),
        );
        expectEqual((first as number) + (second as number), both as number);
      }),
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
        const a = monthlyRecurringRevenue({ amount, interval: one, intervalCount: oneCount });
        const b = monthlyRecurringRevenue({ amount, interval: other, intervalCount: otherCount });
        if (how === "exactly") expect(a).toBe(b);
        else expectEqual(a, b);
      }),
    );
  });

  it("comes back to a yearly bill as annual recurring revenue", () => {
    fc.assert(
      fc.property(cents(1e12), (amount) => {
        const mrr = monthlyRecurringRevenue({ amount, interval: "year" });
        expectEqual(annualRecurringRevenue({ monthlyRecurringRevenue: mrr }), amount);
      }),
    );
  });
});
