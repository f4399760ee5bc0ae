import { fisherExact, newcombe, normalUpper, normalUpperQuantile, type Proportion } from "../math";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, withDefault } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** One group of an experiment, in counts. */
export interface RateGroup {
  /** Customers in the group, whether or not the treatment reached them; at least 1. */
  readonly customers: number;
  /** Those of them who had the event; not above `customers`. */
  readonly events: number;
}

/** The input of {@link compareRates}. */
export interface CompareRatesInput {
  /** The customers who were to get the campaign, the offer or the change. */
  readonly treated: RateGroup;
  /** The customers who were kept without it, chosen by chance from the same list. */
  readonly control: RateGroup;
  /** How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
}

const rateGroup = () => group<RateGroup>({ customers: count(1), events: count() }, [notAbove("events", "customers")]);

/** The schema of {@link CompareRatesInput}. */
export const compareRatesInput: InputSchema<CompareRatesInput, "confidence"> = /* @__PURE__ */ inputSchema(() => ({
  fields: { treated: rateGroup(), control: rateGroup(), confidence: withDefault(confidenceLevel(), 0.95) },
}));

/** What {@link compareRates} returns. */
export interface CompareRatesResult {
  /** The rate of the control group less that of the treated, as a fraction: above 0, the treated have fewer events. */
  readonly difference: number;
  /** The lower end of Newcombe's interval of the difference. */
  readonly low: number;
  /** The upper end of Newcombe's interval of the difference. */
  readonly high: number;
  /** How often chance alone would bring equal groups at least as far apart, as a fraction. */
  readonly pValue: number;
  /** The test that the p-value is from: `"fisher"` (exact) where a count expected of equal groups is below 5, else `"z"`. */
  readonly test: "z" | "fisher";
  /** The difference over its standard error if both groups are alike; `null` where nobody or everybody had the event. */
  readonly z: number | null;
  /** The rate of the treated over that of the control group; `null` where the control group had no event. */
  readonly relativeRisk: number | null;
  /** The share of the control group's events that the treated do not have, 1 less `relativeRisk`; `null` with it. */
  readonly relativeReduction: Estimate | null;
  /** Customers to treat for one event less: 1 over the difference, negative where events were added; `null` where it is 0. */
  readonly numberNeeded: number | null;
}

/** A number with the ends of its interval. */
export interface Estimate {
  /** The number itself. */
  readonly value: number;
  /** The lower end. */
  readonly low: number;
  /** The upper end. */
  readonly high: number;
}

/**
 * The difference between the event rates of a control group and a treated group, with its interval and its test.
 *
 * Everybody counts in the group that chance put them in, also those whom the campaign never reached: to drop them is to
 * compare the willing with everybody. Groups that chose themselves (who opened the letter against who did not) show no
 * effect of the campaign, whatever the p-value. 80 of 1,000 lost against 100 of 1,000 is a reduction by 20 %, and its
 * interval reaches from −6 % to 40 %: not proof.
 *
 * The interval of the difference is Newcombe's, that of the reduction is made on the logarithm (Katz). Where no treated
 * customer had the event, the lower end of the latter is reckoned from half an event; where everybody had it, from half an
 * exception in each group. Intervals and test are made in different ways, and may disagree at the edge. For churn see
 * {@link holdoutChurn}, for how many customers it takes {@link rateSampleSize}.
 *
 * @param input - Both groups in counts.
 * @returns The difference `control − treated` from −1 (all of the treated, none of the others) to 1 (the reverse), its
 * interval and p-value, and the same as a ratio.
 * @throws {@link MetricInputError} when the input breaks {@link compareRatesInput}.
 *
 * @formula (control.events * treated.customers - treated.events * control.customers) / (control.customers * treated.customers)
 * @source newcombe1998
 * @source katz1978
 * @source fleiss2003
 * @source fisher1935
 * @source laupacis1988
 * @source ahoBowyer2015
 *
 * @example
 * ```ts
 * const comparison = compareRates({ treated: { customers: 1000, events: 80 }, control: { customers: 1000, events: 100 } });
 * comparison.difference; // => 0.02
 * comparison.relativeReduction; // => { value: 0.2, low: -0.0591…, high: 0.3957… }
 * comparison.pValue; // => 0.118…
 * ```
 */
export function compareRates(input: CompareRatesInput): CompareRatesResult {
  const { treated, control, confidence } = parseInput("compareRates", compareRatesInput, input);
  const quantile = normalUpperQuantile((1 - confidence) / 2);
  // Over a common denominator, so that 0.1 − 0.08 is 0.02 and equal rates differ by 0.
  const crossed = control.events * treated.customers - treated.events * control.customers;
  const pairs = control.customers * treated.customers;
  const difference = crossed / pairs;
  return {
    difference,
    ...newcombe(difference, proportionOf(control), proportionOf(treated), quantile),
    ...testOf(difference, treated, control),
    ...ratioOf(crossed, treated, control, quantile),
    numberNeeded: crossed === 0 ? null : pairs / crossed,
  };
}

function proportionOf({ customers, events }: RateGroup): Proportion {
  return { events, trials: customers };
}

function testOf(difference: number, treated: RateGroup, control: RateGroup) {
  const customers = treated.customers + control.customers;
  const events = treated.events + control.events;
  const others = treated.customers - treated.events + (control.customers - control.events);
  const z =
    events === 0 || others === 0
      ? null
      : difference /
        Math.sqrt((events / customers) * (others / customers) * (1 / treated.customers + 1 / control.customers));
  const leastExpected = (Math.min(treated.customers, control.customers) / customers) * Math.min(events, others);
  if (z !== null && leastExpected >= 5) return { pValue: 2 * normalUpper(Math.abs(z)), test: "z", z } as const;
  return { pValue: exactPValue(treated, control), test: "fisher", z } as const;
}

function exactPValue(treated: RateGroup, control: RateGroup): number {
  return fisherExact(
    treated.events,
    treated.customers - treated.events,
    control.events,
    control.customers - control.events,
  );
}

/** The ratio of the rates and what it lacks of 1, with the interval of Katz et al. on its logarithm. */
function ratioOf(crossed: number, treated: RateGroup, control: RateGroup, quantile: number) {
  if (control.events === 0) return { relativeRisk: null, relativeReduction: null };
  const treatedOthers = treated.customers - treated.events;
  const controlOthers = control.customers - control.events;
  const expected = control.events * treated.customers;
  const relativeRisk = (treated.events * control.customers) / expected;
  const value = crossed / expected;
  if (treated.events === 0) {
    const reach =
      quantile * Math.hypot(logError(0.5, treated.customers - 0.5), logError(control.events, controlOthers));
    const low = 1 - ((0.5 * control.customers) / expected) * Math.exp(reach);
    return { relativeRisk, relativeReduction: { value, low, high: 1 } };
  }
  const least = treatedOthers + controlOthers === 0 ? 0.5 : 0;
  const reach =
    quantile *
    Math.hypot(
      logError(treated.events, Math.max(least, treatedOthers)),
      logError(control.events, Math.max(least, controlOthers)),
    );
  return {
    relativeRisk,
    relativeReduction: {
      value,
      low: value - relativeRisk * Math.expm1(reach),
      high: value - relativeRisk * Math.expm1(-reach),
    },
  };
}

/** The standard error of the logarithm of a rate. */
function logError(events: number, others: number): number {
  return Math.sqrt(others / events / (events + others));
}

/** {@link compareRates} as data. */
export const compareRatesMetric: Metric<[input: CompareRatesInput], CompareRatesResult> = {
  id: "compareRates",
  summary:
    "The difference between the event rates of a control group and a treated group, with its interval and its test.",
  arguments: [{ name: "input", schema: compareRatesInput }],
  compute: compareRates,
  main: {
    path: "difference",
    unit: "fraction",
    range: [-1, 1],
    better: null,
    formula:
      "(control.events * treated.customers - treated.events * control.customers) / (control.customers * treated.customers)",
    undefinedWhen: null,
  },
  sources: ["newcombe1998", "katz1978", "fleiss2003", "fisher1935", "laupacis1988", "ahoBowyer2015"],
  examples: [
    {
      arguments: [{ treated: { customers: 1000, events: 80 }, control: { customers: 1000, events: 100 } }],
      result: {
        difference: 0.02,
        low: -0.00516140871906633,
        high: 0.04527298879190261,
        pValue: 0.1181253464882906,
        test: "z",
        z: 1.5626907697949848,
        relativeRisk: 0.8,
        relativeReduction: { value: 0.2, low: -0.059164706663123456, high: 0.39575025869554625 },
        numberNeeded: 50,
      },
    },
    {
      arguments: [{ treated: { customers: 10, events: 0 }, control: { customers: 10, events: 0 } }],
      result: {
        difference: 0,
        low: -0.27753279986288915,
        high: 0.27753279986288915,
        pValue: 1,
        test: "fisher",
        z: null,
        relativeRisk: null,
        relativeReduction: null,
        numberNeeded: null,
      },
    },
  ],
};
