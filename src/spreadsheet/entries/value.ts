import type { CellEntries } from "../cellEntry";

/** How the metrics of `value/` look in a spreadsheet. */
export const value: CellEntries<"value"> = {
  clvFromAnnualValue: { arguments: ["annualValue", "lifetimeYears", "grossMargin"] },
  clvFromChurn: {
    arguments: [
      "revenuePerPeriod",
      "churnRate",
      "grossMargin",
      "discountRate",
      "firstPayment",
      "periods",
      "churnFloor",
    ],
  },
  clvFromPurchases: { arguments: ["purchasesPerYear", "averageOrderValue", "lifetimeYears", "grossMargin"] },
  customerAcquisitionCost: { arguments: ["acquisitionSpend", "newCustomers"] },
  customerEquity: { arguments: ["customers", "lifetimeValue"] },
  discountedClv: {
    arguments: ["margins", "retentionRate", "discountRate", "acquisitionCost"],
    // There is one retention rate between each two margins: skipping a blank would shift the following ones.
    ranges: "apart",
    blanks: "kept",
  },
  historicClv: { arguments: ["revenue", "customers", "refunds", "grossMargin"] },
  lifetimeValueToCost: { arguments: ["lifetimeValue", "acquisitionCost"] },
  paybackPeriod: {
    arguments: ["acquisitionCost", "revenuePerPeriod", "grossMargin", "churnRate"],
    noResult: "neverPaidBack",
  },
};
