import { type PeriodOptions, periodStarts } from "../time";
import { type AgeColumns, ageColumns } from "./ageColumns";
import { type PeriodLookup, periodAt, periodLookup } from "./periodLookup";

/** The length of a rolling window. */
export const WINDOW_MS = 86_400_000;

/** How a cohort table lies in time. */
export interface CohortFrame {
  /** The calendar periods, from that of the first row to the last one that matters. */
  readonly periods: PeriodLookup;
  /** How many of them open a cohort. */
  readonly rows: number;
  /** The columns. */
  readonly columns: AgeColumns;
  /** What happened at it or later is not known. */
  readonly asOf: number;
  /** Whether ages are windows of 24 hours from each customer's entry, and not calendar periods. */
  readonly rolling: boolean;
}

/** What a {@link CohortFrame} is made of. */
export interface CohortFrameOptions {
  /** An instant of the first row. */
  readonly from: number;
  /** The end of the table, after `from`: the last row contains the instant before it. */
  readonly until: number;
  /** What happened at it or later is not known. */
  readonly asOf: number;
  /** The calendar of the rows. */
  readonly calendar: PeriodOptions;
  /** Whether ages are windows of 24 hours. */
  readonly rolling: boolean;
  /** How many ages each column after the first stands for; when left out, columns of one age reach up to `asOf`. */
  readonly widths: ArrayLike<number> | undefined;
}

/** Makes the frame of a table. */
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

/** The age that a customer of a row has at an instant; negative before the entry. */
export function ageAt({ periods, rolling }: CohortFrame, row: number, entry: number, instant: number): number {
  return rolling ? Math.floor((instant - entry) / WINDOW_MS) : periodAt(periods, instant) - row;
}

/** Whether the period of a row is over. */
export function isFinished({ periods, asOf }: CohortFrame, row: number): boolean {
  return (periods.starts[row + 1] as number) <= asOf;
}

/** Whether all customers of a row have left the ages of a column behind. */
export function isPast({ periods, columns, asOf, rolling }: CohortFrame, row: number, column: number): boolean {
  const age = columns.lastAges[column] as number;
  if (rolling) return (periods.starts[row + 1] as number) + (age + 1) * WINDOW_MS <= asOf;
  // No boundary that far: the age is not reached.
  return (periods.starts[row + age + 1] ?? Infinity) <= asOf;
}
