import type { OpenInterval } from "../curves/curveInterval";
import type { RobustErrors } from "./robustErrors";

/**
 * Where the likelihood has its supremum: at a finite value, as the coefficient grows or falls without bound, or
 * anywhere.
 */
export type WeibullEstimate = "finite" | "plusInfinity" | "minusInfinity" | "none";

/** A covariate of `fitWeibull`. */
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
  /**
   * Confidence interval of `timeRatio`; `null` with `standardError`, and an end is `null` if too large to represent.
   */
  readonly interval: OpenInterval<"wald"> | null;
  /** Factor of the hazard per unit: 0 for `"plusInfinity"`, `null` if undetermined, infinite or too large. */
  readonly hazardRatio: number | null;
  /** `coefficient` divided by `standardError`; `null` with it. */
  readonly z: number | null;
  /** Two-sided p-value of `z`, a fraction; `null` with `z`. */
  readonly pValue: number | null;
}

/** The shape and the scale of `fitWeibull`. */
export interface WeibullParameters {
  /** Shape: below 1 the churn rate falls with tenure, at 1 it is constant, above 1 it rises. */
  readonly shape: number;
  /** Scale, the time by which 63.2% churned, at covariates of 0; `null` if not finite or too large to represent. */
  readonly scale: number | null;
}

/** What `fitWeibull` returns. */
export interface WeibullFit {
  /** The model. */
  readonly model: "weibull";
  /** Shape and scale: survival is `Math.exp(-((t / scale) ** shape))`; `null` if the shape is not determined. */
  readonly parameters: WeibullParameters | null;
  /** Whether the likelihood has its supremum at a finite scale, without bound or at 0; `"none"` if undetermined. */
  readonly scaleEstimate: "finite" | "plusInfinity" | "zero" | "none";
  /** Standard errors of `parameters`; `null` with them or if too large to represent, each with its parameter. */
  readonly standardErrors: WeibullParameters | null;
  /** Log of the scale; `null` if it is not finite. */
  readonly intercept: number | null;
  /** Covariates, in their order. */
  readonly coefficients: readonly WeibullCoefficient[];
  /**
   * Covariance matrix of `intercept`, coefficients and log(1 / shape), robust if asked for; `null` if any is not
   * finite, or a number is too large to represent.
   */
  readonly covariance: readonly (readonly number[])[] | null;
  /** Robust standard errors; `null` for those of the model. */
  readonly robust: RobustErrors | null;
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
  /** `false` if the search ended before it converged, or the likelihood has no bound. */
  readonly converged: boolean;
  /** Parameters without a finite estimate: `"shape"`, `"scale"` or names of covariates. */
  readonly boundary: readonly string[];
  /** Norm of the gradient of the log likelihood, on the scale of the data; near 0 at a maximum. */
  readonly gradientNorm: number;
}
