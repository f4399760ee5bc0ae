import type { CellEntries } from "../cellEntry";

/** How the metrics of `risk/` look in a spreadsheet. */
export const risk: CellEntries<typeof import("../../risk")> = {
  churnProbability: null,
  churnRisk: null,
  evaluateRisk: { arguments: ["scores", "churned", "probabilities", "share"] },
};
