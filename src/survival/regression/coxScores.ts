import { stretchesOf } from "../rows/byStratum";
import type { CoxRows } from "./coxRows";
import type { CoxTimes } from "./coxTimes";
import { type Sandwich, sandwich } from "./sandwich";

/**
 * Adds up the scores of independent units in a Cox model: score residuals, which times the covariance are their effects
 * on the coefficients (dfbeta residuals, Lin and Wei 1989).
 */
export function coxScores(rows: CoxRows, times: CoxTimes, point: Float64Array): Sandwich {
  const { size, left, weights, scaled, entries, clusters } = rows;
  const scores = sandwich(size, clusters);
  const score = new Float64Array(size);
  let first = 0;
  for (const [stratum, [from, to]] of stretchesOf(rows.starts).entries()) {
    let next = first;
    while (times.stratum[next] === stratum) next++;
    // Sums of hazards, and of hazards times means, over the times of churn so far.
    const sums = hazardSums(times, first, next, size);
    // Number of times of churn up to that of the row.
    let passed = 0;
    for (let row = from; row < to; row++) {
      const time = rows.times[row] as number;
      while (first + passed < next && (times.time[first + passed] as number) <= time) passed++;
      const before = entries ? countUpTo(times.time, first, first + passed, entries[row] as number) : 0;
      const at = row * size;
      let log = 0;
      for (let j = 0; j < size; j++) log += (point[j] as number) * (scaled[at + j] as number);
      const risk = Math.exp(log);
      // A customer who churns is at risk in a part of the tied events only.
      const leaves = left[row] === 1;
      const last = leaves ? passed - 1 : passed;
      const own = first + last;
      const hazard = sums.hazard(last) - sums.hazard(before) + (leaves ? (times.ownHazard[own] as number) : 0);
      for (let j = 0; j < size; j++) {
        const value = scaled[at + j] as number;
        const part = own * size + j;
        const mean = sums.mean(last, j) - sums.mean(before, j) + (leaves ? (times.ownHazardMean[part] as number) : 0);
        score[j] = (leaves ? value - (times.mean[part] as number) : 0) - risk * (value * hazard - mean);
      }
      scores.add(row, score, weights[row] as number);
    }
    first = next;
  }
  return scores;
}

/** Cumulative sums over the times of churn of a stratum. */
function hazardSums({ hazard, hazardMean }: CoxTimes, first: number, next: number, size: number) {
  const own = hazard.subarray(first, next);
  const hazards = new Float64Array(own.length + 1);
  const means = new Float64Array(hazards.length * size);
  for (const [i, each] of own.entries()) hazards[i + 1] = (hazards[i] as number) + each;
  for (const [i, each] of hazardMean.subarray(first * size, next * size).entries())
    means[i + size] = (means[i] as number) + each;
  return {
    hazard: (count: number) => hazards[count] as number,
    mean: (count: number, j: number) => means[count * size + j] as number,
  };
}

/** Number of times from `first` up to `next` that are at most `limit`. */
function countUpTo(times: ArrayLike<number>, first: number, next: number, limit: number): number {
  let low = first;
  let high = next;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - first;
}
