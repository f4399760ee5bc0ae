/** The confidence interval of a number for which the data may set no limit. */
export interface OpenInterval<Method extends string> {
  /** Lower end (inclusive); `null` if the data set no limit. */
  readonly low: number | null;
  /** Upper end (inclusive); `null` if the data set no limit. */
  readonly high: number | null;
  /** Confidence level, a fraction. */
  readonly confidence: number;
  /** Method of the interval. */
  readonly method: Method;
}

/** The confidence intervals of a column, row by row. */
export interface IntervalColumns<Method extends string, End = number | null> {
  /** Lower ends (inclusive); each interval holds for its own row alone. */
  readonly low: readonly End[];
  /** Upper ends (inclusive). */
  readonly high: readonly End[];
  /** Confidence level, a fraction. */
  readonly confidence: number;
  /** Method of the intervals. */
  readonly method: Method;
}
