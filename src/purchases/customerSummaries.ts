import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { localClock } from "../logs/localClock";
import { isOrder } from "../logs/orders";
import { purchaseNumbers } from "../logs/purchaseNumbers";
import { timeOf } from "../logs/timestamp";
import { sum } from "../math";
import type { Metric } from "../metric/metric";
import type { Period, Timestamp } from "../time";
import { DAY_MS, DAYS_IN_UNIT } from "../time/daysInUnit";
import { oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { timestamp, timeZone } from "../validation/timeFields";

/** The options of {@link customerSummaries}. */
export interface CustomerSummariesInput {
  /** The point in time up to which the log is complete; orders at it or later are not known. */
  readonly asOf: Timestamp;
  /** What recency and age are measured in: days, weeks of 7 days, months of 365/12 days or years of 365 days; `"day"` when left out. */
  readonly timeUnit?: "day" | "week" | "month" | "year" | undefined;
  /** The calendar period whose orders are one purchase; `"day"` when left out. */
  readonly granularity?: Exclude<Period, "hour"> | undefined;
  /** IANA name of the time zone whose days count; that of the log when left out. */
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

/** What {@link customerSummaries} returns: columns of equal length, one row a customer, in the order of the log. */
export interface CustomerSummaries {
  /** The customers. */
  readonly customerId: readonly (string | number)[];
  /** How many orders each has made. */
  readonly orders: Float64Array;
  /** How many purchases after the first: the orders of one day are one purchase. */
  readonly frequency: Float64Array;
  /** From the day of the first order to that of the last, in the unit of time; 0 if frequency is 0. */
  readonly recency: Float64Array;
  /** From the day of the first purchase to `asOf`, in the unit; not below recency. */
  readonly age: Float64Array;
  /** What the purchases after the first brought on average, less what was paid back after the first; 0 where frequency is 0. */
  readonly meanRepeatValue: Float64Array;
  /** When the first order was made, in epoch milliseconds. */
  readonly firstOrderedAt: Float64Array;
  /** When the last order was made, in epoch milliseconds. */
  readonly lastOrderedAt: Float64Array;
  /** The unit of recency and age: models refuse a table in another unit than that of their fit. */
  readonly timeUnit: "day" | "week" | "month" | "year";
}

/**
 * The frequency, recency, age and mean repeat value of each customer, as input of lifetime-value models.
 *
 * Recency is the time from the first order to the last; {@link rfm} counts the time since the last order. All orders of one
 * local day are one purchase, or of a longer calendar period with `granularity`. Frequency counts purchases after the
 * first. If there are any, recency runs to the day of the last order itself, also within a longer period: that order shows
 * that the customer was still active. Nothing is rounded: recency is in whole days divided by the days of the unit of
 * time, and age runs to the time of day of `asOf`. Units of time have fixed lengths, since models assume even time: a
 * month is 365/12 days.
 *
 * Mean repeat value excludes the first purchase, as models of spending do: all amounts from the day of the second
 * purchase on, refunds included, divided by frequency. Earlier refunds belong to the first purchase. The mean is 0 or
 * negative if everything was paid back; models of spending take only values above 0. Customers with only refunds, or with
 * a first order at or after `asOf`, are excluded.
 *
 * @param log - An order log.
 * @param options - Up to when, and in which units.
 * @returns Columns of equal length; their length is the number of customers.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link customerSummariesInput}.
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
  const parsed = parseInput("customerSummaries", customerSummariesInput, options);
  const { timeUnit, granularity, timeZone = log.timeZone } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone);
  const clock = localClock(log, timeZone, asOf);
  const numberOf = purchaseNumbers(log, clock, granularity, timeZone);
  const known = clock.wallOf(asOf);
  const length = DAYS_IN_UNIT[timeUnit];
  const { starts, times, amounts, customerIds } = log;
  const customerId: (string | number)[] = [];
  const column = () => new Float64Array(customerIds.length);
  const [orders, frequency, recency, age] = [column(), column(), column(), column()];
  const [meanRepeatValue, firstOrderedAt, lastOrderedAt] = [column(), column(), column()];
  let place = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const start = starts[customer] as number;
    const next = starts[customer + 1] as number;
    let row = start;
    while (row < next && !isOrder(amounts[row] as number)) row++;
    if (row === next || (times[row] as number) >= asOf) continue;
    const first = times[row] as number;
    let last = first;
    let number = numberOf(first);
    let count = 0;
    let purchases = 0;
    let second = row;
    for (; row < next && (times[row] as number) < asOf; row++) {
      if (!isOrder(amounts[row] as number)) continue;
      count++;
      last = times[row] as number;
      const own = numberOf(last);
      if (own === number && purchases > 0) continue;
      number = own;
      if (++purchases === 2) second = row;
    }
    customerId.push(customerIds[customer] as string | number);
    firstOrderedAt[place] = first;
    lastOrderedAt[place] = last;
    orders[place] = count;
    frequency[place] = purchases - 1;
    const firstDay = clock.dayOf(first);
    // The last order is what shows that a customer was still one; a single purchase has no time to its last.
    const days = purchases > 1 ? clock.dayOf(last) - firstDay : 0;
    recency[place] = days / length;
    age[place] = Math.max(days, (known - firstDay * DAY_MS) / DAY_MS) / length;
    if (purchases > 1) {
      // What was paid back on the day of the second purchase, but before it, is not before that day.
      const from = times[second] as number;
      const day = numberOf(from);
      while (!isOrder(amounts[second - 1] as number) && numberOf(times[second - 1] as number) === day) second--;
      meanRepeatValue[place] = sum(amounts, second, row) / (purchases - 1);
    }
    place++;
  }
  return {
    customerId,
    orders: orders.subarray(0, place),
    frequency: frequency.subarray(0, place),
    recency: recency.subarray(0, place),
    age: age.subarray(0, place),
    meanRepeatValue: meanRepeatValue.subarray(0, place),
    firstOrderedAt: firstOrderedAt.subarray(0, place),
    lastOrderedAt: lastOrderedAt.subarray(0, place),
    timeUnit,
  };
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
