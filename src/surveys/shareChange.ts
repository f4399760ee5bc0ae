import type { Interval } from "../metric/interval";

/** The change of a share between two waves. */
export interface ShareChange {
  /** Later share minus earlier share, from -1 to 1. */
  readonly difference: number;
  /** Interval of the difference. */
  readonly interval: Interval<"newcombe">;
  /** Two-sided p-value. */
  readonly pValue: number;
}
