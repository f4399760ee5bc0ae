/** Method for the interval of a proportion: Wilson, Clopper–Pearson (exact), Jeffreys or Agresti–Coull. */
export type ProportionMethod = "wilson" | "clopperPearson" | "jeffreys" | "agrestiCoull";

/** A confidence interval. */
export interface Interval<Method extends string = string> {
  /** Lower end (inclusive). */
  readonly low: number;
  /** Upper end (inclusive). */
  readonly high: number;
  /** Confidence level, a fraction. */
  readonly confidence: number;
  /** Method of computation. */
  readonly method: Method;
}

/** A number with its confidence interval. */
export interface Estimate<Method extends string = string> {
  /** The number. */
  readonly estimate: number;
  /** Its interval. */
  readonly interval: Interval<Method>;
}
