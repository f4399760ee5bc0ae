import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expectedPurchases,
  type PurchaseFit,
  purchaseProbabilities,
  purchaseProbability,
  simulatePurchases,
} from "../../src/index";
import { expectNear } from "../near";

const BG = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const MBG = { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } } as const;
const PARETO = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const BG_BB = { model: "bgBb", parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } } as const;
const fits: readonly PurchaseFit[] = [BG, MBG, PARETO, BG_BB];
const byModel = fits.map((fit) => [fit.model, fit] as const);
const columns = { frequency: [0, 2, 26, 6], recency: [0, 10, 38, 38], age: [39, 39, 39, 39] };

const mean = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0) / values.length;
const variance = (values: Float64Array) => {
  const center = mean(values);
  return mean(values.map((each) => (each - center) ** 2));
};

describe("simulatePurchases", () => {
  // numpy 1.26, seed 20261129: 4 million customers drawn from the distributions of the model, weighted by the
  // likelihood of the history, each with a future; standard errors of the means are 0.001.
  it.each([
    [BG, { frequency: 2, recency: 30, age: 39 }, 26, [0.8515, 1.4544, 0.5317, 0.0168]],
    [MBG, { frequency: 2, recency: 30, age: 39 }, 26, [0.8795, 1.5116, 0.524, 0.0181]],
    [PARETO, { frequency: 2, recency: 30, age: 39 }, 26, [1.0064, 1.7905, 0.4887, 0.0252]],
    [BG_BB, { frequency: 2, recency: 4, age: 6 }, 5, [1.0583, 1.8129, 0.5195, 0.0158]],
  ] as const)("of %o %o has the mean, variance, share of 0 and of 5 or more of numpy", (fit, customer, horizon, of) => {
    const draws = 10_000;
    const { totals } = simulatePurchases(fit, customer, { horizon, draws });
    const [expectedMean, expectedVariance, none, many] = of;
    const share = (is: (count: number) => boolean) => totals.filter(is).length / draws;
    expectNear(mean(totals), expectedMean, 4 * Math.sqrt(expectedVariance / draws) + 0.003);
    expectNear(variance(totals), expectedVariance, 0.08);
    expectNear(
      share((count) => count === 0),
      none,
      0.011,
    );
    expectNear(
      share((count) => count >= 5),
      many,
      0.004,
    );
  });

  it.each(byModel)("of %s has the expected purchases and probabilities of a purchase", (_, fit) => {
    const draws = 10_000;
    const { totals, buyers, purchases } = simulatePurchases(fit, columns, { horizon: 20, draws, seed: 2 });
    const expected = expectedPurchases(fit, columns, { horizon: 20 });
    for (const [row, each] of expected.entries())
      expect(Math.abs((purchases[row] as number) - each)).toBeLessThan(5 * Math.sqrt((each + each ** 2) / draws));
    expectNear(mean(totals) / mean(purchases), 4, 1e-12);
    const buying = purchaseProbability(fit, columns, { horizon: 20 }).reduce((sum, each) => sum + each, 0);
    expectNear(mean(buyers), buying, 4 / Math.sqrt(draws));
    for (const [draw, each] of buyers.entries()) expect(each).toBeLessThanOrEqual(totals[draw] as number);
  });

  it.each(byModel)("of a new customer of %s has the probabilities of each count", (_, fit) => {
    const draws = 10_000;
    const { totals } = simulatePurchases(fit, { frequency: 0, recency: 0, age: 0 }, { horizon: 12, draws, seed: 3 });
    const probabilities = purchaseProbabilities(fit, { horizon: 12, upTo: 6 });
    for (const [count, probability] of probabilities.entries()) {
      const share = totals.filter((each) => each === count).length / draws;
      expect(Math.abs(share - probability)).toBeLessThan(4 * Math.sqrt((probability * (1 - probability)) / draws));
    }
  });

  // FNV-1a over the totals; the same on Node 20, 22 and 24. Any change of these numbers is one for the changelog.
  it.each([
    [BG, 1522077332],
    [MBG, 365339112],
    [PARETO, 3699846512],
    [BG_BB, 3319580602],
  ])("of %o is the same on every machine", (fit, hash) => {
    const customers = { frequency: [0, 2, 26], recency: [0, 30, 38], age: [39, 39, 39] };
    const { totals } = simulatePurchases(fit, customers, { horizon: 26, draws: 2000, seed: 42 });
    expect(totals.reduce((before, each) => Math.imul(before ^ each, 16777619) >>> 0, 0)).toBe(hash);
  });

  it("repeats with the same seed, differs with another, and keeps a customer's draws beside others", () => {
    const ask = (seed: number, customers = columns) =>
      simulatePurchases(PARETO, customers, { horizon: 20, draws: 300, seed });
    expect(ask(5)).toEqual(ask(5));
    expect(ask(5).totals).not.toEqual(ask(6).totals);
    expect(ask(1)).toEqual(simulatePurchases(PARETO, columns, { horizon: 20, draws: 300 }));
    const two = { frequency: [0, 2], recency: [0, 10], age: [39, 39] };
    expect(ask(5, two).purchases).toEqual(ask(5).purchases.subarray(0, 2));
  });

  it("gives quantiles of each customer that rise with the probability", () => {
    const fractions = [0, 0.025, 0.5, 0.975, 1];
    const { quantiles, purchases } = simulatePurchases(BG, columns, { horizon: 39, draws: 1000, quantiles: fractions });
    expect(quantiles.map((each) => each.length)).toEqual([4, 4, 4, 4, 4]);
    expect([...(quantiles[2] as Float64Array)]).toEqual([0, 0, 18, 4]);
    for (let row = 0; row < 4; row++) {
      const own = quantiles.map((each) => each[row] as number);
      expect(own).toEqual([...own].sort((a, b) => a - b));
      expect(own.every(Number.isInteger)).toBe(true);
      expect(purchases[row]).toBeGreaterThanOrEqual(own[0] as number);
      expect(purchases[row]).toBeLessThanOrEqual(own[4] as number);
    }
    expect(simulatePurchases(BG, columns, { horizon: 39, draws: 10 }).quantiles).toEqual([]);
    expect(simulatePurchases(BG, columns, { horizon: 39, draws: 10, quantiles: [] }).quantiles).toEqual([]);
  });

  it("takes as a quantile the least number that at least that share of the draws does not exceed", () => {
    const { totals, quantiles } = simulatePurchases(
      BG,
      { frequency: 26, recency: 38, age: 39 },
      { horizon: 39, draws: 5, quantiles: [0.2, 0.5, 0.61] },
    );
    const sorted = [...totals].sort((a, b) => a - b);
    expect(new Set(sorted).size).toBe(5);
    expect(quantiles.map(([each]) => each)).toEqual([sorted[0], sorted[2], sorted[3]]);
  });

  it("gives whole numbers for any parameters, none within no time", () => {
    const power = fc.double({ min: -8, max: 8, noNaN: true }).map((each) => 10 ** each);
    fc.assert(
      fc.property(fc.tuple(power, power, power, power), fc.nat(3), ([r, alpha, a, b], family) => {
        const fit = [
          { model: "bgNbd", parameters: { r, alpha, a, b } },
          { model: "mbgNbd", parameters: { r, alpha, a, b } },
          { model: "paretoNbd", parameters: { r, alpha, s: a, beta: b } },
          { model: "bgBb", parameters: { alpha: r, beta: alpha, gamma: a, delta: b } },
        ][family] as PurchaseFit;
        const { totals } = simulatePurchases(fit, columns, { horizon: 12, draws: 5 });
        for (const each of totals) expect(Number.isInteger(each) && each >= 0 && !Object.is(each, -0)).toBe(true);
        expect([...simulatePurchases(fit, columns, { horizon: 0, draws: 3 }).totals]).toEqual([0, 0, 0]);
      }),
    );
  });

  it("answers for one customer and for none", () => {
    const one = simulatePurchases(BG, { frequency: 2, recency: 10, age: 39 }, { horizon: 39, draws: 50, seed: 4 });
    expect(one.purchases).toHaveLength(1);
    expect(one).toEqual(
      simulatePurchases(BG, { frequency: [2], recency: [10], age: [39] }, { horizon: 39, draws: 50, seed: 4 }),
    );
    const none = simulatePurchases(BG, { frequency: [], recency: [], age: [] }, { horizon: 39, draws: 3 });
    expect(none).toEqual({
      totals: new Float64Array(3),
      buyers: new Float64Array(3),
      purchases: new Float64Array(),
      quantiles: [],
    });
  });

  it("refuses draws, seeds and quantiles out of range", () => {
    const ask = (options: object) => () => simulatePurchases(BG, columns, { horizon: 1, ...options });
    expect(ask({ draws: 0 })).toThrow("simulatePurchases: options.draws must be at least 1, but got 0");
    expect(ask({ draws: 1e5 })).toThrow("simulatePurchases: options.draws must be at most 10000, but got 100000");
    expect(ask({ seed: 1.5 })).toThrow("simulatePurchases: options.seed must be a whole number, but got 1.5");
    expect(ask({ quantiles: [2] })).toThrow("simulatePurchases: options.quantiles[0]");
  });
});
