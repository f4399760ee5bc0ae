import { polynomial } from "./polynomial";

// B(2k) / 2k: Abramowitz and Stegun 6.3.18.
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160];

/**
 * The derivative of log Γ(x), for x > 0.
 *
 * Error below 2e-15 relative to max(1, |ψ(x)|); near its zero at 1.4616 only the absolute error is small.
 *
 * @returns `-Infinity` at 0, `NaN` below.
 */
export function digamma(x: number): number {
  if (x < 0) return Number.NaN;
  let shifted = x;
  let steps = 0;
  while (shifted < 10) steps += 1 / shifted++;
  const square = 1 / (shifted * shifted);
  return Math.log(shifted) - 0.5 / shifted - square * polynomial(SERIES, square) - steps;
}
