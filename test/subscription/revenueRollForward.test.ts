import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthlyRecurringRevenue } from "../../src/subscription/monthlyRecurringRevenue";
import { netRevenueChurnRate } from "../../src/subscription/netRevenueChurnRate";
import { revenueRollForward } from "../../src/subscription/revenueRollForward";
import { cents, losses, money } from "./money";
import { expectNear } from "./near";

const nothing = { newRevenue: 0, expansionRevenue: 0, contractionRevenue: 0, churnedRevenue: 0 };

describe("revenueRollForward, published values", () => {
  it.each([
    { startingRevenue: 23_701_746, newRevenue: 6_171_791, churnedRevenue: 6_416_321, endingRevenue: 23_457_216 },
    { startingRevenue: 23_457_216, newRevenue: 4_334_134, churnedRevenue: 2_969_402, endingRevenue: 24_821_948 },
    { startingRevenue: 24_821_948, newRevenue: 1_306_340, churnedRevenue: 300_000, endingRevenue: 25_828_288 },
  ])("Lago's tests (lago-api, lago_data_api/mrrs.json): $startingRevenue becomes $endingRevenue cents", (month) => {
    const { endingRevenue, ...movements } = month;
    const result = revenueRollForward({ ...nothing, ...movements });
    expect(result.endingRevenue).toBe(endingRevenue);
    expect(result.netNewRevenue).toBe(endingRevenue - month.startingRevenue);
  });

  it("a ProfitWell export of January 2018: 560.67 + 274.20 − 10 − 10 = 814.87", () => {
    const result = revenueRollForward({
      startingRevenue: 560.67,
      newRevenue: 274.2,
      expansionRevenue: 0,
      contractionRevenue: 10,
      churnedRevenue: 0 + 10,
    });
    expectNear(result.endingRevenue, 814.87, 1e-6);
  });

  it("Skok's SaaS Metrics model, January to June, in thousands (printed to a tenth)", () => {
    const months = [
      [22, 8.4, 2, 15.6, 415.6],
      [23, 11.2, 2.5, 14.3, 429.9],
      [24.5, 9, 2.1, 17.6, 447.5],
      [26, 8.9, 1.3, 18.4, 465.9],
      [27, 8.9, 7, 25.1, 491],
      [29, 8.8, 3.4, 23.6, 514.6],
    ] as const;
    let startingRevenue = 400;
    for (const [newRevenue, churnedRevenue, expansionRevenue, netNew, ending] of months) {
      const result = revenueRollForward({
        startingRevenue,
        newRevenue,
        expansionRevenue,
        contractionRevenue: 0,
        churnedRevenue,
      });
      expect(Math.abs(result.netNewRevenue - netNew)).toBeLessThan(0.051);
      expect(Math.abs(result.endingRevenue - ending)).toBeLessThan(0.051);
      startingRevenue = ending;
    }
  });

  it("the MRR calculator of mowt.pages.dev, with reactivation: 50 + 8 + 4 + 1 − 2 − 3 = 58 thousand", () => {
    const result = revenueRollForward({
      startingRevenue: 50_000,
      newRevenue: 8_000,
      expansionRevenue: 4_000,
      reactivationRevenue: 1_000,
      contractionRevenue: 2_000,
      churnedRevenue: 3_000,
    });
    expect(result).toEqual({ endingRevenue: 58_000, netNewRevenue: 8_000, growthRate: 0.16 });
  });

  it("ChartMogul help 201244842: a customer's movements, one after another, end at the plans that are left", () => {
    const gold = monthlyRecurringRevenue({ amount: 4 * 500, billingInterval: "year" });
    const movements = [
      { newRevenue: gold },
      { expansionRevenue: 2 * 30 },
      { contractionRevenue: 2 * 30 },
      { churnedRevenue: gold },
      { reactivationRevenue: 3 * 50 },
    ];
    const endings: number[] = [];
    for (const movement of movements) {
      const startingRevenue = endings.at(-1) ?? 0;
      endings.push(revenueRollForward({ startingRevenue, ...nothing, ...movement }).endingRevenue);
    }
    for (const [i, expected] of [166.67, 226.67, 166.67, 0, 150].entries())
      expect(Math.abs((endings[i] as number) - expected)).toBeLessThanOrEqual(0.005);
  });
});

describe("revenueRollForward, rules", () => {
  it("refuses losses above what there was and came", () => {
    expect(() =>
      revenueRollForward({
        startingRevenue: 100,
        newRevenue: 5,
        expansionRevenue: 5,
        contractionRevenue: 11,
        churnedRevenue: 100,
      }),
    ).toThrow(
      "revenueRollForward: churnedRevenue + contractionRevenue (111) must be at most startingRevenue + " +
        "newRevenue + expansionRevenue + reactivationRevenue (110)",
    );
    expect(
      revenueRollForward({ ...nothing, startingRevenue: 100, reactivationRevenue: 11, churnedRevenue: 111 }),
    ).toEqual({
      endingRevenue: 0,
      netNewRevenue: -100,
      growthRate: -1,
    });
  });

  it("refuses losses with a minus, as exports show them", () => {
    expect(() => revenueRollForward({ ...nothing, startingRevenue: 100, churnedRevenue: -10 })).toThrow(
      "churnedRevenue must be at least 0, but got -10",
    );
  });

  it("ends at 0 where the losses are all there was but for rounding", () => {
    const result = revenueRollForward({
      ...nothing,
      startingRevenue: 0.3,
      contractionRevenue: 0.1,
      churnedRevenue: 0.2,
    });
    expect(result).toEqual({ endingRevenue: 0, netNewRevenue: -0.3, growthRate: -1 });
    const inside = revenueRollForward({
      startingRevenue: 0,
      newRevenue: 0.3,
      expansionRevenue: 0,
      contractionRevenue: 0.1,
      churnedRevenue: 0.2,
    });
    expect(inside).toEqual({ endingRevenue: 0, netNewRevenue: 0, growthRate: null });
  });

  it("has no growth rate from 0", () => {
    expect(revenueRollForward({ ...nothing, startingRevenue: 0, newRevenue: 7 })).toEqual({
      endingRevenue: 7,
      netNewRevenue: 7,
      growthRate: null,
    });
    expect(revenueRollForward({ ...nothing, startingRevenue: 0 })).toEqual({
      endingRevenue: 0,
      netNewRevenue: 0,
      growthRate: null,
    });
  });
});

