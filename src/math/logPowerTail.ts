import { hypergeometricOneSlopes } from "./hypergeometricOne";

/** Number of values written by {@link logPowerTail}. */
export const POWER_TAIL = 5;

/**
 * The logarithm of ∫ (1 + u/α)^−a (1 + u/β)^−b du from u = y to infinity, for α, β > 0, y ≥ 0 and a + b > 1, with its
 * derivatives by a, α, b and β.
 *
 * Either of α and β may be greater; if they are equal, it is the integral of a power. For any a and α, or b and β,
 * including the limit of exponentials, the relative error of the integral is below 1e-13 plus the rounding of the
 * logarithm.
 *
 * @param result - Receives these {@link POWER_TAIL} numbers.
 * @param at - Index of the first one.
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
  // For the wider and the narrower power: the exponent, the rate, and the indexes of their derivatives.
  const [p, wide, ofWide] = swapped ? [b, beta, at + 3] : [a, alpha, at + 1];
  const [q, narrow, ofNarrow] = swapped ? [a, alpha, at + 1] : [b, beta, at + 3];
  const wideBase = wide + y;
  const narrowBase = narrow + y;
  const rest = narrowBase / wideBase;
  const { value, byB, byGap, byZ } = hypergeometricOneSlopes(p, q, (wide - narrow) / wideBase, rest);
  const over = 1 / (p + q - 1);
  const logWide = Math.log1p(y / wide);
  const logNarrow = Math.log1p(y / narrow);
  result[at] = Math.log(value * over * narrow) - p * logWide + (1 - q) * logNarrow;
  result[ofWide] = byB - over - logWide;
  result[ofWide + 1] = (byZ * rest + (p * y) / wide) / wideBase;
  result[ofNarrow] = byGap - over - logNarrow;
  result[ofNarrow + 1] = ((q * y) / narrow + 1) / narrowBase - byZ / wideBase;
}
