import { sum } from "../math";
import type { Period } from "../time";
import { DAY_MS, DAYS_IN_UNIT, type TimeUnit } from "../time/daysInUnit";
import { localClock } from "./localClock";
import type { OrderLog } from "./log";
import { isOrder } from "./orders";
import { purchaseNumbers } from "./purchaseNumbers";

/** The result of {@link customerSummaries}: columns of equal length, one row per customer, in the order of the log. */
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
  /**
   * What the purchases after the first brought on average, less what was paid back after the first; 0 where frequency
   * is 0.
   */
  readonly meanRepeatValue: Float64Array;
  /** When the first order was made, in epoch milliseconds. */
  readonly firstOrderedAt: Float64Array;
  /** When the last order was made, in epoch milliseconds. */
  readonly lastOrderedAt: Float64Array;
  /** The unit of recency and age: models refuse a table in another unit than that of their fit. */
  readonly timeUnit: TimeUnit;
}

/** Up to when customers are known, and what their times are measured in. */
export interface SummaryOptions {
  /** Data cutoff (exclusive), in epoch milliseconds. */
  readonly asOf: number;
  readonly timeUnit: TimeUnit;
  readonly granularity: Exclude<Period, "hour">;
  readonly timeZone: string;
}

/** The purchases of each customer in a few numbers: the rules are those of `customerSummaries`. */
export function summarizeCustomers(
  log: OrderLog,
  { asOf, timeUnit, granularity, timeZone }: SummaryOptions,
): CustomerSummaries {
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
