/** How well a score ranks customers by time of churn. */
export interface Concordance {
  /**
   * Share of comparable pairs in which the customer of higher risk churned first, a fraction; ties count one half. 0.5
   * is chance.
   */
  readonly concordance: number;
  /** Standard error of `concordance` (infinitesimal jackknife). */
  readonly standardError: number;
  /** Pairs in which the first to churn had the higher risk. */
  readonly concordant: number;
  /** Pairs in which the first to churn had the lower risk. */
  readonly discordant: number;
  /** Pairs of equal risk of which one churned first. */
  readonly tiedRisk: number;
  /** Pairs that churned at the same time, of different risk; not comparable. */
  readonly tiedTime: number;
  /** Pairs that churned at the same time, of equal risk. */
  readonly tiedBoth: number;
}
