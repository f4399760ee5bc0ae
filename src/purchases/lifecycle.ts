import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { isOrder } from "../logs/orders";
import type { Metric } from "../metric/metric";
import { periodIndex } from "../time";
import { type LifecycleInput, lifecycleInput } from "./lifecycleInput";
import { type LifecycleRow, lifecyclePlan, lifecycleRows } from "./lifecyclePlan";

export type { LifecycleRow };

/** Row number of a customer without an order so far. */
const NEVER = -3;

/**
 * The customers of each calendar period by earlier activity, with the customers turned dormant.
 *
 * A customer with an order in a period is in exactly one of the first three counts, so these add up to the customers of
 * the period. Dormant customers are a negative count, once, in the first period without an order; they count as
 * resurrected when they order again. The whole log before `from` is read, so earlier customers are not new; a log cut
 * off at the start makes them look new. If the last period is unfinished, its dormant count is too high. Each period
 * that overlaps the range from `from` to `until` has a row, even if empty. For retention by first period, see
 * {@link cohortTable}.
 *
 * @param log - An order log that goes back to the first order.
 * @param options - The periods.
 * @returns One row per period: customers, 0 or more, and for dormant customers 0 or less.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link lifecycleInput}.
 *
 * @source posthogLifecycle
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "b", orderedAt: "2025-01-20", amount: 15 },
 *   { customerId: "a", orderedAt: "2025-02-11", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-03-05", amount: 25 },
 * ]);
 * const [february, march] = lifecycle(log, { period: "month", from: "2025-02-01", until: "2025-04-01" });
 * february; // => { start: "2025-02-01", new: 0, returning: 1, resurrecting: 0, dormant: -1 }
 * march; // => { start: "2025-03-01", new: 0, returning: 0, resurrecting: 1, dormant: -1 }
 * ```
 */
export function lifecycle(log: OrderLog, options: LifecycleInput): readonly LifecycleRow[] {
  checkOrderLog("lifecycle", log);
  const plan = lifecyclePlan(log, options);
  const { boundaries, before } = plan;
  const rows = boundaries.length - 1;
  const opening = boundaries[0] as number;
  const end = boundaries[rows] as number;
  // Row −1 is the period before the first, row −2 all earlier periods.
  const rowOf = (time: number) => (time >= opening ? periodIndex(boundaries, time) : time >= before ? -1 : -2);
  const news = new Float64Array(rows);
  const returning = new Float64Array(rows);
  const resurrecting = new Float64Array(rows);
  // One extra row: customers of the last row may turn dormant after it.
  const dormant = new Float64Array(rows + 1);
  const { starts, times, amounts, customerIds } = log;
  for (let customer = 0; customer < customerIds.length; customer++) {
    const next = starts[customer + 1] as number;
    let active = NEVER;
    for (let i = starts[customer] as number; i < next && (times[i] as number) < end; i++) {
      if (!isOrder(amounts[i] as number)) continue;
      const row = rowOf(times[i] as number);
      if (row === active) continue;
      if (row >= 0) {
        const kind = active === NEVER ? news : row === active + 1 ? returning : resurrecting;
        kind[row] = (kind[row] as number) + 1;
      }
      if (active >= -1 && row > active + 1) dormant[active + 1] = (dormant[active + 1] as number) - 1;
      active = row;
    }
    if (active >= -1) dormant[active + 1] = (dormant[active + 1] as number) - 1;
  }
  return lifecycleRows(plan, { news, returning, resurrecting, dormant });
}

/** {@link lifecycle} as data. */
export const lifecycleMetric: Metric<[log: OrderLog, options: LifecycleInput], readonly LifecycleRow[]> = {
  id: "lifecycle",
  summary: "The customers of each calendar period by earlier activity, with the customers turned dormant.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: lifecycleInput },
  ],
  compute: lifecycle,
  main: null,
  sources: ["posthogLifecycle"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
            { customerId: "b", orderedAt: "2025-01-20", amount: 15 },
            { customerId: "a", orderedAt: "2025-02-11", amount: 30 },
            { customerId: "b", orderedAt: "2025-03-05", amount: 25 },
          ],
        },
        { period: "month", from: "2025-01-01", until: "2025-04-01" },
      ],
      result: [
        { start: "2025-01-01", new: 2, returning: 0, resurrecting: 0, dormant: 0 },
        { start: "2025-02-01", new: 0, returning: 1, resurrecting: 0, dormant: -1 },
        { start: "2025-03-01", new: 0, returning: 0, resurrecting: 1, dormant: -1 },
      ],
    },
  ],
};
