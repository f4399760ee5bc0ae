import type { TextsOf } from "../text";

/** The metrics of recurring revenue, in English. */
export const subscription: TextsOf<"subscription"> = {
  monthlyRecurringRevenue: {
    title: "Monthly recurring revenue (MRR)",
    summary: "The price of a subscription per month, for any billing interval.",
  },
  annualRecurringRevenue: {
    title: "Annual recurring revenue (ARR)",
    summary: "The monthly recurring revenue multiplied by 12.",
  },
  revenueRollForward: {
    title: "Recurring revenue roll-forward",
    summary: "The recurring revenue at the end of a period, from starting revenue and five kinds of movement.",
  },
  grossRevenueChurnRate: {
    title: "Gross revenue churn rate",
    summary: "The share of starting recurring revenue lost in a period to churn and contraction.",
  },
  netRevenueChurnRate: {
    title: "Net revenue churn rate",
    summary: "The share of starting recurring revenue lost in a period, net of expansion and reactivation.",
  },
  grossRevenueRetention: {
    title: "Gross revenue retention (GRR)",
    summary: "The share of starting recurring revenue kept through a period, without expansion.",
  },
  netRevenueRetention: {
    title: "Net revenue retention (NRR)",
    summary:
      "The recurring revenue of starting customers at the end of a period, divided by their revenue at its start.",
  },
  quickRatio: {
    title: "SaaS quick ratio",
    summary: "The recurring revenue gained in a period, divided by the recurring revenue lost.",
  },
  averageRevenuePerAccount: {
    title: "Average revenue per account (ARPA)",
    summary: "The average recurring revenue per paying customer.",
  },
  expansionRate: {
    title: "Revenue expansion rate",
    summary: "The recurring revenue from expansion in a period, divided by starting revenue.",
  },
  trialConversionRate: {
    title: "Trial conversion rate",
    summary: "The share of trials started in a period and converted to paid subscriptions.",
  },
  paymentRecoveryRate: {
    title: "Failed-payment recovery rate",
    summary: "The share of failed payments collected later.",
  },
  ruleOf40: {
    title: "Rule of 40",
    summary: "The revenue growth rate plus the profit margin of a year.",
  },
  magicNumber: {
    title: "SaaS magic number",
    summary:
      "The annualized revenue growth from one quarter to the next, divided by earlier sales and marketing spend.",
  },
  revenueMovements: {
    title: "Recurring-revenue movements",
    summary: "The changes in monthly recurring revenue per period, by cause.",
  },
  customerChurn: {
    title: "Customer churn from subscriptions",
    summary: "The churn rate of customers in a window, from their subscriptions.",
  },
  revenueRetention: {
    title: "Revenue retention from subscriptions",
    summary: "The share of monthly recurring revenue kept between two instants, gross and net of expansion.",
  },
  churnByReason: {
    title: "Churn by reason",
    summary: "The customers lost in a window and the churn rate, by reason.",
  },
  revenueChurnByReason: {
    title: "Revenue churn by reason",
    summary: "The monthly recurring revenue and the customers lost per period, by reason.",
  },
  churnByTenure: {
    title: "Churn by tenure",
    summary: "The churn rate of customers in a window, by tenure.",
  },
};
