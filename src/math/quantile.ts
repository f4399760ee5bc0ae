/** A copy of the values in ascending order. */
export function sortedCopy(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * The quantile of values already in ascending order: type 7 of Hyndman and Fan (1996), linear between neighbors, the
 * default of R, NumPy and spreadsheets (`PERCENTILE.INC`).
 *
 * Never outside the two neighbors, and never decreasing in `probability`.
 *
 * @param sorted - Finite numbers in ascending order.
 * @param probability - From 0 (the least value) to 1 (the greatest).
 * @returns `NaN` without values, or if `probability` is outside 0 … 1.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  if (sorted.length === 0 || !(probability >= 0 && probability <= 1)) return Number.NaN;
  const position = (sorted.length - 1) * probability;
  const index = Math.floor(position);
  const below = sorted[index] as number;
  const above = sorted[Math.ceil(position)] as number;
  return Math.min(above, below + (position - index) * (above - below));
}

/** {@link quantileOfSorted} for values in any order, which are copied and sorted first. */
export function quantile(values: ArrayLike<number>, probability: number): number {
  return quantileOfSorted(sortedCopy(values), probability);
}

/** The median: the middle value, or the mean of the two middle values; `NaN` without values. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
