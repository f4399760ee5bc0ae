import type { Ends } from "./proportionIntervals";
import { tUpperQuantile } from "./tQuantile";

/**
 * The mean of a list of numbers and its confidence interval.
 *
 * Student's t interval. With many values it holds for any distribution; with few, only for a roughly symmetric one. A
 * few very large orders among many small ones need hundreds of values. Include each customer once. For shares see
 * {@link proportionInterval}, for two lists {@link compareMeans}.
 *
 * @param n - Number of values, or their effective number if weighted; above 1.
 * @param mean - Their mean.
 * @param standardDeviation - Their sample standard deviation (divisor n − 1).
 * @param tail - Probability on each side outside the interval: 0.025 for 95%.
 */
export function meanInterval(n: number, mean: number, standardDeviation: number, tail: number): Ends {
  // Without variation the width is 0 for any number of values; the quantile may be infinite.
  if (standardDeviation === 0) return { low: mean, high: mean };
  const reach = tUpperQuantile(tail, n - 1) * (standardDeviation / Math.sqrt(n));
  return { low: mean - reach, high: mean + reach };
}
