import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { paidRows, withoutShortGaps } from "../logs/paidRows";
import { timeOf } from "../logs/timestamp";
import type { Metric } from "../metric/metric";
import { parseInput } from "../validation/parseInput";
import { closesOf } from "./closes";
import { movementRows, withShortGaps } from "./movementRows";
import { movementTally } from "./movementTally";
import type { RevenueMovement } from "./revenueMovement";
import { type RevenueMovementsInput, revenueMovementsInput } from "./revenueMovementsInput";

/**
 * The changes in monthly recurring revenue per period, by cause.
 *
 * Movements are those of customers, not of subscriptions: who ends one of two subscriptions contracts, and a change of
 * plan without a gap is expansion or contraction. Each period compares the state at its end with that at the end of
 * the one before, so that what starts and ends in between leaves no trace. A subscription counts until what was paid
 * for ends, and is lost in the period after which it is no longer there. Trials and subscriptions at no price are
 * neither revenue nor customers. Who came back is told from who is new by all of the log, also by what lies before
 * `from`.
 *
 * The rows close exactly, in floating-point arithmetic too: each starts with the ending of the one before, and ends
 * with the sum of its own movements. For that the largest movement may differ from its direct sum in the last digits
 * where revenue has fallen to a small part of what it was; `ending` keeps as near to the revenue that is there as the
 * size of that movement lets it: within 1e-12 but for falls to less than a thousandth. The sums alone, from numbers of
 * your own, are {@link revenueRollForward}.
 *
 * @param log - A subscription log.
 * @param options - Which periods.
 * @returns One row a period, oldest first; none where there is nothing before `until`. Retention runs from 0 (all lost)
 * to 1, net retention beyond.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link revenueMovementsInput} or make
 * more than a million periods.
 *
 * @source chartmogulMovements
 * @source saasMetricsBoardRetention
 * @source baremetricsQuickRatio
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-10", endedAt: "2025-02-10", mrr: 100 },
 *   { customerId: "a", startedAt: "2025-02-10", endedAt: null, mrr: 130 },
 *   { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-02-20", mrr: 50 },
 * ]);
 * const [january, february] = revenueMovements(log, { period: "month" });
 * january.new; // => 150
 * february.expansion; // => 30
 * february.churned; // => 50
 * february.ending; // => 130
 * february.netRevenueRetention; // => 0.866…
 * ```
 */
export function revenueMovements(log: SubscriptionLog, options: RevenueMovementsInput): readonly RevenueMovement[] {
  checkSubscriptionLog("revenueMovements", log);
  const parsed = parseInput("revenueMovements", revenueMovementsInput, options);
  const { gapDays, timeZone = log.timeZone } = parsed;
  const asOf = parsed.asOf === undefined ? undefined : timeOf(parsed.asOf, timeZone);
  const rows = withoutShortGaps(paidRows(log), { gapDays, timeZone, asOf });
  const closes = closesOf(rows, { ...parsed, timeZone });
  if (closes === null) return [];
  const table = movementRows(closes, movementTally(rows, closes.boundaries));
  return log.shortGaps === 0 ? table : withShortGaps(table, rows, closes);
}

/** {@link revenueMovements} as data. */
export const revenueMovementsMetric: Metric<
  [log: SubscriptionLog, options: RevenueMovementsInput],
  readonly RevenueMovement[]
> = {
  id: "revenueMovements",
  summary: "The changes in monthly recurring revenue per period, by cause.",
  arguments: [
    { name: "log", log: "subscriptions" },
    { name: "options", schema: revenueMovementsInput },
  ],
  compute: revenueMovements,
  main: null,
  sources: ["chartmogulMovements", "saasMetricsBoardRetention", "baremetricsQuickRatio"],
  examples: [
    {
      arguments: [
        {
          subscriptions: [
            { customerId: "a", startedAt: "2025-01-10", endedAt: "2025-02-10", mrr: 100 },
            { customerId: "a", startedAt: "2025-02-10", endedAt: null, mrr: 125 },
            { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-02-20", mrr: 25 },
            { customerId: "c", startedAt: "2025-02-01", endedAt: null, mrr: 0, trial: true },
          ],
        },
        { period: "month", from: "2025-02-01", until: "2025-03-01" },
      ],
      result: [
        {
          start: "2025-02-01",
          until: "2025-03-01",
          finished: true,
          starting: 125,
          new: 0,
          expansion: 25,
          reactivation: 0,
          contraction: 0,
          churned: 25,
          ending: 125,
          customers: { starting: 2, new: 0, reactivated: 0, churned: 1, ending: 1 },
          grossRevenueRetention: 0.8,
          netRevenueRetention: 1,
          churnRate: 0.5,
          quickRatio: 1,
          shortGaps: 0,
        },
      ],
    },
    { arguments: [{ subscriptions: [] }, { period: "month" }], result: [] },
  ],
};
