import type { Metric } from "../../metric/metric";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { curveFields, rowRules } from "../rows/survivalInput";
import type { OpenInterval } from "./curveInterval";
import { quantileOfRows } from "./quantileOfRows";
import type { SurvivalTransform } from "./survivalTransform";

/** The input of {@link medianSurvival}. */
export interface MedianSurvivalInput {
  /** Lifetime of each customer so far, 0 or more, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Customers per row, fractions allowed. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Scale on which intervals are symmetric: `"log-log"`, `"log"` (default of R) or `"plain"`. Default: `"log-log"`. */
  readonly transform?: SurvivalTransform | undefined;
}

/** The schema of {@link MedianSurvivalInput}. */
export const medianSurvivalInput: InputSchema<MedianSurvivalInput, "confidence" | "transform"> =
  /* @__PURE__ */ inputSchema<MedianSurvivalInput, "confidence" | "transform">(() => ({
    fields: curveFields(),
    rules: rowRules(),
  }));

/** What {@link medianSurvival} returns. */
export interface MedianSurvivalResult {
  /** Time by which half of the customers churned, in the unit of the durations; `null` if more than half stay. */
  readonly median: number | null;
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
 * The median lifetime of customers, with active customers treated as censored.
 *
 * It is read from the curve of {@link kaplanMeier}. The median of completed lifetimes alone is far too short, because
 * long lifetimes are not complete yet. As long as more than half of the customers stay there is no median; use
 * {@link survivalQuantile} for another share, or {@link restrictedMeanSurvival} for a mean within a horizon.
 *
 * @param input - Durations and churn flags.
 * @returns The median in the unit of the durations, from 0 to the longest duration; `null` if more than half stay.
 * @throws {@link MetricInputError} if the input is invalid.
 *
 * @source brookmeyerCrowley1982
 * @source kaplanMeier1958
 *
 * @example
 * ```ts
 * medianSurvival({ durations: [1, 2, 2, 3, 5, 8], churned: [1, 1, 0, 0, 1, 0] }).median; // => 5
 * medianSurvival({ durations: [1, 2, 2, 3], churned: [1, 0, 0, 0] }).median; // => null
 * ```
 */
export function medianSurvival(input: MedianSurvivalInput): MedianSurvivalResult {
  const rows = parseInput("medianSurvival", medianSurvivalInput, input);
  const { time: median, ...others } = quantileOfRows({ ...rows, probability: 0.5 });
  return { median, ...others };
}

/** {@link medianSurvival} as data. */
export const medianSurvivalMetric: Metric<[input: MedianSurvivalInput], MedianSurvivalResult> = {
  id: "medianSurvival",
  summary: "The median lifetime of customers, with active customers treated as censored.",
  arguments: [{ name: "input", schema: medianSurvivalInput }],
  compute: medianSurvival,
  main: {
    path: "median",
    unit: "periods",
    range: [0, 1e15],
    better: "higher",
    formula: null,
    undefinedWhen: "result.customers === 0 || result.finalSurvival > 0.5 + 1e-9",
  },
  sources: ["brookmeyerCrowley1982", "kaplanMeier1958"],
  examples: [
    {
      arguments: [{ durations: [2, 4, 4, 6], churned: [1, 1, 0, 1] }],
      result: {
        median: 5,
        interval: { low: 2, high: null, confidence: 0.95, method: "log-log" },
        finalSurvival: 0,
        customers: 4,
        churned: 3,
      },
    },
    {
      arguments: [{ durations: [2, 4], churned: [0, 0] }],
      result: {
        median: null,
        interval: { low: null, high: null, confidence: 0.95, method: "log-log" },
        finalSurvival: 1,
        customers: 2,
        churned: 0,
      },
    },
  ],
};
