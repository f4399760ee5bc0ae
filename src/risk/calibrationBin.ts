/** Customers of similar probabilities: what was expected of them, and what came. */
export interface CalibrationBin {
  /** The least probability of the bin. */
  readonly from: number;
  /** Where the next bin begins; the last one includes its end. */
  readonly to: number;
  /** Customers in it. */
  readonly customers: number;
  /** The mean of their probabilities; `null` without customers. */
  readonly predicted: number | null;
  /** The share of them who left; `null` without customers. */
  readonly observed: number | null;
}
