import type { CellEntries } from "../cellEntry";

/** How the metrics of `surveys/` look in a spreadsheet. */
export const surveys: CellEntries<typeof import("../../surveys")> = {
  ces: { arguments: ["answers", "version", "weights", "invalid", "minimumAnswers"] },
  compareNps: {
    arguments: ["a.promoters", "a.passives", "a.detractors", "b.promoters", "b.passives", "b.detractors", "confidence"],
  },
  csat: { arguments: ["answers", "scaleMin", "scaleMax", "satisfiedFrom", "weights", "invalid", "minimumAnswers"] },
  enps: { arguments: ["answers", "scale", "weights", "invalid", "minimumAnswers"] },
  nps: { arguments: ["answers", "weights", "invalid", "minimumAnswers"] },
  npsFromCounts: { arguments: ["promoters", "passives", "detractors"] },
  npsSampleSize: { arguments: ["margin", "variance", "confidence"] },
  pulse: null,
  responseRate: { arguments: ["sent", "answered", "undeliverable"] },
};
