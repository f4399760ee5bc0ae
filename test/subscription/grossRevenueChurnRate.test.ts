import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grossRevenueChurnRate } from "../../src/subscription/grossRevenueChurnRate";
import { cents, losses } from "./money";
import { expectEqual, expectNear } from "./near";

describe("grossRevenueChurnRate, published values", () => {
  it("ChartMogul help 203359341: (10 + 10) / 100 = 20 %", () => {
    expectNear(grossRevenueChurnRate({ startingRevenue: 100, churned: 10, contraction: 10 }), 0.2, 1e-9);
  });

  it("Skok's slides on dollar churn: of customers of 1,000 and 5,000 the larger leaves, 83 %", () => {
    expectNear(grossRevenueChurnRate({ startingRevenue: 6_000, churned: 5_000, contraction: 0 }), 0.83, 0.005);
  });

  it("Skok's SaaS Metrics model: 8.4 of 400 are 2.1 %", () => {
    expectNear(grossRevenueChurnRate({ startingRevenue: 400, churned: 8.4, contraction: 0 }), 0.021, 1e-9);
  });
});

describe("grossRevenueChurnRate, rules", () => {
  it("refuses losses above the start", () => {
    expect(() => grossRevenueChurnRate({ startingRevenue: 100, churned: 60, contraction: 41 })).toThrow(
      "grossRevenueChurnRate: churned + contraction (101) must not be above startingRevenue (100)",
    );
    expect(() => grossRevenueChurnRate({ startingRevenue: 0, churned: 1, contraction: 0 })).toThrow(
      "churned + contraction (1) must not be above startingRevenue (0)",
    );
  });

  it("is 1, not a little above, where the losses are the start but for rounding", () => {
    expect(grossRevenueChurnRate({ startingRevenue: 0.3, churned: 0.1, contraction: 0.2 })).toBe(1);
    expect(grossRevenueChurnRate({ startingRevenue: 1e15, churned: 1e15, contraction: 1e5 })).toBe(1);
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
          churned: lost.churned * k,
          contraction: lost.contraction * k,
        };
        expectEqual(grossRevenueChurnRate(scaled), grossRevenueChurnRate(lost));
      }),
    );
  });

  it("does not tell churn from contraction", () => {
    fc.assert(
      fc.property(losses, (lost) => {
        const swapped = { ...lost, churned: lost.contraction, contraction: lost.churned };
        expect(grossRevenueChurnRate(swapped)).toBe(grossRevenueChurnRate(lost));
      }),
    );
  });

  it("rises with either loss", () => {
    fc.assert(
      fc.property(cents(1e6), cents(1e6), cents(1e6), (churned, contraction, more) => {
        const startingRevenue = churned + contraction + more + 1;
        const base = grossRevenueChurnRate({ startingRevenue, churned, contraction }) as number;
        expect(grossRevenueChurnRate({ startingRevenue, churned: churned + more, contraction })).toBeGreaterThanOrEqual(
          base,
        );
        expect(
          grossRevenueChurnRate({ startingRevenue, churned, contraction: contraction + more }),
        ).toBeGreaterThanOrEqual(base);
      }),
    );
  });
});
