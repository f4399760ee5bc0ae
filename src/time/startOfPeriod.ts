import { millisecondsInHour } from "date-fns/constants";
import { firstMonthOfYear, monthsOf } from "./calendars/monthsOf";
import type { ResolvedPeriodOptions } from "./period";
import { localDay, startOfLocalDay } from "./wallTime";
import { intervalAt, zoneBlock } from "./zoneBlock";

/**
 * Returns the start of the period of an instant, or of the next one, unchecked.
 *
 * @param ms - Epoch milliseconds.
 * @param options - The calendar periods.
 * @param ahead - 0 for the period itself, 1 for the next.
 * @returns Epoch milliseconds.
 *
 * @example
 * ```ts
 * startOfPeriod(3_600_001, resolvePeriodOptions({ period: "hour" }), 1); // => 7_200_000
 * ```
 */
export function startOfPeriod(ms: number, options: ResolvedPeriodOptions, ahead: 0 | 1): number {
  const { period, timeZone } = options;
  if (period === "hour") return startOfHour(ms, timeZone, ahead);
  return startOfLocalDay(firstDayOfPeriod(localDay(ms, timeZone), options, ahead), timeZone);
}

/**
 * Returns the first day of the period of a day, or of a later or earlier period, unchecked.
 *
 * @param day - Days since 1970-01-01.
 * @param options - The calendar periods, not hours.
 * @param ahead - Number of periods later; negative for earlier.
 * @returns Days since 1970-01-01.
 * @throws {@link TimeError} if a period lies outside the known years of its calendar.
 *
 * @example
 * ```ts
 * firstDayOfPeriod(0, resolvePeriodOptions({ period: "week" }), 0); // => -3
 * firstDayOfPeriod(0, resolvePeriodOptions({ period: "year" }), 1); // => 365
 * ```
 */
export function firstDayOfPeriod(day: number, options: ResolvedPeriodOptions, ahead: number): number {
  const { period, weekStartsOn } = options;
  if (period === "day") return day + ahead;
  // 1970-01-01 was a Thursday.
  if (period === "week") return day - modulo(day + 4 - weekStartsOn, 7) + 7 * ahead;
  const { monthOfDay, firstDayOfMonth } = monthsOf(options);
  const length = period === "month" ? 1 : period === "quarter" ? 3 : 12;
  const first = firstMonthOfYear(options);
  return firstDayOfMonth((Math.floor((monthOfDay(day) - first) / length) + ahead) * length + first);
}

function startOfHour(ms: number, timeZone: string, ahead: 0 | 1): number {
  const { starts, offsets } = zoneBlock(timeZone, ms);
  const i = intervalAt(starts, ms);
  const offset = offsets[i] as number;
  const hour = Math.floor((ms + offset) / millisecondsInHour) * millisecondsInHour - offset;
  if (ahead === 0) return Math.max(hour, starts[i] as number);
  const end = i + 1 < starts.length ? (starts[i + 1] as number) : Number.POSITIVE_INFINITY;
  return Math.min(hour + millisecondsInHour, end);
}

function modulo(a: number, n: number): number {
  return a - Math.floor(a / n) * n;
}
