import type { TextsOf } from "../text";

/** The metrics of recurring revenue, in English. */
export const subscription: TextsOf<typeof import("../../subscription")> = {
  monthlyRecurringRevenue: {
    title: "Monthly recurring revenue (MRR)",
    summary: "The price of a subscription brought to one month, however often it bills.",
  },
  annualRecurringRevenue: {
    title: "Annual recurring revenue (ARR)",
    summary: "The monthly recurring revenue times twelve.",
  },
  revenueRollForward: {
    title: "Recurring revenue roll-forward",
    summary:
      "The recurring revenue at the end of a period: that at its start plus new, expansion and reactivation revenue, less contraction and churned revenue.",
  },
  grossRevenueChurnRate: {
    title: "Gross revenue churn rate",
    summary:
      "The share of the recurring revenue at the start of a period that was lost to cancellations and downgrades, whatever was gained elsewhere.",
  },
  netRevenueChurnRate: {
    title: "Net revenue churn rate",
    summary:
      "The recurring revenue lost in a period to cancellations and downgrades, less what expansion and reactivation gained, over the recurring revenue at its start.",
  },
  grossRevenueRetention: {
    title: "Gross revenue retention (GRR)",
    summary:
      "The share of the recurring revenue at the start of a period that the same customers still pay at its end, not counting any expansion.",
  },
  netRevenueRetention: {
    title: "Net revenue retention (NRR)",
    summary:
      "The recurring revenue at the end of a period from the customers present at its start, expansion included, over what they paid at the start.",
  },
  quickRatio: {
    title: "SaaS quick ratio",
    summary:
      "The recurring revenue gained in a period (new, expansion and reactivation) over the recurring revenue lost in it (churned and contraction).",
  },
  averageRevenuePerAccount: {
    title: "Average revenue per account (ARPA)",
    summary: "The recurring revenue of a period over the number of customers who pay it.",
  },
  expansionRate: {
    title: "Revenue expansion rate",
    summary:
      "The recurring revenue gained in a period from existing customers who pay more, over the recurring revenue at its start.",
  },
  trialConversionRate: {
    title: "Trial conversion rate",
    summary: "The share of the trials started in the same period that became paid subscriptions.",
  },
  paymentRecoveryRate: {
    title: "Failed-payment recovery rate",
    summary: "The share of the failed payments that were collected after all.",
  },
  ruleOf40: {
    title: "Rule of 40",
    summary: "The revenue growth rate plus the profit margin of a company, measured against a mark of 40 %.",
  },
  magicNumber: {
    title: "SaaS magic number",
    summary:
      "The growth of revenue from one quarter to the next, brought to a year, over the sales and marketing spend of the earlier quarter.",
  },
  revenueMovements: {
    title: "Recurring-revenue movements",
    summary:
      "The recurring revenue of each period from its start to its end: what came from new customers and from those who returned, what others added or took away, and what was lost with those who left.",
  },
  customerChurn: {
    title: "Customer churn from subscriptions",
    summary:
      "The share of the subscribers at the start of a window who are lost in it, counted from the subscriptions themselves.",
  },
  revenueRetention: {
    title: "Revenue retention from subscriptions",
    summary:
      "The share of the recurring revenue at one time that the same customers still pay at another, without and with expansion.",
  },
  churnByTenure: {
    title: "Churn by tenure",
    summary:
      "The churn rate of customers by how long they have been customers, which shows whether it is the new ones who leave.",
  },
};
