import type { FitListener } from "../../metric/fitProgress";
import type { TimeUnit } from "../families/fittedModels";
import type { CustomerHistories } from "./customers";

/** How a model is fitted. */
export interface FitInput<Parameters> {
  /** Customers per row, 0 or more: one weight per row. Default: one customer per row. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Initial parameter values; they matter only if the likelihood has several maxima. Default: chosen from the data. */
  readonly initialParameters?: Parameters | undefined;
  /** Maximum number of iterations, from 1; a fit that needs more has `converged: false`. Default: 500. */
  readonly maxIterations?: number | undefined;
  /** The unit of time of the customers, kept with the fit. Default: that of the customers, if they have one. */
  readonly timeUnit?: TimeUnit | undefined;
  /** Called after each iteration with the progress of the fit. */
  readonly onProgress?: FitListener | undefined;
}

/** The arguments of a fit of a model of purchases. */
export interface FitPurchasesArguments<Parameters> {
  /** The columns of the customers as `customerSummaries` returns them: at least one customer. */
  readonly customers: CustomerHistories;
  /** Weights, initial values, limits and the unit of time. */
  readonly options?: FitInput<Parameters> | undefined;
}

/** The input of a fit of a model of contracts. */
export interface FitRenewalsInput<Parameters> {
  /** Counts of a cohort at the start and after each renewal, never rising; or a list of such cohorts. */
  readonly survivors: Survivors;
  /** Initial parameter values. Default: chosen from the data. */
  readonly initialParameters?: Parameters | undefined;
  /** Maximum number of iterations, from 1; a fit that needs more has `converged: false`. Default: 500. */
  readonly maxIterations?: number | undefined;
  /** The time from renewal to renewal, kept with the fit. Default: unknown. */
  readonly timeUnit?: TimeUnit | undefined;
}

/**
 * Customers at the start, after the first renewal, after the second and so on: of one cohort, or of a list of cohorts.
 */
export type Survivors = ArrayLike<number> | readonly ArrayLike<number>[];
