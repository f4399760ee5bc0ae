import { inverseOfFactored, logGamma } from "../../math";
import type { FitListener } from "../../metric/fitProgress";
import type { Metric } from "../../metric/metric";
import { callback } from "../../validation/callback";
import { confidenceLevel, count, optional, withDefault } from "../../validation/fields";
import type { Flags } from "../../validation/flags";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { OpenInterval } from "../curves/curveInterval";
import { aboveZero, columnsAsLong, columnsOf, type NamedColumns } from "../rows/durationFields";
import { finiteOrNull } from "../rows/finiteOrNull";
import { rowFields, rowRules } from "../rows/survivalInput";
import { covarianceRows } from "./covarianceRows";
import { type Covariate, designOf, explaining } from "./covariateDesign";
import { MOST_COVARIATES } from "./mostCovariates";
import { factorOf, type Summit } from "./newton";
import { NO_WALD, waldOf } from "./wald";
import { type WeibullEstimate, type WeibullLimit, weibullLimit } from "./weibullCone";
import { fitWeibullData, isShapeLost, type WeibullData, weibullData } from "./weibullModel";

/** The input of {@link fitWeibull}. */
export interface FitWeibullInput {
  /** Lifetime of each customer so far, above 0, in any one unit of time: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of that time: `true` or 1; `false` or 0 if active when last seen. */
  readonly churned: Flags;
  /** Covariates known at the start: columns of numbers by name. Code yes and no as 1 and 0. Default: none. */
  readonly covariates?: NamedColumns | undefined;
  /** Customers per row, fractions allowed. Default: 1. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began (left truncation), below the duration. Default: 0. */
  readonly entry?: ArrayLike<number> | undefined;
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
    confidence: withDefault(confidenceLevel(), 0.95),
    maxIterations: withDefault(count(1, 1000), 100),
    onProgress: optional(callback()),
  },
  rules: [...rowRules(), aboveZero("durations"), columnsAsLong("covariates", "durations"), explaining()],
}));

/** A covariate of {@link fitWeibull}. */
export interface WeibullCoefficient {
  /** Name of the covariate. */
  readonly name: string;
  /**
   * Whether the likelihood has its supremum at a finite coefficient, or as the coefficient grows or falls without bound
   * (separation); `"none"` if the data do not determine it.
   */
  readonly estimate: WeibullEstimate;
  /** Change of the log lifetime per unit; `null` unless `estimate` is `"finite"`. */
  readonly coefficient: number | null;
  /** Standard error of `coefficient`; `null` with `coefficient`, or if it is lost in rounding. */
  readonly standardError: number | null;
  /** Factor of the lifetime per unit: 0 for `"minusInfinity"`, `null` if undetermined, infinite or too large. */
  readonly timeRatio: number | null;
  /** Confidence interval of `timeRatio`; `null` with `standardError`, an end if it is too large for a number. */
  readonly interval: OpenInterval<"wald"> | null;
  /** Factor of the hazard per unit: 0 for `"plusInfinity"`, `null` if undetermined, infinite or too large. */
  readonly hazardRatio: number | null;
  /** `coefficient` divided by `standardError`; `null` with it. */
  readonly z: number | null;
  /** Probability of a `z` at least as far from 0 without any effect, a fraction; `null` with `z`. */
  readonly pValue: number | null;
}

/** The shape and the scale of {@link fitWeibull}. */
export interface WeibullParameters {
  /** Shape: below 1 the churn rate falls with tenure, at 1 it is constant, above 1 it rises. */
  readonly shape: number;
  /** Scale, the time by which 63.2% churned, at covariates of 0; `null` if not finite or too large for a number. */
  readonly scale: number | null;
}

