import { betaGeometricSum, logBetaRatio } from "../../math";
import type { RenewalCounts } from "../fields/survivorsField";
import { type ContractFamily, type ParameterShapes, SHAPE } from "./family";
import type { ShiftedBetaGeometricParameters } from "./fittedModels";

/** The parameters with their ranges, in the order of the likelihood and of covariances. */
export const shiftedBetaGeometricShapes: ParameterShapes<ShiftedBetaGeometricParameters> = {
  alpha: SHAPE,
  beta: SHAPE,
};

/** The log-likelihood if the t-th renewal is made with probability (beta + t − 1) / (alpha + beta + t − 1). */
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

/** The shifted-beta-geometric model: each customer leaves at every renewal with the same probability. */
export const shiftedBetaGeometric: ContractFamily<ShiftedBetaGeometricParameters> = {
  shapes: shiftedBetaGeometricShapes,
  modelOf: ({ alpha, beta }) => ({
    survival: (renewals) => Math.exp(logBetaRatio(alpha, beta, renewals)),
    retention: (renewal) => (beta + renewal - 1) / (alpha + (beta + renewal - 1)),
    renewalsToCome: (renewals, discountRate) => {
      if (discountRate === 0 && alpha <= 1) return null;
      const loyal = beta + renewals;
      return (loyal / (alpha + loyal)) * betaGeometricSum(alpha, loyal + 1, discountRate);
    },
  }),
};
