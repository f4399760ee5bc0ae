import type { Ends } from "./proportionIntervals";
import { tUpperQuantile } from "./tQuantile";

/**
 * The mean of a list of numbers and its confidence interval.
 *
 * Student's t interval. It holds for any distribution if there are many values, and for few if they are spread evenly
 * around the middle; a few very large orders among many small ones need hundreds of values. Include each customer
 * once. For shares see {@link proportionInterval}, for two lists {@link compareMeans}.
 *
 * @param n - How many values there are, or their effective number where they have weights; above 1.
 * @param mean - Their mean.
 * @param standardDeviation - Their sample standard deviation (divisor n − 1).
 * @param tail - The probability left out on each side: 0.025 for 95 %.
 */
export function meanInterval(n: number, mean: number, standardDeviation: number, tail: number): Ends {
  // Without spread there is no width, however few the values: the quantile may be infinite.
  if (standardDeviation === 0) return { low: mean, high: mean };
  const reach = tUpperQuantile(tail, n - 1) * (standardDeviation / Math.sqrt(n));
  return { low: mean - reach, high: mean + reach };
}
