import { betaLogit } from "./betaQuantile";

/**
 * The value that a variable of Student's t distribution does not exceed with the given probability.
 *
 * Relative error below 1e-13 for degrees of freedom from 0.1 to 1e12, below 1e-12 down to 1e-3, where the value may
 * be beyond double precision and ±`Infinity`.
 *
 * @returns `-Infinity` at 0, `Infinity` at 1, `NaN` outside 0 … 1 or without positive, finite degrees of freedom.
 */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  return probability < 0.5
    ? -tUpperQuantile(probability, degreesOfFreedom)
    : tUpperQuantile(1 - probability, degreesOfFreedom);
}

/** The value that a variable of Student's t distribution exceeds with the given probability; accurate for tiny ones. */
export function tUpperQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability > 0.5) return -tUpperQuantile(1 - probability, degreesOfFreedom);
  const logit = betaLogit(2 * probability, 1 - 2 * probability, degreesOfFreedom / 2, 0.5);
  return Math.sqrt(degreesOfFreedom) * Math.exp(-logit / 2);
}
