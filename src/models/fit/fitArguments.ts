import type { TimeUnit } from "../families/fittedModel";
import type { CustomerHistories } from "../fields/customers";
import type { FitInput } from "../fields/fitInput";
import type { Survivors } from "../fields/survivors";

/** The arguments of a fit of a model of purchases. */
export interface FitPurchasesArguments<Parameters> {
  /** The columns of the customers as `customerSummaries` returns them: at least one customer. */
  readonly customers: CustomerHistories;
  /** Weights, initial values, limits and the unit of time. */
  readonly options?: FitInput<Parameters> | undefined;
}

/** The input of a fit of a model of contracts. */
export interface FitRenewalsInput<Parameters> {
  /** Customers of a cohort at the start, after the first renewal, after the second and so on, never rising; or a list of such lists, one per cohort. Counts, not percentages: standard errors depend on them. */
  readonly survivors: Survivors;
  /** Initial parameter values. Default: chosen from the data. */
  readonly initialParameters?: Parameters | undefined;
  /** Maximum number of iterations, from 1; a fit that needs more has `converged: false`. Default: 500. */
  readonly maxIterations?: number | undefined;
  /** The time from renewal to renewal, kept with the fit. Default: unknown. */
  readonly timeUnit?: TimeUnit | undefined;
}
