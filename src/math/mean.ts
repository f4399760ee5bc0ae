import { sum } from "./sum";

/**
 * The arithmetic mean of `values[from] … values[to - 1]`, from a compensated sum (see `sum`).
 *
 * @returns `NaN` for an empty range.
 */
export function mean(values: ArrayLike<number>, from = 0, to = values.length): number {
  return sum(values, from, to) / (to - from);
}
