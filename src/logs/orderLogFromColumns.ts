import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sameLength } from "../validation/sameLength";
import { attributeColumns, attributeReaders, attributesAsLong, attributesOf } from "./attributes";
import { customerColumn, customerReader, rowsOf } from "./customerColumn";
import type { OrderLog } from "./log";
import { type OrderLogOptions, orderLogOptionsInput } from "./logOptions";
import { orderCollector } from "./orderCollector";
import { column } from "./rowFields";
import { type OrderColumns, typedOrders } from "./typedOrders";

export type { OrderColumns };

/** The schema of {@link OrderColumns}. */
export const orderColumnsInput: InputSchema<OrderColumns<string>> = /* @__PURE__ */ inputSchema<OrderColumns<string>>(
  () => ({
    fields: {
      customerId: customerColumn(),
      orderedAt: column(),
      amount: column(),
      orderId: optional(column()),
      currency: optional(column()),
      attributes: optional(attributeColumns()),
    },
    rules: [
      sameLength("orderedAt", "customerId"),
      sameLength("amount", "customerId"),
      sameLength("orderId", "customerId"),
      sameLength("currency", "customerId"),
      attributesAsLong("attributes", "customerId"),
    ],
  }),
);

/**
 * Builds an order log from columns, as returned by databases and data frames: the fastest way to a log.
 *
 * Columns are copied, so you may change them afterwards. Otherwise like {@link orderLog}; row numbers are indexes in
 * the columns. Fastest are times and amounts in a `Float64Array` with coded customers: a dictionary `ids`, and `codes`
 * with the index of each row's customer.
 *
 * @param columns - The orders, in any order.
 * @param options - Time zone of dates, refunds, and treatment of bad rows.
 * @returns The log.
 * @throws {@link MetricInputError} if columns differ in length or rows are invalid.
 *
 * @example
 * ```ts
 * const log = orderLogFromColumns({
 *   customerId: Int32Array.of(7, 8, 7),
 *   orderedAt: ["2025-01-03", "2025-01-04", "2025-02-01"],
 *   amount: Float64Array.of(20, 15, 30),
 * });
 * log.amounts; // => Float64Array.of(20, 30, 15)
 *
 * const coded = orderLogFromColumns({
 *   customerId: { codes: Int32Array.of(0, 1, 0), ids: ["ann", "bob"] },
 *   orderedAt: Float64Array.of(Date.UTC(2025, 0, 3), Date.UTC(2025, 0, 4), Date.UTC(2025, 1, 1)),
 *   amount: Float64Array.of(20, 15, 30),
 * });
 * coded.customerIds; // => ["ann", "bob"]
 * ```
 */
export function orderLogFromColumns<Attribute extends string = never>(
  columns: OrderColumns<Attribute>,
  options: OrderLogOptions = {},
): OrderLog<Attribute> {
  const metric = "orderLogFromColumns";
  const parsed = parseInput(metric, orderColumnsInput, columns as OrderColumns<string>);
  const parsedOptions = parseInput(metric, orderLogOptionsInput, options);
  const typed = typedOrders(parsed, parsedOptions);
  if (typed !== undefined) return typed as OrderLog<Attribute>;
  const { customerId, orderedAt, amount, orderId, currency, attributes } = parsed;
  const rows = rowsOf(customerId);
  const customerAt = customerReader(customerId);
  const collector = orderCollector(metric, parsedOptions, rows, attributesOf(attributes));
  const readers = attributes && attributeReaders(attributes);
  for (let row = 0; row < rows; row++) {
    const id = orderId?.[row];
    if (readers === undefined)
      collector.addSoon(row, customerAt(row), orderedAt[row], amount[row], id, currency?.[row]);
    else {
      const values = readers.map((read) => read(row));
      collector.add(row, customerAt(row), orderedAt[row], amount[row], id, currency?.[row], values);
    }
  }
  return collector.finish() as OrderLog<Attribute>;
}
