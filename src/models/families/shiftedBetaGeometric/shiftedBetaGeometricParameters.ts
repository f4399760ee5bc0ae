/** The parameters of the shifted-beta-geometric model. */
export interface ShiftedBetaGeometricParameters {
  /** First shape of the beta distribution of churn probabilities: `alpha / (alpha + beta)` leave at the first renewal. */
  readonly alpha: number;
  /** Second shape of that distribution. The smaller both are, the more customers differ. */
  readonly beta: number;
}
