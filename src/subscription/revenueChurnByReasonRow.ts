/** The recurring revenue lost in one period for one reason. */
export interface RevenueChurnByReasonRow {
  /** Name of the period: the local date on which it starts; for an hour, also the time. */
  readonly start: string;
  /** Local date on which the next period starts. */
  readonly until: string;
  /** Whether the period was over at `asOf`; `true` without `asOf`. */
  readonly finished: boolean;
  /** The reason; `null` for customers whose reason is unknown. */
  readonly reason: string | null;
  /** Revenue lost with customers who left for this reason. */
  readonly churned: number;
  /** Customers who left for this reason. */
  readonly customers: number;
}
