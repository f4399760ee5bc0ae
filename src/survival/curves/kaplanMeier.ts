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
  /** The scale on which the intervals are symmetric: `"log-log"` (when left out; never outside 0 to 1), `"log"` (the default of R) or `"plain"`. */
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

/** What {@link kaplanMeier} returns: columns of equal length, one row a distinct time. */
export interface KaplanMeierResult {
  /** The times at which anybody left or was last seen, in ascending order. Before the first of them survival is 1. */
  readonly time: readonly number[];
  /** Customers observed who were there until then at least. */
  readonly atRisk: readonly number[];
  /** Those of them who left then. */
  readonly events: readonly number[];
  /** Those of them who were last seen then, still there. */
  readonly censored: readonly number[];
  /** The estimated share of customers who stay longer than this time, as a fraction. */
  readonly survival: readonly number[];
  /** Greenwood's standard error of `survival`; `null` where that is 0. */
  readonly standardError: readonly (number | null)[];
  /** Confidence intervals of `survival`, each for its own time; both ends are `null` if `survival` is 0. */
  readonly interval: IntervalColumns<SurvivalTransform>;
  /** All customers; with weights their sum. */
  readonly customers: number;
  /** Those of them who left. */
  readonly churned: number;
  /** `survival` at the last time: above 0 where somebody was still there; `null` without customers. */
  readonly finalSurvival: number | null;
}

/**
 * The survival curve of customers by Kaplan and Meier: the share who stay longer than each length of time, when many are still there and nobody knows for how long.
 *
 * Who is still there counts for as long as seen and no longer. To leave them out, or to take their time so far for their
 * lifetime, makes churn look far worse or better than it is. The estimate holds where being lost from sight has nothing to
 * do with leaving. Who left at a time and who was last seen at it were both there at it (ties: events before censoring). Where
 * records began only after customers had joined, give `entry`: without it, those who had left before are missing and survival looks too good;
 * with it, early times may rest on very few customers, and a curve that falls to 0 there stays there. Weights are counts of equal customers; scaled ones change the
 * errors. The intervals are for each time alone, not for the curve as a whole. For the curve of a
 * log of subscriptions see {@link survivalFromSubscriptions}, for its middle {@link medianSurvival}, to compare groups {@link logRankTest}.
 *
 * @param input - Durations, and who left at their end.
 * @returns The curve as columns; shares from 0 (all gone) to 1 (nobody left yet), without rows where there are no customers.
 * @throws {@link MetricInputError} when the input breaks {@link kaplanMeierInput}.
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
  summary:
    "The survival curve of customers by Kaplan and Meier: the share who stay longer than each length of time, when many are still there and nobody knows for how long.",
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
