import { parseInput } from "../validation/parseInput";
import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";
import { type OrderLogOptions, orderLogOptionsInput } from "./logOptions";
import { orderCollector } from "./orderCollector";
import { orderReader } from "./orderReader";
import { type Accessor, knownLength, readRows } from "./rowReader";

/**
 * Orders as a table of columns, sorted by customer and time.
 *
 * The orders of customer `c` are the rows from `starts[c]` up to `starts[c + 1]`, oldest first. A negative amount is money
 * paid back, and no order. A log is never changed after it is made.
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

/** Where the fields of an order are in a row. */
export interface OrderAccessors<Row> {
  /** Who ordered: a text or a whole number; `customerId` when left out. */
  readonly customerId?: Accessor<Row> | undefined;
  /** When: a `Date`, epoch milliseconds or ISO-8601 text; `orderedAt` when left out. */
  readonly orderedAt?: Accessor<Row> | undefined;
  /** What the order was worth; `amount` when left out. Below 0: paid back. */
  readonly amount?: Accessor<Row> | undefined;
  /** What tells orders apart, so that none is counted twice; `orderId` when left out, and not needed. A refund may bear the id of its order. */
  readonly orderId?: Accessor<Row> | undefined;
  /** The currency of the amount, such as `"EUR"`; one for all rows, unless the option `currency` chooses. Default: `currency`, not needed. */
  readonly currency?: Accessor<Row> | undefined;
}

/**
 * An order log from rows of any kind: objects of a query, of a CSV file, of an application.
 *
 * Every row is checked, and what is wrong with the first 20 bad ones is reported together. An amount of 0 is an order, a negative
 * one a refund. Rows that an iterable makes one by one are not kept: a generator over a file takes only the memory of the
 * log.
 *
 * @param rows - The orders, in any order.
 * @param accessors - Where the fields are, each a key of the row or a function of it.
 * @param options - Time zone of dates, refunds, and what to do with bad rows.
 * @returns The log.
 * @throws {@link MetricInputError} when rows are bad, naming row (from 0), field, value and what was expected.
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 *   { customerId: "a", orderedAt: "2025-02-01", amount: 30 },
 * ]);
 * log.rows; // => 3
 * log.customerIds; // => ["a", "b"]
 * ```
 */
export function orderLog<Row extends object>(
  rows: Iterable<Row>,
  accessors: OrderAccessors<Row> = {},
  options: OrderLogOptions = {},
): OrderLog {
  const parsed = parseInput("orderLog", orderLogOptionsInput, options);
  const collector = orderCollector("orderLog", parsed, knownLength(rows));
  readRows("orderLog", rows, 0, collector.bad, orderReader("orderLog", accessors, collector));
  return collector.finish();
}
