/** What {@link purchaseSummary} returns. */
export interface PurchaseSummary {
  /** Customers with at least one order in the window. */
  readonly customers: number;
  /** Orders in the window. */
  readonly orders: number;
  /** Customers with two or more orders in the window. */
  readonly repeatCustomers: number;
  /** Revenue: amounts paid minus amounts refunded in the window, in money; negative if more was refunded. */
  readonly revenue: number;
  /** Amounts refunded in the window, in money, 0 or more. */
  readonly refunds: number;
  /** Repeat customers divided by customers, a fraction; `null` if there are no customers. */
  readonly repeatPurchaseRate: number | null;
  /** Orders divided by customers; `null` if there are no customers. */
  readonly purchaseFrequency: number | null;
  /** Revenue divided by orders, in money; `null` if there are no orders. */
  readonly averageOrderValue: number | null;
}

/** The counts and sums of the orders of a window. */
export type PurchaseTally = Pick<PurchaseSummary, "customers" | "orders" | "repeatCustomers" | "revenue" | "refunds">;

/** Returns the summary of a window from its counts and sums. */
export function summaryOf({ customers, orders, repeatCustomers, revenue, refunds }: PurchaseTally): PurchaseSummary {
  return {
    customers,
    orders,
    repeatCustomers,
    revenue,
    refunds,
    repeatPurchaseRate: customers === 0 ? null : repeatCustomers / customers,
    purchaseFrequency: customers === 0 ? null : orders / customers,
    averageOrderValue: orders === 0 ? null : revenue / orders,
  };
}
