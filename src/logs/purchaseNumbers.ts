import { type Period, periodIndex, periodStarts } from "../time";
import type { LocalClock } from "./localClock";
import type { OrderLog } from "./log";
import { spanOf } from "./orders";

/**
 * What gives orders of the same day, or of the same longer period of the calendar, the same number, and later ones a
 * greater number.
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
