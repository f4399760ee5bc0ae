/** The parameters of the BG/NBD model, and of the MBG/NBD model. */
export interface BgNbdParameters {
  /** The shape of the gamma distribution of purchase rates over customers: the smaller, the more they differ. */
  readonly r: number;
  /** The rate of that distribution, in units of time: customers buy `r / alpha` times a unit on average while they are customers. */
  readonly alpha: number;
  /** The first shape of the beta distribution of dropout probabilities: on average `a / (a + b)` leave after a purchase. */
  readonly a: number;
  /** The second shape of that distribution. */
  readonly b: number;
}
