import type { Interval } from "../metric/interval";

/** The difference between two means, with its interval and Welch's test. */
export interface MeanDifference {
  /** Mean of the first group minus mean of the second, in the unit of the values. */
  readonly difference: number;
  /** Interval of the difference. */
  readonly interval: Interval<"welch">;
  /** Difference divided by its standard error. */
  readonly t: number;
  /** Degrees of freedom by Welch's approximation; rarely whole. */
  readonly degreesOfFreedom: number;
  /** Two-sided p-value. */
  readonly pValue: number;
}
