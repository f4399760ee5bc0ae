import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grossRevenueChurnRate } from "../../src/subscription/grossRevenueChurnRate";
import { grossRevenueRetention } from "../../src/subscription/grossRevenueRetention";
import { netRevenueRetention } from "../../src/subscription/netRevenueRetention";
import { customers, totals } from "./customers";
import { losses, money } from "./money";
import { expectNear } from "./near";

it("metrickittools.com, NRR guide: (100,000 − 5,000 − 8,000) / 100,000 = 87 %", () => {
  expectNear(grossRevenueRetention({ startingRevenue: 100_000, churned: 8_000, contraction: 5_000 }), 0.87, 1e-9);
});

describe("grossRevenueRetention, rules", () => {
  it("refuses losses above the start", () => {
    expect(() => grossRevenueRetention({ startingRevenue: 100, churned: 60, contraction: 41 })).toThrow(
      "grossRevenueRetention: churned + contraction (101) must not be above startingRevenue (100)",
    );
  });

  it("is 0, not a little below, where the losses are the start but for rounding", () => {
    expect(grossRevenueRetention({ startingRevenue: 0.3, churned: 0.1, contraction: 0.2 })).toBe(0);
    expect(grossRevenueRetention({ startingRevenue: 1e15, churned: 1e15, contraction: 1e5 })).toBe(0);
  });

  it("keeps the digits of what little is left", () => {
    expect(grossRevenueRetention({ startingRevenue: 1e9, churned: 999_999_999.75, contraction: 0 })).toBe(2.5e-10);
  });

  it("knows no expansion", () => {
    const input = { startingRevenue: 100, churned: 0, contraction: 0, expansion: 5 };
    expect(() => grossRevenueRetention(input)).toThrow("expansion is not a field of this function");
  });
});

describe("grossRevenueRetention, laws", () => {
  it("is 1 less gross churn", () => {
    fc.assert(
      fc.property(losses, (lost) => {
        expectNear(grossRevenueRetention(lost), 1 - (grossRevenueChurnRate(lost) as number), 1e-15);
      }),
    );
  });

  it("is never above 1, nor above net retention", () => {
    fc.assert(
      fc.property(losses, money, (lost, expansion) => {
        const net = netRevenueRetention({ ...lost, expansion }) as number;
        expect(grossRevenueRetention(lost)).toBeLessThanOrEqual(Math.min(1, net));
      }),
    );
  });

  it("is Σ min(start, end) / Σ start over the customers, which the totals alone would overstate", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const { startingRevenue, churned, contraction, ending } = totals(all);
        const kept = all.reduce((sum, [start, end]) => sum + Math.min(start, end), 0);
        const gross = grossRevenueRetention({ startingRevenue, churned, contraction });
        expect(gross).toBe(kept / startingRevenue);
        expect(gross).toBeLessThanOrEqual(Math.min(startingRevenue, ending) / startingRevenue);
      }),
    );
  });

  it("sees the loss that another customer's growth hides in the totals", () => {
    const { startingRevenue, churned, contraction, ending } = totals([
      [100, 0],
      [100, 200],
    ]);
    expect(ending).toBe(startingRevenue);
    expect(grossRevenueRetention({ startingRevenue, churned, contraction })).toBe(0.5);
  });
});
