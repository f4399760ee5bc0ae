import { parseInput } from "../validation/parseInput";
import { attributesOf } from "./attributes";
import { type OrderLogOptions, orderLogOptionsInput } from "./logOptions";
import { orderCollector } from "./orderCollector";
import type { OrderAccessors, OrderLog } from "./orderLog";
import { orderReader, parsedOrderAccessors } from "./orderReader";
import { readChunks } from "./rowReader";
import type { Chunks, Needed, NoAccessors, OrderRow, UnknownKeys, WithAttributes } from "./rowTypes";

/**
 * Builds an order log from rows that arrive in chunks, such as a file read in parts or a database cursor.
 *
 * Only one chunk is in memory at a time, besides the log. Otherwise like {@link orderLog}.
 *
 * @param chunks - Lists of orders, in any order, as an async iterable.
 * @param accessors - Where to find each field: a key of the row, or a function of the row.
 * @param options - Time zone of dates, refunds, and treatment of bad rows.
 * @returns A promise of the log.
 * @throws {@link MetricInputError} if rows are invalid; rows are numbered across chunks.
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
export function orderLogFromChunks<
  Row extends object,
  Given extends keyof OrderAccessors<Row>,
  Attribute extends string = never,
>(
  chunks: Chunks<Row>,
  accessors: Pick<OrderAccessors<Row>, Given> &
    Needed<Row, Given, "customerId" | "orderedAt" | "amount"> &
    WithAttributes<Row, Attribute>,
  options?: OrderLogOptions,
): Promise<OrderLog<Attribute>>;
export function orderLogFromChunks<Row extends object, Attribute extends string = never>(
  chunks: Chunks<Row> & UnknownKeys<Row>,
  accessors?: OrderAccessors<Row, Attribute>,
  options?: OrderLogOptions,
): Promise<OrderLog<Attribute>>;
export function orderLogFromChunks(
  chunks: Chunks<OrderRow>,
  accessors?: NoAccessors<OrderAccessors<OrderRow>>,
  options?: OrderLogOptions,
): Promise<OrderLog>;
export async function orderLogFromChunks<Row extends object>(
  chunks: Chunks<Row>,
  accessors: OrderAccessors<Row> = {},
  options: OrderLogOptions = {},
): Promise<OrderLog<string>> {
  const metric = "orderLogFromChunks";
  const parsed = parseInput(metric, orderLogOptionsInput, options);
  const given = parsedOrderAccessors(metric, accessors);
  const collector = orderCollector(metric, parsed, 0, attributesOf(given.attributes));
  await readChunks(metric, chunks, collector.bad, orderReader(given, collector));
  return collector.finish();
}
