export * from "./churn";
export * from "./metric/attempt";
export type { AnyMetric, MetricDefinition, Unit } from "./metric/definition";
export { MetricInputError, type MetricIssue } from "./validation/errors";
export type { InputSchema } from "./validation/inputSchema";
