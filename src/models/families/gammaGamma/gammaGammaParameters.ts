import type { FittedModel } from "../fittedModel";

/** The parameters of the Gamma-Gamma model. */
export interface GammaGammaParameters {
  /** Shape of the gamma distribution of a customer's purchase values: the greater, the more alike they are. */
  readonly p: number;
  /** Shape of the gamma distribution that customers differ by: above 1, the mean over all customers is finite. */
  readonly q: number;
  /** Rate of that distribution, in money. */
  readonly v: number;
}

/** A fit of the Gamma-Gamma model of spending. */
export type SpendFit = FittedModel<"gammaGamma", GammaGammaParameters>;
