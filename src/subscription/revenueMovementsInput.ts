import type { Period, Timestamp, Weekday } from "../time";
import { days, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { calendarPeriod, timestamp, timeZone, weekday } from "../validation/timeFields";

/** The options of {@link revenueMovements}. */
export interface RevenueMovementsInput {
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
export const revenueMovementsInput: InputSchema<RevenueMovementsInput, "weekStartsOn" | "gapDays"> =
  /* @__PURE__ */ inputSchema<RevenueMovementsInput, "weekStartsOn" | "gapDays">(() => ({
    fields: {
      period: calendarPeriod(),
      from: optional(timestamp()),
      until: optional(timestamp()),
      asOf: optional(timestamp()),
      gapDays: withDefault(days(), 0),
      timeZone: optional(timeZone()),
      weekStartsOn: withDefault(weekday(), 1 as Weekday),
    },
  }));
