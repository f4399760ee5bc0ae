import { type ParameterShapes, SHAPE } from "../family";
import type { RenewalCounts } from "../renewalCounts";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometricParameters";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const shiftedBetaGeometricShapes: ParameterShapes<ShiftedBetaGeometricParameters> = {
  alpha: SHAPE,
  beta: SHAPE,
};

/**
 * The logarithm of the likelihood of renewals: of each, that a customer who faces it for the `t`-th time renews with
 * probability (beta + t − 1) / (alpha + beta + t − 1).
 *
 * @param parameters - alpha and beta.
 * @param gradient - Takes the derivatives.
 */
export function shiftedBetaGeometricLikelihood(
  { renewed, lost }: RenewalCounts,
  parameters: Float64Array,
  gradient: Float64Array,
): number {
  const [alpha, beta] = parameters as unknown as [number, number];
  let total = 0;
  let byAlpha = 0;
  let byBeta = 0;
  for (let i = 0; i < renewed.length; i++) {
    const stay = renewed[i] as number;
    const leave = lost[i] as number;
    const loyal = beta + i;
    const both = alpha + loyal;
    total -= stay * Math.log1p(alpha / loyal) + leave * Math.log1p(loyal / alpha);
    byAlpha += (leave * (loyal / alpha) - stay) / both;
    byBeta += (stay * (alpha / loyal) - leave) / both;
  }
  gradient[0] = byAlpha;
  gradient[1] = byBeta;
  return total;
}
