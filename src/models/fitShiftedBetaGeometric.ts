import { maximumLikelihood } from "../math/maximumLikelihood";
import type { Metric } from "../metric/metric";
import { count, oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parametersField } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { type Survivors, survivorsField } from "../validation/survivorsField";
import type { TimeUnit } from "./fitOptions";
import { MAX_ITERATIONS } from "./fitOptionsField";
import type { ModelFit } from "./modelFit";
import { renewalCounts } from "./renewalCounts";
import { customersAtStart, renewalFit } from "./renewalFit";
import { shiftedBetaGeometricLikelihood } from "./shiftedBetaGeometricLikelihood";
import type { ShiftedBetaGeometricParameters } from "./shiftedBetaGeometricParameters";
import { shiftedBetaGeometricNames, shiftedBetaGeometricShapes } from "./shiftedBetaGeometricShapes";

/** The input of {@link fitShiftedBetaGeometric}. */
export interface FitShiftedBetaGeometricInput {
  /** Customers of a cohort at the start, after the first renewal, after the second …: never more than before. Or a list of such lists, one a cohort, each as long as it has been observed. Counts rather than percentages: the standard errors depend on how many there are. */
  readonly survivors: Survivors;
  /** Where to start; chosen by itself when left out. */
  readonly start?: ShiftedBetaGeometricParameters | undefined;
  /** The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`. */
  readonly maxIterations?: number | undefined;
  /** How long a contract runs from renewal to renewal; it is kept with the fit and changes nothing. */
  readonly unit?: TimeUnit | undefined;
}

/** The schema of {@link FitShiftedBetaGeometricInput}. */
export const fitShiftedBetaGeometricInput: InputSchema<FitShiftedBetaGeometricInput, "maxIterations"> =
  /* @__PURE__ */ inputSchema<FitShiftedBetaGeometricInput, "maxIterations">(() => ({
    fields: {
      survivors: survivorsField(),
      start: optional(parametersField<ShiftedBetaGeometricParameters>(shiftedBetaGeometricShapes)),
      maxIterations: withDefault(count(1, 1e6), MAX_ITERATIONS),
      unit: optional(oneOf("day", "week", "month", "year")),
    },
  }));

/** A fitted shifted-beta-geometric model. */
export type ShiftedBetaGeometricFit = ModelFit<"shiftedBetaGeometric", ShiftedBetaGeometricParameters>;

/**
 * The shifted-beta-geometric (sBG) model of customers on a contract, fitted to how many of them were left after each renewal.
 *
 * Each customer leaves at every renewal with one probability of their own, which never changes; the probabilities differ from customer to customer. So
 * those who leave easily leave first, and the retention rate of a cohort rises with its age although nobody becomes more
 * loyal. An average churn rate misses that: 1 / churn makes a young cohort's lifetime too short, see {@link shiftedBetaGeometricExpectedLifetime}.
 *
 * For contracts, where it is seen when somebody leaves: subscriptions, insurance, memberships. Of orders without a contract see {@link fitBgNbd}.
 * {@link renewalSurvivors} makes the input from a log of subscriptions. Several cohorts count as one with the same sums: the
 * model takes them to be alike. Where the churn of each customer rises or falls with time by itself, {@link fitBetaDiscreteWeibull} fits better.
 *
 * One renewal tells the average only, not how customers differ: two have to have been observed. Where nobody left, everybody did,
 * or the retention rate falls with age, nothing holds the parameters, and `boundary` names them. It does not throw at that.
 *
 * @param input - The customers left after each renewal.
 * @returns Parameters, their standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} when the input breaks {@link fitShiftedBetaGeometricInput}.
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
  const { survivors, start, maxIterations } = parsed;
  const counts = renewalCounts(survivors);
  const found = maximumLikelihood({
    logLikelihood: (parameters, gradient) => shiftedBetaGeometricLikelihood(counts, parameters, gradient),
    start: start ? [start.alpha, start.beta] : [1, 1],
    scale: [1, 1],
    observations: customersAtStart(survivors),
    maxIterations,
  });
  return renewalFit("shiftedBetaGeometric", shiftedBetaGeometricNames, parsed, counts, found);
}

/** {@link fitShiftedBetaGeometric} as data. */
export const fitShiftedBetaGeometricMetric: Metric<[input: FitShiftedBetaGeometricInput], ShiftedBetaGeometricFit> = {
  id: "fitShiftedBetaGeometric",
  summary:
    "The shifted-beta-geometric (sBG) model of customers on a contract, fitted to how many of them were left after each renewal.",
  arguments: [{ name: "input", schema: fitShiftedBetaGeometricInput }],
  compute: fitShiftedBetaGeometric,
  main: null,
  sources: ["faderHardie2007"],
  examples: [
    {
      arguments: [{ survivors: [1000, 631, 468, 382, 326, 289, 262, 241], unit: "year" }],
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
        unit: "year",
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
        unit: null,
      },
    },
  ],
};
