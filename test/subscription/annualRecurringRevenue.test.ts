import fc from "fast-check";
import { expect, it } from "vitest";
import { annualRecurringRevenue } from "../../src/subscription/annualRecurringRevenue";
import { monthlyRecurringRevenue } from "../../src/subscription/monthlyRecurringRevenue";
import { money } from "./money";
import { expectEqual } from "./near";

it("Skok's SaaS Metrics model: 415.6 thousand of ending MRR are an ARR of 4,987 thousand (rounded)", () => {
  const arr = annualRecurringRevenue({ monthlyRecurringRevenue: 415_600 });
  expect(Math.round(arr / 1000)).toBe(4987);
});

it("is twelve times what a monthly plan bills", () => {
  fc.assert(
    fc.property(money, (amount) => {
      const mrr = monthlyRecurringRevenue({ amount, billingInterval: "month" });
      expect(annualRecurringRevenue({ monthlyRecurringRevenue: mrr })).toBe(amount * 12);
    }),
  );
});

it("is additive", () => {
  fc.assert(
    fc.property(money, money, (a, b) => {
      const [first, second, both] = [a, b, a + b].map((monthly) =>
        annualRecurringRevenue({ monthlyRecurringRevenue: monthly }),
      );
      expectEqual((first as number) + (second as number), both as number);
    }),
  );
});

it("refuses a negative month", () => {
  expect(() => annualRecurringRevenue({ monthlyRecurringRevenue: -5 })).toThrow(
    "annualRecurringRevenue: monthlyRecurringRevenue must be at least 0, but got -5",
  );
});