const gains = fc.record({ newRevenue: money, expansionRevenue: money, reactivationRevenue: money });
const periods = fc.tuple(losses, gains).map(([lost, won]) => ({ ...lost, ...won }));

describe("revenueRollForward, laws", () => {
  it("adds up: starting plus net new is exactly ending, and ending minus starting is nearly net new", () => {
    fc.assert(
      fc.property(periods, (period) => {
        const { endingRevenue, netNewRevenue } = revenueRollForward(period);
        const size = Math.max(period.startingRevenue, endingRevenue, Math.abs(netNewRevenue));
        expect(period.startingRevenue + netNewRevenue).toBe(endingRevenue);
        expect(Math.abs(endingRevenue - period.startingRevenue - netNewRevenue)).toBeLessThanOrEqual(size * 2 ** -52);
      }),
    );
  });

  it("agrees with the sums of gains and losses in whole cents", () => {
    const whole = fc.integer({ min: 0, max: 1e12 });
    const period = fc.tuple(whole, whole, whole, whole, whole, whole);
    fc.assert(
      fc.property(
        period,
        ([kept, newRevenue, expansionRevenue, reactivationRevenue, contractionRevenue, churnedRevenue]) => {
          const startingRevenue = kept + contractionRevenue + churnedRevenue;
          const result = revenueRollForward({
            startingRevenue,
            newRevenue,
            expansionRevenue,
            reactivationRevenue,
            contractionRevenue,
            churnedRevenue,
          });
          expect(result.endingRevenue).toBe(kept + newRevenue + expansionRevenue + reactivationRevenue);
          expect(result.netNewRevenue).toBe(
            newRevenue + expansionRevenue + reactivationRevenue - (contractionRevenue + churnedRevenue),
          );
        },
      ),
    );
  });

  it("takes two periods one after the other to where one with both periods' movements goes", () => {
    fc.assert(
      fc.property(cents(1e9), gains, gains, (startingRevenue, first, second) => {
        const half = { contractionRevenue: startingRevenue / 4, churnedRevenue: startingRevenue / 8 };
        const middle = revenueRollForward({ startingRevenue, ...first, ...half }).endingRevenue;
        const end = revenueRollForward({ startingRevenue: middle, ...second, ...half }).endingRevenue;
        const both = revenueRollForward({
          startingRevenue,
          newRevenue: first.newRevenue + second.newRevenue,
          expansionRevenue: first.expansionRevenue + second.expansionRevenue,
          reactivationRevenue: first.reactivationRevenue + second.reactivationRevenue,
          contractionRevenue: 2 * half.contractionRevenue,
          churnedRevenue: 2 * half.churnedRevenue,
        }).endingRevenue;
        expectNear(end, both, 1e-14);
      }),
    );
  });

  it("comes back when gains and losses change places", () => {
    fc.assert(
      fc.property(cents(1e9), cents(1e9), cents(1e9), (startingRevenue, newRevenue, expansionRevenue) => {
        const there = revenueRollForward({
          startingRevenue,
          newRevenue,
          expansionRevenue,
          contractionRevenue: 0,
          churnedRevenue: 0,
        });
        const back = revenueRollForward({
          startingRevenue: there.endingRevenue,
          newRevenue: 0,
          expansionRevenue: 0,
          contractionRevenue: expansionRevenue,
          churnedRevenue: newRevenue,
        });
        const rounding = 4 * 2 ** -53 * there.endingRevenue;
        expect(Math.abs(back.endingRevenue - startingRevenue)).toBeLessThanOrEqual(rounding);
        expect(Math.abs(back.netNewRevenue + there.netNewRevenue)).toBeLessThanOrEqual(rounding);
      }),
    );
  });

  it("grows by what is new, less net churn", () => {
    fc.assert(
      fc.property(losses, gains, (lost, { newRevenue, expansionRevenue, reactivationRevenue }) => {
        const { growthRate } = revenueRollForward({ ...lost, newRevenue, expansionRevenue, reactivationRevenue });
        const churn = netRevenueChurnRate({ ...lost, expansionRevenue, reactivationRevenue }) as number;
        const added = newRevenue / lost.startingRevenue;
        const size = Math.max(1, added, Math.abs(churn));
        expect(Math.abs((growthRate as number) - (added - churn))).toBeLessThanOrEqual(1e-14 * size);
      }),
    );
  });
});
