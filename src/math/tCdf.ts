import { betaTail } from "./betaCdf";
import { logBeta } from "./logBeta";

/**
 * The two-sided p-value of t: the probability that a variable of Student's t distribution is farther from 0 than t.
 *
 * Relative error below 1e-12 for degrees of freedom from 1e-3 to 1e12, down to 1e-300.
 *
 * @param t - Any number; its sign does not matter.
 * @param degreesOfFreedom - Above 0 and finite, fractions allowed; `NaN` otherwise.
 */
export function tTwoSided(t: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Infinity)) return Number.NaN;
  const a = degreesOfFreedom / 2;
  const ratio = Math.abs(t) / Math.sqrt(degreesOfFreedom);
  // Beyond this, the square may overflow, and the first term of the tail is exact to double precision.
  if (ratio > 1e9) return Math.exp(-degreesOfFreedom * Math.log(ratio) - Math.log(a) - logBeta(a, 0.5));
  const odds = ratio * ratio;
  const x = 1 / (1 + odds);
  const y = odds * x;
  return y === 0 ? 1 : betaTail(a, 0.5, x, y, a * y - 0.5 * x);
}

/** The probability that a variable of Student's t distribution is above t; see {@link tTwoSided}. */
export function tUpper(t: number, degreesOfFreedom: number): number {
  const half = tTwoSided(t, degreesOfFreedom) / 2;
  return t < 0 ? 1 - half : half;
}

/** The probability that a variable of Student's t distribution is at most t; see {@link tTwoSided}. */
export function tCdf(t: number, degreesOfFreedom: number): number {
  return tUpper(-t, degreesOfFreedom);
}
