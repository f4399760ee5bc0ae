import type { TextsOf } from "../text";

/** The metrics of customer lifetime value, in English. */
export const value: TextsOf<typeof import("../../value")> = {
  clvFromAnnualValue: {
    title: "Customer lifetime value from annual value",
    summary: "The lifetime value of a customer as the average annual value times the average tenure in years.",
  },
  clvFromPurchases: {
    title: "Customer lifetime value from purchases",
    summary: "The lifetime value of a customer as orders a year times order value times lifespan in years.",
  },
  clvFromChurn: {
    title: "Customer lifetime value from churn",
    summary: "The lifetime value of a customer who pays the same each period and leaves at a constant churn rate.",
  },
  discountedClv: {
    title: "Discounted customer lifetime value",
    summary: "The discounted value of a customer over a given number of periods, from a margin for each of them.",
  },
  historicClv: {
    title: "Historic customer lifetime value",
    summary: "The average value that a customer has brought so far.",
  },
  customerAcquisitionCost: {
    title: "Customer acquisition cost (CAC)",
    summary: "The average cost of winning one new customer.",
  },
  lifetimeValueToCost: {
    title: "Lifetime value to acquisition cost (LTV:CAC)",
    summary: "The number of times that a customer's lifetime value covers the cost of winning one (LTV:CAC).",
  },
  paybackPeriod: {
    title: "CAC payback period",
    summary: "The number of periods after which the margin of a new customer has paid the cost of winning one.",
  },
  customerEquity: {
    title: "Customer equity",
    summary: "The lifetime value of all customers together.",
  },
};
