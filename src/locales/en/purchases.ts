import type { TextsOf } from "../text";

/** The metrics of orders, in English. */
export const purchases: TextsOf<typeof import("../../purchases")> = {
  repeatPurchaseRate: {
    title: "Repeat purchase rate",
    summary: "The share of the customers who ordered in a period that placed two or more orders in that same period.",
  },
  purchaseFrequency: {
    title: "Purchase frequency",
    summary: "The number of orders placed in a period over the number of customers who placed them.",
  },
  averageOrderValue: {
    title: "Average order value (AOV)",
    summary: "The revenue of a period over the number of orders that brought it.",
  },
  impliedPurchaseInterval: {
    title: "Implied purchase interval",
    summary: "The days of a period over the purchase frequency in it, customers who bought only once included.",
  },
  customerValue: {
    title: "Customer value",
    summary: "The average revenue from a customer in a period: average order value times purchase frequency.",
  },
  redemptionRate: {
    title: "Reward redemption rate",
    summary: "The share of the rewards issued that customers redeemed.",
  },
  purchaseSummary: {
    title: "Purchase summary",
    summary: "The customers, repeat customers, orders, revenue and refunds of a period, and the rates that they make.",
  },
  returningCustomerRate: {
    title: "Returning customer rate",
    summary:
      "The share of the customers who ordered in a period that had ordered before, in it or at any earlier time.",
  },
  repeatWithin: {
    title: "Repeat rate within a number of days",
    summary:
      "The share of customers who ordered again within so many days after their first order, of those who have had the time.",
  },
  purchaseGaps: {
    title: "Time between purchases",
    summary: "The days between consecutive purchases of the same customer: mean, median and quantiles.",
  },
  customerSummaries: {
    title: "Customer summaries",
    summary: "Every customer's frequency, recency, age and mean repeat value, as models of lifetime value take them.",
  },
  rfm: {
    title: "RFM analysis",
    summary:
      "The customers scored by how recently they ordered, how often, and how much they paid, with named segments.",
  },
  lapsedCustomers: {
    title: "Lapsed customers",
    summary: "The customers who have not ordered for longer than a given time, or than is usual for them.",
  },
  lifecycle: {
    title: "Customer lifecycle",
    summary:
      "The customers of each period by what they did before: new, returning or resurrecting, and those who went dormant.",
  },
  stickiness: {
    title: "Stickiness (DAU/MAU)",
    summary: "The share of a month's active customers who are active on an average day of it.",
  },
};
