import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { localClock } from "../logs/localClock";
import { mean, quantileOfSorted, quantilesInPlace } from "../math";
import type { Metric } from "../metric/metric";
import { customField, fractions, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { rareKind } from "../validation/rareKinds";
import { timeZone } from "../validation/timeFields";
import { writeGaps } from "./writeGaps";

/** The options of {@link purchaseGaps}. */
export interface PurchaseGapsInput {
  /**
   * Quantiles to return, as fractions from 0 (shortest gap) to 1 (longest gap). Default: the quartiles 0.25 and 0.75.
   */
  readonly quantiles?: ArrayLike<number> | undefined;
  /** Whether to return the gaps of each customer too. Default: `false`. */
  readonly perCustomer?: boolean | undefined;
  /** IANA time zone whose days count. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link PurchaseGapsInput}. */
export const purchaseGapsInput: InputSchema<PurchaseGapsInput, "perCustomer"> = /* @__PURE__ */ inputSchema<
  PurchaseGapsInput,
  "perCustomer"
>(() => ({
  fields: {
    quantiles: optional(fractions({ maxLength: 100 })),
    perCustomer: withDefault(
      customField<boolean>((value) => typeof value === "boolean", {
        ...rareKind("boolean"),
        jsonSchema: { type: "boolean" },
      }),
      false,
    ),
    timeZone: optional(timeZone()),
  },
}));

/** The gaps of one customer. */
export interface CustomerGaps {
  /** The customer id. */
  readonly customerId: string | number;
  /** Number of gaps, at least 1. */
  readonly gaps: number;
  /** Mean gap, in days. */
  readonly mean: number;
  /** Median gap, in days. */
  readonly median: number;
}

/** What {@link purchaseGaps} returns. */
export interface PurchaseGaps {
  /** Mean gap, in days; `null` if there are no gaps. */
  readonly mean: number | null;
  /** Median gap, in days; `null` if there are no gaps. */
  readonly median: number | null;
  /** The requested quantiles, in the same order, in days; each `null` if there are no gaps. */
  readonly quantiles: readonly (number | null)[];
  /** Number of gaps. */
  readonly gaps: number;
  /** Customers with at least one gap, in the order of the log; only with `perCustomer`. */
  readonly perCustomer?: readonly CustomerGaps[];
}

/**
 * The days between consecutive purchases of the same customer, with mean, median and quantiles.
 *
 * Orders of one day are one purchase, so a split order does not create a gap of 0. Gaps are not rounded: noon to the
 * next midnight is half a day by the local clock, so clock changes have no effect. Customers with a single purchase
 * have no gap. The time since the last purchase is not a complete gap and does not count, so a young shop has no long
 * gaps yet. Many short gaps of a few frequent buyers outweigh the rest: look at the median, or at each customer.
 * Refunds are not orders. For one number from counts alone, one-time buyers included, see {@link impliedPurchaseGap}.
 *
 * @param log - An order log.
 * @param options - The quantiles, and whether to list each customer.
 * @returns Days, 0 or more; `null` if no customer bought on two days.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link purchaseGapsInput}.
 *
 * @source littleStreamLatency
 * @source hyndmanFan1996
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-01-11", amount: 30 },
 *   { customerId: "a", orderedAt: "2025-01-31", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 * ]);
 * purchaseGaps(log, { quantiles: [0.9] }); // => { mean: 15, median: 15, quantiles: [19], gaps: 2 }
 * purchaseGaps(log, { perCustomer: true }).perCustomer; // => [{ customerId: "a", gaps: 2, mean: 15, median: 15 }]
 * ```
 */
export function purchaseGaps(log: OrderLog, options: PurchaseGapsInput = {}): PurchaseGaps {
  checkOrderLog("purchaseGaps", log);
  const parsed = parseInput("purchaseGaps", purchaseGapsInput, options);
  const { quantiles = [0.25, 0.75], perCustomer, timeZone = log.timeZone } = parsed;
  const clock = localClock(log, timeZone);
  const { starts, customerIds } = log;
  const all = new Float64Array(log.rows);
  const customers: CustomerGaps[] = [];
  let count = 0;
  for (let customer = 0; customer < customerIds.length; customer++) {
    const first = starts[customer] as number;
    const next = starts[customer + 1] as number;
    const before = count;
    count = writeGaps(log, clock, first, next, all, count);
    if (!perCustomer || count === before) continue;
    const own = all.slice(before, count).sort();
    const customerId = customerIds[customer] as string | number;
    customers.push({ customerId, gaps: own.length, mean: mean(own), median: quantileOfSorted(own, 0.5) });
  }
  const gaps = all.subarray(0, count);
  const [median, ...asked] = quantilesInPlace(gaps, [0.5, ...Array.from(quantiles)]);
  return {
    mean: count === 0 ? null : mean(gaps),
    median: count === 0 ? null : (median as number),
    quantiles: asked.map((each) => (count === 0 ? null : each)),
    gaps: count,
    ...(perCustomer && { perCustomer: customers }),
  };
}

/** {@link purchaseGaps} as data. */
export const purchaseGapsMetric: Metric<[log: OrderLog, options: PurchaseGapsInput], PurchaseGaps> = {
  id: "purchaseGaps",
  summary: "The days between consecutive purchases of the same customer, with mean, median and quantiles.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: purchaseGapsInput },
  ],
  compute: purchaseGaps,
  main: {
    path: "median",
    unit: "days",
    range: [0, Infinity],
    better: "lower",
    formula: null,
    undefinedWhen: "result.gaps === 0",
  },
  sources: ["littleStreamLatency", "hyndmanFan1996"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
            { customerId: "a", orderedAt: "2025-01-11", amount: 30 },
            { customerId: "a", orderedAt: "2025-01-31", amount: 30 },
            { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
          ],
        },
        { perCustomer: true },
      ],
      result: {
        mean: 15,
        median: 15,
        quantiles: [12.5, 17.5],
        gaps: 2,
        perCustomer: [{ customerId: "a", gaps: 2, mean: 15, median: 15 }],
      },
    },
    {
      arguments: [{ orders: [{ customerId: "b", orderedAt: "2025-01-04", amount: 15 }] }, {}],
      result: { mean: null, median: null, quantiles: [null, null], gaps: 0 },
    },
  ],
};
