import type { Timestamp } from "../time";
import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { notAfter } from "../validation/rareErrors";
import { timeOf } from "./timestamp";

/** A half-open span of time. */
export interface TimeWindow {
  /** First instant, in epoch milliseconds. */
  readonly start: number;
  /** First instant after the span, in epoch milliseconds. */
  readonly end: number;
}

/** What a function on a log is told of time. */
export interface WindowOptions {
  /** The first instant. */
  readonly from?: Timestamp | undefined;
  /** The first instant after the window. */
  readonly until?: Timestamp | undefined;
  /** Where dates are read. */
  readonly timeZone?: string | undefined;
}

/**
 * The window from `from` to `until`, read in the options' time zone, else in that of the log; without end where one is
 * left out.
 *
 * @throws {@link MetricInputError} when it is empty.
 */
export function timeWindow(
  metric: string,
  log: { readonly timeZone: string },
  { from, until, timeZone = log.timeZone }: WindowOptions,
): TimeWindow {
  const start = from === undefined ? Number.NEGATIVE_INFINITY : timeOf(from, timeZone);
  const end = until === undefined ? Number.POSITIVE_INFINITY : timeOf(until, timeZone);
  if (end > start) return { start, end };
  const details = { other: "from", otherValue: shownTime(from as Timestamp) };
  throw new MetricInputError(metric, [makeIssue(notAfter, ["until"], until, details)]);
}

/** A timestamp as text, for messages. */
export function shownTime(time: Timestamp): string {
  return typeof time === "string" ? time : new Date(time).toISOString();
}
