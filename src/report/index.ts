export * from "./ordersReport";
export * from "./renderHtml";
export * from "./renderTerminal";
export * from "./report";
export * from "./reportAdvice";
export * from "./reportLists";
export * from "./toCsv";
export * from "./toJson";
