import type { OrderLog } from "../logs";
import type { LocalClock } from "../logs/localClock";
import { isOrder } from "../logs/orders";
import { DAY_MS } from "../time/daysInUnit";

/**
 * Writes the gaps between a customer's purchases into a list, in days, and returns the end of the written part.
 *
 * Orders of one day are one purchase, at the time of the first.
 *
 * @param from - First row of the customer.
 * @param to - Row after the last.
 * @param gaps - The list to write to.
 * @param at - Index at which to start.
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
    // If a clock is set back across midnight, the new day may have an earlier time.
    if (day !== Number.NEGATIVE_INFINITY) gaps[place++] = Math.max(0, wall - before) / DAY_MS;
    day = own;
  }
  return place;
}
