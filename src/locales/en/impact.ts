import type { TextsOf } from "../text";

/** The metrics of profit comparisons, in English. */
export const impact: TextsOf<"impact"> = {
  leverImpact: {
    title: "Levers of profit",
    summary: "The profit of a small change in churn, compared with the same change in acquisition and in price.",
  },
  projectRevenue: {
    title: "Projected recurring revenue",
    summary: "The monthly recurring revenue after a number of months of constant churn, expansion and new revenue.",
  },
  compareChurnScenarios: {
    title: "Comparison of churn rates",
    summary: "The difference in monthly recurring revenue between two churn rates, after a number of months.",
  },
  retentionProfitImpact: {
    title: "Profit of better retention",
    summary: "The value added by a lower churn rate, minus the cost of achieving it.",
  },
  acquisitionVersusRetentionCost: {
    title: "Cost of winning against cost of keeping",
    summary: "The cost of acquiring a customer, divided by the cost of retaining one.",
  },
  repeatSpendUplift: {
    title: "Extra spend of repeat customers",
    summary: "The relative difference between the spending of repeat customers and of new customers.",
  },
  referralValue: {
    title: "Profit of referrals",
    summary: "The profit of a referral program, from the lifetime value of referred customers and program cost.",
  },
  priceIncreaseImpact: {
    title: "Profit of a price increase",
    summary: "The profit of a price increase, minus the loss from customers who leave because of it.",
  },
  saveOfferImpact: {
    title: "Profit of save offers",
    summary: "The profit of offers to customers about to cancel, from retained margin and offer cost.",
  },
  incentiveReturn: {
    title: "Return of an incentive program",
    summary: "The profit of a reward program, from incremental margin and program cost.",
  },
  churnCost: {
    title: "Cost of churn",
    summary: "The revenue of lost customers in a period, with their replacement cost and lost lifetime value.",
  },
};
