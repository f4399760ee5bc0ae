import type { CellEntries } from "../cellEntry";

const leverArguments = [
  "customers",
  "newCustomers",
  "churnRate",
  "revenuePerCustomer",
  "costPerCustomer",
  "acquisitionCost",
  "fixedCost",
  "periods",
  "change",
  "changeIn",
] as const;

/** How the metrics of `impact/` look in a spreadsheet. */
export const impact: CellEntries<"impact"> = {
  acquisitionVersusRetentionCost: {
    arguments: ["acquisitionSpend", "newCustomers", "retentionSpend", "customersRetained"],
  },
  churnCost: {
    arguments: ["customersLost", "revenuePerCustomer", "acquisitionCost", "lifetimeValue", "grossMargin"],
    shows: "Shows the revenue.",
  },
  compareChurnScenarios: [
    {
      arguments: ["startingRevenue", "newRevenue", "months", "churnRates", "newRevenueGrowth", "expansionRate"],
      shows: "Shows that of the second churn rate, compared with the first.",
    },
    {
      name: "CHURN_SCENARIOS",
      arguments: ["startingRevenue", "newRevenue", "months", "churnRates", "newRevenueGrowth", "expansionRate"],
      table: {
        rows: ({ scenarios }) => scenarios,
        columns: [
          "churnRate",
          "endingRevenue",
          "endingAnnualRevenue",
          "cumulativeRevenue",
          "endingGap",
          "cumulativeGap",
          ["revenue", "month"],
        ],
      },
    },
  ],
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
  leverImpact: [
    { arguments: leverArguments },
    {
      name: "LEVER_IMPACT_DETAIL",
      arguments: leverArguments,
      table: {
        rows: ({ acquisition, retention, price }) => [
          { lever: "acquisition", ...acquisition },
          { lever: "retention", ...retention },
          { lever: "price", ...price },
        ],
        columns: ["lever", "profit", "difference", "relativeDifference"],
      },
    },
  ],
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
      "customerGain",
    ],
  },
  projectRevenue: [
    { arguments: ["startingRevenue", "newRevenue", "churnRate", "months", "newRevenueGrowth", "expansionRate"] },
    {
      name: "REVENUE_PROJECTION",
      arguments: ["startingRevenue", "newRevenue", "churnRate", "months", "newRevenueGrowth", "expansionRate"],
      table: {
        rows: ({ rows }) => rows,
        columns: ["month", "newRevenue", "expansionRevenue", "churnedRevenue", "revenue"],
      },
    },
  ],
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
      "changeIn",
      "marginPerPeriod",
      "margins",
      "discountRate",
      "customers",
      "fixedCost",
    ],
    blanks: "kept",
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
