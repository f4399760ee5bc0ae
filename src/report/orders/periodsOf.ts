import type { OrderLog } from "../../logs";
import { type Period, type PeriodOptions, periodLabel, periodStarts } from "../../time";

/** The calendar periods of a log. */
export interface Periods {
  readonly period: Extract<Period, "week" | "month" | "quarter" | "year">;
  /** Local dates on which they start. */
  readonly starts: readonly string[];
  /** Local days on which they start, in days since 1970-01-01, and the day after the last. */
  readonly days: readonly number[];
  /** Whether the last one was over at the cutoff. */
  readonly finished: boolean;
}

const DAY_MS = 86_400_000;

/** Largest number of cohorts of a table that fits on a page. */
const MOST_ROWS = 36;

/** Returns the length of period suitable for a number of days: at most 36 periods, and if possible several. */
export function suitablePeriod(days: number): Periods["period"] {
  if (days < 75) return "week";
  if (days <= MOST_ROWS * 31) return "month";
  return days <= MOST_ROWS * 92 ? "quarter" : "year";
}

/** Returns the periods from the first row to the cutoff. */
export function periodsOf(
  log: OrderLog,
  first: number,
  asOf: number,
  { period, ...options }: PeriodOptions & Pick<Periods, "period">,
): Periods {
  const calendar = { ...options, period, timeZone: log.timeZone };
  const boundaries = periodStarts(first, asOf - 1, calendar);
  const labels = Array.from(boundaries, (ms) => periodLabel(ms, calendar));
  return {
    period,
    starts: labels.slice(0, -1),
    days: labels.map((label) => Date.parse(`${label.slice(0, 10)}T00:00:00Z`) / DAY_MS),
    finished: (boundaries[boundaries.length - 1] as number) <= asOf,
  };
}
