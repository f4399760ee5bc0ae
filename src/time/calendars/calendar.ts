/**
 * A calendar of months, by its name in CLDR where it has one: Gregorian, Persian (Jalali), Umm al-Qura, or months of
 * whole weeks, of which each quarter has 4, 4 and 5 (or 4, 5 and 4, or 5, 4 and 4).
 */
export type Calendar = "gregory" | "persian" | "islamic-umalqura" | "4-4-5" | "4-5-4" | "5-4-4";

/** A calendar in which dates are written. */
export type DateCalendar = Extract<Calendar, "gregory" | "persian" | "islamic-umalqura">;

/** A month of a year, 1 to 12. */
export type MonthNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** The months of a calendar, numbered without a gap: 12 times the year, plus 0 to 11. */
export interface MonthCalendar {
  /** Returns the number of the month of a day, in days since 1970-01-01. */
  readonly monthOfDay: (day: number) => number;
  /** Returns the first day of a month, in days since 1970-01-01. */
  readonly firstDayOfMonth: (month: number) => number;
}

/**
 * All calendars.
 *
 * @example
 * ```ts
 * CALENDARS[1]; // => "persian"
 * ```
 */
export const CALENDARS: readonly Calendar[] = Object.freeze([
  "gregory",
  "persian",
  "islamic-umalqura",
  "4-4-5",
  "4-5-4",
  "5-4-4",
]);
