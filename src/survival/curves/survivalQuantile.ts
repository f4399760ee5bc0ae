import type { Metric } from "../../metric/metric";
import { ratioBetween } from "../../validation/fields";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { curveFields, rowRules } from "../rows/survivalInput";
import type { OpenInterval } from "./curveInterval";
import { quantileOfRows } from "./quantileOfRows";
import type { SurvivalTransform } from "./survivalTransform";

/** The input of {@link survivalQuantile}. */
export interface SurvivalQuantileInput {
  /** How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array. */
  readonly durations: ArrayLike<number>;
  /** Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen. */
  readonly churned: Flags;
  /** The share of customers who are to be gone, as a fraction from 0.000001 to 1: 0.25 is for the time at which a quarter has left. */
  readonly probability: number;
  /** How many customers each row stands for, fractions allowed; each is one customer when left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start. */
  readonly entry?: ArrayLike<number> | undefined;
  /** How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
  /** The scale on which the intervals of the curve are symmetric: `"log-log"` when left out, `"log"` (the default of R) or `"plain"`. */
  readonly transform?: SurvivalTransform | undefined;
}

/** The schema of {@link SurvivalQuantileInput}. */
export const survivalQuantileInput: InputSchema<SurvivalQuantileInput, "confidence" | "transform"> =
  /* @__PURE__ */ inputSchema<SurvivalQuantileInput, "confidence" | "transform">(() => ({
    fields: { ...curveFields(), probability: ratioBetween(1e-6, 1) },
    rules: rowRules(),
  }));

/** What {@link survivalQuantile} returns. */
export interface SurvivalQuantileResult {
  /** The time at which that share is gone, in the unit of the durations; `null` where so many have not left yet. */
  readonly time: number | null;
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
 * The time by which a given share of customers has left, from the curve of {@link kaplanMeier}.
 *
 * Those still there count for as long as they were seen. Where fewer have left than asked for, there is no such time yet: `null`, and
 * not the longest duration. Where the curve runs level at exactly the share asked for, the time is the middle of that stretch, as
 * with a median of an even number of values; both conventions are those of R. The interval is read off the limits of the curve.
 *
 * @param input - Durations, who left at their end, and the share.
 * @returns The time in the unit of the durations, from 0 (gone at once) to the longest of them, with its interval; `null` where the curve does not come down so far.
 * @throws {@link MetricInputError} when the input breaks {@link survivalQuantileInput}.
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
  summary: "The time by which a given share of customers has left, from the curve of `kaplanMeier`.",
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
