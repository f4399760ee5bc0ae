import type { Label } from "../../validation/labelFields";
import { stretchesOf } from "../rows/byStratum";
import { finiteOrNull } from "../rows/finiteOrNull";
import type { Covariate } from "./covariateDesign";
import type { CoxBaseline } from "./coxBaseline";
import type { CoxLimit } from "./coxLimit";
import type { CoxTimes } from "./coxTimes";

/** Computes the baseline of a fit, with the same treatment of ties. */
export function baselineOf(
  limit: CoxLimit,
  times: CoxTimes,
  design: readonly Covariate[],
  labels: readonly Label[] | undefined,
): CoxBaseline {
  const { parents, estimates, levels } = limit;
  const shifts = shiftsOf(limit);
  const stratumOf = (i: number) => parents[times.stratum[i] as number] as number;
  const order = levels && inTime(times, stratumOf);
  const { length } = times.time;
  const time = new Array<number>(length);
  const cumulativeHazard = new Array<number | null>(length);
  const survival = new Array<number>(length);
  const stratum = labels && new Array<Label>(length);
  const areFinite = estimates.every((estimate) => estimate === "finite");
  const variance = new Array<number>(areFinite ? length : 0);
  const derivatives = design.map(() => new Array<number>(areFinite ? length : 0));
  let hazard = 0;
  let before: number | undefined;
  for (let at = 0; at < length; at++) {
    const i = order ? (order[at] as number) : at;
    const own = stratumOf(i);
    const isFirst = own !== before;
    if (isFirst) hazard = 0;
    before = own;
    const increase = times.hazard[i] as number;
    // By logarithms, because either factor may be out of range.
    hazard += shifts ? Math.exp(Math.log(increase) + (shifts[i] as number)) : increase;
    time[at] = (times.time[i] as number) + 0;
    cumulativeHazard[at] = finiteOrNull(hazard);
    survival[at] = Math.exp(-hazard);
    if (labels && stratum) stratum[at] = labels[own] as Label;
    if (!areFinite) continue;
    const { hazardVariance, hazardMean } = times.tie[i] as CoxTimes["tie"][number];
    variance[at] = (isFirst ? 0 : (variance[at - 1] as number)) + hazardVariance;
    for (const [j, { deviation }] of design.entries()) {
      const column = derivatives[j] as number[];
      column[at] = (isFirst ? 0 : (column[at - 1] as number)) - (hazardMean[j] as number) * deviation;
    }
  }
  return {
    at: Object.fromEntries(design.map(({ name, mean }, i) => [name, estimates[i] === "finite" ? mean : null])),
    stratum: stratum ?? null,
    time,
    cumulativeHazard,
    survival,
    ...(areFinite && [variance, ...derivatives].every((column) => column.every(Number.isFinite))
      ? { variance, derivatives: Object.fromEntries(design.map(({ name }, j) => [name, derivatives[j] as number[]])) }
      : { variance: null, derivatives: null }),
  };
}

/** Order in which the levels of a stratum are processed. */
function inTime({ time }: CoxTimes, stratumOf: (i: number) => number): readonly number[] {
  const order = time.map((_, i) => i);
  const byTime = (one: number, other: number) => (time[one] as number) - (time[other] as number);
  return order.sort((one, other) => stratumOf(one) - stratumOf(other) || byTime(one, other));
}

/**
 * Mean score, at each time, of the customers who churn, by covariates without a finite coefficient: their coefficients
 * may still have a joint effect. `undefined` without such covariates. By stratum, then by time.
 */
function shiftsOf({ rows, point, estimates }: CoxLimit): number[] | undefined {
  const { size, scaled, times, left, weights, starts } = rows;
  const columns = estimates.flatMap((estimate, i) => (estimate !== "finite" && point[i] !== 0 ? [i] : []));
  if (columns.length === 0) return undefined;
  const shifts: number[] = [];
  for (const [from, to] of stretchesOf(starts))
    for (let row = from; row < to; ) {
      const time = times[row];
      let sum = 0;
      let weight = 0;
      for (; row < to && times[row] === time; row++) {
        if (left[row] === 0) continue;
        weight += weights[row] as number;
        for (const i of columns)
          sum += (weights[row] as number) * (point[i] as number) * (scaled[row * size + i] as number);
      }
      if (weight > 0) shifts.push(sum / weight);
    }
  return shifts;
}
