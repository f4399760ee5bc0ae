import { describe, expect, it } from "vitest";
import {
  fitBgBb,
  fitBgNbd,
  fitMbgNbd,
  fitParetoNbd,
  type PredictedClvForecast,
  type PredictedClvInput,
  type PurchaseFit,
  predictedClv,
  type SpendFit,
  simulatePurchases,
  type ValuedHistories,
} from "../../src/index";
import { expectNear } from "../near";
import { simulateBetaGeometric } from "./simulated";
import { simulateParetoNbd } from "./simulateParetoNbd";

const BG = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
const MBG = { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } } as const;
const PARETO = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const BG_BB = { model: "bgBb", parameters: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 } } as const;
const SPEND = { model: "gammaGamma", parameters: { p: 6.25, q: 3.74, v: 15.44 } } as const;

const meanRepeatValue = [0, 22.35, 30, 9];
const inWeeks = { frequency: [0, 2, 26, 7], recency: [0, 30.43, 30.86, 20], age: [39, 38.86, 31, 20], meanRepeatValue };
const inOpportunities = { frequency: [0, 2, 6, 3], recency: [0, 4, 6, 6], age: [6, 6, 6, 6], meanRepeatValue };
const year = { horizon: 52, discountRate: 0.01 };
const six = { horizon: 6, discountRate: 0.05 };

/** Each row of some customers a number of times. */
function repeated(customers: ValuedHistories, times: number): ValuedHistories {
  const of = (column: ArrayLike<number> = []) => Array.from({ length: times }, () => Array.from(column)).flat();
  const { frequency, recency, age } = customers;
  return {
    frequency: of(frequency),
    recency: of(recency),
    age: of(age),
    meanRepeatValue: of(customers.meanRepeatValue),
  };
}

type Asked = PredictedClvInput & { readonly confidence: number };
const ends = ({ interval }: PredictedClvForecast) => [interval?.low, interval?.high] as [number, number];
const width = (forecast: PredictedClvForecast) => ends(forecast)[1] - ends(forecast)[0];
const rowsOf = ({ intervals }: PredictedClvForecast) =>
  Array.from(intervals?.low ?? [], (low, row) => [low, intervals?.high[row]] as [number, number]);

// numpy 2, seed 20261130: 400,000 futures of each customer, and 10,000 of 100 customers (each of the four 25 times).
// They are drawn from the exact distributions given the history: whether the customer is active, the rates, the time of
// each purchase, the spending of the customer given the mean so far, and the value of each purchase, discounted.
// Of each customer the mean, the standard deviation and the share without a purchase, then the ends at 80% and at 95%
// of the gamma distribution with this mean and variance of those who buy (scipy). Of the total the mean, and the
// quantiles 0.025, 0.1, 0.9 and 0.975.
const independent = [
  {
    fit: BG,
    customers: inWeeks,
    options: year,
    each: [
      [6.998, 25.079, 0.8265, 0, 17.78, 0, 82.43],
      [30.487, 41.341, 0.3983, 0, 86.54, 0, 141.96],
      [622.284, 371.565, 0.0317, 212.13, 1115.56, 0, 1507.27],
      [77.83, 62.418, 0.086, 7.87, 160.92, 0, 233.02],
    ],
    total: [18442.5, 14824.2, 15956.9, 20858.0, 22184.2],
  },
  {
    fit: PARETO,
    customers: inWeeks,
    options: year,
    each: [
      [3.773, 20.631, 0.92, 0, 0, 0, 52.03],
      [36.29, 46.608, 0.3673, 0, 99.56, 0, 160.25],
      [609.635, 319.654, 0.0234, 252.18, 1032.59, 78.85, 1354.56],
      [78.251, 57.877, 0.073, 13.56, 155.19, 0, 219.74],
    ],
    total: [18211.9, 15003.7, 16095.4, 20315.3, 21471.1],
  },
  {
    fit: BG_BB,
    customers: inOpportunities,
    options: six,
    each: [
      [2.52, 16.243, 0.9488, 0, 0, 0, 32.97],
      [26.123, 35.876, 0.504, 0, 77.22, 0, 119.09],
      [113.78, 58.297, 0.0763, 45.57, 187.26, 0, 236.72],
      [27.001, 20.505, 0.1482, 0, 54.07, 0, 74.81],
    ],
    total: [4230.1, 3510.1, 3771.8, 4697.3, 4951.8],
  },
] as const;

