import { betaGeometricSum } from "../math";
import type { Metric } from "../metric/metric";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import { residualLifetimeOptions } from "./residualLifetimeField";
import type { ResidualLifetimeOptions } from "./residualLifetimeOptions";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometricParameters";
import { shiftedBetaGeometricField } from "./shiftedBetaGeometricShapes";

/** The arguments of {@link shiftedBetaGeometricResidualLifetimeValue}. */
export interface ShiftedBetaGeometricResidualLifetimeValueInput {
  /** A fit of the shifted-beta-geometric model, or just its parameters. */
  readonly fit: FitOrParameters<"shiftedBetaGeometric", ShiftedBetaGeometricParameters>;
  /** How often the customer has renewed, what each further period brings, and the discount rate per period. */
  readonly options: ResidualLifetimeOptions;
}

/** The schema of {@link ShiftedBetaGeometricResidualLifetimeValueInput}. */
export const shiftedBetaGeometricResidualLifetimeValueInput: InputSchema<ShiftedBetaGeometricResidualLifetimeValueInput> =
  /* @__PURE__ */ inputSchema<ShiftedBetaGeometricResidualLifetimeValueInput>(() => ({
    fields: { fit: shiftedBetaGeometricField(), options: residualLifetimeOptions() },
  }));

/**
 * What a customer on a contract is yet to bring, just before the next renewal, by the shifted-beta-geometric model.
 *
 * The margin of every further period, discounted and weighted by the probability that the customer is still there. The renewal at
 * hand is not certain, and what it brings is paid at once: it is not discounted. Whoever has renewed more often is worth more, since
 * that tells something about who it is; the same retention rate for all misses that, undervalues old customers and overvalues
 * new ones. What the customer has paid already, and what it cost to win them, are no part of it.
 *
 * With a margin of 1 it is the discounted number of further renewals, which the paper calls DERL. By how many per cent the value rises when
 * the retention rate does by one is 1 + DERL / (1 + discountRate).
 *
 * @param fit - A fit of {@link fitShiftedBetaGeometric}, or just its parameters.
 * @param options - How often the customer has renewed, what each further period brings, and the discount rate per period of the contract.
 * @returns Money; `null` where nothing is discounted and `alpha` is 1 or less, so that the sum is infinite.
 * @throws {@link MetricInputError} when the arguments break {@link shiftedBetaGeometricResidualLifetimeValueInput}.
 *
 * @source faderHardie2010
 *
 * @example
 * ```ts
 * const fit = { alpha: 3.8, beta: 15.2 };
 * shiftedBetaGeometricResidualLifetimeValue(fit, { renewals: 0, margin: 1, discountRate: 0.1 }); // => 3.3098…
 * shiftedBetaGeometricResidualLifetimeValue(fit, { renewals: 4, margin: 100, discountRate: 0.1 }); // => 384.21…
 * ```
 */
export function shiftedBetaGeometricResidualLifetimeValue(
  fit: ShiftedBetaGeometricResidualLifetimeValueInput["fit"],
  options: ResidualLifetimeOptions,
): number | null {
  const parsed = parseInput(
    "shiftedBetaGeometricResidualLifetimeValue",
    shiftedBetaGeometricResidualLifetimeValueInput,
    { fit, options },
  );
  const { alpha, beta } = parametersOf(parsed.fit);
  const { renewals, margin, discountRate } = parsed.options;
  if (discountRate === 0 && alpha <= 1) return null;
  const loyal = beta + renewals;
  return margin * (loyal / (alpha + loyal)) * betaGeometricSum(alpha, loyal + 1, discountRate);
}

/** {@link shiftedBetaGeometricResidualLifetimeValue} as data. */
export const shiftedBetaGeometricResidualLifetimeValueMetric: Metric<
  [fit: ShiftedBetaGeometricResidualLifetimeValueInput["fit"], options: ResidualLifetimeOptions],
  number | null
> = {
  id: "shiftedBetaGeometricResidualLifetimeValue",
  summary:
    "What a customer on a contract is yet to bring, just before the next renewal, by the shifted-beta-geometric model.",
  arguments: [
    { name: "fit", of: shiftedBetaGeometricResidualLifetimeValueInput },
    { name: "options", of: shiftedBetaGeometricResidualLifetimeValueInput },
  ],
  compute: shiftedBetaGeometricResidualLifetimeValue,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "options.discountRate === 0 && fit.alpha <= 1",
  },
  sources: ["faderHardie2010"],
  examples: [
    {
      arguments: [
        { alpha: 3, beta: 6 },
        { renewals: 0, margin: 10, discountRate: 0 },
      ],
      result: 30,
    },
    {
      arguments: [
        { alpha: 0.7, beta: 1.2 },
        { renewals: 3, margin: 10, discountRate: 0 },
      ],
      result: null,
    },
  ],
};
