import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { type CustomerSummaries, summarizeCustomers } from "../logs/summarizeCustomers";
import { timeOf } from "../logs/timestamp";
import type { Metric } from "../metric/metric";
import type { Period, Timestamp } from "../time";
import { oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { timestamp, timeZone } from "../validation/timeFields";

export type { CustomerSummaries };

/** The options of {@link customerSummaries}. */
export interface CustomerSummariesInput {
  /** Data cutoff: orders at or after this instant are ignored. */
  readonly asOf: Timestamp;
  /** Unit of recency and age: days, weeks of 7 days, months of 365/12 days or years of 365 days. Default: `"day"`. */
  readonly timeUnit?: "day" | "week" | "month" | "year" | undefined;
  /** Calendar period whose orders are one purchase. Default: `"day"`. */
  readonly granularity?: Exclude<Period, "hour"> | undefined;
  /** IANA time zone whose days count. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link CustomerSummariesInput}. */
export const customerSummariesInput: InputSchema<CustomerSummariesInput, "timeUnit" | "granularity"> =
  /* @__PURE__ */ inputSchema<CustomerSummariesInput, "timeUnit" | "granularity">(() => ({
    fields: {
      asOf: timestamp(),
      timeUnit: withDefault(oneOf("day", "week", "month", "year"), "day" as const),
      granularity: withDefault(oneOf("day", "week", "month", "quarter", "year"), "day" as const),
      timeZone: optional(timeZone()),
    },
  }));

/**
 * The frequency, recency, age and mean repeat value of each customer, as input of lifetime-value models.
 *
 * Recency is the time from the first order to the last; {@link rfm} counts the time since the last order. All orders of
 * one local day are one purchase, or all orders of a longer calendar period with `granularity`. Frequency is the number
 * of purchases after the first. Recency runs to the day of the last order, also with a longer granularity, because the
 * customer was still active then. Recency is in whole days, age runs to the time of day of `asOf`, and both are divided
 * by the length of the unit without rounding. Units have fixed lengths, because models assume uniform time: a month is
 * 365/12 days.
 *
 * Mean repeat value excludes the first purchase, as spending models do: it is the sum of all amounts from the day of
 * the second purchase on, refunds included, divided by frequency. Earlier refunds belong to the first purchase. The
 * mean is 0 or negative if everything was refunded; spending models accept only values above 0. Customers with only
 * refunds, or with a first order at or after `asOf`, are excluded.
 *
 * @param log - An order log.
 * @param options - The data cutoff and the units.
 * @returns Columns of equal length, one item per customer.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link customerSummariesInput}.
 *
 * @source faderHardieLee2005
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-01-15", amount: 30 },
 *   { customerId: "a", orderedAt: "2025-01-15", amount: 10 },
 *   { customerId: "b", orderedAt: "2025-01-22", amount: 15 },
 * ]);
 * const summaries = customerSummaries(log, { asOf: "2025-01-29", timeUnit: "week" });
 * summaries.customerId; // => ["a", "b"]
 * summaries.frequency; // => Float64Array.of(1, 0)
 * summaries.recency; // => Float64Array.of(2, 0)
 * summaries.age; // => Float64Array.of(4, 1)
 * summaries.meanRepeatValue; // => Float64Array.of(40, 0)
 * ```
 */
export function customerSummaries(log: OrderLog, options: CustomerSummariesInput): CustomerSummaries {
  checkOrderLog("customerSummaries", log);
  const { timeZone = log.timeZone, asOf, ...rest } = parseInput("customerSummaries", customerSummariesInput, options);
  return summarizeCustomers(log, { ...rest, timeZone, asOf: timeOf(asOf, timeZone) });
}

/** {@link customerSummaries} as data. */
export const customerSummariesMetric: Metric<[log: OrderLog, options: CustomerSummariesInput], CustomerSummaries> = {
  id: "customerSummaries",
  summary: "The frequency, recency, age and mean repeat value of each customer, as input of lifetime-value models.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: customerSummariesInput },
  ],
  compute: customerSummaries,
  main: null,
  sources: ["faderHardieLee2005"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
            { customerId: "a", orderedAt: "2025-01-15", amount: 30 },
            { customerId: "a", orderedAt: "2025-01-15", amount: 10 },
            { customerId: "a", orderedAt: "2025-01-17", amount: -5 },
            { customerId: "b", orderedAt: "2025-01-22", amount: 15 },
            { customerId: "c", orderedAt: "2025-01-29", amount: 15 },
          ],
        },
        { asOf: "2025-01-29", timeUnit: "week" },
      ],
      result: {
        customerId: ["a", "b"],
        orders: /* @__PURE__ */ Float64Array.of(3, 1),
        frequency: /* @__PURE__ */ Float64Array.of(1, 0),
        recency: /* @__PURE__ */ Float64Array.of(2, 0),
        age: /* @__PURE__ */ Float64Array.of(4, 1),
        meanRepeatValue: /* @__PURE__ */ Float64Array.of(35, 0),
        firstOrderedAt: /* @__PURE__ */ Float64Array.of(1735689600000, 1737504000000),
        lastOrderedAt: /* @__PURE__ */ Float64Array.of(1736899200000, 1737504000000),
        timeUnit: "week",
      },
    },
  ],
};
