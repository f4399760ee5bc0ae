import { millisecondsInDay, millisecondsInHour } from "date-fns/constants";
import type { Calendar } from "./calendars/calendar";
import type { Period } from "./period";

/** Bounds of the length of calendar periods, in milliseconds. */
export interface PeriodLength {
  /** Shortest possible length, in a zone whose clock is set forward. */
  readonly least: number;
  /** Mean length. */
  readonly mean: number;
  /** Longest possible length, in a zone whose clock is set back, with some margin. */
  readonly most: number;
}

/** Days in a month, a quarter and a year: the least, on average, and the most. Quarters start in any month. */
type Days = readonly [least: number, mean: number, most: number];

const GREGORIAN_YEAR = 365.2425;
const OF_WEEKS = daysOf(GREGORIAN_YEAR, [28, 42], [91, 98], [364, 371]);
const DAYS: Readonly<Record<Calendar, Readonly<Record<"month" | "quarter" | "year", Days>>>> = {
  gregory: daysOf(GREGORIAN_YEAR, [28, 31], [89, 92], [365, 366]),
  persian: daysOf(GREGORIAN_YEAR, [29, 31], [89, 93], [365, 366]),
  "islamic-umalqura": daysOf(12 * 29.530_59, [29, 30], [87, 90], [353, 356]),
  "4-4-5": OF_WEEKS,
  "4-5-4": OF_WEEKS,
  "5-4-4": OF_WEEKS,
};

/**
 * Returns bounds of the length of periods, to estimate in advance how many of them a range contains.
 *
 * @param options - Length of the periods and their calendar.
 * @returns Lengths in milliseconds.
 *
 * @example
 * ```ts
 * periodLength({ period: "week", calendar: "gregory" }).mean; // => 604_800_000
 * ```
 */
export function periodLength({ period, calendar = "gregory" }: LengthOptions): PeriodLength {
  if (period === "hour") return { least: millisecondsInHour / 2, mean: millisecondsInHour, most: millisecondsInHour };
  if (period === "day") return lengthOf([1, 1, 1]);
  return lengthOf(period === "week" ? [7, 7, 7] : DAYS[calendar][period]);
}

/** Length of periods and their calendar. */
export interface LengthOptions {
  /** Length of the periods. */
  readonly period: Period;
  /** Calendar of months, quarters and years. Default: `"gregory"`. */
  readonly calendar?: Calendar | undefined;
}

function daysOf(
  year: number,
  month: readonly [number, number],
  quarter: readonly [number, number],
  years: readonly [number, number],
): Readonly<Record<"month" | "quarter" | "year", Days>> {
  return {
    month: [month[0], year / 12, month[1]],
    quarter: [quarter[0], year / 4, quarter[1]],
    year: [years[0], year, years[1]],
  };
}

/** Calendar days, plus or minus the hours of clock changes. */
function lengthOf([least, mean, most]: Days): PeriodLength {
  return {
    least: least * millisecondsInDay - millisecondsInHour,
    mean: mean * millisecondsInDay,
    most: (most + 1) * millisecondsInDay,
  };
}
