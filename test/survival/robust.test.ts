import { describe, expect, it } from "vitest";
import { type FitCoxInput, fitCox, fitWeibull } from "../../src/survival";
import { expectNear } from "../near";
import robust from "./values/robust.json";
import data from "./values/survival.json";

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
});
