import { assertEpochMilliseconds } from "./epochMilliseconds";
import { localDay } from "./wallTime";

/**
 * Returns the number of midnights between two instants in a time zone: the difference of their dates.
 *
 * One minute before midnight and one minute after are one day apart; morning and evening of a day are 0 days apart.
 *
 * @param from - Epoch milliseconds.
 * @param to - Epoch milliseconds.
 * @param timeZone - IANA time zone whose days count. Default: `"UTC"`.
 * @returns Whole days, negative if `to` is on an earlier day.
 * @throws {@link TimeError} if an end is not an instant or the zone is unknown.
 *
 * @example
 * ```ts
 * daysBetween(Date.UTC(2025, 0, 1, 4), Date.UTC(2025, 0, 1, 6)); // => 0
 * daysBetween(Date.UTC(2025, 0, 1, 4), Date.UTC(2025, 0, 1, 6), "America/New_York"); // => 1
 * ```
 */
export function daysBetween(from: number, to: number, timeZone: string = "UTC"): number {
  assertEpochMilliseconds(from);
  assertEpochMilliseconds(to);
  return localDay(to, timeZone) - localDay(from, timeZone);
}
