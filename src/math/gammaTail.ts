import { log1pMinusX } from "./log1pMinusX";
import { stirlingError } from "./logGamma";
import { tailIntegral } from "./tailIntegral";

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** Far more iterations than needed: fewer than 100. */
const MOST_STEPS = 1000;

/**
 * The logarithm of x^a e^−x / Γ(a): the density of log X, where X is gamma distributed with shape a and rate 1. In the
 * deviance form of C. Loader (2000), which does not cancel for large a.
 */
export function logGammaWeight(a: number, x: number): number {
  const offset = (x - a) / a;
  const deviance = offset > -0.5 ? log1pMinusX(offset) : Math.log(x / a) - offset;
  return 0.5 * Math.log(a) - HALF_LOG_TWO_PI - stirlingError(a) + a * deviance;
}

/** Whether to compute {@link gammaLowerRatio} rather than {@link gammaUpperRatio} at x. */
export function gammaLowerIsDirect(a: number, x: number): boolean {
  return x < a + 1;
}

/** P(X ≤ x) divided by exp({@link logGammaWeight}), for x < a + 1. */
export function gammaLowerRatio(a: number, x: number): number {
  if (a > 200) return tailIntegral(a - 1, 0, 0, a - 1 - x);
  let term = 1 / a;
  let series = term;
  for (let n = a + 1; term > series * 1e-17; n++) {
    term *= x / n;
    series += term;
  }
  return series;
}

/** P(X > x) divided by exp({@link logGammaWeight}), for x ≥ a + 1: Legendre's continued fraction by Lentz's method. */
export function gammaUpperRatio(a: number, x: number): number {
  if (a > 200) return tailIntegral(0, a - 1, 1, x - a + 1);
  let denominator = x + 1 - a;
  let c = Infinity;
  let d = 1 / denominator;
  let fraction = d;
  for (let n = 1, factor = 0; Math.abs(factor - 1) > 1e-15 && n < MOST_STEPS; n++) {
    const numerator = n * (a - n);
    denominator += 2;
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    factor = c * d;
    fraction *= factor;
  }
  return fraction;
}
