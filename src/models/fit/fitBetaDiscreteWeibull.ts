import { type LikelihoodMaximum, maximumLikelihood } from "../../math";
import type { Metric } from "../../metric/metric";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import {
  betaDiscreteWeibullLikelihood,
  betaDiscreteWeibullShapes,
} from "../families/betaDiscreteWeibull/betaDiscreteWeibullLikelihood";
import type { BetaDiscreteWeibullParameters } from "../families/fittedModels";
import { shiftedBetaGeometricLikelihood } from "../families/shiftedBetaGeometric";
import type { FitRenewalsInput } from "../fields/fitInput";
import { fitRenewals, fitRenewalsFields } from "./fitRenewals";
import type { ModelFit } from "./modelFit";

/** The input of {@link fitBetaDiscreteWeibull}. */
export type FitBetaDiscreteWeibullInput = FitRenewalsInput<BetaDiscreteWeibullParameters>;

/** The schema of {@link FitBetaDiscreteWeibullInput}. */
export const fitBetaDiscreteWeibullInput: InputSchema<FitBetaDiscreteWeibullInput, "maxIterations"> =
  /* @__PURE__ */ inputSchema<FitBetaDiscreteWeibullInput, "maxIterations">(() => ({
    fields: fitRenewalsFields(betaDiscreteWeibullShapes),
  }));

/** A fitted beta-discrete-Weibull model. */
export type BetaDiscreteWeibullFit = ModelFit<"betaDiscreteWeibull", BetaDiscreteWeibullParameters>;

/**
 * The maximum of the simpler model is a good initial value within these bounds; it may have diverged to 0 or infinity.
 */
const LEAST_START = 1e-3;
const GREATEST_START = 1e3;

/**
 * The beta-discrete-Weibull model fitted to the customers left after each renewal.
 *
 * The model of {@link fitShiftedBetaGeometric} with one more parameter: the churn of each customer rises with time if
 * `c` is above 1, and falls if it is below 1. It never fits worse. If twice the difference of the log-likelihoods is
 * below 3.84, prefer the simpler model: it exceeds this in only 1 of 20 cohorts with constant churn.
 *
 * Three parameters need at least three renewals and many customers. Otherwise `boundary` names the parameters that the
 * data do not determine, and there are no standard errors; this is not an error. {@link renewalSurvivors} builds the
 * input from a subscription log. Several cohorts are pooled by adding their counts.
 *
 * @param input - The customers left after each renewal.
 * @returns Parameters with standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} if the input is invalid for {@link fitBetaDiscreteWeibullInput}.
 *
 * @source faderHardieLiu2018
 *
 * @example
 * ```ts
 * const fit = fitBetaDiscreteWeibull({ survivors: [1000, 631, 468, 382, 326, 289, 262, 241] });
 * fit.parameters.c; // => 1.28345…
 * fit.logLikelihood; // => -1679.6028…
 * ```
 */
export function fitBetaDiscreteWeibull(input: FitBetaDiscreteWeibullInput): BetaDiscreteWeibullFit {
  const parsed = parseInput("fitBetaDiscreteWeibull", fitBetaDiscreteWeibullInput, input);
  const { initialParameters: initial, maxIterations } = parsed;
  return fitRenewals("betaDiscreteWeibull", betaDiscreteWeibullShapes, parsed, (counts, observations) => {
    const shared = { observations, maxIterations };
    const from = (start: readonly number[]): LikelihoodMaximum =>
      maximumLikelihood({
        ...shared,
        logLikelihood: (parameters, gradient) => betaDiscreteWeibullLikelihood(counts, parameters, gradient),
        start,
        scale: [1, 1, 1],
      });
    if (initial) return from([initial.alpha, initial.beta, initial.c]);
    const simpler = maximumLikelihood({
      ...shared,
      logLikelihood: (parameters, gradient) => shiftedBetaGeometricLikelihood(counts, parameters, gradient),
      start: [1, 1],
      scale: [1, 1],
    });
    const within = Array.from(simpler.parameters, (each) => Math.min(GREATEST_START, Math.max(LEAST_START, each)));
    const [one, other] = [from([...within, 1]), from([1, 1, 1])];
    return other.logLikelihood > one.logLikelihood + 1e-9 * Math.abs(one.logLikelihood) ? other : one;
  });
}

/** {@link fitBetaDiscreteWeibull} as data. */
export const fitBetaDiscreteWeibullMetric: Metric<[input: FitBetaDiscreteWeibullInput], BetaDiscreteWeibullFit> = {
  id: "fitBetaDiscreteWeibull",
  summary: "The beta-discrete-Weibull model fitted to the customers left after each renewal.",
  arguments: [{ name: "input", schema: fitBetaDiscreteWeibullInput }],
  compute: fitBetaDiscreteWeibull,
  main: null,
  sources: ["faderHardieLiu2018"],
  examples: [
    {
      arguments: [{ survivors: [1000, 631, 468, 382, 326, 289, 262, 241], timeUnit: "year" }],
      result: {
        model: "betaDiscreteWeibull",
        parameters: { alpha: 0.45561398937, beta: 0.77932550839, c: 1.2834512858 },
        standardErrors: { alpha: 0.16704143298, beta: 0.28270992637, c: 0.29809508178 },
        covariance: [
          [0.027902840331, 0.046464692106, -0.048770599068],
          [0.046464692106, 0.079924902467, -0.080330889432],
          [-0.048770599068, -0.080330889432, 0.088860677782],
        ],
        logLikelihood: -1679.6028329,
        customers: 1000,
        patterns: 7,
        iterations: 17,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 336.0030172781,
        timeUnit: "year",
      },
    },
  ],
};
