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

/** Which covariates of customers the parameters of a model depend on. */
export interface CovariateChoice {
  /** Names of the columns in `customers.covariates` that the rate of purchases depends on. Default: none. */
  readonly purchase?: readonly string[] | undefined;
  /** Names of the columns in `customers.covariates` that leaving depends on. Default: none. */
  readonly dropout?: readonly string[] | undefined;
  /** Reference level by name of a column of texts. Default: the first level in the order of their characters. */
  readonly reference?: Readonly<Record<string, string>> | undefined;
}

/** How a model of purchases is fitted. */
export interface FitPurchasesInput<Parameters> extends FitInput<Parameters> {
  /** Covariates of the customers. Default: none. */
  readonly covariates?: CovariateChoice | undefined;
}

/** The arguments of a fit of a model of purchases. */
export interface FitPurchasesArguments<Parameters, Options = FitPurchasesInput<Parameters>> {
  /** The columns of the customers as `customerSummaries` returns them: at least one customer. */
  readonly customers: CustomerHistories;
  /** Weights, initial values, limits, the unit of time and covariates. */
  readonly options?: Options | undefined;
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
