import type { OrderLog } from "../../logs";
import { type Period, periodLabel, periodStarts } from "../../time";

/** The calendar periods of a log. */
export interface Periods {
  readonly period: Extract<Period, "week" | "month" | "quarter" | "year">;
  /** The local dates on which they start. */
  readonly starts: readonly string[];
  /** The local days on which they start, in days since 1970-01-01, and the day after the last. */
  readonly days: readonly number[];
  /** Whether the last one was over at the cutoff. */
  readonly finished: boolean;
}

const DAY_MS = 86_400_000;

/** The longest table of cohorts that fits a page. */
const MOST_ROWS = 36;

/** The length of period that suits some days of data: at most 36 periods, and if possible a few. */
export function suitablePeriod(days: number): Periods["period"] {
  if (days < 75) return "week";
  if (days <= MOST_ROWS * 31) return "month";
  return days <= MOST_ROWS * 92 ? "quarter" : "year";
}

/** The periods from the first row to the cutoff. */
export function periodsOf(log: OrderLog, first: number, asOf: number, period: Periods["period"]): Periods {
  const calendar = { period, timeZone: log.timeZone };
  const boundaries = periodStarts(first, asOf - 1, calendar);
  const labels = Array.from(boundaries, (ms) => periodLabel(ms, calendar));
  return {
    period,
    starts: labels.slice(0, -1),
    days: labels.map((label) => Date.parse(`${label.slice(0, 10)}T00:00:00Z`) / DAY_MS),
    finished: (boundaries[boundaries.length - 1] as number) <= asOf,
  };
}
