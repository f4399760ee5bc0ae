import type { CellEntries } from "../cellEntry";

/** How the metrics of `subscription/` look in a spreadsheet. */
export const subscription: CellEntries<"subscription"> = {
  annualRecurringRevenue: { arguments: ["monthlyRecurringRevenue"] },
  averageRevenuePerAccount: { arguments: ["recurringRevenue", "customers"] },
  expansionRate: { arguments: ["startingRevenue", "expansionRevenue"] },
  grossRevenueChurnRate: { arguments: ["startingRevenue", "churnedRevenue", "contractionRevenue"] },
  grossRevenueRetention: { arguments: ["startingRevenue", "churnedRevenue", "contractionRevenue"] },
  magicNumber: { arguments: ["revenue", "previousRevenue", "previousSalesAndMarketingSpend"] },
  monthlyRecurringRevenue: { arguments: ["amount", "billingInterval", "billingIntervalCount"] },
  netRevenueChurnRate: {
    arguments: ["startingRevenue", "churnedRevenue", "contractionRevenue", "expansionRevenue", "reactivationRevenue"],
  },
  netRevenueRetention: { arguments: ["startingRevenue", "churnedRevenue", "contractionRevenue", "expansionRevenue"] },
  paymentRecoveryRate: { arguments: ["failedPayments", "recoveredPayments"] },
  quickRatio: {
    arguments: ["newRevenue", "expansionRevenue", "churnedRevenue", "contractionRevenue", "reactivationRevenue"],
  },
  revenueRollForward: {
    arguments: [
      "startingRevenue",
      "newRevenue",
      "expansionRevenue",
      "contractionRevenue",
      "churnedRevenue",
      "reactivationRevenue",
    ],
  },
  ruleOf40: { arguments: ["growthRate", "profitMargin"] },
  trialConversionRate: { arguments: ["trialsStarted", "trialsConverted"] },
  customerChurn: {
    arguments: ["from", "until", "method", "mrr?", "trial?"],
    columns: ["customerId", "startedAt", "endedAt"],
    noResult: "noStartingCustomers",
  },
  revenueRetention: [
    {
      arguments: ["from", "until", "trial?"],
      columns: ["customerId", "startedAt", "endedAt", "mrr"],
      noResult: "noStartingRevenue",
      shows: "Shows the gross one.",
    },
    {
      name: "REVENUE_RETENTION_DETAIL",
      arguments: ["from", "until", "trial?"],
      columns: ["customerId", "startedAt", "endedAt", "mrr"],
      table: { columns: ["gross", "net", "starting", "retained"] },
    },
  ],
  revenueMovements: {
    arguments: ["period", "from", "until", "asOf", "trial?", "weekStartsOn", "calendar", "yearStartsIn", "yearEnds"],
    columns: ["customerId", "startedAt", "endedAt", "mrr"],
    table: {
      columns: [
        "start",
        "finished",
        "starting",
        "new",
        "expansion",
        "reactivation",
        "contraction",
        "churned",
        "ending",
        "customers.starting",
        "customers.new",
        "customers.reactivated",
        "customers.churned",
        "customers.ending",
        "grossRevenueRetention",
        "netRevenueRetention",
        "churnRate",
        "quickRatio",
      ],
    },
  },
  churnByReason: {
    arguments: ["from", "until", "method", "gapDays", "mrr?", "trial?"],
    columns: ["customerId", "startedAt", "endedAt", "reason"],
    table: { columns: ["reason", "lost", "base", "rate", "share"] },
  },
  revenueChurnByReason: {
    arguments: ["period", "from", "until", "asOf", "trial?", "weekStartsOn", "calendar", "yearStartsIn", "yearEnds"],
    columns: ["customerId", "startedAt", "endedAt", "mrr", "reason"],
    table: { columns: ["start", "finished", "reason", "churned", "customers"] },
  },
  churnByTenure: {
    arguments: ["from", "until", "brackets", "mrr?", "trial?"],
    columns: ["customerId", "startedAt", "endedAt"],
    table: { columns: ["from", "until", "base", "lost", "rate"] },
  },
};
