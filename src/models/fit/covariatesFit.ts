import type { CovariateEffect, CovariateEffects, CovariateParameter, EffectEstimate } from "../families/fittedModels";

/** An estimated effect of a covariate, or the difference of two. */
export interface Tested {
  /** Standard error; `null` if the effect is not finite. */
  readonly standardError: number | null;
  /** The effect divided by its standard error; `null` with it. */
  readonly z: number | null;
  /** Two-sided p-value of `z`, a fraction; `null` with `z`. */
  readonly pValue: number | null;
}

/** The estimated effect of a covariate on a parameter. */
export interface FittedEffect extends CovariateEffect, Tested {
  /** Whether the effect is finite. */
  readonly estimate: EffectEstimate;
  /** Stands for `coefficient` in predictions if that is `null`; otherwise `null`. */
  readonly limit: number | null;
}

/** The difference of the effects of two levels, neither the reference. */
export interface LevelContrast extends Tested {
  /** The parameter. */
  readonly parameter: CovariateParameter;
  /** The covariate. */
  readonly name: string;
  /** The level. */
  readonly level: string;
  /** The level it is compared with. */
  readonly other: string;
  /** Coefficient of `level` minus that of `other`; `null` if either is not finite. */
  readonly difference: number | null;
}

/** A likelihood-ratio test against the model without covariates. */
export interface CovariatesTest {
  /** Twice the difference of the log-likelihoods. */
  readonly chiSquare: number;
  /** Number of coefficients that the data determine, infinite ones included. */
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least as large without any effect, a fraction. */
  readonly pValue: number;
}

/** The covariates of a fit. */
export interface FittedCovariates extends CovariateEffects {
  /** The effects, by parameter. */
  readonly coefficients: readonly FittedEffect[];
  /** Differences between levels, for covariates of more than two. */
  readonly contrasts: readonly LevelContrast[];
  /** The covariances of parameters and coefficients, in this order; `null` if any is not finite. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** The log-likelihood of the model without covariates. */
  readonly logLikelihoodNull: number;
  /** Test of all covariates together; `null` if the data determine no coefficient. */
  readonly likelihoodRatioTest: CovariatesTest | null;
}
