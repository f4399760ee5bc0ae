import { normalUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, points, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";

/** The input of {@link npsSampleSize}. */
export interface NpsSampleSizeInput {
  /** How far the interval may reach to either side, in points from 0.001 to 100. */
  readonly margin: number;
  /** The variance of an answer coded 1, 0 or −1, p + d − (p − d)², from 0 to 1, as {@link nps} returns it; 0.67 when left out. */
  readonly variance?: number | undefined;
  /** The confidence of the interval, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link NpsSampleSizeInput}. */
export const npsSampleSizeInput: InputSchema<NpsSampleSizeInput, "variance" | "confidence"> =
  /* @__PURE__ */ inputSchema<NpsSampleSizeInput, "variance" | "confidence">(() => ({
    fields: {
      margin: points(0.001, 100),
      variance: withDefault(ratio(), 0.67),
      confidence: withDefault(confidenceLevel(), 0.95),
    },
  }));

/**
 * The number of answers after which the interval of a net promoter score is as narrow as wanted.
 *
 * Answers, not invitations: divide by the expected {@link responseRate}. For the adjusted interval of {@link nps}. Without an earlier survey
 * 0.67, the variance of equal thirds, is a fair guess; 1, half promoters and half detractors, is the worst case. Half the
 * margin takes four times the answers. To tell two waves apart takes more, see {@link compareNps}.
 *
 * @param input - The margin, and what is known of the answers.
 * @returns A whole number of answers, at least 1.
 * @throws {@link MetricInputError} when the input breaks {@link npsSampleSizeInput}.
 *
 * @source lewisSauro2021
 *
 * @example
 * ```ts
 * npsSampleSize({ margin: 10 }); // => 255
 * npsSampleSize({ margin: 5, variance: 1 }); // => 1534
 * ```
 */
export function npsSampleSize(input: NpsSampleSizeInput): number {
  const { margin, variance, confidence } = parseInput("npsSampleSize", npsSampleSizeInput, input);
  const z = normalUpperQuantile((1 - confidence) / 2);
  return Math.max(1, Math.ceil(variance * ((100 * z) / margin) ** 2 - 3));
}

/** {@link npsSampleSize} as data. */
export const npsSampleSizeMetric: Metric<[input: NpsSampleSizeInput], number> = {
  id: "npsSampleSize",
  summary: "The number of answers after which the interval of a net promoter score is as narrow as wanted.",
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
    { arguments: [{ margin: 10 }], result: 255 },
    { arguments: [{ margin: 5, variance: 1 }], result: 1534 },
  ],
};
