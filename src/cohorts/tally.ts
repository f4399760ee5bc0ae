/** What is counted or summed for each cohort and column. */
export interface CohortTally {
  /** The customers of each row. */
  readonly sizes: Float64Array;
  /** Customers or money: `cells[row * width + column]`. */
  readonly cells: Float64Array;
  /** Whether the first cell says who or what entered, and is final when nobody else can. */
  readonly knownAtEntry: boolean;
}
