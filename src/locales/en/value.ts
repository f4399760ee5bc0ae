import type { TextsOf } from "../text";

/** The metrics of customer lifetime value, in English. */
export const value: TextsOf<typeof import("../../value")> = {
  clvFromAnnualValue: {
    title: "Customer lifetime value from annual value",
    summary: "The average annual value of a customer times the average tenure in years, at the gross margin given.",
  },
  clvFromPurchases: {
    title: "Customer lifetime value from purchases",
    summary:
      "The purchases a customer makes a year, times average order value, times lifespan in years, at the gross margin given.",
  },
  clvFromChurn: {
    title: "Customer lifetime value from churn",
    summary:
      "The present value of the margin expected from a customer at a constant churn rate, over all periods to come or a given number of them.",
  },
  discountedClv: {
    title: "Discounted customer lifetime value",
    summary:
      "The present value of the margins of each period of a customer's tenure, each weighted by the share of customers still there, less the acquisition cost.",
  },
  historicClv: {
    title: "Historic customer lifetime value",
    summary: "The average margin that a group of customers has brought so far, net of refunds.",
  },
  customerAcquisitionCost: {
    title: "Customer acquisition cost (CAC)",
    summary: "The spend on winning customers in a period over the number of new customers in it.",
  },
  lifetimeValueToCost: {
    title: "Lifetime value to acquisition cost (LTV:CAC)",
    summary: "The lifetime value of a customer over the cost of acquiring one.",
  },
  paybackPeriod: {
    title: "CAC payback period",
    summary:
      "The number of periods until the margin from a customer, thinned by churn, has paid back the acquisition cost.",
  },
  customerEquity: {
    title: "Customer equity",
    summary: "The lifetime value of all customers together: their number times the lifetime value of one.",
  },
};
