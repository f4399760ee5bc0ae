import type { Ends } from "./proportionIntervals";
import { tUpperQuantile } from "./tQuantile";

/**
 * Student's t interval of a mean.
 *
 * @param n - How many values there are, or their effective number where they have weights; above 1.
 * @param mean - Their mean.
 * @param standardDeviation - Their sample standard deviation (divisor n − 1).
 * @param tail - The probability left out on each side: 0.025 for 95 %.
 */
export function meanInterval(n: number, mean: number, standardDeviation: number, tail: number): Ends {
  const reach = tUpperQuantile(tail, n - 1) * (standardDeviation / Math.sqrt(n));
  return { low: mean - reach, high: mean + reach };
}
