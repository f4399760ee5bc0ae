import type { TextsOf } from "../text";

/** The metrics of orders, in English. */
export const purchases: TextsOf<"purchases"> = {
  repeatPurchaseRate: {
    title: "Repeat purchase rate",
    summary: "The share of customers with two or more orders in the same window.",
  },
  purchaseFrequency: {
    title: "Purchase frequency",
    summary: "The average number of orders per customer in a window.",
  },
  averageOrderValue: {
    title: "Average order value (AOV)",
    summary: "The average revenue of an order.",
  },
  impliedPurchaseGap: {
    title: "Implied purchase interval",
    summary: "The days in a window divided by purchase frequency, one-time buyers included.",
  },
  customerValue: {
    title: "Customer value",
    summary: "The average revenue of a customer in a window.",
  },
  redemptionRate: {
    title: "Reward redemption rate",
    summary: "The share of issued rewards redeemed by customers.",
  },
  purchaseSummary: {
    title: "Purchase summary",
    summary:
      "The customers, orders, revenue and refunds of a window, with repeat rate, frequency and average order value.",
  },
  returningCustomerRate: {
    title: "Returning customer rate",
    summary: "The share of a window's customers with an earlier order, before the window or in it.",
  },
  repeatWithin: {
    title: "Repeat rate within a number of days",
    summary: "The share of customers with a second order within a given number of days of the first.",
  },
  purchaseGaps: {
    title: "Time between purchases",
    summary: "The days between consecutive purchases of the same customer, with mean, median and quantiles.",
  },
  customerSummaries: {
    title: "Customer summaries",
    summary: "The frequency, recency, age and mean repeat value of each customer, as input of lifetime-value models.",
  },
  rfm: {
    title: "RFM analysis",
    summary: "The scores of customers by recency, frequency and monetary value, with named segments.",
  },
  lapsedCustomers: {
    title: "Lapsed customers",
    summary: "The customers without an order for longer than a fixed limit or their own usual gap.",
  },
  lifecycle: {
    title: "Customer lifecycle",
    summary: "The customers of each calendar period by earlier activity, with the customers turned dormant.",
  },
  stickiness: {
    title: "Stickiness (DAU/MAU)",
    summary: "The average number of daily active customers as a share of monthly active customers.",
  },
};
