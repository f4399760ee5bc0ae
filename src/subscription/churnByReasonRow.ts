/** The churn of customers for one reason. */
export interface ChurnByReasonRow {
  /** The reason; `null` for customers whose reason is unknown. */
  readonly reason: string | null;
  /** Customers lost for this reason. */
  readonly lost: number;
  /** The denominator of the rate, the same for all reasons. */
  readonly base: number;
  /** `lost / base`, a fraction; the rates of all reasons add up to the churn rate. `null` if the base is 0. */
  readonly rate: number | null;
  /** Share of all lost customers, a fraction from 0 to 1. */
  readonly share: number;
}
