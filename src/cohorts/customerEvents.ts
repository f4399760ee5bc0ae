import type { OrderLog, SubscriptionLog } from "../logs";
import type { CustomerId } from "../logs/customerDictionary";
import type { RowsByCustomer } from "../logs/eachCustomer";
import { type UnsortedOrders, unsortedOrders } from "../logs/finishedOrders";
import { isOrder } from "../logs/orders";
import { paidRows } from "../logs/paidRows";

/** Rows of a log with the events that open cohorts: orders, or starts of paid subscriptions. */
export interface CustomerEvents extends RowsByCustomer {
  /** Customer ids. */
  readonly customerIds: readonly CustomerId[];
  /** Instant of each row. */
  readonly times: Float64Array;
  /** Whether a row is an event; a refund is not. */
  readonly isEvent: (row: number) => boolean;
}

/** Returns the events of a log. */
export function eventsOf(log: OrderLog | SubscriptionLog): CustomerEvents {
  if (log.kind === "orders") return { starts: log.starts, customerIds: log.customerIds, ...orderEvents(log) };
  const rows = paidRows(log);
  return { ...rows, times: rows.startTimes, isEvent: () => true };
}

function orderEvents({ times, amounts }: UnsortedOrders | OrderLog) {
  return { times, isEvent: (row: number) => isOrder(amounts[row] as number) };
}

/** Returns the instant of the first event of a log; `Infinity` if there is none. */
export function firstEvent(log: OrderLog | SubscriptionLog): number {
  const { times, isEvent } = log.kind === "orders" ? orderEvents(unsortedOrders(log) ?? log) : eventsOf(log);
  let first = Number.POSITIVE_INFINITY;
  for (let row = 0; row < times.length; row++) {
    const time = times[row] as number;
    if (time < first && isEvent(row)) first = time;
  }
  return first;
}
