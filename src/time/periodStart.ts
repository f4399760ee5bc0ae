import { assertEpochMilliseconds } from "./epochMilliseconds";
import { type PeriodOptions, resolvePeriodOptions } from "./period";
import { startOfPeriod } from "./startOfPeriod";

/**
 * Returns the first instant of the calendar period of an instant.
 *
 * Periods are half-open: every instant lies in exactly one. They follow the calendar of the zone: a day has 23 to 25
 * hours, and starts at 01:00 if the clock skips midnight. An hour ends where the offset changes. The two hours after
 * 01:00 of an autumn night are therefore two periods, and a jump of half an hour (Lord Howe Island) leaves a period of
 * half an hour.
 *
 * @param ms - Epoch milliseconds.
 * @param options - The calendar periods.
 * @returns Epoch milliseconds, not after `ms`.
 * @throws {@link TimeError} if `ms` is not an instant or an option is invalid.
 *
 * @example
 * ```ts
 * periodStart(Date.UTC(2025, 2, 4, 12), { period: "week" }) === Date.UTC(2025, 2, 3); // => true
 * periodStart(Date.UTC(2025, 2, 4), { period: "month", timeZone: "Asia/Tokyo" }) === Date.UTC(2025, 1, 28, 15);
 * // => true
 * ```
 */
export function periodStart(ms: number, options: PeriodOptions): number {
  assertEpochMilliseconds(ms);
  return startOfPeriod(ms, resolvePeriodOptions(options), 0);
}

/**
 * Returns the first instant of the next calendar period: the end of the period of an instant.
 *
 * @param ms - Epoch milliseconds.
 * @param options - The calendar periods.
 * @returns Epoch milliseconds, after `ms`; in the year 10000 for the last period of the year 9999.
 * @throws {@link TimeError} if `ms` is not an instant or an option is invalid.
 *
 * @example
 * ```ts
 * nextPeriodStart(Date.UTC(2024, 1, 10), { period: "month" }) === Date.UTC(2024, 2, 1); // => true
 * ```
 */
export function nextPeriodStart(ms: number, options: PeriodOptions): number {
  assertEpochMilliseconds(ms);
  return startOfPeriod(ms, resolvePeriodOptions(options), 1);
}
