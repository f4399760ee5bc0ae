import type { Label } from "../rows/durationFields";
import { finiteOrNull } from "../rows/finiteOrNull";
import type { Covariate } from "./covariateDesign";
import type { CoxBaseline } from "./coxBaseline";
import type { CoxLimit } from "./coxLimit";
import type { CoxTimes } from "./coxTimes";

/** The baseline of a fit, by the method that ties were taken by. */
export function baselineOf(
  limit: CoxLimit,
  times: CoxTimes,
  design: readonly Covariate[],
  isStratified: boolean,
): CoxBaseline {
  const { rows, parents, estimates } = limit;
  const levels = times.stratum.slice().reverse();
  const ends = times.time.slice().reverse();
  const shifts = shiftsOf(limit);
  // As logarithms, since either of the two may be beyond all numbers.
  const shifted = (hazard: number, i: number) => Math.exp(Math.log(hazard) + ((shifts as number[])[i] as number));
  const hazards = times.hazard.slice().reverse();
  const increments = shifts ? hazards.map(shifted) : hazards;
  // The levels of a stratum take turns.
  const order = levels.map((_, i) => i);
  const parent = (i: number) => parents[levels[i] as number] as number;
  order.sort((one, other) => parent(one) - parent(other) || (ends[one] as number) - (ends[other] as number));
  const time = new Array<number>(order.length);
  const cumulativeHazard = new Array<number | null>(order.length);
  const survival = new Array<number>(order.length);
  let hazard = 0;
  for (let at = 0; at < order.length; at++) {
    const i = order[at] as number;
    if (at > 0 && parent(i) !== parent(order[at - 1] as number)) hazard = 0;
    hazard += increments[i] as number;
    time[at] = (ends[i] as number) + 0;
    cumulativeHazard[at] = finiteOrNull(hazard);
    survival[at] = Math.exp(-hazard);
  }
  return {
    at: Object.fromEntries(design.map(({ name, mean }, i) => [name, estimates[i] === "finite" ? mean : null])),
    stratum: isStratified ? order.map((i) => rows.strata[levels[i] as number] as Label) : null,
    time,
    cumulativeHazard,
    survival,
  };
}

/**
 * What those who leave at each time score by covariates without a finite coefficient, on average: their coefficients
 * may still count together. `undefined` where none does. By stratum, and in each by time.
 */
function shiftsOf({ rows, point, estimates }: CoxLimit): number[] | undefined {
  const { size, scaled, times, left, weights, starts } = rows;
  const columns = estimates.flatMap((estimate, i) => (estimate !== "finite" && point[i] !== 0 ? [i] : []));
  if (columns.length === 0) return undefined;
  const shifts: number[] = [];
  for (let stratum = 0; stratum + 1 < starts.length; stratum++)
    for (let row = starts[stratum] as number; row < (starts[stratum + 1] as number); ) {
      const time = times[row];
      let sum = 0;
      let weight = 0;
      for (; row < (starts[stratum + 1] as number) && times[row] === time; row++) {
        if (left[row] === 0) continue;
        weight += weights[row] as number;
        for (const i of columns)
          sum += (weights[row] as number) * (point[i] as number) * (scaled[row * size + i] as number);
      }
      if (weight > 0) shifts.push(sum / weight);
    }
  return shifts;
}
