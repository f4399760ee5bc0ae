import { tTwoSided, tUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, numbers, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { spread } from "../validation/rules";
import { sampleOf } from "./sampleOf";

/** The input of {@link compareMeans}. */
export interface CompareMeansInput {
  /** The numbers of one group, one a customer or an answer, as an array or a typed array; at least two. */
  readonly a: ArrayLike<number>;
  /** The numbers of the other group in the same unit, at least two; in one group at least not all may be equal. */
  readonly b: ArrayLike<number>;
  /** How often such an interval is to contain the true difference, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link CompareMeansInput}. */
export const compareMeansInput: InputSchema<CompareMeansInput, "confidence"> = /* @__PURE__ */ inputSchema<
  CompareMeansInput,
  "confidence"
>(() => ({
  fields: {
    a: numbers({ minLength: 2 }),
    b: numbers({ minLength: 2 }),
    confidence: withDefault(confidenceLevel(), 0.95),
  },
  rules: [spread("a", "b")],
}));

/** What {@link compareMeans} returns. */
export interface CompareMeansResult {
  /** The mean of `a` less the mean of `b`, in the unit of the values. */
  readonly difference: number;
  /** The lower end of the interval of the difference. */
  readonly low: number;
  /** The upper end of the interval of the difference. */
  readonly high: number;
  /** The difference over its standard error. */
  readonly t: number;
  /** The degrees of freedom by Welch's approximation; rarely whole. */
  readonly degreesOfFreedom: number;
  /** How often chance alone would bring groups of equal means at least as far apart, as a fraction. */
  readonly pValue: number;
}

/**
 * The difference between the means of two groups, with its interval and Welch's test.
 *
 * The groups may be of different size and spread, which Student's older test does not allow. They must be different
 * customers: for the same ones before and after, take each one's change and {@link meanInterval}. For shares see
 * {@link compareRates}. Groups in which each has but one value again and again have no spread to compare by, and are refused.
 *
 * @param input - The numbers of both groups.
 * @returns The difference `a − b` and its interval in the unit of the values: 0 within the interval means that the groups
 * may well have equal means.
 * @throws {@link MetricInputError} when the input breaks {@link compareMeansInput}.
 *
 * @source welch1947
 *
 * @example
 * ```ts
 * const comparison = compareMeans({ a: [52, 61, 48, 70, 66, 63], b: [41, 55, 39, 50, 45] });
 * comparison.difference; // => 14
 * comparison.low; // => 3.77…
 * comparison.pValue; // => 0.0127…
 * ```
 */
export function compareMeans(input: CompareMeansInput): CompareMeansResult {
  const { a, b, confidence } = parseInput("compareMeans", compareMeansInput, input);
  const one = sampleOf(a);
  const other = sampleOf(b);
  const both = one.errorVariance + other.errorVariance;
  const degreesOfFreedom =
    1 / ((one.errorVariance / both) ** 2 / (one.n - 1) + (other.errorVariance / both) ** 2 / (other.n - 1));
  const difference = one.mean - other.mean;
  const standardError = Math.sqrt(both);
  const t = difference / standardError;
  const reach = tUpperQuantile((1 - confidence) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    t,
    degreesOfFreedom,
    pValue: tTwoSided(t, degreesOfFreedom),
  };
}

/** {@link compareMeans} as data. */
export const compareMeansMetric: Metric<[input: CompareMeansInput], CompareMeansResult> = {
  id: "compareMeans",
  summary: "The difference between the means of two groups, with its interval and Welch's test.",
  arguments: [{ name: "input", schema: compareMeansInput }],
  compute: compareMeans,
  main: {
    path: "difference",
    unit: "scale",
    range: [-Infinity, Infinity],
    better: null,
    formula: null,
    undefinedWhen: null,
  },
  sources: ["welch1947"],
  examples: [
    {
      arguments: [{ a: [1, 2, 3], b: [1, 2, 3] }],
      result: {
        difference: 0,
        low: -2.266957935527519,
        high: 2.266957935527519,
        t: 0,
        degreesOfFreedom: 4,
        pValue: 1,
      },
    },
  ],
};
