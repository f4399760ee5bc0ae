import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import {
  expectedPurchases,
  type Forecast,
  type Forecasts,
  fitBgBb,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  type PurchaseFit,
  probabilityAlive,
  simulatePurchases,
  totalPurchases,
} from "../../src/index";
import { purchaseModelOf } from "../../src/models/families/purchaseFamilies";
import { expectNear } from "../near";
import { simulateBetaGeometric } from "./simulated";
import { simulateParetoNbd } from "./simulateParetoNbd";

const BG = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const MBG = { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } } as const;
const PARETO = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const BG_BB = { model: "bgBb", parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } } as const;
const known: readonly PurchaseFit[] = [BG, MBG, PARETO, BG_BB];
const byModel = known.map((fit) => [fit.model, fit] as const);

const ages = { customers: 600, age: [27, 39] } as const;
const simulated = {
  bgNbd: simulateBetaGeometric(BG.parameters, { ...ages, first: 0 }),
  mbgNbd: simulateBetaGeometric(MBG.parameters, { ...ages, first: 1 }),
  paretoNbd: simulateParetoNbd(PARETO.parameters, ages),
};
const opportunities = { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] };
const donors = [200, 150, 90, 180, 700].flatMap((count, row) => Array.from({ length: count }, () => row));
const donorsOf = (column: readonly number[]) => donors.map((row) => column[row] as number);
const donations = {
  frequency: donorsOf(opportunities.frequency),
  recency: donorsOf(opportunities.recency),
  age: donorsOf(opportunities.age),
};
const fitted = [
  [fitBgNbd(simulated.bgNbd), simulated.bgNbd, 26],
  [fitMbgNbd(simulated.mbgNbd), simulated.mbgNbd, 26],
  [fitParetoNbd(simulated.paretoNbd), simulated.paretoNbd, 26],
  [fitBgBb(donations), donations, 3],
] as const;
const fits = fitted.map(([fit, customers, horizon]) => [fit.model, fit, customers, horizon] as const);
const few = { frequency: [0, 1, 2, 2, 3], recency: [0, 3, 5, 2, 3], age: [6, 6, 6, 6, 3] };

const powerOfTen = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);
const anyFit: fc.Arbitrary<PurchaseFit> = fc
  .tuple(fc.nat(3), fc.tuple(powerOfTen(-1, 1), powerOfTen(-0.5, 2), powerOfTen(-1, 1), powerOfTen(-0.5, 1.5)))
  .map(
    ([family, [r, alpha, a, b]]) =>
      [
        { model: "bgNbd", parameters: { r, alpha, a, b } },
        { model: "mbgNbd", parameters: { r, alpha, a, b } },
        { model: "paretoNbd", parameters: { r, alpha, s: a, beta: b } },
        { model: "bgBb", parameters: { alpha: r, beta: alpha, gamma: a, delta: b } },
      ][family] as PurchaseFit,
  );
const histories = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12)).map(([frequency, more, silence]) => ({
  frequency,
  recency: frequency === 0 ? 0 : frequency + more,
  age: frequency + more + silence,
}));

