import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expansionRate } from "../../src/subscription/expansionRate";
import { grossRevenueRetention } from "../../src/subscription/grossRevenueRetention";
import { netRevenueChurnRate } from "../../src/subscription/netRevenueChurnRate";
import { netRevenueRetention } from "../../src/subscription/netRevenueRetention";
import { revenueRollForward } from "../../src/subscription/revenueRollForward";
import { customers, totals } from "./customers";
import { losses, money } from "./money";
import { expectNear } from "./near";

describe("netRevenueRetention, published values", () => {
  it("dnoise.online, NRR: (200,000 + 20,000 − 4,000 − 6,000) / 200,000 = 105 %", () => {
    const input = { startingRevenue: 200_000, churned: 6_000, contraction: 4_000, expansion: 20_000 };
    expectNear(netRevenueRetention(input), 1.05, 1e-9);
  });

  it("metrickittools.com, NRR guide: (100,000 + 15,000 − 5,000 − 8,000) / 100,000 = 102 %", () => {
    const input = { startingRevenue: 100_000, churned: 8_000, contraction: 5_000, expansion: 15_000 };
    expectNear(netRevenueRetention(input), 1.02, 1e-9);
  });
});

describe("netRevenueRetention, rules", () => {
  it("refuses losses above the start, whatever the expansion", () => {
    expect(() => netRevenueRetention({ startingRevenue: 100, churned: 60, contraction: 41, expansion: 500 })).toThrow(
      "netRevenueRetention: churned + contraction (101) must not be above startingRevenue (100)",
    );
  });

  it("takes neither new revenue nor reactivation", () => {
    const input = { startingRevenue: 100, churned: 0, contraction: 0, expansion: 5 };
    for (const field of ["newRevenue", "reactivation"])
      expect(() => netRevenueRetention({ ...input, [field]: 5 })).toThrow(`${field} is not a field of this function`);
  });

  it("is 0, not a little below, where the losses are the start but for rounding", () => {
    expect(netRevenueRetention({ startingRevenue: 0.3, churned: 0.1, contraction: 0.2, expansion: 0 })).toBe(0);
  });

  it("keeps the digits of a small expansion where all else is lost", () => {
    const input = { startingRevenue: 1e12, churned: 1e12, contraction: 0, expansion: 0.01 };
    expect(netRevenueRetention(input)).toBe(1e-14);
  });
});

describe("netRevenueRetention, laws", () => {
  it("is 1 less net churn without reactivation", () => {
    fc.assert(
      fc.property(losses, money, (lost, expansion) => {
        const churn = netRevenueChurnRate({ ...lost, expansion }) as number;
        expectNear(netRevenueRetention({ ...lost, expansion }), 1 - churn, 1e-14);
      }),
    );
  });

  it("is gross retention plus the expansion rate", () => {
    fc.assert(
      fc.property(losses, money, (lost, expansion) => {
        const gross = grossRevenueRetention(lost) as number;
        const { startingRevenue } = lost;
        const expanded = expansionRate({ startingRevenue, expansion }) as number;
        expectNear(netRevenueRetention({ ...lost, expansion }), gross + expanded, 1e-14);
      }),
    );
  });

  it("is 1 more than the growth of a roll-forward with neither new nor returning customers", () => {
    fc.assert(
      fc.property(losses, money, (lost, expansion) => {
        const { growthRate } = revenueRollForward({ ...lost, expansion, newRevenue: 0 });
        expectNear(netRevenueRetention({ ...lost, expansion }), 1 + (growthRate as number), 1e-14);
      }),
    );
  });

  it("is Σ end / Σ start over the customers", () => {
    fc.assert(
      fc.property(customers, (all) => {
        const { ending, ...input } = totals(all);
        expect(netRevenueRetention(input)).toBe(ending / input.startingRevenue);
      }),
    );
  });
});
