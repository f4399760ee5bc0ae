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
};
