import type { CellEntries } from "../cellEntry";

/** How the metrics of `subscription/` look in a spreadsheet. */
export const subscription: CellEntries<typeof import("../../subscription")> = {
  annualRecurringRevenue: { arguments: ["monthlyRecurringRevenue"] },
  averageRevenuePerAccount: { arguments: ["recurringRevenue", "customers"] },
  expansionRate: { arguments: ["startingRevenue", "expansion"] },
  grossRevenueChurnRate: { arguments: ["startingRevenue", "churned", "contraction"] },
  grossRevenueRetention: { arguments: ["startingRevenue", "churned", "contraction"] },
  magicNumber: { arguments: ["revenue", "previousRevenue", "previousSalesAndMarketing"] },
  monthlyRecurringRevenue: { arguments: ["amount", "interval", "intervalCount"] },
  netRevenueChurnRate: { arguments: ["startingRevenue", "churned", "contraction", "expansion", "reactivation"] },
  netRevenueRetention: { arguments: ["startingRevenue", "churned", "contraction", "expansion"] },
  paymentRecoveryRate: { arguments: ["failedPayments", "recoveredPayments"] },
  quickRatio: { arguments: ["newRevenue", "expansion", "churned", "contraction", "reactivation"] },
  revenueRollForward: {
    arguments: ["startingRevenue", "newRevenue", "expansion", "contraction", "churned", "reactivation"],
  },
  ruleOf40: { arguments: ["growthRate", "profitMargin"] },
  trialConversionRate: { arguments: ["trialsStarted", "trialsConverted"] },
  customerChurn: { arguments: ["from", "to", "method"], columns: ["customerId", "startedAt", "endedAt", "mrr?"] },
  revenueRetention: { arguments: ["from", "to"], columns: ["customerId", "startedAt", "endedAt", "mrr"] },
  revenueMovements: null,
  churnByTenure: null,
};
