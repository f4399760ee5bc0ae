/** What robust standard errors rest on. */
export interface RobustErrors {
  /** Number of independent units: clusters, or customers without `cluster`. */
  readonly units: number;
  /**
   * Covariance matrix by the model, which assumes that it is true and customers are independent; `null` as
   * `covariance`.
   */
  readonly modelCovariance: readonly (readonly number[])[] | null;
}
