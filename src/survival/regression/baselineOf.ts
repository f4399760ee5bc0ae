import type { Label } from "../../validation/labelFields";
import { stretchesOf } from "../rows/byStratum";
import { finiteOrNull } from "../rows/finiteOrNull";
import type { Covariate } from "./covariateDesign";
import type { CoxBaseline } from "./coxBaseline";
import type { CoxLimit } from "./coxLimit";
import { taken } from "./coxRows";
import type { CoxTimes } from "./coxTimes";

/** Computes the baseline of a fit, with the same treatment of ties. */
export function baselineOf(
  limit: CoxLimit,
  times: CoxTimes,
  design: readonly Covariate[],
  labels: readonly Label[] | undefined,
): CoxBaseline {
  const { parents, estimates, levels } = limit;
  const strata = times.stratum.map((each) => parents[each] as number);
  const order = levels ? inTime(times, strata) : strata.map((_, i) => i);
  const stratum = order.map((i) => strata[i] as number);
  const { size } = limit.rows;
  const sumsOf = (increases: Float64Array) => cumulative(taken(increases, order), stratum);
  const hazards = sumsOf(hazardsOf(limit, times));
  const isHeld = estimates.every((estimate) => estimate === "finite");
  const variance = sumsOf(times.hazardVariance);
  const derivatives = design.map(({ deviation }, j) => sumsOf(columnOf(times.hazardMean, size, j, -deviation)));
  return {
    at: Object.fromEntries(design.map(({ name, mean }, i) => [name, estimates[i] === "finite" ? mean : null])),
    stratum: labels ? Array.from(stratum, (each) => labels[each] as Label) : null,
    time: Array.from(taken(times.time, order), (each) => each + 0),
    cumulativeHazard: hazards.map(finiteOrNull),
    survival: hazards.map((hazard) => Math.exp(-hazard)),
    ...(isHeld && [variance, ...derivatives].every(areFinite)
      ? { variance, derivatives: Object.fromEntries(design.map(({ name }, j) => [name, derivatives[j] as number[]])) }
      : { variance: null, derivatives: null }),
  };
}

/** Sums up to each item, anew in each stratum. */
function cumulative(items: Float64Array, stratum: Uint32Array): number[] {
  const sums = new Array<number>(items.length);
  let sum = 0;
  for (let i = 0; i < items.length; i++) {
    if (i === 0 || stratum[i] !== stratum[i - 1]) sum = 0;
    sum += items[i] as number;
    sums[i] = sum;
  }
  return sums;
}

/** A column of a matrix that is stored row by row, times a factor. */
function columnOf(matrix: Float64Array, size: number, column: number, factor: number): Float64Array {
  const items = new Float64Array(matrix.length / size);
  for (let i = 0; i < items.length; i++) items[i] = (matrix[i * size + column] as number) * factor;
  return items;
}

function areFinite(list: readonly number[]): boolean {
  for (let i = 0; i < list.length; i++) if (!Number.isFinite(list[i])) return false;
  return true;
}

/** Increases of the cumulative hazard. */
function hazardsOf(limit: CoxLimit, { hazard }: CoxTimes): Float64Array {
  const shifts = shiftsOf(limit);
  // By logarithms, because either factor may be out of range.
  return shifts ? hazard.map((each, i) => Math.exp(Math.log(each) + (shifts[i] as number))) : hazard;
}

/** Order in which the levels of a stratum are processed. */
function inTime({ time }: CoxTimes, strata: Uint32Array): Uint32Array {
  const byTime = (one: number, other: number) => (time[one] as number) - (time[other] as number);
  return strata
    .map((_, i) => i)
    .sort((one, other) => (strata[one] as number) - (strata[other] as number) || byTime(one, other));
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
