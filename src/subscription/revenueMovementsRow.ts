/** The change in the number of paying customers in a period. */
export interface CustomerMovements {
  /** Paying customers at the start. */
  readonly starting: number;
  /** Customers who pay at the end and never did at an earlier close. */
  readonly new: number;
  /** Customers who pay at the end and at an earlier close, but not at the start. */
  readonly reactivated: number;
  /** Customers who paid at the start and do not at the end. */
  readonly churned: number;
  /** Paying customers at the end: `starting + new + reactivated - churned`. */
  readonly ending: number;
}

/** The change in monthly recurring revenue in a period. All amounts are in money; losses are positive. */
export interface RevenueMovementsRow {
  /** Name of the period: the local date on which it starts; for an hour, also the time. */
  readonly start: string;
  /** Local date on which the next period starts. */
  readonly until: string;
  /** Whether the period was over at `asOf`; `true` without `asOf`. */
  readonly finished: boolean;
  /** Revenue at the start; equals the `ending` of the previous period. */
  readonly starting: number;
  /** Revenue of new customers. */
  readonly new: number;
  /** Increase in revenue of remaining customers. */
  readonly expansion: number;
  /** Revenue of returning customers. */
  readonly reactivation: number;
  /** Decrease in revenue of remaining customers. */
  readonly contraction: number;
  /** Revenue lost with customers who left. */
  readonly churned: number;
  /** Revenue at the end; exactly `starting + new + expansion + reactivation - contraction - churned`. */
  readonly ending: number;
  /** The change in the number of customers. */
  readonly customers: CustomerMovements;
  /** Share of `starting` retained, without expansion; `null` if `starting` is 0. */
  readonly grossRevenueRetention: number | null;
  /** Share of `starting` retained, with expansion; `null` if `starting` is 0. */
  readonly netRevenueRetention: number | null;
  /** Share of starting customers lost; `null` if there are none. */
  readonly churnRate: number | null;
  /** Revenue gained, divided by revenue lost; `null` if nothing was lost. */
  readonly quickRatio: number | null;
  /**
   * Gaps of less than two days that begin in the period. Many of them suggest that end dates are inclusive (`ends` of
   * the log) or renewals are late (`gapDays`).
   */
  readonly shortGaps: number;
}
