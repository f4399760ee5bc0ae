export * from "./inputJsonSchema";
export * from "./metrics";
