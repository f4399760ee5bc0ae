/** A stretch of a subscription at one price. */
export interface SubscriptionRow {
  readonly customer: string;
  readonly subscription: string;
  /** Epoch milliseconds. */
  readonly start: number;
  /** Epoch milliseconds; `Infinity` while it runs. */
  readonly end: number;
  readonly monthly: number;
  readonly trial: boolean;
}

/** Why rows are left out, as they are told. */
export type SubscriptionReason =
  | "no customer"
  | "no date"
  | "no end"
  | "no amount"
  | "no interval"
  | "never paid"
  | "not begun"
  | "moved elsewhere"
  | "ended at once"
  | "superseded"
  | "test"
  | "shared, not bought"
  | "paid back"
  | "not a subscription"
  | "other currency"
  | "total row";

/** What a record comes to: rows, or a reason. */
export type SubscriptionFound = readonly SubscriptionRow[] | SubscriptionReason;

/** Reads a record of a format. */
export interface SubscriptionCells {
  /** The text below the first of these titles that is there. */
  readonly text: (...titles: string[]) => string;
  /** Epoch milliseconds below the first of these titles that has any; `NaN` for none. */
  readonly instant: (...titles: string[]) => number;
  /** The amount below the first of these titles that has one; `NaN` for none. */
  readonly amount: (...titles: string[]) => number;
  /** Months of an interval; `NaN` for a word that is none. */
  readonly months: (interval: string, count?: string) => number;
  /** The meaning that options give a status. */
  readonly status: (word: string) => string;
}
