import { checkCalendar, periodCalendar, timeInCalendar } from "../logs/periodCalendar";
import {
  EARLIEST_MS,
  LATEST_MS,
  nextPeriodStart,
  periodStart,
  periodStarts,
  type ResolvedPeriodOptions,
  type Timestamp,
} from "../time";
import { dayOfMonth } from "./monthField";

/** What {@link stickiness} returns. */
export interface StickinessResult {
  /** Average daily customers divided by monthly customers, a fraction; `null` if there are no customers. */
  readonly rate: number | null;
  /** Mean number of customers with an order per day, over all days of the month. */
  readonly averageDaily: number;
  /** Customers with an order in the month. */
  readonly monthly: number;
}

/** Returns the stickiness of a month from its customers and the sum of their active days. */
export function stickinessOf(monthly: number, activeDays: number, days: number): StickinessResult {
  return { rate: monthly === 0 ? null : activeDays / (monthly * days), averageDaily: activeDays / days, monthly };
}

/** The parsed options of {@link stickiness}. */
interface MonthOptions extends Omit<ResolvedPeriodOptions, "timeZone" | "period"> {
  readonly month: Timestamp;
  readonly timeZone?: string | undefined;
}

/** Returns the starts of the days of the month of parsed options, and the end of the last day. */
export function daysOfMonth(log: { readonly timeZone: string }, options: MonthOptions): Float64Array {
  const inMonths = periodCalendar(log, { ...options, period: "month" });
  const instant = timeInCalendar(dayOfMonth(options.month), inMonths);
  checkCalendar("stickiness", inMonths, instant);
  // At both ends of the supported range, only a part of the month can be counted.
  const start = Math.max(EARLIEST_MS, periodStart(instant, inMonths));
  const last = Math.min(LATEST_MS, nextPeriodStart(instant, inMonths)) - 1;
  return periodStarts(start, last, { ...inMonths, period: "day" });
}
