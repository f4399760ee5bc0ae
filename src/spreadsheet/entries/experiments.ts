import type { CellEntries } from "../cellEntry";

/** How the metrics of `experiments/` look in a spreadsheet. */
export const experiments: CellEntries<typeof import("../../experiments")> = {
  compareMeans: { arguments: ["a", "b"], ranges: "apart" },
  compareRates: { arguments: ["treated.customers", "treated.events", "control.customers", "control.events"] },
  holdoutChurn: { arguments: ["treated.customers", "treated.churned", "control.customers", "control.churned"] },
  meanInterval: { arguments: ["values"] },
  proportionInterval: { arguments: ["events", "trials"] },
  ratePower: { arguments: ["controlRate", "treatedRate", "customersPerGroup", "confidence"] },
  rateSampleSize: { arguments: ["controlRate", "treatedRate", "confidence", "power"] },
};
