export * from "./fileFormats";
export * from "./readFile";
export * from "./reading";
export * from "./readOptions";
export * from "./readOrders";
export * from "./readSubscriptions";
export * from "./readSurvey";
export * from "./source";
