import type { CellEntries } from "../cellEntry";

const comparison = [
  "difference",
  "interval.low",
  "interval.high",
  "pValue",
  "test",
  "relativeRisk",
  "relativeReduction.estimate",
  "relativeReduction.interval.low",
  "relativeReduction.interval.high",
  "numberNeeded",
] as const;

/** How the metrics of `experiments/` look in a spreadsheet. */
export const experiments: CellEntries<"experiments"> = {
  compareMeans: [
    { arguments: ["a", "b"], ranges: "apart" },
    {
      name: "COMPARE_MEANS_DETAIL",
      arguments: ["a", "b", "confidence"],
      ranges: "apart",
      table: { columns: ["difference", "interval.low", "interval.high", "t", "degreesOfFreedom", "pValue"] },
    },
  ],
  compareRates: [
    { arguments: ["treated.customers", "treated.events", "control.customers", "control.events"] },
    {
      name: "COMPARE_RATES_DETAIL",
      arguments: ["treated.customers", "treated.events", "control.customers", "control.events", "confidence"],
      table: { columns: comparison },
    },
  ],
  holdoutChurn: [
    { arguments: ["treated.customers", "treated.churned", "control.customers", "control.churned"] },
    {
      name: "HOLDOUT_CHURN_DETAIL",
      arguments: [
        "treated.customers",
        "treated.churned",
        "control.customers",
        "control.churned",
        "valuePerCustomer",
        "expectedTreatedShare",
        "confidence",
      ],
      table: {
        columns: [
          ...comparison,
          "customersSaved",
          "valueSaved.estimate",
          "valueSaved.interval.low",
          "valueSaved.interval.high",
          "sampleRatio.pValue",
          "sampleRatio.suspicious",
        ],
      },
    },
  ],
  // Without the interval, the main number would be a mean or a quotient, which every spreadsheet has.
  meanInterval: {
    arguments: ["values", "confidence"],
    noResult: "fewerThanTwoNumbers",
    table: { columns: ["estimate", "interval.low", "interval.high", "standardError", "degreesOfFreedom"] },
  },
  proportionInterval: {
    arguments: ["events", "trials", "confidence", "method"],
    table: { columns: ["estimate", "interval.low", "interval.high"] },
  },
  ratePower: { arguments: ["controlRate", "treatedRate", "customersPerGroup", "confidence"] },
  rateSampleSize: { arguments: ["controlRate", "treatedRate", "confidence", "power"] },
};
