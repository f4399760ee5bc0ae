import type { OrderLog } from "../logs";
import type { LocalClock } from "../logs/localClock";
import { isOrder } from "../logs/orders";
import { DAY_MS } from "../time/daysInUnit";

/**
 * Writes the gaps between a customer's purchases into a list, in days, and returns where they end.
 *
 * Orders of one day are one purchase, made with the first of them.
 *
 * @param log - The log.
 * @param clock - Its clock.
 * @param from - The first row.
 * @param to - The row after the last.
 * @param gaps - The list.
 * @param at - Where in it to begin.
 */
export function writeGaps(
  { times, amounts }: OrderLog,
  { dayOf, wallOf }: LocalClock,
  from: number,
  to: number,
  gaps: Float64Array,
  at: number,
): number {
  let place = at;
  let day = Number.NEGATIVE_INFINITY;
  let wall = 0;
  for (let row = from; row < to; row++) {
    if (!isOrder(amounts[row] as number)) continue;
    const time = times[row] as number;
    const own = dayOf(time);
    if (own === day) continue;
    const before = wall;
    wall = wallOf(time);
    // Where a clock is set back over midnight, the new day's time may be the earlier one.
    if (day !== Number.NEGATIVE_INFINITY) gaps[place++] = Math.max(0, wall - before) / DAY_MS;
    day = own;
  }
  return place;
}
