import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grossRevenueChurnRate } from "../../src/subscription/grossRevenueChurnRate";
import { netRevenueChurnRate } from "../../src/subscription/netRevenueChurnRate";
import { losses, money } from "./money";
import { expectEqual, expectNear } from "./near";

describe("netRevenueChurnRate, published values", () => {
  it("ChartMogul help 4414075567250: ((10 + 10) − (10 + 0)) / 100 = 10 %", () => {
    const input = {
      startingRevenue: 100,
      churnedRevenue: 10,
      contractionRevenue: 10,
      expansionRevenue: 10,
      reactivationRevenue: 0,
    };
    expectNear(netRevenueChurnRate(input), 0.1, 1e-9);
  });

  it("ChartMogul help 4414075567250, one day from 100 to 120 with 10 of new business: −10 %", () => {
    const expansionRevenue = 120 - 10 - 100;
    expectNear(
      netRevenueChurnRate({ startingRevenue: 100, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue }),
      -0.1,
      1e-9,
    );
  });

  it("Skok's SaaS Metrics model: (8.4 − 2) / 400 = 1.6 %", () => {
    expectNear(
      netRevenueChurnRate({ startingRevenue: 400, churnedRevenue: 8.4, contractionRevenue: 0, expansionRevenue: 2 }),
      0.016,
      1e-9,
    );
  });
});

describe("netRevenueChurnRate, rules", () => {
  it("takes reactivation as 0 where it is left out", () => {
    const input = { startingRevenue: 100, churnedRevenue: 10, contractionRevenue: 0, expansionRevenue: 4 };
    expect(netRevenueChurnRate(input)).toBe(0.06);
    expect(netRevenueChurnRate({ ...input, reactivationRevenue: undefined })).toBe(0.06);
    expect(netRevenueChurnRate({ ...input, reactivationRevenue: 6 })).toBe(0);
  });

  it("allows any expansion, and no losses above the start", () => {
    expect(
      netRevenueChurnRate({ startingRevenue: 100, churnedRevenue: 0, contractionRevenue: 0, expansionRevenue: 350 }),
    ).toBe(-3.5);
    expect(() =>
      netRevenueChurnRate({ startingRevenue: 100, churnedRevenue: 101, contractionRevenue: 0, expansionRevenue: 50 }),
    ).toThrow("netRevenueChurnRate: churnedRevenue + contractionRevenue (101) must be at most startingRevenue (100)");
  });

  it("is 1, not a little above, where the losses are the start but for rounding", () => {
    expect(
      netRevenueChurnRate({ startingRevenue: 0.3, churnedRevenue: 0.1, contractionRevenue: 0.2, expansionRevenue: 0 }),
    ).toBe(1);
  });
});

describe("netRevenueChurnRate, laws", () => {
  it("is the gross rate where nothing is added, and never above it", () => {
    fc.assert(
      fc.property(losses, money, money, (lost, expansionRevenue, reactivationRevenue) => {
        const gross = grossRevenueChurnRate(lost) as number;
        expect(netRevenueChurnRate({ ...lost, expansionRevenue: 0 })).toBe(gross);
        expect(netRevenueChurnRate({ ...lost, expansionRevenue, reactivationRevenue })).toBeLessThanOrEqual(gross);
      }),
    );
  });

  it("does not tell expansion from reactivation", () => {
    fc.assert(
      fc.property(losses, money, (lost, added) => {
        const expanded = netRevenueChurnRate({ ...lost, expansionRevenue: added });
        expectEqual(
          netRevenueChurnRate({ ...lost, expansionRevenue: 0, reactivationRevenue: added }),
          expanded as number,
        );
      }),
    );
  });

  it("changes its sign where gains and losses change places", () => {
    fc.assert(
      fc.property(losses, ({ startingRevenue, churnedRevenue, contractionRevenue }) => {
        const loss = netRevenueChurnRate({
          startingRevenue,
          churnedRevenue,
          contractionRevenue,
          expansionRevenue: 0,
        }) as number;
        const gain = netRevenueChurnRate({
          startingRevenue,
          churnedRevenue: 0,
          contractionRevenue: 0,
          expansionRevenue: churnedRevenue,
          reactivationRevenue: contractionRevenue,
        }) as number;
        expectEqual(-gain, loss);
      }),
    );
  });
});
