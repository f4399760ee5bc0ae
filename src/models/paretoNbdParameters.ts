/** The parameters of the Pareto/NBD model. */
export interface ParetoNbdParameters {
  /** The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ. */
  readonly r: number;
  /** The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers. */
  readonly alpha: number;
  /** The shape of the gamma distribution of the rates at which customers leave. */
  readonly s: number;
  /** The rate of that distribution, in units of time: at first `s / beta` of the customers leave in a unit. */
  readonly beta: number;
}
