import type { CellEntries } from "../cellEntry";

const NO_ANSWERS = "noAnswers";
const groups = ["a.promoters", "a.passives", "a.detractors", "b.promoters", "b.passives", "b.detractors"] as const;
const netColumns = [
  "score",
  "promoters",
  "passives",
  "detractors",
  "answered",
  "missing",
  "invalid",
  "interval.low",
  "interval.high",
  "standardError",
] as const;
const shareColumns = ["answered", "missing", "invalid", "interval.low", "interval.high"] as const;

/** How the metrics of `surveys/` look in a spreadsheet. */
export const surveys: CellEntries<"surveys"> = {
  ces: [
    {
      arguments: ["answers", "version", "weights", "invalid", "minimumAnswers"],
      blanks: "kept",
      noResult: NO_ANSWERS,
    },
    {
      name: "CES_DETAIL",
      arguments: ["answers", "version", "weights", "invalid", "minimumAnswers", "confidence", "method"],
      blanks: "kept",
      table: {
        columns: ["score", "easyShare", "difficultShare", "netEasy", "mean", "shareOfRange", ...shareColumns],
      },
    },
  ],
  compareNps: [
    { arguments: groups },
    {
      name: "COMPARE_NPS_DETAIL",
      arguments: [...groups, "confidence"],
      table: { columns: ["difference", "interval.low", "interval.high", "z", "pValue"] },
    },
  ],
  csat: [
    {
      arguments: ["answers", "scaleMin", "scaleMax", "satisfiedFrom", "weights", "invalid", "minimumAnswers"],
      blanks: "kept",
      noResult: NO_ANSWERS,
    },
    {
      name: "CSAT_DETAIL",
      arguments: [
        "answers",
        "scaleMin",
        "scaleMax",
        "satisfiedFrom",
        "weights",
        "invalid",
        "minimumAnswers",
        "confidence",
        "method",
      ],
      blanks: "kept",
      table: { columns: ["share", "satisfied", "mean", "shareOfRange", ...shareColumns] },
    },
  ],
  enps: [
    {
      arguments: ["answers", "scale", "weights", "invalid", "minimumAnswers"],
      blanks: "kept",
      noResult: NO_ANSWERS,
    },
    {
      name: "ENPS_DETAIL",
      arguments: ["answers", "scale", "weights", "invalid", "minimumAnswers", "confidence", "method"],
      blanks: "kept",
      table: { columns: netColumns },
    },
  ],
  nps: [
    { arguments: ["answers", "weights", "invalid", "minimumAnswers"], blanks: "kept", noResult: NO_ANSWERS },
    {
      name: "NPS_DETAIL",
      arguments: ["answers", "weights", "invalid", "minimumAnswers", "confidence", "method"],
      blanks: "kept",
      table: { columns: netColumns },
    },
  ],
  npsFromCounts: { arguments: ["promoters", "passives", "detractors"] },
  npsSampleSize: { arguments: ["marginOfError", "variance", "confidence"] },
  pulse: {
    arguments: ["answers", "items[].name", "items[].factor", "previous", "invalid", "minimumAnswers", "confidence"],
    blanks: "kept",
    table: {
      rows: ({ items }) => items,
      columns: [
        "name",
        "factor",
        "favorable",
        "neutral",
        "unfavorable",
        "interval.low",
        "interval.high",
        "answered",
        "missing",
        "invalid",
        "change.difference",
        "change.interval.low",
        "change.interval.high",
        "change.pValue",
      ],
    },
  },
  responseRate: { arguments: ["sent", "answered", "undeliverable"] },
};
