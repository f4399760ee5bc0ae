import type { Period } from "../time";

/** One cohort of a {@link cohortTable}. */
export interface Cohort {
  /** The name of its period: the local date on which it starts, for an hour also the time. */
  readonly start: string;
  /** The customers who entered in it, up to `asOf`. */
  readonly size: number;
  /** Whether its period was over at `asOf`, so that nobody else can enter. */
  readonly finished: boolean;
  /**
   * One cell a column, the cohort's own period first: customers, money or a share; `null` where a period was not over
   * at `asOf`, and where a share or an average has no base.
   */
  readonly cells: readonly (number | null)[];
}

/** One column of a {@link cohortTable}, over all cohorts that were old enough for it. */
export interface PooledAge {
  /** The age, in periods; of a bracket the first. */
  readonly age: number;
  /** The customers of the cohorts that were old enough; for revenue retention their revenue at entry. */
  readonly eligible: number;
  /** Those of them who were retained; for money what they brought. */
  readonly retained: number;
  /** `retained / eligible`; `null` where there is nobody eligible. */
  readonly rate: number | null;
}

/** What {@link cohortTable} returns. */
export interface CohortTable {
  /** The length of the periods. */
  readonly period: Period;
  /** The cohorts, oldest first, empty ones too. */
  readonly cohorts: readonly Cohort[];
  /** The retention curve of all cohorts together. */
  readonly pooled: readonly PooledAge[];
}
