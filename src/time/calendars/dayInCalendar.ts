import { dayOfDate, daysInMonth } from "../dateOfDay";
import type { DateCalendar } from "./calendar";
import { persian } from "./persian";
import { ummAlQura } from "./ummAlQura";

/**
 * Returns the day of a date that is written in a calendar.
 *
 * @param calendar - The calendar.
 * @param year - The year.
 * @param month - The month, 1 to 12.
 * @param day - The day of the month.
 * @returns Days since 1970-01-01; `undefined` if the date does not exist, or is outside the years 1178 to 1633 of the
 * Persian, 1300 to 1600 of the Umm al-Qura, and 1 to 9999 of the Gregorian calendar.
 *
 * @example
 * ```ts
 * dayInCalendar("persian", 1404, 1, 1); // => 20_168
 * dayInCalendar("persian", 1404, 12, 30); // => undefined
 * ```
 */
export function dayInCalendar(calendar: DateCalendar, year: number, month: number, day: number): number | undefined {
  if (!(month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (calendar === "gregory")
    return year >= 1 && year <= 9999 && day <= daysInMonth(year, month) ? dayOfDate(year, month, day) : undefined;
  const months = calendar === "persian" ? persian() : ummAlQura();
  if (!(year >= months.firstYear && year <= months.lastYear)) return undefined;
  const number = year * 12 + month - 1;
  const start = months.firstDayOfMonth(number);
  return start + day <= months.firstDayOfMonth(number + 1) ? start + day - 1 : undefined;
}
