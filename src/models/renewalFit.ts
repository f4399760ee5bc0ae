import { sumOf } from "../math";
import type { LikelihoodMaximum } from "../math/maximumLikelihood";
import { cohortsOf, type Survivors } from "../validation/survivorsField";
import { fitOf } from "./fitOf";
import type { TimeUnit } from "./fitOptions";
import type { ModelFit } from "./modelFit";
import type { RenewalCounts } from "./renewalCounts";

/** How many customers there were at the start, of all cohorts together. */
export function customersAtStart(survivors: Survivors): number {
  const cohorts = cohortsOf(survivors);
  return sumOf(cohorts.length, (i) => (cohorts[i] as ArrayLike<number>)[0] as number);
}

/** A fit to renewals; its patterns are the renewals that somebody has faced. */
export function renewalFit<Model extends string, Name extends string>(
  model: Model,
  names: readonly Name[],
  { survivors, unit }: { readonly survivors: Survivors; readonly unit?: TimeUnit | undefined },
  { renewed, lost }: RenewalCounts,
  found: LikelihoodMaximum,
): ModelFit<Model, Readonly<Record<Name, number>>> {
  const patterns = renewed.reduce((count, each, i) => count + (each + (lost[i] as number) > 0 ? 1 : 0), 0);
  return fitOf({ model, names, customers: customersAtStart(survivors), patterns, unit }, found);
}