describe("the distribution of a customer's purchases", () => {
  it("has the expected purchases as its mean, and the pairs of purchases as its second factorial moment", () => {
    fc.assert(
      fc.property(anyFit, histories, fc.integer({ min: 1, max: 20 }), (fit, customer, horizon) => {
        const { frequency, recency, age } = customer;
        const model = purchaseModelOf(fit);
        const mean = model.expectedPurchases(horizon)(frequency, recency, age);
        const pairs = model.purchasePairs(0, horizon)(frequency, age);
        const upTo = fit.model === "bgBb" ? horizon : Math.ceil(40 * (1 + mean + Math.sqrt(pairs)));
        const counts = model.countProbabilities(horizon, upTo)(frequency, age);
        const moment = (of: (count: number) => number) => counts.reduce((sum, each, k) => sum + each * of(k), 0);
        const active = model.activeNow(frequency, recency, age);
        const all = moment(() => 1);
        // What lies beyond the last count is left out of the moments.
        fc.pre(1 - all < 1e-12);
        expectNear(active * moment((k) => k), mean, 1e-6);
        expectNear(
          moment((k) => k * (k - 1)),
          pairs,
          1e-5,
        );
      }),
    );
  });

  // numpy, as in simulatePurchases.test.ts: the variances, with standard errors of about 0.004.
  it.each([
    [BG, { frequency: 2, recency: 30, age: 39 }, 26, 1.4544],
    [MBG, { frequency: 2, recency: 30, age: 39 }, 26, 1.5116],
    [PARETO, { frequency: 2, recency: 30, age: 39 }, 26, 1.7905],
    [BG_BB, { frequency: 2, recency: 4, age: 6 }, 5, 1.8129],
  ] as const)("of %o %o has the variance of numpy", (fit, { frequency, recency, age }, horizon, expected) => {
    const model = purchaseModelOf(fit);
    const mean = model.expectedPurchases(horizon)(frequency, recency, age);
    const pairs = model.activeNow(frequency, recency, age) * model.purchasePairs(0, horizon)(frequency, age);
    expectNear(pairs + mean - mean * mean, expected, 0.012);
  });
});

describe("intervals of one customer's purchases", () => {
  // P(X ≥ 5) of numpy: 0.0168, 0.0181, 0.0252 and 0.0158; P(X ≥ 4) is above 0.025 for each.
  it.each([
    [BG, { frequency: 2, recency: 30, age: 39 }, 26, 4],
    [MBG, { frequency: 2, recency: 30, age: 39 }, 26, 4],
    [PARETO, { frequency: 2, recency: 30, age: 39 }, 26, 5],
    [BG_BB, { frequency: 2, recency: 4, age: 6 }, 5, 4],
  ] as const)("of %o %o end at the quantiles of numpy", (fit, customer, horizon, high) => {
    const options = { horizon, confidence: 0.95, parameters: "known" } as const;
    const interval = { low: 0, high, confidence: 0.95, method: "known" };
    const estimate = expectedPurchases(fit, customer, { horizon });
    expect(expectedPurchases(fit, customer, options)).toEqual({ estimate, interval });
    expect(totalPurchases(fit, customer, options)).toEqual({ estimate, interval });
  });

  it.each(byModel)("of %s are the quantiles of the simulation, give or take a purchase", (_, fit) => {
    const columns = { frequency: [0, 2, 26, 6], recency: [0, 10, 38, 38], age: [39, 39, 39, 39] };
    const { quantiles } = simulatePurchases(fit, columns, { horizon: 26, draws: 10_000, quantiles: [0.05, 0.95] });
    const { interval } = expectedPurchases(fit, columns, { horizon: 26, confidence: 0.9, parameters: "known" });
    for (let row = 0; row < 4; row++) {
      expectNear((interval?.low[row] as number) - (quantiles[0]?.[row] as number), 0, 1);
      expectNear((interval?.high[row] as number) - (quantiles[1]?.[row] as number), 0, 1);
    }
  });

  describe("of customers who hardly ever leave, by hand", () => {
    const staying = (alpha: number, beta: number) => ({ alpha, beta, gamma: 1e-6, delta: 1e9 });
    const bgBbOf = (alpha: number, beta: number) => ({ model: "bgBb", parameters: staying(alpha, beta) }) as const;
    const endsOf = (fit: PurchaseFit, rows: number, horizon: number, confidence: number, known = true) => {
      const zeros = Array<number>(rows).fill(0);
      const { interval } = expectedPurchases(
        fit,
        { frequency: zeros, recency: zeros, age: zeros },
        { horizon, confidence, ...(known && { parameters: "known" }) },
      );
      return [[...(interval?.low ?? [])], [...(interval?.high ?? [])]];
    };

    it("begin above 0 if few buy nothing: 0, 1 and 2 purchases have probabilities of 1/6, 1/3 and 1/2", () => {
      expect(endsOf(bgBbOf(2, 1), 1, 2, 0.5)).toEqual([[1], [2]]);
      expect(endsOf(bgBbOf(2, 1), 2, 2, 0.5)).toEqual([
        [1, 1],
        [2, 2],
      ]);
    });

    it("end at a count whose probability is just enough: each of ten has one of 0.1", () => {
      expect(endsOf(bgBbOf(1, 1), 1, 9, 0.8)).toEqual([[0], [8]]);
    });

    it("mix the resamples: half of them buy nearly never, half nearly always", () => {
      const resamples = [staying(1, 99), staying(99, 1)];
      for (const each of [resamples, [...resamples].reverse()]) {
        const fit = { model: "bgBb", parameters: each[0], resamples: each } as PurchaseFit;
        expect(endsOf(fit, 1, 1, 0.5, false)).toEqual([[0], [1]]);
      }
      expect(endsOf(bgBbOf(1, 99), 1, 1, 0.5)).toEqual([[0], [0]]);
      expect(endsOf(bgBbOf(99, 1), 1, 1, 0.5)).toEqual([[1], [1]]);
    });
  });

  it("are simulated where single counts are too many, of customers who may have left", () => {
    const fit = { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } } as const;
    // Active with 1 / (1 + (40 / (1 + recency))^5001 / 5000), which is about a half.
    const often = { frequency: 5000, recency: 40 * 5000 ** (-1 / 5001) - 1, age: 39 };
    expectNear(probabilityAlive(fit, often), 0.5, 0.01);
    const { interval } = expectedPurchases(fit, often, { horizon: 390, confidence: 0.9, parameters: "known" });
    expect(interval?.low).toBe(0);
    expect(interval?.high).toBeGreaterThan(2000);
  });

  it("are simulated where single counts are too many", () => {
    const often = { frequency: 5000, recency: 39, age: 39 };
    const { estimate, interval } = expectedPurchases(PARETO, often, {
      horizon: 39,
      confidence: 0.95,
      parameters: "known",
    });
    expect(estimate).toBeGreaterThan(3000);
    const { quantiles } = simulatePurchases(PARETO, often, { horizon: 39, draws: 4000, quantiles: [0.975] });
    expect(Number.isInteger(interval?.high)).toBe(true);
    expectNear((interval?.high as number) / (quantiles[0]?.[0] as number), 1, 0.03);
  });
});

