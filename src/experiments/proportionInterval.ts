import { proportionEnds } from "../math";
import type { Estimate, ProportionMethod } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, oneOf, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** The input of {@link proportionInterval}. */
export interface ProportionIntervalInput {
  /** Trials with the event, such as customers lost; at most `trials`. */
  readonly events: number;
  /** All trials, such as customers; 1 or more. */
  readonly trials: number;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Interval method: Wilson, Clopper–Pearson (exact), Jeffreys or Agresti–Coull. Default: `"wilson"`. */
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

/**
 * What {@link proportionInterval} returns, as fractions. The lower end is exactly 0 without events, the upper end
 * exactly 1 if every trial had one.
 */
export interface ProportionIntervalResult extends Estimate<ProportionMethod> {}

/**
 * A proportion and its confidence interval, from events and trials.
 *
 * For any share of counted things: customers lost, coupons redeemed, answers of one kind. Trials must be independent:
 * orders of the same customer are not. The simplest interval, the estimate plus and minus standard errors, is not
 * offered: for small numbers its coverage is far below its confidence. Wilson's interval has the stated confidence on
 * average; that of Clopper and Pearson is never below it, and wider. For means see {@link meanInterval}, for two
 * shares {@link compareRates}.
 *
 * @param input - Two counts, and the method of the interval.
 * @returns The share and its interval, fractions from 0 to 1.
 * @throws {@link MetricInputError} if the input breaks {@link proportionIntervalInput}.
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
 * proportionInterval({ events: 14, trials: 400 }).interval.low; // => 0.02096…
 * proportionInterval({ events: 14, trials: 400 }).interval.high; // => 0.05788…
 * proportionInterval({ events: 0, trials: 20, method: "clopperPearson" }).interval.high; // => 0.16843…
 * ```
 */
export function proportionInterval(input: ProportionIntervalInput): ProportionIntervalResult {
  const { events, trials, confidence, method } = parseInput("proportionInterval", proportionIntervalInput, input);
  return {
    estimate: events / trials,
    interval: { ...proportionEnds(method, events, trials, (1 - confidence) / 2), confidence, method },
  };
}

/** {@link proportionInterval} as data. */
export const proportionIntervalMetric: Metric<[input: ProportionIntervalInput], ProportionIntervalResult> = {
  id: "proportionInterval",
  summary: "A proportion and its confidence interval, from events and trials.",
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
      result: {
        estimate: 0,
        interval: { low: 0, high: 0.18980956054248876, confidence: 0.95, method: "agrestiCoull" },
      },
    },
  ],
};
