import { hypergeometricOneSlopes } from "./hypergeometricOne";

/** How many numbers {@link logPowerTail} writes. */
export const POWER_TAIL = 5;

/**
 * The logarithm of ∫ (α + u)^−a (β + u)^−b du from u = y to infinity, for α, β > 0, y ≥ 0 and a + b > 1, with its derivatives
 * by a, α, b and β.
 *
 * Whichever of α and β is greater: where they are equal it is the integral of a power. Relative error of the integral below 1e-13
 * and the rounding of the logarithms.
 *
 * @param result - Where these {@link POWER_TAIL} numbers are written.
 * @param at - At which index the first one goes.
 */
export function logPowerTail(
  a: number,
  alpha: number,
  b: number,
  beta: number,
  y: number,
  result: Float64Array,
  at: number,
): void {
  const swapped = alpha < beta;
  // Of the wider and of the narrower power: the exponent, the base, and where their derivatives go.
  const [p, wide, ofWide] = swapped ? [b, beta + y, at + 3] : [a, alpha + y, at + 1];
  const [q, narrow, ofNarrow] = swapped ? [a, alpha + y, at + 1] : [b, beta + y, at + 3];
  // The argument of the kernel is 1 − narrow / wide.
  const rest = narrow / wide;
  const { value, byB, byC, byZ } = hypergeometricOneSlopes(p, p + q, Math.abs(alpha - beta) / wide, rest);
  const over = 1 / (p + q - 1);
  const logWide = Math.log(wide);
  const logNarrow = Math.log(narrow);
  result[at] = Math.log(value * over) - p * logWide + (1 - q) * logNarrow;
  result[ofWide] = byB + byC - over - logWide;
  result[ofWide + 1] = (byZ * rest - p) / wide;
  result[ofNarrow] = byC - over - logNarrow;
  result[ofNarrow + 1] = (1 - q) / narrow - byZ / wide;
}
