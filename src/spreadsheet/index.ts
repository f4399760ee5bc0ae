export * from "./callFunction";
export * from "./cellFunction";
export * from "./cellFunctions";
export * from "./cellHost";
export * from "./cellParameter";
export * from "./cellProblem";
export * from "./functionHelp";
export * from "./sheetsHost";
