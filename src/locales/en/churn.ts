import type { TextsOf } from "../text";

/** The metrics of churn and retention, in English. */
export const churn: TextsOf<typeof import("../../churn")> = {
  churnRate: {
    title: "Customer churn rate",
    summary: "The share of the customers at the start of a period who are gone at its end.",
  },
  retentionRate: {
    title: "Customer retention rate",
    summary:
      "The share of the customers at the start of a period who are still customers at its end, not counting those who joined in between.",
  },
  churnRateByMethod: {
    title: "Churn rate by method",
    summary:
      "All customers lost in a period, including those who joined in it, over the customer base that the chosen method takes.",
  },
  exposureChurnRate: {
    title: "Churn rate from customer-days",
    summary:
      "The probability that a customer leaves within one period, from the customers lost per day that customers were present.",
  },
  convertChurnRate: {
    title: "Churn rate over another period",
    summary: "A churn rate brought by compounding to a longer or shorter period, such as from a month to a year.",
  },
  retainedShare: {
    title: "Retained share",
    summary:
      "The share of a group of customers who are still there after a number of periods at a constant churn rate.",
  },
  expectedLifetime: {
    title: "Expected customer lifetime",
    summary:
      "The average number of periods that a customer stays at a constant churn rate, counted by the chosen convention.",
  },
  churnHalfLife: {
    title: "Customer half-life",
    summary: "The number of periods until half of a group of customers is gone at a constant churn rate.",
  },
  winBackRate: {
    title: "Win-back rate",
    summary: "The share of the customers lost who were won back.",
  },
  customerGrowthRate: {
    title: "Customer growth rate",
    summary:
      "The change in the number of customers from the start of a period to its end, over their number at the start.",
  },
  addressableChurn: {
    title: "Addressable churn",
    summary:
      "The lost customers who could have been kept by solving the causes that can be solved, and what they are worth.",
  },
};
