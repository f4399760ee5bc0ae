import { normalUpperQuantile } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, fraction, fractionBetween, oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { bothGroups } from "./bothGroups";

/** The input of {@link minimumDetectableEffect}. */
export interface MinimumDetectableEffectInput {
  /** Expected rate without treatment, a fraction from 0 to 1. */
  readonly controlRate: number;
  /** Customers in the treated group, 1 or more. */
  readonly treatedCustomers: number;
  /** Customers in the control group, 1 or more. Default: as many as in the treated group. */
  readonly controlCustomers?: number | undefined;
  /**
   * Whether the treatment should lower the rate, such as churn, or raise it, such as purchases. Default: `"decrease"`.
   */
  readonly direction?: "decrease" | "increase" | undefined;
  /** Confidence level of the test, 1 − its rate of false alarms, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Probability of detecting the difference, a fraction from 0.5 to 0.9999. Default: 0.8. */
  readonly power?: number | undefined;
}

/** The schema of {@link MinimumDetectableEffectInput}. */
export const minimumDetectableEffectInput: InputSchema<
  MinimumDetectableEffectInput,
  "direction" | "confidence" | "power"
> = /* @__PURE__ */ inputSchema<MinimumDetectableEffectInput, "direction" | "confidence" | "power">(() => ({
  fields: {
    controlRate: fraction(),
    treatedCustomers: count(1),
    controlCustomers: optional(count(1)),
    direction: withDefault(oneOf("decrease", "increase"), "decrease"),
    confidence: withDefault(confidenceLevel(), 0.95),
    power: withDefault(fractionBetween(0.5, 0.9999), 0.8),
  },
}));

/** What {@link minimumDetectableEffect} returns. */
export interface MinimumDetectableEffectResult {
  /**
   * Absolute difference between the rates, above 0; `null` if not even the greatest one is detected with this power.
   */
  readonly effect: number | null;
  /** The difference divided by the control rate; `null` with `effect`, or if the control rate is 0. */
  readonly relativeEffect: number | null;
  /** Rate of the treated group at this difference; `null` with `effect`. */
  readonly treatedRate: number | null;
}

/**
 * The smallest difference between two rates that groups of a given size detect with a given power.
 *
 * The inverse of {@link ratePower}: at `treatedRate`, these groups have the power asked for. Compare it with the
 * difference that would be worthwhile: if that is smaller, the experiment will probably miss it, and needs more
 * customers ({@link rateSampleSize}), a longer time or a stronger treatment. Differences below it are still detected
 * sometimes, with less power. For the two-sided test of {@link compareRates}.
 *
 * @param input - The control rate and the size of the groups.
 * @returns The difference as a fraction above 0, absolute and relative, and the rate of the treated group; `null` if
 * even a rate of 0 (or of 1, for an increase) is not detected with this power.
 * @throws {@link MetricInputError} if the input breaks {@link minimumDetectableEffectInput}.
 *
 * @source fleiss2003
 *
 * @example
 * ```ts
 * minimumDetectableEffect({ controlRate: 0.1, treatedCustomers: 1000 });
 * // => { effect: 0.0344…, relativeEffect: 0.344…, treatedRate: 0.0655… }
 * minimumDetectableEffect({ controlRate: 0.02, treatedCustomers: 100 }).effect; // => null
 * ```
 */
export function minimumDetectableEffect(input: MinimumDetectableEffectInput): MinimumDetectableEffectResult {
  const {
    controlRate,
    treatedCustomers,
    controlCustomers = treatedCustomers,
    direction,
    confidence,
    power,
  } = parseInput("minimumDetectableEffect", minimumDetectableEffectInput, input);
  const scale = Math.sqrt((treatedCustomers + controlCustomers) / 2);
  const [falseAlarm, miss] = [normalUpperQuantile((1 - confidence) / 2), -normalUpperQuantile(power)];
  const rateAt = (effect: number) => (direction === "decrease" ? controlRate - effect : controlRate + effect);
  // Not above 0 at no effect, and convex: it is positive from one effect on.
  const isDetected = (effect: number) => {
    const sizes = bothGroups(controlRate, rateAt(effect), treatedCustomers, controlCustomers);
    return sizes.difference * scale >= falseAlarm * sizes.errorIfEqual + miss * sizes.errorAsGiven;
  };
  const greatest = direction === "decrease" ? controlRate : 1 - controlRate;
  if (greatest === 0 || !isDetected(greatest)) return { effect: null, relativeEffect: null, treatedRate: null };

  let missed = 0;
  let effect = greatest;
  for (;;) {
    const middle = missed + (effect - missed) / 2;
    if (middle === missed || middle === effect) break;
    if (isDetected(middle)) effect = middle;
    else missed = middle;
  }
  return {
    effect,
    relativeEffect: controlRate === 0 ? null : effect / controlRate,
    treatedRate: rateAt(effect),
  };
}

/** {@link minimumDetectableEffect} as data. */
export const minimumDetectableEffectMetric: Metric<
  [input: MinimumDetectableEffectInput],
  MinimumDetectableEffectResult
> = {
  id: "minimumDetectableEffect",
  summary: "The smallest difference between two rates that groups of a given size detect with a given power.",
  arguments: [{ name: "input", schema: minimumDetectableEffectInput }],
  compute: minimumDetectableEffect,
  main: {
    path: "effect",
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: null,
    undefinedWhen: "result.treatedRate === null",
  },
  sources: ["fleiss2003"],
  examples: [
    {
      arguments: [{ controlRate: 0.02, treatedCustomers: 100 }],
      result: { effect: null, relativeEffect: null, treatedRate: null },
    },
  ],
};
