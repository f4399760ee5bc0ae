import type { CovariateColumns } from "./customers";

/** The covariates of customers by id; further columns are allowed. */
export interface TrackedCustomers {
  /** Ids as in the log, each once. */
  readonly customerId: ArrayLike<string | number>;
  /** Columns of covariates by name, as for the fit. */
  readonly covariates: CovariateColumns;
}
