import type { Label } from "../../validation/durationFields";

/** The baseline of a Cox model, as columns of equal length: one row a time at which somebody left. */
export interface CoxBaseline {
  /** The covariates that it is at, by name: their means. Of a customer with others, survival is this to the power of the product of hazard ratios, each to the power of the difference. */
  readonly at: Readonly<Record<string, number | null>>;
  /** The stratum of each row, where there are strata; `null` without. */
  readonly stratum: readonly Label[] | null;
  /** The times, ascending in each stratum. */
  readonly time: readonly number[];
  /** The cumulative hazard up to and with each time. */
  readonly cumulativeHazard: readonly number[];
  /** The share who stay longer, as a fraction: exp(−cumulative hazard). */
  readonly survival: readonly number[];
}
