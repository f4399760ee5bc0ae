import type { Covariate } from "./covariateDesign";
import type { Slope } from "./newton";

/** What a Weibull model is fitted to: rows, their times as logarithms on a scale of their own. */
export interface WeibullRows {
  /** (log duration − center) / spread. */
  readonly logs: Float64Array;
  /** The same of the time of entry; −∞ for those observed from the start. */
  readonly entryLogs: Float64Array | undefined;
  /** The weight of those who stay. */
  readonly staying: ArrayLike<number>;
  /** The weight of those who leave. */
  readonly leaving: ArrayLike<number>;
  /** The covariates. */
  readonly design: readonly Covariate[];
}

/**
 * The logarithm of the likelihood of a Weibull model, but for what does not depend on its parameters, and its
 * derivatives.
 *
 * With z = φ log t − γ₀ − Σ γ x the contribution of who leaves is log φ + z − e^z, of who stays −e^z, and who entered
 * late adds e^z of the entry: in φ and γ it curves down everywhere, but for the last.
 */
export function weibullSlope({ logs, entryLogs, staying, leaving, design }: WeibullRows, point: Float64Array): Slope {
  const size = point.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  const phi = point[0] as number;
  if (!(phi > 0)) return { value: Number.NEGATIVE_INFINITY, gradient, information };
  const logPhi = Math.log(phi);
  const part = new Float64Array(size);
  let value = 0;
  let departures = 0;
  const add = (log: number, predicted: number, weight: number) => {
    // The derivatives of z by the parameters stand in `part`, but for the first.
    part[0] = log;
    const hazard = weight * Math.exp(phi * log - predicted);
    value -= hazard;
    for (let i = 0; i < size; i++) {
      (gradient[i] as number) -= hazard * (part[i] as number);
      for (let j = 0; j <= i; j++)
        (information[i * size + j] as number) += hazard * (part[i] as number) * (part[j] as number);
    }
  };
  part[1] = -1;
  for (let row = 0; row < logs.length; row++) {
    const stays = staying[row] as number;
    const leaves = leaving[row] as number;
    if (stays + leaves === 0) continue;
    let predicted = point[1] as number;
    for (let i = 0; i < design.length; i++) {
      const { values, mean, deviation } = design[i] as Covariate;
      const scaled = ((values[row] as number) - mean) / deviation;
      part[i + 2] = -scaled;
      predicted += scaled * (point[i + 2] as number);
    }
    const log = logs[row] as number;
    add(log, predicted, stays + leaves);
    if (leaves > 0) {
      departures += leaves;
      value += leaves * (phi * log - predicted);
      for (let i = 0; i < size; i++) (gradient[i] as number) += leaves * (part[i] as number);
    }
    const entryLog = entryLogs ? (entryLogs[row] as number) : Number.NEGATIVE_INFINITY;
    if (entryLog > Number.NEGATIVE_INFINITY) add(entryLog, predicted, -(stays + leaves));
  }
  value += departures * logPhi;
  (gradient[0] as number) += departures / phi;
  (information[0] as number) += departures / phi ** 2;
  return { value, gradient, information };
}
