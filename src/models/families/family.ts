import type { PurchaseColumn } from "../fields/purchaseTable";
import type { TableShape } from "../fields/tableField";

/** The numbers that a parameter of a model may be. */
export interface ParameterShape {
  /** The least. */
  readonly least: number;
  /** The greatest. */
  readonly greatest: number;
}

/** A shape of a distribution, without a unit. */
export const SHAPE: ParameterShape = { least: 1e-9, greatest: 1e9 };

/** A parameter in units of time. */
export const RATE: ParameterShape = { least: 1e-18, greatest: 1e21 };

/** The parameters of a model by name, in the order of their covariances. */
export type ParameterShapes<Parameters> = { readonly [Name in keyof Parameters]: ParameterShape };

/** A number for each history of purchases. */
export type OfHistory = (frequency: number, recency: number, age: number) => number;

/**
 * A family of models of customers without a contract: everything that `predict/` and `assess/` ask of one.
 *
 * The formulas take numbers that have been checked. They know nothing of columns, units of time, fits or zod.
 */
export interface PurchaseFamily<Parameters> {
  /** The parameters and their ranges. */
  readonly shapes: ParameterShapes<Parameters>;
  /** The columns of customers and the rules of a row. */
  readonly customers: TableShape<PurchaseColumn>;
  /** The longest horizon in opportunities, if time is counted in them; `null` if time is continuous. */
  readonly mostOpportunities: number | null;
  /** The answers of a model with these parameters. */
  readonly modelOf: (parameters: Parameters) => PurchaseModel;
}

/** A model of purchases with its parameters. */
export interface PurchaseModel {
  /** The probability that a customer is still active. */
  readonly probabilityAlive: OfHistory;
  /** The purchases within a horizon from now on. */
  readonly expectedPurchases: (horizon: number) => OfHistory;
  /** The purchases of a new customer after the first, within a time from it. */
  readonly newCustomerPurchases: (horizon: number) => number;
  /** The probabilities that these are 0, 1, 2 … `upTo`. */
  readonly purchaseProbabilities: (horizon: number, upTo: number) => Float64Array;
  /** `expectedPurchases`, discounted to now; `horizon` may be infinite if `discountRate` is above 0. */
  readonly discountedPurchases: (discountRate: number, horizon: number) => OfHistory;
  /** When a customer who is still active buys next: the time of the last purchase no longer matters. */
  readonly nextPurchase: (frequency: number, age: number) => NextPurchaseTime;
}

/** The distribution of the time until the next purchase. */
export interface NextPurchaseTime {
  /** The probability that it is within a time. */
  readonly within: (time: number) => number;
  /** The time within which it has a probability; infinite if it never does. */
  readonly timeFor: (probability: number) => number;
}

/** A family of models of customers on a contract, who renew or leave. */
export interface ContractFamily<Parameters> {
  /** The parameters and their ranges. */
  readonly shapes: ParameterShapes<Parameters>;
  /** The answers of a model with these parameters. */
  readonly modelOf: (parameters: Parameters) => ContractModel;
}

/** A model of contracts with its parameters. */
export interface ContractModel {
  /** The share of new customers left after a number of renewals. */
  readonly survival: (renewals: number) => number;
  /** The share of the customers facing a renewal, counted from 1, who renew. */
  readonly retention: (renewal: number) => number;
  /**
   * The renewals still to come of a customer who has renewed a number of times, each discounted from the time of the
   * next.
   *
   * `null` if the mean is infinite, `Infinity` if it is too large to represent.
   */
  readonly renewalsToCome: (renewals: number, discountRate: number) => number | null;
}
