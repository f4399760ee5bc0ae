import { coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";

/** What each time at which somebody left says at given coefficients: stratum by stratum, and in each by time. */
export interface CoxTimes {
  readonly time: number[];
  readonly stratum: number[];
  readonly departures: number[];
  readonly hazard: number[];
}

/** Walks the times of departures. */
export function coxTimes(rows: CoxRows, coefficients: Float64Array, ties: CoxTies): CoxTimes {
  const times: CoxTimes = { time: [], stratum: [], departures: [], hazard: [] };
  coxMoments(rows, coefficients, ties, (moment) => {
    times.time.push(moment.time);
    times.stratum.push(moment.stratum);
    times.departures.push(moment.departures);
    times.hazard.push(moment.hazard);
  });
  for (const column of Object.values(times)) column.reverse();
  return times;
}
