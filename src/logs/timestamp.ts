import { type DateCalendar, isEpochMilliseconds } from "../time";
import { readIsoText } from "../time/isoText";

/** An instant: a `Date`, whole epoch milliseconds, or ISO-8601 text. */
export type { Timestamp } from "../time";

/**
 * Returns a value of any type in epoch milliseconds; NaN if it is not a timestamp. Does not throw, so that a bad row
 * costs no more than a good one.
 */
export function timeOf(value: unknown, timeZone: string, calendar: DateCalendar = "gregory"): number {
  if (typeof value === "number") return isEpochMilliseconds(value) ? value + 0 : Number.NaN;
  if (typeof value === "string") return readIsoText(value, timeZone, calendar);
  return typeof value === "object" ? timeOfDate(value) : Number.NaN;
}

// A Date of another realm (an iframe, a worker's vm) is not an `instanceof Date`, but has the same internal slot.
function timeOfDate(value: object | null): number {
  try {
    const time = Date.prototype.getTime.call(value);
    return isEpochMilliseconds(time) ? time : Number.NaN;
  } catch {
    return Number.NaN;
  }
}
