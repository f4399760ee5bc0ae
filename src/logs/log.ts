import type { Attributes } from "./attributeTypes";
import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";

/**
 * Orders as columns, sorted by customer and time.
 *
 * The orders of customer `c` are the rows from `starts[c]` (inclusive) to `starts[c + 1]` (exclusive), oldest first. A
 * negative amount is a refund, not an order. A log never changes after it is created; its rows are sorted when these
 * columns are first read. `Attribute` is the names of its attributes.
 */
export interface OrderLog<Attribute extends string = never> {
  /** Kind of the log. */
  readonly kind: "orders";
  /** Number of rows, refunds included. */
  readonly rows: number;
  /** Customer ids, in order of first appearance. */
  readonly customerIds: readonly CustomerId[];
  /** First row of each customer; one item more than customers. */
  readonly starts: Uint32Array;
  /** Instant of each order, in epoch milliseconds. */
  readonly times: Float64Array;
  /** Amount of each order; negative for a refund. */
  readonly amounts: Float64Array;
  /** Attributes of each row by name, such as its channel. */
  readonly attributes: Attributes<Attribute>;
  /** Time zone of dates without a time; also the default time zone of functions that count days. */
  readonly timeZone: string;
  /** Currency of the amounts; `null` if the rows do not name one. */
  readonly currency: string | null;
  /** Number of rows excluded because their currency differs from the chosen one. */
  readonly rowsInOtherCurrencies: number;
  /** Rows excluded with `invalidRows: "skip"`. */
  readonly skipped: SkippedRows;
}

/**
 * Subscriptions as columns, sorted by customer, start, end, revenue and reason.
 *
 * A row is a subscription at one price for one range of time: a subscription whose plan changed has several rows. The
 * rows of customer `c` run from `starts[c]` (inclusive) to `starts[c + 1]` (exclusive). A log never changes after it is
 * created. `Attribute` is the names of its attributes.
 */
export interface SubscriptionLog<Attribute extends string = never> {
  /** Kind of the log. */
  readonly kind: "subscriptions";
  /** Number of rows, trials included. */
  readonly rows: number;
  /** Customer ids, in order of first appearance. */
  readonly customerIds: readonly CustomerId[];
  /** First row of each customer; one item more than customers. */
  readonly starts: Uint32Array;
  /** Start of each row (inclusive), in epoch milliseconds. */
  readonly startTimes: Float64Array;
  /** End of each row (exclusive), in epoch milliseconds; `Infinity` if the subscription is running. */
  readonly endTimes: Float64Array;
  /** Monthly recurring revenue of each row. */
  readonly monthlyRevenues: Float64Array;
  /** 1 for a trial, otherwise 0. A trial adds neither revenue nor a customer. */
  readonly trials: Uint8Array;
  /** Reasons of churn that the rows name, sorted. */
  readonly reasons: readonly string[];
  /** Reason of each row, as an index in `reasons`, −1 without one; `null` if no row names a reason. */
  readonly reasonNumbers: Int32Array | null;
  /** Attributes of each row by name, such as its plan. */
  readonly attributes: Attributes<Attribute>;
  /** Time zone of dates without a time; also the default time zone of functions that count days. */
  readonly timeZone: string;
  /** Currency of the revenue; `null` if the rows do not name one. */
  readonly currency: string | null;
  /** Number of rows excluded because their currency differs from the chosen one. */
  readonly rowsInOtherCurrencies: number;
  /**
   * Gaps of less than two days between paid subscriptions of one customer; each counts as churn and return. Many of
   * them suggest that end dates are inclusive (`ends`) or renewals are late (`gapDays`).
   */
  readonly shortGaps: number;
  /** Rows excluded with `invalidRows: "skip"`. */
  readonly skipped: SkippedRows;
}
