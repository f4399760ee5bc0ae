/** A customer on a contract, and what each renewal brings. */
export interface ResidualLifetimeOptions {
  /** How often the customer has renewed so far, from 0. */
  readonly renewals: number;
  /** What each further period brings, after its costs; from 0. 1 makes the result a number of discounted renewals. */
  readonly margin: number;
  /** The discount rate per period of the contract, as a fraction: of monthly contracts (1 + yearly rate)^(1/12) − 1. */
  readonly discountRate: number;
}
