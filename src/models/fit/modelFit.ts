import type { FittedModel, TimeUnit } from "../families/fittedModels";
import type { FittedCovariates } from "./covariatesFit";

/** A fitted model: plain data that you can store as JSON and use again. */
export interface ModelFit<Model extends string, Parameters> extends FittedModel<Model, Parameters> {
  /** The model. */
  readonly model: Model;
  /** Its parameters, in the unit of time of the customers if they have one. */
  readonly parameters: Parameters;
  /** The standard errors of the parameters; `null` if the data do not determine all of them. */
  readonly standardErrors: Parameters | null;
  /** The covariances of the parameters, in their order; `null` if the data do not determine all of them. */
  readonly covariance: readonly (readonly number[])[] | null;
  /** The log-likelihood of all customers, in their unit of time: a sum, not a mean. */
  readonly logLikelihood: number;
  /** The number of customers; with weights, their sum. */
  readonly customers: number;
  /** The number of different customers. */
  readonly patterns: number;
  /** The number of iterations. */
  readonly iterations: number;
  /** Whether the fit converged; `false` if it stopped at `maxIterations`. */
  readonly converged: boolean;
  /** Parameters that the data do not determine: the likelihood is flat toward 0 or infinity. */
  readonly boundary: readonly string[];
  /**
   * Norm of the gradient of the log-likelihood with respect to the logarithms of the parameters: about 0 at a maximum.
   */
  readonly gradientNorm: number;
  /** Greatest curvature of the likelihood divided by the least; `null` if `standardErrors` is. */
  readonly conditionNumber: number | null;
  /** The unit of time of the customers; `null` if unknown. */
  readonly timeUnit: TimeUnit | null;
}

/** A fitted model of purchases in continuous time. */
export interface PurchaseModelFit<Model extends string, Parameters> extends ModelFit<Model, Parameters> {
  /** Customers who bought on more than half of their days, to whom the model does not apply. */
  readonly nearDailyBuyers: number;
  /** Effects of covariates, with how sure they are; absent without covariates. */
  readonly covariates?: FittedCovariates;
}
