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
  /**
   * Share of customers in the treated group, a fraction from 0.000001 to 0.999999: 0.9 for a holdout of a tenth.
   * Default: 0.5, equal groups.
   */
  readonly treatedShare?: number | undefined;
}

/** The schema of {@link RateSampleSizeInput}. */
export const rateSampleSizeInput: InputSchema<RateSampleSizeInput, "confidence" | "power" | "treatedShare"> =
  /* @__PURE__ */ inputSchema<RateSampleSizeInput, "confidence" | "power" | "treatedShare">(() => ({
    fields: {
      controlRate: fraction(),
      treatedRate: fraction(),
      confidence: withDefault(confidenceLevel(), 0.95),
      power: withDefault(fractionBetween(0.5, 0.9999), 0.8),
      treatedShare: withDefault(fractionBetween(1e-6, 1 - 1e-6), 0.5),
    },
    rules: [different("controlRate", "treatedRate")],
  }));

/** What {@link rateSampleSize} returns. */
export interface RateSampleSizeResult {
  /** Customers in each of two equal groups, a whole number; of unequal groups, in the smaller one. */
  readonly perGroup: number;
  /** Customers in the treated group, a whole number. */
  readonly treatedCustomers: number;
  /** Customers in the control group, a whole number. */
  readonly controlCustomers: number;
  /** Customers in both groups. */
  readonly total: number;
}

/**
 * The number of customers per group needed to detect a given difference between two rates.
 *
 * Decide before the experiment which difference would matter, not which one to hope for. Half the difference takes
 * four times the customers. For the two-sided test of {@link compareRates}; for the power of a given number of
 * customers see {@link ratePower}. If the groups are unequal, the smaller one decides: a holdout of a tenth needs
 * almost three times as many customers in total, although fewer in the holdout itself.
 *
 * @param input - Both rates, confidence and power.
 * @returns Customers per group, in each group and in total; each group rounded up.
 * @throws {@link MetricInputError} if the input breaks {@link rateSampleSizeInput}.
 *
 * @source fleiss2003
 *
 * @example
 * ```ts
 * rateSampleSize({ controlRate: 0.1, treatedRate: 0.08 }).perGroup; // => 3213
 * rateSampleSize({ controlRate: 0.1, treatedRate: 0.09 }).perGroup; // => 13495
 * rateSampleSize({ controlRate: 0.1, treatedRate: 0.08, treatedShare: 0.9 });
 * // => { perGroup: 1725, treatedCustomers: 15521, controlCustomers: 1725, total: 17246 }
 * ```
 */
export function rateSampleSize(input: RateSampleSizeInput): RateSampleSizeResult {
  const { controlRate, treatedRate, confidence, power, treatedShare } = parseInput(
    "rateSampleSize",
    rateSampleSizeInput,
    input,
  );
  const controlShare = 1 - treatedShare;
  const { difference, errorIfEqual, errorAsGiven } = bothGroups(controlRate, treatedRate, treatedShare, controlShare);
  const reach = normalUpperQuantile((1 - confidence) / 2) * errorIfEqual - normalUpperQuantile(power) * errorAsGiven;
  const total = 2 * (reach / difference) ** 2;
  const treatedCustomers = Math.ceil(total * treatedShare);
  const controlCustomers = Math.ceil(total * controlShare);
  return {
    perGroup: Math.min(treatedCustomers, controlCustomers),
    treatedCustomers,
    controlCustomers,
    total: treatedCustomers + controlCustomers,
  };
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
  examples: [
    {
      arguments: [{ controlRate: 0.1, treatedRate: 0.08 }],
      result: { perGroup: 3213, treatedCustomers: 3213, controlCustomers: 3213, total: 6426 },
    },
  ],
};
