import { sum } from "../math";
import type { Period } from "../time";
import { DAY_MS, DAYS_IN_UNIT, type TimeUnit } from "../time/daysInUnit";
import { localClock } from "./localClock";
import type { OrderLog } from "./log";
import { isOrder } from "./orders";
import { purchaseNumbers } from "./purchaseNumbers";

/** The result of {@link customerSummaries}: columns of equal length, one row per customer, in the order of the log. */
export interface CustomerSummaries {
  /** Customer ids. */
  readonly customerId: readonly (string | number)[];
  /** Number of orders. */
  readonly orders: Float64Array;
  /** Number of purchases after the first; orders of one day are one purchase. */
  readonly frequency: Float64Array;
  /** Time from the day of the first order to the day of the last, in the unit of time; 0 if frequency is 0. */
  readonly recency: Float64Array;
  /** Time from the day of the first purchase to `asOf`, in the unit of time; at least recency. */
  readonly age: Float64Array;
  /** Mean value of purchases after the first, minus later refunds, in money; 0 if frequency is 0. */
  readonly meanRepeatValue: Float64Array;
  /** Instant of the first order, in epoch milliseconds. */
  readonly firstOrderedAt: Float64Array;
  /** Instant of the last order, in epoch milliseconds. */
  readonly lastOrderedAt: Float64Array;
  /** Unit of recency and age; must equal the unit of the fit. */
  readonly timeUnit: TimeUnit;
}

/** The data cutoff and the unit of time. */
export interface SummaryOptions {
  /** Data cutoff (exclusive), in epoch milliseconds. */
  readonly asOf: number;
  readonly timeUnit: TimeUnit;
  readonly granularity: Exclude<Period, "hour">;
  readonly timeZone: string;
}

/** Summarizes the purchases of each customer, by the rules of `customerSummaries`. */
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
    // The last order shows that the customer was still active; with a single purchase there is no recency.
    const days = purchases > 1 ? clock.dayOf(last) - firstDay : 0;
    recency[place] = days / length;
    age[place] = ageOf(days, firstDay, known, length);
    if (purchases > 1) {
      // A refund on the day of the second purchase belongs to that day, even if it comes first.
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

/**
 * The age of a customer in units of time.
 *
 * @param days - Days from the day of the first purchase to that of the last.
 * @param firstDay - Day of the first purchase, in days since 1970-01-01.
 * @param known - Local time at the data cutoff, in milliseconds.
 * @param length - Days in the unit of time.
 */
export function ageOf(days: number, firstDay: number, known: number, length: number): number {
  return Math.max(days, (known - firstDay * DAY_MS) / DAY_MS) / length;
}
