export * from "./ar";
export * from "./en";
export * from "./fa";
export * from "./text";
