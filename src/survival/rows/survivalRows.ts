import type { Flags } from "../../validation/flags";

/** The input columns of survival functions, one item per customer. */
export interface SurvivalRows {
  /** Duration of each customer. */
  readonly durations: ArrayLike<number>;
  /** Whether each customer churned at the end of it. */
  readonly churned: Flags;
  /** Number of customers per row. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Time at which observation of each customer began. */
  readonly entry?: ArrayLike<number> | undefined;
}
