import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { type PaidRows, paidRows, withoutShortGaps } from "../logs/paidRows";
import { reasonOfEnd } from "../logs/reasonOfEnd";
import { timeOf } from "../logs/timestamp";
import type { Metric } from "../metric/metric";
import { calendarOfDates } from "../time/calendars/monthsOf";
import type { InputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import type { CalendarDefaults } from "../validation/timeFields";
import { closesOf, paidSpan } from "./closes";
import { movementTally } from "./movementTally";
import { lossRows, reasonLosses } from "./reasonLosses";
import type { RevenueChurnByReasonRow } from "./revenueChurnByReasonRow";
import { type RevenueMovementsInput, revenueMovementsInput } from "./revenueMovementsInput";

/** The options of {@link revenueChurnByReason}: those of {@link revenueMovements}. */
export type RevenueChurnByReasonInput = RevenueMovementsInput;

/** The schema of {@link RevenueChurnByReasonInput}. */
export const revenueChurnByReasonInput: InputSchema<RevenueChurnByReasonInput, CalendarDefaults | "gapDays"> =
  revenueMovementsInput;

/**
 * The monthly recurring revenue and the customers lost per period, by reason.
 *
 * Periods and losses are those of {@link revenueMovements}: the reasons of a period add up to its `churned` and to its
 * customers lost. Contraction has no reason, because the customer stays. The reason is that of the subscription that
 * ended last before the end of the period; of several that ended at that instant, the one with the highest revenue. If
 * it names none, the reason is `null`: unknown.
 *
 * @param log - A subscription log with reasons.
 * @param options - The periods.
 * @returns One row per period and reason, oldest first, and in each period the reasons with the most revenue lost in
 * the whole table first, the unknown reason last; empty if no customers were lost. Revenue is 0 or more.
 * @throws {@link MetricInputError} if `log` is not a subscription log, `options` is invalid, or there would be more
 * than a million rows.
 *
 * @source chartmogulMovements
 * @source recurlyChurn
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-10", endedAt: "2025-02-10", mrr: 100, reason: "too expensive" },
 *   { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-02-20", mrr: 50, reason: "payment failed" },
 *   { customerId: "c", startedAt: "2025-01-20", endedAt: null, mrr: 70 },
 * ]);
 * const rows = revenueChurnByReason(log, { period: "month", from: "2025-02-01" });
 * rows.map(({ start, reason, churned }) => [start, reason, churned]);
 * // => [["2025-02-01", "too expensive", 100], ["2025-02-01", "payment failed", 50]]
 * ```
 */
export function revenueChurnByReason(
  log: SubscriptionLog,
  options: RevenueChurnByReasonInput,
): readonly RevenueChurnByReasonRow[] {
  checkSubscriptionLog("revenueChurnByReason", log);
  const parsed = parseInput("revenueChurnByReason", revenueChurnByReasonInput, options);
  const { gapDays, timeZone = log.timeZone } = parsed;
  const asOf = parsed.asOf === undefined ? undefined : timeOf(parsed.asOf, timeZone, calendarOfDates(parsed.calendar));
  const rows = withoutShortGaps(paidRows(log), { gapDays, timeZone, asOf });
  const table = { metric: "revenueChurnByReason", columns: log.reasons.length + 1 } as const;
  const closes = closesOf(paidSpan(rows), { ...parsed, timeZone }, table);
  if (closes === null) return [];
  const { boundaries, first } = closes;
  const losses = reasonLosses(boundaries.length - 1);
  movementTally(rows, boundaries, (customer, period, revenue) => {
    if (period >= first) losses.add(period, lastReason(rows, customer, boundaries[period + 1] as number), revenue, 1);
  });
  return lossRows(closes, losses.all());
}

/** The reason of the last end of a customer who is not active at a close. */
function lastReason(rows: PaidRows, customer: number, close: number): string | null {
  const { starts, startTimes, endTimes } = rows;
  const firstRow = starts[customer] as number;
  const nextRow = starts[customer + 1] as number;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = firstRow; row < nextRow && (startTimes[row] as number) < close; row++)
    last = Math.max(last, endTimes[row] as number);
  return reasonOfEnd(rows, firstRow, nextRow, last);
}

/** {@link revenueChurnByReason} as data. */
export const revenueChurnByReasonMetric: Metric<
  [log: SubscriptionLog, options: RevenueChurnByReasonInput],
  readonly RevenueChurnByReasonRow[]
> = {
  id: "revenueChurnByReason",
  summary: "The monthly recurring revenue and the customers lost per period, by reason.",
  arguments: [
    { name: "log", log: "subscriptions" },
    { name: "options", schema: revenueChurnByReasonInput },
  ],
  compute: revenueChurnByReason,
  main: null,
  sources: ["chartmogulMovements", "recurlyChurn"],
  examples: [
    {
      arguments: [
        {
          subscriptions: [
            { customerId: "a", startedAt: "2025-01-10", endedAt: "2025-02-10", mrr: 100, reason: "too expensive" },
            { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-02-20", mrr: 25 },
            { customerId: "c", startedAt: "2025-01-20", endedAt: null, mrr: 125 },
          ],
        },
        { period: "month", from: "2025-02-01", until: "2025-03-01" },
      ],
      result: [
        {
          start: "2025-02-01",
          until: "2025-03-01",
          finished: true,
          reason: "too expensive",
          churned: 100,
          customers: 1,
        },
        { start: "2025-02-01", until: "2025-03-01", finished: true, reason: null, churned: 25, customers: 1 },
      ],
    },
    { arguments: [{ subscriptions: [] }, { period: "month" }], result: [] },
  ],
};
