/** Steps that differ by no more than this are one level: the product that makes a curve is rounded. */
const LEVEL = 1e-9;

/**
 * When a falling curve of steps comes down to a level; `null` where it does not.
 *
 * Where a step lies at the level itself, the middle of that step, as with the median of an even number of values; the
 * last step reaches to the last time.
 *
 * @param times - In ascending order.
 * @param curve - The level after each time; `NaN` where it is not known, which is at the end.
 */
export function crossing(times: ArrayLike<number>, curve: ArrayLike<number>, level: number): number | null {
  const first = firstBelow(curve, level + LEVEL);
  if (first === curve.length) return null;
  const time = times[first] as number;
  // Nothing comes below 0.
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
