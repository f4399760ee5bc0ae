import { fisherExact, newcombe, normalUpper, normalUpperQuantile, type Proportion } from "../math";
import type { Estimate, Interval } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, withDefault } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";

/** One group of an experiment, in counts. */
export interface RateGroup {
  /** Customers in the group, reached by the treatment or not; 1 or more. */
  readonly customers: number;
  /** Customers with the event, at most `customers`. */
  readonly events: number;
}

/** The input of {@link compareRates}. */
export interface CompareRatesInput {
  /** Customers assigned to the campaign, offer or change. */
  readonly treated: RateGroup;
  /** Customers assigned to no treatment, at random from the same list. */
  readonly control: RateGroup;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

const rateGroup = () => group<RateGroup>({ customers: count(1), events: count() }, [notAbove("events", "customers")]);

/** The schema of {@link CompareRatesInput}. */
export const compareRatesInput: InputSchema<CompareRatesInput, "confidence"> = /* @__PURE__ */ inputSchema(() => ({
  fields: { treated: rateGroup(), control: rateGroup(), confidence: withDefault(confidenceLevel(), 0.95) },
}));

/** What {@link compareRates} returns. */
export interface CompareRatesResult {
  /** Rate of the control group minus rate of the treated group: above 0 if the treated group has fewer events. */
  readonly difference: number;
  /** Newcombe's interval of the difference. */
  readonly interval: Interval<"newcombe">;
  /** Two-sided p-value. */
  readonly pValue: number;
  /** Test of the p-value: `"fisher"` (exact) if a count expected under equal rates is below 5, else `"z"`. */
  readonly test: "z" | "fisher";
  /**
   * Difference divided by its standard error under equal rates; `null` if no customer or every customer had the
   * event.
   */
  readonly z: number | null;
  /** Rate of the treated group divided by that of the control group; `null` if the control group had no event. */
  readonly relativeRisk: number | null;
  /**
   * Share of the control group's events avoided by the treated group, 1 −
   * `relativeRisk`, with Katz's interval; `null` with it.
   */
  readonly relativeReduction: Estimate<"katz"> | null;
  /** Number needed to treat: 1 / difference, negative if treatment added events; `null` if the difference is 0. */
  readonly numberNeeded: number | null;
}

/**
 * The difference between the event rates of a control and a treated group, with its interval and test.
 *
 * Customers count in the group they were assigned to, even if the campaign never reached them; dropping those would
 * compare willing customers with all. Self-selected groups (opened the letter or not) show no effect of the campaign,
 * whatever the p-value. If 80 of 1,000 are lost instead of 100 of 1,000, the reduction is 20%, with an interval from
 * -6% to 40%: no proof.
 *
 * The interval of the difference is Newcombe's; that of the reduction is computed on the log scale (Katz). If no
 * treated customer had the event, the lower end of the latter assumes half an event; if all had it, half an exception
 * in each group. Intervals and test use different methods and may disagree in borderline cases. For churn see
 * {@link holdoutChurn}, for more groups {@link compareManyRates}, for planning {@link rateSampleSize}.
 *
 * @param input - Both groups in counts.
 * @returns The difference `control − treated`, from -1 (all of the treated, none of the control) to 1 (the reverse),
 * its interval and p-value, and the same relative to the control rate.
 * @throws {@link MetricInputError} if the input breaks {@link compareRatesInput}.
 *
 * @formula (control.events * treated.customers - treated.events * control.customers) / (control.customers *
 * treated.customers)
 * @source newcombe1998
 * @source katz1978
 * @source fleiss2003
 * @source fisher1935
 * @source laupacis1988
 * @source ahoBowyer2015
 *
 * @example
 * ```ts
 * const comparison = compareRates({
 *   treated: { customers: 1000, events: 80 },
 *   control: { customers: 1000, events: 100 },
 * });
 * comparison.difference; // => 0.02
 * comparison.relativeReduction?.estimate; // => 0.2
 * comparison.relativeReduction?.interval.low; // => -0.0591…
 * comparison.pValue; // => 0.118…
 * ```
 */
export function compareRates(input: CompareRatesInput): CompareRatesResult {
  const { treated, control, confidence } = parseInput("compareRates", compareRatesInput, input);
  const quantile = normalUpperQuantile((1 - confidence) / 2);
  // With a common denominator, 0.1 − 0.08 is 0.02, and equal rates differ by 0.
  const crossed = control.events * treated.customers - treated.events * control.customers;
  const pairs = control.customers * treated.customers;
  const difference = crossed / pairs;
  return {
    difference,
    interval: {
      ...newcombe(difference, proportionOf(control), proportionOf(treated), quantile),
      confidence,
      method: "newcombe",
    },
    ...testOf(difference, treated, control),
    ...ratioOf(crossed, treated, control, confidence),
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

/** The ratio of the rates and its difference from 1, with the interval of Katz et al. on its logarithm. */
function ratioOf(crossed: number, treated: RateGroup, control: RateGroup, confidence: number) {
  if (control.events === 0) return { relativeRisk: null, relativeReduction: null };
  const quantile = normalUpperQuantile((1 - confidence) / 2);
  const treatedOthers = treated.customers - treated.events;
  const controlOthers = control.customers - control.events;
  const expected = control.events * treated.customers;
  const relativeRisk = (treated.events * control.customers) / expected;
  const estimate = crossed / expected;
  const reduction = (low: number, high: number): Estimate<"katz"> => ({
    estimate,
    interval: { low, high, confidence, method: "katz" },
  });
  if (treated.events === 0) {
    const reach =
      quantile * Math.hypot(logError(0.5, treated.customers - 0.5), logError(control.events, controlOthers));
    const low = 1 - ((0.5 * control.customers) / expected) * Math.exp(reach);
    return { relativeRisk, relativeReduction: reduction(low, 1) };
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
    relativeReduction: reduction(
      estimate - relativeRisk * Math.expm1(reach),
      estimate - relativeRisk * Math.expm1(-reach),
    ),
  };
}

/** Standard error of the logarithm of a rate. */
function logError(events: number, others: number): number {
  return Math.sqrt(others / events / (events + others));
}

/** {@link compareRates} as data. */
export const compareRatesMetric: Metric<[input: CompareRatesInput], CompareRatesResult> = {
  id: "compareRates",
  summary: "The difference between the event rates of a control and a treated group, with its interval and test.",
  arguments: [{ name: "input", schema: compareRatesInput }],
  compute: compareRates,
  main: {
    path: "difference",
    unit: "fraction",
    range: [-1, 1],
    better: null,
    formula:
      "(control.events * treated.customers - treated.events * control.customers) / (control.customers * " +
      "treated.customers)",
    undefinedWhen: null,
  },
  sources: ["newcombe1998", "katz1978", "fleiss2003", "fisher1935", "laupacis1988", "ahoBowyer2015"],
  examples: [
    {
      arguments: [{ treated: { customers: 1000, events: 80 }, control: { customers: 1000, events: 100 } }],
      result: {
        difference: 0.02,
        interval: { low: -0.00516140871906633, high: 0.04527298879190261, confidence: 0.95, method: "newcombe" },
        pValue: 0.1181253464882906,
        test: "z",
        z: 1.5626907697949848,
        relativeRisk: 0.8,
        relativeReduction: {
          estimate: 0.2,
          interval: { low: -0.059164706663123456, high: 0.39575025869554625, confidence: 0.95, method: "katz" },
        },
        numberNeeded: 50,
      },
    },
    {
      arguments: [{ treated: { customers: 10, events: 0 }, control: { customers: 10, events: 0 } }],
      result: {
        difference: 0,
        interval: { low: -0.27753279986288915, high: 0.27753279986288915, confidence: 0.95, method: "newcombe" },
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
