export * from "./churn";
export * from "./metric/attempt";
export type { AnyMetric, MetricDefinition, Unit } from "./metric/definition";
export * from "./subscription";
export { MetricInputError, type MetricIssue } from "./validation/errors";
export type { InputSchema } from "./validation/inputSchema";