/** What {@link fitWeibull} returns. */
export interface WeibullFit {
  /** The model. */
  readonly model: "weibull";
  /** Shape and scale: survival is `Math.exp(-((t / scale) ** shape))`; `null` if the shape is not determined. */
  readonly parameters: WeibullParameters | null;
  /** Whether the likelihood has its supremum at a finite scale, without bound or at 0; `"none"` if undetermined. */
  readonly scaleEstimate: "finite" | "plusInfinity" | "zero" | "none";
  /** Standard errors of `parameters`; `null` with `parameters`, each with its parameter. */
  readonly standardErrors: WeibullParameters | null;
  /** Log of the scale; `null` if it is not finite. */
  readonly intercept: number | null;
  /** Covariates, in their order. */
  readonly coefficients: readonly WeibullCoefficient[];
  /** Covariance matrix of `intercept`, coefficients and log(1 / shape); `null` if any is not finite. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** Median lifetime at covariates of 0; `null` if the scale is not finite, or too large for a number. */
  readonly median: number | null;
  /** Mean lifetime at covariates of 0, often far beyond the data; `null` with `median`. */
  readonly mean: number | null;
  /** Log likelihood: its maximum, or its supremum if `boundary` names any; `null` if it has no bound. */
  readonly logLikelihood: number | null;
  /** Log likelihood without covariates; `null` if it has no bound. */
  readonly logLikelihoodNull: number | null;
  /** Number of customers: the sum of the weights. */
  readonly customers: number;
  /** Customers who churned. */
  readonly churned: number;
  /** Rows after merging equal durations, which needs neither covariates nor entries. */
  readonly patterns: number;
  /** Number of iterations. */
  readonly iterations: number;
  /** `false` if the search ended before it settled, or the likelihood has no bound. */
  readonly converged: boolean;
  /** Parameters without a finite estimate: `"shape"`, `"scale"` or names of covariates. */
  readonly boundary: readonly string[];
  /** Length of the gradient of the log likelihood, on the scale of the data; near 0 at a maximum. */
  readonly gradientNorm: number;
}

/**
 * The Weibull model of customer lifetimes, fitted to durations of which many are incomplete.
 *
 * Its shape tells whether churn falls or rises with tenure. Unlike {@link kaplanMeier} it extends beyond the data, as
 * far as the model holds: plot both. Covariates multiply lifetimes (accelerated failure time, as `survreg` in R);
 * `scale` is the scale of the distribution, while R prints 1 / shape as `Scale`. Mixing kinds of customers lowers the
 * shape, even if nobody's churn changes. Whether a maximum exists is decided by the covariates alone, before any
 * iteration: a group in which no customer churns has an infinite coefficient, and the other estimates are those of
 * its limit. If all customers who churned did so at one time, or exactly on a plane of log time over the covariates,
 * the likelihood has no bound and `parameters` is `null`.
 *
 * @param input - Durations above 0, who churned, and covariates.
 * @returns The fit as plain data; `parameters` is `null` if no customer churned, or the likelihood has no bound.
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
  const { confidence, maxIterations, onProgress, covariates: _, ...rows } = parsed;
  const design = designOf(parsed);
  const names = design.map(({ name }) => name);
  const data = weibullData(rows, design);
  const { customers, churned, patterns } = data;
  if (churned === 0)
    return {
      ...unheld(design),
      // Nobody leaves: the later everybody does, the likelier that is.
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
  const fitted = (of: WeibullData) => {
    const limit = weibullLimit(of);
    const rows = { ...of, staying: limit.staying };
    const summit = limit.isUnbounded ? undefined : fitWeibullData(rows, limit.told, watched(of));
    return { ...limit, summit, isHeld: summit !== undefined && !isShapeLost(summit.point) };
  };
  const watched = (of: WeibullData) => ({
    maxIterations,
    onStep: (iteration: number, value: number) =>
      onProgress?.({ iteration, maxIterations, logLikelihood: total(of, value) }),
  });
  const plainData = design.length > 0 ? weibullData(rows, []) : data;
  const without = fitted(plainData);
  const fit = design.length > 0 ? fitted(data) : without;
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
      gradientNorm: summit ? lengthOf(summit, fit.told) : 0,
    };
  return {
    ...held(summit, fit, data, design, confidence),
    ...common,
    logLikelihood: total(data, summit.slope.value),
    converged: summit.ending === "settled",
    gradientNorm: lengthOf(summit, fit.told),
  };
}

/** The length of the gradient by what the data tell. */
function lengthOf({ slope }: Summit, told: Uint8Array): number {
  return Math.hypot(...slope.gradient.map((each, i) => (i === 0 || told[i - 1] ? each : 0)));
}

/** The logarithm of the likelihood in the caller's unit of time. */
function total({ churned, spread, leavingLogs }: WeibullData, value: number): number {
  return value - churned * Math.log(spread) - leavingLogs;
}

/** What there is to say of a model that the data do not hold. */
function unheld(design: readonly Covariate[]) {
  return {
    model: "weibull",
    parameters: null,
    scaleEstimate: "none",
    standardErrors: null,
    intercept: null,
    coefficients: design.map(({ name }) => infinite(name, "none")),
    covariance: null,
    median: null,
    mean: null,
  } as const;
}

