import type { OrderLog, SubscriptionLog } from "../../src/logs";

/** The rows of an order log by customer: what does not depend on the order in which they came. */
export function ordersOf({
  customerIds,
  starts,
  times,
  amounts,
}: OrderLog): Map<unknown, [time: number, amount: number][]> {
  return byCustomer(customerIds, starts, (row) => [times[row] as number, amounts[row] as number]);
}

/** The rows of a subscription log by customer. */
export function subscriptionsOf(log: SubscriptionLog): Map<unknown, number[][]> {
  const columns = [log.startTimes, log.endTimes, log.monthlyRevenues, log.trials];
  return byCustomer(log.customerIds, log.starts, (row) => columns.map((column) => column[row] as number));
}

function byCustomer<Row>(
  ids: readonly unknown[],
  starts: Uint32Array,
  rowAt: (row: number) => Row,
): Map<unknown, Row[]> {
  return new Map(
    ids.map((id, customer) => {
      const first = starts[customer] as number;
      return [id, Array.from({ length: (starts[customer + 1] as number) - first }, (_, i) => rowAt(first + i))];
    }),
  );
}
