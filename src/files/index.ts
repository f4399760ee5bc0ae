export * from "./reading";
export * from "./readOptions";
export * from "./source";
