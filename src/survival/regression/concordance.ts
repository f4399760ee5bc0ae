/** How well a score orders who leaves first. */
export interface Concordance {
  /** How often, of two customers of whom one is known to have left before the other, the one with the higher risk did; a tie counts one half. 0.5 is chance, 1 is perfect. */
  readonly concordance: number;
  /** Its standard error (infinitesimal jackknife). */
  readonly standardError: number;
  /** Pairs in which who left first had the higher risk. */
  readonly concordant: number;
  /** Pairs in which who left first had the lower risk. */
  readonly discordant: number;
  /** Pairs of equal risk of whom one left first. */
  readonly tiedRisk: number;
  /** Pairs who left at the same time, of different risk: they say nothing. */
  readonly tiedTime: number;
  /** Pairs who left at the same time, of equal risk. */
  readonly tiedBoth: number;
}
