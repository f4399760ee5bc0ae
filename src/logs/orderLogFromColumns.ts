import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { column, sameLength } from "../validation/rowFields";
import { type OrderLogOptions, orderLogOptionsInput } from "./logOptions";
import { orderCollector } from "./orderCollector";
import type { OrderLog } from "./orderLog";

/** Orders as columns: arrays or typed arrays of equal length. */
export interface OrderColumns {
  /** Who ordered: texts or whole numbers. */
  readonly customerId: ArrayLike<unknown>;
  /** When: dates, epoch milliseconds or ISO-8601 texts. */
  readonly orderedAt: ArrayLike<unknown>;
  /** What each order was worth. Below 0: paid back. */
  readonly amount: ArrayLike<unknown>;
  /** What tells orders apart, so that none is counted twice; not needed. A refund may bear the id of its order. */
  readonly orderId?: ArrayLike<unknown> | undefined;
}

/** The schema of {@link OrderColumns}. */
export const orderColumnsInput: InputSchema<OrderColumns> = /* @__PURE__ */ inputSchema<OrderColumns>(() => ({
  fields: { customerId: column(), orderedAt: column(), amount: column(), orderId: optional(column()) },
  rules: [
    sameLength("orderedAt", "customerId"),
    sameLength("amount", "customerId"),
    sameLength("orderId", "customerId"),
  ],
}));

/**
 * An order log from columns, as databases and data frames give them: the quickest way to a log.
 *
 * The columns are copied, so that they may change afterwards. Otherwise as {@link orderLog}; rows are numbered by their
 * place in the columns.
 *
 * @param columns - The orders, in any order.
 * @param options - Time zone of dates, refunds, and what to do with bad rows.
 * @returns The log.
 * @throws {@link MetricInputError} when columns differ in length or rows are bad.
 *
 * @example
 * ```ts
 * const log = orderLogFromColumns({
 *   customerId: Int32Array.of(7, 8, 7),
 *   orderedAt: ["2025-01-03", "2025-01-04", "2025-02-01"],
 *   amount: Float64Array.of(20, 15, 30),
 * });
 * log.amounts; // => Float64Array.of(20, 30, 15)
 * ```
 */
export function orderLogFromColumns(columns: OrderColumns, options: OrderLogOptions = {}): OrderLog {
  const metric = "orderLogFromColumns";
  const { customerId, orderedAt, amount, orderId } = parseInput(metric, orderColumnsInput, columns);
  const rows = customerId.length;
  const collector = orderCollector(metric, parseInput(metric, orderLogOptionsInput, options), rows);
  for (let row = 0; row < rows; row++) collector.add(row, customerId[row], orderedAt[row], amount[row], orderId?.[row]);
  return collector.finish();
}
