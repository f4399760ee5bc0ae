import { dateOfDay, dayOfDate, daysInMonth } from "./dateOfDay";
import type { Period } from "./period";
import { firstDayOfPeriod } from "./startOfPeriod";

/** Returns a calendar day moved by a number of periods, in days since 1970-01-01. */
export function addToDay(day: number, n: number, period: Exclude<Period, "hour">): number {
  if (period === "day") return day + n;
  if (period === "week") return day + 7 * n;
  const date = dateOfDay(day);
  const months = period === "month" ? n : period === "quarter" ? 3 * n : 12 * n;
  const { year, month } = dateOfDay(firstDayOfPeriod(day, "month", 1, months));
  return dayOfDate(year, month, Math.min(date.day, daysInMonth(year, month)));
}
