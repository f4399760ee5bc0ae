// Intervals of predictedClv and of single customers where the parameters are uncertain, checked by other ways to them.
import { describe, expect, it } from "vitest";
import {
  expectedPurchases,
  type PurchaseFit,
  predictedClv,
  probabilityAlive,
  type SpendFit,
  simulatePurchases,
} from "../../src/index";
import { purchaseModelOf } from "../../src/models/families/purchaseFamilies";
import { expectNear } from "../near";

const BG: PurchaseFit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } };
const OTHER_BG: PurchaseFit = { model: "bgNbd", parameters: { r: 0.3, alpha: 4.1, a: 0.7, b: 2.6 } };
const SPEND: SpendFit = { model: "gammaGamma", parameters: { p: 6.25, q: 3.74, v: 15.44 } };
const OTHER_SPEND: SpendFit = { model: "gammaGamma", parameters: { p: 5.5, q: 4.1, v: 21 } };
const PARETO = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
const Z = 1.959963984540054;

const customers = {
  frequency: [0, 1, 2, 26, 7],
  recency: [0, 1.71, 30.43, 30.86, 20],
  age: [39, 38.86, 38.86, 31, 20],
  meanRepeatValue: [0, 11.77, 22.35, 30, 9],
};
const options = { horizon: 26, discountRate: 0.002, grossMargin: 0.4 };
const uncertain = { ...options, confidence: 0.95 };

/** A fit whose parameters are one of two, equally likely. */
const either = <Fit extends PurchaseFit | SpendFit>(one: Fit, other: Fit): Fit => ({
  ...one,
  resamples: [one.parameters, other.parameters],
});
const bought = either(BG, OTHER_BG);
const spent = either(SPEND, OTHER_SPEND);
const totalOf = (fit: PurchaseFit, spend: SpendFit | number, of = customers) =>
  predictedClv(fit, spend, of, options).total as number;

describe("intervals of the values expected", () => {
  it("have the deviations of the two fits, of the logarithms, as independent errors", () => {
    const { values, interval, intervals } = predictedClv(bought, spent, customers, { ...uncertain, interval: "mean" });
    const valuesOf = (fit: PurchaseFit, spend: SpendFit) =>
      predictedClv(fit, spend, customers, options).values as number[];
    const [own, otherBuying, otherSpending] = [
      valuesOf(BG, SPEND),
      valuesOf(OTHER_BG, SPEND),
      valuesOf(BG, OTHER_SPEND),
    ];
    for (const [row, value] of own.entries()) {
      expect(values[row]).toBe(value);
      const apart = [otherBuying, otherSpending].map((other) => Math.log((other[row] as number) / value) / 2);
      const far = Math.exp(Z * Math.hypot(...apart));
      expectNear(intervals?.low[row], value / far, 1e-9);
      expectNear(intervals?.high[row], value * far, 1e-9);
    }
    const total = totalOf(BG, SPEND);
    const apart = [totalOf(OTHER_BG, SPEND), totalOf(BG, OTHER_SPEND)].map((other) => Math.log(other / total) / 2);
    const far = Math.exp(Z * Math.hypot(...apart));
    expectNear(interval?.low, total / far, 1e-9);
    expectNear(interval?.high, total * far, 1e-9);
    expect([interval?.method, intervals?.method]).toEqual(["bootstrap", "bootstrap"]);
  });

  it("of an amount of money have the errors of the purchases alone", () => {
    const { interval } = predictedClv(bought, 30, customers, { ...uncertain, interval: "mean" });
    const [total, other] = [totalOf(BG, 30), totalOf(OTHER_BG, 30)];
    expectNear(interval?.high, total * Math.exp((Z * Math.abs(Math.log(other / total))) / 2), 1e-9);
  });

  it("are those of the delta method where the covariances are small", () => {
    const tiny = (size: number) =>
      Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 1e-7 : 3e-8)));
    const slopesOf = (parameters: Readonly<Record<string, number>>, at: (moved: object) => number) =>
      Object.entries(parameters).map(([name, value]) => {
        const step = 1e-4 * value;
        return (
          (Math.log(at({ ...parameters, [name]: value + step })) -
            Math.log(at({ ...parameters, [name]: value - step }))) /
          (2 * step)
        );
      });
    const varianceOf = (slopes: readonly number[]) =>
      slopes.reduce(
        (sum, own, i) => sum + slopes.reduce((part, other, j) => part + own * other * (i === j ? 1e-7 : 3e-8), 0),
        0,
      );
    const variance =
      varianceOf(
        slopesOf(BG.parameters as never, (parameters) => totalOf({ ...BG, parameters } as PurchaseFit, SPEND)),
      ) +
      varianceOf(
        slopesOf(SPEND.parameters as never, (parameters) => totalOf(BG, { ...SPEND, parameters } as SpendFit)),
      );
    const [fit, spend] = [
      { ...BG, covariance: tiny(4) },
      { ...SPEND, covariance: tiny(3) },
    ];
    const { total, interval } = predictedClv(fit, spend, customers, { ...uncertain, interval: "mean" });
    expect(interval?.method).toBe("information");
    expectNear(Math.log((interval?.high as number) / (total as number)) / (Z * Math.sqrt(variance)), 1, 1e-3);
  });
});

