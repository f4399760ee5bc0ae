/** Expected and actual churn of customers with similar probabilities. */
export interface CalibrationBin {
  /** Start of the bin (inclusive). */
  readonly from: number;
  /** End of the bin (exclusive; inclusive in the last bin). */
  readonly until: number;
  /** Number of customers. */
  readonly customers: number;
  /** Mean of their probabilities; `null` without customers. */
  readonly predicted: number | null;
  /** Share of them who churned; `null` without customers. */
  readonly observed: number | null;
}
