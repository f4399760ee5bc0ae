import type { FitListener } from "../../metric/fitProgress";
import { labelCodes } from "../../metric/labelCodes";
import type { Metric } from "../../metric/metric";
import { callback } from "../../validation/callback";
import { confidenceLevel, count, optional, withDefault } from "../../validation/fields";
import { type Flags, flag } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { type Label, labelsOf } from "../../validation/labelFields";
import { parseInput } from "../../validation/parseInput";
import { sameLength } from "../../validation/sameLength";
import { aboveZero, columnsAsLong, columnsOf, type NamedColumns } from "../rows/durationFields";
import { rowFields, rowRules } from "../rows/survivalInput";
import { type Covariate, covariateDesign, explaining } from "./covariateDesign";
import { MOST_COVARIATES } from "./mostCovariates";
import type { Summit } from "./newton";
import { liesNearPlane, weibullLimit } from "./weibullCone";
import type { WeibullFit } from "./weibullFit";
import {
  fitWeibullData,
  isShapeLost,
  tiedWeibullData,
  type WeibullData,
  weibullData,
  withoutCovariates,
} from "./weibullModel";
import { held, unheld } from "./weibullResult";
import { weibullRobust } from "./weibullRobust";

/** The input of {@link fitWeibull}. */
export interface FitWeibullInput {
  /** Lifetime of each customer so far, above 0, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Covariates known at the start: columns of numbers by name. Code binary covariates as 1 and 0. Default: none. */
  readonly covariates?: NamedColumns | undefined;
  /** Customers per row, fractions allowed. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
  /**
   * Whether standard errors are robust: valid even if customers are not independent within `cluster`, or the model is
   * not quite true. Default: `true` with `cluster`, otherwise `false`.
   */
  readonly robust?: boolean | undefined;
  /** Cluster of each row, whose rows may depend on one another, such as the account. */
  readonly cluster?: ArrayLike<Label> | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
  /** Maximum number of iterations, from 1 to 1,000. Default: 100. */
  readonly maxIterations?: number | undefined;
  /** Called after each iteration with the progress of the fit. */
  readonly onProgress?: FitListener | undefined;
}

type Defaulted = "confidence" | "maxIterations";

/** The schema of {@link FitWeibullInput}. */
export const fitWeibullInput: InputSchema<FitWeibullInput, Defaulted> = /* @__PURE__ */ inputSchema<
  FitWeibullInput,
  Defaulted
>(() => ({
  fields: {
    ...rowFields(),
    covariates: optional(columnsOf("durations", MOST_COVARIATES)),
    robust: optional(flag()),
    cluster: optional(labelsOf("durations")),
    confidence: withDefault(confidenceLevel(), 0.95),
    maxIterations: withDefault(count(1, 1000), 100),
    onProgress: optional(callback()),
  },
  rules: [
    ...rowRules(),
    aboveZero("durations"),
    sameLength("cluster", "durations"),
    columnsAsLong("covariates", "durations"),
    explaining(),
  ],
}));

/**
 * The Weibull model of customer lifetimes, with active customers treated as censored.
 *
 * Its shape shows whether churn falls or rises with tenure. Unlike {@link kaplanMeier} it extends beyond the data, as
 * far as the model holds: plot both. Covariates multiply lifetimes (accelerated failure time, as `survreg` in R);
 * `scale` is the scale of the distribution, while R prints 1 / shape as `Scale`. Mixing different kinds of customers
 * lowers the shape, even if the churn of each kind is constant. The covariates alone decide whether a maximum exists,
 * before any iteration: a group in which no customer churns has an infinite coefficient, and the other estimates are
 * those of the limit. If all churned customers did so at one time, or exactly on a plane of log time over the
 * covariates, the likelihood is unbounded and `parameters` is `null`.
 *
 * With `robust` or `cluster`, standard errors, intervals and z rest on the sums of squares of the effects of each unit
 * on the parameters (dfbeta residuals), as in R's `survreg`. Weights stay counts of equal customers: to take them as
 * sampling weights, pass the number of the row as `cluster`. R's `survreg` leaves weights out of these residuals, so
 * that its robust errors change with the unit of the weights; those here are R's weighted residuals.
 *
 * @param input - Durations above 0, churn flags, and covariates.
 * @returns The fit as plain data; `parameters` is `null` if no customer churned or the likelihood is unbounded.
 * @throws {@link MetricInputError} if the input is invalid or a covariate is a combination of others.
 *
 * @source kalbfleischPrentice2002
 * @source kleinMoeschberger2003
 *
 * @example
 * ```ts
 * const fit = fitWeibull({ durations: [2, 3, 5, 8, 13, 21, 21], churned: [1, 1, 1, 1, 1, 0, 0] });
 * fit.parameters?.shape; // => 0.9988…
 * fit.median; // => 10.116…
 * ```
 */
