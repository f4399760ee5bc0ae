import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grossRevenueChurnRate } from "../../src/subscription/grossRevenueChurnRate";
import { grossRevenueRetention } from "../../src/subscription/grossRevenueRetention";
import { netRevenueRetention } from "../../src/subscription/netRevenueRetention";
import { customers, totals } from "./customers";
import { losses, money } from "./money";
import { expectNear } from "./near";

it("metrickittools.com, NRR guide: (100,000 − 5,000 − 8,000) / 100,000 = 87 %", () => {
  expectNear(
    grossRevenueRetention({ startingRevenue: 100_000, churnedRevenue: 8_000, contractionRevenue: 5_000 }),
    0.87,
    1e-9,
  );
});

describe("grossRevenueRetention, rules", () => {
  it("refuses losses above the start", () => {
    expect(() => grossRevenueRetention({ startingRevenue: 100, churnedRevenue: 60, contractionRevenue: 41 })).toThrow(
      "grossRevenueRetention: churnedRevenue + contractionRevenue (101) must be at most startingRevenue (100)",
    );
  });

  it("is 0, not a little below, where the losses are the start but for rounding", () => {
    expect(grossRevenueRetention({ startingRevenue: 0.3, churnedRevenue: 0.1, contractionRevenue: 0.2 })).toBe(0);
    expect(grossRevenueRetention({ startingRevenue: 1e15, churnedRevenue: 1e15, contractionRevenue: 1e5 })).toBe(0);
  });

  it("keeps the digits of what little is left", () => {
    expect(grossRevenueRetention({ startingRevenue: 1e9, churnedRevenue: 999_999_999.75, contractionRevenue: 0 })).toBe(
      2.5e-10,
    );
  });

  it("knows no expansion", () => {
    const input = { startingRevenue: 100, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue: 5 };
    expect(() => grossRevenueRetention(input)).toThrow("expansionRevenue is not a field of this function");
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
      fc.property(losses, money, (lost, expansionRevenue) => {
        const net = netRevenueRetention({ ...lost, expansionRevenue }) as number;
        expect(grossRevenueRetention(lost)).toBeLessThanOrEqual(Math.min(1, net));
      }),
    );
  });

  it("is Σ min(start, end) / Σ start over the customers, which the totals alone would overstate", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const { startingRevenue, churnedRevenue, contractionRevenue, ending } = totals(all);
        const kept = all.reduce((sum, [start, end]) => sum + Math.min(start, end), 0);
        const gross = grossRevenueRetention({ startingRevenue, churnedRevenue, contractionRevenue });
        expect(gross).toBe(kept / startingRevenue);
        expect(gross).toBeLessThanOrEqual(Math.min(startingRevenue, ending) / startingRevenue);
      }),
    );
  });

  it("sees the loss that another customer's growth hides in the totals", () => {
    const { startingRevenue, churnedRevenue, contractionRevenue, ending } = totals([
      [100, 0],
      [100, 200],
    ]);
    expect(ending).toBe(startingRevenue);
    expect(grossRevenueRetention({ startingRevenue, churnedRevenue, contractionRevenue })).toBe(0.5);
  });
});
