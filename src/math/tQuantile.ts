import { betaLogit } from "./betaQuantile";

/**
 * The quantile function of Student's t distribution.
 *
 * Relative error below 1e-13 for degrees of freedom from 0.1 to 1e12, below 1e-12 down to 1e-3, where the value may be
 * ±`Infinity`.
 *
 * @returns `-Infinity` at 0, `Infinity` at 1, `NaN` outside 0 … 1 or if the degrees of freedom are not positive and
 * finite.
 */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return probability < 0.5
    ? -tUpperQuantile(probability, degreesOfFreedom)
    : tUpperQuantile(1 - probability, degreesOfFreedom);
}

/** The upper-tail quantile of Student's t distribution; accurate for tiny probabilities. */
export function tUpperQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability > 0.5) return -tUpperQuantile(1 - probability, degreesOfFreedom);
  const logit = betaLogit(2 * probability, 1 - 2 * probability, degreesOfFreedom / 2, 0.5);
  return Math.sqrt(degreesOfFreedom) * Math.exp(-logit / 2);
}
