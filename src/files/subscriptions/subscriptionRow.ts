/** A part of a subscription at one price. */
export interface SubscriptionRow {
  readonly customer: string;
  readonly subscription: string;
  /** Epoch milliseconds. */
  readonly start: number;
  /** Epoch milliseconds; `Infinity` if it is running. */
  readonly end: number;
  readonly monthly: number;
  readonly trial: boolean;
  /** Why it ended; blank if unknown. */
  readonly reason?: string | undefined;
  /** Values of the attributes, blank for none. */
  readonly attributes?: readonly string[];
}

/** Reasons to exclude rows, as reported. */
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
  | "total row"
  | "repeated heading";

/** The result of a record: rows, or a reason. */
export type SubscriptionFound = readonly SubscriptionRow[] | SubscriptionReason;

/** Reads a record of a format. */
export interface SubscriptionCells {
  /** Text below the first of these titles present. */
  readonly text: (...titles: string[]) => string;
  /** Epoch milliseconds below the first of these titles with a value; `NaN` for none. */
  readonly instant: (...titles: string[]) => number;
  /** Amount below the first of these titles with a value; `NaN` for none. */
  readonly amount: (...titles: string[]) => number;
  /** Months of an interval; `NaN` for an unknown word. */
  readonly months: (interval: string, count?: string) => number;
  /** Meaning of a status by the options. */
  readonly status: (word: string) => string;
}
