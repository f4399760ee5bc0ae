import type { OrderLog } from "../../logs";
import { localClock } from "../../logs/localClock";
import { purchaseNumbers } from "../../logs/purchaseNumbers";
import { timeOf } from "../../logs/timestamp";
import type { Period, Timestamp } from "../../time";
import { DAY_MS } from "../../time/daysInUnit";

/** Options of a count by day. */
interface PurchaseDaysInput {
  readonly calibrationUntil: Timestamp;
  readonly holdoutUntil?: Timestamp | undefined;
  readonly granularity?: Exclude<Period, "hour"> | undefined;
  readonly timeZone?: string | undefined;
  /** Group of a customer, by index in the log: a whole number from 0. Default: all are in group 0. */
  readonly groupOf?: ((customer: number) => number) | undefined;
}

/** A day, relative to the day of the first order, with a number of customers or purchases. */
export type DayCount = readonly [day: number, count: number];

/** The first and repeat purchases in a log by day. */
export interface PurchaseDays {
  /** Customers of each group by the day of their first order. */
  readonly births: readonly (readonly DayCount[])[];
  /** Repeat purchases by day. */
  readonly repeats: readonly DayCount[];
  /** The number of customers. */
  readonly customers: number;
  /** Day of the first order of the log, in days since 1970-01-01. */
  readonly firstDay: number;
  /** Time from that day to the end of the calibration. */
  readonly calibrationDays: number;
  /** Time from that day to the data cutoff. */
  readonly knownDays: number;
}

/**
 * Counts the purchases, by the rules of customerSummaries, of customers who joined before the end of the calibration.
 */
export function purchaseDays(
  log: OrderLog,
  {
    calibrationUntil,
    holdoutUntil,
    granularity = "day",
    timeZone = log.timeZone,
    groupOf = () => 0,
  }: PurchaseDaysInput,
): PurchaseDays {
  const split = timeOf(calibrationUntil, timeZone);
  const end = holdoutUntil === undefined ? Infinity : timeOf(holdoutUntil, timeZone);
  const clock = localClock(log, timeZone);
  const numberOf = purchaseNumbers(log, clock, granularity, timeZone);
  const { starts } = log;
  const timeAt = (row: number) => log.times[row] as number;
  const isRefund = (row: number) => (log.amounts[row] as number) < 0;
  const births: Map<number, number>[] = [];
  const repeats = new Map<number, number>();
  const count = (days: Map<number, number>, day: number) => days.set(day, (days.get(day) ?? 0) + 1);
  let customers = 0;
  let last = -Infinity;
  let firstDay = Infinity;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1] as number;
    last = Math.max(last, timeAt(next - 1));
    let row = starts[customer] as number;
    while (row < next && isRefund(row)) row++;
    if (row === next || timeAt(row) >= split) continue;
    customers++;
    const day = clock.dayOf(timeAt(row));
    firstDay = Math.min(firstDay, day);
    const group = groupOf(customer);
    births[group] ??= new Map();
    count(births[group], day);
    let number = numberOf(timeAt(row));
    for (; row < next && timeAt(row) < end; row++) {
      const own = numberOf(timeAt(row));
      if (isRefund(row) || own === number) continue;
      number = own;
      count(repeats, clock.dayOf(timeAt(row)));
    }
  }
  // If a whole day occurs twice, the local time may be earlier than the day already reached.
  const daysUntil = (time: number) => Math.max(0, localClock(log, timeZone, time).wallOf(time) / DAY_MS - firstDay);
  const sinceFirst = (days: Map<number, number>) =>
    [...days].map(([day, each]): DayCount => [day - firstDay, each]).sort(([one], [other]) => one - other);
  // Without customers, the first day is infinite, and no time has passed since.
  const calibrationDays = daysUntil(split);
  const knownDays =
    holdoutUntil === undefined ? Math.max(calibrationDays, clock.dayOf(last) + 1 - firstDay) : daysUntil(end);
  return {
    births: Array.from(births, (days) => sinceFirst(days ?? new Map())),
    repeats: sinceFirst(repeats),
    customers,
    firstDay,
    calibrationDays,
    knownDays,
  };
}
