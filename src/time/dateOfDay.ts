/** A date of the Gregorian calendar. */
export interface CalendarDate {
  /** The year, 0 to 10001. */
  readonly year: number;
  /** The month, 1 to 12. */
  readonly month: number;
  /** The day of the month, 1 to 31. */
  readonly day: number;
}

/** Days from 0000-03-01, the origin of the formulas below, to 1970-01-01. */
const MARCH_OF_YEAR_0 = 719_468;
const DAYS_IN_400_YEARS = 146_097;

/**
 * Returns the number of days from 1970-01-01 to a date of the Gregorian calendar, negative before.
 *
 * @param year - The year, 1 to 10001.
 * @param month - The month, 1 to 12.
 * @param day - The day of the month, 1 to 31; not checked against the month.
 * @returns Whole days.
 *
 * @example
 * ```ts
 * dayOfDate(1970, 1, 1); // => 0
 * dayOfDate(2024, 2, 29); // => 19782
 * ```
 */
export function dayOfDate(year: number, month: number, day: number): number {
  // The year begins in March, so that the leap day is its last.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 1 - MARCH_OF_YEAR_0;
}

/**
 * Returns the date of the Gregorian calendar a number of days after 1970-01-01: the inverse of {@link dayOfDate}.
 *
 * @param dayNumber - Whole days since 1970-01-01, negative before.
 * @returns Year, month and day of the month.
 *
 * @example
 * ```ts
 * dateOfDay(19782); // => { year: 2024, month: 2, day: 29 }
 * dateOfDay(-1); // => { year: 1969, month: 12, day: 31 }
 * ```
 */
export function dateOfDay(dayNumber: number): CalendarDate {
  const days = dayNumber + MARCH_OF_YEAR_0;
  const era = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfEra = days - era * DAYS_IN_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - 365 * yearOfEra - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100);
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month > 2 ? 0 : 1);
  return { year, month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/**
 * Returns the number of days in a month of the Gregorian calendar.
 *
 * @param year - The year, 1 to 10001.
 * @param month - The month, 1 to 12.
 * @returns 28 to 31.
 *
 * @example
 * ```ts
 * daysInMonth(2024, 2); // => 29
 * daysInMonth(1900, 2); // => 28
 * ```
 */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * Formats a date, given in days since 1970-01-01, as ISO-8601 text.
 *
 * @param dayNumber - Whole days since 1970-01-01, negative before.
 * @returns `YYYY-MM-DD`; from the year 10000 on `+YYYYYY-MM-DD`, as `Date` writes it.
 *
 * @example
 * ```ts
 * textOfDay(20089); // => "2025-01-01"
 * ```
 */
export function textOfDay(dayNumber: number): string {
  const { year, month, day } = dateOfDay(dayNumber);
  const yearText = year > 9999 ? `+${String(year).padStart(6, "0")}` : String(year).padStart(4, "0");
  return `${yearText}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
