import {
  chiSquareUpper,
  type DistinctRows,
  distinctRows,
  type LikelihoodMaximum,
  maximumLikelihood,
  normalUpper,
  sum,
} from "../../math";
import { WIDEST } from "../../math/maximumLikelihood";
import type { EffectEstimate } from "../families/fittedModels";
import type { LikelihoodOfOne } from "../families/likelihoodOfOne";
import type { CovariateDesign, DesignColumn, DesignTerm } from "./covariateDesign";
import { covariateLikelihood } from "./covariateLikelihood";
import type { FittedCovariates, FittedEffect, LevelContrast, Tested } from "./covariatesFit";
import { sampledRows } from "./fitOf";

/** The data for {@link fitCovariates}. */
interface CovariatesProblem {
  readonly design: CovariateDesign;
  /** Frequency, recency and age. */
  readonly histories: readonly Float64Array[];
  readonly weights: ArrayLike<number> | undefined;
  readonly ofOne: LikelihoodOfOne;
  /** Parameters of the model without covariates, and its log-likelihood. */
  readonly start: readonly number[];
  readonly logLikelihoodNull: number;
  /** Scale of each parameter of the model. */
  readonly scale: readonly number[];
  readonly maxIterations: number;
  readonly onIteration: ((iteration: number, logLikelihood: number) => void) | undefined;
}

/** The result of {@link fitCovariates}. */
interface CovariatesResult {
  /** The maximum, of the parameters of the model. */
  readonly maximum: LikelihoodMaximum;
  readonly patterns: number;
  readonly covariates: FittedCovariates;
}

/** A likelihood that changes less than this on the way to 0 or infinity is flat there. */
const FLAT = 0.05;

/** Fits a model of purchases whose parameters differ by covariates. */
export function fitCovariates(problem: CovariatesProblem): CovariatesResult {
  const { design, histories, weights, ofOne, scale, maxIterations, onIteration } = problem;
  const rows = distinctRows([...design.columns.map(({ values }) => values), ...histories], weights);
  const observations = sum(rows.weights);
  /** Number of parameters of the model; the coefficients follow. */
  const base = scale.length;
  const size = base + design.terms.length;
  const likelihood = covariateLikelihood(rows, design.terms, ofOne, base);
  const sample = sampledRows(rows);
  const full = new Float64Array(size);
  const fullGradient = new Float64Array(size);
  /** The likelihood as a function of the free parameters; the others stay. */
  const restricted = (of: typeof likelihood, free: readonly number[], point: Float64Array): typeof likelihood => {
    if (free.length === size) return of;
    return (parameters, gradient) => {
      full.set(point);
      for (const [i, at] of free.entries()) full[at] = parameters[i] as number;
      const value = of(full, fullGradient);
      for (const [i, at] of free.entries()) gradient[i] = fullGradient[at] as number;
      return value;
    };
  };
  const scales = Float64Array.from({ length: size }, (_, i) => scale[i] ?? 1);
  const point = Float64Array.from({ length: size }, (_, i) => problem.start[i] ?? 1);
  // A column that does not vary has no effect.
  const estimates = design.terms.map(({ column }): EffectEstimate => (varies(rows, column) ? "finite" : "none"));
  const boundary = new Set<number>();
  let iterations = 0;
  for (;;) {
    const free = Array.from({ length: size }, (_, i) => i).filter((i) => i < base || estimates[i - base] === "finite");
    const maximum = maximumLikelihood({
      logLikelihood: restricted(likelihood, free, point),
      sample: sample && {
        logLikelihood: restricted(covariateLikelihood(sample.rows, design.terms, ofOne, base), free, point),
        observations: sample.observations,
      },
      start: free.map((i) => point[i] as number),
      scale: free.map((i) => scales[i] as number),
      observations,
      maxIterations: Math.max(1, maxIterations - iterations),
      onIteration: onIteration && ((iteration, value) => onIteration(iterations + iteration, value)),
    });
    for (const [i, at] of free.entries()) point[at] = maximum.parameters[i] as number;
    iterations += maximum.iterations;
    const loose = maximum.boundary.map((i) => free[i] as number);
    for (const i of loose) if (i < base) boundary.add(i);
    const effects = loose.filter((i) => i >= base);
    if (effects.length === 0)
      return finished(
        problem,
        rows,
        { ...maximum, iterations, boundary: [...boundary].sort() },
        free,
        point,
        estimates,
      );
    // What the data do not determine stays where it is, and the errors of the others are those of the limit.
    for (const i of effects) estimates[i - base] = limitOf(likelihood, point, i, maximum.logLikelihood);
  }
}

