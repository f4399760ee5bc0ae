import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quickRatio } from "../../src/subscription/quickRatio";
import { revenueRollForward } from "../../src/subscription/revenueRollForward";
import { money, someMoney } from "./money";
import { expectEqual, expectNear } from "./near";

describe("quickRatio, published values", () => {
  it("pitchkit.net, glossary: (20 + 8) / (5 + 3) = 3.5", () => {
    expectNear(quickRatio({ newRevenue: 20, expansion: 8, churned: 5, contraction: 3 }), 3.5, 1e-9);
  });

  it("the MRR calculator of mowt.pages.dev, with reactivation: 13 / 5 = 2.6", () => {
    const input = { newRevenue: 8_000, expansion: 4_000, reactivation: 1_000, churned: 3_000, contraction: 2_000 };
    expectNear(quickRatio(input), 2.6, 1e-9);
  });
});

describe("quickRatio, rules", () => {
  it("takes reactivation as 0 where it is left out", () => {
    const input = { newRevenue: 6, expansion: 2, churned: 3, contraction: 1 };
    expect(quickRatio(input)).toBe(2);
    expect(quickRatio({ ...input, reactivation: undefined })).toBe(2);
    expect(quickRatio({ ...input, reactivation: 2 })).toBe(2.5);
  });

  it("needs a loss of either kind", () => {
    expect(quickRatio({ newRevenue: 6, expansion: 0, churned: 3, contraction: 0 })).toBe(2);
    expect(quickRatio({ newRevenue: 6, expansion: 0, churned: 0, contraction: 3 })).toBe(2);
    expect(quickRatio({ newRevenue: 0, expansion: 0, churned: 0, contraction: 0 })).toBeNull();
  });

  it("is finite for the greatest gains over the least loss", () => {
    expectEqual(
      quickRatio({ newRevenue: 1e15, expansion: 1e15, reactivation: 1e15, churned: 1e-9, contraction: 0 }),
      3e24,
    );
  });
});

const movements = fc.record({
  newRevenue: money,
  expansion: money,
  reactivation: money,
  churned: someMoney,
  contraction: money,
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
        const { newRevenue, expansion, reactivation, churned, contraction } = input;
        const turned = {
          newRevenue: expansion,
          expansion: reactivation,
          reactivation: newRevenue,
          churned: contraction,
          contraction: churned,
        };
        expectEqual(quickRatio(turned), quickRatio(input));
      }),
    );
  });

  it("is inverted where gains and losses change places", () => {
    fc.assert(
      fc.property(someMoney, money, someMoney, money, (newRevenue, expansion, churned, contraction) => {
        const ratio = quickRatio({ newRevenue, expansion, churned, contraction }) as number;
        const inverse = quickRatio({
          newRevenue: churned,
          expansion: contraction,
          churned: newRevenue,
          contraction: expansion,
        }) as number;
        expectEqual(ratio * inverse, 1);
      }),
    );
  });

  it("is above, at or below 1 as revenue grows, stays or shrinks", () => {
    const whole = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(whole, whole, whole, fc.integer({ min: 1, max: 1000 }), whole, (a, b, c, churned, contraction) => {
        const input = { newRevenue: a, expansion: b, reactivation: c, churned, contraction };
        const { netNewRevenue } = revenueRollForward({ ...input, startingRevenue: 2000 });
        expect(Math.sign((quickRatio(input) as number) - 1)).toBe(Math.sign(netNewRevenue));
      }),
    );
  });
});
