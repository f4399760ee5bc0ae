import { describe, expect, it } from "vitest";
import { type FitCoxInput, fitCox, fitWeibull } from "../../src/survival";
import { expectNear } from "../near";
import robust from "./values/robust.json";
import data from "./values/survival.json";
import late from "./values/weibullEntry.json";

const { durations, churned, entry, country, monthly, seats } = data;
const covariates = { monthly, seats };
const rows = { durations, churned, covariates };
const cluster = durations.map((_, i) => (i + 1) % 11);
const weights = durations.map((_, i) => 1 + ((i + 1) % 3));
const row = durations.map((_, i) => i);

/** Compares with values of values/robust.json, which R has written. */
function expectCox(input: FitCoxInput, wanted: typeof robust.efronCluster, units: number) {
  const fit = fitCox(input);
  for (const [i, { coefficient, standardError }] of fit.coefficients.entries()) {
    expectNear(coefficient, wanted.coefficients[i] as number, 1e-9);
    expectNear(standardError, wanted.errors[i] as number, 1e-9);
    const model = fit.robust?.modelCovariance?.[i]?.[i] as number;
    expectNear(Math.sqrt(model), wanted.modelErrors[i] as number, 1e-9);
  }
  expectNear(fit.waldTest?.chiSquare, wanted.wald, 1e-7);
  expectNear(fit.robust?.scoreTest?.chiSquare, wanted.score, 1e-9);
  expectNear(fit.robust?.scoreTest?.pValue, Math.exp(-wanted.score / 2), 1e-9);
  expect(fit.robust?.units).toBe(units);
}

function expectWeibull(input: Parameters<typeof fitWeibull>[0], wanted: typeof robust.weibullCluster, units: number) {
  const fit = fitWeibull({ ...rows, ...input });
  const errors = fit.covariance?.map((line, i) => Math.sqrt(line[i] as number)) ?? [];
  const model = fit.robust?.modelCovariance?.map((line, i) => Math.sqrt(line[i] as number)) ?? [];
  expect(errors).toHaveLength(4);
  for (const [i, error] of errors.entries()) {
    expectNear(error, wanted.errors[i] as number, 1e-6);
    expectNear(model[i], wanted.modelErrors[i] as number, 1e-6);
  }
  expectNear(fit.coefficients[0]?.standardError, wanted.errors[1] as number, 1e-6);
  expect(fit.robust?.units).toBe(units);
}

describe("robust errors of fitCox are those of R's coxph", () => {
  it("of each customer, with both methods for ties", () => {
    expectCox({ ...rows, robust: true }, robust.efronRobust, 80);
    expectCox({ ...rows, robust: true, ties: "breslow" }, robust.breslowRobust, 80);
  });

  it("of clusters, with late entries and strata", () => {
    expectCox({ ...rows, cluster }, robust.efronCluster, 11);
    expectCox({ ...rows, cluster, entry, ties: "breslow" }, robust.breslowEntryCluster, 11);
    expectCox({ ...rows, entry, robust: true }, robust.efronEntryRobust, 80);
    expectCox({ ...rows, cluster, strata: country }, robust.efronStrataCluster, 11);
  });

  it("of counts, as if each customer had a row, and of sampling weights with the row as cluster", () => {
    const customers = weights.reduce((sum, each) => sum + each, 0);
    expectCox({ ...rows, weights, robust: true }, robust.efronCounts, customers);
    expectCox({ ...rows, weights, entry, cluster }, robust.efronCountsEntryCluster, 11);
    expectCox({ ...rows, weights, cluster: row, ties: "breslow" }, robust.breslowSampling, 80);
  });
});

describe("robust errors of fitWeibull are those of R's survreg", () => {
  it("of each customer, of clusters and of counts", () => {
    expectWeibull({ ...rows, robust: true }, robust.weibullRobust, 80);
    expectWeibull({ ...rows, cluster }, robust.weibullCluster, 11);
    const customers = weights.reduce((sum, each) => sum + each, 0);
    expectWeibull({ ...rows, weights, robust: true }, robust.weibullCounts, customers);
  });

  it("of sampling weights with the row as cluster, as of its weighted residuals", () => {
    expectWeibull({ ...rows, weights, cluster: row }, robust.weibullSampling, 80);
    expectWeibull({ ...rows, weights, cluster }, robust.weibullSamplingCluster, 11);
  });
});

