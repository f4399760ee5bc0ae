import { survivalCurve } from "../curves/survivalCurve";
import { finiteOrNull } from "../rows/finiteOrNull";
import { riskTable } from "../rows/riskTable";
import type { SurvivalRows } from "../rows/survivalRows";
import type { Covariate } from "./covariateDesign";
import type { CoxCoefficient } from "./coxFit";
import type { CoxRows } from "./coxRows";
import type { ProportionalHazardsTest } from "./proportionalHazardsTest";
import { NO_WALD, waldOf } from "./wald";

/** The result for a coefficient that is not finite. */
export const UNTESTED: ProportionalHazardsTest = { chiSquare: null, degreesOfFreedom: 0, pValue: null };

export function rescaled(covariance: Float64Array, design: readonly Covariate[]): Float64Array {
  const size = design.length;
  return covariance.map(
    (each, at) =>
      each / (design[Math.floor(at / size)] as Covariate).deviation / (design[at % size] as Covariate).deviation,
  );
}

export function coefficientOf(
  { name, deviation }: Covariate,
  estimate: CoxCoefficient["estimate"],
  scaled: number,
  scaledError: number,
  confidence: number,
) {
  if (estimate !== "finite")
    return { name, estimate, coefficient: null, hazardRatio: estimate === "minusInfinity" ? 0 : null, ...NO_WALD };
  const coefficient = scaled / deviation + 0;
  return {
    name,
    estimate,
    coefficient,
    hazardRatio: finiteOrNull(Math.exp(coefficient)),
    ...waldOf(coefficient, scaledError / deviation, confidence),
  };
}

/** Quadratic form of the lower triangle of a symmetric matrix. */
export function quadratic(matrix: Float64Array, vector: Float64Array): number {
  const size = vector.length;
  let total = 0;
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++)
      total += (i === j ? 1 : 2) * (matrix[i * size + j] as number) * (vector[i] as number) * (vector[j] as number);
  return Math.max(0, total);
}

/** Logarithms of the hazard ratios. */
export function scoresOf({ size, scaled, times }: CoxRows, point: Float64Array): Float64Array {
  const scores = new Float64Array(times.length);
  for (let row = 0; row < scores.length; row++) {
    let score = 0;
    for (let i = 0; i < size; i++) score += (point[i] as number) * (scaled[row * size + i] as number);
    scores[row] = score;
  }
  return scores;
}

/** The times on the scale with which effects may change. */
export function timesOnScale(transform: "km" | "identity", rows: SurvivalRows, times: Float64Array): Float64Array {
  if (transform === "identity") return times;
  const table = riskTable(rows);
  const { survival } = survivalCurve(table);
  return times.map((time) => {
    // Share of customers churned before the time.
    const before = countBelow(table.times, time);
    return before === 0 ? 0 : 1 - (survival[before - 1] as number);
  });
}

/** Number of items of an ascending list below a limit. */
function countBelow(times: readonly number[], limit: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
