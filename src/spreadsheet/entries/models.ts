import type { CellEntries } from "../cellEntry";

/**
 * The functions of `models/` in spreadsheets.
 *
 * A fit consists of many numbers, and predictions need one: use them in programs. RETENTION_FORECAST fits and forecasts
 * in one step.
 */
export const models: CellEntries<"models"> = {
  contractLifetime: null,
  fitBetaDiscreteWeibull: null,
  fitShiftedBetaGeometric: null,
  holdoutSplit: null,
  renewalSurvivors: {
    arguments: [
      "period",
      "asOf",
      "from",
      "until",
      "mrr?",
      "trial?",
      "weekStartsOn",
      "calendar",
      "yearStartsIn",
      "yearEnds",
    ],
    columns: ["customerId", "startedAt", "endedAt"],
    leftOut: { asOf: "dayAfterLast" },
    table: {
      rows: ({ starts, survivors }) => starts.map((start, i) => ({ start, survivors: survivors[i] })),
      columns: ["start", ["survivors", "renewal"]],
    },
  },
};