describe("intervals of the total", () => {
  it.each(byModel)("of %s hold 95%% of simulated totals", (_, fit) => {
    const rows = Array.from({ length: 100 }, (_, i) => i % 5);
    const of = (column: readonly number[]) => rows.map((row) => column[row] as number);
    const customers = { frequency: of(few.frequency), recency: of(few.recency), age: of(few.age) };
    const draws = 4000;
    const { totals } = simulatePurchases(fit, customers, { horizon: 10, draws, seed: 8 });
    for (const confidence of [0.8, 0.95]) {
      const { interval } = totalPurchases(fit, customers, { horizon: 10, confidence, parameters: "known" });
      const share = totals.filter((each) => each >= (interval?.low as number) && each <= (interval?.high as number));
      // Counts are whole, so the interval holds a little more than it must.
      expect(share.length / draws).toBeGreaterThan(confidence - 0.02);
      expect(share.length / draws).toBeLessThan(confidence + 0.03);
    }
  });

  it.each(fits)("of %s: the estimates add up, and the total stands alone", (_, fit, customers, horizon) => {
    for (const interval of ["prediction", "mean"] as const) {
      const all = expectedPurchases(fit, customers, { horizon, confidence: 0.9, interval });
      expectNear(
        all.estimate.reduce((sum, each) => sum + each, 0),
        all.total.estimate,
        1e-9,
      );
      expect(all.total).toEqual(totalPurchases(fit, customers, { horizon, confidence: 0.9, interval }));
      expect(all.estimate).toEqual(expectedPurchases(fit, customers, { horizon }));
    }
  });

  it("of active customers are those of a beta distribution (SciPy)", () => {
    // One time buyers again are active with 1/2, three times with 3/4.
    const fit = { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } } as const;
    const customers = { frequency: [1, 1, 3, 3], recency: [5, 5, 5, 5], age: [5, 5, 5, 5] };
    const { total } = probabilityAlive(fit, customers, { confidence: 0.8, parameters: "known" });
    // 1.1411 and 3.6737, rounded.
    expectNear(total.estimate, 2.5, 1e-14);
    expect(total.interval).toEqual({ low: 1, high: 4, confidence: 0.8, method: "known" });
  });

  it("of no customers are 0", () => {
    const none = { frequency: [], recency: [], age: [] };
    const interval = { low: 0, high: 0, confidence: 0.95, method: "known" };
    expect(totalPurchases(BG, none, { horizon: 1, parameters: "known" })).toEqual({ estimate: 0, interval });
    const { total } = probabilityAlive(BG, none, { confidence: 0.95, parameters: "known" });
    expect(total).toEqual({ estimate: 0, interval });
  });
});

