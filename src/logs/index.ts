export * from "./orderLog";
