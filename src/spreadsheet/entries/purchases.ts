import type { CellEntries } from "../cellEntry";

/** How the metrics of `purchases/` look in a spreadsheet. */
export const purchases: CellEntries<typeof import("../../purchases")> = {
  averageOrderValue: { arguments: ["revenue", "orders"] },
  customerValue: { arguments: ["averageOrderValue", "purchaseFrequency"] },
  impliedPurchaseInterval: { arguments: ["purchaseFrequency", "days"] },
  purchaseFrequency: { arguments: ["orders", "customers"] },
  redemptionRate: { arguments: ["rewardsIssued", "rewardsRedeemed"] },
  repeatPurchaseRate: { arguments: ["customers", "repeatCustomers"] },
  purchaseGaps: { arguments: [], columns: ["customerId", "orderedAt", "amount?"] },
  purchaseSummary: { arguments: ["from", "to"], columns: ["customerId", "orderedAt", "amount?"] },
  repeatWithin: {
    arguments: ["days", "asOf"],
    columns: ["customerId", "orderedAt", "amount?"],
    dayAfterLast: ["asOf"],
  },
  returningCustomerRate: { arguments: ["from", "to"], columns: ["customerId", "orderedAt", "amount?"] },
  stickiness: { arguments: ["month"], columns: ["customerId", "orderedAt", "amount?"] },
  customerSummaries: null,
  lapsedCustomers: null,
  lifecycle: null,
  rfm: null,
};
