import { type Period, periodIndex, periodStarts } from "../time";
import type { LocalClock } from "./localClock";
import type { OrderLog } from "./log";
import { spanOf } from "./orders";

/**
 * Returns a function that gives orders of the same day, or of the same longer calendar period, the same number, and
 * later orders a greater one.
 */
export function purchaseNumbers(
  log: OrderLog,
  { dayOf }: LocalClock,
  granularity: Exclude<Period, "hour">,
  timeZone: string,
): (ms: number) => number {
  if (granularity === "day" || log.rows === 0) return dayOf;
  const { first, last } = spanOf(log);
  const periods = periodStarts(first, last, { period: granularity, timeZone });
  return (ms) => periodIndex(periods, ms);
}
