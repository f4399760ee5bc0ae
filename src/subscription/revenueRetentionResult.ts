/** What {@link revenueRetention} returns. */
export interface RevenueRetentionResult {
  /** Share of starting revenue retained without expansion, a fraction from 0 to 1; `null` if starting revenue is 0. */
  readonly gross: number | null;
  /**
   * Revenue of starting customers at the end, divided by their revenue at the start; `null` if starting revenue is 0.
   */
  readonly net: number | null;
  /** Monthly recurring revenue at the start, in money. */
  readonly starting: number;
  /** Retained revenue, in money: the sum over customers of the smaller of start and end. */
  readonly retained: number;
}