describe.each(fits)("intervals of %s", (_, fit, customers, horizon) => {
  const mean = (confidence: number, of: PurchaseFit = fit) =>
    expectedPurchases(of, customers, { horizon, confidence, interval: "mean" });
  const prediction = (confidence: number, of: PurchaseFit = fit) =>
    expectedPurchases(of, customers, { horizon, confidence });
  const alive = (confidence: number, of: PurchaseFit = fit) => probabilityAlive(of, customers, { confidence });
  const widths = (forecasts: Forecasts) =>
    forecasts.estimate.map((_, row) => {
      const { interval } = forecasts;
      return (interval?.high[row] as number) - (interval?.low[row] as number);
    });
  const width = ({ interval }: Forecast) => (interval?.high as number) - (interval?.low as number);

  it("widen with the confidence, and those of the mean hold it", () => {
    for (const ask of [mean, prediction, alive]) {
      const [narrow, wide] = [ask(0.6), ask(0.99)];
      expect(narrow.interval?.method).toBe("information");
      expect(wide.interval?.confidence).toBe(0.99);
      const wider = widths(wide);
      expect(widths(narrow).every((each, row) => each <= (wider[row] as number))).toBe(true);
      expect(width(narrow.total)).toBeLessThan(width(wide.total));
    }
    for (const { estimate, interval, total } of [mean(0.5), alive(0.5)]) {
      expect(estimate.every((each, row) => each >= (interval?.low[row] as number) * (1 - 1e-12))).toBe(true);
      expect(estimate.every((each, row) => each <= (interval?.high[row] as number) * (1 + 1e-12))).toBe(true);
      expect(total.interval?.low).toBeLessThanOrEqual(total.estimate);
      expect(total.interval?.high).toBeGreaterThanOrEqual(total.estimate);
    }
    const { interval } = alive(0.95);
    expect(interval?.low.every((each) => each >= 0)).toBe(true);
    expect(interval?.high.every((each) => each <= 1)).toBe(true);
  });

  it("of a prediction are wider than those of the mean, and than with known parameters", () => {
    expect(width(prediction(0.95).total)).toBeGreaterThan(width(mean(0.95).total));
    const chance = expectedPurchases(fit, customers, { horizon, confidence: 0.95, parameters: "known" });
    expect(width(prediction(0.95).total)).toBeGreaterThan(width(chance.total));
    expect(chance.interval?.method).toBe("known");
    const exact = expectedPurchases(fit, customers, {
      horizon,
      confidence: 0.95,
      parameters: "known",
      interval: "mean",
    });
    expect(exact.interval?.low).toEqual(exact.estimate);
    expect(exact.interval?.high).toEqual(exact.estimate);
    expect(width(exact.total)).toBe(0);
  });

  it("narrow with more data", () => {
    const covariance = fit.covariance?.map((row) => row.map((each) => each / 4));
    const more = { ...fit, covariance } as PurchaseFit;
    expectNear(width(mean(0.95, more).total) / width(mean(0.95).total), 0.5, 0.05);
    expect(width(prediction(0.95, more).total)).toBeLessThan(width(prediction(0.95).total));
    expect(width(alive(0.95, more).total)).toBeLessThanOrEqual(width(alive(0.95).total));
  });

  it("are those of the delta method where the covariances are small", () => {
    const scale = 1e6;
    const covariance = fit.covariance?.map((row) => row.map((each) => each / scale)) as number[][];
    const values = fit.parameters as unknown as Readonly<Record<string, number>>;
    const names = Object.keys(values);
    const totalAt = (parameters: object) =>
      Math.log(
        expectedPurchases({ ...fit, parameters } as PurchaseFit, customers, { horizon }).reduce((a, b) => a + b, 0),
      );
    const slopes = names.map((name) => {
      const value = values[name] as number;
      const step = 1e-4 * value;
      return (totalAt({ ...values, [name]: value + step }) - totalAt({ ...values, [name]: value - step })) / (2 * step);
    });
    const variance = slopes.reduce(
      (sum, own, i) =>
        sum + slopes.reduce((part, other, j) => part + own * other * ((covariance[i] as number[])[j] as number), 0),
      0,
    );
    const { total } = mean(0.95, { ...fit, covariance } as PurchaseFit);
    const expected = 1.959963984540054 * Math.sqrt(variance);
    expectNear(Math.log((total.interval?.high as number) / total.estimate) / expected, 1, 1e-3);
    expectNear(Math.log(total.estimate / (total.interval?.low as number)) / expected, 1, 1e-3);
  });

  it("of one customer are those of the row, without a total", () => {
    const one = { frequency: 1, recency: 2, age: 3 };
    const rows = { frequency: [1, 0], recency: [2, 0], age: [3, 3] };
    const options = { horizon: 3, confidence: 0.95 } as const;
    const [single, both] = [expectedPurchases(fit, one, options), expectedPurchases(fit, rows, options)];
    expect(single.estimate).toBe(both.estimate[0]);
    expect(single.interval).toEqual({
      ...both.interval,
      low: both.interval?.low[0],
      high: both.interval?.high[0],
    });
    expect(totalPurchases(fit, one, options)).toEqual(single);
    const active = probabilityAlive(fit, one, { confidence: 0.95, periodsAhead: 2 });
    expect(active.estimate).toBe(probabilityAlive(fit, one, { periodsAhead: 2 }));
    expect(active.interval?.low).toBeLessThan(active.estimate);
  });

  it("use the resamples of a fit, if it has any", () => {
    const { parameters } = fit;
    const same = { ...fit, resamples: [parameters, parameters] } as PurchaseFit;
    expect(mean(0.95, same).interval?.method).toBe("bootstrap");
    expect(width(mean(0.95, same).total)).toBe(0);
    expect(alive(0.95, same).interval?.low).toEqual(alive(0.95, same).estimate);
    const known = expectedPurchases(fit, customers, { horizon, confidence: 0.95, parameters: "known" });
    expect(prediction(0.95, same).total.interval).toEqual({ ...known.total.interval, method: "bootstrap" });
    const many = { ...fit, resamples: Array.from({ length: 70 }, () => parameters) } as PurchaseFit;
    expect(prediction(0.95, many).interval?.high).toEqual(known.interval?.high);
  });
});

