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
      "The profit that a lower churn rate brings over the whole stay of the present customers, less what the programme costs.",
  },
  acquisitionVersusRetentionCost: {
    title: "Cost of winning against cost of keeping",
    summary: "The cost of winning a customer divided by the cost of keeping one.",
  },
  repeatSpendUplift: {
    title: "Extra spend of repeat customers",
    summary: "The share by which customers who bought before spend more than new ones.",
  },
  referralValue: {
    title: "Profit of referrals",
    summary: "The lifetime value of the customers whom referrals bring, less rewards and costs.",
  },
  priceIncreaseImpact: {
    title: "Profit of a price increase",
    summary:
      "The profit that a higher price adds over some periods, less what is lost with the customers who leave because of it.",
  },
  saveOfferImpact: {
    title: "Profit of save offers",
    summary: "What customers kept by an offer still bring, less what the offers cost for all who take them.",
  },
  incentiveReturn: {
    title: "Return of an incentive programme",
    summary: "The margin on what members spend because of a reward programme, less what the programme costs.",
  },
  churnCost: {
    title: "Cost of churn",
    summary:
      "The revenue that lost customers would have brought in a period, beside the cost of replacing them and the value lost with them.",
  },
};
