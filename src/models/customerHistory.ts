/** What models of purchases know of one customer, in the same unit of time as the model. */
export interface CustomerHistory {
  /** Purchases after the first: orders of one day are one purchase. */
  readonly frequency: number;
  /** The time from the first purchase to the last; 0 for who bought once. Not the time since the last purchase, which other methods call recency. */
  readonly recency: number;
  /** The time from the first purchase to now; not below `recency`. */
  readonly age: number;
}

/** The same of many customers: columns of equal length, as `customerSummaries` returns them; its other columns may stay. */
export interface CustomerHistories {
  /** Purchases after the first: orders of one day are one purchase. */
  readonly frequency: ArrayLike<number>;
  /** The time from the first purchase to the last; 0 for who bought once. */
  readonly recency: ArrayLike<number>;
  /** The time from the first purchase to now; not below `recency`. */
  readonly age: ArrayLike<number>;
}
