import { normalUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, fraction, fractionBetween, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { different } from "../validation/rules";
import { bothGroups } from "./bothGroups";

/** The input of {@link rateSampleSize}. */
export interface RateSampleSizeInput {
  /** Expected rate without treatment, a fraction from 0 to 1. */
  readonly controlRate: number;
  /** Rate at which the treatment would be worthwhile, a fraction from 0 to 1; not equal to `controlRate`. */
  readonly treatedRate: number;
  /** Confidence level of the test, 1 − its rate of false alarms, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Probability of detecting the difference, a fraction from 0.5 to 0.9999. Default: 0.8. */
  readonly power?: number | undefined;
}

/** The schema of {@link RateSampleSizeInput}. */
export const rateSampleSizeInput: InputSchema<RateSampleSizeInput, "confidence" | "power"> =
  /* @__PURE__ */ inputSchema<RateSampleSizeInput, "confidence" | "power">(() => ({
    fields: {
      controlRate: fraction(),
      treatedRate: fraction(),
      confidence: withDefault(confidenceLevel(), 0.95),
      power: withDefault(fractionBetween(0.5, 0.9999), 0.8),
    },
    rules: [different("controlRate", "treatedRate")],
  }));

/** What {@link rateSampleSize} returns. */
export interface RateSampleSizeResult {
  /** Customers per group, a whole number. */
  readonly perGroup: number;
  /** Customers in both groups. */
  readonly total: number;
}

/**
 * The number of customers per group needed to detect a given difference between two rates.
 *
 * Decide before the experiment which difference would matter, not which one to hope for. Half the difference takes
 * four times the customers. For the two-sided test of {@link compareRates}; for the power of a given number of
 * customers see {@link ratePower}. If the groups are unequal, the smaller one decides: a holdout of a tenth needs
 * more customers in total.
 *
 * @param input - Both rates, confidence and power.
 * @returns Customers per group and in total, rounded up.
 * @throws {@link MetricInputError} if the input breaks {@link rateSampleSizeInput}.
 *
 * @source fleiss2003
 *
 * @example
 * ```ts
 * rateSampleSize({ controlRate: 0.1, treatedRate: 0.08 }); // => { perGroup: 3213, total: 6426 }
 * rateSampleSize({ controlRate: 0.1, treatedRate: 0.09 }).perGroup; // => 13495
 * ```
 */
export function rateSampleSize(input: RateSampleSizeInput): RateSampleSizeResult {
  const { controlRate, treatedRate, confidence, power } = parseInput("rateSampleSize", rateSampleSizeInput, input);
  const { difference, errorIfEqual, errorAsGiven } = bothGroups(controlRate, treatedRate);
  const reach = normalUpperQuantile((1 - confidence) / 2) * errorIfEqual - normalUpperQuantile(power) * errorAsGiven;
  const perGroup = Math.ceil((reach / difference) ** 2);
  return { perGroup, total: 2 * perGroup };
}

/** {@link rateSampleSize} as data. */
export const rateSampleSizeMetric: Metric<[input: RateSampleSizeInput], RateSampleSizeResult> = {
  id: "rateSampleSize",
  summary: "The number of customers per group needed to detect a given difference between two rates.",
  arguments: [{ name: "input", schema: rateSampleSizeInput }],
  compute: rateSampleSize,
  main: {
    path: "perGroup",
    unit: "count",
    range: [1, Infinity],
    better: null,
    formula: null,
    undefinedWhen: null,
  },
  sources: ["fleiss2003"],
  examples: [{ arguments: [{ controlRate: 0.1, treatedRate: 0.08 }], result: { perGroup: 3213, total: 6426 } }],
};
