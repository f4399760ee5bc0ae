import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";

/**
 * Orders as a table of columns, sorted by customer and time.
 *
 * The orders of customer `c` are the rows from `starts[c]` up to `starts[c + 1]`, oldest first. A negative amount is
 * money paid back, and no order. A log is never changed after it is made.
 */
export interface OrderLog {
  /** Tells the logs apart. */
  readonly kind: "orders";
  /** The number of rows, refunds included. */
  readonly rows: number;
  /** The customers, in the order in which they first appeared. */
  readonly customerIds: readonly CustomerId[];
  /** Where each customer's rows start; one more than there are customers. */
  readonly starts: Uint32Array;
  /** When each order was made, in epoch milliseconds. */
  readonly times: Float64Array;
  /** What each order was worth. */
  readonly amounts: Float64Array;
  /** The time zone in which dates without a time were read, and in which functions count days unless told otherwise. */
  readonly timeZone: string;
  /** The currency of the amounts; `null` if the rows do not name one. */
  readonly currency: string | null;
  /** The number of rows left out because they are in another currency than the chosen one. */
  readonly rowsInOtherCurrencies: number;
  /** The rows that were left out, with `invalidRows: "skip"`. */
  readonly skipped: SkippedRows;
}

/**
 * Subscriptions as a table of columns, sorted by customer, start, end and revenue.
 *
 * A row is what a customer had from one time to another at one price: a subscription whose plan changed has several
 * rows. The rows of customer `c` go from `starts[c]` up to `starts[c + 1]`. A log is never changed after it is made.
 */
export interface SubscriptionLog {
  /** Tells the logs apart. */
  readonly kind: "subscriptions";
  /** The number of rows, trials included. */
  readonly rows: number;
  /** The customers, in the order in which they first appeared. */
  readonly customerIds: readonly CustomerId[];
  /** Where each customer's rows start; one more than there are customers. */
  readonly starts: Uint32Array;
  /** When each row began, in epoch milliseconds. */
  readonly startTimes: Float64Array;
  /** When each row ended, in epoch milliseconds: the first instant without it; `Infinity` where it is running. */
  readonly endTimes: Float64Array;
  /** Monthly recurring revenue of each row. */
  readonly monthlyRevenues: Float64Array;
  /** 1 where a row is a trial, else 0. A trial is neither revenue nor a customer. */
  readonly trials: Uint8Array;
  /** The time zone in which dates without a time were read, and in which functions count days unless told otherwise. */
  readonly timeZone: string;
  /** The currency of the revenue; `null` if the rows do not name one. */
  readonly currency: string | null;
  /** The number of rows left out because they are in another currency than the chosen one. */
  readonly rowsInOtherCurrencies: number;
  /**
   * Gaps of less than two days between paid subscriptions of a customer: each counts as churn and return. Many of them
   * mean that ends are inclusive (`ends`) or renewals late (`gapDays`).
   */
  readonly shortGaps: number;
  /** The rows that were left out, with `invalidRows: "skip"`. */
  readonly skipped: SkippedRows;
}
