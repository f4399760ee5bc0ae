import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link trialConversionRate}. */
export interface TrialConversionRateInput {
  /** Trials that started in the period. */
  readonly trialsStarted: number;
  /** Trials of the period converted so far, at any time since; at most `trialsStarted`. */
  readonly trialsConverted: number;
}

/** The schema of {@link TrialConversionRateInput}. */
export const trialConversionRateInput: InputSchema<TrialConversionRateInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { trialsStarted: count(), trialsConverted: count() },
  rules: [notAbove("trialsConverted", "trialsStarted")],
}));

/**
 * The share of trials started in a period and converted to paid subscriptions.
 *
 * Both counts are of the same cohort: count conversions of these trials, not all conversions in the period. The latter
 * depend on the number of earlier trials, and their quotient can exceed 1. Running trials count as not converted, so
 * the rate of a recent cohort may still rise: compare cohorts of the same age.
 *
 * @param input - Counts of one cohort of trials.
 * @returns A fraction from 0 (none converted) to 1 (all converted); `null` if no trials started.
 * @throws {@link MetricInputError} if the input breaks {@link trialConversionRateInput}.
 *
 * @formula trialsConverted / trialsStarted
 * @source chartmogulTrials
 *
 * @example
 * ```ts
 * trialConversionRate({ trialsStarted: 10, trialsConverted: 5 }); // => 0.5
 * trialConversionRate({ trialsStarted: 0, trialsConverted: 0 }); // => null
 * ```
 */
export function trialConversionRate(input: TrialConversionRateInput): number | null {
  const { trialsStarted, trialsConverted } = parseInput("trialConversionRate", trialConversionRateInput, input);
  return trialsStarted === 0 ? null : trialsConverted / trialsStarted;
}

/** {@link trialConversionRate} as data. */
export const trialConversionRateMetric: Metric<[input: TrialConversionRateInput], number | null> = {
  id: "trialConversionRate",
  summary: "The share of trials started in a period and converted to paid subscriptions.",
  arguments: [{ name: "input", schema: trialConversionRateInput }],
  compute: trialConversionRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "trialsConverted / trialsStarted",
    undefinedWhen: "trialsStarted === 0",
  },
  sources: ["chartmogulTrials"],
  examples: [
    { arguments: [{ trialsStarted: 10, trialsConverted: 5 }], result: 0.5 },
    { arguments: [{ trialsStarted: 0, trialsConverted: 0 }], result: null },
  ],
};
