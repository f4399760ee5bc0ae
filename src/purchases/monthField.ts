import { parseTimestamp, type Timestamp } from "../time";
import type { Field } from "../validation/fields";
import { notATime } from "../validation/rareErrors";
import { timeField } from "../validation/timeFields";

/** A month: any instant in it, or its name such as `"2025-03"`. */
export function monthField(): Field<Timestamp> {
  return timeField("timestamp", "date-time", notATime, (value) => parseTimestamp(dayOfMonth(value as Timestamp)));
}

/** Returns the first day of a month given by name; any other value unchanged. */
export function dayOfMonth(value: Timestamp): Timestamp {
  return typeof value === "string" && /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
}