describe("a fit that does not tell how uncertain it is", () => {
  const options = { horizon: 10, confidence: 0.95 } as const;

  it("gives no interval, unless the parameters are known", () => {
    for (const fit of [BG, { ...BG, covariance: null, resamples: null }]) {
      expect(expectedPurchases(fit, few, options).interval).toBeNull();
      expect(expectedPurchases(fit, few, options).total.interval).toBeNull();
      expect(expectedPurchases(fit, { frequency: 0, recency: 0, age: 2 }, options).interval).toBeNull();
      expect(probabilityAlive(fit, few, { confidence: 0.95 }).interval).toBeNull();
      expect(probabilityAlive(fit, few, { confidence: 0.95 }).total.interval).toBeNull();
      expect(totalPurchases(fit, few, { horizon: 10 }).interval).toBeNull();
      expect(totalPurchases(fit, few, { horizon: 10, parameters: "known" }).interval).not.toBeNull();
    }
  });

  it("leaves no doubt that one-time buyers of BG/NBD are active, nor that nobody buys within no time", () => {
    const covariance = [
      [0.01, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 0.1, 0.2],
      [0, 0, 0.2, 0.5],
    ];
    const fit = { ...BG, covariance };
    const once = { frequency: [0, 0], recency: [0, 0], age: [5, 6] };
    const { interval, total } = probabilityAlive(fit, once, { confidence: 0.95 });
    expect([...(interval?.low ?? [])]).toEqual([1, 1]);
    expect([...(interval?.high ?? [])]).toEqual([1, 1]);
    expect(total).toEqual({ estimate: 2, interval: { low: 2, high: 2, confidence: 0.95, method: "information" } });
    for (const kind of ["mean", "prediction"] as const)
      expect(totalPurchases(fit, few, { horizon: 0, interval: kind })).toEqual({
        estimate: 0,
        interval: { low: 0, high: 0, confidence: 0.95, method: "information" },
      });
  });

  it("may have covariances that are far too large, or singular", () => {
    const of = (each: number) => ({ ...BG, covariance: Array.from({ length: 4 }, () => [each, each, each, each]) });
    for (const fit of [of(1e300), of(1), of(0), of(-1)])
      for (const interval of ["mean", "prediction"] as const) {
        const { low, high } = totalPurchases(fit, few, { horizon: 10, interval }).interval ?? {};
        expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
        expect(low).toBeLessThanOrEqual(high as number);
      }
  });

  it("refuses what is no covariance matrix and no list of parameters", () => {
    const ask = (fit: object) => () => totalPurchases({ ...BG, ...fit } as never, few, { horizon: 1 });
    expect(ask({ covariance: 1 })).toThrow("totalPurchases: fit.covariance must be");
    expect(ask({ covariance: [[1]] })).toThrow("totalPurchases: fit.covariance must have 4 items, but got 1");
    expect(ask({ covariance: [[1], 2, 3, 4] })).toThrow("totalPurchases: fit.covariance[0] must have 4 items");
    const nan = Array.from({ length: 4 }, () => [0, 0, Number.NaN, 0]);
    expect(ask({ covariance: nan })).toThrow("totalPurchases: fit.covariance[0][2] must be a number");
    expect(ask({ resamples: [] })).toThrow("totalPurchases: fit.resamples must have ≥ 1 items, but got 0");
    expect(ask({ resamples: [BG.parameters, 1] })).toThrow("totalPurchases: fit.resamples[1] must be");
    expect(ask({ resamples: [{ ...BG.parameters, r: -1 }] })).toThrow("totalPurchases: fit.resamples[0].r must be");
  });
});

