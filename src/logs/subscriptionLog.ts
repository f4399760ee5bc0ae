import { parseInput } from "../validation/parseInput";
import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";
import { type SubscriptionLogOptions, subscriptionLogOptionsInput } from "./logOptions";
import { type Accessor, knownLength, readRows } from "./rowReader";
import { subscriptionCollector } from "./subscriptionCollector";
import { subscriptionReader } from "./subscriptionReader";

/**
 * Subscriptions as a table of columns, sorted by customer, start, end and revenue.
 *
 * A row is what a customer had from one time to another at one price: a subscription whose plan changed has several rows.
 * The rows of customer `c` go from `starts[c]` up to `starts[c + 1]`. A log is never changed after it is made.
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
  /** Gaps of less than two days between paid subscriptions of a customer: each counts as churn and return. Many of them mean that ends are inclusive (`ends`) or renewals late (`gapDays`). */
  readonly shortGaps: number;
  /** The rows that were left out, with `invalidRows: "skip"`. */
  readonly skipped: SkippedRows;
}

/** Where the fields of a subscription are in a row. */
export interface SubscriptionAccessors<Row> {
  /** Who subscribed: a text or a whole number; `customerId` when left out. */
  readonly customerId?: Accessor<Row> | undefined;
  /** When it began: a `Date`, epoch milliseconds or ISO-8601 text; `startedAt` when left out. */
  readonly startedAt?: Accessor<Row> | undefined;
  /** When it ended: the first instant without it; `null`, `""` or `Infinity` while it is running. `null` as the accessor: no row has an end. Default: `endedAt`, which every row needs. */
  readonly endedAt?: Accessor<Row> | null | undefined;
  /** What it brings in a month, from 0; `mrr` when left out. */
  readonly mrr?: Accessor<Row> | undefined;
  /** The id shared by the rows of one subscription, which must not overlap, see `overlaps`. Default: `subscriptionId`, not needed. */
  readonly subscriptionId?: Accessor<Row> | undefined;
  /** Whether it is a trial: `true` or `false`, 1 or 0, blank for `false`. `null` as the accessor: no row is a trial. Default: `trial`, not needed unless rows have a similar key. */
  readonly trial?: Accessor<Row> | null | undefined;
  /** The currency of the revenue, such as `"EUR"`; one for all rows, unless the option `currency` chooses. Default: `currency`, not needed. */
  readonly currency?: Accessor<Row> | undefined;
}

/**
 * A subscription log from rows of any kind: objects of a query, of a CSV file, of a billing system.
 *
 * A row is a subscription, or a part of one at one price: where a plan changes without a gap, one row ends when the next one starts.
 * A subscription ends when what was paid for ends, not when it was canceled. Every row is checked, and what is wrong with
 * the first 20 bad ones is reported together. `mrr` is what the row brings in a month, see {@link monthlyRecurringRevenue}.
 *
 * @param rows - The subscriptions, in any order.
 * @param accessors - Where the fields are, each a key of the row or a function of it.
 * @param options - Time zone of dates, and what to do with bad rows.
 * @returns The log.
 * @throws {@link MetricInputError} when rows are bad, naming row (from 0), field, value and what was expected.
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-01", endedAt: "2025-03-01", mrr: 20 },
 *   { customerId: "a", startedAt: "2025-03-01", endedAt: null, mrr: 35 },
 *   { customerId: "b", startedAt: "2025-01-15", endedAt: null, mrr: 0, trial: true },
 * ]);
 * log.endTimes; // => Float64Array.of(Date.UTC(2025, 2), Infinity, Infinity)
 * log.trials; // => Uint8Array.of(0, 0, 1)
 * ```
 */
export function subscriptionLog<Row extends object>(
  rows: Iterable<Row>,
  accessors: SubscriptionAccessors<Row> = {},
  options: SubscriptionLogOptions = {},
): SubscriptionLog {
  const metric = "subscriptionLog";
  const collector = subscriptionCollector(
    metric,
    parseInput(metric, subscriptionLogOptionsInput, options),
    knownLength(rows),
  );
  readRows(metric, rows, 0, collector.bad, subscriptionReader(metric, accessors, collector));
  return collector.finish();
}
