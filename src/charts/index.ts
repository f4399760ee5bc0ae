export * from "./chartSpec";
