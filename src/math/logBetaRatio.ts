import { digammaRest } from "./digammaDifference";
import { polynomial } from "./polynomial";

/** Least argument at which Stirling's corrections are small enough for their differences to keep their digits. */
const LARGE = 20;

/**
 * log B(a, b + d) − log B(a, b), for a, b > 0 and d ≥ 0: the logarithm of the mean of X^d, where X is beta distributed
 * with shapes b and a.
 *
 * Relative error below 1e-13, also if d is tiny, or a and b are huge, and the two logarithms are almost equal.
 *
 * @returns From `-Infinity` to 0.
 */
export function logBetaRatio(a: number, b: number, d: number): number {
  let fall = 0;
  let base = b;
  // B(a, b + d) / B(a, b) from that of b + 1: all steps have the same sign, so nothing cancels.
  for (; base < LARGE; base++) fall += Math.log1p((a / base) * (d / (base + a + d)));
  const shifted = d * Math.log1p(a / (base + d)) + a * Math.log1p(d / (base + a));
  return -(fall + shifted + (base - 0.5) * logOneMinus(a, base, d) + corrections(a, base, d));
}

/** log(1 − a d / ((b + a) (b + d))). */
function logOneMinus(a: number, b: number, d: number): number {
  const lost = (a / (b + a)) * (d / (b + d));
  return lost < 0.5 ? Math.log1p(-lost) : Math.log((b / (b + a)) * ((b + a + d) / (b + d)));
}

/**
 * The mixed difference e(b + a + d) − e(b + a) − e(b + d) + e(b) of Stirling's corrections: of the first term, 1 / (12
 * x), in closed form.
 */
function corrections(a: number, b: number, d: number): number {
  const first = (a / (b + a)) * (d / (b + d)) * ((2 * b + a + d) / (b + a + d) / b);
  const step = Math.min(a, d);
  if (step > SHORT) return first / 12 + (rest(b + a + d) - rest(b + a) - (rest(b + d) - rest(b)));
  const middle = b + step / 2;
  return first / 12 + step * (digammaRest(middle) - digammaRest(middle + Math.max(a, d)));
}

/** Below this difference, the rest is linear to double precision. */
const SHORT = 1e-3;

// B(2k) / (2k (2k - 1)) from k = 2 on: Abramowitz and Stegun 6.1.41.
const SERIES = [-1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** Stirling's correction without its first term. */
function rest(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  return inverse * square * polynomial(SERIES, square);
}
