import type { IntervalColumns, OpenInterval } from "../curves/curveInterval";

/** The future of one customer in {@link conditionalSurvival}. */
export interface CustomerFuture {
  /** Tenure so far. */
  readonly from: number;
  /** Probability of staying longer than each time ahead, a fraction; `null` if the fit does not tell. */
  readonly survival: readonly (number | null)[];
  /** Confidence intervals of `survival`, each for its own time, symmetric on the scale log(−log(survival)). */
  readonly interval: IntervalColumns<"log-log">;
  /** Time ahead within which half of such customers churn; `null` if it is not reached, or the fit does not tell. */
  readonly medianRemaining: number | null;
  /**
   * Confidence interval of `medianRemaining`: for Cox fits, the times at which the band of survival crosses ½; for
   * Weibull fits, symmetric on the scale of its logarithm.
   */
  readonly medianInterval: OpenInterval<"band" | "log">;
}

/** What {@link conditionalSurvival} returns. */
export interface ConditionalSurvivalResult {
  /** Times ahead. */
  readonly times: readonly number[];
  /** Customers, in their order. */
  readonly customers: readonly CustomerFuture[];
}
