import type { OpenInterval } from "../curves/curveInterval";
import type { Concordance } from "./concordance";
import type { CoxBaseline } from "./coxBaseline";
import type { CoxTies } from "./coxTies";
import type { ProportionalHazardsTest } from "./proportionalHazardsTest";

/** A covariate of {@link fitCox}. */
export interface CoxCoefficient {
  /** Its name. */
  readonly name: string;
  /** What the data say of it: a number, one that grows (`"plusInfinity"`) or falls without end (separation, monotone likelihood), or nothing (`"none"`: among those who were there together nobody differs). */
  readonly estimate: "finite" | "plusInfinity" | "minusInfinity" | "none";
  /** What a unit of it adds to the logarithm of the rate of leaving; `null` unless finite. */
  readonly coefficient: number | null;
  /** The standard error of `coefficient`; `null` with it. */
  readonly standardError: number | null;
  /** What a unit of it multiplies the rate of leaving by: 0 for `"minusInfinity"`, else `null` with `coefficient`, or where it is too large for a number. */
  readonly hazardRatio: number | null;
  /** Confidence interval of `hazardRatio`; `null` with `coefficient`, an end if it is too large for a number. */
  readonly interval: OpenInterval<"wald"> | null;
  /** `coefficient` over `standardError`; `null` with it. */
  readonly z: number | null;
  /** How often chance alone would bring a covariate without effect at least as far from 0, as a fraction; `null` with `z`. */
  readonly pValue: number | null;
  /** The test of whether its effect changes with tenure; its numbers are `null` where the data cannot tell. */
  readonly proportionalHazards: ProportionalHazardsTest;
}

/** A test of all covariates of {@link fitCox} together. */
export interface CoxTest {
  /** The statistic. */
  readonly chiSquare: number;
  /** Its degrees of freedom: the covariates that the data hold. */
  readonly degreesOfFreedom: number;
  /** How often chance alone would bring covariates without effect at least as far, as a fraction. */
  readonly pValue: number;
}

/** What {@link fitCox} returns. */
export interface CoxFit {
  /** Which model it is of. */
  readonly model: "cox";
  /** How ties were taken. */
  readonly ties: CoxTies;
  /** The covariates, in their order. */
  readonly coefficients: readonly CoxCoefficient[];
  /** The covariances of the coefficients, in their order; `null` where not all are finite. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** The logarithm of the partial likelihood. */
  readonly logLikelihood: number;
  /** The same with all coefficients 0. */
  readonly logLikelihoodNull: number;
  /** Twice the difference of the two; `null` where the data hold no covariate. */
  readonly likelihoodRatioTest: CoxTest | null;
  /** The test of the slope at 0; for one binary covariate without ties it is the log-rank test. `null` likewise. */
  readonly scoreTest: CoxTest | null;
  /** The test of the coefficients by their standard errors; `null` where not all are finite. */
  readonly waldTest: CoxTest | null;
  /** How well the fit orders who leaves first; `null` where no two customers can be compared. */
  readonly concordance: Concordance | null;
  /** The test of whether any effect changes with tenure; its numbers are `null` where the data cannot tell. */
  readonly proportionalHazards: ProportionalHazardsTest;
  /** The cumulative hazard and survival of a customer with average covariates. */
  readonly baseline: CoxBaseline;
  /** All customers; with weights their sum. */
  readonly customers: number;
  /** Those of them who left. */
  readonly churned: number;
  /** How many iterations it took. */
  readonly iterations: number;
  /** Whether it has settled; `false` where `maxIterations` came first. */
  readonly converged: boolean;
  /** The names of covariates whose coefficients are not finite. */
  readonly boundary: readonly string[];
  /** The length of the vector of the derivatives of the logarithm of the partial likelihood, by coefficients of covariates over their standard deviations: about 0 at a maximum. */
  readonly gradientNorm: number;
}
