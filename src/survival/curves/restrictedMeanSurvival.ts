import { normalUpperQuantile } from "../../math";
import type { Interval } from "../../metric/interval";
import type { Metric } from "../../metric/metric";
import { confidenceLevel, optional, periods, withDefault } from "../../validation/fields";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema, type Parsed } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { type Rule, rule } from "../../validation/rules";
import { type RiskTable, riskTable } from "../rows/riskTable";
import { rowFields, rowRules } from "../rows/survivalInput";
import type { SurvivalRows } from "../rows/survivalRows";
import { survivalCurve } from "./survivalCurve";

/** The input of {@link restrictedMeanSurvival}. */
export interface RestrictedMeanSurvivalInput {
  /** Lifetime of each customer so far, 0 or more, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Time up to which lifetimes count, in the unit of the durations. Default: the longest duration. */
  readonly horizon?: number | undefined;
  /** Customers per row, fractions allowed. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link RestrictedMeanSurvivalInput}. */
export const restrictedMeanSurvivalInput: InputSchema<RestrictedMeanSurvivalInput, "confidence"> =
  /* @__PURE__ */ inputSchema<RestrictedMeanSurvivalInput, "confidence">(() => ({
    fields: { ...rowFields(), horizon: optional(periods()), confidence: withDefault(confidenceLevel(), 0.95) },
    rules: [...rowRules(), observedHorizon()],
  }));

/** A horizon must be at most the longest duration: later survival is unknown. */
function observedHorizon(): Rule<Parsed<RestrictedMeanSurvivalInput, "confidence">> {
  const longestOf = (input: SurvivalRows): number => {
    let longest = 0;
    for (let i = 0; i < input.durations.length; i++)
      if (input.weights?.[i] !== 0) longest = Math.max(longest, input.durations[i] as number);
    return longest;
  };
  return rule(
    ["horizon", "durations", "churned", "weights", "entry"],
    (input) => input.horizon === undefined || input.horizon <= longestOf(input) || !someoneIsLeft(input),
    (input) => ({
      code: "notAbove",
      value: input.horizon,
      details: { sum: [["horizon"]], other: "max(durations)", otherValue: longestOf(input) },
    }),
  );
}

/** What {@link restrictedMeanSurvival} returns. */
export interface RestrictedMeanSurvivalResult {
  /** Mean lifetime up to the horizon, in the unit of the durations; `null` if there are no customers. */
  readonly mean: number | null;
  /** Standard error of `mean`; `null` with `mean`. */
  readonly standardError: number | null;
  /** Confidence interval of `mean`, within 0 and the horizon; `null` with `mean`. */
  readonly interval: Interval<"wald"> | null;
  /** The horizon; `null` if none was given and there are no customers. */
  readonly horizon: number | null;
  /** Number of customers: the sum of the weights. */
  readonly customers: number;
  /** Customers who churned. */
  readonly churned: number;
}

/**
 * The mean lifetime of customers up to a horizon, the area below the survival curve.
 *
 * "Of the first 24 months, a customer stays 17.3." The mean of complete lifetimes is unknown while customers stay, and
 * 1 / churn equals it only if churn never changes. Compare groups at the same horizon. A horizon beyond the longest
 * duration is rejected unless all customers churned. Multiplied by margin per period, the mean is the undiscounted
 * value of a customer up to the horizon.
 *
 * @param input - Durations, churn flags, and the horizon.
 * @returns The mean in the unit of the durations, from 0 to the horizon; `null` if there are no customers.
 * @throws {@link MetricInputError} if the input is invalid, such as a horizon beyond the longest duration.
 *
 * @source kleinMoeschberger2003
 * @source kaplanMeier1958
 *
 * @example
 * ```ts
 * const columns = { durations: [1, 2, 2, 3, 5], churned: [1, 1, 0, 0, 1] };
 * const { mean, standardError } = restrictedMeanSurvival({ ...columns, horizon: 4 });
 * mean; // => 3
 * standardError; // => 0.565…
 * ```
 */
export function restrictedMeanSurvival(input: RestrictedMeanSurvivalInput): RestrictedMeanSurvivalResult {
  const { horizon, confidence, ...rows } = parseInput("restrictedMeanSurvival", restrictedMeanSurvivalInput, input);
  const table = riskTable(rows);
  const { customers, churned, times } = table;
  if (customers === 0)
    return { mean: null, standardError: null, interval: null, horizon: horizon ?? null, customers, churned };
  const end = horizon ?? (times[times.length - 1] as number);
  const { mean, standardError } = areaUpTo(table, end);
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  return {
    mean,
    standardError,
    interval: { low: Math.max(0, mean - reach), high: Math.min(end, mean + reach), confidence, method: "wald" },
    horizon: end,
    customers,
    churned,
  };
}

/** Computes the area under the curve up to a horizon. The uncertainty at a time affects all of the area after it. */
function areaUpTo(table: RiskTable, end: number): { readonly mean: number; readonly standardError: number } {
  const { times, atRisk, events } = table;
  const { survival } = survivalCurve(table);
  let area = 0;
  let variance = 0;
  let until = end;
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i] as number;
    if (time >= end) continue;
    area += (until - time) * (survival[i] as number);
    until = time;
    const left = events[i] as number;
    const there = atRisk[i] as number;
    if (left < there) variance += area ** 2 * (left / there / (there - left));
  }
  // Before the first time, survival is 1.
  return { mean: Math.min(end, area + until), standardError: Math.sqrt(variance) };
}

/** Whether the curve ends above 0. */
function someoneIsLeft(input: SurvivalRows): boolean {
  const { survival } = survivalCurve(riskTable(input));
  return (survival[survival.length - 1] as number) > 0;
}

/** {@link restrictedMeanSurvival} as data. */
export const restrictedMeanSurvivalMetric: Metric<[input: RestrictedMeanSurvivalInput], RestrictedMeanSurvivalResult> =
  {
    id: "restrictedMeanSurvival",
    summary: "The mean lifetime of customers up to a horizon, the area below the survival curve.",
    arguments: [{ name: "input", schema: restrictedMeanSurvivalInput }],
    compute: restrictedMeanSurvival,
    main: {
      path: "mean",
      unit: "periods",
      range: [0, 1e15],
      better: "higher",
      formula: null,
      undefinedWhen: "result.customers === 0",
    },
    sources: ["kleinMoeschberger2003", "kaplanMeier1958"],
    examples: [
      {
        arguments: [{ durations: [2, 4, 6, 8], churned: [1, 1, 1, 1] }],
        result: {
          mean: 5,
          standardError: 1.118033988749895,
          interval: { low: 2.8086936485585463, high: 7.191306351441454, confidence: 0.95, method: "wald" },
          horizon: 8,
          customers: 4,
          churned: 4,
        },
      },
      {
        arguments: [{ durations: [], churned: [], horizon: 12 }],
        result: { mean: null, standardError: null, interval: null, horizon: 12, customers: 0, churned: 0 },
      },
    ],
  };
