import type { Robust } from "./sandwich";
import { sandwich } from "./sandwich";
import type { WeibullRows } from "./weibullLikelihood";

/**
 * Computes the robust covariance of the parameters of a Weibull fit, on the scale of the fit.
 *
 * @param clusters - Cluster of each row; without it, each customer is a unit.
 * @param covariance - The covariance from the information matrix.
 */
export function weibullRobust(
  { logs, entryLogs, staying, leaving, size, scaled }: WeibullRows,
  clusters: Uint32Array | undefined,
  point: Float64Array,
  covariance: Float64Array,
): Robust {
  const meat = sandwich(size + 2, clusters);
  const score = new Float64Array(size + 2);
  const phi = point[0] as number;
  for (let row = 0; row < logs.length; row++) {
    const log = logs[row] as number;
    let predicted = point[1] as number;
    for (let i = 0; i < size; i++) predicted += (scaled[row * size + i] as number) * (point[i + 2] as number);
    let hazard = Math.exp(phi * log - predicted);
    let hazardLog = hazard * log;
    const entryLog = entryLogs?.[row] ?? Number.NEGATIVE_INFINITY;
    if (entryLog > Number.NEGATIVE_INFINITY) {
      const before = Math.exp(phi * entryLog - predicted);
      hazard -= before;
      hazardLog -= before * entryLog;
    }
    // A row may stand for customers who churned and for others who are active.
    const add = (weight: number, left: number) => {
      if (weight === 0) return;
      score[0] = left * (1 / phi + log) - hazardLog;
      score[1] = hazard - left;
      for (let i = 0; i < size; i++) score[i + 2] = (hazard - left) * (scaled[row * size + i] as number);
      meat.add(row, score, weight);
    };
    add(staying[row] as number, 0);
    add(leaving[row] as number, 1);
  }
  return meat.covariance(covariance);
}
