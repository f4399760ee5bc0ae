import { addPeriods } from "./addPeriods";

/**
 * Returns an instant moved by a number of calendar days, at the same time of day: not by 24 hours each.
 *
 * A time of day that the clock skips or shows twice is read as in {@link parseTimestamp}. The first instant of a day
 * always becomes the first instant of a day.
 *
 * @param ms - Epoch milliseconds.
 * @param n - Number of days, whole; negative for earlier.
 * @param timeZone - IANA time zone whose days count. Default: `"UTC"`.
 * @returns Epoch milliseconds.
 * @throws {@link TimeError} if `ms` is not an instant, `n` is not whole, the zone is unknown, or the result lies
 * outside the years 1 to 9999.
 *
 * @example
 * ```ts
 * (addDays(Date.UTC(2025, 2, 9, 5), 1, "America/New_York") - Date.UTC(2025, 2, 9, 5)) / 3_600_000; // => 23
 * ```
 */
export function addDays(ms: number, n: number, timeZone: string = "UTC"): number {
  return addPeriods(ms, n, { period: "day", timeZone });
}
