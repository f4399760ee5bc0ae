/** What the Gamma-Gamma model knows of one customer. */
export interface CustomerSpend {
  /** Purchases after the first: orders of one day are one purchase. */
  readonly frequency: number;
  /** What these brought on average, in money; 0 where there were none. */
  readonly meanRepeatValue: number;
}

/** The same of many customers: columns of equal length, as `customerSummaries` returns them; its other columns may stay. */
export interface CustomerSpends {
  /** Purchases after the first: orders of one day are one purchase. */
  readonly frequency: ArrayLike<number>;
  /** What these brought on average, in money; 0 where there were none. */
  readonly meanRepeatValue: ArrayLike<number>;
}
