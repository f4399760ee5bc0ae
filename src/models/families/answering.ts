const PURCHASES =
  "probabilityAlive, expectedPurchases, newCustomerPurchases, purchaseProbabilities, discountedPurchases, nextPurchase or predictedClv";
const CONTRACTS = "contractSurvival, contractRetention, contractLifetime or residualLifetimeValue";

/** The functions that answer for the fits of each model: what the error says to the caller who asks another. */
export const answering: Readonly<Record<string, string>> = {
  bgNbd: PURCHASES,
  mbgNbd: PURCHASES,
  paretoNbd: PURCHASES,
  bgBb: PURCHASES,
  gammaGamma: "expectedSpend or predictedClv",
  shiftedBetaGeometric: CONTRACTS,
  betaDiscreteWeibull: CONTRACTS,
};
