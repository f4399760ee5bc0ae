import type { Label } from "../../validation/labelFields";

/** The baseline of a Cox model, as columns of equal length: one row per time of churn. */
export interface CoxBaseline {
  /**
   * Means of the covariates, by name: the customer described by the baseline. For others, raise survival to the product
   * of hazard ratios to the power of the differences. `null` without a finite coefficient: the baseline then describes
   * the customers who churn at each time.
   */
  readonly at: Readonly<Record<string, number | null>>;
  /** Stratum of each row; `null` without strata. */
  readonly stratum: readonly Label[] | null;
  /** Times of churn, ascending within each stratum. */
  readonly time: readonly number[];
  /** Cumulative hazard up to and including each time; `null` if it is too large to represent. */
  readonly cumulativeHazard: readonly (number | null)[];
  /** Share of customers who stay longer, a fraction: exp(−cumulative hazard). */
  readonly survival: readonly number[];
  /**
   * Variance of `cumulativeHazard` at fixed coefficients; `null` if a coefficient is not finite or a number is too
   * large to represent.
   */
  readonly variance: readonly number[] | null;
  /** Derivatives of `cumulativeHazard` by the coefficients, by name; `null` with `variance`. */
  readonly derivatives: Readonly<Record<string, readonly number[]>> | null;
}
