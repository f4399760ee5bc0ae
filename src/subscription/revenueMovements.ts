import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { paidRows, withoutShortGaps } from "../logs/paidRows";
import { timeOf } from "../logs/timestamp";
import type { Metric } from "../metric/metric";
import { calendarOfDates } from "../time/calendars/monthsOf";
import { parseInput } from "../validation/parseInput";
import { closesOf, paidSpan } from "./closes";
import { movementRows, shortGapsByPeriod, withShortGaps } from "./movementRows";
import { movementTally } from "./movementTally";
import { type RevenueMovementsInput, revenueMovementsInput } from "./revenueMovementsInput";
import type { RevenueMovementsRow } from "./revenueMovementsRow";

/**
 * The changes in monthly recurring revenue per period, by cause.
 *
 * Movements are counted per customer, not per subscription. A customer who ends one of two subscriptions counts as
 * contraction, and a change of plan without a gap as expansion or contraction. Each period compares the state at its
 * end with the state at the end of the previous period, so a subscription that starts and ends in between has no
 * effect. A subscription counts until the paid time ends, and is lost in the first period at whose end it is no longer
 * active. Trials and free subscriptions add neither revenue nor customers. The whole log, also before `from`,
 * determines which customers are new and which return.
 *
 * The rows add up exactly, in floating-point arithmetic too: each row starts with the ending of the previous one and
 * ends with the sum of its own movements. To make this possible, the largest movement may differ from its direct sum in
 * the last digits if revenue has fallen to a small part of its former level. `ending` is within 1e-12 of the true
 * revenue, except after a fall to less than a thousandth. To add up numbers of your own, use
 * {@link revenueRollForward}.
 *
 * @param log - A subscription log.
 * @param options - The periods.
 * @returns One row per period, oldest first; empty if no subscription starts before `until`. Gross retention runs from
 * 0 (all lost) to 1; net retention may exceed 1.
 * @throws {@link MetricInputError} if `log` is not a subscription log, `options` breaks {@link revenueMovementsInput},
 * or there would be more than a million periods.
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
export function revenueMovements(log: SubscriptionLog, options: RevenueMovementsInput): readonly RevenueMovementsRow[] {
  checkSubscriptionLog("revenueMovements", log);
  const parsed = parseInput("revenueMovements", revenueMovementsInput, options);
  const { gapDays, timeZone = log.timeZone } = parsed;
  const asOf = parsed.asOf === undefined ? undefined : timeOf(parsed.asOf, timeZone, calendarOfDates(parsed.calendar));
  const rows = withoutShortGaps(paidRows(log), { gapDays, timeZone, asOf });
  const closes = closesOf(paidSpan(rows), { ...parsed, timeZone });
  if (closes === null) return [];
  const table = movementRows(closes, movementTally(rows, closes.boundaries));
  return log.shortGaps === 0 ? table : withShortGaps(table, shortGapsByPeriod(rows, closes), closes);
}

/** {@link revenueMovements} as data. */
export const revenueMovementsMetric: Metric<
  [log: SubscriptionLog, options: RevenueMovementsInput],
  readonly RevenueMovementsRow[]
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
