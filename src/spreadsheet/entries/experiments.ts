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
  compareManyMeans: [
    { arguments: ["values", "groups"], noResult: "noSpreadInGroups" },
    {
      name: "COMPARE_MANY_MEANS_PAIRS",
      arguments: ["values", "groups", "confidence"],
      table: {
        rows: ({ pairs }) => pairs,
        columns: ["a", "b", "difference", "interval.low", "interval.high", "pValue", "adjustedPValue"],
      },
    },
  ],
  compareManyRates: [
    { arguments: ["groups[].name", "groups[].customers", "groups[].events"] },
    {
      name: "COMPARE_MANY_RATES_PAIRS",
      arguments: ["groups[].name", "groups[].customers", "groups[].events", "confidence"],
      table: {
        rows: ({ pairs }) => pairs,
        columns: ["a", "b", "difference", "interval.low", "interval.high", "pValue", "adjustedPValue", "test"],
      },
    },
  ],
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
  minimumDetectableEffect: {
    arguments: ["controlRate", "treatedCustomers", "controlCustomers", "direction", "confidence", "power"],
    noResult: "nothingDetectable",
  },
  ratePower: { arguments: ["controlRate", "treatedRate", "treatedCustomers", "confidence", "controlCustomers"] },
  rateSampleSize: [
    { arguments: ["controlRate", "treatedRate", "confidence", "power"] },
    {
      name: "RATE_SAMPLE_SIZE_DETAIL",
      arguments: ["controlRate", "treatedRate", "treatedShare", "confidence", "power"],
      table: { columns: ["treatedCustomers", "controlCustomers", "total"] },
    },
  ],
  sampleRatioMismatch: { arguments: ["counts", "expectedRatio"] },
};
