import { log1pMinusX } from "./log1pMinusX";
import { stirlingError } from "./logGamma";
import { tailIntegral } from "./tailIntegral";

// All functions take x, y = 1 − x and `lead` = a y − b x, each with digits that the others have lost.

/** Far more iterations than needed: fewer than 100. */
const MOST_STEPS = 1000;

/**
 * The logarithm of x^a y^b / B(a, b): the density of logit X, where X is beta distributed with shapes a and b. In the
 * deviance form of C. Loader (2000), which does not cancel for large a and b.
 */
export function logBetaWeight(a: number, b: number, x: number, y: number, lead: number): number {
  const both = a + b;
  const corrections = stirlingError(both) - stirlingError(a) - stirlingError(b);
  const deviance = a * logRatio((x * both) / a, -lead / a) + b * logRatio((y * both) / b, lead / b);
  return 0.5 * Math.log(((a / both) * b) / (2 * Math.PI)) + corrections + deviance;
}

/** log(ratio) − offset, where ratio = 1 + offset. */
function logRatio(ratio: number, offset: number): number {
  return offset > -0.5 && offset < 1 ? log1pMinusX(offset) : Math.log(ratio) - offset;
}

/** Whether to compute P(X ≤ x) rather than P(X > x) directly: x < (a + 1) / (a + b + 2). */
export function betaLowerIsDirect(x: number, y: number, lead: number): boolean {
  return lead > x - y;
}

/**
 * P(X ≤ x) divided by exp({@link logBetaWeight}), if {@link betaLowerIsDirect}. For the upper tail, swap a and b, and x
 * and y, and negate `lead`.
 */
export function betaLowerRatio(a: number, b: number, x: number, y: number, lead: number): number {
  if (Math.min(a, b) > 100) return tailIntegral(a - 1, b - 1, x / y, (lead - y + x) / y) / y;
  return a < 2 && x < 0.7 ? series(a, b, x) : continuedFraction(a, b, x, lead);
}

/** The hypergeometric series of DLMF 8.17.8, with positive terms only: the continued fraction cancels for small a. */
function series(a: number, b: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let n = 0; term > total * 1e-17; n++) {
    term *= ((a + b + n) * x) / (a + 1 + n);
    total += term;
  }
  return total;
}

/** The continued fraction of Didonato and Morris (1992), equation 9: DLMF 8.17.22, contracted. By Lentz's method. */
function continuedFraction(a: number, b: number, x: number, lead: number): number {
  let c = Infinity;
  let d = (a + 1) / (a * (lead + 1));
  let fraction = d;
  for (let n = 1, factor = 0; Math.abs(factor - 1) > 1e-15 && n < MOST_STEPS; n++) {
    const odd = a + 2 * n - 1;
    const step = (n * (b - n) * x) / odd;
    const numerator = ((a + n - 1) * (a + b + n - 1) * x * step) / odd;
    const denominator = n + step + ((a + n) * (lead + 1 + n * (2 - x))) / (odd + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    factor = c * d;
    fraction *= factor;
  }
  return fraction;
}
