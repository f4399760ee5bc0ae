import type { Timestamp } from "../time";
import { oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema, type Parsed } from "../validation/inputSchema";
import { timestamp, timeZone } from "../validation/timeFields";
import type { InvalidRows } from "./badRows";
import { currencyCode } from "./currencyCode";
import type { Overlaps } from "./overlaps";

/** The options of all logs. */
export interface LogOptions {
  /** IANA time zone of dates without a time and of times without an offset. Default: `"UTC"`. */
  readonly timeZone?: string | undefined;
  /** What to do with bad rows: refuse the log, or leave them out, count and list them. Default: `"throw"`. */
  readonly invalidRows?: InvalidRows | undefined;
  /**
   * First instant taken, to allow earlier ones and small numbers of milliseconds. Default: 1900, for numbers March
   * 1973.
   */
  readonly earliest?: Timestamp | undefined;
  /** First instant not taken any more; an end after it means that there is none. Default: 2200. */
  readonly latest?: Timestamp | undefined;
  /** The currency whose rows count; rows in others are left out and counted. Default: all rows, in one currency. */
  readonly currency?: string | undefined;
}

/** The options of {@link orderLog}. */
export interface OrderLogOptions extends LogOptions {
  /**
   * What a negative amount does: reduce what its customer has paid, or nothing, as the row is dropped. Default:
   * `"subtract"`.
   */
  readonly refunds?: "subtract" | "exclude" | undefined;
}

/** The options of {@link subscriptionLog}. */
export interface SubscriptionLogOptions extends LogOptions {
  /**
   * Whether an end is the first instant without the subscription, or its last day, second or millisecond. Default:
   * `"exclusive"`.
   */
  readonly ends?: "exclusive" | "inclusive" | undefined;
  /**
   * What to do with overlapping rows of one subscription: refuse them, let the later one replace the earlier one, or
   * add both up. Default: `"refuse"`.
   */
  readonly overlaps?: Overlaps | undefined;
}

type Defaulted = "timeZone" | "invalidRows";

/** {@link OrderLogOptions} with their defaults. */
export type ParsedOrderLogOptions = Parsed<OrderLogOptions, Defaulted | "refunds">;

/** {@link SubscriptionLogOptions} with their defaults. */
export type ParsedSubscriptionLogOptions = Parsed<SubscriptionLogOptions, Defaulted | "ends" | "overlaps">;

const common = () => ({
  timeZone: withDefault(timeZone(), "UTC"),
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
