import type { CellEntries } from "../cellEntry";

/** How the metrics of `impact/` look in a spreadsheet. */
export const impact: CellEntries<typeof import("../../impact")> = {
  acquisitionVersusRetentionCost: {
    arguments: ["acquisitionSpend", "newCustomers", "retentionSpend", "customersRetained"],
  },
  churnCost: { arguments: ["customersLost", "revenuePerCustomer", "acquisitionCost", "lifetimeValue", "grossMargin"] },
  compareChurnScenarios: {
    arguments: ["startingRevenue", "newRevenue", "periods", "churnRates", "newRevenueGrowth", "expansionRate"],
  },
  incentiveReturn: {
    arguments: [
      "members",
      "incrementalRevenuePerMember",
      "rewardsIssued",
      "reward",
      "grossMargin",
      "redemptionRate",
      "fixedCost",
      "targetReturn",
    ],
  },
  leverImpact: {
    arguments: [
      "customers",
      "newCustomers",
      "churnRate",
      "revenuePerCustomer",
      "costPerCustomer",
      "acquisitionCost",
      "fixedCost",
      "periods",
      "change",
      "churnChange",
    ],
  },
  priceIncreaseImpact: {
    arguments: [
      "customers",
      "price",
      "increase",
      "churnRate",
      "costPerCustomer",
      "customersLostShare",
      "churnRateAfter",
      "periods",
      "discountRate",
      "clientGain",
    ],
  },
  projectRevenue: {
    arguments: ["startingRevenue", "newRevenue", "churnRate", "periods", "newRevenueGrowth", "expansionRate"],
  },
  referralValue: {
    arguments: [
      "leads",
      "conversionRate",
      "lifetimeValue",
      "reward",
      "conversionMultiple",
      "valueUplift",
      "retentionRate",
      "retentionUplift",
      "fixedCost",
      "incrementalShare",
    ],
  },
  repeatSpendUplift: { arguments: ["spendPerRepeatCustomer", "spendPerNewCustomer"] },
  retentionProfitImpact: {
    arguments: [
      "churnRate",
      "reduction",
      "reductionIn",
      "marginPerPeriod",
      "tenureMargins",
      "discountRate",
      "customers",
      "programmeCost",
    ],
  },
  saveOfferImpact: {
    arguments: [
      "sessions",
      "saveRate",
      "marginPerPeriod",
      "remainingPeriods",
      "offerCost",
      "controlSaveRate",
      "acceptanceRate",
      "fixedCost",
    ],
  },
};
