import type { OrderLog } from "./log";

/** Whether an amount is that of an order, not of a refund. */
export function isOrder(amount: number): boolean {
  return amount >= 0;
}

/** The first and the last instant of a log, refunds included; infinite without rows. */
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
