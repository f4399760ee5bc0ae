import type { CustomerHistories, CustomerHistory } from "./customerHistory";

/** What is known of one customer's purchases and, where a model tells their value, of what they brought. */
export interface ValuedHistory extends CustomerHistory {
  /** What the purchases after the first brought on average, in money; 0 where there were none. Needed where `spend` is a fit. */
  readonly meanRepeatValue?: number | undefined;
}

/** The same of many customers: columns of equal length, as `customerSummaries` returns them; its other columns may stay. */
export interface ValuedHistories extends CustomerHistories {
  /** What the purchases after the first brought on average, in money; 0 where there were none. Needed where `spend` is a fit. */
  readonly meanRepeatValue?: ArrayLike<number> | undefined;
}
