import type { CellEntries } from "../cellEntry";

/** How the metrics of `churn/` look in a spreadsheet. */
export const churn: CellEntries<"churn"> = {
  addressableChurn: {
    arguments: ["customersLost", "solvableShare", "saveRate", "valuePerCustomer"],
    shows: "Shows the value.",
  },
  churnHalfLife: { arguments: ["churnRate"] },
  churnRate: { arguments: ["customersAtStart", "customersLost"] },
  churnRateByMethod: {
    arguments: ["customersAtStart", "customersLost", "newCustomers", "customersAtEnd", "method"],
    noResult: "nothingToDivideBy",
  },
  convertChurnRate: { arguments: ["churnRate", "from", "to"] },
  customerGrowthRate: { arguments: ["customersAtStart", "customersAtEnd"] },
  expectedLifetime: { arguments: ["churnRate", "convention"] },
  exposureChurnRate: { arguments: ["customersLost", "customerDays", "daysPerPeriod"] },
  retainedShare: { arguments: ["churnRate", "periods"] },
  retentionRate: { arguments: ["customersAtStart", "customersAtEnd", "newCustomers"] },
  winBackRate: { arguments: ["customersLost", "customersWonBack"] },
};
