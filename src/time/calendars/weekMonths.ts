import { dateOfDay, dayOfDate } from "../dateOfDay";
import type { Calendar, MonthCalendar } from "./calendar";

/** A calendar of months that have whole weeks. */
export type WeekCalendar = Extract<Calendar, "4-4-5" | "4-5-4" | "5-4-4">;

/** Where the years of a calendar of weeks end. */
export interface WeekYears {
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). */
  readonly weekStartsOn: number;
  /** Gregorian month in which years start, 1 to 12. */
  readonly yearStartsIn: number;
  /** Whether the last week of a year is the last in the month before, or that which ends nearest to its end. */
  readonly yearEnds: "nearest" | "last";
}

const WEEKS_OF_QUARTER = 13;

/**
 * Returns the months of a calendar whose months have 4 or 5 whole weeks.
 *
 * A year has 52 or 53 weeks; the 53rd belongs to the last month. A year has the number of the Gregorian year in which
 * the month before `yearStartsIn` ends it.
 *
 * @param calendar - The weeks of the three months of a quarter.
 * @param years - Where the years end.
 * @returns The calendar.
 *
 * @example
 * ```ts
 * const retail = weekMonths("4-5-4", { weekStartsOn: 0, yearStartsIn: 2, yearEnds: "nearest" });
 * retail.firstDayOfMonth(2024 * 12); // => 19_386
 * ```
 */
export function weekMonths(calendar: WeekCalendar, { weekStartsOn, yearStartsIn, yearEnds }: WeekYears): MonthCalendar {
  const [first, second] = calendar.split("-").map(Number) as [number, number];
  const weeksBefore = [0, first, first + second] as const;
  /** The first day of a week that is at most 3 days from the first of a month, or at most 6 before it. */
  function yearStart(year: number): number {
    const day = dayOfDate(yearStartsIn === 1 ? year : year - 1, yearStartsIn, 1) + (yearEnds === "nearest" ? 3 : 0);
    return day - modulo(day + 4 - weekStartsOn, 7);
  }
  return {
    monthOfDay(day) {
      let year = dateOfDay(day).year + 1;
      while (day < yearStart(year)) year--;
      const week = Math.floor((day - yearStart(year)) / 7);
      const quarter = Math.min(3, Math.floor(week / WEEKS_OF_QUARTER));
      const ofQuarter = week - quarter * WEEKS_OF_QUARTER;
      return year * 12 + quarter * 3 + (ofQuarter < weeksBefore[1] ? 0 : ofQuarter < weeksBefore[2] ? 1 : 2);
    },
    firstDayOfMonth(month) {
      const year = Math.floor(month / 12);
      const ofYear = month - year * 12;
      const weeks = Math.floor(ofYear / 3) * WEEKS_OF_QUARTER + (weeksBefore[ofYear % 3] as number);
      return yearStart(year) + 7 * weeks;
    },
  };
}

function modulo(a: number, n: number): number {
  return a - Math.floor(a / n) * n;
}
