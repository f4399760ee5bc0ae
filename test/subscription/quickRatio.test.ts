import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quickRatio } from "../../src/subscription/quickRatio";
import { revenueRollForward } from "../../src/subscription/revenueRollForward";
import { money, someMoney } from "./money";
import { expectEqual, expectNear } from "./near";

describe("quickRatio, published values", () => {
  it("pitchkit.net, glossary: (20 + 8) / (5 + 3) = 3.5", () => {
    expectNear(
      quickRatio({ newRevenue: 20, expansionRevenue: 8, churnedRevenue: 5, contractionRevenue: 3 }),
      3.5,
      1e-9,
    );
  });

  it("the MRR calculator of mowt.pages.dev, with reactivation: 13 / 5 = 2.6", () => {
    const input = {
      newRevenue: 8_000,
      expansionRevenue: 4_000,
      reactivationRevenue: 1_000,
      churnedRevenue: 3_000,
      contractionRevenue: 2_000,
    };
    expectNear(quickRatio(input), 2.6, 1e-9);
  });
});

describe("quickRatio, rules", () => {
  it("takes reactivation as 0 where it is left out", () => {
    const input = { newRevenue: 6, expansionRevenue: 2, churnedRevenue: 3, contractionRevenue: 1 };
    expect(quickRatio(input)).toBe(2);
    expect(quickRatio({ ...input, reactivationRevenue: undefined })).toBe(2);
    expect(quickRatio({ ...input, reactivationRevenue: 2 })).toBe(2.5);
  });

  it("needs a loss of either kind", () => {
    expect(quickRatio({ newRevenue: 6, expansionRevenue: 0, churnedRevenue: 3, contractionRevenue: 0 })).toBe(2);
    expect(quickRatio({ newRevenue: 6, expansionRevenue: 0, churnedRevenue: 0, contractionRevenue: 3 })).toBe(2);
    expect(quickRatio({ newRevenue: 0, expansionRevenue: 0, churnedRevenue: 0, contractionRevenue: 0 })).toBeNull();
  });

  it("is finite for the greatest gains over the least loss", () => {
    expectEqual(
      quickRatio({
        newRevenue: 1e15,
        expansionRevenue: 1e15,
        reactivationRevenue: 1e15,
        churnedRevenue: 1e-9,
        contractionRevenue: 0,
      }),
      3e24,
    );
  });
});

const movements = fc.record({
  newRevenue: money,
  expansionRevenue: money,
  reactivationRevenue: money,
  churnedRevenue: someMoney,
  contractionRevenue: money,
});

describe("quickRatio, laws", () => {
  it("is scale-free", () => {
    fc.assert(
      fc.property(movements, fc.double({ min: 1e-3, max: 1, noNaN: true }), (input, k) => {
        const scaled = Object.fromEntries(Object.entries(input).map(([name, amount]) => [name, amount * k]));
        fc.pre(Object.values(scaled).every((amount) => amount === 0 || amount >= 1e-9));
        expectEqual(quickRatio(scaled as typeof input), quickRatio(input));
      }),
    );
  });

  it("does not tell the kinds of gain or of loss from one another", () => {
    fc.assert(
      fc.property(movements, (input) => {
        const { newRevenue, expansionRevenue, reactivationRevenue, churnedRevenue, contractionRevenue } = input;
        const turned = {
          newRevenue: expansionRevenue,
          expansionRevenue: reactivationRevenue,
          reactivationRevenue: newRevenue,
          churnedRevenue: contractionRevenue,
          contractionRevenue: churnedRevenue,
        };
        expectEqual(quickRatio(turned), quickRatio(input));
      }),
    );
  });

  it("is inverted where gains and losses change places", () => {
    fc.assert(
      fc.property(
        someMoney,
        money,
        someMoney,
        money,
        (newRevenue, expansionRevenue, churnedRevenue, contractionRevenue) => {
          const ratio = quickRatio({ newRevenue, expansionRevenue, churnedRevenue, contractionRevenue }) as number;
          const inverse = quickRatio({
            newRevenue: churnedRevenue,
            expansionRevenue: contractionRevenue,
            churnedRevenue: newRevenue,
            contractionRevenue: expansionRevenue,
          }) as number;
          expectEqual(ratio * inverse, 1);
        },
      ),
    );
  });

  it("is above, at or below 1 as revenue grows, stays or shrinks", () => {
    const whole = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        whole,
        whole,
        whole,
        fc.integer({ min: 1, max: 1000 }),
        whole,
        (a, b, c, churnedRevenue, contractionRevenue) => {
          const input = {
            newRevenue: a,
            expansionRevenue: b,
            reactivationRevenue: c,
            churnedRevenue,
            contractionRevenue,
          };
          const { netNewRevenue } = revenueRollForward({ ...input, startingRevenue: 2000 });
          expect(Math.sign((quickRatio(input) as number) - 1)).toBe(Math.sign(netNewRevenue));
        },
      ),
    );
  });
});
