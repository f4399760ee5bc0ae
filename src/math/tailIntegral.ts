import { gaussLegendre } from "./gaussLegendre";
import { log1pMinusX } from "./log1pMinusX";

/**
 * The integral over t from 0 to 1 of (1 − t)^a (1 + c t)^b exp(−(s + c b − a) t): a gamma or beta tail divided by the
 * density at its beginning. In this form nothing cancels for huge a and b.
 *
 * For `s` ≥ −2, and `a` ≥ 50 or `b c²` ≥ 199: then the integrand has vanished before t = 1. It is cut off below
 * exp(−38); relative error below 1e-13.
 *
 * @param a - The exponent of 1 − t, at least 0.
 * @param b - The exponent of 1 + c t, at least 0.
 * @param c - The rate, at least 0.
 * @param s - Steepness at the beginning of the tail: minus the logarithmic derivative at 0.
 */
export function tailIntegral(a: number, b: number, c: number, s: number): number {
  const exponent = (t: number) => a * log1pMinusX(-t) + b * log1pMinusX(c * t) - s * t;
  const slope = (t: number) => s + (a * t) / (1 - t) + (b * c * c * t) / (1 + c * t);
  // The exponent is concave, so Newton's method never stops before the point where it is -38.
  let end = Math.min(0.75, 76 / (s + Math.sqrt(s * s + 76 * (a + b * c * c))));
  for (let step = 0; step < 2; step++) end = Math.min(0.999, end + (exponent(end) + 38) / slope(end));
  return gaussLegendre((t) => Math.exp(exponent(t)), 0, end);
}
