import type { TextsOf } from "../text";

/** The metrics of models of purchases and contracts, in English. */
export const models: TextsOf<typeof import("../../models")> = {
  fitBgNbd: {
    title: "BG/NBD model, fitted",
    summary: "The BG/NBD model of customers who buy without a contract, fitted to what they have bought so far.",
  },
  holdoutSplit: {
    title: "Holdout split of an order history",
    summary:
      "The order history of every customer in two parts: what a model may learn from, and what happened next, to hold its predictions against.",
  },
  fitGammaGamma: {
    title: "Gamma-Gamma model, fitted",
    summary:
      "The Gamma-Gamma model of what customers spend on a purchase, fitted to the mean values of their repeat purchases.",
  },
  gammaGammaExpectedValue: {
    title: "Expected value of a purchase (Gamma-Gamma)",
    summary:
      "The mean value of a customer's further purchases, expected from what the repeat purchases so far have brought on average.",
  },
  fitBgBb: {
    title: "BG/BB model, fitted",
    summary:
      "The BG/BB (beta-geometric/beta-Bernoulli) model of customers who may buy at discrete opportunities, fitted to what they have bought so far.",
  },
  bgBbProbabilityAlive: {
    title: "Probability of being a customer still (BG/BB)",
    summary: "The probability that a customer is still there at the next opportunity, by the BG/BB model.",
  },
  bgBbExpectedPurchases: {
    title: "Expected purchases (BG/BB)",
    summary: "The purchases that a customer is expected to make at the next opportunities, by the BG/BB model.",
  },
  bgBbDiscountedPurchases: {
    title: "Discounted expected purchases (BG/BB)",
    summary:
      "All purchases that a customer is yet to make, discounted to now, by the BG/BB model: what the paper calls DERT.",
  },
  fitShiftedBetaGeometric: {
    title: "Shifted-beta-geometric model, fitted",
    summary:
      "The shifted-beta-geometric (sBG) model of customers on a contract, fitted to how many of them were left after each renewal.",
  },
  shiftedBetaGeometricSurvival: {
    title: "Survival (sBG)",
    summary:
      "The share of new customers who are still there after a number of renewals, by the shifted-beta-geometric model.",
  },
  shiftedBetaGeometricRetentionRate: {
    title: "Retention rate by renewal (sBG)",
    summary: "The share of the customers facing a renewal who renew, by the shifted-beta-geometric model.",
  },
  shiftedBetaGeometricExpectedLifetime: {
    title: "Expected lifetime (sBG)",
    summary:
      "The periods that a new customer is expected to stay, the first one included, by the shifted-beta-geometric model.",
  },
  shiftedBetaGeometricResidualLifetimeValue: {
    title: "Residual lifetime value (sBG)",
    summary:
      "What a customer on a contract is yet to bring, just before the next renewal, by the shifted-beta-geometric model.",
  },
  fitBetaDiscreteWeibull: {
    title: "Beta-discrete-Weibull model, fitted",
    summary:
      "The beta-discrete-Weibull (BdW) model of customers on a contract, fitted to how many of them were left after each renewal.",
  },
  betaDiscreteWeibullSurvival: {
    title: "Survival (BdW)",
    summary:
      "The share of new customers who are still there after a number of renewals, by the beta-discrete-Weibull model.",
  },
  betaDiscreteWeibullRetentionRate: {
    title: "Retention rate by renewal (BdW)",
    summary: "The share of the customers facing a renewal who renew, by the beta-discrete-Weibull model.",
  },
  betaDiscreteWeibullExpectedLifetime: {
    title: "Expected lifetime (BdW)",
    summary:
      "The periods that a new customer is expected to stay, the first one included, by the beta-discrete-Weibull model.",
  },
  betaDiscreteWeibullResidualLifetimeValue: {
    title: "Residual lifetime value (BdW)",
    summary:
      "What a customer on a contract is yet to bring, just before the next renewal, by the beta-discrete-Weibull model.",
  },
  renewalSurvivors: {
    title: "Survivors by renewal",
    summary: "The customers of each start cohort who are left after each renewal: the input of models of contracts.",
  },
  bgNbdProbabilityAlive: {
    title: "Probability of still being a customer (BG/NBD)",
    summary: "The probability that a customer is still one, by the BG/NBD model.",
  },
  bgNbdExpectedPurchases: {
    title: "Expected purchases (BG/NBD)",
    summary:
      "The purchases that a customer is expected to make from now on within a number of periods, by the BG/NBD model.",
  },
  bgNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (BG/NBD)",
    summary:
      "The purchases after the first that a new customer is expected to make within a number of periods, by the BG/NBD model.",
  },
  bgNbdPurchaseProbabilities: {
    title: "Probabilities of numbers of purchases (BG/NBD)",
    summary:
      "The probabilities that a new customer makes 0, 1, 2 and more purchases after the first within a number of periods, by the BG/NBD model.",
  },
  fitMbgNbd: {
    title: "MBG/NBD model, fitted",
    summary:
      "The MBG/NBD model of customers who buy without a contract, fitted to what they have bought so far: a BG/NBD model in which they may leave after the first purchase too.",
  },
  mbgNbdProbabilityAlive: {
    title: "Probability of still being a customer (MBG/NBD)",
    summary: "The probability that a customer is still one, by the MBG/NBD model.",
  },
  mbgNbdExpectedPurchases: {
    title: "Expected purchases (MBG/NBD)",
    summary:
      "The purchases that a customer is expected to make from now on within a number of periods, by the MBG/NBD model.",
  },
  mbgNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (MBG/NBD)",
    summary:
      "The purchases after the first that a new customer is expected to make within a number of periods, by the MBG/NBD model.",
  },
  mbgNbdPurchaseProbabilities: {
    title: "Probabilities of numbers of purchases (MBG/NBD)",
    summary:
      "The probabilities that a new customer makes 0, 1, 2 and more purchases after the first within a number of periods, by the MBG/NBD model.",
  },
  fitParetoNbd: {
    title: "Pareto/NBD model, fitted",
    summary: "The Pareto/NBD model of customers who buy without a contract, fitted to what they have bought so far.",
  },
  paretoNbdProbabilityAlive: {
    title: "Probability of being a customer still (Pareto/NBD)",
    summary:
      "The probability that a customer is still one, by the Pareto/NBD model, given what has been bought so far.",
  },
  paretoNbdExpectedPurchases: {
    title: "Expected purchases (Pareto/NBD)",
    summary: "The purchases that a customer is expected to make within the next periods, by the Pareto/NBD model.",
  },
  paretoNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (Pareto/NBD)",
    summary:
      "The repeat purchases that a new customer is expected to make within a time after the first purchase, by the Pareto/NBD model.",
  },
  paretoNbdPurchaseProbabilities: {
    title: "Probabilities of purchase counts (Pareto/NBD)",
    summary:
      "The probabilities that a new customer makes no, one, two … repeat purchases within a time after the first one, by the Pareto/NBD model.",
  },
  paretoNbdDiscountedPurchases: {
    title: "Discounted expected purchases (Pareto/NBD)",
    summary:
      'All purchases that a customer is yet to make, each discounted to now from when it is made, by the Pareto/NBD model: the "discounted expected residual transactions" (DERT) of the literature.',
  },
  predictedClv: {
    title: "Predicted lifetime value",
    summary:
      "The discounted value that customers without a contract are expected to bring within a horizon, from a model of their purchases and what a purchase brings.",
  },
  trackPurchases: {
    title: "Expected and actual purchases over time",
    summary:
      "The repeat purchases of each period since the first order, as a model expects them and as they were made.",
  },
  checkFrequencies: {
    title: "Expected and actual numbers of customers by frequency",
    summary: "The numbers of customers with no, one, two … repeat purchases, as a model expects them and as they are.",
  },
  checkHoldout: {
    title: "A model held against what happened next",
    summary:
      "The purchases of a holdout that a model expected of the customers, against those they made, and against what could have been guessed without a model.",
  },
  purchaseProbability: {
    title: "Probability of buying again",
    summary: "The probability that a customer buys at least once within the next periods, by any model of purchases.",
  },
  nextPurchase: {
    title: "Time to the next purchase",
    summary:
      "The time from now within which a customer will have bought again with a probability, by any model of purchases.",
  },
  segmentByProbabilityAlive: {
    title: "Segments by the probability of being a customer still",
    summary:
      "The customers in segments by how probable it is that they still are customers: active, at risk, probably gone.",
  },
};
