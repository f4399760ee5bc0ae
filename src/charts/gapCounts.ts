import type { OrderLog } from "../logs";
import { localClock } from "../logs/localClock";

const DAY_MS = 86_400_000;

/** Gaps between purchases, counted in bars of several days. */
export interface GapCounts {
  /** Number of gaps in each bar. */
  readonly counts: Float64Array;
  /** Number of gaps longer than all bars. */
  readonly beyond: number;
}

/** Counts the gaps of `purchaseGaps`. */
export function gapCounts(log: OrderLog, days: number, bars: number): GapCounts {
  const { starts, times, amounts } = log;
  const clock = localClock(log, log.timeZone);
  const counts = new Float64Array(bars);
  let beyond = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1] as number;
    let day = Number.NEGATIVE_INFINITY;
    let before = 0;
    for (let row = starts[customer] as number; row < next; row++) {
      if ((amounts[row] as number) < 0) continue;
      const time = times[row] as number;
      const own = clock.dayOf(time);
      if (own === day) continue;
      const wall = clock.wallOf(time);
      if (day !== Number.NEGATIVE_INFINITY) {
        const bar = Math.floor(Math.max(0, wall - before) / (days * DAY_MS));
        if (bar < bars) counts[bar] = (counts[bar] as number) + 1;
        else beyond++;
      }
      day = own;
      before = wall;
    }
  }
  return { counts, beyond };
}
