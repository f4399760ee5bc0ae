import { tTwoSided, tUpperQuantile } from "../math";
import type { MeanDifference } from "./meanDifference";
import type { Sample } from "./sampleOf";

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
