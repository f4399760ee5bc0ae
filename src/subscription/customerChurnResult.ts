import type { Interval } from "../metric/interval";

/** A definition of churn, most named after a tool. */
export type CustomerChurnMethod = "cohort" | "startLosses" | "stripe" | "midpoint" | "average" | "allLosses";

/** What {@link customerChurn} returns. */
export interface CustomerChurnResult {
  /** `lost / base`, a fraction; `null` if the base is 0. */
  readonly rate: number | null;
  /** Lost customers. */
  readonly lost: number;
  /** The denominator; not always a whole number for `"midpoint"` and `"average"`. */
  readonly base: number;
  /** The definition used. */
  readonly method: CustomerChurnMethod;
  /**
   * Wilson's interval of the rate; `null` if the base is 0 or the rate is not a proportion (`"midpoint"`, `"average"`,
   * `"allLosses"`).
   */
  readonly interval: Interval<"wilson"> | null;
  /**
   * Gaps of less than two days that begin in the window. Many of them suggest that end dates are inclusive (`ends` of
   * the log) or renewals are late (`gapDays`).
   */
  readonly shortGaps: number;
}
