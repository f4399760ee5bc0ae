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
import { type PurchaseSummary, summaryOf } from "./summaryOf";

export type { PurchaseSummary };

/** The options of {@link purchaseSummary}. */
export interface PurchaseSummaryInput {
  /** Start of the window (inclusive). Default: no start. */
  readonly from?: Timestamp | undefined;
  /** End of the window (exclusive), after `from`. Default: no end. */
  readonly until?: Timestamp | undefined;
  /** IANA time zone in which `from` and `until` are read. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link PurchaseSummaryInput}. */
export const purchaseSummaryInput: InputSchema<PurchaseSummaryInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { from: optional(timestamp()), until: optional(timestamp()), timeZone: optional(timeZone()) },
}));

/**
 * The customers, orders, revenue and refunds of a window, with repeat rate, frequency and average order value.
 *
 * Customers with only refunds in the window are not counted; their refunds reduce revenue, whatever the date of the
 * order. A month may therefore contain refunds for orders of the previous month. A repeat customer has two orders
 * within the window: for customers who return from an earlier window, see {@link returningCustomerRate}; to give every
 * customer the same time, see {@link repeatWithin}. The rates are {@link repeatPurchaseRate}, {@link purchaseFrequency}
 * and {@link averageOrderValue}.
 *
 * @param log - An order log.
 * @param options - The window. Default: the whole log.
 * @returns Counts, money and rates; the repeat purchase rate is a fraction from 0 (no customers ordered twice) to 1
 * (all did), `null` if there are no customers.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link purchaseSummaryInput}.
 *
 * @source littleStreamReturning
 * @source hubspotLifetimeValue
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 *   { customerId: "a", orderedAt: "2025-01-21", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-02-02", amount: -15 },
 * ]);
 * purchaseSummary(log, { from: "2025-01-01", until: "2025-02-01" }).repeatPurchaseRate; // => 0.5
 * purchaseSummary(log).revenue; // => 50
 * purchaseSummary(log, { from: "2025-02-01" }).averageOrderValue; // => null
 * ```
 */
export function purchaseSummary(log: OrderLog, options: PurchaseSummaryInput = {}): PurchaseSummary {
  checkOrderLog("purchaseSummary", log);
  const { start, end } = timeWindow(
    "purchaseSummary",
    log,
    parseInput("purchaseSummary", purchaseSummaryInput, options),
  );
  const { starts, times, amounts, customerIds } = log;
  let customers = 0;
  let orders = 0;
  let repeatCustomers = 0;
  // Compensated sums as in `cellSums`, but in local variables: four times as fast on a million orders.
  let paid = 0;
  let refunded = 0;
  let lostOfPaid = 0;
  let lostOfRefunded = 0;
  for (let customer = 0, row = 0; customer < customerIds.length; customer++) {
    const next = starts[customer + 1] as number;
    // Most customers of a long log are not there any more.
    if ((times[next - 1] as number) < start) {
      row = next;
      continue;
    }
    let own = 0;
    while (row < next && (times[row] as number) < start) row++;
    for (; row < next && (times[row] as number) < end; row++) {
      const amount = amounts[row] as number;
      if (isOrder(amount)) {
        own++;
        const next = paid + amount;
        const added = next - paid;
        lostOfPaid += paid - (next - added) + (amount - added);
        paid = next;
      } else {
        const next = refunded - amount;
        const added = next - refunded;
        lostOfRefunded += refunded - (next - added) - (amount + added);
        refunded = next;
      }
    }
    row = next;
    orders += own;
    if (own > 0) customers++;
    if (own > 1) repeatCustomers++;
  }
  const refunds = refunded + lostOfRefunded;
  // Compensation terms are added last; otherwise a full refund would leave a residue.
  const revenue = paid - refunded + (lostOfPaid - lostOfRefunded);
  return summaryOf({ customers, orders, repeatCustomers, revenue, refunds });
}

/** {@link purchaseSummary} as data. */
export const purchaseSummaryMetric: Metric<[log: OrderLog, options: PurchaseSummaryInput], PurchaseSummary> = {
  id: "purchaseSummary",
  summary:
    "The customers, orders, revenue and refunds of a window, with repeat rate, frequency and average order value.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: purchaseSummaryInput },
  ],
  compute: purchaseSummary,
  main: {
    path: "repeatPurchaseRate",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: "result.customers === 0",
  },
  sources: ["littleStreamReturning", "hubspotLifetimeValue"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
            { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
            { customerId: "a", orderedAt: "2025-01-21", amount: 30 },
            { customerId: "b", orderedAt: "2025-02-02", amount: -15 },
          ],
        },
        { from: "2025-01-01", until: "2025-02-01" },
      ],
      result: {
        customers: 2,
        orders: 3,
        repeatCustomers: 1,
        revenue: 65,
        refunds: 0,
        repeatPurchaseRate: 0.5,
        purchaseFrequency: 1.5,
        averageOrderValue: 21.666666666666668,
      },
    },
    {
      arguments: [{ orders: [{ customerId: "b", orderedAt: "2025-02-02", amount: -15 }] }, {}],
      result: {
        customers: 0,
        orders: 0,
        repeatCustomers: 0,
        revenue: -15,
        refunds: 15,
        repeatPurchaseRate: null,
        purchaseFrequency: null,
        averageOrderValue: null,
      },
    },
  ],
};
