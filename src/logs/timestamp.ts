import { parseTimestamp, TimeError } from "../time";

/** A point in time: a `Date`, whole epoch milliseconds, or ISO-8601 text. */
export type { Timestamp } from "../time";

/** Epoch milliseconds of a value of any type; NaN where it is no timestamp. */
export function timeOf(value: unknown, timeZone: string): number {
  try {
    return parseTimestamp(value as string, timeZone);
  } catch (error) {
    if (error instanceof TimeError) return Number.NaN;
    throw error;
  }
}
