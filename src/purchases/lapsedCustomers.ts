import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { mostRows } from "../logs/eachCustomer";
import { localClock } from "../logs/localClock";
import { isOrder } from "../logs/orders";
import { timeOf } from "../logs/timestamp";
import { quantileOfSorted } from "../math";
import type { Metric } from "../metric/metric";
import type { Timestamp } from "../time";
import { DAY_MS } from "../time/daysInUnit";
import { count, days as dayCount, optional, quantity, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notBoth, rule } from "../validation/rules";
import { timestamp, timeZone } from "../validation/timeFields";
import { writeGaps } from "./writeGaps";

/** The options of {@link lapsedCustomers}. */
export interface LapsedCustomersInput {
  /** Data cutoff: orders at or after this instant are ignored. */
  readonly asOf: Timestamp;
  /** Limit for all customers, in days without an order; pass either this or `medianMultiple`. */
  readonly days?: number | undefined;
  /** Limit as a multiple of the customer's own median gap between purchases; pass either this or `days`. */
  readonly medianMultiple?: number | undefined;
  /**
   * Least number of purchases on different days for a customer to be judged. With `days`, 1 judges all customers.
   * Default: 3.
   */
  readonly minimumPurchases?: number | undefined;
  /** IANA time zone whose days count. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link LapsedCustomersInput}. */
export const lapsedCustomersInput: InputSchema<LapsedCustomersInput, "minimumPurchases"> = /* @__PURE__ */ inputSchema<
  LapsedCustomersInput,
  "minimumPurchases"
>(() => ({
  fields: {
    asOf: timestamp(),
    days: optional(dayCount()),
    medianMultiple: optional(quantity("multiple")),
    minimumPurchases: withDefault(count(1), 3),
    timeZone: optional(timeZone()),
  },
  rules: [
    notBoth("days", "medianMultiple"),
    rule(
      ["days", "medianMultiple"],
      ({ days, medianMultiple }) => days !== undefined || medianMultiple !== undefined,
      () => ({ code: "missing", value: undefined, details: { expected: "number" } }),
    ),
  ],
}));

/** A lapsed customer. */
export interface LapsedCustomer {
  /** The customer id. */
  readonly customerId: string | number;
  /** Instant of the last order, in epoch milliseconds. */
  readonly lastOrderedAt: number;
  /** Days from the last order to `asOf`, not rounded; above `threshold`. */
  readonly daysSince: number;
  /** Limit for this customer, in days. */
  readonly threshold: number;
}

/**
 * The customers without an order for longer than a fixed limit or their own usual gap.
 *
 * A fixed number of days is too long for a weekly buyer and too short for a yearly one. A multiple of the median gap
 * adapts to each customer but needs several purchases. Customers with fewer than `minimumPurchases` are not judged and
 * never listed, with a fixed number of days either. Orders of one day are one purchase, as in {@link purchaseGaps}. A
 * customer lapses after the limit, not exactly at it. Refunds are not orders: a customer who returned an item yesterday
 * may have lapsed. For the share of a period's customers who did not come back, see {@link churnRate}.
 *
 * @param log - An order log.
 * @param options - The data cutoff and the limit.
 * @returns The lapsed customers, in the order of the log, each with days since the last order and limit; empty if none
 * has lapsed.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link lapsedCustomersInput}.
 *
 * @source glewLapsePoint
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-01-08", amount: 30 },
 *   { customerId: "a", orderedAt: "2025-01-15", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 * ]);
 * const [first] = lapsedCustomers(log, { asOf: "2025-02-01", medianMultiple: 2 });
 * first; // => { customerId: "a", lastOrderedAt: 1736899200000, daysSince: 17, threshold: 14 }
 * lapsedCustomers(log, { asOf: "2025-02-01", days: 20, minimumPurchases: 1 }).map(({ customerId }) => customerId);
 * // => ["b"]
 * ```
 */
export function lapsedCustomers(log: OrderLog, options: LapsedCustomersInput): readonly LapsedCustomer[] {
  checkOrderLog("lapsedCustomers", log);
  const parsed = parseInput("lapsedCustomers", lapsedCustomersInput, options);
  const { days, medianMultiple = 0, minimumPurchases, timeZone = log.timeZone } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone);
  const clock = localClock(log, timeZone, asOf);
  const known = clock.wallOf(asOf);
  const { starts, times, amounts, customerIds } = log;
  const gaps = new Float64Array(mostRows(log));
  const lapsed: LapsedCustomer[] = [];
  for (let customer = 0; customer < customerIds.length; customer++) {
    const start = starts[customer] as number;
    const next = starts[customer + 1] as number;
    let end = next;
    // Last order before `asOf`.
    while (end > start && ((times[end - 1] as number) >= asOf || !isOrder(amounts[end - 1] as number))) end--;
    if (end === start) continue;
    const lastOrderedAt = times[end - 1] as number;
    const daysSince = Math.max(0, known - clock.wallOf(lastOrderedAt)) / DAY_MS;
    if (days !== undefined && !(daysSince > days)) continue;
    const count = minimumPurchases === 1 && days !== undefined ? 0 : writeGaps(log, clock, start, end, gaps, 0);
    if (count + 1 < minimumPurchases || (days === undefined && count === 0)) continue;
    const threshold = days ?? medianMultiple * quantileOfSorted(gaps.subarray(0, count).sort(), 0.5);
    if (daysSince > threshold)
      lapsed.push({ customerId: customerIds[customer] as string | number, lastOrderedAt, daysSince, threshold });
  }
  return lapsed;
}

/** {@link lapsedCustomers} as data. */
export const lapsedCustomersMetric: Metric<[log: OrderLog, options: LapsedCustomersInput], readonly LapsedCustomer[]> =
  {
    id: "lapsedCustomers",
    summary: "The customers without an order for longer than a fixed limit or their own usual gap.",
    arguments: [
      { name: "log", log: "orders" },
      { name: "options", schema: lapsedCustomersInput },
    ],
    compute: lapsedCustomers,
    main: null,
    sources: ["glewLapsePoint"],
    examples: [
      {
        arguments: [
          {
            orders: [
              { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
              { customerId: "a", orderedAt: "2025-01-08", amount: 30 },
              { customerId: "a", orderedAt: "2025-01-15", amount: 30 },
              { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
            ],
          },
          { asOf: "2025-02-01", medianMultiple: 2 },
        ],
        result: [{ customerId: "a", lastOrderedAt: 1736899200000, daysSince: 17, threshold: 14 }],
      },
    ],
  };
