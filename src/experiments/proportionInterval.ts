import { proportionEnds } from "../math";
import type { Interval, ProportionMethod } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link proportionInterval}. */
export interface ProportionIntervalInput {
  /** How many of the trials had the event, such as customers who left; not above `trials`. */
  readonly events: number;
  /** How many there were in all, such as customers; at least 1. */
  readonly trials: number;
  /** How often such an interval is to contain the true proportion, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
  /** Wilson's interval, the exact one of Clopper and Pearson, Jeffreys', or Agresti and Coull's; `"wilson"` when left out. */
  readonly method?: ProportionMethod | undefined;
}

/** The schema of {@link ProportionIntervalInput}. */
export const proportionIntervalInput: InputSchema<ProportionIntervalInput, "confidence" | "method"> =
  /* @__PURE__ */ inputSchema<ProportionIntervalInput, "confidence" | "method">(() => ({
    fields: {
      events: count(),
      trials: count(1),
      confidence: withDefault(confidenceLevel(), 0.95),
      method: withDefault(oneOf("wilson", "clopperPearson", "jeffreys", "agrestiCoull"), "wilson"),
    },
    rules: [notAbove("events", "trials")],
  }));

/** What {@link proportionInterval} returns: fractions, of which the ends are exactly 0 without and 1 with nothing but events. */
export interface ProportionIntervalResult extends Interval<ProportionMethod> {
  /** Events over trials, as a fraction. */
  readonly estimate: number;
}

/**
 * The share of trials that had an event, with the interval that its true value is likely to be in.
 *
 * For any share of things counted one by one: customers lost, coupons redeemed, answers of one kind. The trials must be
 * independent of one another: orders of the same customer are not. The simplest interval, the estimate plus and minus so
 * many standard errors, is not offered: at small numbers it misses the truth far more often than it says. Wilson's is right
 * on average; Clopper and Pearson's is never below its confidence, and wider for that. For means see {@link meanInterval},
 * for two shares {@link compareRates}.
 *
 * @param input - Two counts, and how the interval is to be made.
 * @returns The share and both ends of its interval, as fractions from 0 to 1.
 * @throws {@link MetricInputError} when the input breaks {@link proportionIntervalInput}.
 *
 * @formula events / trials
 * @source wilson1927
 * @source clopperPearson1934
 * @source agrestiCoull1998
 * @source brownCaiDasGupta2001
 *
 * @example
 * ```ts
 * proportionInterval({ events: 14, trials: 400 }).estimate; // => 0.035
 * proportionInterval({ events: 14, trials: 400 }).low; // => 0.02096…
 * proportionInterval({ events: 14, trials: 400 }).high; // => 0.05788…
 * proportionInterval({ events: 0, trials: 20, method: "clopperPearson" }).high; // => 0.16843…
 * ```
 */
export function proportionInterval(input: ProportionIntervalInput): ProportionIntervalResult {
  const { events, trials, confidence, method } = parseInput("proportionInterval", proportionIntervalInput, input);
  return {
    estimate: events / trials,
    ...proportionEnds(method, events, trials, (1 - confidence) / 2),
    confidence,
    method,
  };
}

/** {@link proportionInterval} as data. */
export const proportionIntervalMetric: Metric<[input: ProportionIntervalInput], ProportionIntervalResult> = {
  id: "proportionInterval",
  summary: "The share of trials that had an event, with the interval that its true value is likely to be in.",
  arguments: [{ name: "input", schema: proportionIntervalInput }],
  compute: proportionInterval,
  main: {
    path: "estimate",
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: "events / trials",
    undefinedWhen: null,
  },
  sources: ["wilson1927", "clopperPearson1934", "agrestiCoull1998", "brownCaiDasGupta2001"],
  examples: [
    {
      arguments: [{ events: 0, trials: 20, method: "agrestiCoull" }],
      result: { estimate: 0, low: 0, high: 0.18980956054248876, confidence: 0.95, method: "agrestiCoull" },
    },
  ],
};
