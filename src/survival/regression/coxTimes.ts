import { coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";
import type { CoxTies } from "./coxTies";

/** What each time at which somebody left says at given coefficients: from the last to the first, stratum by stratum. */
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
  return times;
}
