import { quantileOfSorted } from "./quantile";

/** Below this length, a sort is as fast. */
const SHORT = 64;
/** Number of cuts after which little is left of a range; after bad cuts, a sort is as good. */
const MOST_CUTS = 16;

/**
 * Rearranges values so that each of the given positions has the value it would have in ascending order, with smaller or
 * equal values before it and greater or equal values after it. Takes linear time, and never much longer than a sort.
 *
 * @param values - Finite numbers, which are rearranged.
 * @param ranks - Positions in ascending order, from 0 to the last.
 */
export function placeRanks(values: Float64Array, ranks: ArrayLike<number>): void {
  let from = 0;
  for (let i = 0; i < ranks.length; i++) {
    placeRank(values, ranks[i] as number, from, values.length - 1);
    from = ranks[i] as number;
  }
}

/**
 * The quantiles of type 7 (see {@link quantileOfSorted}) of values in any order, which are rearranged.
 *
 * @param values - Finite numbers.
 * @param probabilities - Each from 0 to 1, in any order.
 * @returns `NaN` each if there are no values.
 */
export function quantilesInPlace(values: Float64Array, probabilities: ArrayLike<number>): number[] {
  const positions = Array.from(probabilities, (probability) => (values.length - 1) * probability);
  const ranks = positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]);
  if (values.length > 0) placeRanks(values, Float64Array.from(ranks).sort());
  return Array.from(probabilities, (probability) => quantileOfSorted(values, probability));
}

function placeRank(values: Float64Array, rank: number, from: number, to: number): void {
  let low = from;
  let high = to;
  for (let cuts = 0; high - low >= SHORT && cuts < MOST_CUTS; cuts++) {
    const pivot = middleOf(values[low] as number, values[(low + high) >> 1] as number, values[high] as number);
    let left = low;
    let right = high;
    // Both sides stop at equal values, so that runs of equal values are halved too (Hoare 1961).
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const value = values[left] as number;
      values[left++] = values[right] as number;
      values[right--] = value;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
  values.subarray(low, high + 1).sort();
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
