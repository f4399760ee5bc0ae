import { gammaCdf, gammaUpper } from "./gammaCdf";

/**
 * The probability that a chi-square variable is at most x: {@link gammaCdf} of x/2 with half the degrees of freedom as
 * shape, and as accurate.
 *
 * @param x - Any number; 0 below 0.
 * @param degreesOfFreedom - Above 0, fractions allowed; `NaN` otherwise.
 */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  return gammaCdf(x / 2, degreesOfFreedom / 2);
}

/**
 * The probability that a chi-square variable is above x, the p-value of a test; as accurate as {@link chiSquareCdf}.
 */
export function chiSquareUpper(x: number, degreesOfFreedom: number): number {
  return gammaUpper(x / 2, degreesOfFreedom / 2);
}