function varies({ values }: DistinctRows, column: number): boolean {
  return (values[column] as Float64Array).length > 1;
}

/** Where the likelihood does not fall on the way. */
function limitOf(
  likelihood: (parameters: Float64Array, gradient: Float64Array) => number,
  point: Float64Array,
  i: number,
  value: number,
): EffectEstimate {
  const gradient = new Float64Array(point.length);
  const [low, high] = [1 / WIDEST, WIDEST].map((end) => {
    const moved = point.slice();
    moved[i] = end;
    return likelihood(moved, gradient) >= value - FLAT;
  });
  if (low === high) return "none";
  const estimate = low ? "minusInfinity" : "plusInfinity";
  point[i] = low ? 1 / WIDEST : WIDEST;
  return estimate;
}

function finished(
  { design, scale, logLikelihoodNull }: CovariatesProblem,
  rows: DistinctRows,
  maximum: LikelihoodMaximum,
  free: readonly number[],
  point: Float64Array,
  estimates: readonly EffectEstimate[],
): CovariatesResult {
  const { columns, terms, at } = design;
  const { covariance } = maximum;
  const base = scale.length;
  const isOpen = maximum.boundary.length > 0;
  /** Factor from the exponential of a standardized coefficient to a coefficient, for covariances. */
  const unitOf = (i: number) =>
    i < base
      ? 1
      : 1 / (point[i] as number) / (columns[(terms[i - base] as DesignTerm).column] as DesignColumn).deviation;
  const all = covariance?.map((row, i) =>
    row.map((each, j) => each * unitOf(free[i] as number) * unitOf(free[j] as number)),
  );
  const covarianceOf = (i: number, j: number): number => {
    const [row, column] = [free.indexOf(base + i), free.indexOf(base + j)];
    return all?.[row]?.[column] ?? Number.NaN;
  };
  const coefficients = terms.map(({ parameter, column }, k): FittedEffect => {
    const { name, level, deviation } = columns[column] as DesignColumn;
    const estimate = estimates[k] as EffectEstimate;
    const value = Math.log(point[base + k] as number) / deviation + 0;
    const coefficient = estimate === "finite" ? value : null;
    return {
      parameter: parameter.parameter,
      name,
      level,
      coefficient,
      estimate,
      limit: estimate === "finite" ? null : value,
      ...tested(coefficient, Math.sqrt(covarianceOf(k, k))),
    };
  });
  const contrasts = coefficients.flatMap((first, i) =>
    coefficients.slice(i + 1).flatMap((second, k): LevelContrast[] => {
      const j = i + 1 + k;
      const { parameter, name, level } = second;
      if (first.name !== name || first.parameter !== parameter || first.level === null || level === null) return [];
      const difference =
        first.coefficient === null || second.coefficient === null ? null : second.coefficient - first.coefficient;
      const variance = covarianceOf(i, i) + covarianceOf(j, j) - 2 * covarianceOf(i, j);
      return [{ parameter, name, level, other: first.level, difference, ...tested(difference, Math.sqrt(variance)) }];
    }),
  );
  const degreesOfFreedom = estimates.filter((each) => each !== "none").length;
  const chiSquare = Math.max(0, 2 * (maximum.logLikelihood - logLikelihoodNull));
  return {
    maximum: {
      ...maximum,
      parameters: point.slice(0, base),
      covariance: isOpen ? null : (all?.slice(0, base).map((row) => row.slice(0, base)) ?? null),
    },
    patterns: rows.size,
    covariates: {
      at,
      coefficients,
      contrasts,
      covariance: isOpen || free.length < base + terms.length ? null : (all ?? null),
      logLikelihoodNull,
      likelihoodRatioTest:
        degreesOfFreedom === 0
          ? null
          : { chiSquare, degreesOfFreedom, pValue: chiSquareUpper(chiSquare, degreesOfFreedom) },
    },
  };
}

function tested(value: number | null, standardError: number): Tested {
  if (value === null || !(standardError > 0)) return { standardError: null, z: null, pValue: null };
  const z = value / standardError + 0;
  return { standardError, z, pValue: Math.min(1, 2 * normalUpper(Math.abs(z))) };
}
