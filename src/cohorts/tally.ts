/** Counts or sums per cohort and column. */
export interface CohortTally {
  /** Number of customers in each row. */
  readonly sizes: Float64Array;
  /** Customers or money: `cells[row * width + column]`. */
  readonly cells: Float64Array;
  /** Whether the first cell contains the entries, and is final once no more customers can enter. */
  readonly knownAtEntry: boolean;
}
