import type { Label } from "../validation/durationFields";
import type { Covariate } from "./covariateDesign";
import { type CoxTies, coxMoments } from "./coxMoments";
import type { CoxRows } from "./coxRows";

/** The baseline of a Cox model, as columns of equal length: one row a time at which somebody left. */
export interface CoxBaseline {
  /** The covariates that it is at, by name: their means. Of a customer with others, survival is this to the power of the product of hazard ratios, each to the power of the difference. */
  readonly at: Readonly<Record<string, number>>;
  /** The stratum of each row, where there are strata; `null` without. */
  readonly stratum: readonly Label[] | null;
  /** The times, ascending in each stratum. */
  readonly time: readonly number[];
  /** The cumulative hazard up to and with each time. */
  readonly cumulativeHazard: readonly number[];
  /** The share who stay longer, as a fraction: exp(−cumulative hazard). */
  readonly survival: readonly number[];
}

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

/** The baseline, by the method that ties were taken by; `strata` are their labels, where there are any. */
export function coxBaseline(
  times: CoxTimes,
  design: readonly Covariate[],
  strata: readonly (Label | null)[] | undefined,
): CoxBaseline {
  const time = times.time.slice().reverse();
  const stratum = times.stratum.slice().reverse();
  const increments = times.hazard.slice().reverse();
  const cumulativeHazard = new Array<number>(time.length);
  const survival = new Array<number>(time.length);
  let hazard = 0;
  for (let i = 0; i < time.length; i++) {
    if (i > 0 && stratum[i] !== stratum[i - 1]) hazard = 0;
    hazard += increments[i] as number;
    cumulativeHazard[i] = hazard;
    survival[i] = Math.exp(-hazard);
  }
  return {
    at: Object.fromEntries(design.map(({ name, mean }) => [name, mean])),
    stratum: strata ? stratum.map((each) => strata[each] as Label) : null,
    time,
    cumulativeHazard,
    survival,
  };
}
