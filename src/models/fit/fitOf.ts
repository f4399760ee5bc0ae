import {
  type DistinctRows,
  type LikelihoodMaximum,
  type LikelihoodSample,
  maximumLikelihood,
  sampleOfRows,
  sum,
} from "../../math";
import type { ParameterShapes } from "../families/family";
import type { TimeUnit } from "../families/fittedModels";
import type { FitInput } from "../fields/fitInput";
import { MAX_ITERATIONS } from "../fields/fitInputField";
import type { ModelFit } from "./modelFit";

/** Facts of a fit other than the maximum of the likelihood. */
interface FitFacts<Model extends string, Parameters> {
  readonly model: Model;
  readonly shapes: ParameterShapes<Parameters>;
  readonly customers: number;
  readonly patterns: number;
  readonly timeUnit: TimeUnit | null | undefined;
}

/** Turns a maximum of a likelihood into a fit. */
export function fitOf<Model extends string, Parameters>(
  { model, shapes, customers, patterns, timeUnit }: FitFacts<Model, Parameters>,
  found: LikelihoodMaximum,
): ModelFit<Model, Parameters> {
  const { covariance } = found;
  const names = Object.keys(shapes);
  const named = (values: ArrayLike<number>) =>
    Object.fromEntries(names.map((name, i) => [name, values[i]])) as Parameters;
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
    boundary: found.boundary.map((i) => names[i] as string),
    gradientNorm: found.gradientNorm,
    conditionNumber: covariance && found.conditionNumber,
    timeUnit: timeUnit ?? null,
  };
}

/** The data for fitting a model to distinct rows of customers. */
interface RowsFit<Model extends string, Parameters> {
  readonly model: Model;
  readonly shapes: ParameterShapes<Parameters>;
  readonly rows: DistinctRows;
  readonly likelihood: (rows: DistinctRows) => (parameters: Float64Array, gradient: Float64Array) => number;
  /** Initial values, unless the options contain them. */
  readonly start: readonly number[];
  /** Scale of each parameter. */
  readonly scale: readonly number[];
  readonly timeUnit: TimeUnit | null | undefined;
  readonly options: FitInput<Parameters> | undefined;
}

/** With fewer distinct rows, a sample would not save time. */
const LEAST_SAMPLED = 5000;
/** Customers in a sample: a twentieth of the rows within these. */
const [LEAST_SAMPLE, GREATEST_SAMPLE] = [2000, 8000];

/** A sample of many rows. */
export function sampledRows(rows: DistinctRows): { rows: DistinctRows; observations: number } | undefined {
  if (rows.size < LEAST_SAMPLED) return undefined;
  const observations = Math.min(GREATEST_SAMPLE, Math.max(LEAST_SAMPLE, Math.round(rows.size / 20)));
  return { rows: sampleOfRows(rows, observations), observations };
}

/** The likelihood of a sample of many rows. */
export function sampled(
  rows: DistinctRows,
  likelihood: (rows: DistinctRows) => LikelihoodSample["logLikelihood"],
): LikelihoodSample | undefined {
  const sample = sampledRows(rows);
  return sample && { logLikelihood: likelihood(sample.rows), observations: sample.observations };
}

/** Fits a model to distinct rows of customers by maximum likelihood. */
export function fitRows<Model extends string, Parameters>({
  model,
  shapes,
  rows,
  likelihood,
  start,
  scale,
  timeUnit,
  options = {},
}: RowsFit<Model, Parameters>): ModelFit<Model, Parameters> {
  const customers = sum(rows.weights);
  const { initialParameters, maxIterations = MAX_ITERATIONS, onProgress } = options;
  const initial = initialParameters as Readonly<Record<string, number>> | undefined;
  const found = maximumLikelihood({
    logLikelihood: likelihood(rows),
    // Given initial values are there to choose among several maxima.
    sample: initial ? undefined : sampled(rows, likelihood),
    start: initial ? Object.keys(shapes).map((name) => initial[name] as number) : start,
    scale,
    observations: customers,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood })),
  });
  return fitOf({ model, shapes, customers, patterns: rows.size, timeUnit: options.timeUnit ?? timeUnit }, found);
}
