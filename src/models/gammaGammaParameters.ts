/** The parameters of the Gamma-Gamma model. */
export interface GammaGammaParameters {
  /** The shape of the gamma distribution of a customer's purchase values: the greater, the more alike they are. */
  readonly p: number;
  /** The shape of the gamma distribution of what differs between customers: the greater, the more alike they are. Above 1 the mean over all customers is finite. */
  readonly q: number;
  /** The rate of that distribution, in money. */
  readonly v: number;
}
