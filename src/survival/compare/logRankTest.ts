import { chiSquareUpper, inverseForm, symmetricFactor } from "../../math";
import { labelCodes } from "../../metric/labelCodes";
import type { Metric } from "../../metric/metric";
import { numberBetween, optional, withDefault } from "../../validation/fields";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { type Label, labelsAtMost, labelsOf } from "../../validation/labelFields";
import { parseInput } from "../../validation/parseInput";
import { sameLength } from "../../validation/sameLength";
import { wholeWeights } from "../rows/durationFields";
import { rowFields, rowRules } from "../rows/survivalInput";
import { logRankSums } from "./logRankSums";

/** The input of {@link logRankTest}. */
export interface LogRankTestInput {
  /** Lifetime of each customer so far, 0 or more, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Group of each customer: text, a whole number or a boolean; at most 200 groups. */
  readonly groups: ArrayLike<Label>;
  /** Customers per row, whole numbers. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /** Stratum of each customer, such as the country: groups are compared within strata. Default: one stratum. */
  readonly strata?: ArrayLike<Label> | undefined;
  /**
   * Weight of early churn: the power of the pooled survival, from 0 (log-rank) to 10; 1 is the test of Peto and Peto.
   * Default: 0.
   */
  readonly rho?: number | undefined;
}

/** Maximum number of groups: the test needs the square of this many numbers. */
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
  /** Customers of the group: the sum of their weights. */
  readonly customers: number;
  /** Customers who churned; weighted by `rho`. */
  readonly observed: number;
  /** Customers expected to churn if all groups were alike; weighted by `rho`. */
  readonly expected: number;
}

/** What {@link logRankTest} returns. */
export interface LogRankTestResult {
  /** Test statistic; `null` if no groups can be compared. */
  readonly chiSquare: number | null;
  /** Degrees of freedom: comparable groups less one; 0 if no groups can be compared. */
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least as large if all groups are alike, a fraction; `null` with `chiSquare`. */
  readonly pValue: number | null;
  /** Groups, in the order of their labels: booleans, then numbers, then text. */
  readonly groups: readonly LogRankGroup[];
  /** Covariance matrix of `observed - expected`, in the order of `groups`. */
  readonly variance: readonly (readonly number[])[];
}

/**
 * The log-rank test of equal churn in two or more groups of customers.
 *
 * At each time of churn, the events are divided among the groups as if all customers at risk were alike; the test
 * compares the sums with the observed numbers. It detects a difference but does not measure it: for that, use the
 * hazard ratio of {@link fitCox}. Curves that cross can cancel out; `rho: 1` gives early times more weight. Groups must
 * be known at the start: "used the feature" selects customers who stayed long enough to use it. The variance is
 * hypergeometric, as in R.
 *
 * @param input - Durations, churn flags, and groups.
 * @returns The statistic, 0 or more, and its p-value; `null` if no customers churned while two groups were at risk.
 * @throws {@link MetricInputError} if the input is invalid.
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
  summary: "The log-rank test of equal churn in two or more groups of customers.",
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
