export * from "./averageOrderValue";
export * from "./customerValue";
export * from "./impliedPurchaseInterval";
export * from "./purchaseFrequency";
export * from "./redemptionRate";
export * from "./repeatPurchaseRate";
