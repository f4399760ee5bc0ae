export * from "./compareMeans";
export * from "./compareRates";
export * from "./holdoutChurn";
export * from "./holmAdjust";
export * from "./meanInterval";
export * from "./proportionInterval";
export * from "./ratePower";
export * from "./rateSampleSize";
