import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometricParameters";
import { shiftedBetaGeometricField } from "./shiftedBetaGeometricShapes";

/** The arguments of {@link shiftedBetaGeometricExpectedLifetime}. */
export interface ShiftedBetaGeometricExpectedLifetimeInput {
  /** A fit of the shifted-beta-geometric model, or just its parameters. */
  readonly fit: FitOrParameters<"shiftedBetaGeometric", ShiftedBetaGeometricParameters>;
}

/** The schema of {@link ShiftedBetaGeometricExpectedLifetimeInput}. */
export const shiftedBetaGeometricExpectedLifetimeInput: InputSchema<ShiftedBetaGeometricExpectedLifetimeInput> =
  /* @__PURE__ */ inputSchema<ShiftedBetaGeometricExpectedLifetimeInput>(() => ({
    fields: { fit: shiftedBetaGeometricField() },
  }));

/**
 * The periods that a new customer is expected to stay, the first one included, by the shifted-beta-geometric model.
 *
 * Longer than 1 over the average churn probability, since the mean of a reciprocal is above the reciprocal of the mean: how long
 * the most loyal stay is not made up for by those who leave at once. Where `alpha` is 1 or less the mean is infinite, as it is for many
 * real cohorts: some customers hardly ever leave. Then no average lifetime exists, and a value needs a discount rate:
 * {@link shiftedBetaGeometricResidualLifetimeValue}. {@link expectedLifetime} is the same for customers who are all alike.
 *
 * @param fit - A fit of {@link fitShiftedBetaGeometric}, or just its parameters.
 * @returns Periods, from 1 (all leave at the first renewal); `null` where the mean is infinite.
 * @throws {@link MetricInputError} when the arguments break {@link shiftedBetaGeometricExpectedLifetimeInput}.
 *
 * @source faderHardie2007
 *
 * @example
 * ```ts
 * shiftedBetaGeometricExpectedLifetime({ alpha: 3, beta: 7 }); // => 4.5
 * shiftedBetaGeometricExpectedLifetime({ alpha: 0.7, beta: 1.2 }); // => null
 * ```
 */
export function shiftedBetaGeometricExpectedLifetime(
  fit: ShiftedBetaGeometricExpectedLifetimeInput["fit"],
): number | null {
  const { alpha, beta } = parametersOf(
    parseInput("shiftedBetaGeometricExpectedLifetime", shiftedBetaGeometricExpectedLifetimeInput, { fit }).fit,
  );
  return alpha > 1 ? 1 + beta / (alpha - 1) : null;
}

/** {@link shiftedBetaGeometricExpectedLifetime} as data. */
export const shiftedBetaGeometricExpectedLifetimeMetric: Metric<
  [fit: ShiftedBetaGeometricExpectedLifetimeInput["fit"]],
  number | null
> = {
  id: "shiftedBetaGeometricExpectedLifetime",
  summary:
    "The periods that a new customer is expected to stay, the first one included, by the shifted-beta-geometric model.",
  arguments: [{ name: "fit", of: shiftedBetaGeometricExpectedLifetimeInput }],
  compute: shiftedBetaGeometricExpectedLifetime,
  main: {
    path: null,
    unit: "periods",
    range: [1, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "fit.alpha <= 1",
  },
  sources: ["faderHardie2007"],
  examples: [
    { arguments: [{ alpha: 3, beta: 7 }], result: 4.5 },
    { arguments: [{ alpha: 0.7, beta: 1.2 }], result: null },
  ],
};
