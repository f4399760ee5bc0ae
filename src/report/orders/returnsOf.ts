import type { Interval } from "../../metric/interval";
import { dailyCurve, eventsBy } from "../library";
import { DAY_MS, type OrderScan } from "./scanOrders";

/** How soon customers order again: one estimate for all numbers, including customers observed for a shorter time. */
export interface Returns {
  /** Curve of customers without a second order. */
  readonly curve: ReturnType<typeof dailyCurve>;
  /** Longest time that any customer was observed, in days. */
  readonly longest: number;
  /** Share with a second order within a number of days. */
  readonly within: (days: number) => { readonly rate: number; readonly interval: Interval | null };
}

/** Time to the second order. */
export function returnsOf({ firstAt, secondAfter, known }: OrderScan): Returns {
  let longest = 0;
  firstAt.forEach((at) => {
    if (at <= known) longest = Math.max(longest, Math.floor((known - at) / DAY_MS));
  });
  const events = new Float64Array(longest + 1);
  const censored = new Float64Array(longest + 1);
  firstAt.forEach((at, c) => {
    if (Number.isNaN(at)) return;
    const after = secondAfter[c] as number;
    if (after >= 0) events[after] = (events[after] as number) + 1;
    else {
      const seen = Math.max(0, Math.floor((known - at) / DAY_MS));
      censored[seen] = (censored[seen] as number) + 1;
    }
  });
  const curve = dailyCurve(events, censored);
  return {
    curve,
    longest,
    within: (days) => {
      // Within 30 days means before the end of day 30, so on day 29 at the latest.
      const { estimate, interval } = eventsBy(curve, days - 1);
      return { rate: estimate, interval };
    },
  };
}
