import type { Interval } from "../metric/interval";

/** How a share changed from one wave to the next. */
export interface ShareChange {
  /** Later share minus earlier share, from -1 to 1. */
  readonly difference: number;
  /** Interval of the difference. */
  readonly interval: Interval<"newcombe">;
  /** Two-sided p-value. */
  readonly pValue: number;
}
