import type { DateCalendar, Timestamp } from "../time";
import { oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { timestamp, timeZone } from "../validation/timeFields";
import type { InvalidRows } from "./badRows";
import { currencyCode } from "./currencyCode";
import type { Overlaps } from "./overlaps";

/** Options of both kinds of log. */
export interface LogOptions {
  /** IANA time zone of dates without a time and of times without an offset. Default: `"UTC"`. */
  readonly timeZone?: string | undefined;
  /**
   * Calendar of dates in rows: with `"persian"`, `1404-01-01` is 2025-03-21. Dates from 1700 on are Gregorian ones all
   * the same. Default: `"gregory"`.
   */
  readonly calendar?: DateCalendar | undefined;
  /** What to do with invalid rows: reject the log, or exclude, count and list them. Default: `"throw"`. */
  readonly invalidRows?: InvalidRows | undefined;
  /**
   * Earliest accepted instant (inclusive); allows earlier dates and small numbers of milliseconds. Default: 1900, for
   * numbers March 1973.
   */
  readonly earliest?: Timestamp | undefined;
  /** Latest accepted instant (exclusive); a later end means "no end". Default: 2200. */
  readonly latest?: Timestamp | undefined;
  /** Currency to keep; rows in others are excluded and counted. Default: all rows, in one currency. */
  readonly currency?: string | undefined;
}

/** The options of {@link orderLog}. */
export interface OrderLogOptions extends LogOptions {
  /** Treatment of negative amounts: reduce the customer's revenue, or drop the row. Default: `"subtract"`. */
  readonly refunds?: "subtract" | "exclude" | undefined;
}

/** The options of {@link subscriptionLog}. */
export interface SubscriptionLogOptions extends LogOptions {
  /**
   * Meaning of an end: the first instant without the subscription (`"exclusive"`), or its last day, second or
   * millisecond. Default: `"exclusive"`.
   */
  readonly ends?: "exclusive" | "inclusive" | undefined;
  /**
   * Treatment of overlapping rows of one subscription: reject them, let the later row replace the earlier one, or add
   * both. Default: `"refuse"`.
   */
  readonly overlaps?: Overlaps | undefined;
}

type Defaulted = "timeZone" | "calendar" | "invalidRows";

/** {@link OrderLogOptions} with defaults filled in. */
export type ParsedOrderLogOptions = Parsed<OrderLogOptions, Defaulted | "refunds">;

/** {@link SubscriptionLogOptions} with defaults filled in. */
export type ParsedSubscriptionLogOptions = Parsed<SubscriptionLogOptions, Defaulted | "ends" | "overlaps">;

const common = () => ({
  timeZone: withDefault(timeZone(), "UTC"),
  calendar: withDefault(oneOf("gregory", "persian", "islamic-umalqura"), "gregory" as const),
  invalidRows: withDefault(oneOf("throw", "skip"), "throw" as const),
  earliest: optional(timestamp()),
  latest: optional(timestamp()),
  currency: optional(currencyCode()),
});

/** The schema of {@link SubscriptionLogOptions}. */
export const subscriptionLogOptionsInput: InputSchema<SubscriptionLogOptions, Defaulted | "ends" | "overlaps"> =
  /* @__PURE__ */ inputSchema(() => ({
    fields: {
      ...common(),
      ends: withDefault(oneOf("exclusive", "inclusive"), "exclusive" as const),
      overlaps: withDefault(oneOf("refuse", "replace", "sum"), "refuse" as const),
    },
  }));

/** The schema of {@link OrderLogOptions}. */
export const orderLogOptionsInput: InputSchema<OrderLogOptions, Defaulted | "refunds"> = /* @__PURE__ */ inputSchema(
  () => ({ fields: { ...common(), refunds: withDefault(oneOf("subtract", "exclude"), "subtract" as const) } }),
);
