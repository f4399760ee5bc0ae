import { CALENDARS, type Calendar, type MonthNumber } from "./calendars/calendar";
import { TimeError } from "./timeError";
import { assertTimeZone } from "./timeZone";

/** The length of a calendar period. */
export type Period = "hour" | "day" | "week" | "month" | "quarter" | "year";

/** How a year of weeks ends: near the end of a month, or with the last week that ends in it. */
export type YearEnds = "nearest" | "last";

/** A day of the week as `Date` and date-fns count it: 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A calendar of months, quarters and years, and where its years start. */
export interface CalendarOptions {
  /**
   * Calendar of months, quarters and years: Gregorian, Persian, Umm al-Qura, or months of 4 and 5 whole weeks. Weeks,
   * days and hours are the same in all. Default: `"gregory"`.
   */
  readonly calendar?: Calendar | undefined;
  /**
   * Month in which years start, from 1 to 12, of the calendar; of a calendar of weeks, the Gregorian month. Affects
   * quarters and years, and all months of a calendar of weeks. Default: 1.
   */
  readonly yearStartsIn?: MonthNumber | undefined;
  /**
   * Whether the last week of a year is the one that ends nearest to the end of the month before `yearStartsIn`, or the
   * last that ends in that month; affects calendars of weeks only. Default: `"nearest"`.
   */
  readonly yearEnds?: YearEnds | undefined;
}

/** A calendar and the length of its periods. */
export interface PeriodOptions extends CalendarOptions {
  /** Length of the periods. */
  readonly period: Period;
  /** IANA time zone of the calendar. Default: `"UTC"`. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). Default: 1 (Monday, as in ISO-8601). */
  readonly weekStartsOn?: Weekday | undefined;
}

/** {@link PeriodOptions} with defaults filled in. */
export interface ResolvedPeriodOptions {
  /** Length of the periods. */
  readonly period: Period;
  /** IANA time zone of the calendar. */
  readonly timeZone: string;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). */
  readonly weekStartsOn: Weekday;
  /** Calendar of months, quarters and years. */
  readonly calendar: Calendar;
  /** Month in which years start. */
  readonly yearStartsIn: MonthNumber;
  /** How a year of weeks ends. */
  readonly yearEnds: YearEnds;
}

/**
 * All lengths of periods, shortest first.
 *
 * @example
 * ```ts
 * PERIODS[2]; // => "week"
 * ```
 */
export const PERIODS: readonly Period[] = Object.freeze(["hour", "day", "week", "month", "quarter", "year"]);

/**
 * Checks the options of periods and fills in defaults.
 *
 * @param options - The options.
 * @returns The options with defaults filled in.
 * @throws {@link TimeError} if an option is invalid.
 *
 * @example
 * ```ts
 * resolvePeriodOptions({ period: "week", timeZone: "Asia/Tehran" }).weekStartsOn; // => 1
 * resolvePeriodOptions({ period: "month" }).calendar; // => "gregory"
 * ```
 */
export function resolvePeriodOptions(options: PeriodOptions): ResolvedPeriodOptions {
  const { period, timeZone = "UTC", weekStartsOn = 1, calendar = "gregory", yearStartsIn = 1 } = options;
  const { yearEnds = "nearest" } = options;
  if (!PERIODS.includes(period)) throw new TimeError(`a period, one of ${PERIODS.join(", ")}`, period);
  if (!(Number.isInteger(weekStartsOn) && weekStartsOn >= 0 && weekStartsOn <= 6)) {
    throw new TimeError("a first day of the week from 0 (Sunday) to 6 (Saturday)", weekStartsOn);
  }
  if (!CALENDARS.includes(calendar)) throw new TimeError(`a calendar, one of ${CALENDARS.join(", ")}`, calendar);
  if (!(Number.isInteger(yearStartsIn) && yearStartsIn >= 1 && yearStartsIn <= 12)) {
    throw new TimeError("a month from 1 to 12 in which years start", yearStartsIn);
  }
  if (yearEnds !== "nearest" && yearEnds !== "last") throw new TimeError('"nearest" or "last"', yearEnds);
  assertTimeZone(timeZone);
  return { period, timeZone, weekStartsOn, calendar, yearStartsIn, yearEnds };
}
