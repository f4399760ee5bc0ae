import type { TimeUnit } from "../../time/daysInUnit";

export type { TimeUnit };

/** The part of a fitted model needed for predictions: returned by a fit, read from JSON or written by hand. */
export interface FittedModel<Model extends string, Parameters> {
  /** The model. */
  readonly model: Model;
  /** The parameters. */
  readonly parameters: Parameters;
  /** The unit of time of the customers it was fitted to. Default: unknown. */
  readonly timeUnit?: TimeUnit | null | undefined;
  /** Covariances of the parameters, in their order, as a fit returns them: for intervals. Default: unknown. */
  readonly covariance?: readonly (readonly number[])[] | null | undefined;
  /** Parameters of the same model fitted to resampled or simulated customers, for intervals. Default: none. */
  readonly resamples?: readonly Parameters[] | null | undefined;
}

/** The parameters of the BG/NBD and MBG/NBD models. */
export interface BgNbdParameters {
  /** Shape of the gamma distribution of purchase rates: the smaller, the more customers differ. */
  readonly r: number;
  /** Rate of that distribution, in units of time: active customers make `r / alpha` purchases per unit on average. */
  readonly alpha: number;
  /** First shape of the beta distribution of dropout probabilities: `a / (a + b)` leave after a purchase on average. */
  readonly a: number;
  /** Second shape of that distribution. */
  readonly b: number;
}

/** The parameters of the Pareto/NBD model. */
export interface ParetoNbdParameters {
  /** Shape of the gamma distribution of purchase rates: the smaller, the more customers differ. */
  readonly r: number;
  /** Rate of that distribution, in units of time: active customers make `r / alpha` purchases per unit on average. */
  readonly alpha: number;
  /** Shape of the gamma distribution of the rates at which customers leave. */
  readonly s: number;
  /** Rate of that distribution, in units of time: at first, `s / beta` of the customers leave per unit. */
  readonly beta: number;
}

/** The parameters of the BG/BB model. */
export interface BgBbParameters {
  /** First shape of the beta distribution of purchase probabilities, with mean `alpha / (alpha + beta)`. */
  readonly alpha: number;
  /** Second shape of that distribution. */
  readonly beta: number;
  /** First shape of the beta distribution of dropout probabilities, with mean `gamma / (gamma + delta)`. */
  readonly gamma: number;
  /** Second shape of that distribution. */
  readonly delta: number;
}

/**
 * Whether an effect is finite, or the likelihood rises as it grows or falls without bound; `"none"` if undetermined.
 */
export type EffectEstimate = "finite" | "plusInfinity" | "minusInfinity" | "none";

/** A parameter that covariates multiply. */
export type CovariateParameter = "alpha" | "a" | "b" | "beta";

/** The effect of a covariate on a parameter: customers differ in it by a factor. */
export interface CovariateEffect {
  /**
   * The parameter. `alpha` and `beta` are divided by the exponential of the coefficient, so a positive one means more
   * purchases or earlier leaving; `a` and `b` are multiplied by it.
   */
  readonly parameter: CovariateParameter;
  /** The covariate. */
  readonly name: string;
  /** The level of a covariate with levels, compared with the one in `at`; `null` for a number. */
  readonly level: string | null;
  /** Effect of the level, or of one unit of the number; `null` unless `estimate` is `"finite"`. */
  readonly coefficient: number | null;
  /** Whether the effect is finite. Default: `"finite"`. */
  readonly estimate?: EffectEstimate | undefined;
  /** Stands for `coefficient` in predictions if that is `null`; the data fit no other one better. Default: 0. */
  readonly limit?: number | null | undefined;
}

/** How parameters differ by covariates of customers. */
export interface CovariateEffects {
  /** Covariates of a customer with exactly the `parameters`: a level, or a number (in a fit the mean). */
  readonly at: Readonly<Record<string, string | number>>;
  /** The effects. */
  readonly coefficients: readonly CovariateEffect[];
  /** Covariances of the parameters and coefficients, in this order: for intervals. Default: unknown. */
  readonly covariance?: readonly (readonly number[])[] | null | undefined;
  /** Coefficients that go with each of `resamples` of the fit, in their order: for intervals. Default: none. */
  readonly resamples?: readonly (readonly number[])[] | null | undefined;
}

/** A fit whose parameters may differ by covariates of customers. */
export interface WithCovariates {
  /** Effects of covariates. Default: none. */
  readonly covariates?: CovariateEffects | undefined;
}

/** A fit of a model of purchases in continuous time: BG/NBD, MBG/NBD or Pareto/NBD. */
export type ContinuousPurchaseFit = WithCovariates &
  (
    | FittedModel<"bgNbd", BgNbdParameters>
    | FittedModel<"mbgNbd", BgNbdParameters>
    | FittedModel<"paretoNbd", ParetoNbdParameters>
  );

/** A fit of a model of purchases without a contract: BG/NBD, MBG/NBD, Pareto/NBD or BG/BB. */
export type PurchaseFit = ContinuousPurchaseFit | FittedModel<"bgBb", BgBbParameters>;

/** The parameters of the Gamma-Gamma model. */
export interface GammaGammaParameters {
  /** Shape of the gamma distribution of a customer's purchase values: the greater, the more alike they are. */
  readonly p: number;
  /** Shape of the gamma distribution that customers differ by: above 1, the mean over all customers is finite. */
  readonly q: number;
  /** Rate of that distribution, in money. */
  readonly v: number;
}

/** A fit of the Gamma-Gamma model of spending. */
export type SpendFit = FittedModel<"gammaGamma", GammaGammaParameters>;

/** The parameters of the shifted-beta-geometric model. */
export interface ShiftedBetaGeometricParameters {
  /** First shape of the beta distribution of churn probabilities, with mean `alpha / (alpha + beta)`. */
  readonly alpha: number;
  /** Second shape of that distribution. The smaller both are, the more customers differ. */
  readonly beta: number;
}

/** The parameters of the beta-discrete-Weibull model. */
export interface BetaDiscreteWeibullParameters {
  /** First shape of the beta distribution of churn probabilities, with mean `alpha / (alpha + beta)`. */
  readonly alpha: number;
  /** Second shape of that distribution. The smaller both are, the more customers differ. */
  readonly beta: number;
  /** How the churn of each customer changes with time: it rises if `c` is above 1 and falls if it is below. */
  readonly c: number;
}

/** A fit of a model of customers on a contract: shifted-beta-geometric or beta-discrete-Weibull. */
export type ContractFit =
  | FittedModel<"shiftedBetaGeometric", ShiftedBetaGeometricParameters>
  | FittedModel<"betaDiscreteWeibull", BetaDiscreteWeibullParameters>;
