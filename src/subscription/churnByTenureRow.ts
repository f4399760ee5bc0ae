/** The churn of customers with similar tenure. */
export interface ChurnByTenureRow {
  /** Least tenure of the group, in days. */
  readonly from: number;
  /** Tenure at which the next group starts, in days; `null` for the last group. */
  readonly until: number | null;
  /** Customers of the group at the start of the window. */
  readonly base: number;
  /** Customers of the group no longer active at the end of the window. */
  readonly lost: number;
  /** `lost / base`, a fraction from 0 to 1; `null` if the group is empty. */
  readonly rate: number | null;
}
