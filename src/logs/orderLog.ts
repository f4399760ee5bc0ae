import { parseInput } from "../validation/parseInput";
import { attributesOf } from "./attributes";
import type { OrderLog } from "./log";
import { type OrderLogOptions, orderLogOptionsInput } from "./logOptions";
import { orderCollector } from "./orderCollector";
import { type OrderAccessors, orderReader, parsedOrderAccessors } from "./orderReader";
import { knownLength, readRows } from "./rowReader";
import type { Needed, NoAccessors, OrderRow, Rows, UnknownKeys, WithAttributes } from "./rowTypes";

export type { OrderAccessors, OrderLog };

/**
 * Builds an order log from rows of any kind: objects from a query, a CSV file or an application.
 *
 * Every row is checked, and the problems of the first 20 bad rows are reported together. An amount of 0 is an order; a
 * negative amount is a refund. Rows of an iterable are not kept, so a generator over a file needs memory only for the
 * log.
 *
 * @param rows - The orders, in any order.
 * @param accessors - Where to find each field: a key of the row, or a function of the row.
 * @param options - Time zone of dates, refunds, and treatment of bad rows.
 * @returns The log.
 * @throws {@link MetricInputError} if rows are invalid, naming row (from 0), field, value and expected kind.
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
 *
 * const rows = [{ customerId: "a", orderedAt: "2025-01-03", amount: 20, source: "ads" }];
 * const bySource = orderLog(rows, { attributes: { channel: "source" } });
 * bySource.attributes.channel.values; // => ["ads"]
 * ```
 */
export function orderLog<Row extends object, Given extends keyof OrderAccessors<Row>, Attribute extends string = never>(
  rows: Rows<Row>,
  accessors: Pick<OrderAccessors<Row>, Given> &
    Needed<Row, Given, "customerId" | "orderedAt" | "amount"> &
    WithAttributes<Row, Attribute>,
  options?: OrderLogOptions,
): OrderLog<Attribute>;
export function orderLog<Row extends object, Attribute extends string = never>(
  rows: Rows<Row> & UnknownKeys<Row>,
  accessors?: OrderAccessors<Row, Attribute>,
  options?: OrderLogOptions,
): OrderLog<Attribute>;
export function orderLog(
  rows: Rows<OrderRow>,
  accessors?: NoAccessors<OrderAccessors<OrderRow>>,
  options?: OrderLogOptions,
): OrderLog;
export function orderLog<Row extends object>(
  rows: Rows<Row>,
  accessors: OrderAccessors<Row> = {},
  options: OrderLogOptions = {},
): OrderLog<string> {
  const parsed = parseInput("orderLog", orderLogOptionsInput, options);
  const given = parsedOrderAccessors("orderLog", accessors);
  const collector = orderCollector("orderLog", parsed, knownLength(rows), attributesOf(given.attributes));
  readRows("orderLog", rows, 0, collector.bad, orderReader(given, collector));
  return collector.finish();
}
