import { meanInterval as intervalOf } from "../math";
import type { Estimate } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, numbers, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sampleOf } from "./sampleOf";

/** The input of {@link meanInterval}. */
export interface MeanIntervalInput {
  /** One number per customer or answer, in any unit, as an array or typed array; leave out blanks. */
  readonly values: ArrayLike<number>;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link MeanIntervalInput}. */
export const meanIntervalInput: InputSchema<MeanIntervalInput, "confidence"> = /* @__PURE__ */ inputSchema(() => ({
  fields: { values: numbers(), confidence: withDefault(confidenceLevel(), 0.95) },
}));

/** What {@link meanInterval} returns. */
export interface MeanIntervalResult extends Estimate<"t"> {
  /** Standard error of the mean, in the unit of the values. */
  readonly standardError: number;
  /** Number of values minus 1. */
  readonly degreesOfFreedom: number;
}

/**
 * The mean of a list of numbers and its confidence interval.
 *
 * Student's t interval. With many values it holds for any distribution; with few, only for a roughly symmetric one. A
 * few very large orders among many small ones need hundreds of values. Include each customer once. For shares see
 * {@link proportionInterval}, for two lists {@link compareMeans}.
 *
 * @param input - The values.
 * @returns The mean and its interval, in the unit of the values; `null` for fewer than two values.
 * @throws {@link MetricInputError} if the input breaks {@link meanIntervalInput}.
 *
 * @source student1908
 *
 * @example
 * ```ts
 * meanInterval({ values: [5, 4, 4, 3, 5, 2, 4, 5, 3, 4] })?.estimate; // => 3.9
 * meanInterval({ values: [5, 4, 4, 3, 5, 2, 4, 5, 3, 4] })?.interval.low; // => 3.1886…
 * meanInterval({ values: [5] }); // => null
 * ```
 */
export function meanInterval(input: MeanIntervalInput): MeanIntervalResult | null {
  const { values, confidence } = parseInput("meanInterval", meanIntervalInput, input);
  if (values.length < 2) return null;
  const { n, mean, errorVariance } = sampleOf(values);
  const standardError = Math.sqrt(errorVariance);
  const ends = intervalOf(n, mean, standardError * Math.sqrt(n), (1 - confidence) / 2);
  return { estimate: mean, interval: { ...ends, confidence, method: "t" }, standardError, degreesOfFreedom: n - 1 };
}

/** {@link meanInterval} as data. */
export const meanIntervalMetric: Metric<[input: MeanIntervalInput], MeanIntervalResult | null> = {
  id: "meanInterval",
  summary: "The mean of a list of numbers and its confidence interval.",
  arguments: [{ name: "input", schema: meanIntervalInput }],
  compute: meanInterval,
  main: {
    path: "estimate",
    unit: "scale",
    range: [-Infinity, Infinity],
    better: null,
    formula: null,
    undefinedWhen: "values.length < 2",
  },
  sources: ["student1908"],
  examples: [
    {
      arguments: [{ values: [5, 5, 5] }],
      result: {
        estimate: 5,
        interval: { low: 5, high: 5, confidence: 0.95, method: "t" },
        standardError: 0,
        degreesOfFreedom: 2,
      },
    },
    { arguments: [{ values: [5] }], result: null },
  ],
};
