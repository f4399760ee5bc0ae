import type { Metric } from "../metric/metric";
import { wholePeriodsOrList } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { forPeriods } from "./forPeriods";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometricParameters";
import { shiftedBetaGeometricField } from "./shiftedBetaGeometricShapes";

/** The arguments of {@link shiftedBetaGeometricRetentionRate}. */
export interface ShiftedBetaGeometricRetentionRateInput {
  /** A fit of the shifted-beta-geometric model, or just its parameters. */
  readonly fit: FitOrParameters<"shiftedBetaGeometric", ShiftedBetaGeometricParameters>;
  /** Which renewal, from 1; a number, or a list of them. */
  readonly period: number | ArrayLike<number>;
}

/** The schema of {@link ShiftedBetaGeometricRetentionRateInput}. */
export const shiftedBetaGeometricRetentionRateInput: InputSchema<ShiftedBetaGeometricRetentionRateInput> =
  /* @__PURE__ */ inputSchema<ShiftedBetaGeometricRetentionRateInput>(() => ({
    fields: { fit: shiftedBetaGeometricField(), period: wholePeriodsOrList(1, 1e9) },
  }));

/**
 * The share of the customers facing a renewal who renew, by the shifted-beta-geometric model.
 *
 * It rises from renewal to renewal, since those who leave easily have left before, and not because anybody has become more loyal: new
 * customers will start at the beginning again. The share of all new customers who are still there is {@link shiftedBetaGeometricSurvival}.
 *
 * @param fit - A fit of {@link fitShiftedBetaGeometric}, or just its parameters.
 * @param period - Which renewal, from 1; a number, or a list of them.
 * @returns A fraction from 0 (all leave) to 1 (all renew); for a list a `Float64Array`, one rate a renewal.
 * @throws {@link MetricInputError} when the arguments break {@link shiftedBetaGeometricRetentionRateInput}.
 *
 * @source faderHardie2007
 *
 * @example
 * ```ts
 * const fit = { alpha: 1, beta: 3 };
 * shiftedBetaGeometricRetentionRate(fit, 1); // => 0.75
 * shiftedBetaGeometricRetentionRate(fit, [1, 2, 5]); // => Float64Array.of(0.75, 0.8, 0.875)
 * ```
 */
export function shiftedBetaGeometricRetentionRate(
  fit: ShiftedBetaGeometricRetentionRateInput["fit"],
  period: number,
): number;
export function shiftedBetaGeometricRetentionRate(
  fit: ShiftedBetaGeometricRetentionRateInput["fit"],
  period: ArrayLike<number>,
): Float64Array;
export function shiftedBetaGeometricRetentionRate(
  fit: ShiftedBetaGeometricRetentionRateInput["fit"],
  period: number | ArrayLike<number>,
): number | Float64Array;
export function shiftedBetaGeometricRetentionRate(
  fit: ShiftedBetaGeometricRetentionRateInput["fit"],
  period: number | ArrayLike<number>,
): number | Float64Array {
  const parsed = parseInput("shiftedBetaGeometricRetentionRate", shiftedBetaGeometricRetentionRateInput, {
    fit,
    period,
  });
  const { alpha, beta } = parametersOf(parsed.fit);
  return forPeriods(parsed.period, (renewal) => (beta + renewal - 1) / (alpha + (beta + renewal - 1)));
}

/** {@link shiftedBetaGeometricRetentionRate} as data. */
export const shiftedBetaGeometricRetentionRateMetric: Metric<
  [fit: ShiftedBetaGeometricRetentionRateInput["fit"], period: number | ArrayLike<number>],
  number | Float64Array
> = {
  id: "shiftedBetaGeometricRetentionRate",
  summary: "The share of the customers facing a renewal who renew, by the shifted-beta-geometric model.",
  arguments: [
    { name: "fit", of: shiftedBetaGeometricRetentionRateInput },
    { name: "period", of: shiftedBetaGeometricRetentionRateInput },
  ],
  compute: shiftedBetaGeometricRetentionRate,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardie2007"],
  examples: [{ arguments: [{ alpha: 1, beta: 3 }, 1], result: 0.75 }],
};
