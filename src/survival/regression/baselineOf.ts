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
  labels: readonly Label[] | undefined,
): CoxBaseline {
  const { parents, estimates, levels } = limit;
  const strata = times.stratum.map((level) => parents[level] as number).reverse();
  const ends = times.time.slice().reverse();
  const hazards = times.hazard.slice().reverse();
  const shifts = shiftsOf(limit);
  // As logarithms, since either of the two may be beyond all numbers.
  const shifted = (hazard: number, i: number) => Math.exp(Math.log(hazard) + ((shifts as number[])[i] as number));
  const increments = shifts ? hazards.map(shifted) : hazards;
  const order = Uint32Array.from(ends, (_, i) => i);
  const inTime = (one: number, other: number) =>
    (strata[one] as number) - (strata[other] as number) || (ends[one] as number) - (ends[other] as number);
  // The levels of a stratum take turns; without any all is in order.
  if (levels) order.sort(inTime);
  const time = new Array<number>(order.length);
  const cumulativeHazard = new Array<number | null>(order.length);
  const survival = new Array<number>(order.length);
  let hazard = 0;
  let before: number | undefined;
  for (const [at, i] of order.entries()) {
    const stratum = strata[i] as number;
    if (stratum !== before) hazard = 0;
    before = stratum;
    hazard += increments[i] as number;
    time[at] = (ends[i] as number) + 0;
    cumulativeHazard[at] = finiteOrNull(hazard);
    survival[at] = Math.exp(-hazard);
  }
  return {
    at: Object.fromEntries(design.map(({ name, mean }, i) => [name, estimates[i] === "finite" ? mean : null])),
    stratum: labels ? Array.from(order, (i) => labels[strata[i] as number] as Label) : null,
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
