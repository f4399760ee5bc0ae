import { parseTimestamp, type Timestamp } from "./parseTimestamp";
import { TimeError } from "./timeError";

/** A window: a half-open range of time. */
export interface TimeWindow {
  /** Start (inclusive), in epoch milliseconds. */
  readonly start: number;
  /** End (exclusive), in epoch milliseconds. */
  readonly end: number;
}

/**
 * Returns the half-open range between two instants.
 *
 * A date without a time is the start of that day, so January runs from `"2025-01-01"` to `"2025-02-01"`.
 *
 * @param from - Start (inclusive); see {@link parseTimestamp}.
 * @param to - End (exclusive), after `from`; see {@link parseTimestamp}.
 * @param timeZone - IANA time zone of dates and of times without an offset. Default: `"UTC"`.
 * @returns Start and end in epoch milliseconds.
 * @throws {@link TimeError} if an end cannot be read, the zone is unknown, or `to` is not after `from`.
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
 * Whether an instant lies in a half-open range.
 *
 * @param window - The range.
 * @param ms - Epoch milliseconds.
 * @returns `true` from the start (inclusive) to the end (exclusive).
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
