import { betaGeometricSum, logBetaRatio } from "../../../math";
import type { ContractFamily } from "../family";
import { shiftedBetaGeometricShapes } from "./shiftedBetaGeometricLikelihood";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometricParameters";

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
