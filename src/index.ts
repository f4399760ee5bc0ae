export * from "./churn";
export * from "./cohorts";
export * from "./experiments";
export * from "./impact";
export * from "./logs";
export type { InvalidRows, SkippedRows } from "./logs/badRows";
export type { CustomerId } from "./logs/customerDictionary";
export type { Accessor, FieldReader } from "./logs/rowReader";
export * from "./metric/attempt";
export type { FitListener, FitProgress } from "./metric/fitProgress";
export type { Interval, ProportionMethod } from "./metric/interval";
export type {
  Argument,
  Example,
  ExampleArgument,
  LogArgument,
  LogKind,
  MainNumber,
  MemberArgument,
  Metric,
  OrderRows,
  SchemaArgument,
  SubscriptionRows,
  Unit,
} from "./metric/metric";
export * from "./models";
export * from "./purchases";
export * from "./risk";
export * from "./subscription";
export * from "./surveys";
export * from "./survival";
export type { Period, Timestamp, Weekday } from "./time";
export type { Label, NamedColumns } from "./survival/rows/durationFields";
export { MetricInputError, type MetricIssue } from "./validation/errors";
export type { Flags } from "./validation/flags";
export type { InputSchema, Parsed, SchemaOf } from "./validation/inputSchema";
export type { ErrorCode, ErrorTexts, Kind } from "./validation/messages";
export type { ValueTexts } from "./validation/showValue";
export * from "./value";
