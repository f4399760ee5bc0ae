import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grossRevenueChurnRate } from "../../src/subscription/grossRevenueChurnRate";
import { cents, losses } from "./money";
import { expectEqual, expectNear } from "./near";

describe("grossRevenueChurnRate, published values", () => {
  it("ChartMogul help 203359341: (10 + 10) / 100 = 20 %", () => {
    expectNear(grossRevenueChurnRate({ startingRevenue: 100, churnedRevenue: 10, contractionRevenue: 10 }), 0.2, 1e-9);
  });

  it("Skok's slides on dollar churn: of customers of 1,000 and 5,000 the larger leaves, 83 %", () => {
    expectNear(
      grossRevenueChurnRate({ startingRevenue: 6_000, churnedRevenue: 5_000, contractionRevenue: 0 }),
      0.83,
      0.005,
    );
  });

  it("Skok's SaaS Metrics model: 8.4 of 400 are 2.1 %", () => {
    expectNear(
      grossRevenueChurnRate({ startingRevenue: 400, churnedRevenue: 8.4, contractionRevenue: 0 }),
      0.021,
      1e-9,
    );
  });
});

describe("grossRevenueChurnRate, rules", () => {
  it("refuses losses above the start", () => {
    expect(() => grossRevenueChurnRate({ startingRevenue: 100, churnedRevenue: 60, contractionRevenue: 41 })).toThrow(
      "grossRevenueChurnRate: churnedRevenue + contractionRevenue (101) must be at most startingRevenue (100)",
    );
    expect(() => grossRevenueChurnRate({ startingRevenue: 0, churnedRevenue: 1, contractionRevenue: 0 })).toThrow(
      "churnedRevenue + contractionRevenue (1) must be at most startingRevenue (0)",
    );
  });

  it("is 1, not a little above, where the losses are the start but for rounding", () => {
    expect(grossRevenueChurnRate({ startingRevenue: 0.3, churnedRevenue: 0.1, contractionRevenue: 0.2 })).toBe(1);
    expect(grossRevenueChurnRate({ startingRevenue: 1e15, churnedRevenue: 1e15, contractionRevenue: 1e5 })).toBe(1);
  });
});

describe("grossRevenueChurnRate, laws", () => {
  it("is scale-free", () => {
    fc.assert(
      fc.property(losses, fc.double({ min: 1e-3, max: 1, noNaN: true }), (lost, k) => {
        const bigEnough = Object.values(lost).every((amount) => amount === 0 || amount * k >= 1e-9);
        fc.pre(bigEnough);
        const scaled = {
          startingRevenue: lost.startingRevenue * k,
          churnedRevenue: lost.churnedRevenue * k,
          contractionRevenue: lost.contractionRevenue * k,
        };
        expectEqual(grossRevenueChurnRate(scaled), grossRevenueChurnRate(lost));
      }),
    );
  });

  it("does not tell churn from contraction", () => {
    fc.assert(
      fc.property(losses, (lost) => {
        const swapped = { ...lost, churnedRevenue: lost.contractionRevenue, contractionRevenue: lost.churnedRevenue };
        expect(grossRevenueChurnRate(swapped)).toBe(grossRevenueChurnRate(lost));
      }),
    );
  });

  it("rises with either loss", () => {
    fc.assert(
      fc.property(cents(1e6), cents(1e6), cents(1e6), (churnedRevenue, contractionRevenue, more) => {
        const startingRevenue = churnedRevenue + contractionRevenue + more + 1;
        const base = grossRevenueChurnRate({ startingRevenue, churnedRevenue, contractionRevenue }) as number;
        expect(
          grossRevenueChurnRate({ startingRevenue, churnedRevenue: churnedRevenue + more, contractionRevenue }),
        ).toBeGreaterThanOrEqual(base);
        expect(
          grossRevenueChurnRate({ startingRevenue, churnedRevenue, contractionRevenue: contractionRevenue + more }),
        ).toBeGreaterThanOrEqual(base);
      }),
    );
  });
});
