import type { Label } from "../../validation/durationFields";
import type { Covariate } from "./covariateDesign";
import type { CoxBaseline } from "./coxBaseline";
import type { CoxTimes } from "./coxTimes";

/** The baseline, by the method that ties were taken by; `strata` are their labels, where there are any. */
export function baselineOf(
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
