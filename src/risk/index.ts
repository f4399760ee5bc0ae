export * from "./articleRiskFactors";
export * from "./calibrationBin";
export * from "./churnProbability";
export * from "./churnRisk";
export * from "./evaluateRisk";
export * from "./riskBands";
export * from "./riskFactor";
