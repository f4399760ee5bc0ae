/** The parameters of the beta-discrete-Weibull model. */
export interface BetaDiscreteWeibullParameters {
  /** The first shape of the beta distribution of churn probabilities at the first renewal: `alpha / (alpha + beta)` on average. */
  readonly alpha: number;
  /** The second shape of that distribution. The smaller both are, the more customers differ. */
  readonly beta: number;
  /** How each customer's own churn changes with time: it rises where `c` is above 1, falls where it is below, and stays where it is 1. */
  readonly c: number;
}
