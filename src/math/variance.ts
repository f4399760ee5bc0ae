import { mean } from "./mean";
import { sumOf } from "./sum";

/**
 * The sample variance (divisor n − 1) of `values[from] … values[to - 1]`.
 *
 * Two passes with compensated sums, corrected for the rounding of the mean (Chan, Golub and LeVeque 1983): a common
 * offset of the values costs no further digits.
 *
 * @returns `NaN` for fewer than two values.
 */
export function variance(values: ArrayLike<number>, from = 0, to = values.length): number {
  const n = to - from;
  if (n < 2) return Number.NaN;
  const center = mean(values, from, to);
  const deviation = (i: number) => (values[from + i] as number) - center;
  const squares = sumOf(n, (i) => deviation(i) ** 2);
  return (squares - sumOf(n, deviation) ** 2 / n) / (n - 1);
}
