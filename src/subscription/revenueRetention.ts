import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { paidRows } from "../logs/paidRows";
import { timeWindow } from "../logs/timeWindow";
import { cellSums } from "../math";
import type { Metric } from "../metric/metric";
import type { Timestamp } from "../time";
import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { timestamp, timeZone } from "../validation/timeFields";
import { eachPaidState } from "./paidStates";
import { retentionOf } from "./retentionOf";
import type { RevenueRetentionResult } from "./revenueRetentionResult";

/** The options of {@link revenueRetention}. */
export interface RevenueRetentionInput {
  /** Start of the window (inclusive): customers active at this instant are followed. */
  readonly from: Timestamp;
  /** End of the window (exclusive), after `from`. */
  readonly until: Timestamp;
  /** IANA time zone in which `from` and `until` are read. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link RevenueRetentionInput}. */
export const revenueRetentionInput: InputSchema<RevenueRetentionInput> =
  /* @__PURE__ */ inputSchema<RevenueRetentionInput>(() => ({
    fields: { from: timestamp(), until: timestamp(), timeZone: optional(timeZone()) },
  }));

/**
 * The share of monthly recurring revenue kept between two instants, gross and net of expansion.
 *
 * Only starting customers are followed; revenue of new customers does not count. The gross share adds the smaller of
 * start and end per customer. Taken of the totals, the growth of one customer would hide the loss of another. Only the
 * two instants are compared: a customer who left and returned in between is retained. Trials do not count, and a change
 * of plan is a loss only if the new price is lower. For sums of your own, use {@link grossRevenueRetention} and
 * {@link netRevenueRetention}.
 *
 * @param log - A subscription log.
 * @param options - The window.
 * @returns Gross retention from 0 (all lost) to 1 (nothing lost), and net retention, 0 or more; both `null` if starting
 * revenue is 0.
 * @throws {@link MetricInputError} if `log` is not a subscription log, `options` breaks {@link revenueRetentionInput},
 * or `until` is not after `from`.
 *
 * @formula result.retained / result.starting
 * @source saasMetricsBoardRetention
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2024-12-10", endedAt: "2025-05-01", mrr: 100 },
 *   { customerId: "a", startedAt: "2025-05-01", endedAt: null, mrr: 150 },
 *   { customerId: "b", startedAt: "2024-11-20", endedAt: "2025-03-20", mrr: 25 },
 * ]);
 * revenueRetention(log, { from: "2025-01-01", until: "2026-01-01" });
 * // => { gross: 0.8, net: 1.2, starting: 125, retained: 100 }
 * ```
 */
export function revenueRetention(log: SubscriptionLog, options: RevenueRetentionInput): RevenueRetentionResult {
  checkSubscriptionLog("revenueRetention", log);
  const window = parseInput("revenueRetention", revenueRetentionInput, options);
  const sums = cellSums(3);
  eachPaidState(paidRows(log), timeWindow("revenueRetention", log, window), ({ before, after }) => {
    if (before === 0) return;
    sums.add(0, before);
    sums.add(1, Math.min(before, after));
    sums.add(2, after);
  });
  return retentionOf({ starting: sums.at(0), retained: sums.at(1), ending: sums.at(2) });
}

/** {@link revenueRetention} as data. */
export const revenueRetentionMetric: Metric<
  [log: SubscriptionLog, options: RevenueRetentionInput],
  RevenueRetentionResult
> = {
  id: "revenueRetention",
  summary: "The share of monthly recurring revenue kept between two instants, gross and net of expansion.",
  arguments: [
    { name: "log", log: "subscriptions" },
    { name: "options", schema: revenueRetentionInput },
  ],
  compute: revenueRetention,
  main: {
    path: "gross",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: "result.retained / result.starting",
    undefinedWhen: "result.starting === 0",
  },
  sources: ["saasMetricsBoardRetention"],
  examples: [
    {
      arguments: [
        {
          subscriptions: [
            { customerId: "a", startedAt: "2024-12-10", endedAt: "2025-05-01", mrr: 100 },
            { customerId: "a", startedAt: "2025-05-01", endedAt: null, mrr: 150 },
            { customerId: "b", startedAt: "2024-11-20", endedAt: "2025-03-20", mrr: 25 },
            { customerId: "c", startedAt: "2025-02-01", endedAt: null, mrr: 70 },
          ],
        },
        { from: "2025-01-01", until: "2026-01-01" },
      ],
      result: { gross: 0.8, net: 1.2, starting: 125, retained: 100 },
    },
    {
      arguments: [
        { subscriptions: [{ customerId: "c", startedAt: "2025-02-01", endedAt: null, mrr: 70 }] },
        { from: "2025-01-01", until: "2026-01-01" },
      ],
      result: { gross: null, net: null, starting: 0, retained: 0 },
    },
  ],
};
