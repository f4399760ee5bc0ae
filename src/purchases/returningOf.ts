/** What {@link returningCustomerRate} returns. */
export interface ReturningCustomerRateResult {
  /** Returning customers divided by customers, a fraction; `null` if there are no customers. */
  readonly rate: number | null;
  /** Customers with an earlier order: before the window, or earlier in it. */
  readonly returning: number;
  /** Customers with an order in the window. */
  readonly customers: number;
}

/** Returns the rate of returning customers from its counts. */
export function returningOf(customers: number, returning: number): ReturningCustomerRateResult {
  return { rate: customers === 0 ? null : returning / customers, returning, customers };
}
