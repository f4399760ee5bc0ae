import type { TextsOf } from "../text";

/** The metrics of models of purchases and contracts, in English. */
export const models: TextsOf<"models"> = {
  fitBgNbd: {
    title: "BG/NBD model, fitted",
    summary: "The BG/NBD model fitted to the purchase histories of customers.",
  },
  fitMbgNbd: {
    title: "MBG/NBD model, fitted",
    summary: "The MBG/NBD model fitted to the purchase histories of customers.",
  },
  fitParetoNbd: {
    title: "Pareto/NBD model, fitted",
    summary: "The Pareto/NBD model fitted to the purchase histories of customers.",
  },
  fitBgBb: {
    title: "BG/BB model, fitted",
    summary: "The BG/BB model fitted to purchases at discrete opportunities.",
  },
  fitGammaGamma: {
    title: "Gamma-Gamma model, fitted",
    summary: "The Gamma-Gamma model fitted to the mean purchase values of customers.",
  },
  fitShiftedBetaGeometric: {
    title: "Shifted-beta-geometric model, fitted",
    summary: "The shifted-beta-geometric model fitted to the customers left after each renewal.",
  },
  fitBetaDiscreteWeibull: {
    title: "Beta-discrete-Weibull model, fitted",
    summary: "The beta-discrete-Weibull model fitted to the customers left after each renewal.",
  },
  bootstrapFit: {
    title: "Bootstrap of a model of purchases or spending",
    summary:
      "A fit of a model of purchases or spending with parameters refitted to simulated customers, for intervals.",
  },
  renewalSurvivors: {
    title: "Survivors by renewal",
    summary: "The customers of each cohort left after each renewal.",
  },
  probabilityAlive: {
    title: "Probability of being active",
    summary: "The probability of still being a customer, by a model of purchases.",
  },
  expectedPurchases: {
    title: "Expected purchases",
    summary: "The expected number of purchases of a customer within a horizon, by a model of purchases.",
  },
  newCustomerPurchases: {
    title: "Expected purchases of a new customer",
    summary: "The expected number of repeat purchases of a new customer within a horizon.",
  },
  purchaseProbabilities: {
    title: "Probabilities of purchase counts",
    summary: "The probabilities of 0, 1, 2 and more repeat purchases of a new customer within a horizon.",
  },
  discountedPurchases: {
    title: "Discounted expected purchases",
    summary: "The expected future purchases of a customer, discounted to present value.",
  },
  purchaseProbability: {
    title: "Probability of a purchase",
    summary: "The probability of at least one purchase of a customer within a horizon.",
  },
  nextPurchase: {
    title: "Time to next purchase",
    summary: "The time until the next purchase of a customer, reached with a given probability.",
  },
  simulatePurchases: {
    title: "Simulated purchases",
    summary: "The simulated purchases of customers within a horizon, by a model of purchases.",
  },
  totalPurchases: {
    title: "Expected total of purchases",
    summary: "The expected number of purchases of all customers within a horizon, with an interval.",
  },
  segmentByProbabilityAlive: {
    title: "Segments by probability of being active",
    summary: "The customers in segments by the probability of still being active.",
  },
  expectedSpend: {
    title: "Expected value of a purchase",
    summary: "The expected mean value of further purchases of a customer, by the Gamma-Gamma model.",
  },
  predictedClv: {
    title: "Predicted customer lifetime value",
    summary: "The discounted value expected from customers without a contract within a horizon.",
  },
  contractSurvival: {
    title: "Survival on a contract",
    summary: "The share of new customers left after a number of renewals, by a model of contracts.",
  },
  contractRetention: {
    title: "Retention rate by renewal",
    summary: "The share of the customers facing a renewal who renew, by a model of contracts.",
  },
  contractLifetime: {
    title: "Expected lifetime on a contract",
    summary: "The expected number of periods that a new customer on a contract stays, by a model of contracts.",
  },
  residualLifetimeValue: {
    title: "Residual lifetime value on a contract",
    summary: "The discounted value expected from a customer on a contract, just before the next renewal.",
  },
  holdoutSplit: {
    title: "Holdout split of an order history",
    summary: "The order history of every customer in two parts, one to fit a model and one to test it.",
  },
  checkHoldout: {
    title: "Forecast errors in the holdout",
    summary: "The forecast error of a model in the holdout, compared with two naive forecasts.",
  },
  checkFrequencies: {
    title: "Expected and actual purchase counts",
    summary: "The numbers of customers by repeat purchases, expected by a model and actual.",
  },
  trackPurchases: {
    title: "Expected and actual purchases over time",
    summary: "The repeat purchases in each step since the first order, expected by a model and actual.",
  },
};
