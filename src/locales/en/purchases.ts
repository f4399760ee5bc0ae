import type { TextsOf } from "../text";

/** The metrics of orders, in English. */
export const purchases: TextsOf<typeof import("../../purchases")> = {
  repeatPurchaseRate: {
    title: "Repeat purchase rate",
    summary: "The share of a window's customers who ordered more than once in it.",
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
    summary: "The number of days between two orders of a customer that a purchase frequency implies.",
  },
  customerValue: {
    title: "Customer value",
    summary: "The average revenue of a customer in a window.",
  },
  redemptionRate: {
    title: "Reward redemption rate",
    summary: "The share of the rewards given out that have been used.",
  },
  purchaseSummary: {
    title: "Purchase summary",
    summary:
      "The orders of a window in numbers: customers, repeat customers, orders, revenue, refunds, and the three rates that they make.",
  },
  returningCustomerRate: {
    title: "Returning customer rate",
    summary: "The share of a window's customers who had ordered before, in the wording of Shopify's reports.",
  },
  repeatWithin: {
    title: "Repeat rate within a number of days",
    summary: "The share of customers who ordered again within so many days after their first order.",
  },
  purchaseGaps: {
    title: "Time between purchases",
    summary: "The days between consecutive purchases of the same customer: mean, median and quantiles.",
  },
  customerSummaries: {
    title: "Customer summaries",
    summary:
      "The order history of every customer in the four numbers that models of lifetime value take: frequency, recency, age and mean repeat value.",
  },
  rfm: {
    title: "RFM analysis",
    summary:
      "The customers scored by recency, frequency and money: when each ordered last, how many orders each has made, and what each has paid.",
  },
  lapsedCustomers: {
    title: "Lapsed customers",
    summary: "The customers who have not ordered for longer than a given time, or than is usual for them.",
  },
  lifecycle: {
    title: "Customer lifecycle",
    summary:
      "The customers of each calendar period by what they did before: new, returning, resurrecting; and those who went dormant.",
  },
  stickiness: {
    title: "Stickiness (DAU/MAU)",
    summary:
      "The share of a month's active customers who are active on an average day of it: daily over monthly active users.",
  },
};
