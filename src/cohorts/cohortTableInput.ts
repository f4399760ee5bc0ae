import type { OrderLog, SubscriptionLog } from "../logs";
import { isLog } from "../logs/checkLog";
import type { CalendarOptions, Period, Timestamp, Weekday } from "../time";
import {
  count,
  customField,
  days,
  oneOf,
  optional,
  text,
  wholePeriods,
  wholePeriodsList,
  withDefault,
} from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { conflict } from "../validation/rareErrors";
import { rareKind } from "../validation/rareKinds";
import { notBoth, type Rule, rule } from "../validation/rules";
import {
  type CalendarDefaults,
  calendarFields,
  calendarPeriod,
  calendarTimestamp,
  timesOfCalendar,
  timeZone,
} from "../validation/timeFields";

/** The options of {@link cohortTable}; `By` is the names of attributes that `by` may be. */
export interface CohortTableInput<By extends string = never> extends CalendarOptions {
  /** Length of the calendar periods: hour, day, week, month, quarter or year. */
  readonly period: Period;
  /** IANA time zone whose calendar counts. Default: that of the log. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
  /** Data cutoff: events at or after this instant are ignored, and periods not over by then are unfinished. */
  readonly asOf: Timestamp;
  /** Start of the table: the first row is the period that contains it. Default: the first event of the log. */
  readonly from?: Timestamp | undefined;
  /**
   * End of the table (exclusive), after `from`: rows are the periods that overlap `from` to `until`. Default: `asOf`.
   */
  readonly until?: Timestamp | undefined;
  /** Number of columns, including the cohort's own period. Default: all up to `asOf`. */
  readonly columns?: number | undefined;
  /**
   * Whether a customer belongs to the cohort of the first event ever (`"first"`), or to that of every period with an
   * event (`"recurring"`). Default: `"first"`.
   */
  readonly cohort?: "first" | "recurring" | undefined;
  /**
   * Whether an event in a period itself retains a customer (`"on"`), or also a later event (`"onOrAfter"`, for
   * customers only). Default: `"on"`.
   */
  readonly retained?: "on" | "onOrAfter" | undefined;
  /**
   * Whether ages are calendar periods, or are counted from each customer's own entry: in windows of 24 hours, in
   * calendar days (age 0 is the day of the entry), or in weeks of seven such days. Default: `"calendar"`.
   */
  readonly ages?: "calendar" | "rolling24h" | "days" | "weeks" | undefined;
  /**
   * Widths of groups of ages, in place of single ages, from age 1 on: `[3, 4]` makes columns for ages 0, 1 to 3 and 4
   * to 7.
   */
  readonly brackets?: ArrayLike<number> | undefined;
  /** Least number of orders within a period to be retained in it; does not affect the size of a cohort. Default: 1. */
  readonly minimumEvents?: number | undefined;
  /**
   * Longest gap, in calendar days, between two subscriptions of a customer that does not end retention, such as a late
   * renewal. Default: 0.
   */
  readonly gapDays?: number | undefined;
  /** Another log whose events open the cohorts, such as sign-ups before orders. Default: the log itself. */
  readonly entries?: OrderLog | SubscriptionLog | undefined;
  /**
   * Whether all customers who entered are in the first cell, or only those retained in it: with `entries`, those with
   * an order in the period in which they signed up. For customers only. Default: `"entered"`.
   */
  readonly firstCell?: "entered" | "retained" | undefined;
  /**
   * Content of the cells: customers, money, or on subscriptions the share of the revenue at entry retained. Default:
   * `"customers"`.
   */
  readonly measure?:
    | "customers"
    | "revenue"
    | "averageRevenue"
    | "grossRevenueRetention"
    | "netRevenueRetention"
    | undefined;
  /**
   * Name of an attribute of the log, such as the channel: a further table for each of its values, at most 200. A
   * customer belongs to the value of the event that opened the first cohort; of several events at one instant the least
   * counts; `null` if there is none. With `entries`, an attribute of that log. Default: no groups.
   */
  readonly by?: By | undefined;
}

/** Options of {@link cohortTable} with a default. */
export type CohortTableDefaults =
  | CalendarDefaults
  | "cohort"
  | "retained"
  | "ages"
  | "firstCell"
  | "minimumEvents"
  | "gapDays"
  | "measure";

/** The schema of {@link CohortTableInput}. */
export const cohortTableInput: InputSchema<CohortTableInput<string>, CohortTableDefaults> = /* @__PURE__ */ inputSchema<
  CohortTableInput<string>,
  CohortTableDefaults
>(() => ({
  fields: {
    period: calendarPeriod(),
    timeZone: optional(timeZone()),
    ...calendarFields(),
    asOf: calendarTimestamp(),
    from: optional(calendarTimestamp()),
    until: optional(calendarTimestamp()),
    columns: optional(wholePeriods(1, 1200)),
    cohort: withDefault(oneOf("first", "recurring"), "first" as const),
    retained: withDefault(oneOf("on", "onOrAfter"), "on" as const),
    ages: withDefault(oneOf("calendar", "rolling24h", "days", "weeks"), "calendar" as const),
    brackets: optional(wholePeriodsList(1, 1_000_000, { minLength: 1, maxLength: 1200 })),
    minimumEvents: withDefault(count(1), 1),
    gapDays: withDefault(days(), 0),
    firstCell: withDefault(oneOf("entered", "retained"), "entered" as const),
    entries: optional(customField<OrderLog | SubscriptionLog>(isLog, rareKind("log"))),
    measure: withDefault(
      oneOf("customers", "revenue", "averageRevenue", "grossRevenueRetention", "netRevenueRetention"),
      "customers" as const,
    ),
    by: optional(text()),
  },
  rules: [
    notBoth("columns", "brackets"),
    forCustomersOnly("retained", "on"),
    forCustomersOnly("firstCell", "entered"),
    forCustomersOnly("minimumEvents", 1),
    ...timesOfCalendar("asOf", "from", "until"),
  ],
}));

/** {@link CohortTableInput} with defaults filled in. */
export type ParsedCohortTableInput = Parsed<CohortTableInput<string>, CohortTableDefaults>;

/** A rule for options that only a table of customers may change from their default. */
function forCustomersOnly<Name extends "retained" | "firstCell" | "minimumEvents">(
  name: Name,
  usual: CohortTableInput[Name],
): Rule<CohortTableInput<string>> {
  return rule(
    [name, "measure"],
    (input) => input[name] === usual || input.measure === "customers",
    (input) => ({ code: conflict, value: input[name], details: { other: [["measure"]] } }),
  );
}
