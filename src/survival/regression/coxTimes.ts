import { type CoxTie, coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";

/** The contributions of the times of churn at given coefficients: by stratum, then by time. */
export interface CoxTimes {
  readonly time: number[];
  readonly stratum: number[];
  readonly departures: number[];
  readonly hazard: number[];
  readonly tie: CoxTie[];
}

/** Visits the times of churn. */
export function coxTimes(rows: CoxRows, coefficients: Float64Array, ties: CoxTies): CoxTimes {
  const times: CoxTimes = { time: [], stratum: [], departures: [], hazard: [], tie: [] };
  const { size } = rows;
  const filled: CoxTie = {
    mean: new Float64Array(size),
    hazardMean: new Float64Array(size),
    ownHazard: 0,
    ownHazardMean: new Float64Array(size),
    hazardVariance: 0,
  };
  coxMoments(
    rows,
    coefficients,
    ties,
    (moment) => {
      times.time.push(moment.time);
      times.stratum.push(moment.stratum);
      times.departures.push(moment.departures);
      times.hazard.push(moment.hazard);
      times.tie.push({
        ...filled,
        mean: filled.mean.slice(),
        hazardMean: filled.hazardMean.slice(),
        ownHazardMean: filled.ownHazardMean.slice(),
      });
    },
    filled,
  );
  for (const column of Object.values(times)) column.reverse();
  return times;
}
