import type { Calendar, Timestamp } from "../time";
import { calendarOfDates, isOfWeeks } from "../time/calendars/monthsOf";
import type { Field } from "../validation/fields";
import { notATime } from "../validation/rareErrors";
import { type Rule, rule } from "../validation/rules";
import { calendarTimestamp, isTimestamp } from "../validation/timeFields";

/** A month: any instant in it, or its name such as `"2025-03"`, in the calendar of the input. */
export function monthField(): Field<Timestamp> {
  return calendarTimestamp(dayOfMonth);
}

/** A rule that the month exists in the calendar of the input. Months of weeks have no names. */
export function monthOfCalendar(): Rule<{ readonly month: Timestamp; readonly calendar?: Calendar | undefined }> {
  return rule(
    ["month", "calendar"],
    ({ month, calendar = "gregory" }) => {
      const day = dayOfMonth(month);
      return isTimestamp(day, calendarOfDates(calendar)) && (day === month || !isOfWeeks(calendar));
    },
    ({ month }) => ({ code: notATime, value: month, details: {} }),
  );
}

/** Returns the first day of a month given by name; any other value unchanged. */
export function dayOfMonth(value: Timestamp): Timestamp {
  return typeof value === "string" && /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
}
