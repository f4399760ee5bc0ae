import type { TextsOf } from "../text";

/** The metrics of recurring revenue, in English. */
export const subscription: TextsOf<typeof import("../../subscription")> = {
  monthlyRecurringRevenue: {
    title: "Monthly recurring revenue (MRR)",
    summary: "The recurring revenue of one subscription, brought to a month.",
  },
  annualRecurringRevenue: {
    title: "Annual recurring revenue (ARR)",
    summary: "The recurring revenue of a year at the present rate: twelve times the monthly one.",
  },
  revenueRollForward: {
    title: "Recurring revenue roll-forward",
    summary:
      "The recurring revenue at the end of a period, from that at its start and the five kinds of movement between.",
  },
  grossRevenueChurnRate: {
    title: "Gross revenue churn rate",
    summary:
      "The share of the recurring revenue at the start of a period that was lost in it, to leaving and to downgrades.",
  },
  netRevenueChurnRate: {
    title: "Net revenue churn rate",
    summary:
      "The share of the recurring revenue at the start of a period that was lost in it, after what customers added.",
  },
  grossRevenueRetention: {
    title: "Gross revenue retention (GRR)",
    summary:
      "The share of the recurring revenue at the start of a period that is still there at its end, without any expansion.",
  },
  netRevenueRetention: {
    title: "Net revenue retention (NRR)",
    summary: "The recurring revenue of the starting customers at the end of a period, as a share of that at its start.",
  },
  quickRatio: {
    title: "SaaS quick ratio",
    summary: "The recurring revenue won in a period for each unit of it that was lost.",
  },
  averageRevenuePerAccount: {
    title: "Average revenue per account (ARPA)",
    summary: "The recurring revenue per paying customer, known as ARPA or ARPU.",
  },
  expansionRate: {
    title: "Revenue expansion rate",
    summary:
      "The recurring revenue that the starting customers added in a period, as a share of what they paid at its start.",
  },
  trialConversionRate: {
    title: "Trial conversion rate",
    summary: "The share of the trials started in a period that became paying customers.",
  },
  paymentRecoveryRate: {
    title: "Failed-payment recovery rate",
    summary: "The share of the failed payments of a period that were collected after all, by retries or by reminders.",
  },
  ruleOf40: {
    title: "Rule of 40",
    summary: "The growth rate and the profit margin of a year, added.",
  },
  magicNumber: {
    title: "SaaS magic number",
    summary:
      "The annual revenue that was added from one quarter to the next, per unit spent on sales and marketing in the first.",
  },
  revenueMovements: {
    title: "Recurring-revenue movements",
    summary:
      "The movements of monthly recurring revenue, period by period: what came from new customers, from more and from less of the others, from those who left and from those who came back.",
  },
  customerChurn: {
    title: "Customer churn from subscriptions",
    summary:
      "The share of the customers at the start of a window who are lost in it, in any of the wordings that are in use.",
  },
  revenueRetention: {
    title: "Revenue retention from subscriptions",
    summary:
      "The share of the monthly recurring revenue at one time that is still there at another, without expansion (gross) and with it (net).",
  },
  churnByTenure: {
    title: "Churn by tenure",
    summary: "The churn rate of customers by how long they have been customers: whether it is the new ones who leave.",
  },
};
