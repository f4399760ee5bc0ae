export * from "./aliases";
export * from "./foldName";
export * from "./inputJsonSchema";
export * from "./metricById";
export * from "./metrics";
