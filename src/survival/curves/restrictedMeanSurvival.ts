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
  /** How long each customer was there, in any one unit, from 0: until leaving, or until last seen. An array or a typed array. */
  readonly durations: ArrayLike<number>;
  /** Whether each left at the end of that time, in the same order: `true` or 1; `false` or 0 for who was still there when last seen. */
  readonly churned: Flags;
  /** The time up to which lifetimes count, in the unit of the durations; not above the longest of them while anybody is left. That longest one when left out. */
  readonly horizon?: number | undefined;
  /** How many customers each row stands for, fractions allowed; each is one customer when left out. */
  readonly weights?: ArrayLike<number> | undefined;
  /** After how long each customer was first observed (left truncation), below the duration; 0, or left out, for those observed from the start. */
  readonly entry?: ArrayLike<number> | undefined;
  /** How often such intervals are to contain the true value, as a fraction from 0.5 to 0.9999; 0.95 when left out. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link RestrictedMeanSurvivalInput}. */
export const restrictedMeanSurvivalInput: InputSchema<RestrictedMeanSurvivalInput, "confidence"> =
  /* @__PURE__ */ inputSchema<RestrictedMeanSurvivalInput, "confidence">(() => ({
    fields: { ...rowFields(), horizon: optional(periods()), confidence: withDefault(confidenceLevel(), 0.95) },
    rules: [...rowRules(), observedHorizon()],
  }));

/** Nothing is known of who is left after the longest duration. */
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
      details: { sum: "horizon", other: "max(durations)", otherValue: longestOf(input) },
    }),
  );
}

/** What {@link restrictedMeanSurvival} returns. */
export interface RestrictedMeanSurvivalResult {
  /** The mean time that customers stay before the horizon, in the unit of the durations; `null` without customers. */
  readonly mean: number | null;
  /** Its standard error; `null` with `mean`. */
  readonly standardError: number | null;
  /** Confidence interval of `mean`, within 0 and the horizon; `null` with `mean`. */
  readonly interval: Interval<"wald"> | null;
  /** The horizon; `null` without one of its own or customers to tell it. */
  readonly horizon: number | null;
  /** All customers; with weights their sum. */
  readonly customers: number;
  /** Those of them who left. */
  readonly churned: number;
}

/**
 * The mean time that customers stay within a horizon: the area under the curve of {@link kaplanMeier} up to it.
 *
 * "Of the first 24 months, a customer stays 17.3": the mean lifetime as far as it can be known. The mean of all of a lifetime
 * cannot while anybody is still there, and 1 / churn is it only where churn never changes. The number depends on the horizon:
 * compare groups at the same one, and give it where their longest durations differ. Beyond the longest duration nothing is known, so that a later horizon
 * is refused unless all have left. Times the margin a period, it is the undiscounted value of a customer up to the horizon.
 *
 * @param input - Durations, who left at their end, and the horizon.
 * @returns The mean in the unit of the durations, from 0 (gone at once) to the horizon (nobody left), with its interval; `null` without customers.
 * @throws {@link MetricInputError} when the input breaks {@link restrictedMeanSurvivalInput}, such as by a horizon that nobody has reached.
 *
 * @source kleinMoeschberger2003
 * @source kaplanMeier1958
 *
 * @example
 * ```ts
 * const { mean, standardError } = restrictedMeanSurvival({ durations: [1, 2, 2, 3, 5], churned: [1, 1, 0, 0, 1], horizon: 4 });
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

/** The area under the curve up to a horizon. What is uncertain at a time matters for all of the area after it. */
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
    if (left > 0 && left < there) variance += area ** 2 * (left / there / (there - left));
  }
  // Before the first time all are there.
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
    summary: "The mean time that customers stay within a horizon: the area under the curve of `kaplanMeier` up to it.",
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
