import type { TextsOf } from "../text";

/** The metrics of models of purchases and contracts, in English. */
export const models: TextsOf<typeof import("../../models")> = {
  fitBgNbd: {
    title: "BG/NBD model, fitted",
    summary:
      "The BG/NBD model of repeat purchases without a contract, fitted to the histories of customers by maximum likelihood.",
  },
  holdoutSplit: {
    title: "Holdout split of an order history",
    summary:
      "The order history of every customer in two parts: what a model may learn from, and what happened afterwards.",
  },
  fitGammaGamma: {
    title: "Gamma-Gamma model, fitted",
    summary:
      "The Gamma-Gamma model of what customers spend on a purchase, fitted to the mean values of their repeat purchases by maximum likelihood.",
  },
  gammaGammaExpectedValue: {
    title: "Expected value of a purchase (Gamma-Gamma)",
    summary:
      "The mean value expected of a customer's further purchases, between their own average so far and that of all customers.",
  },
  fitBgBb: {
    title: "BG/BB model, fitted",
    summary:
      "The BG/BB model of customers who may buy at discrete opportunities, such as yearly donors, fitted to their histories by maximum likelihood.",
  },
  bgBbProbabilityAlive: {
    title: "Probability of being a customer still (BG/BB)",
    summary: "The probability that a customer is still there at the next opportunity to buy.",
  },
  bgBbExpectedPurchases: {
    title: "Expected purchases (BG/BB)",
    summary: "The number of purchases that a customer is expected to make at the next opportunities.",
  },
  bgBbDiscountedPurchases: {
    title: "Discounted expected purchases (BG/BB)",
    summary: "All purchases that a customer is expected yet to make, later ones discounted to now.",
  },
  fitShiftedBetaGeometric: {
    title: "Shifted-beta-geometric model, fitted",
    summary:
      "The sBG model of customers on a contract, who differ in how easily they leave, fitted to how many were left after each renewal.",
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
    summary: "The periods that a new customer is expected to stay, by the shifted-beta-geometric model.",
  },
  shiftedBetaGeometricResidualLifetimeValue: {
    title: "Residual lifetime value (sBG)",
    summary:
      "What a customer on a contract is yet to bring, discounted, just before the next renewal, by the shifted-beta-geometric model.",
  },
  fitBetaDiscreteWeibull: {
    title: "Beta-discrete-Weibull model, fitted",
    summary:
      "The BdW model of customers on a contract, whose own churn may rise or fall with time, fitted to how many were left after each renewal.",
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
    summary: "The periods that a new customer is expected to stay, by the beta-discrete-Weibull model.",
  },
  betaDiscreteWeibullResidualLifetimeValue: {
    title: "Residual lifetime value (BdW)",
    summary:
      "What a customer on a contract is yet to bring, discounted, just before the next renewal, by the beta-discrete-Weibull model.",
  },
  renewalSurvivors: {
    title: "Survivors by renewal",
    summary: "The customers of each start cohort who are left after each renewal of their contract.",
  },
  bgNbdProbabilityAlive: {
    title: "Probability of still being a customer (BG/NBD)",
    summary:
      "The probability that somebody with this history of purchases is still a customer, where customers leave only after a repeat purchase.",
  },
  bgNbdExpectedPurchases: {
    title: "Expected purchases (BG/NBD)",
    summary:
      "The purchases that a customer with this history is expected to make within a number of periods, by the BG/NBD model.",
  },
  bgNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (BG/NBD)",
    summary:
      "The purchases after the first that a new customer is expected to make within a number of periods, by the BG/NBD model.",
  },
  bgNbdPurchaseProbabilities: {
    title: "Probabilities of numbers of purchases (BG/NBD)",
    summary:
      "The probabilities that a new customer makes 0, 1, 2 and more repeat purchases within a number of periods, by the BG/NBD model.",
  },
  fitMbgNbd: {
    title: "MBG/NBD model, fitted",
    summary:
      "The model of repeat purchases in which customers may leave after any purchase, the first included, fitted by maximum likelihood.",
  },
  mbgNbdProbabilityAlive: {
    title: "Probability of still being a customer (MBG/NBD)",
    summary:
      "The probability that somebody with this history of purchases is still a customer, where customers may leave after any purchase, the first included.",
  },
  mbgNbdExpectedPurchases: {
    title: "Expected purchases (MBG/NBD)",
    summary:
      "The purchases that a customer with this history is expected to make within a number of periods, by the MBG/NBD model.",
  },
  mbgNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (MBG/NBD)",
    summary:
      "The purchases after the first that a new customer is expected to make within a number of periods, by the MBG/NBD model.",
  },
  mbgNbdPurchaseProbabilities: {
    title: "Probabilities of numbers of purchases (MBG/NBD)",
    summary:
      "The probabilities that a new customer makes 0, 1, 2 and more repeat purchases within a number of periods, by the MBG/NBD model.",
  },
  fitParetoNbd: {
    title: "Pareto/NBD model, fitted",
    summary:
      "The Pareto/NBD model of repeat purchases without a contract, whose customers may leave at any time, fitted to their histories by maximum likelihood.",
  },
  paretoNbdProbabilityAlive: {
    title: "Probability of being a customer still (Pareto/NBD)",
    summary: "The probability that a customer without a contract has not left, given what has been bought so far.",
  },
  paretoNbdExpectedPurchases: {
    title: "Expected purchases (Pareto/NBD)",
    summary:
      "The number of purchases that a customer is expected to make within the next periods, given what has been bought so far.",
  },
  paretoNbdNewCustomerPurchases: {
    title: "Expected purchases of a new customer (Pareto/NBD)",
    summary:
      "The number of repeat purchases that a new customer is expected to make within a time after the first purchase.",
  },
  paretoNbdPurchaseProbabilities: {
    title: "Probabilities of purchase counts (Pareto/NBD)",
    summary:
      "How probable it is that a new customer makes no, one, two or more repeat purchases within a time after the first one.",
  },
  paretoNbdDiscountedPurchases: {
    title: "Discounted expected purchases (Pareto/NBD)",
    summary:
      "All purchases that a customer who may leave at any time is expected yet to make, later ones discounted to now.",
  },
  predictedClv: {
    title: "Predicted lifetime value",
    summary:
      "What customers without a contract are expected to bring within a horizon, discounted, from a model of their purchases and the value of a purchase.",
  },
  trackPurchases: {
    title: "Expected and actual purchases over time",
    summary:
      "The repeat purchases of each period since the first order, as a model expects them and as they were made, with the errors before and after the end of the calibration.",
  },
  checkFrequencies: {
    title: "Expected and actual numbers of customers by frequency",
    summary:
      "How many customers have made no, one, two or more repeat purchases, and how many a model expects to have, in the data that it was fitted to.",
  },
  checkHoldout: {
    title: "A model held against what happened next",
    summary:
      "The purchases of a holdout that a model expected of the customers, against those they made and against two guesses without a model.",
  },
  purchaseProbability: {
    title: "Probability of buying again",
    summary:
      "How probable it is that a customer buys at least once within the next periods, given what has been bought so far.",
  },
  nextPurchase: {
    title: "Time to the next purchase",
    summary:
      "The time from now within which a customer will have bought again with a probability of one half, or another one.",
  },
  segmentByProbabilityAlive: {
    title: "Segments by the probability of being a customer still",
    summary:
      "The customers who are active, at risk or probably gone, by how probable a model finds it that they have not left.",
  },
};
