/** Steps that differ by at most this are on one level, because the product behind the curve is rounded. */
const LEVEL = 1e-9;

/**
 * Returns the time at which a falling step curve reaches a level; `null` if it does not.
 *
 * If a step lies exactly on the level, returns the middle of the step, as for the median of an even number of values;
 * the last step ends at the last time.
 *
 * @param times - In ascending order.
 * @param curve - Level after each time; `NaN` if unknown, which happens only at the end.
 */
export function crossing(times: ArrayLike<number>, curve: ArrayLike<number>, level: number): number | null {
  const first = firstBelow(curve, level + LEVEL);
  if (first === curve.length) return null;
  const time = times[first] as number;
  // No step lies below 0.
  if (level <= LEVEL) return time;
  const next = firstBelow(curve, level - LEVEL);
  if (next < curve.length) return (time + (times[next] as number)) / 2;
  return Number.isNaN(curve[curve.length - 1]) ? null : (time + (times[times.length - 1] as number)) / 2;
}

function firstBelow(curve: ArrayLike<number>, level: number): number {
  let i = 0;
  while (i < curve.length && !((curve[i] as number) <= level)) i++;
  return i;
}
