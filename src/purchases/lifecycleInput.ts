import type { CalendarOptions, Period, Timestamp, Weekday } from "../time";
import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import {
  type CalendarDefaults,
  calendarFields,
  calendarPeriod,
  calendarTimestamp,
  timesOfCalendar,
  timeZone,
} from "../validation/timeFields";

/** The options of {@link lifecycle}. */
export interface LifecycleInput extends CalendarOptions {
  /** Length of the calendar periods: hour, day, week, month, quarter or year. */
  readonly period: Period;
  /** Any instant in the first period. */
  readonly from: Timestamp;
  /** End of the table (exclusive), after `from`: the last row is the period that contains the instant before it. */
  readonly until: Timestamp;
  /** IANA time zone whose calendar counts. Default: that of the log. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
}

/** The schema of {@link LifecycleInput}. */
export const lifecycleInput: InputSchema<LifecycleInput, CalendarDefaults> = /* @__PURE__ */ inputSchema<
  LifecycleInput,
  CalendarDefaults
>(() => ({
  fields: {
    period: calendarPeriod(),
    from: calendarTimestamp(),
    until: calendarTimestamp(),
    timeZone: optional(timeZone()),
    ...calendarFields(),
  },
  rules: timesOfCalendar("from", "until"),
}));
