import type { OrderLog } from "../logs";
import { type Period, periodIndex, periodStarts } from "../time";
import type { LocalClock } from "./localClock";

/** What gives orders of the same day, or of the same longer period of the calendar, the same number, and later ones a greater number. */
export function purchaseNumbers(
  { starts, times }: OrderLog,
  { dayOf }: LocalClock,
  granularity: Exclude<Period, "hour">,
  timeZone: string,
): (ms: number) => number {
  if (granularity === "day" || times.length === 0) return dayOf;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    first = Math.min(first, times[starts[customer] as number] as number);
    last = Math.max(last, times[(starts[customer + 1] as number) - 1] as number);
  }
  const periods = periodStarts(first, last, { period: granularity, timeZone });
  return (ms) => periodIndex(periods, ms);
}
