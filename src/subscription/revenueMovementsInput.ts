import type { CalendarOptions, Period, Timestamp, Weekday } from "../time";
import { days, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import {
  type CalendarDefaults,
  calendarFields,
  calendarPeriod,
  calendarTimestamp,
  timesOfCalendar,
  timeZone,
} from "../validation/timeFields";

/** The options of {@link revenueMovements}. */
export interface RevenueMovementsInput extends CalendarOptions {
  /** Length of the calendar periods: hour, day, week, month, quarter or year. */
  readonly period: Period;
  /** Any instant in the first period. Default: the start of the first paid subscription. */
  readonly from?: Timestamp | undefined;
  /**
   * End of the table (exclusive), after `from`. Default: `asOf`; without it, after the last start, or the last end
   * within a year of it.
   */
  readonly until?: Timestamp | undefined;
  /**
   * Data cutoff: starts and ends at or after this instant are ignored, and no period starts at it or later. Default:
   * none.
   */
  readonly asOf?: Timestamp | undefined;
  /**
   * Longest gap, in calendar days, between two subscriptions of a customer that is not churn, such as a late renewal.
   * Default: 0.
   */
  readonly gapDays?: number | undefined;
  /** IANA time zone whose calendar counts. Default: that of the log. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
}

/** The schema of {@link RevenueMovementsInput}. */
export const revenueMovementsInput: InputSchema<RevenueMovementsInput, CalendarDefaults | "gapDays"> =
  /* @__PURE__ */ inputSchema<RevenueMovementsInput, CalendarDefaults | "gapDays">(() => ({
    fields: {
      period: calendarPeriod(),
      from: optional(calendarTimestamp()),
      until: optional(calendarTimestamp()),
      asOf: optional(calendarTimestamp()),
      gapDays: withDefault(days(), 0),
      timeZone: optional(timeZone()),
      ...calendarFields(),
    },
    rules: timesOfCalendar("from", "until", "asOf"),
  }));
