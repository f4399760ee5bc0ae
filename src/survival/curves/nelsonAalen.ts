import { normalUpperQuantile } from "../../math";
import type { Metric } from "../../metric/metric";
import { confidenceLevel, oneOf, withDefault } from "../../validation/fields";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { riskTable } from "../rows/riskTable";
import { rowFields, rowRules } from "../rows/survivalInput";
import type { IntervalColumns } from "./curveInterval";

/** The input of {@link nelsonAalen}. */
export interface NelsonAalenInput {
  /** Lifetime of each customer so far, 0 or more, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Customers per row, fractions allowed. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Scale on which intervals are symmetric: `"log"` (never below 0) or `"plain"`. Default: `"log"`. */
  readonly transform?: "log" | "plain" | undefined;
}

/** The schema of {@link NelsonAalenInput}. */
export const nelsonAalenInput: InputSchema<NelsonAalenInput, "confidence" | "transform"> = /* @__PURE__ */ inputSchema<
  NelsonAalenInput,
  "confidence" | "transform"
>(() => ({
  fields: {
    ...rowFields(),
    confidence: withDefault(confidenceLevel(), 0.95),
    transform: withDefault(oneOf("log", "plain"), "log" as const),
  },
  rules: rowRules(),
}));

/** What {@link nelsonAalen} returns: columns of equal length, one row per distinct time. */
export interface NelsonAalenResult {
  /** Times at which customers churned or were last seen, ascending. The hazard is 0 before the first. */
  readonly time: readonly number[];
  /** Customers at risk: observed, with a duration of at least this time. */
  readonly atRisk: readonly number[];
  /** Customers who churned at this time. */
  readonly events: readonly number[];
  /** Customers last seen at this time, still active. */
  readonly censored: readonly number[];
  /** Cumulative hazard: the sum of churn rates up to this time; may exceed 1. */
  readonly cumulativeHazard: readonly number[];
  /** Standard error of `cumulativeHazard`. */
  readonly standardError: readonly number[];
  /** Confidence intervals of `cumulativeHazard`, each for its own time. */
  readonly interval: IntervalColumns<"log" | "plain", number>;
  /** Number of customers: the sum of the weights. */
  readonly customers: number;
  /** Customers who churned. */
  readonly churned: number;
  /** `cumulativeHazard` at the last time; `null` if there are no customers. */
  readonly finalHazard: number | null;
}

/**
 * The cumulative hazard of churn by the Nelson–Aalen estimator.
 *
 * Its slope is the churn rate of active customers: a straight line means constant churn, a line that flattens means
 * churn that falls with tenure. It is not a share, and may exceed 1. Customers who churn at one time count together.
 * The variance is the sum of churned customers divided by the square of those at risk, as in R.
 *
 * @param input - Durations and churn flags.
 * @returns The cumulative hazard as columns, 0 or more; without rows if there are no customers.
 * @throws {@link MetricInputError} if the input is invalid.
 *
 * @source nelson1972
 * @source aalen1978
 *
 * @example
 * ```ts
 * const hazard = nelsonAalen({ durations: [1, 2, 2, 3, 5], churned: [1, 1, 0, 0, 1] });
 * hazard.cumulativeHazard; // => [0.2, 0.45, 0.45, 1.45]
 * hazard.standardError[0]; // => 0.2
 * ```
 */
export function nelsonAalen(input: NelsonAalenInput): NelsonAalenResult {
  const { confidence, transform, ...rows } = parseInput("nelsonAalen", nelsonAalenInput, input);
  const { times, atRisk, events, censored, customers, churned } = riskTable(rows);
  const reach = normalUpperQuantile((1 - confidence) / 2);
  const cumulativeHazard = new Array<number>(times.length);
  const standardError = new Array<number>(times.length);
  const low = new Array<number>(times.length);
  const high = new Array<number>(times.length);
  let hazard = 0;
  let variance = 0;
  let error = 0;
  let lower = 0;
  let upper = 0;
  for (let i = 0; i < times.length; i++) {
    const left = events[i] as number;
    if (left > 0) {
      const there = atRisk[i] as number;
      hazard += left / there;
      variance += left / there / there;
      error = Math.sqrt(variance);
      const distance = reach * error;
      // Far beyond realistic values, and before the exponential overflows.
      const factor = Math.exp(Math.min(MOST_LOG, distance / hazard));
      lower = transform === "log" ? hazard / factor : Math.max(0, hazard - distance);
      upper = transform === "log" ? hazard * factor : hazard + distance;
    }
    cumulativeHazard[i] = hazard;
    standardError[i] = error;
    low[i] = lower;
    high[i] = upper;
  }
  return {
    time: times,
    atRisk,
    events,
    censored,
    cumulativeHazard,
    standardError,
    interval: { low, high, confidence, method: transform },
    customers,
    churned,
    finalHazard: cumulativeHazard[cumulativeHazard.length - 1] ?? null,
  };
}

/** e to the power of this is 1e200. */
const MOST_LOG = 460;

/** {@link nelsonAalen} as data. */
export const nelsonAalenMetric: Metric<[input: NelsonAalenInput], NelsonAalenResult> = {
  id: "nelsonAalen",
  summary: "The cumulative hazard of churn by the Nelson–Aalen estimator.",
  arguments: [{ name: "input", schema: nelsonAalenInput }],
  compute: nelsonAalen,
  main: {
    path: "finalHazard",
    unit: "scale",
    range: [0, Infinity],
    better: "lower",
    formula: null,
    undefinedWhen: "result.customers === 0",
  },
  sources: ["nelson1972", "aalen1978"],
  examples: [
    {
      arguments: [{ durations: [2, 4, 4, 6], churned: [1, 1, 0, 1], transform: "plain" }],
      result: {
        time: [2, 4, 6],
        atRisk: [4, 3, 1],
        events: [1, 1, 1],
        censored: [0, 1, 0],
        cumulativeHazard: [0.25, 0.5833333333333333, 1.5833333333333333],
        standardError: [0.25, 0.4166666666666667, 1.0833333333333333],
        interval: {
          low: [0, 0, 0],
          high: [0.7399909961350134, 1.3999849935583555, 3.706627649918391],
          confidence: 0.95,
          method: "plain",
        },
        customers: 4,
        churned: 3,
        finalHazard: 1.5833333333333333,
      },
    },
    {
      arguments: [{ durations: [], churned: [] }],
      result: {
        time: [],
        atRisk: [],
        events: [],
        censored: [],
        cumulativeHazard: [],
        standardError: [],
        interval: { low: [], high: [], confidence: 0.95, method: "log" },
        customers: 0,
        churned: 0,
        finalHazard: null,
      },
    },
  ],
};
