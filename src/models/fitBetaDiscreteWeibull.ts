import { type LikelihoodMaximum, maximumLikelihood } from "../math/maximumLikelihood";
import type { Metric } from "../metric/metric";
import { count, oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parametersField } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { type Survivors, survivorsField } from "../validation/survivorsField";
import { betaDiscreteWeibullLikelihood } from "./betaDiscreteWeibullLikelihood";
import type { BetaDiscreteWeibullParameters } from "./betaDiscreteWeibullParameters";
import { betaDiscreteWeibullNames, betaDiscreteWeibullShapes } from "./betaDiscreteWeibullShapes";
import type { TimeUnit } from "./fitOptions";
import { MAX_ITERATIONS } from "./fitOptionsField";
import type { ModelFit } from "./modelFit";
import { renewalCounts } from "./renewalCounts";
import { customersAtStart, renewalFit } from "./renewalFit";
import { shiftedBetaGeometricLikelihood } from "./shiftedBetaGeometricLikelihood";

/** The input of {@link fitBetaDiscreteWeibull}. */
export interface FitBetaDiscreteWeibullInput {
  /** Customers of a cohort at the start, after the first renewal, after the second …: never more than before. Or a list of such lists, one a cohort, each as long as it has been observed. Counts rather than percentages: the standard errors depend on how many there are. */
  readonly survivors: Survivors;
  /** Where to start; chosen by itself when left out. */
  readonly start?: BetaDiscreteWeibullParameters | undefined;
  /** The most iterations, from 1; 500 when left out. A fit that is not done by then says `converged: false`. */
  readonly maxIterations?: number | undefined;
  /** How long a contract runs from renewal to renewal; it is kept with the fit and changes nothing. */
  readonly unit?: TimeUnit | undefined;
}

/** The schema of {@link FitBetaDiscreteWeibullInput}. */
export const fitBetaDiscreteWeibullInput: InputSchema<FitBetaDiscreteWeibullInput, "maxIterations"> =
  /* @__PURE__ */ inputSchema<FitBetaDiscreteWeibullInput, "maxIterations">(() => ({
    fields: {
      survivors: survivorsField(),
      start: optional(parametersField<BetaDiscreteWeibullParameters>(betaDiscreteWeibullShapes)),
      maxIterations: withDefault(count(1, 1e6), MAX_ITERATIONS),
      unit: optional(oneOf("day", "week", "month", "year")),
    },
  }));

/** A fitted beta-discrete-Weibull model. */
export type BetaDiscreteWeibullFit = ModelFit<"betaDiscreteWeibull", BetaDiscreteWeibullParameters>;

/** Where the likelihood may be looked for from the maximum of the simpler model: not from where that has run off to. */
const LEAST_START = 1e-3;
const GREATEST_START = 1e3;

/**
 * The beta-discrete-Weibull (BdW) model of customers on a contract, fitted to how many of them were left after each renewal.
 *
 * The shifted-beta-geometric model with one parameter more: each customer's own churn may change with time. It rises where `c` is above 1,
 * so that those who have stayed for long tire; it falls where `c` is below 1, out of habit, say. With `c` = 1 it is
 * {@link fitShiftedBetaGeometric}, and it never fits worse than that. Compare the two log-likelihoods: twice their difference is above 3.84 in one of twenty
 * cohorts whose churn does not change. Prefer the simpler model where it is not.
 *
 * Three parameters take at least three renewals, and many customers: otherwise nothing holds them, and `boundary` names them. It does not
 * throw at that. {@link renewalSurvivors} makes the input from a log of subscriptions. Several cohorts count as one with the same sums.
 *
 * @param input - The customers left after each renewal.
 * @returns Parameters, their standard errors and covariances, and how the fit went: plain data that survives JSON.
 * @throws {@link MetricInputError} when the input breaks {@link fitBetaDiscreteWeibullInput}.
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
  const { survivors, start, maxIterations } = parsed;
  const counts = renewalCounts(survivors);
  const observations = customersAtStart(survivors);
  const from = (first: readonly number[]): LikelihoodMaximum =>
    maximumLikelihood({
      logLikelihood: (parameters, gradient) => betaDiscreteWeibullLikelihood(counts, parameters, gradient),
      start: first,
      scale: [1, 1, 1],
      observations,
      maxIterations,
    });
  const best = (): LikelihoodMaximum => {
    const simpler = maximumLikelihood({
      logLikelihood: (parameters, gradient) => shiftedBetaGeometricLikelihood(counts, parameters, gradient),
      start: [1, 1],
      scale: [1, 1],
      observations,
      maxIterations,
    });
    const within = Array.from(simpler.parameters, (each) => Math.min(GREATEST_START, Math.max(LEAST_START, each)));
    const [one, other] = [from([...within, 1]), from([1, 1, 1])];
    return other.logLikelihood > one.logLikelihood + 1e-9 * Math.abs(one.logLikelihood) ? other : one;
  };
  const found = start ? from([start.alpha, start.beta, start.c]) : best();
  return renewalFit("betaDiscreteWeibull", betaDiscreteWeibullNames, parsed, counts, found);
}

/** {@link fitBetaDiscreteWeibull} as data. */
export const fitBetaDiscreteWeibullMetric: Metric<[input: FitBetaDiscreteWeibullInput], BetaDiscreteWeibullFit> = {
  id: "fitBetaDiscreteWeibull",
  summary:
    "The beta-discrete-Weibull (BdW) model of customers on a contract, fitted to how many of them were left after each renewal.",
  arguments: [{ name: "input", schema: fitBetaDiscreteWeibullInput }],
  compute: fitBetaDiscreteWeibull,
  main: null,
  sources: ["faderHardieLiu2018"],
  examples: [
    {
      arguments: [{ survivors: [1000, 631, 468, 382, 326, 289, 262, 241], unit: "year" }],
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
        unit: "year",
      },
    },
  ],
};
