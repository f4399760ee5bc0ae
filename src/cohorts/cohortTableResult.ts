import type { Calendar, MonthNumber, Period, Weekday, YearEnds } from "../time";
import type { Label } from "../validation/labelFields";

/** One cohort of a {@link cohortTable}. */
export interface Cohort {
  /** Name of the period: the local date on which it starts; for an hour, also the time. */
  readonly start: string;
  /** Number of customers who entered in the period, up to `asOf`. */
  readonly size: number;
  /** Whether the period was over at `asOf`; if not, more customers may enter. */
  readonly finished: boolean;
  /**
   * One cell per column, the cohort's own period first: customers, money or a share; `null` if a period was not over at
   * `asOf`, or if a share or an average has no base.
   */
  readonly cells: readonly (number | null)[];
}

/** One column of a {@link cohortTable}, over all cohorts old enough for it. */
export interface PooledAge {
  /** Age, in periods, or in days or weeks as `ages` says; the first age of a bracket. */
  readonly age: number;
  /** Customers of the cohorts old enough; for revenue retention, their revenue at entry. */
  readonly eligible: number;
  /** Retained customers among them, or their revenue. */
  readonly retained: number;
  /** `retained / eligible`; `null` if `eligible` is 0. */
  readonly rate: number | null;
}

/** The calendar of a {@link cohortTable}, as in its options. */
export interface CohortCalendar {
  /** Calendar of months, quarters and years. */
  readonly calendar: Calendar;
  /** Month in which years start. */
  readonly yearStartsIn: MonthNumber;
  /** How a year of weeks ends. */
  readonly yearEnds: YearEnds;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). */
  readonly weekStartsOn: Weekday;
}

/** What {@link cohortTable} returns. */
export interface CohortTable {
  /** Length of the periods. */
  readonly period: Period;
  /** Calendar of the periods; missing if it is the Gregorian one with years from January. */
  readonly calendar?: CohortCalendar;
  /** Cohorts, oldest first, including empty ones. */
  readonly cohorts: readonly Cohort[];
  /** Retention curve of all cohorts together. */
  readonly pooled: readonly PooledAge[];
}

/** The table of the customers with one value of an attribute. */
export interface CohortGroup {
  /** The value; `null` for customers without one. */
  readonly value: Label | null;
  /** Their table, with the rows and columns of the whole. */
  readonly table: CohortTable;
}

/** What {@link cohortTable} returns with `by`: the table of all customers, and one of each group. */
export interface CohortTableByGroup extends CohortTable {
  /** Name of the attribute. */
  readonly by: string;
  /**
   * Groups with customers in the table: by value, booleans first, then numbers, then text, then customers without a
   * value. Their cells add up to those of the whole, except shares and averages.
   */
  readonly groups: readonly CohortGroup[];
}
