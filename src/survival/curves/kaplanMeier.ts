import type { Metric } from "../../metric/metric";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { nullForNaN } from "../rows/nullForNaN";
import { riskTable } from "../rows/riskTable";
import { curveFields, rowRules } from "../rows/survivalInput";
import type { IntervalColumns } from "./curveInterval";
import { curveIntervals, survivalCurve } from "./survivalCurve";
import type { SurvivalTransform } from "./survivalTransform";

/** The input of {@link kaplanMeier}. */
export interface KaplanMeierInput {
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
  /** Scale on which intervals are symmetric: `"log-log"`, `"log"` (default of R) or `"plain"`. Default: `"log-log"`. */
  readonly transform?: SurvivalTransform | undefined;
}

/** The schema of {@link KaplanMeierInput}. */
export const kaplanMeierInput: InputSchema<KaplanMeierInput, "confidence" | "transform"> = /* @__PURE__ */ inputSchema<
  KaplanMeierInput,
  "confidence" | "transform"
>(() => ({
  fields: curveFields(),
  rules: rowRules(),
}));

/** What {@link kaplanMeier} returns: columns of equal length, one row per distinct time. */
export interface KaplanMeierResult {
  /** Times at which customers churned or were last seen, ascending. Survival is 1 before the first. */
  readonly time: readonly number[];
  /** Customers at risk: observed, with a duration of at least this time. */
  readonly atRisk: readonly number[];
  /** Customers who churned at this time. */
  readonly events: readonly number[];
  /** Customers last seen at this time, still active. */
  readonly censored: readonly number[];
  /** Share of customers who stay longer than this time, a fraction. */
  readonly survival: readonly number[];
  /** Standard error of `survival` (Greenwood); `null` if `survival` is 0. */
  readonly standardError: readonly (number | null)[];
  /** Confidence intervals of `survival`, each for its own time; both ends are `null` if `survival` is 0. */
  readonly interval: IntervalColumns<SurvivalTransform>;
  /** Number of customers: the sum of the weights. */
  readonly customers: number;
  /** Customers who churned. */
  readonly churned: number;
  /** `survival` at the last time, a fraction; `null` if there are no customers. */
  readonly finalSurvival: number | null;
}

/**
 * The Kaplan–Meier survival curve of customers, with active customers treated as censored.
 *
 * Active customers count for as long as they were observed. The estimate assumes that censoring is unrelated to churn.
 * Customers who churn or are last seen at a time are at risk at that time (events before censoring). Pass `entry` if
 * records began after customers had joined; without it survival is overestimated, and with it early times may rest on
 * few customers. Weights are counts of equal customers. Intervals hold for each time alone, not for the whole curve.
 * Times with a relative difference below 1.5e-8 are one time, so 0.1 + 0.2 and 0.3 are tied. See
 * {@link survivalFromSubscriptions} for a log, {@link medianSurvival} for one number, {@link logRankTest} for groups.
 *
 * @param input - Durations and churn flags.
 * @returns The curve as columns; survival from 0 to 1, without rows if there are no customers.
 * @throws {@link MetricInputError} if the input is invalid.
 *
 * @source kaplanMeier1958
 * @source greenwood1926
 * @source kalbfleischPrentice2002
 *
 * @example
 * ```ts
 * const curve = kaplanMeier({ durations: [1, 2, 2, 3, 5], churned: [1, 1, 0, 0, 1] });
 * curve.time; // => [1, 2, 3, 5]
 * curve.atRisk; // => [5, 4, 2, 1]
 * curve.survival[1]; // => 0.6…
 * curve.interval.low[1]; // => 0.1257…
 * ```
 */
export function kaplanMeier(input: KaplanMeierInput): KaplanMeierResult {
  const { confidence, transform, ...rows } = parseInput("kaplanMeier", kaplanMeierInput, input);
  const table = riskTable(rows);
  const curve = survivalCurve(table);
  const { survival } = curve;
  const { standardError, low, high } = curveIntervals(curve, transform, confidence);
  return {
    time: table.times,
    atRisk: table.atRisk,
    events: table.events,
    censored: table.censored,
    survival,
    standardError: nullForNaN(standardError),
    interval: { low: nullForNaN(low), high: nullForNaN(high), confidence, method: transform },
    customers: table.customers,
    churned: table.churned,
    finalSurvival: survival[survival.length - 1] ?? null,
  };
}

/** {@link kaplanMeier} as data. */
export const kaplanMeierMetric: Metric<[input: KaplanMeierInput], KaplanMeierResult> = {
  id: "kaplanMeier",
  summary: "The Kaplan–Meier survival curve of customers, with active customers treated as censored.",
  arguments: [{ name: "input", schema: kaplanMeierInput }],
  compute: kaplanMeier,
  main: {
    path: "finalSurvival",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: "result.customers === 0",
  },
  sources: ["kaplanMeier1958", "greenwood1926", "kalbfleischPrentice2002"],
  examples: [
    {
      arguments: [{ durations: [2, 4, 4, 6], churned: [1, 1, 0, 1], transform: "plain" }],
      result: {
        time: [2, 4, 6],
        atRisk: [4, 3, 1],
        events: [1, 1, 1],
        censored: [0, 1, 0],
        survival: [0.75, 0.5, 0],
        standardError: [0.21650635094610965, 0.25, null],
        interval: {
          low: [0.3256553497214357, 0.010009003864986599, null],
          high: [1, 0.9899909961350134, null],
          confidence: 0.95,
          method: "plain",
        },
        customers: 4,
        churned: 3,
        finalSurvival: 0,
      },
    },
    {
      arguments: [{ durations: [], churned: [] }],
      result: {
        time: [],
        atRisk: [],
        events: [],
        censored: [],
        survival: [],
        standardError: [],
        interval: { low: [], high: [], confidence: 0.95, method: "log-log" },
        customers: 0,
        churned: 0,
        finalSurvival: null,
      },
    },
  ],
};
