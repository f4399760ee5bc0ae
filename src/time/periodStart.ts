import { assertEpochMilliseconds } from "./epochMilliseconds";
import { type PeriodOptions, resolvePeriodOptions } from "./period";
import { startOfPeriod } from "./startOfPeriod";

/**
 * The first instant of the calendar period that an instant lies in.
 *
 * Periods are half-open: every instant lies in exactly one, from its start to just before the next. They follow the
 * calendar of the zone: a day has 23 to 25 hours, and starts at 01:00 where a jump of the clock skips midnight. An hour
 * ends where the offset changes, so that the two hours after 01:00 of an autumn night are two periods, and a jump of
 * half an hour (Lord Howe Island) leaves a period of half an hour.
 *
 * @param ms - epoch milliseconds
 * @param options - which periods
 * @returns epoch milliseconds, not after `ms`
 * @throws {@link TimeError} if `ms` is no instant or an option is not valid
 *
 * @example
 * ```ts
 * periodStart(Date.UTC(2025, 2, 4, 12), { period: "week" }) === Date.UTC(2025, 2, 3); // => true
 * periodStart(Date.UTC(2025, 2, 4), { period: "month", timeZone: "Asia/Tokyo" }) === Date.UTC(2025, 1, 28, 15); // => true
 * ```
 */
export function periodStart(ms: number, options: PeriodOptions): number {
  assertEpochMilliseconds(ms);
  return startOfPeriod(ms, resolvePeriodOptions(options), 0);
}

/**
 * The first instant of the calendar period after the one that an instant lies in: where this one ends.
 *
 * @param ms - epoch milliseconds
 * @param options - which periods
 * @returns epoch milliseconds, after `ms`; for the last period of the year 9999 it lies in the year 10000
 * @throws {@link TimeError} if `ms` is no instant or an option is not valid
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
