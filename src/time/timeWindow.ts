import { parseTimestamp, type Timestamp } from "./parseTimestamp";
import { TimeError } from "./timeError";

/** A half-open span of time: the start belongs to it, the end does not. */
export interface TimeWindow {
  /** First instant, in epoch milliseconds. */
  readonly start: number;
  /** First instant after the span, in epoch milliseconds. */
  readonly end: number;
}

/**
 * The half-open span from one point in time to another.
 *
 * A date without a time is the start of that day, so that January runs from `"2025-01-01"` to `"2025-02-01"`.
 *
 * @param from - the first instant; see {@link parseTimestamp}
 * @param to - the first instant after the span, later than `from`; see {@link parseTimestamp}
 * @param timeZone - IANA name of the zone for dates and for times without an offset; `"UTC"` by default
 * @returns start and end in epoch milliseconds
 * @throws {@link TimeError} if an end cannot be read, the zone is unknown, or `to` is not after `from`
 *
 * @example
 * ```ts
 * windowOf("1970-01-01", "1970-01-02"); // => { start: 0, end: 86_400_000 }
 * ```
 */
export function windowOf(from: Timestamp, to: Timestamp, timeZone: string = "UTC"): TimeWindow {
  const start = parseTimestamp(from, timeZone);
  const end = parseTimestamp(to, timeZone);
  if (end <= start) throw new TimeError("an end after the start (the end itself is not part of the window)", to);
  return { start, end };
}

/**
 * Whether an instant lies in a half-open span.
 *
 * @param window - the span
 * @param ms - epoch milliseconds
 * @returns `true` from the start on, `false` from the end on
 *
 * @example
 * ```ts
 * contains({ start: 0, end: 10 }, 0); // => true
 * contains({ start: 0, end: 10 }, 10); // => false
 * ```
 */
export function contains(window: TimeWindow, ms: number): boolean {
  return ms >= window.start && ms < window.end;
}
