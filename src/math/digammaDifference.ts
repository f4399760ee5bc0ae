import { polynomial } from "./polynomial";

/** Least argument at which Stirling's series is accurate to the last digit. */
const LARGE = 20;

// B(2k) / 2k from k = 2 on: Abramowitz and Stegun 6.3.18.
const SERIES = [-1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];

/**
 * ψ(x + a) − ψ(x), the difference of two derivatives of log Γ, for x > 0 and a ≥ 0.
 *
 * Relative error below 1e-13, also if a is small relative to x and the two values are almost equal.
 */
export function digammaDifference(x: number, a: number): number {
  let difference = 0;
  let base = x;
  for (; base < LARGE; base++) difference += a / base / (base + a);
  const up = base + a;
  const inverses = a / base / up;
  const second = (inverses * (1 / base + 1 / up)) / 12;
  return difference + Math.log1p(a / base) + inverses / 2 + second + (digammaRest(base) - digammaRest(up));
}

/** The terms of Stirling's series for −ψ(x) after log x, 1 / (2 x) and 1 / (12 x²). */
export function digammaRest(x: number): number {
  const square = 1 / (x * x);
  return square * square * polynomial(SERIES, square);
}
