import type { TextsOf } from "../text";

/** The metrics of churn and retention, in English. */
export const churn: TextsOf<typeof import("../../churn")> = {
  churnRate: {
    title: "Customer churn rate",
    summary: "The share of the customers present at the start of a period who are gone at its end.",
  },
  retentionRate: {
    title: "Customer retention rate",
    summary: "The share of the customers present at the start of a period who are still there at its end.",
  },
  churnRateByMethod: {
    title: "Churn rate by method",
    summary: "A churn rate in the wording of a vendor, for comparing one's own number with a dashboard's.",
  },
  exposureChurnRate: {
    title: "Churn rate from customer-days",
    summary: "The churn rate of a period that follows from losses per customer-day.",
  },
  convertChurnRate: {
    title: "Churn rate over another period",
    summary: "A churn rate of one period brought to another, such as a monthly rate to a year.",
  },
  retainedShare: {
    title: "Retained share",
    summary: "The share of a group of customers that is left after a number of periods of the same churn.",
  },
  expectedLifetime: {
    title: "Expected customer lifetime",
    summary: "The mean number of periods that a customer stays, when the churn rate is the same in all of them.",
  },
  churnHalfLife: {
    title: "Customer half-life",
    summary:
      "The number of periods after which half of a group of customers has left, when the churn rate stays the same.",
  },
  winBackRate: {
    title: "Win-back rate",
    summary: "The share of lost customers who came back.",
  },
  customerGrowthRate: {
    title: "Customer growth rate",
    summary: "The net change of the number of customers over a period, relative to its start.",
  },
  addressableChurn: {
    title: "Addressable churn",
    summary: "The customers who could have been kept by solving what drove them away, and their worth.",
  },
};
