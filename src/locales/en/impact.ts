import type { TextsOf } from "../text";

/** The metrics of profit comparisons, in English. */
export const impact: TextsOf<typeof import("../../impact")> = {
  leverImpact: {
    title: "Levers of profit",
    summary:
      "The profit that a small change of churn brings over some periods, beside that of the same change of acquisition and of price.",
  },
  projectRevenue: {
    title: "Projected recurring revenue",
    summary: "The monthly recurring revenue after some months of steady churn, expansion and new business.",
  },
  compareChurnScenarios: {
    title: "Comparison of churn rates",
    summary:
      "The gap in monthly recurring revenue between a business and the same business at another churn rate, after some months.",
  },
  retentionProfitImpact: {
    title: "Profit of better retention",
    summary:
      "The profit that a lower churn rate brings over the whole stay of today's customers, less the cost of the programme.",
  },
  acquisitionVersusRetentionCost: {
    title: "Cost of winning against cost of keeping",
    summary: "The ratio of the cost of winning a customer to the cost of keeping one.",
  },
  repeatSpendUplift: {
    title: "Extra spend of repeat customers",
    summary: "The share by which repeat customers spend more than new ones.",
  },
  referralValue: {
    title: "Profit of referrals",
    summary:
      "The profit of a referral programme: the lifetime value of the customers whom it brings, less rewards and costs.",
  },
  priceIncreaseImpact: {
    title: "Profit of a price increase",
    summary:
      "The profit that a price increase adds over some periods, less what is lost with the customers who leave because of it.",
  },
  saveOfferImpact: {
    title: "Profit of save offers",
    summary:
      "The profit of offers made to customers who are about to cancel: what the kept ones still bring, less what the offers cost.",
  },
  incentiveReturn: {
    title: "Return of an incentive programme",
    summary: "The profit of a reward programme: the margin on what members spend because of it, less what it costs.",
  },
  churnCost: {
    title: "Cost of churn",
    summary:
      "The revenue that lost customers would have brought in a period, beside the cost of replacing them and the value that went with them.",
  },
};
