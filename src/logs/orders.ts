import { eachCustomer } from "./eachCustomer";
import type { OrderLog } from "./orderLog";

/** Whether an amount is that of an order, not of a refund. */
export function isOrder(amount: number): boolean {
  return amount >= 0;
}

/** The first and the last instant of a log, refunds included; infinite without rows. */
export function spanOf(log: OrderLog): { readonly first: number; readonly last: number } {
  const { times } = log;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  eachCustomer(log, (_, start, next) => {
    first = Math.min(first, times[start] as number);
    last = Math.max(last, times[next - 1] as number);
  });
  return { first, last };
}
