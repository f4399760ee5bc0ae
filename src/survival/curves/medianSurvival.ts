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
  /** How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array. */
  readonly durations: ArrayLike<number>;
  /** Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen. */
  readonly churned: Flags;
  /** How many customers each row stands for, fractions allowed; each is one customer when left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start. */
  readonly entry?: ArrayLike<number> | undefined;
  /** How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
  /** The scale on which the intervals of the curve are symmetric: `"log-log"` when left out, `"log"` (the default of R) or `"plain"`. */
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
  /** The time by which half of the customers have left, in the unit of the durations; `null` where more than half are still there. */
  readonly median: number | null;
  /** Confidence interval of that time, where the limits of the curve reach the share; often `high` is `null`: any later time is possible. */
  readonly interval: OpenInterval<SurvivalTransform>;
  /** The share of customers still there at the end of the curve; `null` without customers. */
  readonly finalSurvival: number | null;
  /** All customers; with weights their sum. */
  readonly customers: number;
  /** Those of them who left. */
  readonly churned: number;
}

/**
 * The median lifetime of customers: the time by which half of them have left, from the curve of {@link kaplanMeier}.
 *
 * Those still there count for as long as they were seen; the median of the durations of those who have left is far too short,
 * since the long ones are yet to come. While more than half are still there, there is no median: `null`. Then look at another
 * share with {@link survivalQuantile}, or at the mean within a horizon with {@link restrictedMeanSurvival}. The upper end of the interval is often `null`: nothing
 * observed rules out any later time.
 *
 * @param input - Durations, and who left at their end.
 * @returns The median in the unit of the durations, from 0 (half gone at once) to the longest of them, with its interval; `null` while more than half are there.
 * @throws {@link MetricInputError} when the input breaks {@link medianSurvivalInput}.
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
  summary:
    "The median lifetime of customers: the time by which half of them have left, from the curve of `kaplanMeier`.",
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