export function fitWeibull(input: FitWeibullInput): WeibullFit {
  const parsed = parseInput("fitWeibull", fitWeibullInput, input);
  const { confidence, maxIterations, onProgress, covariates: _, cluster, ...given } = parsed;
  const { robust: isRobust = cluster !== undefined, ...rows } = given;
  const clusters = cluster && labelCodes(cluster).codes;
  const design = covariateDesign(parsed.covariates, parsed.weights);
  const names = design.map(({ name }) => name);
  const untied = weibullData(rows, design, clusters !== undefined);
  const { customers, churned, patterns } = untied;
  if (churned === 0)
    return {
      ...unheld(design),
      // No events: the likelihood increases without bound as the scale grows.
      logLikelihood: 0,
      logLikelihoodNull: 0,
      customers,
      churned,
      patterns,
      iterations: 0,
      converged: true,
      boundary: ["shape", "scale", ...names],
      gradientNorm: 0,
    };
  // Elsewhere it makes no difference whether times that are apart by rounding are one.
  const isNearPlane = liesNearPlane(untied);
  const data = isNearPlane ? tiedWeibullData(rows, design, clusters !== undefined) : untied;
  const fitted = (of: WeibullData, by: readonly Covariate[]) => {
    const limit = weibullLimit(of, by, isNearPlane);
    const rows = { ...of, staying: limit.staying };
    const onStep = (iteration: number, value: number) =>
      onProgress?.({ iteration, maxIterations, logLikelihood: total(of, value) });
    const summit = limit.isUnbounded ? undefined : fitWeibullData(rows, by, limit.told, { maxIterations, onStep });
    return { ...limit, rows, summit, isHeld: summit !== undefined && !isShapeLost(summit.point) };
  };
  const plainData = design.length > 0 ? withoutCovariates(rows, data) : data;
  const without = fitted(plainData, []);
  const fit = design.length > 0 ? fitted(data, design) : without;
  const { summit } = fit;
  const common = {
    logLikelihoodNull: without.summit && without.isHeld ? total(plainData, without.summit.slope.value) : null,
    customers,
    churned,
    patterns,
    iterations: summit?.iterations ?? 0,
  };
  if (summit === undefined || !fit.isHeld)
    return {
      ...unheld(design),
      ...common,
      logLikelihood: null,
      converged: false,
      boundary: ["shape", "scale", ...names],
      gradientNorm: summit ? lengthOf(summit) : 0,
    };
  return {
    ...held(
      summit,
      fit,
      data,
      design,
      confidence,
      isRobust
        ? (inverse) => ({
            ...weibullRobust(fit.rows, clusters, summit.point, inverse),
            units: clusters ? countClusters(clusters, rows.weights) : customers,
          })
        : undefined,
    ),
    ...common,
    logLikelihood: total(data, summit.slope.value),
    converged: summit.ending === "settled",
    gradientNorm: lengthOf(summit),
  };
}

/** Number of clusters with a customer. */
function countClusters(clusters: Uint32Array, weights: ArrayLike<number> | undefined): number {
  return new Set(clusters.filter((_, row) => weights?.[row] !== 0)).size;
}

/** Norm of the gradient; columns that follow from others add nothing at a maximum. */
function lengthOf({ slope }: Summit): number {
  return Math.hypot(...slope.gradient);
}

/** The log-likelihood in the caller's unit of time. */
function total({ churned, spread, leavingLogs }: WeibullData, value: number): number {
  return value - churned * Math.log(spread) - leavingLogs;
}

/** {@link fitWeibull} as data. */
export const fitWeibullMetric: Metric<[input: FitWeibullInput], WeibullFit> = {
  id: "fitWeibull",
  summary: "The Weibull model of customer lifetimes, with active customers treated as censored.",
  arguments: [{ name: "input", schema: fitWeibullInput }],
  compute: fitWeibull,
  main: {
    path: "parameters.shape",
    unit: "scale",
    range: [0, Infinity],
    better: null,
    formula: null,
    undefinedWhen: "result.parameters === null",
  },
  sources: ["kalbfleischPrentice2002", "kleinMoeschberger2003"],
  examples: [
    {
      arguments: [{ durations: [2, 3, 5, 8, 8], churned: [1, 1, 1, 1, 0] }],
      result: {
        model: "weibull",
        parameters: { shape: 1.8636084618245015, scale: 6.417724272072468 },
        scaleEstimate: "finite",
        standardErrors: { shape: 0.7849050705981567, scale: 1.7266726093007596 },
        intercept: 1.8590635801057758,
        coefficients: [],
        covariance: [
          [0.07238655207548748, -0.008459567286979129],
          [-0.008459567286979122, 0.17738827968866566],
        ],
        robust: null,
        median: 5.271922865214755,
        mean: 5.698687330363491,
        boundary: [],
        logLikelihoodNull: -10.635081759296831,
        customers: 5,
        churned: 4,
        patterns: 5,
        iterations: 3,
        logLikelihood: -10.635081759296831,
        converged: true,
        gradientNorm: 7.809640520812918e-13,
      },
    },
    {
      arguments: [{ durations: [2, 4], churned: [0, 0] }],
      result: {
        model: "weibull",
        parameters: null,
        scaleEstimate: "none",
        standardErrors: null,
        intercept: null,
        coefficients: [],
        covariance: null,
        robust: null,
        median: null,
        mean: null,
        logLikelihood: 0,
        logLikelihoodNull: 0,
        customers: 2,
        churned: 0,
        patterns: 2,
        iterations: 0,
        converged: true,
        boundary: ["shape", "scale"],
        gradientNorm: 0,
      },
    },
  ],
};
