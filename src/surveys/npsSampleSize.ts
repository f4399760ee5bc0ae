import { normalUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, fraction, points, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link npsSampleSize}. */
export interface NpsSampleSizeInput {
  /** Half the width of the interval, in points, from 0.001 to 100. */
  readonly marginOfError: number;
  /**
   * Variance of an answer coded 1, 0 or -1, p + d − (p − d)², from 0 to 1, as returned by {@link nps}. Default: 0.67.
   */
  readonly variance?: number | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link NpsSampleSizeInput}. */
export const npsSampleSizeInput: InputSchema<NpsSampleSizeInput, "variance" | "confidence"> =
  /* @__PURE__ */ inputSchema<NpsSampleSizeInput, "variance" | "confidence">(() => ({
    fields: {
      marginOfError: points(0.001, 100),
      variance: withDefault(fraction(), 0.67),
      confidence: withDefault(confidenceLevel(), 0.95),
    },
  }));

/**
 * The number of answers needed for a given margin of error of the net promoter score.
 *
 * This counts answers, not invitations: divide by the expected {@link responseRate}. It holds for the adjusted
 * interval of {@link nps}. Without an earlier survey, 0.67, the variance of equal thirds, is a fair guess; the worst
 * case is 1, half promoters and half detractors. Half the margin of error takes four times the answers. Detecting a
 * difference between two waves takes more, see {@link compareNps}.
 *
 * @param input - The margin of error, and what is known about the answers.
 * @returns A whole number of answers, at least 1.
 * @throws {@link MetricInputError} if the input breaks {@link npsSampleSizeInput}.
 *
 * @source lewisSauro2021
 *
 * @example
 * ```ts
 * npsSampleSize({ marginOfError: 10 }); // => 255
 * npsSampleSize({ marginOfError: 5, variance: 1 }); // => 1534
 * ```
 */
export function npsSampleSize(input: NpsSampleSizeInput): number {
  const { marginOfError, variance, confidence } = parseInput("npsSampleSize", npsSampleSizeInput, input);
  const z = normalUpperQuantile((1 - confidence) / 2);
  return Math.max(1, Math.ceil(variance * ((100 * z) / marginOfError) ** 2 - 3));
}

/** {@link npsSampleSize} as data. */
export const npsSampleSizeMetric: Metric<[input: NpsSampleSizeInput], number> = {
  id: "npsSampleSize",
  summary: "The number of answers needed for a given margin of error of the net promoter score.",
  arguments: [{ name: "input", schema: npsSampleSizeInput }],
  compute: npsSampleSize,
  main: {
    path: null,
    unit: "count",
    range: [1, Infinity],
    better: null,
    formula: null,
    undefinedWhen: null,
  },
  sources: ["lewisSauro2021"],
  examples: [
    { arguments: [{ marginOfError: 10 }], result: 255 },
    { arguments: [{ marginOfError: 5, variance: 1 }], result: 1534 },
  ],
};
