import type { DateCalendar } from "./calendars/calendar";
import { assertEpochMilliseconds } from "./epochMilliseconds";
import { readIsoText } from "./isoText";
import { TimeError } from "./timeError";
import { assertTimeZone } from "./timeZone";

/** An instant: a `Date`, whole epoch milliseconds, or ISO-8601 text. */
export type Timestamp = Date | number | string;

const EXPECTED =
  'ISO-8601 text of a time that exists, such as "2025-03-04", "2025-03-04T13:05:00Z" or "2025-03-04 13:05:00+02:00"';

/**
 * Returns the instant of a `Date`, a number or a text, in milliseconds since 1970-01-01T00:00Z.
 *
 * A number is read as whole epoch milliseconds: multiply seconds by 1,000 first. A text is ISO-8601 with four digits
 * for the year, two for all other parts, and nothing before or after:
 *
 * * a date, `2025-03-04` or `20250304`: the start of that day in `timeZone`;
 * * a date and time, `2025-03-04T13:05:07.250` or `20250304T130507.250`, with `T` or a space between; seconds and
 *   fraction are optional. Of up to nine digits of a fraction, the first three count. `24:00` is the end of the day;
 *   second 60 is rejected;
 * * the same with an offset: `Z`, `+02:00`, `+0200` or `+02`, optionally after a space, or ` UTC`.
 *
 * Without an offset it is local time in `timeZone`. If a local time occurs twice because the clock is set back, the
 * first one is meant; a time that the clock skips moves forward by the length of the jump. Everything else is rejected:
 * `03/04/2025` (March or April?), `2025-3-4`, `2025-03`, dates that do not exist, years before 0001.
 *
 * With a `calendar`, dates may be of the Persian or the Umm al-Qura calendar, in the same form: `1404-01-01`. Their
 * years end before 1700, and no day of their years has a Gregorian date before 1700, so dates from 1700 on are read as
 * Gregorian ones all the same.
 *
 * @param value - A `Date` (of any realm), epoch milliseconds, or ISO-8601 text.
 * @param timeZone - IANA time zone of dates and of times without an offset. Default: `"UTC"`.
 * @param calendar - Calendar of dates with a year before 1700. Default: `"gregory"`.
 * @returns Epoch milliseconds, in the years 1 to 9999.
 * @throws {@link TimeError} if the value is none of these, or the zone is unknown.
 *
 * @example
 * ```ts
 * parseTimestamp("2025-03-04"); // => 1741046400000
 * parseTimestamp("2025-03-04", "America/New_York"); // => 1741064400000
 * parseTimestamp("2025-03-04 05:06:07.123456+00"); // => 1741064767123
 * parseTimestamp(new Date(0)); // => 0
 * parseTimestamp("1403-12-14", "UTC", "persian"); // => 1741046400000
 * ```
 */
export function parseTimestamp(value: Timestamp, timeZone: string = "UTC", calendar: DateCalendar = "gregory"): number {
  if (timeZone !== "UTC") assertTimeZone(timeZone);
  if (typeof value === "string") {
    const ms = readIsoText(value, timeZone, calendar);
    if (Number.isNaN(ms)) throw new TimeError(EXPECTED, value);
    return ms;
  }
  const ms = typeof value === "number" ? value : timeOfDate(value);
  assertEpochMilliseconds(ms);
  // Turns −0 into 0.
  return ms + 0;
}

// A Date of another realm (an iframe, a worker's vm) is not an `instanceof Date`, but has the same internal slot.
function timeOfDate(value: Date): number {
  let ms: number;
  try {
    ms = Date.prototype.getTime.call(value);
  } catch {
    throw new TimeError("a Date, epoch milliseconds or ISO-8601 text", value);
  }
  if (Number.isNaN(ms)) throw new TimeError("a Date that is valid", value);
  return ms;
}
