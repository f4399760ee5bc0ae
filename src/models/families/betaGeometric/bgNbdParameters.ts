/** The parameters of the BG/NBD and MBG/NBD models. */
export interface BgNbdParameters {
  /** Shape of the gamma distribution of purchase rates: the smaller, the more customers differ. */
  readonly r: number;
  /** Rate of that distribution, in units of time: active customers make `r / alpha` purchases per unit on average. */
  readonly alpha: number;
  /** First shape of the beta distribution of dropout probabilities: `a / (a + b)` leave after a purchase on average. */
  readonly a: number;
  /** Second shape of that distribution. */
  readonly b: number;
}