// By hand: at the one opportunity ahead a customer buys with 1/2, or in the two resamples with 1/4 and with 3/4.
describe("intervals of the value of one purchase at most, a period ahead", () => {
  const buying = (alpha: number, beta: number) => ({ alpha, beta, gamma: 1e-6, delta: 1e9 });
  const fit = { model: "bgBb", parameters: buying(1, 1), resamples: [buying(1, 3), buying(3, 1)] } as PurchaseFit;
  const options = { horizon: 1, discountRate: 0.25, confidence: 0.5 } as const;

  it("count the spread of the parameters once, beside chance", () => {
    const customer = { frequency: [0], recency: [0], age: [0], meanRepeatValue: [0] };
    const forecast = predictedClv(fit, 10, customer, options);
    // The mean is 4 and the variance 16 + (4 log(3) / 2)²; ends of the gamma distribution of those who buy by SciPy.
    expectNear(forecast.values[0] as number, 4, 1e-12);
    const [low, high] = rowsOf(forecast)[0] as [number, number];
    expect(low).toBe(0);
    expectNear(high, 7.601480542756087, 1e-9);
    expect(ends(forecast)).toEqual([low, high]);
  });

  it("of a total add the variances of chance, of the purchases and of the spending", () => {
    const [p, q] = [1, 3];
    const spend = { model: "gammaGamma", parameters: { p, q, v: 20 }, resamples: [10, 30].map((v) => ({ p, q, v })) };
    const two = { frequency: [0, 0], recency: [0, 0], age: [0, 0], meanRepeatValue: [0, 0] };
    // The mean is 8, the variance 0.64 (2 (200 − 25) + 25 + 25): shape 1/4, scale 32, ends by SciPy.
    const [low, high] = ends(predictedClv(fit, spend as SpendFit, two, options));
    expectNear(low, 0.08454966733098873, 1e-9);
    expectNear(high, 8.340032063303441, 1e-9);
  });
});

describe.each(independent)(
  "intervals of $fit.model with known parameters",
  ({ fit, customers, options, each, total }) => {
    const ask = (confidence: number, of: ValuedHistories = customers) =>
      predictedClv(fit, SPEND, of, { ...options, confidence, parameters: "known" });

    it("end for each customer at the quantiles of the gamma distribution with the moments of numpy", () => {
      for (const [confidence, at] of [
        [0.8, 3],
        [0.95, 5],
      ] as const) {
        const found = ask(confidence);
        for (const [row, numbers] of each.entries()) {
          const [mean, deviation, none] = numbers;
          expectNear(found.values[row] as number, mean, (5 * deviation) / Math.sqrt(400_000));
          const [low, high] = rowsOf(found)[row] as [number, number];
          expect(Math.abs(low - numbers[at])).toBeLessThan(0.03 * deviation);
          expect(Math.abs(high - (numbers[at + 1] as number))).toBeLessThan(0.03 * deviation);
          const tail = (1 - confidence) / 2;
          expect([low === 0, high === 0]).toEqual([none > tail, 1 - none < tail]);
        }
      }
    });

    it("end near the quantiles of numpy for the total", () => {
      const many = repeated(customers, 25);
      const [mean, least, low, high, greatest] = total;
      const deviation = (greatest - least) / 4;
      // Standard errors of the quantiles of 10,000 draws are up to 3% of a standard deviation.
      for (const [confidence, from, to] of [
        [0.95, least, greatest],
        [0.8, low, high],
      ] as const) {
        const found = ask(confidence, many);
        expectNear(found.total as number, mean, (5 * deviation) / 100);
        expectNear(ends(found)[0], from, 0.12 * deviation);
        expectNear(ends(found)[1], to, 0.12 * deviation);
      }
    });

    it("hold the simulated purchases at one price, without a discount", () => {
      const many = repeated(customers, 15);
      const { totals } = simulatePurchases(fit, many, { horizon: options.horizon, draws: 3000, seed: 6 });
      for (const confidence of [0.8, 0.95]) {
        const asked = {
          horizon: options.horizon,
          discountRate: 0,
          grossMargin: 0.5,
          confidence,
          parameters: "known",
        } as const;
        const [low, high] = ends(predictedClv(fit, 30, many, asked));
        const inside = totals.filter((count) => 15 * count >= low && 15 * count <= high).length / totals.length;
        expect(inside).toBeGreaterThan(confidence - 0.025);
        expect(inside).toBeLessThan(confidence + 0.025);
      }
    });
  },
);

const weeks = { customers: 500, age: [27, 39] } as const;
const opportunities = { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] };
const donors = [200, 150, 90, 180, 700];
const spent = {
  ...SPEND,
  covariance: [
    [1.2, -0.1, -2.6],
    [-0.1, 0.05, 0.4],
    [-2.6, 0.4, 9],
  ],
};
const fits: readonly (readonly [string, PurchaseFit])[] = [
  ["bgNbd", fitBgNbd(simulateBetaGeometric(BG.parameters, { ...weeks, first: 0 }))],
  ["mbgNbd", fitMbgNbd(simulateBetaGeometric(MBG.parameters, { ...weeks, first: 1 }))],
  ["paretoNbd", fitParetoNbd(simulateParetoNbd(PARETO.parameters, weeks))],
  ["bgBb", fitBgBb(opportunities, { weights: donors })],
];

