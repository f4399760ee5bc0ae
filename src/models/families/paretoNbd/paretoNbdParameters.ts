/** The parameters of the Pareto/NBD model. */
export interface ParetoNbdParameters {
  /** Shape of the gamma distribution of purchase rates: the smaller, the more customers differ. */
  readonly r: number;
  /** Rate of that distribution, in units of time: active customers make `r / alpha` purchases per unit on average. */
  readonly alpha: number;
  /** Shape of the gamma distribution of the rates at which customers leave. */
  readonly s: number;
  /** Rate of that distribution, in units of time: at first, `s / beta` of the customers leave per unit. */
  readonly beta: number;
}
