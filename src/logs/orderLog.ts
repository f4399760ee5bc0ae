import { parseInput } from "../validation/parseInput";
import type { SkippedRows } from "./badRows";
import type { CustomerId } from "./customerDictionary";
import { type OrderLogOptions, orderLogOptionsInput } from "./logOptions";
import { type OrderCollector, orderCollector } from "./orderCollector";
import { type Accessor, checkAccessors, getter, readRows } from "./rowReader";

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
  /** The rows that were left out, with `invalidRows: "skip"`. */
  readonly skipped: SkippedRows;
}

/** Where the fields of an order are in a row. */
export interface OrderAccessors<Row> {
  /** Who ordered: a text or a number; `customerId` when left out. */
  readonly customerId?: Accessor<Row> | undefined;
  /** When: a `Date`, epoch milliseconds or ISO-8601 text; `orderedAt` when left out. */
  readonly orderedAt?: Accessor<Row> | undefined;
  /** What the order was worth; `amount` when left out. Below 0: paid back. */
  readonly amount?: Accessor<Row> | undefined;
  /** What tells orders apart, so that none is counted twice; `orderId` when left out, and not needed. */
  readonly orderId?: Accessor<Row> | undefined;
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
  const collector = orderCollector("orderLog", parseInput("orderLog", orderLogOptionsInput, options));
  readRows("orderLog", rows, 0, collector.bad, orderReader("orderLog", accessors, collector));
  return collector.finish();
}

/**
 * An order log from rows that arrive in chunks: a file read piece by piece, the cursor of a database.
 *
 * Only one chunk is held at a time, beside the log itself. Otherwise as {@link orderLog}.
 *
 * @param chunks - Lists of orders, in any order, as an async iterable.
 * @param accessors - Where the fields are, each a key of the row or a function of it.
 * @param options - Time zone of dates, refunds, and what to do with bad rows.
 * @returns A promise of the log.
 * @throws {@link MetricInputError} when rows are bad; they are numbered through all chunks.
 *
 * @example
 * ```ts
 * async function* chunks() {
 *   yield [{ customerId: 1, orderedAt: "2025-01-03", amount: 20 }];
 *   yield [{ customerId: 2, orderedAt: "2025-01-04", amount: 15 }];
 * }
 * const log = orderLogFromChunks(chunks());
 * log instanceof Promise; // => true
 * ```
 */
export async function orderLogFromChunks<Row extends object>(
  chunks: AsyncIterable<Iterable<Row>> | Iterable<Iterable<Row>>,
  accessors: OrderAccessors<Row> = {},
  options: OrderLogOptions = {},
): Promise<OrderLog> {
  const metric = "orderLogFromChunks";
  const collector = orderCollector(metric, parseInput(metric, orderLogOptionsInput, options));
  const add = orderReader(metric, accessors, collector);
  let next = 0;
  for await (const chunk of chunks) next = readRows(metric, chunk, next, collector.bad, add);
  return collector.finish();
}

/** What hands the fields of a row to a collector. */
function orderReader<Row>(
  metric: string,
  accessors: OrderAccessors<Row>,
  collector: OrderCollector,
): (row: Row, index: number) => void {
  checkAccessors(metric, accessors, ["customerId", "orderedAt", "amount", "orderId"]);
  // Each literal access is its own place in the code, and so stays fast.
  const customerId = getter(accessors.customerId, (row: { customerId: unknown }) => row.customerId);
  const orderedAt = getter(accessors.orderedAt, (row: { orderedAt: unknown }) => row.orderedAt);
  const amount = getter(accessors.amount, (row: { amount: unknown }) => row.amount);
  const orderId = getter(accessors.orderId, (row: { orderId: unknown }) => row.orderId);
  return (row, index) => collector.add(index, customerId(row), orderedAt(row), amount(row), orderId(row));
}
