export * from "./churn";
export * from "./experiments";
export * from "./logs";
export * from "./metric/attempt";
export type {
  AnyLogMetric,
  AnyMetric,
  LogMetricDefinition,
  LogMetricExample,
  MetricDefinition,
  MetricExample,
  MetricFacts,
  Unit,
} from "./metric/definition";
export type { Interval } from "./metric/interval";
export * from "./purchases";
export * from "./subscription";
export * from "./surveys";
export { MetricInputError, type MetricIssue } from "./validation/errors";
export type { InputSchema, Parsed, SchemaOf } from "./validation/inputSchema";
export type { ErrorCode, ErrorTexts, Kind } from "./validation/messages";
export type { ValueTexts } from "./validation/showValue";
export * from "./value";
