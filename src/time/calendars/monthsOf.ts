import { dateOfDay, dayOfDate } from "../dateOfDay";
import type { BoundedCalendar } from "./boundedMonths";
import type { Calendar, DateCalendar, MonthCalendar } from "./calendar";
import { persian } from "./persian";
import { ummAlQura } from "./ummAlQura";
import { type WeekCalendar, type WeekYears, weekMonths } from "./weekMonths";

/** What determines the months of a calendar. */
export interface CalendarYears extends WeekYears {
  /** The calendar. */
  readonly calendar: Calendar;
}

const gregorian: MonthCalendar = {
  monthOfDay(day) {
    const { year, month } = dateOfDay(day);
    return year * 12 + month - 1;
  },
  firstDayOfMonth(month) {
    const year = Math.floor(month / 12);
    return dayOfDate(year, month - year * 12 + 1, 1);
  },
};

// A cache: its entries never change.
const ofWeeks = new Map<string, MonthCalendar>();

/**
 * Returns the months of a calendar.
 *
 * @param years - The calendar and where its years start.
 * @returns The months.
 *
 * @example
 * ```ts
 * const years = { calendar: "gregory", weekStartsOn: 1, yearStartsIn: 1, yearEnds: "nearest" } as const;
 * monthsOf(years).monthOfDay(0); // => 23_640
 * ```
 */
export function monthsOf(years: CalendarYears): MonthCalendar {
  const { calendar, weekStartsOn, yearStartsIn, yearEnds } = years;
  if (calendar === "gregory") return gregorian;
  if (calendar === "persian") return persian();
  if (calendar === "islamic-umalqura") return ummAlQura();
  const key = [calendar, weekStartsOn, yearStartsIn, yearEnds].join();
  let made = ofWeeks.get(key);
  if (made === undefined) {
    made = weekMonths(calendar, years);
    ofWeeks.set(key, made);
  }
  return made;
}

/**
 * Whether the months of a calendar have whole weeks.
 *
 * @param calendar - The calendar.
 * @returns `true` for `"4-4-5"`, `"4-5-4"` and `"5-4-4"`.
 *
 * @example
 * ```ts
 * isOfWeeks("4-4-5"); // => true
 * ```
 */
export function isOfWeeks(calendar: Calendar): calendar is WeekCalendar {
  return calendar !== "gregory" && calendar !== "persian" && calendar !== "islamic-umalqura";
}

/**
 * Whether only some years of a calendar are known.
 *
 * @param months - The months of the calendar.
 * @returns `true` for the Persian and the Umm al-Qura calendar.
 *
 * @example
 * ```ts
 * isBounded(monthsOf({ calendar: "persian", weekStartsOn: 1, yearStartsIn: 1, yearEnds: "last" })); // => true
 * ```
 */
export function isBounded(months: MonthCalendar): months is BoundedCalendar {
  return "firstDay" in months;
}

/**
 * Returns the calendar in which dates are written: months of weeks have dates of the Gregorian calendar.
 *
 * @param calendar - The calendar of periods.
 * @returns The calendar of dates.
 *
 * @example
 * ```ts
 * calendarOfDates("4-4-5"); // => "gregory"
 * ```
 */
export function calendarOfDates(calendar: Calendar): DateCalendar {
  return isOfWeeks(calendar) ? "gregory" : calendar;
}

/**
 * Returns the first month of the year that starts in the year 0, numbered as in {@link MonthCalendar}: in calendars of
 * weeks, whose months are counted from the start of the year, always 0.
 *
 * @param years - The calendar and where its years start.
 * @returns 0 to 11.
 *
 * @example
 * ```ts
 * firstMonthOfYear({ calendar: "gregory", yearStartsIn: 4 }); // => 3
 * ```
 */
export function firstMonthOfYear({ calendar, yearStartsIn }: Pick<CalendarYears, "calendar" | "yearStartsIn">): number {
  return isOfWeeks(calendar) ? 0 : yearStartsIn - 1;
}