describe.each(fits)("intervals of fits of %s", (_, fit) => {
  const customers = inOpportunities;
  const base = { ...six, confidence: 0.9 } as const;
  const ask = (change: Partial<Asked> = {}, of: PurchaseFit = fit, spend: number | SpendFit = spent) =>
    predictedClv(of, spend, customers, { ...base, ...change });

  it("widen with the confidence, for each customer and for the total", () => {
    for (const interval of ["prediction", "mean"] as const) {
      const [narrow, wide] = [ask({ confidence: 0.6, interval }), ask({ confidence: 0.99, interval })];
      expect(width(narrow)).toBeLessThan(width(wide));
      expect(narrow.interval?.confidence).toBe(0.6);
      for (const [row, [low, high]] of rowsOf(narrow).entries()) {
        const [lower, higher] = rowsOf(wide)[row] as [number, number];
        expect(lower).toBeLessThanOrEqual(low);
        expect(higher).toBeGreaterThanOrEqual(high);
      }
    }
  });

  it("hold the value expected, and leave the values as they are", () => {
    const { interval, intervals, ...plain } = ask({ interval: "mean" });
    expect(plain).toEqual(predictedClv(fit, spent, customers, six));
    expect(interval?.low).toBeLessThan(plain.total as number);
    expect(interval?.high).toBeGreaterThan(plain.total as number);
    for (const [row, value] of plain.values.entries()) {
      expect(intervals?.low[row]).toBeLessThan(value as number);
      expect(intervals?.high[row]).toBeGreaterThan(value as number);
    }
  });

  it("of the expectation and of known parameters are narrower than the whole", () => {
    const whole = width(ask());
    expect(width(ask({ interval: "mean" }))).toBeLessThan(whole);
    const known = ask({ parameters: "known" });
    expect(width(known)).toBeLessThan(whole);
    expect(known.interval?.method).toBe("known");
    const exact = ask({ parameters: "known", interval: "mean" });
    expect(ends(exact)).toEqual([exact.total, exact.total]);
    expect(rowsOf(exact)).toEqual(exact.values.map((value) => [value, value]));
  });

  it("narrow with more data, of purchases as well as of spending", () => {
    const divided = <Fit extends PurchaseFit | SpendFit>(of: Fit, by: number) =>
      ({ ...of, covariance: of.covariance?.map((row) => row.map((each) => each / by)) }) as Fit;
    const mean = { interval: "mean" } as const;
    const now = width(ask(mean));
    const both = width(ask(mean, divided(fit, 16), divided(spent, 16)));
    expectNear(both / now, 0.25, 0.06);
    expect(width(ask(mean, divided(fit, 16)))).toBeLessThan(now);
    expect(width(ask(mean, divided(fit, 16)))).toBeGreaterThan(both);
    expect(width(ask(mean, fit, divided(spent, 16)))).toBeLessThan(now);
    expect(width(ask({}, divided(fit, 16), divided(spent, 16)))).toBeLessThan(width(ask()));
  });

  it("scale with the margin and with the price, down to no value", () => {
    for (const interval of ["prediction", "mean"] as const) {
      const [all, half] = [ask({ interval }), ask({ interval, grossMargin: 0.5 })];
      for (const side of [0, 1] as const) expectNear(ends(half)[side] / ends(all)[side], 0.5, 1e-12);
      const [one, three] = [ask({ interval }, fit, 1), ask({ interval }, fit, 3)];
      for (const side of [0, 1] as const) expectNear(ends(three)[side] / ends(one)[side], 3, 1e-12);
      expect(ends(ask({ interval, grossMargin: 0 }))).toEqual([0, 0]);
      expect(rowsOf(ask({ interval }, fit, 0))).toEqual([
        [0, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ]);
      expect(ends(ask({ interval, horizon: 0 }))).toEqual([0, 0]);
    }
  });

  it("of one customer are those of the total, and of the row among others", () => {
    const one = { frequency: 2, recency: 4, age: 6, meanRepeatValue: 22.35 };
    for (const interval of ["prediction", "mean"] as const) {
      const single = predictedClv(fit, spent, one, { ...base, interval });
      const [row] = rowsOf(single) as [[number, number]];
      for (const side of [0, 1] as const) {
        expectNear((ends(single)[side] - row[side]) / row[1], 0, 1e-9);
        expectNear(row[side], (rowsOf(ask({ interval }))[1] as [number, number])[side], 1e-9);
      }
    }
  });

  it("take the resamples of a fit, and know no doubt where these are equal", () => {
    const certain = { ...fit, resamples: [fit.parameters, fit.parameters] } as PurchaseFit;
    const known = { ...spent, resamples: [spent.parameters, spent.parameters] };
    const exact = ask({ interval: "mean" }, certain, known);
    expect(exact.interval?.method).toBe("bootstrap");
    expectNear(ends(exact)[0], exact.total as number, 1e-9);
    expectNear(ends(exact)[1], exact.total as number, 1e-9);
    const [one, other] = [ask({}, certain, known), ask({ parameters: "known" })];
    for (const side of [0, 1] as const) expectNear(ends(one)[side] / ends(other)[side], 1, 1e-9);
  });
});

describe("values without an interval", () => {
  const covariance = Array.from({ length: 4 }, (_, i) => Array.from({ length: 4 }, (_, j) => (i === j ? 1e-4 : 0)));
  const fit = { ...BG, covariance };
  const spend = { ...SPEND, covariance: covariance.slice(1).map((row) => row.slice(1)) };
  const options = { ...year, confidence: 0.95 } as const;

  it("are those of a fit of which either does not tell how uncertain it is", () => {
    const none = { interval: null, intervals: null };
    expect(predictedClv(BG, spend, inWeeks, options)).toMatchObject(none);
    expect(predictedClv(fit, SPEND, inWeeks, options)).toMatchObject(none);
    expect(predictedClv(fit, { ...SPEND, covariance: null, resamples: null }, inWeeks, options)).toMatchObject(none);
    expect(predictedClv(fit, spend, inWeeks, options).interval?.method).toBe("information");
    expect(predictedClv(fit, 30, inWeeks, options).interval?.method).toBe("information");
    expect(predictedClv(BG, SPEND, inWeeks, { ...options, parameters: "known" }).interval?.method).toBe("known");
    expect(predictedClv(fit, spend, inWeeks, year)).not.toHaveProperty("interval");
  });

  it("are those of one-time buyers whose variance or mean is infinite, and with them the total", () => {
    const wild = { ...spend, parameters: { ...SPEND.parameters, q: 1.8 } };
    const found = predictedClv(fit, wild, inWeeks, { ...options, parameters: "known" });
    expect(found.total).toBeGreaterThan(0);
    expect(found.interval).toBeNull();
    expect(found.intervals?.low[0]).toBeNull();
    expect(found.intervals?.high[0]).toBeNull();
    for (const row of [1, 2, 3]) expect(found.intervals?.high[row]).toBeGreaterThan(0);
    // What is expected is finite.
    const mean = predictedClv(fit, wild, inWeeks, { ...options, parameters: "known", interval: "mean" });
    expect(mean.interval?.low).toBe(mean.total);
    const wilder = { ...spend, parameters: { ...SPEND.parameters, q: 0.9 } };
    const without = predictedClv(fit, wilder, inWeeks, { ...options, parameters: "known", interval: "mean" });
    expect(without).toMatchObject({ total: null, withoutValue: 1, interval: null });
    expect(without.intervals?.low[0]).toBeNull();
    expect(without.intervals?.low[2]).toBe(without.values[2]);
  });

  it("are 0 for no customers, and for customers who never buy", () => {
    const nobody = { frequency: [], recency: [], age: [], meanRepeatValue: [] };
    const empty = predictedClv(fit, spend, nobody, options);
    expect(empty.interval).toEqual({ low: 0, high: 0, confidence: 0.95, method: "information" });
    expect(empty.intervals).toEqual({ low: [], high: [], confidence: 0.95, method: "information" });
    const gone = { frequency: 20, recency: 1, age: 1000, meanRepeatValue: 20 };
    expect(ends(predictedClv(fit, spend, gone, { ...options, parameters: "known" }))).toEqual([0, 0]);
  });
});

it("adds the variance of the parameters to that of chance", () => {
  const covariance = [0.1, 1.6, 0.3, 0.9].map((error, i) => [0, 1, 2, 3].map((j) => (i === j ? error * error : 0)));
  const fit = { ...BG, covariance };
  const customers = { frequency: [60, 40], recency: [38, 38.5], age: [39, 39], meanRepeatValue: [30, 25] };
  const ask = (parameters: "known" | "uncertain", interval: "mean" | "prediction") =>
    rowsOf(predictedClv(fit, 20, customers, { ...year, confidence: 0.8, parameters, interval })).map(
      ([low, high]) => high - low,
    );
  const [known, both, mean] = [ask("known", "prediction"), ask("uncertain", "prediction"), ask("uncertain", "mean")];
  for (const row of [0, 1]) {
    const [chance = 0, all = 0, own = 0] = [known[row], both[row], mean[row]];
    expect(own / chance).toBeGreaterThan(0.25);
    // Widths are in proportion to standard deviations, nearly.
    expectNear(all / Math.hypot(chance, own), 1, 0.02);
  }
});
