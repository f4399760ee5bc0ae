/** How the number of paying customers changed in a period. */
export interface CustomerMovements {
  /** Paying customers at its start. */
  readonly starting: number;
  /** Customers who pay at its end and never did at an earlier one. */
  readonly new: number;
  /** Customers who pay at its end, did once, and not at its start. */
  readonly reactivated: number;
  /** Customers who paid at its start and not at its end. */
  readonly churned: number;
  /** Paying customers at its end: `starting + new + reactivated - churned`. */
  readonly ending: number;
}

/** How monthly recurring revenue changed in a period. All amounts are in money, and losses are positive. */
export interface RevenueMovement {
  /** The name of the period: the local date on which it starts, for an hour also the time. */
  readonly start: string;
  /** The local date on which the next one starts. */
  readonly until: string;
  /** Whether the period was over at `asOf`; always where there is none. */
  readonly finished: boolean;
  /** Revenue at its start, exactly the `ending` of the period before. */
  readonly starting: number;
  /** Revenue of new customers. */
  readonly new: number;
  /** What customers who stay pay more. */
  readonly expansion: number;
  /** Revenue of customers who came back. */
  readonly reactivation: number;
  /** What customers who stay pay less. */
  readonly contraction: number;
  /** Revenue of customers who left. */
  readonly churned: number;
  /** Revenue at its end: exactly `starting + new + expansion + reactivation - contraction - churned`. */
  readonly ending: number;
  /** The same for the number of customers. */
  readonly customers: CustomerMovements;
  /** The share of `starting` that is kept, without expansion; `null` where it is 0. */
  readonly grossRevenueRetention: number | null;
  /** The same with expansion; `null` where `starting` is 0. */
  readonly netRevenueRetention: number | null;
  /** The share of the starting customers who left; `null` where there were none. */
  readonly churnRate: number | null;
  /** Revenue won for each unit lost; `null` where nothing was lost. */
  readonly quickRatio: number | null;
  /**
   * Gaps of less than two days that begin in the period: many of them mean that ends are inclusive (`ends` of the log)
   * or renewals late (`gapDays`).
   */
  readonly shortGaps: number;
}
