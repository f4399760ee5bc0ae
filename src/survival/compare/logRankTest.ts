import { chiSquareUpper, inverseForm, symmetricFactor } from "../../math";
import type { Metric } from "../../metric/metric";
import { type Label, labelsAtMost, labelsOf, wholeWeights } from "../../validation/durationFields";
import { numberBetween, optional, withDefault } from "../../validation/fields";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { sameLength } from "../../validation/rowFields";
import { labelCodes } from "../rows/labelCodes";
import { rowFields, rowRules } from "../rows/survivalInput";
import { logRankSums } from "./logRankSums";

/** The input of {@link logRankTest}. */
export interface LogRankTestInput {
  /** How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array. */
  readonly durations: ArrayLike<number>;
  /** Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen. */
  readonly churned: Flags;
  /** The group of each customer, in the same order: a text, a whole number, or true or false; at most 200 different ones. */
  readonly groups: ArrayLike<Label>;
  /** How many customers each row stands for, whole numbers; each is one customer when left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start. */
  readonly entry?: ArrayLike<number> | undefined;
  /** The stratum of each customer, such as the country: groups are compared within each, and the comparisons added up. */
  readonly strata?: ArrayLike<Label> | undefined;
  /** The power of the pooled survival that departures are weighted by, from 0 to 10: 0 (the log-rank test) when left out, 1 (Peto and Peto) gives early departures more weight. */
  readonly rho?: number | undefined;
}

/** Comparing so many groups takes as many squared numbers. */
const MOST_GROUPS = 200;

/** The schema of {@link LogRankTestInput}. */
export const logRankTestInput: InputSchema<LogRankTestInput, "rho"> = /* @__PURE__ */ inputSchema<
  LogRankTestInput,
  "rho"
>(() => ({
  fields: {
    ...rowFields(),
    groups: labelsOf("durations"),
    strata: optional(labelsOf("durations")),
    rho: withDefault(numberBetween("scale", 0, 10), 0),
  },
  rules: [
    ...rowRules(),
    wholeWeights("weights"),
    sameLength("groups", "durations"),
    sameLength("strata", "durations"),
    labelsAtMost("groups", MOST_GROUPS),
  ],
}));

/** A group of {@link logRankTest}. */
export interface LogRankGroup {
  /** Its label. */
  readonly group: Label;
  /** Its customers; with weights their sum. */
  readonly customers: number;
  /** Those of them who left; with `rho`, each weighted. */
  readonly observed: number;
  /** How many would have left if all groups were alike. */
  readonly expected: number;
}

/** What {@link logRankTest} returns. */
export interface LogRankTestResult {
  /** The statistic: how far observed and expected departures are apart; `null` where nothing can be compared. */
  readonly chiSquare: number | null;
  /** Its degrees of freedom: one less than the groups that can be compared; 0 where nothing can be. */
  readonly degreesOfFreedom: number;
  /** How often chance alone would bring equal groups at least as far apart, as a fraction; `null` with `chiSquare`. */
  readonly pValue: number | null;
  /** The groups, in the order of their labels: false and true, then numbers, then texts. */
  readonly groups: readonly LogRankGroup[];
  /** The covariances of `observed - expected`, in the order of `groups`. */
  readonly variance: readonly (readonly number[])[];
}

/**
 * The log-rank test: whether two or more groups of customers leave at the same pace, over the whole of their time.
 *
 * At each time at which anybody leaves, the departures are shared out among the groups as if all who are there were alike; the
 * test compares the sums with what happened. It uses those still there for as long as they were seen. It tells whether there is a difference,
 * not how large it is: that is the hazard ratio of {@link fitCox}. Curves that cross can cancel out, and `rho` = 1 looks at the early times. Groups must be known at the start:
 * "who used the feature" against "who did not" compares those who stayed long enough to use it with the others. The variance takes ties
 * as draws without replacement (hypergeometric), as R does.
 *
 * @param input - Durations, who left at their end, and groups.
 * @returns The statistic, from 0 (as expected of equal groups), and its p-value; `null` where at no time somebody left while others stayed and two groups were there.
 * @throws {@link MetricInputError} when the input breaks {@link logRankTestInput}.
 *
 * @source mantel1966
 * @source petoPeto1972
 * @source harringtonFleming1982
 *
 * @example
 * ```ts
 * const test = logRankTest({
 *   durations: [3, 5, 7, 9, 2, 3, 4, 6],
 *   churned: [1, 1, 0, 0, 1, 1, 1, 1],
 *   groups: ["yearly", "yearly", "yearly", "yearly", "monthly", "monthly", "monthly", "monthly"],
 * });
 * test.chiSquare; // => 2.10…
 * test.pValue; // => 0.146…
 * test.groups[0]; // => { group: "monthly", customers: 4, observed: 4, expected: 2.34… }
 * ```
 */
export function logRankTest(input: LogRankTestInput): LogRankTestResult {
  const { groups, strata, rho, ...rows } = parseInput("logRankTest", logRankTestInput, input);
  const { labels, codes } = labelCodes(groups);
  const size = labels.length;
  const { customers, observed, expected, variance } = logRankSums(rows, codes, size, strata && labelCodes(strata), rho);
  const distance = observed.map((each, group) => each - (expected[group] as number));
  const factored = symmetricFactor(variance, size);
  const degreesOfFreedom = factored.rank;
  const chiSquare = degreesOfFreedom === 0 ? null : inverseForm(factored, distance);
  return {
    chiSquare,
    degreesOfFreedom,
    pValue: chiSquare === null ? null : chiSquareUpper(chiSquare, degreesOfFreedom),
    groups: labels.map((group, i) => ({
      group,
      customers: customers[i] as number,
      observed: observed[i] as number,
      expected: expected[i] as number,
    })),
    variance: labels.map((_, i) => labels.map((_, j) => variance[Math.max(i, j) * size + Math.min(i, j)] as number)),
  };
}

/** {@link logRankTest} as data. */
export const logRankTestMetric: Metric<[input: LogRankTestInput], LogRankTestResult> = {
  id: "logRankTest",
  summary:
    "The log-rank test: whether two or more groups of customers leave at the same pace, over the whole of their time.",
  arguments: [{ name: "input", schema: logRankTestInput }],
  compute: logRankTest,
  main: {
    path: "pValue",
    unit: "fraction",
    range: [0, 1],
    better: null,
    formula: null,
    undefinedWhen: "result.degreesOfFreedom === 0",
  },
  sources: ["mantel1966", "petoPeto1972", "harringtonFleming1982"],
  examples: [
    {
      arguments: [{ durations: [1, 2, 1, 2], churned: [1, 1, 1, 1], groups: ["a", "a", "b", "b"] }],
      result: {
        chiSquare: 0,
        degreesOfFreedom: 1,
        pValue: 1,
        groups: [
          { group: "a", customers: 2, observed: 2, expected: 2 },
          { group: "b", customers: 2, observed: 2, expected: 2 },
        ],
        variance: [
          [0.3333333333333333, -0.3333333333333333],
          [-0.3333333333333333, 0.3333333333333333],
        ],
      },
    },
    {
      arguments: [{ durations: [3, 4], churned: [0, 1], groups: [1, 2] }],
      result: {
        chiSquare: null,
        degreesOfFreedom: 0,
        pValue: null,
        groups: [
          { group: 1, customers: 1, observed: 0, expected: 0 },
          { group: 2, customers: 1, observed: 1, expected: 1 },
        ],
        variance: [
          [0, 0],
          [0, 0],
        ],
      },
    },
  ],
};
