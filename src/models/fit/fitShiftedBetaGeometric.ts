import { maximumLikelihood } from "../../math";
import type { Metric } from "../../metric/metric";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { ShiftedBetaGeometricParameters } from "../families/fittedModels";
import { shiftedBetaGeometricLikelihood, shiftedBetaGeometricShapes } from "../families/shiftedBetaGeometric";
import type { FitRenewalsInput } from "../fields/fitInput";
import { fitRenewals, fitRenewalsFields } from "./fitRenewals";
import type { ModelFit } from "./modelFit";

/** The input of {@link fitShiftedBetaGeometric}. */
export type FitShiftedBetaGeometricInput = FitRenewalsInput<ShiftedBetaGeometricParameters>;

/** The schema of {@link FitShiftedBetaGeometricInput}. */
export const fitShiftedBetaGeometricInput: InputSchema<FitShiftedBetaGeometricInput, "maxIterations"> =
  /* @__PURE__ */ inputSchema<FitShiftedBetaGeometricInput, "maxIterations">(() => ({
    fields: fitRenewalsFields(shiftedBetaGeometricShapes),
  }));

/** A fitted shifted-beta-geometric model. */
export type ShiftedBetaGeometricFit = ModelFit<"shiftedBetaGeometric", ShiftedBetaGeometricParameters>;

/**
 * The shifted-beta-geometric model fitted to the customers left after each renewal.
 *
 * Each customer leaves at every renewal with the same probability, and these probabilities differ by customer.
 * Customers prone to leave do so first, so the retention rate of a cohort rises with age although no customer becomes
 * more loyal. An average churn rate misses this: 1 / churn is too short a lifetime, see {@link contractLifetime}.
 *
 * The model is for contracts, where the end of a relationship is observed. For orders without a contract, see
 * {@link fitBgNbd}. {@link renewalSurvivors} builds the input from a subscription log. Several cohorts are pooled by
 * adding their counts. If the churn of each customer changes with time, {@link fitBetaDiscreteWeibull} fits better.
 *
 * One renewal determines the average only; at least two are needed. If no customer left, all left, or the retention
 * rate falls with age, `boundary` names the undetermined parameters, and there are no standard errors; this is not an
 * error.
 *
 * @param input - The customers left after each renewal.
 * @returns Parameters with standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} if the input is invalid for {@link fitShiftedBetaGeometricInput}.
 *
 * @source faderHardie2007
 *
 * @example
 * ```ts
 * const fit = fitShiftedBetaGeometric({ survivors: [1000, 631, 468, 382, 326, 289, 262, 241] });
 * fit.parameters.alpha; // => 0.70407…
 * fit.parameters.beta; // => 1.18204…
 * ```
 */
export function fitShiftedBetaGeometric(input: FitShiftedBetaGeometricInput): ShiftedBetaGeometricFit {
  const parsed = parseInput("fitShiftedBetaGeometric", fitShiftedBetaGeometricInput, input);
  const { initialParameters: initial, maxIterations } = parsed;
  return fitRenewals("shiftedBetaGeometric", shiftedBetaGeometricShapes, parsed, (counts, observations) =>
    maximumLikelihood({
      logLikelihood: (parameters, gradient) => shiftedBetaGeometricLikelihood(counts, parameters, gradient),
      start: initial ? [initial.alpha, initial.beta] : [1, 1],
      scale: [1, 1],
      observations,
      maxIterations,
    }),
  );
}

/** {@link fitShiftedBetaGeometric} as data. */
export const fitShiftedBetaGeometricMetric: Metric<[input: FitShiftedBetaGeometricInput], ShiftedBetaGeometricFit> = {
  id: "fitShiftedBetaGeometric",
  summary: "The shifted-beta-geometric model fitted to the customers left after each renewal.",
  arguments: [{ name: "input", schema: fitShiftedBetaGeometricInput }],
  compute: fitShiftedBetaGeometric,
  main: null,
  sources: ["faderHardie2007"],
  examples: [
    {
      arguments: [{ survivors: [1000, 631, 468, 382, 326, 289, 262, 241], timeUnit: "year" }],
      result: {
        model: "shiftedBetaGeometric",
        parameters: { alpha: 0.70407729847, beta: 1.1820430262 },
        standardErrors: { alpha: 0.065598964205, beta: 0.15247563164 },
        covariance: [
          [0.0043032241047, 0.0088911925453],
          [0.0088911925453, 0.023248818244],
        ],
        logLikelihood: -1680.2651884633,
        customers: 1000,
        patterns: 7,
        iterations: 12,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 19.1014166092,
        timeUnit: "year",
      },
    },
    {
      arguments: [{ survivors: [100, 60] }],
      result: {
        model: "shiftedBetaGeometric",
        parameters: { alpha: 0.81649658093, beta: 1.2247448714 },
        standardErrors: null,
        covariance: null,
        logLikelihood: -67.301166701,
        customers: 100,
        patterns: 1,
        iterations: 5,
        converged: true,
        boundary: ["alpha", "beta"],
        gradientNorm: 0,
        conditionNumber: null,
        timeUnit: null,
      },
    },
  ],
};
