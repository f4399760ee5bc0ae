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

/** The options of {@link purchaseSummary}. */
export interface PurchaseSummaryInput {
  /** Start of the window; all orders before `until` count when left out. */
  readonly from?: Timestamp | undefined;
  /** End of the window, itself not in it, after `from`; all orders since `from` count when left out. */
  readonly until?: Timestamp | undefined;
  /** IANA name of the time zone in which `from` and `until` are read; that of the log when left out. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link PurchaseSummaryInput}. */
export const purchaseSummaryInput: InputSchema<PurchaseSummaryInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { from: optional(timestamp()), until: optional(timestamp()), timeZone: optional(timeZone()) },
}));

/** What {@link purchaseSummary} returns. */
export interface PurchaseSummary {
  /** Customers with at least one order in the window. */
  readonly customers: number;
  /** Orders in the window. */
  readonly orders: number;
  /** Customers with at least two orders in the window. */
  readonly repeatCustomers: number;
  /** What was paid in the window less what was paid back in it; below 0 where more was paid back. */
  readonly revenue: number;
  /** What was paid back in the window, 0 or more. */
  readonly refunds: number;
  /** Repeat customers over customers, as a fraction; `null` without customers. */
  readonly repeatPurchaseRate: number | null;
  /** Orders over customers; `null` without customers. */
  readonly purchaseFrequency: number | null;
  /** Revenue over orders; `null` without orders. */
  readonly averageOrderValue: number | null;
}

/**
 * The orders of a window in numbers: customers, repeat customers, orders, revenue, refunds, and the three rates that
 * they make.
 *
 * Who has only a refund in the window is no customer of it, but the refund reduces its revenue, whenever the order
 * was made. So a month can have refunds of orders of the month before; over the whole log they meet. A repeat customer
 * has two orders in this very window: for those who came back from an earlier one see {@link returningCustomerRate},
 * for the same chance for all {@link repeatWithin}. The rates are those of {@link repeatPurchaseRate},
 * {@link purchaseFrequency} and {@link averageOrderValue}.
 *
 * @param log - An order log.
 * @param options - The window; the whole log when left out.
 * @returns Counts, money and rates; the repeat purchase rate is a fraction from 0 (nobody ordered twice) to 1
 * (everybody did), `null` when there were no customers.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link purchaseSummaryInput}.
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
  // Compensated sums as in `cellSums`, in variables: that is four times as fast on a million orders.
  let paid = 0;
  let refunded = 0;
  let lostOfPaid = 0;
  let lostOfRefunded = 0;
  for (let customer = 0, row = 0; customer < customerIds.length; customer++) {
    const next = starts[customer + 1] as number;
    let own = 0;
    for (; row < next && (times[row] as number) < end; row++) {
      if ((times[row] as number) < start) continue;
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
  // What rounding has kept out of both comes last, or paying all back would leave something.
  const revenue = paid - refunded + (lostOfPaid - lostOfRefunded);
  return {
    customers,
    orders,
    repeatCustomers,
    revenue,
    refunds,
    repeatPurchaseRate: customers === 0 ? null : repeatCustomers / customers,
    purchaseFrequency: customers === 0 ? null : orders / customers,
    averageOrderValue: orders === 0 ? null : revenue / orders,
  };
}

/** {@link purchaseSummary} as data. */
export const purchaseSummaryMetric: Metric<[log: OrderLog, options: PurchaseSummaryInput], PurchaseSummary> = {
  id: "purchaseSummary",
  summary:
    "The orders of a window in numbers: customers, repeat customers, orders, revenue, refunds, and the three rates that they make.",
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
