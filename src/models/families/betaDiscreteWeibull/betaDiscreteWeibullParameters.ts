/** The parameters of the beta-discrete-Weibull model. */
export interface BetaDiscreteWeibullParameters {
  /** First shape of the beta distribution of churn probabilities: `alpha / (alpha + beta)` leave at the first renewal. */
  readonly alpha: number;
  /** Second shape of that distribution. The smaller both are, the more customers differ. */
  readonly beta: number;
  /** How the churn of each customer changes with time: it rises if `c` is above 1 and falls if it is below. */
  readonly c: number;
}
