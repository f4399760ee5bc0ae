import { assertEpochMilliseconds } from "./epochMilliseconds";
import { localDay } from "./wallTime";

/**
 * The number of midnights from one instant to another in a time zone: the difference of their dates.
 *
 * A minute before midnight and a minute after are one day apart; morning and evening of a day are none.
 *
 * @param from - epoch milliseconds
 * @param to - epoch milliseconds
 * @param timeZone - IANA name of the zone whose days count; `"UTC"` by default
 * @returns whole days, negative when `to` lies on an earlier day
 * @throws {@link TimeError} if an end is no instant or the zone is unknown
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
