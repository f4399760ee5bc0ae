export * from "./codedCustomers";
export * from "./logOptions";
export * from "./orderLog";
export * from "./orderLogFromChunks";
export * from "./orderLogFromColumns";
export * from "./subscriptionLog";
export * from "./subscriptionLogFromChunks";
export * from "./subscriptionLogFromColumns";
