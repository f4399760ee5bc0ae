import { normalCdf, normalUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, fraction, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { different } from "../validation/rules";
import { bothGroups } from "./bothGroups";

/** The input of {@link ratePower}. */
export interface RatePowerInput {
  /** Expected rate without treatment, a fraction from 0 to 1. */
  readonly controlRate: number;
  /** Expected rate with treatment, a fraction from 0 to 1; not equal to `controlRate`. */
  readonly treatedRate: number;
  /** Customers in the treated group, 1 or more. */
  readonly treatedCustomers: number;
  /** Customers in the control group, 1 or more. Default: as many as in the treated group. */
  readonly controlCustomers?: number | undefined;
  /** Confidence level of the test, 1 − its rate of false alarms, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link RatePowerInput}. */
export const ratePowerInput: InputSchema<RatePowerInput, "confidence"> = /* @__PURE__ */ inputSchema<
  RatePowerInput,
  "confidence"
>(() => ({
  fields: {
    controlRate: fraction(),
    treatedRate: fraction(),
    treatedCustomers: count(1),
    controlCustomers: optional(count(1)),
    confidence: withDefault(confidenceLevel(), 0.95),
  },
  rules: [different("controlRate", "treatedRate")],
}));

/**
 * The probability of detecting a given difference between the rates of two groups.
 *
 * It shows whether an experiment is worth running: at a power of one third, two of three good campaigns go
 * undetected. Use rates from before the experiment: computed from its own outcome, the power only restates the
 * p-value. Only findings in the right direction count, as in R's `power.prop.test`. For the customers needed for a
 * given power see {@link rateSampleSize}, for the difference that given groups can detect
 * {@link minimumDetectableEffect}. The power is highest for equal groups of the same total.
 *
 * @param input - Both rates and the size of the groups.
 * @returns A fraction from 0 (never detected) to 1 (always detected).
 * @throws {@link MetricInputError} if the input breaks {@link ratePowerInput}.
 *
 * @source fleiss2003
 *
 * @example
 * ```ts
 * ratePower({ controlRate: 0.1, treatedRate: 0.08, treatedCustomers: 1000 }); // => 0.3454…
 * ratePower({ controlRate: 0.1, treatedRate: 0.08, treatedCustomers: 1800, controlCustomers: 200 }); // => 0.1823…
 * ```
 */
export function ratePower(input: RatePowerInput): number {
  const {
    controlRate,
    treatedRate,
    treatedCustomers,
    controlCustomers = treatedCustomers,
    confidence,
  } = parseInput("ratePower", ratePowerInput, input);
  const { difference, errorIfEqual, errorAsGiven } = bothGroups(
    controlRate,
    treatedRate,
    treatedCustomers,
    controlCustomers,
  );
  const perGroup = (treatedCustomers + controlCustomers) / 2;
  const excess = difference * Math.sqrt(perGroup) - normalUpperQuantile((1 - confidence) / 2) * errorIfEqual;
  // Rates of 0 and 1: the difference is certain.
  if (errorAsGiven === 0) return excess < 0 ? 0 : 1;
  return normalCdf(excess / errorAsGiven);
}

/** {@link ratePower} as data. */
export const ratePowerMetric: Metric<[input: RatePowerInput], number> = {
  id: "ratePower",
  summary: "The probability of detecting a given difference between the rates of two groups.",
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
  examples: [{ arguments: [{ controlRate: 0, treatedRate: 1, treatedCustomers: 2 }], result: 1 }],
};
