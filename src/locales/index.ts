export * from "./ar";
export * from "./cellTexts";
export * from "./en";
export * from "./fa";
export * from "./findMetrics";
export * from "./formatError";
export * from "./formatMetric";
export * from "./text";
