import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { isOrder } from "../logs/orders";
import { timeWindow } from "../logs/timeWindow";
import type { Metric } from "../metric/metric";
import type { Timestamp } from "../time";
import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { timestamp, timeZone } from "../validation/timeFields";
import { type ReturningCustomerRateResult, returningOf } from "./returningOf";

export type { ReturningCustomerRateResult };

/** The options of {@link returningCustomerRate}. */
export interface ReturningCustomerRateInput {
  /** Start of the window (inclusive). */
  readonly from: Timestamp;
  /** End of the window (exclusive), after `from`. */
  readonly until: Timestamp;
  /** IANA time zone in which `from` and `until` are read. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link ReturningCustomerRateInput}. */
export const returningCustomerRateInput: InputSchema<ReturningCustomerRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { from: timestamp(), until: timestamp(), timeZone: optional(timeZone()) },
}));

/**
 * The share of a window's customers with an earlier order, before the window or in it.
 *
 * This is the definition of Shopify's reports. A customer of the window returns if an earlier order exists before the
 * window, or if there are two orders in it. The whole log counts, so the rate rises with the age of a shop even if
 * customers do not buy more often, and falls if the log is cut off. For orders of one window only, see
 * {@link repeatPurchaseRate} and {@link purchaseSummary}; for customers of equal age, {@link repeatWithin}.
 *
 * @param log - An order log that goes back to the first order.
 * @param options - The window.
 * @returns Both counts and the rate: a fraction from 0 (all new) to 1 (all returning); `null` if no customers ordered
 * in the window.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link returningCustomerRateInput}.
 *
 * @source littleStreamReturning
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2024-12-20", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 * ]);
 * returningCustomerRate(log, { from: "2025-01-01", until: "2025-02-01" });
 * // => { rate: 0.5, returning: 1, customers: 2 }
 * ```
 */
export function returningCustomerRate(log: OrderLog, options: ReturningCustomerRateInput): ReturningCustomerRateResult {
  checkOrderLog("returningCustomerRate", log);
  const parsed = parseInput("returningCustomerRate", returningCustomerRateInput, options);
  const { start, end } = timeWindow("returningCustomerRate", log, parsed);
  const { starts, times, amounts, customerIds } = log;
  let customers = 0;
  let returning = 0;
  for (let customer = 0; customer < customerIds.length; customer++) {
    const next = starts[customer + 1] as number;
    let orders = 0;
    let last = 0;
    for (let row = starts[customer] as number; row < next && (times[row] as number) < end; row++) {
      if (!isOrder(amounts[row] as number)) continue;
      orders++;
      last = times[row] as number;
    }
    if (orders === 0 || last < start) continue;
    customers++;
    if (orders > 1) returning++;
  }
  return returningOf(customers, returning);
}

/** {@link returningCustomerRate} as data. */
export const returningCustomerRateMetric: Metric<
  [log: OrderLog, options: ReturningCustomerRateInput],
  ReturningCustomerRateResult
> = {
  id: "returningCustomerRate",
  summary: "The share of a window's customers with an earlier order, before the window or in it.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: returningCustomerRateInput },
  ],
  compute: returningCustomerRate,
  main: {
    path: "rate",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: "result.customers === 0",
  },
  sources: ["littleStreamReturning"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2024-12-20", amount: 20 },
            { customerId: "a", orderedAt: "2025-01-03", amount: 30 },
            { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
          ],
        },
        { from: "2025-01-01", until: "2025-02-01" },
      ],
      result: { rate: 0.5, returning: 1, customers: 2 },
    },
    {
      arguments: [
        { orders: [{ customerId: "a", orderedAt: "2024-12-20", amount: 20 }] },
        { from: "2025-01-01", until: "2025-02-01" },
      ],
      result: { rate: null, returning: 0, customers: 0 },
    },
  ],
};
