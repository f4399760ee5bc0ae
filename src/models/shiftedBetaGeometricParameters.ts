/** The parameters of the shifted-beta-geometric model. */
export interface ShiftedBetaGeometricParameters {
  /** The first shape of the beta distribution of churn probabilities: on average `alpha / (alpha + beta)` leave at the first renewal. */
  readonly alpha: number;
  /** The second shape of that distribution. The smaller both are, the more customers differ. */
  readonly beta: number;
}
