import { logBetaRatio } from "../math";
import type { Metric } from "../metric/metric";
import { wholePeriodsOrList } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { forPeriods } from "./forPeriods";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometricParameters";
import { shiftedBetaGeometricField } from "./shiftedBetaGeometricShapes";

/** The arguments of {@link shiftedBetaGeometricSurvival}. */
export interface ShiftedBetaGeometricSurvivalInput {
  /** A fit of the shifted-beta-geometric model, or just its parameters. */
  readonly fit: FitOrParameters<"shiftedBetaGeometric", ShiftedBetaGeometricParameters>;
  /** After how many renewals, from 0; a number, or a list of them. */
  readonly periods: number | ArrayLike<number>;
}

/** The schema of {@link ShiftedBetaGeometricSurvivalInput}. */
export const shiftedBetaGeometricSurvivalInput: InputSchema<ShiftedBetaGeometricSurvivalInput> =
  /* @__PURE__ */ inputSchema<ShiftedBetaGeometricSurvivalInput>(() => ({
    fields: { fit: shiftedBetaGeometricField(), periods: wholePeriodsOrList(0, 1e9) },
  }));

/**
 * The share of new customers who are still there after a number of renewals, by the shifted-beta-geometric model.
 *
 * A forecast of a cohort's survival curve: after 0 renewals everybody is there. Beyond the renewals that were observed it
 * follows the model, not data; the paper of the model's authors shows it to hold for years.
 *
 * @param fit - A fit of {@link fitShiftedBetaGeometric}, or just its parameters.
 * @param periods - After how many renewals; a number, or a list of them.
 * @returns A fraction from 0 to 1; for a list a `Float64Array`, one share a number.
 * @throws {@link MetricInputError} when the arguments break {@link shiftedBetaGeometricSurvivalInput}.
 *
 * @source faderHardie2007
 *
 * @example
 * ```ts
 * const fit = { alpha: 1, beta: 3 };
 * shiftedBetaGeometricSurvival(fit, 0); // => 1
 * shiftedBetaGeometricSurvival(fit, 1); // => 0.75
 * shiftedBetaGeometricSurvival(fit, [1, 2, 3])[2]; // => 0.5
 * ```
 */
export function shiftedBetaGeometricSurvival(fit: ShiftedBetaGeometricSurvivalInput["fit"], periods: number): number;
export function shiftedBetaGeometricSurvival(
  fit: ShiftedBetaGeometricSurvivalInput["fit"],
  periods: ArrayLike<number>,
): Float64Array;
export function shiftedBetaGeometricSurvival(
  fit: ShiftedBetaGeometricSurvivalInput["fit"],
  periods: number | ArrayLike<number>,
): number | Float64Array;
export function shiftedBetaGeometricSurvival(
  fit: ShiftedBetaGeometricSurvivalInput["fit"],
  periods: number | ArrayLike<number>,
): number | Float64Array {
  const parsed = parseInput("shiftedBetaGeometricSurvival", shiftedBetaGeometricSurvivalInput, { fit, periods });
  const { alpha, beta } = parametersOf(parsed.fit);
  return forPeriods(parsed.periods, (renewals) => Math.exp(logBetaRatio(alpha, beta, renewals)));
}

/** {@link shiftedBetaGeometricSurvival} as data. */
export const shiftedBetaGeometricSurvivalMetric: Metric<
  [fit: ShiftedBetaGeometricSurvivalInput["fit"], periods: number | ArrayLike<number>],
  number | Float64Array
> = {
  id: "shiftedBetaGeometricSurvival",
  summary:
    "The share of new customers who are still there after a number of renewals, by the shifted-beta-geometric model.",
  arguments: [
    { name: "fit", of: shiftedBetaGeometricSurvivalInput },
    { name: "periods", of: shiftedBetaGeometricSurvivalInput },
  ],
  compute: shiftedBetaGeometricSurvival,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardie2007"],
  examples: [
    { arguments: [{ alpha: 1, beta: 3 }, 0], result: 1 },
    { arguments: [{ alpha: 1, beta: 1 }, [0, 1]], result: /* @__PURE__ */ Float64Array.of(1, 0.5) },
  ],
};
