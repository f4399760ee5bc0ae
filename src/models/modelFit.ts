import type { FittedModel } from "../validation/modelField";
import type { TimeUnit } from "./fitOptions";

/** A fitted model: plain data, which may be kept as JSON and used again. */
export interface ModelFit<Model extends string, Parameters> extends FittedModel<Model, Parameters> {
  /** Which model it is of. */
  readonly model: Model;
  /** Its parameters, in the customers' unit of time where they have one. */
  readonly parameters: Parameters;
  /** The standard errors of the parameters; `null` where the data do not determine all of them. */
  readonly standardErrors: Parameters | null;
  /** The covariances of the parameters, in their order; `null` where the data do not determine all of them. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** The logarithm of the likelihood of all customers, in their unit of time: a sum, not a mean. */
  readonly logLikelihood: number;
  /** How many customers it is of; with weights, their sum. */
  readonly customers: number;
  /** How many of them differ. */
  readonly patterns: number;
  /** How many iterations it took. */
  readonly iterations: number;
  /** Whether it has settled; `false` where `maxIterations` came first. */
  readonly converged: boolean;
  /** The parameters that the data do not hold: the likelihood is flat towards 0 or infinity, and their values mean nothing by themselves. */
  readonly boundary: readonly string[];
  /** The length of the vector of the derivatives of the logarithm of the likelihood by the logarithms of the parameters: about 0 at a maximum. */
  readonly gradientNorm: number;
  /** The greatest over the least curvature of the likelihood, by the logarithms of the parameters: large where some combination of them is barely determined; `null` where `standardErrors` are. */
  readonly conditionNumber: number | null;
  /** What the customers' times are measured in, where the caller has said so. */
  readonly unit: TimeUnit | null;
}

/** A fitted model of purchases without a contract. */
export interface PurchaseModelFit<Model extends string, Parameters> extends ModelFit<Model, Parameters> {
  /** Customers who bought on more than half of their days: orders of one day are one purchase, so that the model, in which purchases come at random, is not true of them. Times are taken as days where `unit` is `null`. */
  readonly nearDailyBuyers: number;
}

/** A fit, or just its parameters. */
export type FitOrParameters<Model extends string, Parameters> = FittedModel<Model, Parameters> | Parameters;
