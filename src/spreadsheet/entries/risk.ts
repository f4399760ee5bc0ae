import type { CellEntries } from "../cellEntry";

const factorArguments = [
  "factors[].name",
  "factors[].value",
  "factors[].weight",
  "factors[].best",
  "factors[].worst",
  "factors[].reference",
  "minimumCoverage",
] as const;
const termArguments = [
  "intercept",
  "terms[].name",
  "terms[].coefficient",
  "terms[].value",
  "terms[].baseline",
] as const;

/** How the metrics of `risk/` look in a spreadsheet. */
export const risk: CellEntries<"risk"> = {
  churnProbability: { arguments: termArguments },
  churnRisk: [
    { arguments: factorArguments, noResult: "tooFewValuesKnown" },
    {
      name: "CHURN_RISK_DRIVERS",
      arguments: factorArguments,
      table: { rows: ({ drivers }) => drivers, columns: ["name", "risk", "contribution", "excess"] },
    },
  ],
  evaluateRisk: [
    {
      arguments: ["scores", "churned"],
      noResult: "allAlike",
      shows: "Shows that area.",
    },
    {
      name: "EVALUATE_RISK_DETAIL",
      arguments: ["scores", "churned", "probabilities", "share", "confidence"],
      table: {
        columns: [
          "customers",
          "churned",
          "auc.estimate",
          "auc.interval.low",
          "auc.interval.high",
          "ks",
          "lift",
          "capture",
          "brier",
          "logLoss",
        ],
      },
    },
  ],
};
