import type { Calendar, Timestamp } from "../time";
import { calendarOfDates } from "../time/calendars/monthsOf";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { notAfter } from "../validation/rareErrors";
import { timeOf } from "./timestamp";

/** A window: a half-open range of time. */
export interface TimeWindow {
  /** Start (inclusive), in epoch milliseconds. */
  readonly start: number;
  /** End (exclusive), in epoch milliseconds. */
  readonly end: number;
}

/** The time options of a function on a log. */
export interface WindowOptions {
  /** Start of the window (inclusive). */
  readonly from?: Timestamp | undefined;
  /** End of the window (exclusive). */
  readonly until?: Timestamp | undefined;
  /** Time zone of dates without a time. */
  readonly timeZone?: string | undefined;
  /** Calendar of periods, in which dates may be written. */
  readonly calendar?: Calendar | undefined;
}

/**
 * Returns the window from `from` to `until`, read in the time zone of the options or of the log; unbounded on a side
 * without a value.
 *
 * @throws {@link MetricInputError} if the window is empty.
 */
export function timeWindow(
  metric: string,
  log: { readonly timeZone: string },
  { from, until, timeZone = log.timeZone, calendar = "gregory" }: WindowOptions,
): TimeWindow {
  const start = from === undefined ? Number.NEGATIVE_INFINITY : timeOf(from, timeZone, calendarOfDates(calendar));
  const end = until === undefined ? Number.POSITIVE_INFINITY : timeOf(until, timeZone, calendarOfDates(calendar));
  if (end > start) return { start, end };
  const details = { other: [["from"]], otherValue: shownTime(from as Timestamp) };
  throw new MetricInputError(metric, [makeIssue(notAfter, ["until"], until, details)]);
}

/** Formats a timestamp for messages. */
export function shownTime(time: Timestamp): string {
  return typeof time === "string" ? time : new Date(time).toISOString();
}
