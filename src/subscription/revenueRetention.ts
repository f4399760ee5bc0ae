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

/** The input of {@link revenueRetention} beside the log. */
export interface RevenueRetentionInput {
  /** The start of the window: whose revenue is followed. */
  readonly from: Timestamp;
  /** The end of the window, after `from`. */
  readonly until: Timestamp;
  /** IANA name of the time zone in which `from` and `until` are read; that of the log when left out. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link RevenueRetentionInput}. */
export const revenueRetentionInput: InputSchema<RevenueRetentionInput> =
  /* @__PURE__ */ inputSchema<RevenueRetentionInput>(() => ({
    fields: { from: timestamp(), until: timestamp(), timeZone: optional(timeZone()) },
  }));

/** What {@link revenueRetention} returns. */
export interface RevenueRetentionResult {
  /** The share of the starting revenue that is kept, without expansion, from 0 to 1; `null` where there was none. */
  readonly gross: number | null;
  /** The revenue of the starting customers at the end over that at the start; `null` where there was none. */
  readonly net: number | null;
  /** Monthly recurring revenue at the start, in money. */
  readonly starting: number;
  /** What is kept of it: of each customer the lesser of start and end, in money. */
  readonly retained: number;
}

/**
 * The share of monthly recurring revenue kept between two instants, gross and net of expansion.
 *
 * Only the customers at the start are followed: what new ones bring does not count. The gross share takes the lesser of
 * start and end customer by customer, never of the totals, or one customer's growth would hide another's loss. It is
 * taken between the two ends alone: who left and came back by the end is kept. Trials are out, and a change of plan is
 * no loss but for what is paid less. From sums of your own it is {@link grossRevenueRetention} and
 * {@link netRevenueRetention}.
 *
 * @param log - A subscription log.
 * @param options - The window.
 * @returns Gross retention from 0 (all lost) to 1 (nothing lost), net retention from 0 upward, both `null` where there
 * was no revenue at the start.
 * @throws {@link MetricInputError} when the log is none, the options break {@link revenueRetentionInput}, or `until` is
 * not after `from`.
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
 * revenueRetention(log, { from: "2025-01-01", until: "2026-01-01" }); // => { gross: 0.8, net: 1.2, starting: 125, retained: 100 }
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
  const starting = sums.at(0);
  const retained = sums.at(1);
  if (starting === 0) return { gross: null, net: null, starting, retained };
  return { gross: Math.min(1, retained / starting), net: sums.at(2) / starting, starting, retained };
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