describe("intervals of the values to be observed", () => {
  const often = (column: readonly number[]) => Array.from({ length: 3000 }, (_, i) => column[i % 5] as number);
  const many = {
    frequency: often(customers.frequency),
    recency: often(customers.recency),
    age: often(customers.age),
    meanRepeatValue: often(customers.meanRepeatValue),
  };

  it("add the variances of chance and of the parameters of both fits", () => {
    const varianceOf = (fit: PurchaseFit, spend: SpendFit, parameters: "known" | "uncertain") => {
      const { interval } = predictedClv(fit, spend, many, { ...uncertain, parameters });
      // Of so many customers, the total is nearly normal.
      return (((interval?.high as number) - (interval?.low as number)) / 2 / Z) ** 2;
    };
    const total = totalOf(BG, SPEND, many);
    const apart = [totalOf(OTHER_BG, SPEND, many), totalOf(BG, OTHER_SPEND, many)].map(
      (other) => ((other - total) / 2) ** 2,
    );
    const more = varianceOf(bought, spent, "uncertain") - varianceOf(bought, spent, "known");
    expectNear(more / ((apart[0] as number) + (apart[1] as number)), 1, 0.02);
  });

  it("are those of known parameters where all resamples are the same", () => {
    const same = predictedClv(either(BG, BG), either(SPEND, SPEND), customers, uncertain);
    const known = predictedClv(BG, SPEND, customers, { ...uncertain, parameters: "known" });
    expect(same.interval).toEqual({ ...known.interval, method: "bootstrap" });
    expect(same.intervals).toEqual({ ...known.intervals, method: "bootstrap" });
    expect(known.intervals?.high[3]).toBeGreaterThan(known.values[3] as number);
  });

  it("are the value itself where nothing is left to chance", () => {
    // A donor who gives at every opportunity and never leaves.
    const sure = { model: "bgBb", parameters: { alpha: 1e9, beta: 1e-9, gamma: 1e-9, delta: 1e9 } } as const;
    const donor = { frequency: 5, recency: 5, age: 5 };
    const asked = { horizon: 10, discountRate: 0.003, confidence: 0.95, parameters: "known" } as const;
    const { interval, intervals } = predictedClv(sure, 1, donor, asked);
    let value = 0;
    for (let year = 1; year <= 10; year++) value += 1.003 ** -year;
    expectNear(interval?.low, value, 1e-9);
    expectNear(interval?.high, value, 1e-9);
    expect([intervals?.low[0], intervals?.high[0]]).toEqual([interval?.low, interval?.high]);
  });
});

describe("intervals of the purchases of one customer", () => {
  it("are simulated with those who have left, where single counts are too many", () => {
    const silent = { frequency: 5000, recency: 38.9, age: 39 };
    const { interval } = expectedPurchases(PARETO, silent, { horizon: 39, confidence: 0.95, parameters: "known" });
    // Three of four such customers have left, and the others buy some 3,300 times.
    expectNear(probabilityAlive(PARETO, silent), 0.2578, 1e-4);
    const { quantiles } = simulatePurchases(PARETO, silent, { horizon: 39, draws: 4000, quantiles: [0.975] });
    expect(interval?.low).toBe(0);
    expectNear((interval?.high as number) / (quantiles[0]?.[0] as number), 1, 0.01);
  });

  it("go as far as the parameters that expect most", () => {
    const [slow, quick] = [
      { r: 2, alpha: 40, a: 0.1, b: 20 },
      { r: 60, alpha: 1, a: 0.1, b: 20 },
    ] as const;
    const resamples = [slow, slow, slow, quick];
    const customer = { frequency: 1, recency: 10, age: 10 };
    const { interval } = expectedPurchases({ model: "bgNbd", parameters: slow, resamples }, customer, {
      horizon: 5,
      confidence: 0.9,
    });
    // The distribution of the mixture, count by count.
    const shares = new Float64Array(400);
    for (const parameters of resamples) {
      const model = purchaseModelOf({ model: "bgNbd", parameters });
      const active = model.activeNow(1, 10, 10);
      for (const [count, each] of model.countProbabilities(5, 399)(1, 10).entries())
        shares[count] = (shares[count] as number) + (active * each) / 4;
      shares[0] = (shares[0] as number) + (1 - active) / 4;
    }
    let upTo = 0;
    const high = shares.findIndex((each) => {
      upTo += each;
      return upTo >= 0.95;
    });
    expect(high).toBeGreaterThan(25);
    expect(interval).toEqual({ low: 0, high, confidence: 0.9, method: "bootstrap" });
  });
});
