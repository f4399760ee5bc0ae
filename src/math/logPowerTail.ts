import { hypergeometricOneSlopes } from "./hypergeometricOne";

/** How many numbers {@link logPowerTail} writes. */
export const POWER_TAIL = 5;

/**
 * The logarithm of ∫ (1 + u/α)^−a (1 + u/β)^−b du from u = y to infinity, for α, β > 0, y ≥ 0 and a + b > 1, with its
 * derivatives by a, α, b and β.
 *
 * Whichever of α and β is greater: where they are equal it is the integral of a power. However large a and α are, or b
 * and β, where the powers are exponentials: relative error of the integral below 1e-13 and the rounding of the
 * logarithm.
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
  // Of the wider and of the narrower power: the exponent, the rate, and where their derivatives go.
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
