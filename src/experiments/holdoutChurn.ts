import type { Estimate } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { amount, confidenceLevel, count, fractionBetween, optional, withDefault } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";
import { type CompareRatesResult, compareRates } from "./compareRates";
import { type SampleRatio, sampleRatioOf } from "./sampleRatio";

/** One group of a holdout test, in counts. */
export interface HoldoutGroup {
  /** Customers in the group at the start, reached by the campaign or not; 1 or more. */
  readonly customers: number;
  /** Customers lost, at most `customers`. */
  readonly churned: number;
}

/** The input of {@link holdoutChurn}. */
export interface HoldoutChurnInput {
  /** Customers assigned to the campaign. */
  readonly treated: HoldoutGroup;
  /** Customers held out of it, at random from the same list. */
  readonly control: HoldoutGroup;
  /** Value of a kept customer, in money. Default: no value is computed. */
  readonly valuePerCustomer?: number | undefined;
  /**
   * Intended share of customers in the treated group, a fraction from 0.000001 to 0.999999: 0.9 for a holdout of a
   * tenth. Default: no check of the sizes.
   */
  readonly expectedTreatedShare?: number | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

const holdoutGroup = () =>
  group<HoldoutGroup>({ customers: count(1), churned: count() }, [notAbove("churned", "customers")]);

/** The schema of {@link HoldoutChurnInput}. */
export const holdoutChurnInput: InputSchema<HoldoutChurnInput, "confidence"> = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    treated: holdoutGroup(),
    control: holdoutGroup(),
    valuePerCustomer: optional(amount()),
    expectedTreatedShare: optional(fractionBetween(1e-6, 1 - 1e-6)),
    confidence: withDefault(confidenceLevel(), 0.95),
  },
}));

/** What {@link holdoutChurn} returns. */
export interface HoldoutChurnResult extends CompareRatesResult {
  /** Treated customers kept by the campaign: the difference times their number, negative if it drove some away. */
  readonly customersSaved: number;
  /** Their value, in money, with its interval; `null` without `valuePerCustomer`. */
  readonly valueSaved: Estimate<"newcombe"> | null;
  /** Check of the group sizes; `null` without `expectedTreatedShare`. */
  readonly sampleRatio: SampleRatio | null;
}

/**
 * The churn prevented by a campaign, from the churn rates of a holdout and a treated group.
 *
 * Everything in {@link compareRates}, and the value of the difference. Customers count in the group they were assigned
 * to, reached or not. Customers who were not chosen at random are not a control group: those who did not open the
 * letter would have left more often anyway. The interval of the value is that of the difference; the cost of the
 * campaign is not subtracted. If the group sizes are far from the intended share, the assignment was not random: find
 * out why first. For more than two groups see {@link sampleRatioMismatch}.
 *
 * @param input - Both groups in counts.
 * @returns The difference `control − treated`, from -1 to 1, above 0 if the campaign kept customers, with everything in
 * {@link compareRates}, customers and money.
 * @throws {@link MetricInputError} if the input breaks {@link holdoutChurnInput}.
 *
 * @formula (control.churned * treated.customers - treated.churned * control.customers) / (control.customers *
 * treated.customers)
 * @source newcombe1998
 * @source katz1978
 * @source fabijan2019
 *
 * @example
 * ```ts
 * const test = holdoutChurn({
 *   treated: { customers: 9000, churned: 540 },
 *   control: { customers: 1000, churned: 80 },
 *   valuePerCustomer: 120,
 *   expectedTreatedShare: 0.9,
 * });
 * test.difference; // => 0.02…
 * test.customersSaved; // => 180
 * test.valueSaved?.estimate; // => 21600
 * test.valueSaved?.interval.low; // => 4232.5…
 * test.sampleRatio; // => { chiSquare: 0, pValue: 1, test: "chiSquare", suspicious: false }
 * ```
 */
export function holdoutChurn(input: HoldoutChurnInput): HoldoutChurnResult {
  const { treated, control, valuePerCustomer, expectedTreatedShare, confidence } = parseInput(
    "holdoutChurn",
    holdoutChurnInput,
    input,
  );
  const comparison = compareRates({ treated: inEvents(treated), control: inEvents(control), confidence });
  // A negative number times a value of 0 is −0.
  const worth = (difference: number, value: number) => difference * treated.customers * value + 0;
  return {
    ...comparison,
    customersSaved: worth(comparison.difference, 1),
    valueSaved:
      valuePerCustomer === undefined
        ? null
        : {
            estimate: worth(comparison.difference, valuePerCustomer),
            interval: {
              ...comparison.interval,
              low: worth(comparison.interval.low, valuePerCustomer),
              high: worth(comparison.interval.high, valuePerCustomer),
            },
          },
    sampleRatio:
      expectedTreatedShare === undefined
        ? null
        : sampleRatioOf([treated.customers, control.customers], [expectedTreatedShare, 1 - expectedTreatedShare]),
  };
}

function inEvents({ customers, churned }: HoldoutGroup) {
  return { customers, events: churned };
}

/** {@link holdoutChurn} as data. */
export const holdoutChurnMetric: Metric<[input: HoldoutChurnInput], HoldoutChurnResult> = {
  id: "holdoutChurn",
  summary: "The churn prevented by a campaign, from the churn rates of a holdout and a treated group.",
  arguments: [{ name: "input", schema: holdoutChurnInput }],
  compute: holdoutChurn,
  main: {
    path: "difference",
    unit: "fraction",
    range: [-1, 1],
    better: "higher",
    formula:
      "(control.churned * treated.customers - treated.churned * control.customers) / (control.customers * " +
      "treated.customers)",
    undefinedWhen: null,
  },
  sources: ["newcombe1998", "katz1978", "fabijan2019"],
  examples: [
    {
      arguments: [
        {
          treated: { customers: 9000, churned: 540 },
          control: { customers: 1000, churned: 80 },
          valuePerCustomer: 120,
          expectedTreatedShare: 0.9,
        },
      ],
      result: {
        difference: 0.02,
        interval: { low: 0.003918993595003594, high: 0.039060421026551766, confidence: 0.95, method: "newcombe" },
        pValue: 0.012845626197041318,
        test: "z",
        z: 2.4880206836100998,
        relativeRisk: 0.75,
        relativeReduction: {
          estimate: 0.25,
          interval: { low: 0.060260075531671675, high: 0.40143013470642674, confidence: 0.95, method: "katz" },
        },
        numberNeeded: 50,
        customersSaved: 180,
        valueSaved: {
          estimate: 21600,
          interval: { low: 4232.513082603881, high: 42185.25470867591, confidence: 0.95, method: "newcombe" },
        },
        sampleRatio: { chiSquare: 0, pValue: 1, test: "chiSquare", suspicious: false },
      },
    },
  ],
};
