import type { Random } from "../../math/random";
import type { PurchaseColumn } from "../fields/purchaseTable";
import type { TableShape } from "../fields/tableField";

/** The range of a parameter of a model. */
export interface ParameterShape {
  /** The least. */
  readonly least: number;
  /** The greatest. */
  readonly greatest: number;
}

/** A shape parameter, without a unit. */
export const SHAPE: ParameterShape = { least: 1e-9, greatest: 1e9 };

/** A parameter in units of time: {@link scalesOf} knows it by this object. */
export const RATE: ParameterShape = { least: 1e-18, greatest: 1e21 };

/** The parameters of a model by name, in the order of their covariances. */
export type ParameterShapes<Parameters> = { readonly [Name in keyof Parameters]: ParameterShape };

/** Returns the scale of each parameter for customers up to a given age. */
export function scalesOf<Parameters>(shapes: ParameterShapes<Parameters>, longest: number): readonly number[] {
  return Object.values(shapes).map((shape) => (shape === RATE ? longest : 1));
}

/** Returns a number for each purchase history. */
export interface OfHistory {
  (frequency: number, recency: number, age: number): number;
  /**
   * The same for many: a loop of the family's own, into which the formula is inlined. One loop for all formulas would
   * call each of them, and a number that is passed to or returned by a call is an object in memory.
   */
  readonly rows?: (frequencies: Float64Array, recencies: Float64Array, ages: Float64Array) => Float64Array;
}

/**
 * A family of models of customers without a contract: all that `predict/` and `assess/` need.
 *
 * The formulas take checked numbers. They do not depend on units of time, fits or zod.
 */
export interface PurchaseFamily<Parameters> {
  /** The parameters and their ranges. */
  readonly shapes: ParameterShapes<Parameters>;
  /** The columns of customers and the rules of a row. */
  readonly customers: TableShape<PurchaseColumn>;
  /** Whether the model can tell if customers without a purchase after the first are still active. */
  readonly judgesOneTimeBuyers: boolean;
  /** The longest horizon in opportunities, if time is counted in them; `null` if time is continuous. */
  readonly mostOpportunities: number | null;
  /** Returns the model with given parameters. */
  readonly modelOf: (parameters: Parameters) => PurchaseModel;
}

/** A model of purchases with given parameters. */
export interface PurchaseModel {
  /** Probability that a customer is still active, for BG/BB at the next opportunity. */
  readonly probabilityAlive: OfHistory;
  /** Probability that a customer is active now, for BG/BB at the last opportunity instead of the next. */
  readonly activeNow: OfHistory;
  /** Probability that a customer active in the sense of `probabilityAlive` is active that many periods later. */
  readonly stillActive: (periodsAhead: number) => (frequency: number, age: number) => number;
  /** A random number of purchases within a horizon of a customer active now, in the sense of `activeNow`. */
  readonly drawPurchases: (random: Random, frequency: number, age: number, horizon: number) => number;
  /** Expected purchases within a horizon from now on. */
  readonly expectedPurchases: (horizon: number) => OfHistory;
  /**
   * Probabilities of 0, 1, 2 … `upTo` purchases within a horizon of a customer active now, in the sense of `activeNow`.
   */
  readonly countProbabilities: (horizon: number, upTo: number) => (frequency: number, age: number) => Float64Array;
  /**
   * Expected number of ordered pairs of different purchases within a horizon of a customer active now, each pair
   * discounted to now as the product of both; without discounting, it is the second factorial moment of the purchases.
   */
  readonly purchasePairs: (discountRate: number, horizon: number) => (frequency: number, age: number) => number;
  /** Expected purchases of a new customer after the first, within a time from it. */
  readonly newCustomerPurchases: (horizon: number) => number;
  /** Probabilities of 0, 1, 2 … `upTo` such purchases. */
  readonly purchaseProbabilities: (horizon: number, upTo: number) => Float64Array;
  /** `expectedPurchases`, discounted to now; `horizon` may be infinite if `discountRate` is above 0. */
  readonly discountedPurchases: (discountRate: number, horizon: number) => OfHistory;
  /** Time until the next purchase of an active customer, from the history; it does not depend on recency. */
  readonly nextPurchase: (frequency: number, age: number) => NextPurchaseTime;
}

/** The distribution of the time until the next purchase. */
export interface NextPurchaseTime {
  /** Probability of a purchase within a time. */
  readonly within: (time: number) => number;
  /** Time at which the probability is reached; infinite if it never is. */
  readonly timeFor: (probability: number) => number;
}

/** A family of models of customers on a contract, who renew or leave. */
export interface ContractFamily<Parameters> {
  /** The parameters and their ranges. */
  readonly shapes: ParameterShapes<Parameters>;
  /** Returns the model with given parameters. */
  readonly modelOf: (parameters: Parameters) => ContractModel;
}

/** A model of contracts with given parameters. */
export interface ContractModel {
  /** Share of new customers left after a number of renewals. */
  readonly survival: (renewals: number) => number;
  /** Share of customers facing a renewal, counted from 1, who renew. */
  readonly retention: (renewal: number) => number;
  /**
   * Expected further renewals of a customer after a number of renewals, each discounted from the time of the next.
   *
   * `null` if the mean is infinite, `Infinity` if it is too large to represent.
   */
  readonly renewalsToCome: (renewals: number, discountRate: number) => number | null;
}
