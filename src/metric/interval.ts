/** How the interval of a proportion is made: Wilson's, the exact one of Clopper and Pearson, Jeffreys', or Agresti and Coull's. */
export type ProportionMethod = "wilson" | "clopperPearson" | "jeffreys" | "agrestiCoull";

/** The range that the true value is likely to be in. */
export interface Interval<Method extends string = string> {
  /** The lower end. */
  readonly low: number;
  /** The upper end. */
  readonly high: number;
  /** How often such an interval contains the true value, as a fraction. */
  readonly confidence: number;
  /** How it was made. */
  readonly method: Method;
}
