import type { Survivors } from "../fields/survivors";
import { cohortsOf } from "../fields/survivorsField";

/** How many customers faced each renewal, and what they did, of all cohorts together. */
export interface RenewalCounts {
  /** Customers who renewed, at the first renewal, the second … */
  readonly renewed: Float64Array;
  /** Customers who did not. */
  readonly lost: Float64Array;
}

/** The renewals of all cohorts: to models of contracts, all that there is to know. */
export function renewalCounts(survivors: Survivors): RenewalCounts {
  const cohorts = cohortsOf(survivors);
  const renewals = cohorts.reduce((most, { length }) => Math.max(most, length - 1), 0);
  const renewed = new Float64Array(renewals);
  const lost = new Float64Array(renewals);
  for (const cohort of cohorts)
    for (let i = 0; i + 1 < cohort.length; i++) {
      const left = cohort[i + 1] as number;
      renewed[i] = (renewed[i] as number) + left;
      lost[i] = (lost[i] as number) + ((cohort[i] as number) - left);
    }
  return { renewed, lost };
}
