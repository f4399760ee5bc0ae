import { zoneClock } from "../logs/localClock";
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
  /** Whether ages are counted from each customer's entry instead of in calendar periods. */
  readonly rolling: boolean;
  /** The age at an instant of a customer who entered at another, if ages are counted from the entry. */
  readonly ageOf: (entry: number, instant: number) => number;
  /** Milliseconds from the last possible entry of a row to its end: the end of the last day is the next day. */
  readonly beforeEnd: 0 | 1;
}

/** How ages are counted. */
export type Ages = "calendar" | "rolling24h" | "days" | "weeks";

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
  /** How ages are counted. */
  readonly ages: Ages;
  /** Number of ages per column after the first. Default: one, up to `asOf`. */
  readonly widths: ArrayLike<number> | undefined;
}

/** Creates the frame of a table. */
export function cohortFrame({ from, until, asOf, calendar, ages: unit, widths }: CohortFrameOptions): CohortFrame {
  const periods = periodLookup(periodStarts(from, Math.max(until, asOf), calendar));
  const start = periods.starts[0] as number;
  const rolling = unit !== "calendar";
  const end = periods.starts[periods.starts.length - 1] as number;
  const ageOf = ageCounter(unit, calendar.timeZone as string, start, Math.max(end, asOf));
  const known = rolling ? ageOf(start, asOf) : periodAt(periods, asOf);
  const ages = Math.max(known, 0) + 1;
  return {
    periods,
    rows: periodAt(periods, until - 1) + 1,
    columns: ageColumns(widths ?? new Uint8Array(ages - 1).fill(1), ages),
    asOf,
    rolling,
    ageOf,
    beforeEnd: unit === "days" || unit === "weeks" ? 1 : 0,
  };
}

/** Windows of 24 hours from the entry. */
function windowsBetween(entry: number, instant: number): number {
  return Math.floor((instant - entry) / WINDOW_MS);
}

/** Returns what counts ages from an entry, between these instants: windows, calendar days, or weeks of such days. */
function ageCounter(ages: Ages, timeZone: string, from: number, to: number): CohortFrame["ageOf"] {
  if (ages === "calendar" || ages === "rolling24h") return windowsBetween;
  const { dayOf } = zoneClock(timeZone, from, to);
  const length = ages === "days" ? 1 : 7;
  return (entry, instant) => Math.floor((dayOf(instant) - dayOf(entry)) / length);
}

/** Returns the age of a customer of a row at an instant; negative before entry. */
export function ageAt({ periods, rolling, ageOf }: CohortFrame, row: number, entry: number, instant: number): number {
  return rolling ? ageOf(entry, instant) : periodAt(periods, instant) - row;
}

/** Whether the period of a row is over. */
export function isFinished({ periods, asOf }: CohortFrame, row: number): boolean {
  return (periods.starts[row + 1] as number) <= asOf;
}

/** Whether the ages of a column are over for all customers of a row. */
export function isPast(
  { periods, columns, asOf, rolling, ageOf, beforeEnd }: CohortFrame,
  row: number,
  column: number,
): boolean {
  const age = columns.lastAges[column] as number;
  if (rolling) return ageOf((periods.starts[row + 1] as number) - beforeEnd, asOf) > age;
  // Beyond the last boundary, so the age is not over.
  return (periods.starts[row + age + 1] ?? Infinity) <= asOf;
}
