import { parseInput } from "../validation/parseInput";
import { type OrderLogOptions, orderLogOptionsInput } from "./logOptions";
import { orderCollector } from "./orderCollector";
import type { OrderAccessors, OrderLog } from "./orderLog";
import { orderReader } from "./orderReader";
import { readChunks } from "./rowReader";

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
  const collector = orderCollector(metric, parseInput(metric, orderLogOptionsInput, options), 0);
  await readChunks(metric, chunks, collector.bad, orderReader(metric, accessors, collector));
  return collector.finish();
}
