import { tTwoSided, tUpperQuantile } from "../math";
import type { Interval } from "../metric/interval";
import type { Sample } from "./sampleOf";

/** The difference between two means, with its interval and Welch's test. */
export interface MeanDifference {
  /** Mean of the first group minus mean of the second, in the unit of the values. */
  readonly difference: number;
  /** Interval of the difference. */
  readonly interval: Interval<"welch">;
  /** Difference divided by its standard error. */
  readonly t: number;
  /** Degrees of freedom by Welch's approximation; rarely whole. */
  readonly degreesOfFreedom: number;
  /** Two-sided p-value. */
  readonly pValue: number;
}

/** Compares the means of two samples; at least one has unequal values. */
export function welch(one: Sample, other: Sample, confidence: number): MeanDifference {
  const both = one.errorVariance + other.errorVariance;
  const degreesOfFreedom =
    1 / ((one.errorVariance / both) ** 2 / (one.n - 1) + (other.errorVariance / both) ** 2 / (other.n - 1));
  const difference = one.mean - other.mean;
  const standardError = Math.sqrt(both);
  const t = difference / standardError;
  const reach = tUpperQuantile((1 - confidence) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    interval: { low: difference - reach, high: difference + reach, confidence, method: "welch" },
    t,
    degreesOfFreedom,
    pValue: tTwoSided(t, degreesOfFreedom),
  };
}
