import { checkCalendar } from "../logs/periodCalendar";
import type { CalendarOptions, Period, Weekday } from "../time";
import { readIsoText } from "../time/isoText";
import { MetricInputError } from "../validation/errors";
import { customField } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { notATime } from "../validation/rareErrors";
import { rareKind } from "../validation/rareKinds";
import { type CalendarDefaults, calendarFields, calendarPeriod } from "../validation/timeFields";
import { isLanguageTag } from "./isLanguageTag";
import { periodText } from "./periodText";

/** The options of {@link formatPeriod}. */
export interface FormatPeriodOptions extends CalendarOptions {
  /** Length of the period: hour, day, week, month, quarter or year. */
  readonly period: Period;
  /**
   * Language and region as a BCP 47 tag, such as `"en"`, `"fa-IR"` or `"ar-u-nu-arab"`; also determines the digits.
   * Words are English, Arabic or Persian; Gregorian months are in any language that the runtime knows.
   */
  readonly locale: string;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday); affects months of weeks. Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
}

const formatPeriodInput: InputSchema<FormatPeriodOptions, CalendarDefaults> = /* @__PURE__ */ inputSchema<
  FormatPeriodOptions,
  CalendarDefaults
>(() => ({
  fields: {
    period: calendarPeriod(),
    locale: customField<string>(isLanguageTag, rareKind("languageTag")),
    ...calendarFields(),
  },
}));

/**
 * Returns the name of a calendar period in a language, from the local date on which it starts.
 *
 * * a month: `Jan 2025`; in other calendars `Farvardin 1404`, `Muharram 1447`; of weeks its number, `P3 FY2026`;
 * * a quarter: `Q1 2025`, and a year: `2025`;
 * * a week, a day, an hour: the date in the calendar.
 *
 * Years that do not start with the first month of their calendar, and all years of weeks, are fiscal years, which have
 * the number of the year in which they end: from April 2025 to March 2026 is `FY2026`. The retail calendar of the
 * National Retail Federation counts one less: its 2024, from 2024-02-04, is `FY2025` here.
 *
 * @param start - The name of the period in a result: its first day as `YYYY-MM-DD`, of an hour with the time.
 * @param options - Length of the period, its calendar, and the language.
 * @returns The name.
 * @throws {@link MetricInputError} if `start` is not a date, or lies outside the known years of the calendar, or an
 * option is invalid.
 *
 * @example
 * ```ts
 * formatPeriod("2025-03-21", { period: "month", calendar: "persian", locale: "en" }); // => "Farvardin 1404"
 * formatPeriod("2025-03-21", { period: "month", calendar: "persian", locale: "fa" }); // => "فروردین ۱۴۰۴"
 * formatPeriod("2025-06-26", { period: "year", calendar: "islamic-umalqura", locale: "ar" }); // => "1447"
 * formatPeriod("2025-04-01", { period: "quarter", yearStartsIn: 4, locale: "en" }); // => "Q1 FY2026"
 * ```
 */
export function formatPeriod(start: string, options: FormatPeriodOptions): string {
  const { locale, ...calendar } = parseInput("formatPeriod", formatPeriodInput, options);
  const ms = typeof start === "string" ? readIsoText(start, "UTC") : Number.NaN;
  if (Number.isNaN(ms)) throw new MetricInputError("formatPeriod", [makeIssue(notATime, ["start"], start)]);
  checkCalendar("formatPeriod", { ...calendar, timeZone: "UTC" }, ms);
  return periodText(start, calendar, locale);
}
