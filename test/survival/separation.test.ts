import { describe, expect, it } from "vitest";
import { type CoxFit, fitCox, fitWeibull, type WeibullFit } from "../../src/survival";
import { expectNear } from "../near";
import tables from "./values/separation.json";

/** What is true of a coefficient. */
interface Truth {
  readonly status: string;
  readonly value?: number;
}

/** A table with what is true of it, by the way of taking ties. */
interface Table {
  readonly id: string;
  readonly fit: string;
  readonly input: Parameters<typeof fitCox>[0];
  readonly collinear?: readonly string[];
  readonly truth: Readonly<Record<string, TableTruth | undefined>>;
}

interface TableTruth {
  readonly exists: boolean;
  readonly coefficients: Readonly<Record<string, Truth>>;
  readonly inOrder?: Readonly<Record<string, Truth>>;
  readonly shape?: Truth;
  readonly scale?: Truth;
  readonly logLikelihood: number | "plusInfinity";
  readonly logLikelihoodNull?: number;
}

/** No number is infinite, NaN or -0. */
function expectPlain(fit: unknown): void {
  JSON.stringify(fit, (key, each) => {
    if (typeof each === "number") expect(Number.isFinite(each) && !Object.is(each, -0), key).toBe(true);
    return each;
  });
}

/** A coefficient is what it should be. */
function expectCoefficient(
  got: { readonly estimate: string; readonly coefficient: number | null; readonly standardError: number | null },
  { status, value }: Truth,
): void {
  expect(got.estimate).toBe(status === "undetermined" || status === "unidentified" ? "none" : status);
  if (status !== "finite") {
    expect(got.coefficient).toBeNull();
    expect(got.standardError).toBeNull();
    return;
  }
  expectNear(got.coefficient, value as number, 1e-6 * Math.min(1, Math.max(0.01, Math.abs(value as number))));
  expect(got.standardError).toBeGreaterThan(0);
}

/** The value is the supremum, and not above it. */
function expectSupremum(fit: CoxFit | WeibullFit, supremum: number | "plusInfinity"): void {
  if (supremum === "plusInfinity") expect(fit.logLikelihood).toBeNull();
  else expectNear(fit.logLikelihood, supremum, 1e-8);
}

const all = tables as unknown as readonly Table[];
const cases = all.flatMap((table) => Object.entries(table.truth).map(([how, truth]) => ({ ...table, how, truth })));

describe("tables of which the exact answer is known (reference tables; see values/separation.md)", () => {
  it.each(cases.filter(({ fit }) => fit === "cox"))("$id, $how", ({ input, collinear, how, truth }) => {
    const { coefficients, inOrder, logLikelihood, logLikelihoodNull } = truth as TableTruth;
    const run = () => fitCox({ ...input, ties: how as "efron" });
    if (collinear) {
      expect(run).toThrow(`covariates.${collinear[0]}`);
      return;
    }
    const fit = run();
    expectPlain(fit);
    expect(fit.converged).toBe(true);
    expect(fit.gradientNorm).toBeLessThan(1e-5);
    expectSupremum(fit, logLikelihood);
    expectNear(fit.logLikelihoodNull, logLikelihoodNull as number, 1e-8);
    for (const got of fit.coefficients) expectCoefficient(got, (inOrder ?? coefficients)[got.name] as Truth);
  });

  it.each(cases.filter(({ fit }) => fit === "weibull"))("$id", ({ input, truth }) => {
    const { coefficients, shape, scale, logLikelihood } = truth as Required<TableTruth>;
    const fit = fitWeibull(input);
    expectPlain(fit);
    expectSupremum(fit, logLikelihood);
    for (const got of fit.coefficients) expectCoefficient(got, coefficients[got.name] as Truth);
    if (shape.status !== "finite") {
      expect(fit.parameters).toBeNull();
      return;
    }
    expect(fit.converged).toBe(true);
    expectNear((fit.parameters?.shape as number) / (shape.value as number), 1, 1e-6);
    expect(fit.scaleEstimate).toBe(scale.status);
    if (scale.status === "finite") expectNear((fit.parameters?.scale as number) / (scale.value as number), 1, 1e-6);
    else expect(fit.parameters?.scale).toBeNull();
  });
});
