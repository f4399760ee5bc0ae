import { gammaQuantile, gammaUpperQuantile } from "./gammaQuantile";

/**
 * The value that a chi-square variable does not exceed with the given probability: twice {@link gammaQuantile}
 * with half the degrees of freedom as its shape, and as accurate.
 *
 * @returns 0 at 0, `Infinity` at 1, `NaN` outside 0 … 1 or without positive degrees of freedom.
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  return 2 * gammaQuantile(probability, degreesOfFreedom / 2);
}

/** The value that a chi-square variable exceeds with the given probability; accurate for tiny ones. */
export function chiSquareUpperQuantile(probability: number, degreesOfFreedom: number): number {
  return 2 * gammaUpperQuantile(probability, degreesOfFreedom / 2);
}
