import { type CoxMoment, type CoxTie, coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";

/** The times of churn: by stratum, then by time. */
export interface ChurnTimes {
  readonly time: Float64Array;
  readonly stratum: Uint32Array;
  /** Number of events at each. */
  readonly departures: Float64Array;
}

/**
 * The contributions of the times of churn at given coefficients, as columns. Columns of {@link CoxTie} with one item
 * per covariate are row by row.
 */
export interface CoxTimes extends ChurnTimes {
  readonly hazard: Float64Array;
  readonly mean: Float64Array;
  readonly hazardMean: Float64Array;
  readonly ownHazard: Float64Array;
  readonly ownHazardMean: Float64Array;
  readonly hazardVariance: Float64Array;
}

/** Finds the times of churn. */
export function churnTimes({ times, left, weights, starts }: CoxRows): ChurnTimes {
  const time = new Float64Array(times.length);
  const stratum = new Uint32Array(times.length);
  const departures = new Float64Array(times.length);
  let next = times.length;
  for (let of = starts.length - 2; of >= 0; of--) {
    const end = next;
    for (let row = (starts[of + 1] as number) - 1; row >= (starts[of] as number); row--) {
      if (left[row] === 0) continue;
      if (next === end || times[row] !== time[next]) {
        next--;
        time[next] = times[row] as number;
        stratum[next] = of;
      }
      (departures[next] as number) += weights[row] as number;
    }
  }
  return { time: time.subarray(next), stratum: stratum.subarray(next), departures: departures.subarray(next) };
}

/**
 * Visits the times of churn, from last to first.
 *
 * @param visit - Called with each moment and its place among the times.
 */
export function coxTimes(
  rows: CoxRows,
  coefficients: Float64Array,
  ties: CoxTies,
  churns: ChurnTimes,
  visit?: (moment: CoxMoment, place: number) => void,
): CoxTimes {
  const { size } = rows;
  const count = churns.time.length;
  const times: CoxTimes = {
    ...churns,
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
    (moment) => {
      next--;
      write(times, next, moment.hazard, tie);
      visit?.(moment, next);
    },
    tie,
  );
  return times;
}

function write(times: CoxTimes, place: number, hazard: number, tie: CoxTie): void {
  const size = tie.mean.length;
  times.hazard[place] = hazard;
  times.ownHazard[place] = tie.ownHazard;
  times.hazardVariance[place] = tie.hazardVariance;
  for (let i = 0, at = place * size; i < size; i++, at++) {
    times.mean[at] = tie.mean[i] as number;
    times.hazardMean[at] = tie.hazardMean[i] as number;
    times.ownHazardMean[at] = tie.ownHazardMean[i] as number;
  }
}
