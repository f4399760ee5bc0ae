import type { FitListener } from "../../metric/fitProgress";
import type { TimeUnit } from "../families/fittedModel";

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
