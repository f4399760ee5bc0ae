export * from "./bgNbdParameters";
export * from "./customerHistory";
export * from "./fitBgNbd";
export * from "./fitOptions";
export * from "./modelFit";
