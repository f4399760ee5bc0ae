export * from "./cohortTable";
export * from "./cohortTableInput";
export * from "./cohortTableResult";
