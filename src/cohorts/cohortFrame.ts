import { type PeriodOptions, periodStarts } from "../time";
import { type AgeColumns, ageColumns } from "./ageColumns";
import { type PeriodLookup, periodAt, periodLookup } from "./periodLookup";

/** Length of a rolling window. */
export const WINDOW_MS = 86_400_000;

/** The periods and columns of a cohort table. */
export interface CohortFrame {
  /** Boundaries of the calendar periods, from the first row to the last relevant period. */
  readonly periods: PeriodLookup;
  /** Number of rows. */
  readonly rows: number;
  /** The columns. */
  readonly columns: AgeColumns;
  /** Data cutoff (exclusive). */
  readonly asOf: number;
  /** Whether ages are windows of 24 hours from each customer's entry instead of calendar periods. */
  readonly rolling: boolean;
}

/** What determines a {@link CohortFrame}. */
export interface CohortFrameOptions {
  /** An instant in the first row. */
  readonly from: number;
  /** End of the table (exclusive), after `from`: the last row contains the instant before it. */
  readonly until: number;
  /** Data cutoff (exclusive). */
  readonly asOf: number;
  /** Calendar of the rows. */
  readonly calendar: PeriodOptions;
  /** Whether ages are windows of 24 hours. */
  readonly rolling: boolean;
  /** Number of ages per column after the first. Default: one, up to `asOf`. */
  readonly widths: ArrayLike<number> | undefined;
}

/** Creates the frame of a table. */
export function cohortFrame({ from, until, asOf, calendar, rolling, widths }: CohortFrameOptions): CohortFrame {
  const periods = periodLookup(periodStarts(from, Math.max(until, asOf), calendar));
  const start = periods.starts[0] as number;
  const known = rolling ? Math.floor((asOf - start) / WINDOW_MS) : periodAt(periods, asOf);
  const ages = Math.max(known, 0) + 1;
  return {
    periods,
    rows: periodAt(periods, until - 1) + 1,
    columns: ageColumns(widths ?? new Uint8Array(ages - 1).fill(1), ages),
    asOf,
    rolling,
  };
}

/** Returns the age of a customer of a row at an instant; negative before entry. */
export function ageAt({ periods, rolling }: CohortFrame, row: number, entry: number, instant: number): number {
  return rolling ? Math.floor((instant - entry) / WINDOW_MS) : periodAt(periods, instant) - row;
}

/** Whether the period of a row is over. */
export function isFinished({ periods, asOf }: CohortFrame, row: number): boolean {
  return (periods.starts[row + 1] as number) <= asOf;
}

/** Whether the ages of a column are over for all customers of a row. */
export function isPast({ periods, columns, asOf, rolling }: CohortFrame, row: number, column: number): boolean {
  const age = columns.lastAges[column] as number;
  if (rolling) return (periods.starts[row + 1] as number) + (age + 1) * WINDOW_MS <= asOf;
  // Beyond the last boundary, so the age is not over.
  return (periods.starts[row + age + 1] ?? Infinity) <= asOf;
}
