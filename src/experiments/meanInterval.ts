import { meanInterval as intervalOf } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, numbers, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { sampleOf } from "./sampleOf";

/** The input of {@link meanInterval}. */
export interface MeanIntervalInput {
  /** One number a customer or an answer, in any unit, as an array or a typed array; blanks are left out beforehand. */
  readonly values: ArrayLike<number>;
  /** How often such an interval is to contain the true mean, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link MeanIntervalInput}. */
export const meanIntervalInput: InputSchema<MeanIntervalInput, "confidence"> = /* @__PURE__ */ inputSchema(() => ({
  fields: { values: numbers(), confidence: withDefault(confidenceLevel(), 0.95) },
}));

/** What {@link meanInterval} returns. */
export interface MeanIntervalResult {
  /** The mean of the values, in their unit. */
  readonly estimate: number;
  /** The lower end, in the unit of the values. */
  readonly low: number;
  /** The upper end, in the unit of the values. */
  readonly high: number;
  /** The standard error of the mean, in the unit of the values. */
  readonly standardError: number;
  /** One less than there are values. */
  readonly degreesOfFreedom: number;
}

/**
 * The mean of a list of numbers, with the interval that the true mean is likely to be in.
 *
 * Student's t interval. It holds for numbers of any distribution when there are many, and for few when they are spread
 * evenly about their middle; a few very large orders among many small ones need hundreds of values. Each customer must
 * stand in the list once. For shares see {@link proportionInterval}, for two lists {@link compareMeans}.
 *
 * @param input - The numbers.
 * @returns The mean and both ends of its interval, in the unit of the values; `null` for fewer than two values, which
 * tell nothing of their spread.
 * @throws {@link MetricInputError} when the input breaks {@link meanIntervalInput}.
 *
 * @source student1908
 *
 * @example
 * ```ts
 * meanInterval({ values: [5, 4, 4, 3, 5, 2, 4, 5, 3, 4] }).estimate; // => 3.9
 * meanInterval({ values: [5, 4, 4, 3, 5, 2, 4, 5, 3, 4] }).low; // => 3.1886…
 * meanInterval({ values: [5] }); // => null
 * ```
 */
export function meanInterval(input: MeanIntervalInput): MeanIntervalResult | null {
  const { values, confidence } = parseInput("meanInterval", meanIntervalInput, input);
  if (values.length < 2) return null;
  const { n, mean, errorVariance } = sampleOf(values);
  const standardError = Math.sqrt(errorVariance);
  const ends = intervalOf(n, mean, standardError * Math.sqrt(n), (1 - confidence) / 2);
  return { estimate: mean, ...ends, standardError, degreesOfFreedom: n - 1 };
}

/** {@link meanInterval} as data. */
export const meanIntervalMetric: Metric<[input: MeanIntervalInput], MeanIntervalResult | null> = {
  id: "meanInterval",
  summary: "The mean of a list of numbers, with the interval that the true mean is likely to be in.",
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
      result: { estimate: 5, low: 5, high: 5, standardError: 0, degreesOfFreedom: 2 },
    },
    { arguments: [{ values: [5] }], result: null },
  ],
};