describe("the types", () => {
  it("have intervals exactly if there is a confidence level", () => {
    const one = { frequency: 1, recency: 2, age: 3 };
    expectTypeOf(expectedPurchases(BG, one, { horizon: 1 })).toEqualTypeOf<number>();
    expectTypeOf(expectedPurchases(BG, few, { horizon: 1 })).toEqualTypeOf<Float64Array>();
    expectTypeOf(expectedPurchases(BG, one, { horizon: 1, confidence: 0.9 })).toEqualTypeOf<Forecast>();
    expectTypeOf(expectedPurchases(BG, few, { horizon: 1, confidence: 0.9 })).toEqualTypeOf<Forecasts>();
    expectTypeOf(probabilityAlive(BG, one)).toEqualTypeOf<number>();
    expectTypeOf(probabilityAlive(BG, few, { periodsAhead: 1 })).toEqualTypeOf<Float64Array>();
    expectTypeOf(probabilityAlive(BG, one, { confidence: 0.9 })).toEqualTypeOf<Forecast>();
    expectTypeOf(probabilityAlive(BG, few, { confidence: 0.9 })).toEqualTypeOf<Forecasts>();
    const contract = { model: "shiftedBetaGeometric", parameters: { alpha: 1, beta: 2 } } as const;
    // @ts-expect-error: a fit of a contract model
    expect(() => totalPurchases(contract, few, { horizon: 1 })).toThrow("for this model, use contractSurvival");
    // @ts-expect-error: a misspelled option
    expect(() => expectedPurchases(BG, few, { horizon: 1, confidense: 0.9 })).toThrow("options.confidense");
  });
});
