/** What the BG/BB model knows of one customer: time is counted in opportunities to buy. */
export interface OpportunityHistory {
  /** At how many opportunities after the first purchase the customer has bought. */
  readonly frequency: number;
  /** The number of the last opportunity at which the customer has bought, counted from the first purchase; 0 where there was none. Not below `frequency`. */
  readonly recency: number;
  /** How many opportunities there have been since the first purchase; not below `recency`, and at most 2,000. */
  readonly age: number;
}

/** The same of many customers: columns of equal length. */
export interface OpportunityHistories {
  /** At how many opportunities after the first purchase each has bought. */
  readonly frequency: ArrayLike<number>;
  /** The number of the last opportunity at which each has bought; 0 where there was none. */
  readonly recency: ArrayLike<number>;
  /** How many opportunities there have been since the first purchase of each. */
  readonly age: ArrayLike<number>;
}
