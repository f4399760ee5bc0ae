import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PurchaseFit, probabilityAlive, purchaseProbability } from "../../src/index";
import { expectNear } from "../near";
import { simulateBetaGeometric } from "./simulated";
import { simulateParetoNbd } from "./simulateParetoNbd";

const BG = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const MBG = { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } } as const;
const PARETO = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const BG_BB = { model: "bgBb", parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } } as const;
const fits: readonly PurchaseFit[] = [BG, MBG, PARETO, BG_BB];

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);
const anyFit: fc.Arbitrary<PurchaseFit> = fc.oneof(
  fc.record({
    model: fc.constantFrom("bgNbd" as const, "mbgNbd" as const),
    parameters: fc.record({
      r: powerOfTen(-2, 2),
      alpha: powerOfTen(-2, 3),
      a: powerOfTen(-2, 2),
      b: powerOfTen(-2, 2),
    }),
  }),
  fc.record({
    model: fc.constant("paretoNbd" as const),
    parameters: fc.record({
      r: powerOfTen(-2, 2),
      alpha: powerOfTen(-2, 3),
      s: powerOfTen(-2, 2),
      beta: powerOfTen(-2, 3),
    }),
  }),
  fc.record({
    model: fc.constant("bgBb" as const),
    parameters: fc.record({
      alpha: powerOfTen(-2, 2),
      beta: powerOfTen(-2, 2),
      gamma: powerOfTen(-2, 2),
      delta: powerOfTen(-2, 2),
    }),
  }),
);
const histories = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map(([frequency, more, silence]) => ({
  frequency,
  recency: frequency === 0 ? 0 : frequency + more,
  age: frequency + more + silence,
}));

describe("probabilityAlive ahead", () => {
  // The integrals over the customer's own rates, by mpmath with 30 digits.
  it.each([
    [BG, { frequency: 2, recency: 30, age: 39 }, 26, 0.6038595138381594],
    [BG, { frequency: 0, recency: 0, age: 39 }, 1000, 0.6901060937899258],
    [MBG, { frequency: 26, recency: 38, age: 39 }, 52, 0.5021564174656314],
    [{ ...MBG, parameters: BG.parameters }, { frequency: 26, recency: 38, age: 39 }, 52, 0.540825427090224],
    [PARETO, { frequency: 2, recency: 30, age: 39 }, 26, 0.6678080372578928],
    [BG_BB, { frequency: 2, recency: 4, age: 6 }, 3, 0.4931906585067165],
  ] as const)("%o %o in %d periods", (fit, customer, periodsAhead, expected) => {
    expectNear(probabilityAlive(fit, customer, { periodsAhead }), expected, 1e-13);
  });

  it("is today's at 0, and falls from then on", () => {
    fc.assert(
      fc.property(anyFit, histories, fc.nat(60), fc.nat(60), (fit, customer, first, more) => {
        const ahead = (periodsAhead: number) => probabilityAlive(fit, customer, { periodsAhead });
        expect(ahead(0)).toBe(probabilityAlive(fit, customer));
        expect(probabilityAlive(fit, customer, {})).toBe(ahead(0));
        expect(ahead(first)).toBeLessThanOrEqual(ahead(0));
        expect(ahead(first + more)).toBeLessThanOrEqual(ahead(first) + 1e-12);
        expect(ahead(first + more)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is what a later observation without a purchase or with one gives on average, at BG/BB", () => {
    fc.assert(
      fc.property(histories, ({ frequency, recency, age }) => {
        const buys = purchaseProbability(BG_BB, { frequency, recency, age }, { horizon: 1 });
        const bought = probabilityAlive(BG_BB, { frequency: frequency + 1, recency: age + 1, age: age + 1 });
        const silent = probabilityAlive(BG_BB, { frequency, recency, age: age + 1 });
        const ahead = probabilityAlive(BG_BB, { frequency, recency, age }, { periodsAhead: 1 });
        expectNear(ahead, buys * bought + (1 - buys) * silent, 1e-12);
      }),
    );
  });

  it("is on average the share of simulated customers who are active at the later age", () => {
    const now = { customers: 30_000, age: [39, 39] } as const;
    const later = { customers: 30_000, age: [65, 65], seed: 2 } as const;
    const cases = [
      [BG, simulateBetaGeometric(BG.parameters, { ...now, first: 0 }), 0],
      [MBG, simulateBetaGeometric(MBG.parameters, { ...now, first: 1 }), 1],
      [PARETO, simulateParetoNbd(PARETO.parameters, now), null],
    ] as const;
    for (const [fit, customers, first] of cases) {
      const { alive } =
        first === null
          ? simulateParetoNbd(PARETO.parameters, later)
          : simulateBetaGeometric(fit.parameters as typeof BG.parameters, { ...later, first });
      const mean = (values: ArrayLike<number>) =>
        Array.from(values).reduce((sum, each) => sum + each, 0) / values.length;
      const expected = mean(probabilityAlive(fit, customers, { periodsAhead: 26 }));
      // Both means vary; one customer's standard deviation is at most 1/2.
      expect(Math.abs(mean(alive) - expected), fit.model).toBeLessThan((4 * Math.SQRT1_2) / Math.sqrt(30_000));
      expect(mean(probabilityAlive(fit, customers)) - expected, fit.model).toBeGreaterThan(0.02);
    }
  });

  it("of columns is that of each customer", () => {
    const columns = { frequency: [0, 2, 2], recency: [0, 4, 5], age: [6, 6, 6] };
    for (const fit of fits) {
      const all = probabilityAlive(fit, columns, { periodsAhead: 4 });
      expect(all).toBeInstanceOf(Float64Array);
      expect(probabilityAlive(fit, { frequency: 2, recency: 5, age: 6 }, { periodsAhead: 4 })).toBe(all[2]);
    }
  });

  it("is at most the probability of at least one purchase by then plus that of silence", () => {
    // In BG/NBD, customers leave at purchases only: whoever is active today and does not buy is active then.
    const customer = { frequency: 3, recency: 30, age: 39 };
    for (const horizon of [1, 10, 100]) {
      const ahead = probabilityAlive(BG, customer, { periodsAhead: horizon });
      const buys = purchaseProbability(BG, customer, { horizon });
      expect(ahead).toBeGreaterThanOrEqual(probabilityAlive(BG, customer) - buys);
    }
  });

  it("counts whole opportunities at BG/BB, from 0 to 2,000", () => {
    const customer = { frequency: 2, recency: 4, age: 6 };
    expect(() => probabilityAlive(BG_BB, customer, { periodsAhead: 1.5 })).toThrow(
      "probabilityAlive: options.periodsAhead must be a whole number, but got 1.5",
    );
    expect(() => probabilityAlive(BG_BB, customer, { periodsAhead: 2001 })).toThrow(
      "probabilityAlive: options.periodsAhead must be at most 2000, but got 2001",
    );
    expect(() => probabilityAlive(BG, customer, { periodsAhead: -1 })).toThrow("options.periodsAhead");
    expect(() => probabilityAlive(BG, customer, { horizon: 1 } as never)).toThrow("options.horizon");
    expect(probabilityAlive(BG, customer, { periodsAhead: 1e15 })).toBeLessThan(1e-3);
  });
});
