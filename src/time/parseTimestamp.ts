import { assertEpochMilliseconds } from "./epochMilliseconds";
import { readIsoText } from "./isoText";
import { TimeError } from "./timeError";
import { assertTimeZone } from "./timeZone";

/** A point in time: a `Date`, whole epoch milliseconds, or ISO-8601 text. */
export type Timestamp = Date | number | string;

const EXPECTED =
  'ISO-8601 text of a time that exists, such as "2025-03-04", "2025-03-04T13:05:00Z" or "2025-03-04 13:05:00+02:00"';

/**
 * The instant that a `Date`, a number or a text means, in milliseconds since 1970-01-01T00:00Z.
 *
 * A number is taken as whole epoch milliseconds: seconds must be multiplied by 1000 first. A text is ISO-8601 with four
 * digits of year, all other parts with two, and nothing before or after:
 *
 * * a date, `2025-03-04` or `20250304`: the start of that day in `timeZone`;
 * * a date and time, `2025-03-04T13:05:07.250` or `20250304T130507.250`, with `T` or a space between, seconds and
 *   fraction optional. Of a fraction of up to nine digits the first three count, the others are cut off. `24:00` is the
 *   end of the day; the second 60 is refused;
 * * the same with an offset: `Z`, `+02:00`, `+0200`, `+02`, a space before it allowed, or ` UTC`.
 *
 * Without an offset it is local time in `timeZone`. Of a local time that occurs twice, when the clock is set back, the
 * first is meant; one that the clock skips moves on by the length of the jump. Everything else is refused:
 * `03/04/2025`, which is March or April, `2025-3-4`, `2025-03`, dates that do not exist, years before 0001.
 *
 * @param value - a `Date` (of any realm), epoch milliseconds, or ISO-8601 text
 * @param timeZone - IANA name of the zone for dates and for times without an offset; `"UTC"` by default
 * @returns epoch milliseconds, in the years 1 to 9999
 * @throws {@link TimeError} if the value is none of these, or the zone is unknown
 *
 * @example
 * ```ts
 * parseTimestamp("2025-03-04"); // => 1741046400000
 * parseTimestamp("2025-03-04", "America/New_York"); // => 1741064400000
 * parseTimestamp("2025-03-04 05:06:07.123456+00"); // => 1741064767123
 * parseTimestamp(new Date(0)); // => 0
 * ```
 */
export function parseTimestamp(value: Timestamp, timeZone: string = "UTC"): number {
  if (timeZone !== "UTC") assertTimeZone(timeZone);
  if (typeof value === "string") {
    const ms = readIsoText(value, timeZone);
    if (Number.isNaN(ms)) throw new TimeError(EXPECTED, value);
    return ms;
  }
  const ms = typeof value === "number" ? value : timeOfDate(value);
  assertEpochMilliseconds(ms);
  // No negative zero.
  return ms + 0;
}

// A Date of another realm (an iframe, a worker's vm) is no `instanceof Date`, but has the same internal slot.
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