describe("robust errors of fitWeibull with late entries", () => {
  it("are those of its likelihood, as values/weibullEntry.py computes them", () => {
    const customers = weights.reduce((sum, each) => sum + each, 0);
    expectWeibull({ ...rows, entry, robust: true }, late.robust, 80);
    expectWeibull({ ...rows, entry, cluster }, late.cluster, 11);
    expectWeibull({ ...rows, entry, weights, robust: true }, late.counts, customers);
    expectWeibull({ ...rows, entry, weights, cluster: row }, late.sampling, 80);
  });
});

describe("robust errors", () => {
  it("are those of the model where they are not asked for, clusters or not", () => {
    const plain = fitCox(rows);
    expect(fitCox({ ...rows, cluster, robust: false })).toEqual(plain);
    expect(plain.robust).toBe(null);
    const aft = fitWeibull(rows);
    expect(fitWeibull({ ...rows, cluster, robust: false })).toEqual(aft);
    expect(aft.robust).toBe(null);
  });

  it("are those of single customers if each is a cluster, and depend on no names", () => {
    for (const fitted of [fitCox, fitWeibull] as const) {
      const single = fitted({ ...rows, robust: true });
      const named = fitted({ ...rows, cluster: row.map((i) => `customer ${i}`) });
      for (const [i, { standardError }] of single.coefficients.entries())
        expectNear(named.coefficients[i]?.standardError, standardError as number, 1e-10);
    }
  });

  it("do not depend on the unit of sampling weights", () => {
    const tenfold = weights.map((weight) => 10 * weight);
    for (const fitted of [fitCox, fitWeibull] as const) {
      const sampled = fitted({ ...rows, weights, cluster: row });
      const more = fitted({ ...rows, weights: tenfold, cluster: row });
      // Efron's method takes weights as customers who churn one after another.
      for (const [i, { standardError }] of sampled.coefficients.entries())
        expectNear(more.coefficients[i]?.standardError, standardError as number, fitted === fitCox ? 0.05 : 1e-9);
    }
  });

  it("leave no Wald and no robust score test where there are not more clusters than covariates", () => {
    const clustered = (count: number) => fitCox({ ...rows, cluster: row.map((i) => i % count) });
    for (const count of [1, 2]) {
      expect(clustered(count).waldTest).toBe(null);
      expect(clustered(count).robust).toMatchObject({ units: count, scoreTest: null });
    }
    expect(clustered(3).robust?.scoreTest).toMatchObject({ degreesOfFreedom: 2 });
    // Customers who leave observation before anybody churns say nothing: two of three clusters are of them.
    const silent = fitCox({
      durations: [1, 1, 2, 3, 4, 5, 6],
      churned: [0, 0, 1, 1, 1, 1, 0],
      covariates: { a: [1, 0, 1, 0, 1, 0, 0], b: [0, 1, 1, 2, 0, 0, 1] },
      cluster: [1, 2, 3, 3, 3, 3, 3],
    });
    expect(silent.scoreTest).toMatchObject({ degreesOfFreedom: 2 });
    expect(silent.robust).toMatchObject({ units: 3, scoreTest: null });
  });

  it("have a score test where coefficients are infinite, and none where none is determined", () => {
    // x leads at every time of churn until both have left. R's coxph gives 3.843137 too.
    const separated = { durations: [1, 2, 3, 4], churned: [1, 1, 1, 0], covariates: { x: [1, 1, 0, 0] } };
    const fit = fitCox({ ...separated, robust: true });
    expect(fit.boundary).toEqual(["x"]);
    // Means at risk: 1/2, 1/3, 0. Residuals less hazards: 1/2 − 1/8, 2/3 − 1/8 − 2/9, 1/8 + 1/9, 1/8 + 1/9.
    const residuals = [1 / 2 - 1 / 8, 2 / 3 - 1 / 8 - 2 / 9, 1 / 8 + 1 / 9, 1 / 8 + 1 / 9];
    const sum = residuals.reduce((total, each) => total + each, 0);
    const squares = residuals.reduce((total, each) => total + each ** 2, 0);
    expectNear(fit.robust?.scoreTest?.chiSquare, sum ** 2 / squares, 1e-12);
    const nobody = fitCox({ ...separated, churned: [0, 0, 0, 0], robust: true });
    expect(nobody.robust).toEqual({ units: 4, modelCovariance: null, scoreTest: null });
  });

  it("are null with coefficients that are not finite", () => {
    const separated = {
      durations: [1, 2, 3, 4, 3, 5],
      churned: [1, 1, 1, 0, 0, 0],
      covariates: { stays: [0, 0, 0, 1, 1, 1], x: [1, 2, 1, 2, 3, 1] },
      cluster: [1, 1, 2, 2, 3, 3],
    };
    const cox = fitCox(separated);
    expect(cox.robust).toMatchObject({ units: 3, modelCovariance: null });
    expect(cox.coefficients[0]?.standardError).toBe(null);
    const aft = fitWeibull(separated);
    expect(aft.robust).toEqual({ units: 3, modelCovariance: null });
  });

  it("of a Weibull fit without covariates do not depend on how rows are merged", () => {
    const doubled = { durations: [...durations, ...durations], churned: [...churned, ...churned] };
    const single = fitWeibull({ ...doubled, robust: true });
    const clusters = fitWeibull({ ...doubled, cluster: doubled.durations.map((_, i) => i) });
    expectNear(single.standardErrors?.shape, clusters.standardErrors?.shape as number, 1e-9);
    expect(single.robust?.units).toBe(160);
    // Each customer twice is one customer of twice the weight in a cluster.
    const pairs = fitWeibull({ ...doubled, cluster: doubled.durations.map((_, i) => i % 80) });
    const once = fitWeibull({ durations, churned, robust: true });
    expectNear(pairs.standardErrors?.scale, once.standardErrors?.scale as number, 1e-9);
    const late = fitWeibull({ durations, churned, entry, robust: true });
    expect(late.standardErrors?.shape).toBeGreaterThan(0);
  });

  it("of two strata alike, some of whose customers come late, are those of one, but for twice the customers", () => {
    const twice = <Item>(items: readonly Item[]) => [...items, ...items];
    const one = fitCox({ ...rows, entry, robust: true });
    const two = fitCox({
      durations: twice(durations),
      churned: twice(churned),
      covariates: { monthly: twice(monthly), seats: twice(seats) },
      entry: twice(entry),
      strata: twice(durations).map((_, i) => (i < 80 ? 1 : 2)),
      robust: true,
    });
    for (const [i, { standardError }] of one.coefficients.entries())
      expectNear(two.coefficients[i]?.standardError, (standardError as number) / Math.SQRT2, 1e-9);
  });

  it("are those of equal times where times differ by rounding, by customer and by cluster", () => {
    const given = { durations: [0.3, 0.1 + 0.2, 0.7, 0.9], churned: [1, 1, 0, 0], cluster: [1, 2, 3, 1] };
    const equal = { ...given, durations: [0.3, 0.3, 0.7, 0.9] };
    const errorsOf = (input: Parameters<typeof fitWeibull>[0]) => fitWeibull(input).standardErrors;
    for (const cluster of [given.cluster, undefined]) {
      const [got, wanted] = [given, equal].map((each) => errorsOf({ ...each, cluster, robust: true }));
      expectNear(got?.shape, wanted?.shape as number, 1e-12);
      expectNear(got?.scale, wanted?.scale as number, 1e-12);
    }
    // Customers 1 and 4 are one cluster.
    const apart = errorsOf({ ...equal, cluster: [1, 2, 3, 4] });
    expect(errorsOf(equal)?.shape).not.toBeCloseTo(apart?.shape as number, 6);
  });

  it("of tied times on a plane are found too", () => {
    const near = { durations: [1, 1 + 1e-13, 2, 3], churned: [1, 1, 1, 0], covariates: { x: [0, 0, 1, 1] } };
    expect(fitWeibull({ ...near, cluster: [1, 1, 2, 2] }).robust === null).toBe(fitWeibull(near).parameters === null);
  });

  it("refuse clusters of another length", () => {
    expect(() => fitCox({ ...rows, cluster: [1] })).toThrow("cluster must have 80 items, but got 1");
    expect(() => fitWeibull({ ...rows, cluster: [1] })).toThrow("cluster must have 80 items, but got 1");
    expect(() => fitCox({ ...rows, robust: 1 as never })).toThrow("robust must be true or false");
  });
});
