export * from "./churnRate";
