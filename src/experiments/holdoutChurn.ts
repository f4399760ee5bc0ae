import { chiSquareUpper } from "../math";
import type { Metric } from "../metric/metric";
import { amount, confidenceLevel, count, optional, ratioBetween, withDefault } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAbove } from "../validation/rules";
import { type CompareRatesResult, compareRates, type Estimate } from "./compareRates";

/** One group of a holdout test, in counts. */
export interface HoldoutGroup {
  /** Customers in the group at the start, whether or not the campaign reached them; at least 1. */
  readonly customers: number;
  /** Those of them who left; not above `customers`. */
  readonly churned: number;
}

/** The input of {@link holdoutChurn}. */
export interface HoldoutChurnInput {
  /** The customers who were to get the campaign. */
  readonly treated: HoldoutGroup;
  /** The customers who were held out of it, chosen by chance from the same list. */
  readonly control: HoldoutGroup;
  /** What a customer who stays is worth, in money; left out, no revenue is reckoned. */
  readonly valuePerCustomer?: number | undefined;
  /**
   * The share of all customers whom chance was to put among the treated, as a fraction from 0.000001 to 0.999999: 0.9 for a
   * holdout of a tenth.
   */
  readonly expectedTreatedShare?: number | undefined;
  /** How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
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
    expectedTreatedShare: optional(ratioBetween(1e-6, 1 - 1e-6)),
    confidence: withDefault(confidenceLevel(), 0.95),
  },
}));

/** Whether the groups have the sizes that they were to have. */
export interface SampleRatio {
  /** The chi-square statistic of the sizes, of one degree of freedom. */
  readonly chiSquare: number;
  /** How often chance alone would bring sizes at least as far from the share intended, as a fraction. */
  readonly pValue: number;
  /** Whether the p-value is below 0.001: then customers got lost between list and count, and nothing here is to be trusted. */
  readonly suspicious: boolean;
}

/** What {@link holdoutChurn} returns. */
export interface HoldoutChurnResult extends CompareRatesResult {
  /** Customers whom the campaign kept among the treated: the difference times their number, negative where it drove some away. */
  readonly customersSaved: number;
  /** Their worth in money with its interval; `null` where no `valuePerCustomer` was given. */
  readonly revenueSaved: Estimate | null;
  /** The check of the group sizes; `null` where no `expectedTreatedShare` was given. */
  readonly sampleRatio: SampleRatio | null;
}

/** Below it, group sizes are too unlikely to be chance. */
const SUSPICIOUS = 0.001;

/**
 * The churn that a campaign prevented: the churn rate of customers held out of it, less that of customers who were to get it.
 *
 * All of {@link compareRates}, and what the difference is worth. Everybody counts in the group that chance put them in,
 * reached or not. Customers who were not drawn by chance are no control group: those who did not open the letter would
 * have left more often anyway. The interval of the revenue is that of the difference; the cost of the campaign is not
 * taken off. Where the groups have not the sizes that they were to have, something sorted them that was not chance: look
 * for that first.
 *
 * @param input - Both groups in counts.
 * @returns The difference `control − treated` from −1 to 1, above 0 where the campaign kept customers, with everything of
 * {@link compareRates}, customers and money.
 * @throws {@link MetricInputError} when the input breaks {@link holdoutChurnInput}.
 *
 * @formula (control.churned * treated.customers - treated.churned * control.customers) / (control.customers * treated.customers)
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
 * test.revenueSaved; // => { value: 21600, low: 4232.5…, high: 42185.2… }
 * test.sampleRatio; // => { chiSquare: 0, pValue: 1, suspicious: false }
 * ```
 */
export function holdoutChurn(input: HoldoutChurnInput): HoldoutChurnResult {
  const { treated, control, valuePerCustomer, expectedTreatedShare, confidence } = parseInput(
    "holdoutChurn",
    holdoutChurnInput,
    input,
  );
  const comparison = compareRates({ treated: inEvents(treated), control: inEvents(control), confidence });
  // A loss of customers worth 0 is −0, which is no amount.
  const worth = (difference: number, value: number) => difference * treated.customers * value + 0;
  return {
    ...comparison,
    customersSaved: worth(comparison.difference, 1),
    revenueSaved:
      valuePerCustomer === undefined
        ? null
        : {
            value: worth(comparison.difference, valuePerCustomer),
            low: worth(comparison.low, valuePerCustomer),
            high: worth(comparison.high, valuePerCustomer),
          },
    sampleRatio:
      expectedTreatedShare === undefined
        ? null
        : sampleRatioOf(treated.customers, control.customers, expectedTreatedShare),
  };
}

function inEvents({ customers, churned }: HoldoutGroup) {
  return { customers, events: churned };
}

function sampleRatioOf(treated: number, control: number, share: number): SampleRatio {
  // What the treated group has above its share: written so that it is exactly 0 for sizes exactly as intended.
  const excess = treated - (treated + control) * share;
  const chiSquare = excess ** 2 / (treated + control) / share / (1 - share);
  const pValue = chiSquareUpper(chiSquare, 1);
  return { chiSquare, pValue, suspicious: pValue < SUSPICIOUS };
}

/** {@link holdoutChurn} as data. */
export const holdoutChurnMetric: Metric<[input: HoldoutChurnInput], HoldoutChurnResult> = {
  id: "holdoutChurn",
  summary:
    "The churn that a campaign prevented: the churn rate of customers held out of it, less that of customers who were to get it.",
  arguments: [{ name: "input", schema: holdoutChurnInput }],
  compute: holdoutChurn,
  main: {
    path: "difference",
    unit: "fraction",
    range: [-1, 1],
    better: "higher",
    formula:
      "(control.churned * treated.customers - treated.churned * control.customers) / (control.customers * treated.customers)",
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
        low: 0.003918993595003594,
        high: 0.039060421026551766,
        pValue: 0.012845626197041318,
        test: "z",
        z: 2.4880206836100998,
        relativeRisk: 0.75,
        relativeReduction: { value: 0.25, low: 0.060260075531671675, high: 0.40143013470642674 },
        numberNeeded: 50,
        customersSaved: 180,
        revenueSaved: { value: 21600, low: 4232.513082603881, high: 42185.25470867591 },
        sampleRatio: { chiSquare: 0, pValue: 1, suspicious: false },
      },
    },
  ],
};
