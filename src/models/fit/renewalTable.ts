import { type PeriodOptions, periodLabel } from "../../time";
import { checkSize } from "../../validation/sizeLimits";
import type { RenewalSurvivors } from "./renewalSurvivorsResult";

/** Customers of one cohort with the same renewals. */
export interface RenewedContracts {
  /** Number of the cohort's calendar period. */
  readonly cohort: number;
  /** Renewals due before the data cutoff. */
  readonly known: number;
  /** Renewals made, of these. */
  readonly made: number;
  /** Number of customers. */
  readonly customers: number;
}

/** What is known of the calendar of {@link renewalTable}. */
export interface RenewalCalendar extends PeriodOptions {
  /** Starts of the calendar periods, by number. */
  readonly opens: ArrayLike<number>;
}

/** Customers who started in the same calendar period. */
interface Cohort {
  size: number;
  /** Number of renewals due for all of them. */
  known: number;
  /** Number of customers by renewals. */
  readonly lasted: number[];
}

/** The survivors of each cohort and the renewals of all, from contracts that have been counted. */
export function renewalTable(
  contracts: readonly RenewedContracts[],
  { opens, ...calendar }: RenewalCalendar,
): RenewalSurvivors {
  const first = contracts.reduce((least, { cohort }) => Math.min(least, cohort), Number.POSITIVE_INFINITY);
  const last = contracts.reduce((most, { cohort }) => Math.max(most, cohort), first);
  const most = contracts.reduce((longest, { known }) => Math.max(longest, known), 0);
  if (contracts.length > 0)
    checkSize("renewalSurvivors", ["period"], calendar.period, { rows: last - first + 1, columns: most });
  const cohorts = new Map<number, Cohort>();
  const renewed = new Float64Array(most + 1);
  const lost = new Float64Array(most + 1);
  let all = 0;
  for (const { cohort: number, known, made, customers } of contracts) {
    const cohort = cohorts.get(number) ?? { size: 0, known, lasted: [] };
    cohorts.set(number, cohort);
    cohort.size += customers;
    cohort.known = Math.min(cohort.known, known);
    cohort.lasted[made] = (cohort.lasted[made] ?? 0) + customers;
    all += customers;
    // Due renewals are those made, plus the one at which the customer left.
    renewed[made] = (renewed[made] as number) + customers;
    if (made < known) lost[made] = (lost[made] as number) + customers;
  }
  // Whoever made a renewal has made all before it.
  for (let made = most - 1; made > 0; made--) renewed[made] = (renewed[made] as number) + (renewed[made + 1] as number);
  const filled = [...cohorts].sort(([one], [other]) => one - other);
  return {
    survivors: filled.map(([, cohort]) => survivorsOf(cohort)),
    starts: filled.map(([number]) => periodLabel(opens[number] as number, calendar)),
    customers: all,
    renewals: Array.from({ length: most }, (_, i) => {
      const stayed = renewed[i + 1] as number;
      const due = stayed + (lost[i] as number);
      return { renewal: i + 1, due, renewed: stayed, rate: stayed / due };
    }).filter(({ due }) => due > 0),
  };
}

/** Returns the customers left at the start, after one renewal, after two and so on. */
function survivorsOf({ size, known, lasted }: Cohort): number[] {
  const survivors = [size];
  for (let i = 0, left = size; i < known; i++) {
    left -= lasted[i] ?? 0;
    survivors.push(left);
  }
  return survivors;
}
