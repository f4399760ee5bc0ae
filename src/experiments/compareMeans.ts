import type { Metric } from "../metric/metric";
import { confidenceLevel, numbers, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { spread } from "../validation/rules";
import type { MeanDifference } from "./meanDifference";
import { sampleOf } from "./sampleOf";
import { welch } from "./welch";

/** The input of {@link compareMeans}. */
export interface CompareMeansInput {
  /** Values of one group, one per customer or answer, as an array or typed array; at least two. */
  readonly a: ArrayLike<number>;
  /** Values of the other group in the same unit, at least two; at least one group must have unequal values. */
  readonly b: ArrayLike<number>;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
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

/** What {@link compareMeans} returns: the difference is the mean of `a` minus that of `b`. */
export interface CompareMeansResult extends MeanDifference {}

/**
 * The difference between the means of two groups, with its interval and Welch's test.
 *
 * The groups may differ in size and spread, which Student's older test does not allow. They must contain different
 * customers: for the same customers before and after, pass each one's change to {@link meanInterval}. For shares see
 * {@link compareRates}, for more groups {@link compareManyMeans}. Two groups without any spread cannot be compared and
 * are rejected.
 *
 * @param input - The values of both groups.
 * @returns The difference `a − b` and its interval, in the unit of the values: if the interval contains 0, the means
 * may be equal.
 * @throws {@link MetricInputError} if the input breaks {@link compareMeansInput}.
 *
 * @source welch1947
 *
 * @example
 * ```ts
 * const comparison = compareMeans({ a: [52, 61, 48, 70, 66, 63], b: [41, 55, 39, 50, 45] });
 * comparison.difference; // => 14
 * comparison.interval.low; // => 3.77…
 * comparison.pValue; // => 0.0127…
 * ```
 */
export function compareMeans(input: CompareMeansInput): CompareMeansResult {
  const { a, b, confidence } = parseInput("compareMeans", compareMeansInput, input);
  return welch(sampleOf(a), sampleOf(b), confidence);
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
        interval: { low: -2.266957935527519, high: 2.266957935527519, confidence: 0.95, method: "welch" },
        t: 0,
        degreesOfFreedom: 4,
        pValue: 1,
      },
    },
  ],
};
