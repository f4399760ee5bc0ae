import type { TextsOf } from "../text";

/** The metrics of customer lifetime value, in English. */
export const value: TextsOf<"value"> = {
  clvFromAnnualValue: {
    title: "Customer lifetime value from annual value",
    summary: "The lifetime value of a customer, from annual value and lifetime in years.",
  },
  clvFromPurchases: {
    title: "Customer lifetime value from purchases",
    summary: "The lifetime value of a customer, from order frequency, order value and lifetime in years.",
  },
  clvFromChurn: {
    title: "Customer lifetime value from churn",
    summary: "The lifetime value of a customer, from a constant payment and a constant churn rate.",
  },
  discountedClv: {
    title: "Discounted customer lifetime value",
    summary: "The discounted value of a customer for a given number of periods, from the margin of each period.",
  },
  historicClv: {
    title: "Historic customer lifetime value",
    summary: "The average value of a customer to date.",
  },
  customerAcquisitionCost: {
    title: "Customer acquisition cost (CAC)",
    summary: "The average cost of acquiring one new customer.",
  },
  lifetimeValueToCost: {
    title: "Lifetime value to acquisition cost (LTV:CAC)",
    summary: "The lifetime value of a customer, divided by the cost of acquiring one.",
  },
  paybackPeriod: {
    title: "CAC payback period",
    summary: "The number of periods until the margin of new customers has covered the cost of acquiring them.",
  },
  customerEquity: {
    title: "Customer equity",
    summary: "The lifetime value of all customers together.",
  },
};
