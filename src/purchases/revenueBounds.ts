/** Sums of the same money in another order differ by less. */
const ROUNDING = 1e-12;

/** What a revenue must exceed to be above each threshold: one that differs only by rounding is equal to it. */
export function revenueBounds(thresholds: readonly number[]): number[] {
  return thresholds.map((threshold) => threshold + ROUNDING * Math.max(1, Math.abs(threshold)));
}
