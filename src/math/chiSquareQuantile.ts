import { gammaQuantile, gammaUpperQuantile } from "./gammaQuantile";

/**
 * The quantile function of a chi-square variable: twice {@link gammaQuantile} with half the degrees of freedom as
 * shape, and as accurate.
 *
 * @returns 0 at 0, `Infinity` at 1, `NaN` outside 0 … 1 or if the degrees of freedom are not positive.
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  return 2 * gammaQuantile(probability, degreesOfFreedom / 2);
}

/** The upper-tail quantile of a chi-square variable; accurate for tiny probabilities. */
export function chiSquareUpperQuantile(probability: number, degreesOfFreedom: number): number {
  return 2 * gammaUpperQuantile(probability, degreesOfFreedom / 2);
}
