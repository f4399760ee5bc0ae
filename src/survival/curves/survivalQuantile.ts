import type { Metric } from "../../metric/metric";
import { fractionBetween } from "../../validation/fields";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { curveFields, rowRules } from "../rows/survivalInput";
import type { OpenInterval } from "./curveInterval";
import { quantileOfRows } from "./quantileOfRows";
import type { SurvivalTransform } from "./survivalTransform";

/** The input of {@link survivalQuantile}. */
export interface SurvivalQuantileInput {
  /** Lifetime of each customer so far, 0 or more, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Share of customers to churn, a fraction from 0.000001 to 1; 0.5 is the median. */
  readonly probability: number;
  /** Customers per row, fractions allowed. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Scale on which intervals are symmetric: `"log-log"`, `"log"` (default of R) or `"plain"`. Default: `"log-log"`. */
  readonly transform?: SurvivalTransform | undefined;
}

/** The schema of {@link SurvivalQuantileInput}. */
export const survivalQuantileInput: InputSchema<SurvivalQuantileInput, "confidence" | "transform"> =
  /* @__PURE__ */ inputSchema<SurvivalQuantileInput, "confidence" | "transform">(() => ({
    fields: { ...curveFields(), probability: fractionBetween(1e-6, 1) },
    rules: rowRules(),
  }));

/** What {@link survivalQuantile} returns. */
export interface SurvivalQuantileResult {
  /** Time by which that share churned, in the unit of the durations; `null` if fewer have. */
  readonly time: number | null;
  /** Confidence interval; an end is `null` if its limit of the curve does not reach the share, as `high` often is. */
  readonly interval: OpenInterval<SurvivalTransform>;
  /** Share of customers still active at the end of the curve, a fraction; `null` if there are no customers. */
  readonly finalSurvival: number | null;
  /** Number of customers: the sum of the weights. */
  readonly customers: number;
  /** Customers who churned. */
  readonly churned: number;
}

/**
 * The time by which a given share of customers churned, with active customers treated as censored.
 *
 * It is read from the curve of {@link kaplanMeier}, and the interval from the limits of the curve. If the curve is
 * level at the share, the time is the middle of the level stretch, as for a median of an even number of values; R does
 * the same.
 *
 * @param input - Durations, churn flags, and the share.
 * @returns The time in the unit of the durations, from 0 to the longest duration; `null` if fewer customers churned.
 * @throws {@link MetricInputError} if the input is invalid.
 *
 * @source brookmeyerCrowley1982
 * @source kaplanMeier1958
 *
 * @example
 * ```ts
 * const columns = { durations: [1, 2, 2, 3, 5, 8], churned: [1, 1, 0, 0, 1, 0] };
 * survivalQuantile({ ...columns, probability: 0.25 }).time; // => 2
 * survivalQuantile({ ...columns, probability: 0.9 }).time; // => null
 * ```
 */
export function survivalQuantile(input: SurvivalQuantileInput): SurvivalQuantileResult {
  return quantileOfRows(parseInput("survivalQuantile", survivalQuantileInput, input));
}

/** {@link survivalQuantile} as data. */
export const survivalQuantileMetric: Metric<[input: SurvivalQuantileInput], SurvivalQuantileResult> = {
  id: "survivalQuantile",
  summary: "The time by which a given share of customers churned, with active customers treated as censored.",
  arguments: [{ name: "input", schema: survivalQuantileInput }],
  compute: survivalQuantile,
  main: {
    path: "time",
    unit: "periods",
    range: [0, 1e15],
    better: "higher",
    formula: null,
    undefinedWhen: "result.customers === 0 || result.finalSurvival > 1 - probability + 1e-9",
  },
  sources: ["brookmeyerCrowley1982", "kaplanMeier1958"],
  examples: [
    {
      arguments: [{ durations: [2, 4, 4, 6], churned: [1, 1, 0, 1], probability: 0.3 }],
      result: {
        time: 4,
        interval: { low: 2, high: null, confidence: 0.95, method: "log-log" },
        finalSurvival: 0,
        customers: 4,
        churned: 3,
      },
    },
    {
      arguments: [{ durations: [2, 4], churned: [1, 0], probability: 0.75 }],
      result: {
        time: null,
        interval: { low: 2, high: null, confidence: 0.95, method: "log-log" },
        finalSurvival: 0.5,
        customers: 2,
        churned: 1,
      },
    },
  ],
};
