import { monthsOf } from "./calendars/monthsOf";
import type { ResolvedPeriodOptions } from "./period";

/** Returns a calendar day moved by a number of periods, not hours, in days since 1970-01-01. */
export function addToDay(day: number, n: number, options: ResolvedPeriodOptions): number {
  const { period } = options;
  if (period === "day") return day + n;
  if (period === "week") return day + 7 * n;
  const { monthOfDay, firstDayOfMonth } = monthsOf(options);
  const month = monthOfDay(day);
  const target = month + (period === "month" ? n : period === "quarter" ? 3 * n : 12 * n);
  return Math.min(firstDayOfMonth(target) + day - firstDayOfMonth(month), firstDayOfMonth(target + 1) - 1);
}
