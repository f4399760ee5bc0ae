import { millisecondsInDay, millisecondsInHour } from "date-fns/constants";
import { addToDay } from "./addToDay";
import { assertEpochMilliseconds, isEpochMilliseconds } from "./epochMilliseconds";
import { type PeriodOptions, type ResolvedPeriodOptions, resolvePeriodOptions } from "./period";
import { TimeError } from "./timeError";
import { instantOfWall, localDay, startOfLocalDay, zoneOffset } from "./wallTime";

/**
 * Returns an instant moved by a number of calendar periods, at the same time of day.
 *
 * An hour is 3,600,000 ms; longer periods follow the calendar of the zone. The day of the month stays, or becomes the
 * last day of a shorter month: January 31 plus one month is February 28 or 29, and minus one month again January 28 or
 * 29, not 31. Therefore always add `n` months to the first date, not one month to the last result. A time of day that
 * the clock skips or shows twice is read as in {@link parseTimestamp}. The first instant of a day always becomes the
 * first instant of a day, so starts of months lead to starts of months, in every calendar.
 *
 * @param ms - Epoch milliseconds.
 * @param n - Number of periods, whole; negative for earlier.
 * @param options - The calendar periods.
 * @returns Epoch milliseconds.
 * @throws {@link TimeError} if `ms` is not an instant, `n` is not whole, an option is invalid, or the result lies
 * outside the years 1 to 9999 or those of the calendar.
 *
 * @example
 * ```ts
 * addPeriods(Date.UTC(2024, 0, 31), 1, { period: "month" }) === Date.UTC(2024, 1, 29); // => true
 * addPeriods(Date.UTC(2024, 1, 29), -1, { period: "month" }) === Date.UTC(2024, 0, 29); // => true
 * ```
 */
export function addPeriods(ms: number, n: number, options: PeriodOptions): number {
  assertEpochMilliseconds(ms);
  if (!Number.isSafeInteger(n)) throw new TimeError("a whole number of periods", n);
  const resolved = resolvePeriodOptions(options);
  const { period, timeZone } = resolved;
  if (period === "hour") return within(ms + n * millisecondsInHour, n);
  const startDay = localDay(ms, timeZone);
  if (ms === startOfLocalDay(startDay, timeZone)) {
    return within(startOfLocalDay(checkedDay(startDay, n, resolved), timeZone), n);
  }
  const wall = ms + zoneOffset(ms, timeZone);
  const day = Math.floor(wall / millisecondsInDay);
  const moved = checkedDay(day, n, resolved);
  return within(instantOfWall(wall + (moved - day) * millisecondsInDay, timeZone), n);
}

function checkedDay(day: number, n: number, options: ResolvedPeriodOptions): number {
  const moved = addToDay(day, n, options);
  within(moved * millisecondsInDay, n);
  return moved;
}

function within(ms: number, n: number): number {
  if (isEpochMilliseconds(ms)) return ms;
  throw new TimeError("a number of periods that stays within the years 1 to 9999", n);
}
