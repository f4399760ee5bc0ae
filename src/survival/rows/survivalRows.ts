import type { Flags } from "../../validation/flags";

/** What the functions of survival are told of customers: one item a customer in each column. */
export interface SurvivalRows {
  /** How long each was there. */
  readonly durations: ArrayLike<number>;
  /** Whether each left at the end of that time. */
  readonly churned: Flags;
  /** How many customers each row stands for. */
  readonly weights?: ArrayLike<number> | undefined;
  /** After how long each was first observed. */
  readonly entry?: ArrayLike<number> | undefined;
}
