import { normalUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, ratio, ratioBetween, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { different } from "../validation/rules";
import { bothGroups } from "./bothGroups";

/** The input of {@link rateSampleSize}. */
export interface RateSampleSizeInput {
  /** The rate to expect without the treatment, as a fraction. */
  readonly controlRate: number;
  /** The rate that the treatment would have to reach to be worth its while, as a fraction; not equal to `controlRate`. */
  readonly treatedRate: number;
  /** How often the test is to stay silent where nothing differs, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
  /** How often the test is to find a difference that is there, as a fraction from 0.5 to 0.9999; 0.8 when left out. */
  readonly power?: number | undefined;
}

/** The schema of {@link RateSampleSizeInput}. */
export const rateSampleSizeInput: InputSchema<RateSampleSizeInput, "confidence" | "power"> =
  /* @__PURE__ */ inputSchema<RateSampleSizeInput, "confidence" | "power">(() => ({
    fields: {
      controlRate: ratio(),
      treatedRate: ratio(),
      confidence: withDefault(confidenceLevel(), 0.95),
      power: withDefault(ratioBetween(0.5, 0.9999), 0.8),
    },
    rules: [different("controlRate", "treatedRate")],
  }));

/** What {@link rateSampleSize} returns. */
export interface RateSampleSizeResult {
  /** Customers in each of the two groups, a whole number. */
  readonly perGroup: number;
  /** Customers in both groups together. */
  readonly total: number;
}

/**
 * The number of customers that each of two equal groups needs for a test to find a given difference between their rates.
 *
 * To be asked before the experiment: how large a difference would matter, not how large one hopes for. Half the difference
 * takes four times the customers. For the two-sided test of {@link compareRates}; what a given number of customers can
 * find is {@link ratePower}. Where the groups are not equal the smaller one decides: a holdout of a tenth needs more in all.
 *
 * @param input - Both rates, and how sure the answer is to be.
 * @returns Customers a group and in all, rounded up.
 * @throws {@link MetricInputError} when the input breaks {@link rateSampleSizeInput}.
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
  summary:
    "The number of customers that each of two equal groups needs for a test to find a given difference between their rates.",
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
