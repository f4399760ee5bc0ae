import { chiSquareUpper } from "../math";
import type { Interval } from "../metric/interval";
import type { Metric } from "../metric/metric";
import { confidenceLevel, count, text, withDefault } from "../validation/fields";
import { groups, type InputSchema, inputSchema } from "../validation/inputSchema";
import { issueAt } from "../validation/issueAt";
import { looked } from "../validation/looked";
import { parseInput } from "../validation/parseInput";
import { duplicate, wrongLength } from "../validation/rareErrors";
import { notAbove } from "../validation/rules";
import { type CompareRatesResult, compareRates, type RateGroup } from "./compareRates";
import { holmAdjusted } from "./holmAdjusted";

/** One of several groups of an experiment, in counts. */
export interface NamedRateGroup extends RateGroup {
  /** Name of the group, different from the others. */
  readonly name: string;
}

/** The input of {@link compareManyRates}. */
export interface CompareManyRatesInput {
  /** The groups, 2 to 100, each of different customers assigned at random from the same list. */
  readonly groups: readonly NamedRateGroup[];
  /** Confidence level of each interval, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** Maximum number of groups: every pair of them is compared. */
const MOST_GROUPS = 100;

/** The schema of {@link CompareManyRatesInput}. */
export const compareManyRatesInput: InputSchema<CompareManyRatesInput, "confidence"> = /* @__PURE__ */ inputSchema<
  CompareManyRatesInput,
  "confidence"
>(() => ({
  fields: {
    groups: groups<NamedRateGroup>({ name: text(), customers: count(1), events: count() }, [
      notAbove("events", "customers"),
    ]),
    confidence: withDefault(confidenceLevel(), 0.95),
  },
  rules: [
    looked(["groups"], ({ groups: given }, report) => {
      const { length } = given;
      if (length < 2 || length > MOST_GROUPS) {
        report(issueAt(["groups"], given, wrongLength, { bound: length < 2 ? "≥ 2" : `≤ ${MOST_GROUPS}`, length }));
        return;
      }
      const seen = new Set<string>();
      for (const [i, { name }] of given.entries()) {
        if (seen.has(name)) report(issueAt(["groups", i, "name"], name, duplicate));
        seen.add(name);
      }
    }),
  ],
}));

/** A group of {@link compareManyRates}. */
export interface ComparedRate extends NamedRateGroup {
  /** Events per customer, a fraction. */
  readonly rate: number;
  /** Events expected if all groups had the same rate. */
  readonly expected: number;
}

/** Two groups of {@link compareManyRates}. */
export interface ComparedRatePair {
  /** Name of one group. */
  readonly a: string;
  /** Name of the other group. */
  readonly b: string;
  /** Rate of `a` minus rate of `b`, a fraction. */
  readonly difference: number;
  /** Newcombe's interval of this difference alone, not widened for the number of pairs. */
  readonly interval: Interval<"newcombe">;
  /** Two-sided p-value of this pair alone. */
  readonly pValue: number;
  /** The p-value corrected by Holm's method for the number of pairs; the one to decide by. */
  readonly adjustedPValue: number;
  /** Test of the p-value, as in {@link compareRates}. */
  readonly test: CompareRatesResult["test"];
}

/** What {@link compareManyRates} returns. */
export interface CompareManyRatesResult {
  /** Pearson's statistic of equal rates; `null` if no customer or every customer had the event. */
  readonly chiSquare: number | null;
  /** Degrees of freedom: the groups less one. */
  readonly degreesOfFreedom: number;
  /** P-value of equal rates in all groups; 1 if no customer or every customer had the event. */
  readonly pValue: number;
  /** Least count expected under equal rates; below 5, `pValue` is only approximate. */
  readonly leastExpected: number;
  /** The groups, in the order given. */
  readonly groups: readonly ComparedRate[];
  /** All pairs of groups: the first with each of the others, then the second with each after it, and so on. */
  readonly pairs: readonly ComparedRatePair[];
}

/**
 * The test of equal event rates in several groups, with comparisons of all pairs.
 *
 * With several versions of an offer, the best of them looks good by chance alone. So first ask whether the rates differ
 * at all (Pearson's chi-square test of homogeneity), then which pairs differ: their p-values are corrected for the
 * number of pairs by Holm's method ({@link holmAdjust}). If only comparisons with one control group matter, correct
 * those alone, which is less strict: {@link compareRates} for each, then {@link holmAdjust}. Small counts: the pairs
 * use Fisher's exact test, the test of all groups is approximate if `leastExpected` is below 5.
 *
 * @param input - The groups in counts.
 * @returns The p-value of equal rates, from 0 to 1, the rates, and all pairs with their adjusted p-values.
 * @throws {@link MetricInputError} if the input breaks {@link compareManyRatesInput}.
 *
 * @source pearson1900
 * @source holm1979
 * @source newcombe1998
 *
 * @example
 * ```ts
 * const offers = compareManyRates({
 *   groups: [
 *     { name: "none", customers: 1000, events: 80 },
 *     { name: "letter", customers: 1000, events: 100 },
 *     { name: "call", customers: 1000, events: 120 },
 *   ],
 * });
 * offers.pValue; // => 0.0117…
 * offers.pairs.map(({ a, b, adjustedPValue }) => `${a}, ${b}: ${adjustedPValue.toFixed(3)}`);
 * // => ["none, letter: 0.236", "none, call: 0.009", "letter, call: 0.236"]
 * ```
 */
export function compareManyRates(input: CompareManyRatesInput): CompareManyRatesResult {
  const { groups: given, confidence } = parseInput("compareManyRates", compareManyRatesInput, input);
  const customers = given.reduce((sum, group) => sum + group.customers, 0);
  const events = given.reduce((sum, group) => sum + group.events, 0);
  const others = given.reduce((sum, group) => sum + (group.customers - group.events), 0);
  // With a common denominator, equal rates give exactly 0.
  const chiSquare =
    events === 0 || others === 0
      ? null
      : given.reduce((sum, group) => {
          const excess = group.events * others - (group.customers - group.events) * events;
          return sum + (excess / events / others / group.customers) * excess;
        }, 0);
  const pairs = given.flatMap((a, i) => given.slice(i + 1).map((b) => pairOf(a, b, confidence)));
  const adjusted = holmAdjusted(pairs.map(({ pValue }) => pValue));
  return {
    chiSquare,
    degreesOfFreedom: given.length - 1,
    pValue: chiSquare === null ? 1 : chiSquareUpper(chiSquare, given.length - 1),
    leastExpected: (Math.min(...given.map((group) => group.customers)) / customers) * Math.min(events, others),
    groups: given.map((group) => ({
      ...group,
      rate: group.events / group.customers,
      expected: (events / customers) * group.customers,
    })),
    pairs: pairs.map(({ test, ...pair }, i) => ({ ...pair, adjustedPValue: adjusted[i] as number, test })),
  };
}

function pairOf(a: NamedRateGroup, b: NamedRateGroup, confidence: number) {
  const inCounts = ({ customers, events }: NamedRateGroup) => ({ customers, events });
  const { difference, interval, pValue, test } = compareRates({
    treated: inCounts(b),
    control: inCounts(a),
    confidence,
  });
  return { a: a.name, b: b.name, difference, interval, pValue, test };
}

/** {@link compareManyRates} as data. */
export const compareManyRatesMetric: Metric<[input: CompareManyRatesInput], CompareManyRatesResult> = {
  id: "compareManyRates",
  summary: "The test of equal event rates in several groups, with comparisons of all pairs.",
  arguments: [{ name: "input", schema: compareManyRatesInput }],
  compute: compareManyRates,
  main: {
    path: "pValue",
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: null,
    undefinedWhen: null,
  },
  sources: ["pearson1900", "holm1979", "newcombe1998"],
  examples: [
    {
      arguments: [
        {
          groups: [
            { name: "A", customers: 10, events: 0 },
            { name: "B", customers: 10, events: 0 },
          ],
        },
      ],
      result: {
        chiSquare: null,
        degreesOfFreedom: 1,
        pValue: 1,
        leastExpected: 0,
        groups: [
          { name: "A", customers: 10, events: 0, rate: 0, expected: 0 },
          { name: "B", customers: 10, events: 0, rate: 0, expected: 0 },
        ],
        pairs: [
          {
            a: "A",
            b: "B",
            difference: 0,
            interval: { low: -0.27753279986288915, high: 0.27753279986288915, confidence: 0.95, method: "newcombe" },
            pValue: 1,
            adjustedPValue: 1,
            test: "fisher",
          },
        ],
      },
    },
  ],
};
