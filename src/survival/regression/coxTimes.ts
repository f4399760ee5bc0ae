import { type CoxTie, coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";

/**
 * The contributions of the times of churn at given coefficients, as columns: by stratum, then by time. Columns of
 * {@link CoxTie} with one item per covariate are row by row.
 */
export interface CoxTimes {
  readonly time: Float64Array;
  readonly stratum: Uint32Array;
  readonly departures: Float64Array;
  readonly hazard: Float64Array;
  readonly mean: Float64Array;
  readonly hazardMean: Float64Array;
  readonly ownHazard: Float64Array;
  readonly ownHazardMean: Float64Array;
  readonly hazardVariance: Float64Array;
}

/** Visits the times of churn. */
export function coxTimes(rows: CoxRows, coefficients: Float64Array, ties: CoxTies): CoxTimes {
  const { size } = rows;
  const count = countTimes(rows);
  const times: CoxTimes = {
    time: new Float64Array(count),
    stratum: new Uint32Array(count),
    departures: new Float64Array(count),
    hazard: new Float64Array(count),
    mean: new Float64Array(count * size),
    hazardMean: new Float64Array(count * size),
    ownHazard: new Float64Array(count),
    ownHazardMean: new Float64Array(count * size),
    hazardVariance: new Float64Array(count),
  };
  const tie: CoxTie = {
    mean: new Float64Array(size),
    hazardMean: new Float64Array(size),
    ownHazard: 0,
    ownHazardMean: new Float64Array(size),
    hazardVariance: 0,
  };
  let next = count;
  coxMoments(
    rows,
    coefficients,
    ties,
    ({ time, stratum, departures, hazard }) => {
      next--;
      times.time[next] = time;
      times.stratum[next] = stratum;
      times.departures[next] = departures;
      times.hazard[next] = hazard;
      times.ownHazard[next] = tie.ownHazard;
      times.hazardVariance[next] = tie.hazardVariance;
      for (let i = 0, at = next * size; i < size; i++, at++) {
        times.mean[at] = tie.mean[i] as number;
        times.hazardMean[at] = tie.hazardMean[i] as number;
        times.ownHazardMean[at] = tie.ownHazardMean[i] as number;
      }
    },
    tie,
  );
  return times;
}

/** Number of times of churn, over all strata. */
function countTimes({ times, left, starts }: CoxRows): number {
  let count = 0;
  let stratum = 0;
  let before = Number.NaN;
  for (let row = 0; row < times.length; row++) {
    while (row === starts[stratum + 1]) {
      stratum++;
      before = Number.NaN;
    }
    if (left[row] === 0 || times[row] === before) continue;
    before = times[row] as number;
    count++;
  }
  return count;
}
