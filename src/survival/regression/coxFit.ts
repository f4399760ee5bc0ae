import type { OpenInterval } from "../curves/curveInterval";
import type { Concordance } from "./concordance";
import type { CoxBaseline } from "./coxBaseline";
import type { CoxTies } from "./coxTies";
import type { ProportionalHazardsTest } from "./proportionalHazardsTest";
import type { RobustErrors } from "./robustErrors";

/** A covariate of {@link fitCox}. */
export interface CoxCoefficient {
  /** Name of the covariate. */
  readonly name: string;
  /**
   * Whether the likelihood has its supremum at a finite coefficient, or as the coefficient grows or falls without bound
   * (separation); `"none"` if the data do not determine it.
   */
  readonly estimate: "finite" | "plusInfinity" | "minusInfinity" | "none";
  /** Change of the log hazard per unit; `null` unless `estimate` is `"finite"`. */
  readonly coefficient: number | null;
  /** Standard error of `coefficient`; `null` with `coefficient`, or if it is lost in rounding. */
  readonly standardError: number | null;
  /** Factor of the hazard per unit: 0 for `"minusInfinity"`, `null` if undetermined, infinite or too large. */
  readonly hazardRatio: number | null;
  /**
   * Confidence interval of `hazardRatio`; `null` with `standardError`, and an end is `null` if too large to represent.
   */
  readonly interval: OpenInterval<"wald"> | null;
  /** `coefficient` divided by `standardError`; `null` with it. */
  readonly z: number | null;
  /** Two-sided p-value of `z`, a fraction; `null` with `z`. */
  readonly pValue: number | null;
  /** Test of whether the effect changes with tenure; its numbers are `null` if the data do not determine it. */
  readonly proportionalHazards: ProportionalHazardsTest;
}

/** A test of all covariates of {@link fitCox} together. */
export interface CoxTest {
  /** Test statistic. */
  readonly chiSquare: number;
  /** Degrees of freedom: the number of covariates that the data determine. */
  readonly degreesOfFreedom: number;
  /** Probability of a statistic at least as large without any effect, a fraction. */
  readonly pValue: number;
}

/** What robust standard errors of {@link fitCox} rest on, with a test as robust as they are. */
export interface CoxRobustErrors extends RobustErrors {
  /**
   * Robust score test; `null` if no covariate is determined, or there are too few clusters.
   */
  readonly scoreTest: CoxTest | null;
}

/** What {@link fitCox} returns. */
export interface CoxFit {
  /** The model. */
  readonly model: "cox";
  /** Method for ties. */
  readonly ties: CoxTies;
  /** Covariates, in their order. */
  readonly coefficients: readonly CoxCoefficient[];
  /** Covariance matrix of the coefficients, robust if asked for; `null` if any is not finite. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** Robust standard errors; `null` for those of the model. */
  readonly robust: CoxRobustErrors | null;
  /** Log partial likelihood: its maximum, or its supremum if `boundary` names any covariate. */
  readonly logLikelihood: number;
  /** Log partial likelihood with all coefficients 0. */
  readonly logLikelihoodNull: number;
  /** Likelihood-ratio test: twice the difference of the two; `null` if no covariate is determined. */
  readonly likelihoodRatioTest: CoxTest | null;
  /** Score test; the log-rank test for one binary covariate without ties. `null` if no covariate is determined. */
  readonly scoreTest: CoxTest | null;
  /** Wald test; `null` if any coefficient is not finite, or there are too few clusters. */
  readonly waldTest: CoxTest | null;
  /** How well the fit ranks customers by risk; `null` if no two customers can be compared. */
  readonly concordance: Concordance | null;
  /** Joint test of whether effects change with tenure; its numbers are `null` if the data do not determine it. */
  readonly proportionalHazards: ProportionalHazardsTest;
  /** Cumulative hazard and survival of a customer with average covariates. */
  readonly baseline: CoxBaseline;
  /** Number of customers: the sum of the weights. */
  readonly customers: number;
  /** Customers who churned. */
  readonly churned: number;
  /** Number of iterations. */
  readonly iterations: number;
  /** `false` if the search ended before it converged, such as after `maxIterations`. */
  readonly converged: boolean;
  /** Names of covariates without a finite coefficient. */
  readonly boundary: readonly string[];
  /**
   * Norm of the gradient of the log likelihood, with covariates scaled to standard deviation 1; near 0 at convergence.
   */
  readonly gradientNorm: number;
}
