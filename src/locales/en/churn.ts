import type { TextsOf } from "../text";

/** The metrics of churn and retention, in English. */
export const churn: TextsOf<"churn"> = {
  churnRate: {
    title: "Customer churn rate",
    summary: "The share of starting customers no longer active at the end of a period.",
  },
  retentionRate: {
    title: "Customer retention rate",
    summary: "The share of starting customers still active at the end of a period.",
  },
  churnRateByMethod: {
    title: "Churn rate by method",
    summary: "A churn rate of customers, by the definition of a billing or analytics tool.",
  },
  exposureChurnRate: {
    title: "Churn rate from customer-days",
    summary: "The churn rate of a period, from losses per customer-day.",
  },
  convertChurnRate: {
    title: "Churn rate over another period",
    summary: "A churn rate converted from one period to another by compounding.",
  },
  retainedShare: {
    title: "Retained share",
    summary: "The share of customers left after a number of periods, at a constant churn rate.",
  },
  expectedLifetime: {
    title: "Expected customer lifetime",
    summary: "The mean number of periods of a customer lifetime, at a constant churn rate.",
  },
  churnHalfLife: {
    title: "Customer half-life",
    summary: "The number of periods until half of a group of customers has left, at a constant churn rate.",
  },
  winBackRate: {
    title: "Win-back rate",
    summary: "The share of lost customers active again.",
  },
  customerGrowthRate: {
    title: "Customer growth rate",
    summary: "The relative change in the number of customers during a period.",
  },
  addressableChurn: {
    title: "Addressable churn",
    summary: "The number and value of lost customers who could have been kept.",
  },
};
