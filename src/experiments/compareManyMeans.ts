import { fUpper } from "../math";
import type { Interval } from "../metric/interval";
import { labelCodes } from "../metric/labelCodes";
import type { Metric } from "../metric/metric";
import { confidenceLevel, numbers, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { type Label, labelsAtMost, labelsOf } from "../validation/labelFields";
import { parseInput } from "../validation/parseInput";
import { sameLength } from "../validation/sameLength";
import { holmAdjusted } from "./holmAdjusted";
import { type Sample, sampleOf } from "./sampleOf";
import { welch } from "./welch";

/** The input of {@link compareManyMeans}. */
export interface CompareManyMeansInput {
  /** Values of all groups in one unit, one per customer or answer, as an array or typed array. */
  readonly values: ArrayLike<number>;
  /** Group of each value: text, a whole number or a boolean; at most 100 groups. */
  readonly groups: ArrayLike<Label>;
  /** Confidence level of each interval, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** Maximum number of groups: every pair of them is compared. */
const MOST_GROUPS = 100;

/** The schema of {@link CompareManyMeansInput}. */
export const compareManyMeansInput: InputSchema<CompareManyMeansInput, "confidence"> = /* @__PURE__ */ inputSchema<
  CompareManyMeansInput,
  "confidence"
>(() => ({
  fields: { values: numbers(), groups: labelsOf("values"), confidence: withDefault(confidenceLevel(), 0.95) },
  rules: [sameLength("groups", "values"), labelsAtMost("groups", MOST_GROUPS)],
}));

/** A group of {@link compareManyMeans}. */
export interface ComparedMean {
  /** Its label. */
  readonly group: Label;
  /** Its number of values. */
  readonly size: number;
  /** Mean of its values. */
  readonly mean: number;
  /** Standard error of the mean; `null` if the group has one value. */
  readonly standardError: number | null;
}

/** Two groups of {@link compareManyMeans}. */
export interface ComparedMeanPair {
  /** Label of one group. */
  readonly a: Label;
  /** Label of the other group. */
  readonly b: Label;
  /** Mean of `a` minus mean of `b`, in the unit of the values. */
  readonly difference: number;
  /**
   * Interval of this difference alone, not widened for the number of pairs; `null` if a group has one value, or all
   * values within each are equal.
   */
  readonly interval: Interval<"welch"> | null;
  /** Two-sided p-value of Welch's test of this pair alone; `null` with `interval`. */
  readonly pValue: number | null;
  /** The p-value corrected by Holm's method for the number of pairs; the one to decide by; `null` with `interval`. */
  readonly adjustedPValue: number | null;
}

/** What {@link compareManyMeans} returns. */
export interface CompareManyMeansResult {
  /** Welch's statistic of equal means; `null` with `pValue`. */
  readonly f: number | null;
  /** Degrees of freedom of the numerator, the groups less one, and of the denominator; `null` with `pValue`. */
  readonly degreesOfFreedom: {
    /** Of the numerator. */
    readonly between: number;
    /** Of the denominator; rarely whole. */
    readonly within: number;
  } | null;
  /**
   * P-value of equal means in all groups; `null` if there is one group, or if any has fewer than two different values.
   */
  readonly pValue: number | null;
  /** The groups, in the order of their labels: booleans, then numbers, then text. */
  readonly groups: readonly ComparedMean[];
  /** All pairs of groups: the first with each of the others, then the second with each after it, and so on. */
  readonly pairs: readonly ComparedMeanPair[];
}

/**
 * The test of equal means in several groups, with comparisons of all pairs.
 *
 * Welch's analysis of variance, which allows groups of different sizes and spreads, then Welch's test of each pair with
 * p-values corrected for the number of pairs by Holm's method ({@link holmAdjust}). The groups must contain different
 * customers. For two groups it agrees with {@link compareMeans}; for rates see {@link compareManyRates}.
 *
 * @param input - The values, and the group of each.
 * @returns The p-value of equal means, from 0 to 1, the means, and all pairs with their adjusted p-values; `null` if
 * there is one group, or if any group has fewer than two different values.
 * @throws {@link MetricInputError} if the input breaks {@link compareManyMeansInput}.
 *
 * @source welch1951
 * @source welch1947
 * @source holm1979
 *
 * @example
 * ```ts
 * const orders = compareManyMeans({
 *   values: [52, 61, 48, 70, 66, 41, 55, 39, 50, 45, 58, 49, 60, 51],
 *   groups: ["A", "A", "A", "A", "A", "B", "B", "B", "B", "B", "C", "C", "C", "C"],
 * });
 * orders.pValue; // => 0.0754…
 * orders.groups[0]; // => { group: "A", size: 5, mean: 59.4, standardError: 4.14… }
 * orders.pairs.map(({ adjustedPValue }) => adjustedPValue); // => [0.0976…, 0.355…, 0.138…]
 * ```
 */
export function compareManyMeans(input: CompareManyMeansInput): CompareManyMeansResult {
  const { values, groups, confidence } = parseInput("compareManyMeans", compareManyMeansInput, input);
  const { labels, codes } = labelCodes(groups);
  const lists: number[][] = labels.map(() => []);
  for (let i = 0; i < codes.length; i++) (lists[codes[i] as number] as number[]).push(values[i] as number);
  const samples = lists.map((list) => (list.length < 2 ? { ...sampleOf([...list, ...list]), n: 1 } : sampleOf(list)));
  const pairs = samples.flatMap((a, i) =>
    samples.slice(i + 1).map((b, j) => ({
      a: labels[i] as Label,
      b: labels[i + 1 + j] as Label,
      ...pairOf(a, b, confidence),
    })),
  );
  const adjusted = holmAdjusted(pairs.flatMap(({ pValue }) => pValue ?? []));
  let tested = 0;
  return {
    ...testOf(samples),
    groups: samples.map(({ n, mean, errorVariance }, i) => ({
      group: labels[i] as Label,
      size: n,
      mean,
      standardError: n < 2 ? null : Math.sqrt(errorVariance),
    })),
    pairs: pairs.map((pair) => ({
      ...pair,
      adjustedPValue: pair.pValue === null ? null : (adjusted[tested++] as number),
    })),
  };
}

function pairOf(a: Sample, b: Sample, confidence: number) {
  if (a.n < 2 || b.n < 2 || a.errorVariance + b.errorVariance === 0)
    return { difference: a.mean - b.mean, interval: null, pValue: null };
  const { difference, interval, pValue } = welch(a, b, confidence);
  return { difference, interval, pValue };
}

/** Welch's analysis of variance. */
function testOf(samples: readonly Sample[]) {
  if (samples.length < 2 || samples.some(({ errorVariance }) => errorVariance === 0))
    return { f: null, degreesOfFreedom: null, pValue: null };
  // Weights relative to the greatest, and means relative to the first: neither overflows nor cancels.
  const least = Math.min(...samples.map(({ errorVariance }) => errorVariance));
  const origin = (samples[0] as Sample).mean;
  const weighted = samples.map(({ n, mean, errorVariance }) => ({
    n,
    weight: least / errorVariance,
    shift: mean - origin,
  }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const center = weighted.reduce((sum, { weight, shift }) => sum + weight * shift, 0) / total;
  const between = samples.length - 1;
  const spread = weighted.reduce((sum, { weight, shift }) => sum + weight * ((shift - center) ** 2 / least), 0);
  const loss = weighted.reduce((sum, { n, weight }) => sum + (1 - weight / total) ** 2 / (n - 1), 0);
  const squares = samples.length ** 2 - 1;
  const f = spread / between / (1 + ((2 * (samples.length - 2)) / squares) * loss);
  const within = squares / (3 * loss);
  return { f, degreesOfFreedom: { between, within }, pValue: fUpper(f, between, within) };
}

/** {@link compareManyMeans} as data. */
export const compareManyMeansMetric: Metric<[input: CompareManyMeansInput], CompareManyMeansResult> = {
  id: "compareManyMeans",
  summary: "The test of equal means in several groups, with comparisons of all pairs.",
  arguments: [{ name: "input", schema: compareManyMeansInput }],
  compute: compareManyMeans,
  main: {
    path: "pValue",
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: null,
    undefinedWhen: "result.degreesOfFreedom === null",
  },
  sources: ["welch1951", "welch1947", "holm1979"],
  examples: [
    {
      arguments: [
        {
          values: [52, 61, 48, 70, 66, 41, 55, 39, 50, 45, 58, 49, 60, 51],
          groups: ["A", "A", "A", "A", "A", "B", "B", "B", "B", "B", "C", "C", "C", "C"],
        },
      ],
      result: {
        f: 3.7710933585081055,
        degreesOfFreedom: { between: 2, within: 7.2487342073840475 },
        pValue: 0.07540736410492252,
        groups: [
          { group: "A", size: 5, mean: 59.4, standardError: 4.142463035441596 },
          { group: "B", size: 5, mean: 46, standardError: 2.932575659723036 },
          { group: "C", size: 4, mean: 54.5, standardError: 2.661453237111885 },
        ],
        pairs: [
          {
            a: "A",
            b: "B",
            difference: 13.399999999999999,
            interval: { low: 1.4672166648363483, high: 25.332783335163647, confidence: 0.95, method: "welch" },
            pValue: 0.03256271574977712,
            adjustedPValue: 0.09768814724933136,
          },
          {
            a: "A",
            b: "C",
            difference: 4.899999999999999,
            interval: { low: -6.924537958028814, high: 16.72453795802881, confidence: 0.95, method: "welch" },
            pValue: 0.35521309057894723,
            adjustedPValue: 0.35521309057894723,
          },
          {
            a: "B",
            b: "C",
            difference: -8.5,
            interval: { low: -17.86855873940516, high: 0.8685587394051577, confidence: 0.95, method: "welch" },
            pValue: 0.06906938075783758,
            adjustedPValue: 0.13813876151567517,
          },
        ],
      },
    },
    {
      arguments: [{ values: [1, 2], groups: ["A", "B"] }],
      result: {
        f: null,
        degreesOfFreedom: null,
        pValue: null,
        groups: [
          { group: "A", size: 1, mean: 1, standardError: null },
          { group: "B", size: 1, mean: 2, standardError: null },
        ],
        pairs: [{ a: "A", b: "B", difference: -1, interval: null, pValue: null, adjustedPValue: null }],
      },
    },
  ],
};
