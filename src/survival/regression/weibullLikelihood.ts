import type { Slope } from "./newton";

/** The data of a Weibull fit: rows, with standardized logarithms of times. */
export interface WeibullRows {
  /** (log duration − center) / spread. */
  readonly logs: Float64Array;
  /** Same for the time of entry; −∞ for customers observed from the start. */
  readonly entryLogs: Float64Array | undefined;
  /** Weight of active customers. */
  readonly staying: Float64Array;
  /** Weight of churned customers. */
  readonly leaving: Float64Array;
  /** Number of covariates. */
  readonly size: number;
  /** Standardized covariates, row by row. */
  readonly scaled: Float64Array;
}

/**
 * The log-likelihood of a Weibull model, without terms independent of its parameters, and its derivatives.
 *
 * With z = φ log t − γ₀ − Σ γ x, a churned customer contributes log φ + z − e^z, an active one −e^z, and a late entry
 * adds e^z of the entry. Without late entries the function is concave in φ and γ.
 */
export function weibullSlope(
  { logs, entryLogs, staying, leaving, size, scaled }: WeibullRows,
  point: Float64Array,
): Slope {
  const [phi, intercept, ...coefficients] = point as unknown as [number, number, ...number[]];
  const gradient = new Float64Array(size + 2);
  const information = new Float64Array((size + 2) ** 2);
  if (!(phi > 0)) return { value: Number.NEGATIVE_INFINITY, gradient, information };
  // Sums of hazards, alone and multiplied by covariates, and by logarithms and their squares.
  let hazards = 0;
  let hazardLogs = 0;
  let hazardSquares = 0;
  const covariateHazards = new Float64Array(size);
  const covariateLogs = new Float64Array(size);
  const products = new Float64Array(size * size);
  let value = 0;
  let departures = 0;
  let departureLogs = 0;
  for (let row = 0; row < logs.length; row++) {
    const leaves = leaving[row] as number;
    const weight = (staying[row] as number) + leaves;
    if (weight === 0) continue;
    const at = row * size;
    let predicted = intercept;
    for (let i = 0; i < size; i++) predicted += (scaled[at + i] as number) * (coefficients[i] as number);
    const log = logs[row] as number;
    let hazard = weight * Math.exp(phi * log - predicted);
    let hazardLog = hazard * log;
    hazardSquares += hazardLog * log;
    if (entryLogs) {
      const entryLog = entryLogs[row] as number;
      if (entryLog > Number.NEGATIVE_INFINITY) {
        const before = weight * Math.exp(phi * entryLog - predicted);
        hazard -= before;
        hazardLog -= before * entryLog;
        hazardSquares -= before * entryLog * entryLog;
      }
    }
    hazards += hazard;
    hazardLogs += hazardLog;
    value += leaves * (phi * log - predicted) - hazard;
    departures += leaves;
    departureLogs += leaves * log;
    const more = hazard - leaves;
    for (let i = 0; i < size; i++) {
      const own = scaled[at + i] as number;
      const part = hazard * own;
      (gradient[i + 2] as number) += more * own;
      (covariateHazards[i] as number) += part;
      (covariateLogs[i] as number) += hazardLog * own;
      for (let j = 0, to = i * size; j <= i; j++, to++) (products[to] as number) += part * (scaled[at + j] as number);
    }
  }
  gradient[0] = departureLogs - hazardLogs + departures / phi;
  gradient[1] = hazards - departures;
  const width = size + 2;
  information[0] = hazardSquares + departures / phi ** 2;
  information[width] = -hazardLogs;
  information[width + 1] = hazards;
  for (let i = 0; i < size; i++) {
    const at = (i + 2) * width;
    information[at] = -(covariateLogs[i] as number);
    information[at + 1] = covariateHazards[i] as number;
    for (let j = 0; j <= i; j++) information[at + 2 + j] = products[i * size + j] as number;
  }
  return { value: value + departures * Math.log(phi), gradient, information };
}
