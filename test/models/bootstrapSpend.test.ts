import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  bootstrapFit,
  expectedSpend,
  fitGammaGamma,
  type GammaGammaParameters,
  type PredictedClvForecast,
  predictedClv,
  type SpendFit,
} from "../../src/index";
import { randomFrom } from "../../src/math/random";
import { drawnMean } from "../../src/models/fit/spendRefits";
import { expectNear } from "../near";
import { gamma, randomFrom as otherRandom } from "./simulated";

const SPEND = { model: "gammaGamma", parameters: { p: 6.25, q: 3.74, v: 15.44 } } as const;
const BG = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;

/** Customers of the model who bought 1 to 8 times. */
function customersOf({ p, q, v }: GammaGammaParameters, count: number) {
  const random = otherRandom(17);
  const frequency = Array.from({ length: count }, (_, i) => 1 + (i % 8));
  return { frequency, meanRepeatValue: frequency.map((x) => gamma(p * x, random) / x / (gamma(q, random) / v)) };
}

const few = { frequency: [2, 1, 0, 7, 1, 0, 3, 5, 4], meanRepeatValue: [22, 12, 0, 74, 19, 0, 31, 40, -3] };
const counts = [40, 90, 500, 8, 70, 10, 30, 12, 5];

describe("a new customer's random mean value", () => {
  it("is of the distribution of Fader and Hardie (2013): x m / (v + x m) is of a beta distribution", () => {
    fc.assert(
      fc.property(
        fc.record({ p: fc.double({ min: 0.3, max: 9, noNaN: true }), q: fc.double({ min: 0.5, max: 9, noNaN: true }) }),
        fc.double({ min: -3, max: 6, noNaN: true }).map((power) => 10 ** power),
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        (shapes, v, purchases, seed) => {
          const draws = 4000;
          const random = randomFrom(seed);
          let [mean, square] = [0, 0];
          for (let i = 0; i < draws; i++) {
            const spent = purchases * drawnMean(random, { ...shapes, v }, purchases);
            mean += spent / (v + spent) / draws;
            square += (spent / (v + spent)) ** 2 / draws;
          }
          const [a, b] = [shapes.p * purchases, shapes.q];
          const [first, second] = [a / (a + b), (a * (a + 1)) / ((a + b) * (a + b + 1))];
          const deviation = Math.sqrt((second - first * first) / draws);
          expect(Math.abs(mean - first)).toBeLessThan(6 * deviation);
          // Of a number between 0 and 1, the square varies at most twice as much.
          expect(Math.abs(square - second)).toBeLessThan(12 * deviation);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("is one that fits accept, also of parameters whose values are too small", () => {
    const random = randomFrom(1);
    for (let i = 0; i < 200; i++)
      expect(drawnMean(random, { p: 1e-6, q: 3, v: 1e-12 }, 1)).toBeGreaterThanOrEqual(1e-9);
  });
});

describe("bootstrapFit of a model of spending", () => {
  it("has standard errors near those of the information matrix, and so has the value of customers", () => {
    const customers = customersOf(SPEND.parameters, 3000);
    const fit = fitGammaGamma(customers);
    const draws = 100;
    const again = bootstrapFit(fit, customers, { draws });
    const { failed, atBoundary, standardErrors } = again.bootstrap;
    expect([failed, atBoundary]).toEqual([0, 0]);
    for (const name of ["p", "q", "v"] as const) {
      const [error = 0, expected = 0] = [standardErrors?.[name], fit.standardErrors?.[name]];
      const values = (again.resamples ?? []).map((each) => each[name]).sort((one, other) => one - other);
      const mean = values.reduce((sum, each) => sum + each, 0) / draws;
      expect(Math.abs(mean - fit.parameters[name])).toBeLessThan(expected);
      const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
      expectNear(error, Math.sqrt(squares / (draws - 1)), 1e-12);
      // The tail of p is long on the right, here and with NumPy and SciPy alike (4,000 data sets): the quartiles tell.
      const quartile = (share: number) => Math.log(values[Math.round(share * (draws - 1))] as number);
      const spread = (quartile(0.75) - quartile(0.25)) / 1.349;
      expectNear(spread / (expected / fit.parameters[name]), 1, 0.35);
    }
    const buyers = { frequency: [3, 0], recency: [20, 0], age: [30, 30], meanRepeatValue: [31, 0] };
    const options = { horizon: 26, discountRate: 0.002, confidence: 0.9 } as const;
    const bg = { ...BG, resamples: [BG.parameters, BG.parameters] };
    const widthOf = (spend: SpendFit) => {
      const { interval }: PredictedClvForecast = predictedClv(bg, spend, buyers, { ...options, interval: "mean" });
      return Math.log((interval?.high as number) / (interval?.low as number));
    };
    // The purchases are without uncertainty here, so the width is that of the values alone.
    expect(widthOf(fit)).toBeGreaterThan(0);
    expectNear(widthOf(again) / widthOf(fit), 1, 0.3);
    expect(widthOf(JSON.parse(JSON.stringify(again)) as SpendFit)).toBe(widthOf(again));
    expect(expectedSpend(again, buyers)).toEqual(expectedSpend(fit, buyers));
  });

  it("repeats with the same seed, and more draws add to the first", () => {
    const ask = (options: object) => bootstrapFit(SPEND, few, { weights: counts, ...options });
    expect(ask({ draws: 5, seed: 4 })).toEqual(ask({ draws: 5, seed: 4 }));
    expect(ask({ draws: 5, seed: 4 }).resamples).not.toEqual(ask({ draws: 5, seed: 5 }).resamples);
    expect(ask({ draws: 8, seed: 4 }).resamples?.slice(0, 5)).toEqual(ask({ draws: 5, seed: 4 }).resamples);
    expect(ask({ draws: 3 })).toEqual(ask({ draws: 3, seed: 1 }));
    expect(ask({}).resamples).toHaveLength(200);
  });

  // FNV-1a over 150 mean values in billionths. Any change of this number is one for the changelog.
  it("draws the same values on every machine", () => {
    let code = 0;
    for (const draw of [0, 1, 2]) {
      const random = randomFrom(42, draw);
      for (let purchases = 1; purchases <= 50; purchases++) {
        const mean = Math.round(drawnMean(random, SPEND.parameters, purchases) * 2 ** 20);
        code = Math.imul(code ^ mean, 16777619) >>> 0;
      }
    }
    expect(code).toBe(691051055);
  });

  it("takes weights as customers, and neither the values nor those without repeat purchases", () => {
    const rows = counts.flatMap((count, row) => Array.from({ length: count }, () => row));
    const of = (column: readonly number[]) => rows.map((row) => column[row] as number);
    const options = { draws: 4, seed: 2 };
    const weighted = bootstrapFit(SPEND, few, { ...options, weights: counts });
    const repeated = { frequency: of(few.frequency), meanRepeatValue: of(few.meanRepeatValue) };
    expect(bootstrapFit(SPEND, repeated, options)).toEqual(weighted);
    const buyers = [0, 1, 3, 4, 6, 7];
    const only = {
      frequency: buyers.map((row) => few.frequency[row] as number),
      meanRepeatValue: buyers.map(() => 1),
    };
    const weights = buyers.map((row) => counts[row] as number);
    expect(bootstrapFit(SPEND, only, { ...options, weights })).toEqual(weighted);
  });

  it("keeps q at its lower bound if asked", () => {
    const heavy = { model: "gammaGamma", parameters: { p: 6, q: 1.2, v: 15 } } as const;
    const customers = customersOf(heavy.parameters, 60);
    const least = (minimumQ: number | undefined) => {
      const { resamples } = bootstrapFit(heavy, customers, { draws: 20, minimumQ });
      return Math.min(...(resamples ?? []).map(({ q }) => q));
    };
    expect(least(undefined)).toBeLessThan(1.15);
    expect(least(1.15)).toBe(1.15);
  });

  it("counts the data sets that no fit accepts", () => {
    const rich = { model: "gammaGamma", parameters: { p: 1e9, q: 1e-3, v: 1e24 } } as const;
    const { resamples, bootstrap } = bootstrapFit(rich, { frequency: [1], meanRepeatValue: [1] }, { draws: 3 });
    expect(resamples).toBeNull();
    expect(bootstrap).toEqual({ draws: 3, seed: 1, failed: 3, atBoundary: 0, standardErrors: null });
  });

  it("has the types of the fit", () => {
    const again = bootstrapFit(SPEND, few, { weights: counts, draws: 2 });
    expectTypeOf(again.resamples).toEqualTypeOf<readonly GammaGammaParameters[] | null>();
    expect(again.model).toBe("gammaGamma");
    const histories = { frequency: [1], recency: [1], age: [2] };
    // @ts-expect-error: A model of spending needs the mean values.
    expect(() => bootstrapFit(SPEND, histories)).toThrow("bootstrapFit: customers.meanRepeatValue is missing");
    // @ts-expect-error: A model of purchases needs the times.
    expect(() => bootstrapFit(BG, few)).toThrow("bootstrapFit: customers.recency is missing");
    // @ts-expect-error: A model of purchases has no q.
    const asked = () => bootstrapFit(BG, histories, { minimumQ: 2 });
    expect(asked).toThrow("bootstrapFit: options.minimumQ is not for the model bgNbd: remove it");
  });

  it.each([
    [{ frequency: [0, 0], meanRepeatValue: [0, 0] }, {}, "customers.frequency must contain at least one value above 0"],
    [
      { frequency: [2, 0], meanRepeatValue: [-1, 0] },
      {},
      "customers.meanRepeatValue must contain at least one value above 0",
    ],
    [
      few,
      { weights: [0, 0, 500, 0, 0, 0, 0, 0, 5] },
      "customers.meanRepeatValue must contain at least one value above 0",
    ],
    [few, { weights: [1, 1] }, "options.weights must have 9 items, but got 2"],
    [few, { minimumQ: 0 }, "options.minimumQ must be at least 1e-9, but got 0"],
    [{ ...few, meanRepeatValue: [1, 2] }, {}, "customers.meanRepeatValue must have 9 items, but got 2"],
    [{ frequency: [1.5], meanRepeatValue: [3] }, {}, "customers.frequency[0] must be a whole number, but got 1.5"],
    [{ frequency: [1], meanRepeatValues: [3] }, {}, "did you mean meanRepeatValue?"],
    [{ ...few, timeUnit: "day" }, {}, 'customers.timeUnit must be "week" like'],
  ])("refuses %j with %j", (customers, options, message) => {
    const weekly = { ...SPEND, timeUnit: "week" } as const;
    expect(() => bootstrapFit(weekly, customers as never, options)).toThrow(message);
  });
});
