import type { OrderLog } from "./log";

/** Whether an amount belongs to an order rather than a refund. */
export function isOrder(amount: number): boolean {
  return amount >= 0;
}

/** Returns the first and last instant of a log, refunds included; infinite without rows. */
export function spanOf(log: OrderLog): { readonly first: number; readonly last: number } {
  const { starts, times, customerIds } = log;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let customer = 0; customer < customerIds.length; customer++) {
    first = Math.min(first, times[starts[customer] as number] as number);
    last = Math.max(last, times[(starts[customer + 1] as number) - 1] as number);
  }
  return { first, last };
}
