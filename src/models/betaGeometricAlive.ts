import type { FirstDropout } from "./betaGeometricLikelihood";
import type { BgNbdParameters } from "./bgNbdParameters";

/** The odds that a customer has left, against being one still; 0 to infinity, as far as a number goes. */
export function betaGeometricLeftOdds(
  { r, alpha, a, b }: BgNbdParameters,
  first: FirstDropout,
  frequency: number,
  recency: number,
  age: number,
): number {
  if (frequency === 0 && first === 0) return 0;
  const silence = Math.max(0, age - recency);
  const growth = (r + frequency) * Math.log1p(silence / (alpha + recency));
  return (a / (b + frequency - 1 + first)) * Math.exp(growth);
}
