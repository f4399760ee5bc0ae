import { normalCdf, normalUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { different } from "../validation/rules";
import { bothGroups } from "./bothGroups";

/** The input of {@link ratePower}. */
export interface RatePowerInput {
  /** The rate to expect without the treatment, as a fraction. */
  readonly controlRate: number;
  /** The rate to expect with it, as a fraction; not equal to `controlRate`. */
  readonly treatedRate: number;
  /** Customers in each of the two groups; at least 1. */
  readonly customersPerGroup: number;
  /** How often the test is to stay silent where nothing differs, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link RatePowerInput}. */
export const ratePowerInput: InputSchema<RatePowerInput, "confidence"> = /* @__PURE__ */ inputSchema<
  RatePowerInput,
  "confidence"
>(() => ({
  fields: {
    controlRate: ratio(),
    treatedRate: ratio(),
    customersPerGroup: count(1),
    confidence: withDefault(confidenceLevel(), 0.95),
  },
  rules: [different("controlRate", "treatedRate")],
}));

/**
 * The probability that a test of two equal groups finds a given difference between their rates.
 *
 * Says whether an experiment is worth doing: where it is a third, two in three good campaigns will look like nothing. Take
 * the rates from before the experiment: of its own outcome, this only says the p-value in other words. Findings count in
 * the right direction only, as in R's `power.prop.test`. How many customers a wanted power takes is {@link rateSampleSize}.
 *
 * @param input - Both rates and the size of the groups.
 * @returns A fraction from 0 (never found) to 1 (always found).
 * @throws {@link MetricInputError} when the input breaks {@link ratePowerInput}.
 *
 * @source fleiss2003
 *
 * @example
 * ```ts
 * ratePower({ controlRate: 0.1, treatedRate: 0.08, customersPerGroup: 1000 }); // => 0.3454…
 * ```
 */
export function ratePower(input: RatePowerInput): number {
  const { controlRate, treatedRate, customersPerGroup, confidence } = parseInput("ratePower", ratePowerInput, input);
  const { difference, errorIfEqual, errorAsGiven } = bothGroups(controlRate, treatedRate);
  const excess = difference * Math.sqrt(customersPerGroup) - normalUpperQuantile((1 - confidence) / 2) * errorIfEqual;
  // Nobody against everybody: no chance is left in it.
  if (errorAsGiven === 0) return excess < 0 ? 0 : 1;
  return normalCdf(excess / errorAsGiven);
}

/** {@link ratePower} as data. */
export const ratePowerMetric: Metric<[input: RatePowerInput], number> = {
  id: "ratePower",
  summary: "The probability that a test of two equal groups finds a given difference between their rates.",
  arguments: [{ name: "input", schema: ratePowerInput }],
  compute: ratePower,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["fleiss2003"],
  examples: [{ arguments: [{ controlRate: 0, treatedRate: 1, customersPerGroup: 2 }], result: 1 }],
};
