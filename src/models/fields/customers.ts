import type { PurchaseFit, TimeUnit } from "../families/fittedModels";

/** What models of purchases know of one customer, in the unit of time of the model; opportunities for BG/BB. */
export interface CustomerHistory {
  /** Purchases after the first: the orders of one day are one purchase. */
  readonly frequency: number;
  /** Time from the first purchase to the last; 0 for one-time buyers. Not the time since the last purchase. */
  readonly recency: number;
  /** Time from the first purchase to now, at least `recency`. */
  readonly age: number;
  /** The unit of time of these numbers. Default: that of the model. */
  readonly timeUnit?: TimeUnit | null | undefined;
}

/** The same of many customers: columns of equal length, as `customerSummaries` returns them; other columns may stay. */
export interface CustomerHistories {
  /** Purchases after the first: the orders of one day are one purchase. */
  readonly frequency: ArrayLike<number>;
  /** Time from the first purchase to the last; 0 for one-time buyers. */
  readonly recency: ArrayLike<number>;
  /** Time from the first purchase to now, at least `recency`. */
  readonly age: ArrayLike<number>;
  /** The unit of time of these columns. Default: that of the model. */
  readonly timeUnit?: TimeUnit | null | undefined;
}

/** What the Gamma-Gamma model knows of one customer. */
export interface CustomerSpend {
  /** Purchases after the first: the orders of one day are one purchase. */
  readonly frequency: number;
  /** Their mean value, in money; 0 for one-time buyers. */
  readonly meanRepeatValue: number;
}

/** The same of many customers: columns of equal length, as `customerSummaries` returns them; other columns may stay. */
export interface CustomerSpends {
  /** Purchases after the first: the orders of one day are one purchase. */
  readonly frequency: ArrayLike<number>;
  /** Their mean value, in money; 0 for one-time buyers. */
  readonly meanRepeatValue: ArrayLike<number>;
  /** The unit of time of the customers: kept with a fit. Default: unknown. */
  readonly timeUnit?: TimeUnit | null | undefined;
}

/** One customer, with the mean value of the purchases where a model of spending needs it. */
export interface ValuedHistory extends CustomerHistory {
  /** Mean value of the purchases after the first, in money; 0 for one-time buyers. Required if `spend` is a fit. */
  readonly meanRepeatValue?: number | undefined;
}

/** The same of many customers: columns of equal length, as `customerSummaries` returns them; other columns may stay. */
export interface ValuedHistories extends CustomerHistories {
  /** Mean value of the purchases after the first, in money; 0 for one-time buyers. Required if `spend` is a fit. */
  readonly meanRepeatValue?: ArrayLike<number> | undefined;
}

/** The arguments of a prediction for customers, beside its options. */
export interface PredictionArguments {
  /** A fit of a model of purchases. */
  readonly fit: PurchaseFit;
  /** One customer, or columns of many as `customerSummaries` returns them. */
  readonly customers: CustomerHistory | CustomerHistories;
}

/** One result for one customer, and a list of them for columns. */
export type PerCustomer<Customers, One = number, Many = Float64Array> =
  Customers extends Pick<CustomerHistory, "frequency"> ? One : Many;

/** One result for a number, and a list of them for a list. */
export type PerItem<Items> = Items extends number ? number : Float64Array;
