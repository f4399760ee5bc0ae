import type { OrderLog, SubscriptionLog } from "../logs";

/** The time of the first event of a log: an order or the start of a paid subscription; `Infinity` where there is none. */
export function firstEvent(log: OrderLog | SubscriptionLog): number {
  const { starts } = log;
  const times = timesOf(log);
  const isEvent = eventOf(log);
  let first = Number.POSITIVE_INFINITY;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let row = starts[customer] as number;
    const end = starts[customer + 1] as number;
    while (row < end && !isEvent(row)) row++;
    if (row < end) first = Math.min(first, times[row] as number);
  }
  return first;
}

/** When the rows of a log are. */
export function timesOf(log: OrderLog | SubscriptionLog): Float64Array {
  return log.kind === "orders" ? log.times : log.startTimes;
}

/** Whether a row of a log is an event: a refund is none, nor is a trial or anything else that nobody pays for. */
export function eventOf(log: OrderLog | SubscriptionLog): (row: number) => boolean {
  if (log.kind === "orders") {
    const { amounts } = log;
    return (row) => (amounts[row] as number) >= 0;
  }
  return paidRow(log);
}

/** Whether a row of a subscription log is paid for at all: a trial is not, nor what costs nothing or ends where it starts. */
export function paidRow({ startTimes, endTimes, monthlyRevenues, trials }: SubscriptionLog): (row: number) => boolean {
  return (row) =>
    trials[row] === 0 &&
    (monthlyRevenues[row] as number) > 0 &&
    (startTimes[row] as number) < (endTimes[row] as number);
}
