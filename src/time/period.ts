import { TimeError } from "./timeError";
import { assertTimeZone } from "./timeZone";

/** The length of a calendar period. */
export type Period = "hour" | "day" | "week" | "month" | "quarter" | "year";

/** A day of the week as `Date` and date-fns count it: 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** A calendar and the length of its periods. */
export interface PeriodOptions {
  /** Length of the periods. */
  readonly period: Period;
  /** IANA time zone of the calendar. Default: `"UTC"`. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday); affects weeks only. Default: 1 (Monday, as in ISO-8601). */
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
 * @throws {@link TimeError} if the period, the zone or the first day of the week is invalid.
 *
 * @example
 * ```ts
 * resolvePeriodOptions({ period: "week" }); // => { period: "week", timeZone: "UTC", weekStartsOn: 1 }
 * ```
 */
export function resolvePeriodOptions(options: PeriodOptions): ResolvedPeriodOptions {
  const { period, timeZone = "UTC", weekStartsOn = 1 } = options;
  if (!PERIODS.includes(period)) throw new TimeError(`a period, one of ${PERIODS.join(", ")}`, period);
  if (!(Number.isInteger(weekStartsOn) && weekStartsOn >= 0 && weekStartsOn <= 6)) {
    throw new TimeError("a first day of the week from 0 (Sunday) to 6 (Saturday)", weekStartsOn);
  }
  assertTimeZone(timeZone);
  return { period, timeZone, weekStartsOn };
}
