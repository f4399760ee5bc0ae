import type { OrderLog } from "../../logs";
import { type LocalClock, localClock } from "../library";

export const DAY_MS = 86_400_000;
const YEAR_DAYS = 365;

/** Result of one pass over the rows: one number per customer of the log, and one per local day. */
export interface OrderScan {
  readonly clock: LocalClock;
  /** Local time of the data cutoff. */
  readonly known: number;
  /** Orders of each customer; 0 for customers with only refunds. */
  readonly orders: Uint32Array;
  /** Local time of the first order, in milliseconds; `NaN` if there is none. */
  readonly firstAt: Float64Array;
  /** Days from the first to the second order, rounded down; −1 if there is none. */
  readonly secondAfter: Int32Array;
  /** Row of the last order. */
  readonly lastRow: Uint32Array;
  /** Revenue on the day of the first order. */
  readonly firstDay: Float64Array;
  /** Revenue within 365 days of the first order. */
  readonly firstYear: Float64Array;
  /** Revenue so far. */
  readonly revenue: Float64Array;
  /** Revenue in the 365 days before the cutoff. */
  readonly lastYear: Float64Array;
  /** First local day with a row, in days since 1970-01-01. */
  readonly firstDayOfLog: number;
  /** Orders per local day. */
  readonly ordersOfDay: Float64Array;
  /** Revenue per local day, of customers on the day of their first order. */
  readonly firstRevenueOfDay: Float64Array;
  /** Revenue per local day, of all other customers. */
  readonly repeatRevenueOfDay: Float64Array;
  /** Amounts of orders after the day of the customer's first order, before refunds. */
  readonly repeatGross: number;
  /** Orders of a customer with another order on the same day. */
  readonly sameDay: number;
  /** Orders of a customer with another order at the same instant. */
  readonly sameInstant: number;
  /** Orders with an amount of 0. */
  readonly zero: number;
  /** Rows with a negative amount. */
  readonly refundRows: number;
  /** Amounts of orders, and of refunds. */
  readonly gross: number;
  readonly refunds: number;
}

/** Scans every row of a log once; all rows are before `asOf`. */
export function scanOrders(log: OrderLog, asOf: number): OrderScan {
  const { starts, times, amounts } = log;
  const customers = starts.length - 1;
  const clock = localClock(log, asOf);
  const known = clock.wallOf(asOf);
  let from = asOf;
  for (let c = 0; c < customers; c++) from = Math.min(from, times[starts[c] as number] as number);
  const firstDayOfLog = clock.dayOf(from);
  const days = Math.max(1, clock.dayOf(asOf - 1) - firstDayOfLog + 1);
  const orders = new Uint32Array(customers);
  const firstAt = new Float64Array(customers).fill(Number.NaN);
  const secondAfter = new Int32Array(customers).fill(-1);
  const lastRow = new Uint32Array(customers);
  const column = () => new Float64Array(customers);
  const [firstDay, firstYear, revenue, lastYear] = [column(), column(), column(), column()];
  const ofDay = () => new Float64Array(days);
  const [ordersOfDay, firstRevenueOfDay, repeatRevenueOfDay] = [ofDay(), ofDay(), ofDay()];
  let [sameDay, sameInstant, zero, refundRows, gross, refunds, repeatGross] = [0, 0, 0, 0, 0, 0, 0];
  const yearAgo = known - YEAR_DAYS * DAY_MS;
  for (let c = 0; c < customers; c++) {
    let opened = -1;
    let openedAt = Number.NaN;
    let lastOrderDay = Number.NaN;
    let lastOrderAt = Number.NaN;
    for (let row = starts[c] as number; row < (starts[c + 1] as number); row++) {
      const time = times[row] as number;
      const amount = amounts[row] as number;
      const wall = clock.wallOf(time);
      const day = clock.dayOf(time) - firstDayOfLog;
      if (amount < 0) {
        refundRows++;
        refunds -= amount;
      } else {
        gross += amount;
        if (amount === 0) zero++;
        orders[c] = (orders[c] as number) + 1;
        ordersOfDay[day] = (ordersOfDay[day] as number) + 1;
        lastRow[c] = row;
        if (opened < 0) {
          opened = day;
          openedAt = wall;
          firstAt[c] = wall;
        } else if (secondAfter[c] === -1) secondAfter[c] = Math.max(0, Math.floor((wall - openedAt) / DAY_MS));
        if (day !== opened) repeatGross += amount;
        if (day === lastOrderDay) sameDay++;
        if (time === lastOrderAt) sameInstant++;
        lastOrderDay = day;
        lastOrderAt = time;
      }
      revenue[c] = (revenue[c] as number) + amount;
      if (wall >= yearAgo) lastYear[c] = (lastYear[c] as number) + amount;
      const first = opened < 0 || day === opened;
      if (first) firstDay[c] = (firstDay[c] as number) + amount;
      if (first || wall - openedAt < YEAR_DAYS * DAY_MS) firstYear[c] = (firstYear[c] as number) + amount;
      const sums = first ? firstRevenueOfDay : repeatRevenueOfDay;
      sums[day] = (sums[day] as number) + amount;
    }
  }
  return {
    clock,
    known,
    orders,
    firstAt,
    secondAfter,
    lastRow,
    firstDay,
    firstYear,
    revenue,
    lastYear,
    firstDayOfLog,
    ordersOfDay,
    firstRevenueOfDay,
    repeatRevenueOfDay,
    repeatGross,
    sameDay,
    sameInstant,
    zero,
    refundRows,
    gross,
    refunds,
  };
}
