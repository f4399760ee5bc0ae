import { hypergeometricOne } from "../../../math/hypergeometricOne";
import type { ParetoNbdParameters } from "./paretoNbdParameters";

/**
 * The odds that a customer of the Pareto/NBD model with this history is no longer one: the probability of having left, over that of
 * being a customer still.
 *
 * With k(t) for the probability that somebody who is a customer at time t leaves before the next purchase, and R for how much likelier the
 * history up to the last purchase is than the one up to now: (R − 1) k(recency) + k(recency) − k(age). Exactly 0 where the last
 * purchase was now.
 */
export function paretoNbdLeftOdds(
  parameters: ParetoNbdParameters,
  frequency: number,
  recency: number,
  age: number,
): number {
  const { r, alpha, s, beta } = parameters;
  const silent = age - recency;
  const logRatio = (r + frequency) * Math.log1p(silent / (alpha + recency)) + s * Math.log1p(silent / (beta + recency));
  const atLast = leavesBeforeNext(parameters, frequency, recency);
  return Math.max(0, Math.expm1(logRatio) * atLast + (atLast - leavesBeforeNext(parameters, frequency, age)));
}

/** The probability of leaving before the next purchase: s (α + t)^(r + x) (β + t)^s ∫ (α + u)^−(r + x) (β + u)^−(s + 1) du from t on. */
function leavesBeforeNext({ r, alpha, s, beta }: ParetoNbdParameters, frequency: number, time: number): number {
  const shape = r + frequency;
  const both = shape + s;
  const [buying, leaving] = [alpha + time, beta + time];
  return alpha < beta
    ? (s / both) * (buying / leaving) * hypergeometricOne(s + 1, shape, (beta - alpha) / leaving, buying / leaving)
    : (s / both) * hypergeometricOne(shape, s + 1, (alpha - beta) / buying, leaving / buying);
}
