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
  /** How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array. */
  readonly durations: ArrayLike<number>;
  /** Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen. */
  readonly churned: Flags;
  /** How many customers each row stands for, fractions allowed; each is one customer when left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start. */
  readonly entry?: ArrayLike<number> | undefined;
  /** How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
  /** The scale on which the intervals are symmetric: `"log"` (when left out; never below 0) or `"plain"`. */
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

/** What {@link nelsonAalen} returns: columns of equal length, one row a distinct time. */
export interface NelsonAalenResult {
  /** The times at which anybody left or was last seen, in ascending order. Before the first of them the cumulative hazard is 0. */
  readonly time: readonly number[];
  /** Customers observed who were there until then at least. */
  readonly atRisk: readonly number[];
  /** Those of them who left then. */
  readonly events: readonly number[];
  /** Those of them who were last seen then, still there. */
  readonly censored: readonly number[];
  /** The cumulative hazard: the expected number of departures up to this time of a customer who would be replaced at once each time. */
  readonly cumulativeHazard: readonly number[];
  /** The standard error of `cumulativeHazard`. */
  readonly standardError: readonly number[];
  /** Confidence intervals of `cumulativeHazard`, each for its own time. */
  readonly interval: IntervalColumns<"log" | "plain", number>;
  /** All customers; with weights their sum. */
  readonly customers: number;
  /** Those of them who left. */
  readonly churned: number;
  /** `cumulativeHazard` at the last time; `null` without customers. */
  readonly finalHazard: number | null;
}

/**
 * The cumulative hazard of leaving by Nelson and Aalen: the sum, over the times so far, of those who left over those who were there.
 *
 * Its slope is the churn rate of those still there: a straight line is churn that does not change with tenure, a line that
 * flattens is churn that falls. It may exceed 1, for it is no share: that is the curve of {@link kaplanMeier}, which is a little below exp(−hazard).
 * Who left at one time counts together (and the variance is the sum of departures over the square of those there, as in R).
 *
 * @param input - Durations, and who left at their end.
 * @returns The cumulative hazard as columns, from 0 (nobody left yet) upwards; without rows where there are no customers.
 * @throws {@link MetricInputError} when the input breaks {@link nelsonAalenInput}.
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
      // Beyond all reason, and before the exponential overflows.
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
  summary:
    "The cumulative hazard of leaving by Nelson and Aalen: the sum, over the times so far, of those who left over those who were there.",
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
