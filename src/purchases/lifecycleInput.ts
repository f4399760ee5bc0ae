import type { Period, Timestamp, Weekday } from "../time";
import { optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { calendarPeriod, timestamp, timeZone, weekday } from "../validation/timeFields";

/** The options of {@link lifecycle}. */
export interface LifecycleInput {
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
export const lifecycleInput: InputSchema<LifecycleInput, "weekStartsOn"> = /* @__PURE__ */ inputSchema<
  LifecycleInput,
  "weekStartsOn"
>(() => ({
  fields: {
    period: calendarPeriod(),
    from: timestamp(),
    until: timestamp(),
    timeZone: optional(timeZone()),
    weekStartsOn: withDefault(weekday(), 1 as Weekday),
  },
}));
