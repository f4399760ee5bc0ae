import type { PurchaseFit, TimeUnit } from "../families/fittedModels";

/** The history of one customer for purchase models, in the unit of time of the model; in opportunities for BG/BB. */
export interface CustomerHistory {
  /** Purchases after the first: the orders of one day are one purchase. */
  readonly frequency: number;
  /** Time from the first purchase to the last; 0 for one-time buyers. Not the time since the last purchase. */
  readonly recency: number;
  /** Time from the first purchase to now, at least `recency`. */
  readonly age: number;
  /** The unit of time of these numbers. Default: that of the model. */
  readonly timeUnit?: TimeUnit | null | undefined;
  /** Covariates by name, texts or numbers: those of the fit, if it has any. */
  readonly covariates?: Readonly<Record<string, string | number>> | undefined;
}

/**
 * The histories of many customers: columns of equal length, as `customerSummaries` returns them; further columns are
 * allowed.
 */
export interface CustomerHistories {
  /** Purchases after the first: the orders of one day are one purchase. */
  readonly frequency: ArrayLike<number>;
  /** Time from the first purchase to the last; 0 for one-time buyers. */
  readonly recency: ArrayLike<number>;
  /** Time from the first purchase to now, at least `recency`. */
  readonly age: ArrayLike<number>;
  /** The unit of time of these columns. Default: that of the model. */
  readonly timeUnit?: TimeUnit | null | undefined;
  /** Columns of covariates by name, each of texts or of numbers: those of the fit, if it has any. */
  readonly covariates?: CovariateColumns | undefined;
}

/** Columns of covariates by name, each of texts or of numbers. */
export type CovariateColumns = Readonly<Record<string, readonly string[] | ArrayLike<number>>>;

/** The purchases of one customer for the Gamma-Gamma model. */
export interface CustomerSpend {
  /** Purchases after the first: the orders of one day are one purchase. */
  readonly frequency: number;
  /** Their mean value, in money; 0 for one-time buyers. */
  readonly meanRepeatValue: number;
}

/**
 * The purchases of many customers: columns of equal length, as `customerSummaries` returns them; further columns are
 * allowed.
 */
export interface CustomerSpends {
  /** Purchases after the first: the orders of one day are one purchase. */
  readonly frequency: ArrayLike<number>;
  /** Their mean value, in money; 0 for one-time buyers. */
  readonly meanRepeatValue: ArrayLike<number>;
  /** Unit of time of the customers, kept with the fit. Default: unknown. */
  readonly timeUnit?: TimeUnit | null | undefined;
}

/** One customer, with the mean purchase value if a spending model needs it. */
export interface ValuedHistory extends CustomerHistory {
  /** Mean value of the purchases after the first, in money; 0 for one-time buyers. Required if `spend` is a fit. */
  readonly meanRepeatValue?: number | undefined;
}

/** Many customers: columns of equal length, as `customerSummaries` returns them; further columns are allowed. */
export interface ValuedHistories extends CustomerHistories {
  /** Mean value of the purchases after the first, in money; 0 for one-time buyers. Required if `spend` is a fit. */
  readonly meanRepeatValue?: ArrayLike<number> | undefined;
}

/** The arguments of a prediction for customers, besides its options. */
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
