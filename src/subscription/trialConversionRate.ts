import type { Metric } from "../metric/metric";
import { count } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link trialConversionRate}. */
export interface TrialConversionRateInput {
  /** Trials that started in the period. */
  readonly trialsStarted: number;
  /** Those of them that have become paid since, whenever that was; not above `trialsStarted`. */
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
 * Both counts are of the same cohort: the conversions are those of these very trials, not the ones that happen to fall
 * into the period. The latter over the former moves with the number of trials and can pass 1. Trials that are still
 * running count as not converted, so a recent cohort is still rising: compare cohorts at the same age.
 *
 * @param input - Counts of one cohort of trials.
 * @returns A fraction from 0 (no trial became paid) to 1 (all did); `null` when no trial was started.
 * @throws {@link MetricInputError} when the input breaks {@link trialConversionRateInput}.
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
