import type { LikelihoodMaximum } from "../math/maximumLikelihood";
import type { TimeUnit } from "./fitOptions";
import type { ModelFit } from "./modelFit";

/** What a fit says besides what has been found. */
export interface FitFacts<Model extends string, Name extends string> {
  readonly model: Model;
  /** The names of the parameters, in the order of the maximum's. */
  readonly names: readonly Name[];
  readonly customers: number;
  readonly patterns: number;
  readonly unit: TimeUnit | undefined;
}

/** A maximum of a likelihood as a fit. */
export function fitOf<Model extends string, Name extends string>(
  { model, names, customers, patterns, unit }: FitFacts<Model, Name>,
  found: LikelihoodMaximum,
): ModelFit<Model, Readonly<Record<Name, number>>> {
  const { covariance } = found;
  const named = (values: ArrayLike<number>) =>
    Object.fromEntries(names.map((name, i) => [name, values[i] as number])) as Record<Name, number>;
  return {
    model,
    parameters: named(found.parameters),
    standardErrors: covariance && named(covariance.map((row, i) => Math.sqrt(row[i] as number))),
    covariance,
    logLikelihood: found.logLikelihood,
    customers,
    patterns,
    iterations: found.iterations,
    converged: found.converged,
    boundary: found.boundary.map((i) => names[i] as Name),
    gradientNorm: found.gradientNorm,
    conditionNumber: covariance && found.conditionNumber,
    unit: unit ?? null,
  };
}
