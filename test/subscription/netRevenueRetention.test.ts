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
    const input = {
      startingRevenue: 200_000,
      churnedRevenue: 6_000,
      contractionRevenue: 4_000,
      expansionRevenue: 20_000,
    };
    expectNear(netRevenueRetention(input), 1.05, 1e-9);
  });

  it("metrickittools.com, NRR guide: (100,000 + 15,000 − 5,000 − 8,000) / 100,000 = 102 %", () => {
    const input = {
      startingRevenue: 100_000,
      churnedRevenue: 8_000,
      contractionRevenue: 5_000,
      expansionRevenue: 15_000,
    };
    expectNear(netRevenueRetention(input), 1.02, 1e-9);
  });
});

describe("netRevenueRetention, rules", () => {
  it("refuses losses above the start, whatever the expansion", () => {
    expect(() =>
      netRevenueRetention({ startingRevenue: 100, churnedRevenue: 60, contractionRevenue: 41, expansionRevenue: 500 }),
    ).toThrow("netRevenueRetention: churnedRevenue + contractionRevenue (101) must be at most startingRevenue (100)");
  });

  it("takes neither new revenue nor reactivation", () => {
    const input = { startingRevenue: 100, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue: 5 };
    for (const field of ["newRevenue", "reactivationRevenue"])
      expect(() => netRevenueRetention({ ...input, [field]: 5 })).toThrow(`${field} is not a field of this function`);
  });

  it("is 0, not a little below, where the losses are the start but for rounding", () => {
    expect(
      netRevenueRetention({ startingRevenue: 0.3, churnedRevenue: 0.1, contractionRevenue: 0.2, expansionRevenue: 0 }),
    ).toBe(0);
  });

  it("keeps the digits of a small expansion where all else is lost", () => {
    const input = { startingRevenue: 1e12, churnedRevenue: 1e12, contractionRevenue: 0, expansionRevenue: 0.01 };
    expect(netRevenueRetention(input)).toBe(1e-14);
  });
});

describe("netRevenueRetention, laws", () => {
  it("is 1 less net churn without reactivation", () => {
    fc.assert(
      fc.property(losses, money, (lost, expansionRevenue) => {
        const churn = netRevenueChurnRate({ ...lost, expansionRevenue }) as number;
        expectNear(netRevenueRetention({ ...lost, expansionRevenue }), 1 - churn, 1e-14);
      }),
    );
  });

  it("is gross retention plus the expansion rate", () => {
    fc.assert(
      fc.property(losses, money, (lost, expansionRevenue) => {
        const gross = grossRevenueRetention(lost) as number;
        const { startingRevenue } = lost;
        const expanded = expansionRate({ startingRevenue, expansionRevenue }) as number;
        expectNear(netRevenueRetention({ ...lost, expansionRevenue }), gross + expanded, 1e-14);
      }),
    );
  });

  it("is 1 more than the growth of a roll-forward with neither new nor returning customers", () => {
    fc.assert(
      fc.property(losses, money, (lost, expansionRevenue) => {
        const { growthRate } = revenueRollForward({ ...lost, expansionRevenue, newRevenue: 0 });
        expectNear(netRevenueRetention({ ...lost, expansionRevenue }), 1 + (growthRate as number), 1e-14);
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
