export type {
  Argument,
  Example,
  ExampleArgument,
  LogArgument,
  LogKind,
  LogOfKind,
  MainNumber,
  MemberArgument,
  Metric,
  OrderRows,
  SchemaArgument,
  SubscriptionRows,
  Unit,
} from "../metric/metric";
export * from "./aliases";
export * from "./aliasNames";
export * from "./facts.generated";
export * from "./foldName";
export * from "./inputJsonSchema";
export * from "./metricById";
export * from "./metrics";