/** What a fit says, brought back from the scale of the data. */
function held(
  { point, slope }: Summit,
  { told, estimates }: WeibullLimit,
  { center, spread }: WeibullData,
  design: readonly Covariate[],
  confidence: number,
) {
  const size = point.length;
  const factored = factorOf(slope, Uint8Array.of(1, ...told));
  const [ofScale, ...ofCovariates] = estimates;
  const phi = point[0] as number;
  // 1 / shape, the σ of the logarithm of the lifetime.
  const sigma = spread / phi;
  const slopes = design.map(({ deviation }, i) => (sigma * (point[i + 2] as number)) / deviation);
  const shift = design.reduce((sum, { mean }, i) => sum + mean * (slopes[i] as number), 0);
  const intercept = ofScale === "finite" ? center + sigma * (point[1] as number) - shift : null;
  // The derivatives of intercept, slopes and log σ by the parameters of the fit.
  const derivatives = new Float64Array(size * size);
  derivatives[0] = -(sigma * (point[1] as number) - shift) / phi;
  derivatives[1] = sigma;
  for (const [i, { mean, deviation }] of design.entries()) {
    derivatives[i + 2] = (-sigma * mean) / deviation;
    derivatives[(i + 1) * size] = -(slopes[i] as number) / phi;
    derivatives[(i + 1) * size + i + 2] = sigma / deviation;
  }
  derivatives[(size - 1) * size] = -1 / phi;
  const covariance = transformed(derivatives, inverseOfFactored(factored), size);
  const error = (i: number) => Math.sqrt(Math.max(0, covariance[i * size + i] as number));
  const shape = 1 / sigma;
  const scale = intercept === null ? null : finiteOrNull(Math.exp(intercept)) || null;
  const boundary = ["scale", ...design.map(({ name }) => name)].filter((_, i) => estimates[i] !== "finite");
  const coefficients = design.map(({ name }, i) =>
    ofCovariates[i] === "finite"
      ? finite(name, slopes[i] as number, error(i + 1), shape, confidence)
      : infinite(name, ofCovariates[i] as WeibullEstimate),
  );
  return {
    model: "weibull",
    parameters: { shape, scale },
    scaleEstimate: ofScale === "minusInfinity" ? "zero" : (ofScale as Exclude<WeibullEstimate, "minusInfinity">),
    standardErrors: {
      shape: shape * error(size - 1),
      scale: scale === null ? null : finiteOrNull(scale * error(0)),
    },
    intercept,
    coefficients,
    covariance: boundary.length === 0 ? covarianceRows(covariance, size) : null,
    median: intercept === null ? null : finiteOrNull(Math.exp(intercept + Math.log(Math.LN2) * sigma)),
    mean: intercept === null ? null : finiteOrNull(Math.exp(intercept + logGamma(1 + sigma))),
    boundary,
  } as const;
}

function finite(
  name: string,
  coefficient: number,
  standardError: number,
  shape: number,
  confidence: number,
): WeibullCoefficient {
  return {
    name,
    estimate: "finite",
    coefficient,
    timeRatio: finiteOrNull(Math.exp(coefficient)),
    hazardRatio: finiteOrNull(Math.exp(-coefficient * shape)),
    ...waldOf(coefficient, standardError, confidence),
  };
}

function infinite(name: string, estimate: WeibullEstimate): WeibullCoefficient {
  return {
    name,
    estimate,
    coefficient: null,
    timeRatio: estimate === "minusInfinity" ? 0 : null,
    hazardRatio: estimate === "plusInfinity" ? 0 : null,
    ...NO_WALD,
  };
}

/** J C Jᵀ. */
function transformed(derivatives: Float64Array, covariance: Float64Array, size: number): Float64Array {
  const half = product(derivatives, covariance, size, false);
  return product(half, derivatives, size, true);
}

function product(one: Float64Array, other: Float64Array, size: number, turned: boolean): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let k = 0; k < size; k++)
        result[i * size + j] =
          (result[i * size + j] as number) +
          (one[i * size + k] as number) * (other[turned ? j * size + k : k * size + j] as number);
  return result;
}

/** {@link fitWeibull} as data. */
export const fitWeibullMetric: Metric<[input: FitWeibullInput], WeibullFit> = {
  id: "fitWeibull",
  summary: "The Weibull model of customer lifetimes, fitted to durations of which many are incomplete.",
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
