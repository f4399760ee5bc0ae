import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { paidRows, withoutShortGaps } from "../logs/paidRows";
import { reasonOfEnd } from "../logs/reasonOfEnd";
import { timeWindow } from "../logs/timeWindow";
import type { Metric } from "../metric/metric";
import type { Timestamp } from "../time";
import { days, oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { timestamp, timeZone } from "../validation/timeFields";
import type { ChurnByReasonRow } from "./churnByReasonRow";
import { churnCounts } from "./churnCounts";
import { churnReasonRows } from "./churnReasonRows";
import { fractionOf } from "./customerChurnOf";
import type { CustomerChurnMethod } from "./customerChurnResult";

/** The options of {@link churnByReason}. */
export interface ChurnByReasonInput {
  /** Start of the window (inclusive). */
  readonly from: Timestamp;
  /** End of the window (exclusive), after `from`. */
  readonly until: Timestamp;
  /** The definition: which customers count as lost, and the base. Default: `"cohort"`. */
  readonly method?: CustomerChurnMethod | undefined;
  /**
   * Longest gap, in calendar days, between two subscriptions of a customer that is not churn, such as a late renewal.
   * Default: 0.
   */
  readonly gapDays?: number | undefined;
  /** IANA time zone in which `from` and `until` are read. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link ChurnByReasonInput}. */
export const churnByReasonInput: InputSchema<ChurnByReasonInput, "method" | "gapDays"> = /* @__PURE__ */ inputSchema<
  ChurnByReasonInput,
  "method" | "gapDays"
>(() => ({
  fields: {
    from: timestamp(),
    until: timestamp(),
    method: withDefault(oneOf("cohort", "startLosses", "stripe", "midpoint", "average", "allLosses"), "cohort"),
    gapDays: withDefault(days(), 0),
    timeZone: optional(timeZone()),
  },
}));

/**
 * The customers lost in a window and the churn rate, by reason.
 *
 * The reasons add up to the losses and the rate of {@link customerChurn} with the same options. The reason is that of
 * the subscription that ended last when the customer left; of several that ended at that instant, the one with the
 * highest revenue. If it names no reason, the customer counts under `null`: an unknown reason is never guessed from
 * earlier subscriptions. A customer who left twice in the window counts once, with the last reason. Reasons are texts
 * of your billing system: separate failed payments from cancellations before you look for causes, because reminders and
 * retries help only against the former.
 *
 * @param log - A subscription log with reasons.
 * @param options - The window and the definition.
 * @returns One row per reason, most lost customers first, the unknown reason last; empty if no customers were lost.
 * @throws {@link MetricInputError} if `log` is not a subscription log, `options` breaks {@link churnByReasonInput}, or
 * `until` is not after `from`.
 *
 * @source recurlyChurn
 * @source stripeChurn
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 100 },
 *   { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-03-20", mrr: 50, reason: "payment failed" },
 *   { customerId: "c", startedAt: "2025-02-02", endedAt: "2025-03-30", mrr: 50, reason: "too expensive" },
 *   { customerId: "d", startedAt: "2025-02-02", endedAt: "2025-03-30", mrr: 50, reason: "too expensive" },
 * ]);
 * const reasons = churnByReason(log, { from: "2025-03-01", until: "2025-04-01" });
 * reasons[0]; // => { reason: "too expensive", lost: 2, base: 4, rate: 0.5, share: 2 / 3 }
 * reasons[1]; // => { reason: "payment failed", lost: 1, base: 4, rate: 0.25, share: 1 / 3 }
 * ```
 */
export function churnByReason(log: SubscriptionLog, options: ChurnByReasonInput): readonly ChurnByReasonRow[] {
  checkSubscriptionLog("churnByReason", log);
  const { method, gapDays, ...window } = parseInput("churnByReason", churnByReasonInput, options);
  const rows = withoutShortGaps(paidRows(log), { gapDays, timeZone: window.timeZone ?? log.timeZone });
  const losses = new Map<string | null, number>();
  const counts = churnCounts(rows, timeWindow("churnByReason", log, window), (state) => {
    const { before, after, left, leftAt, firstRow, nextRow } = state;
    const ofStart = method === "cohort" || method === "startLosses";
    if (!left || (ofStart && before === 0) || (method === "cohort" && after > 0)) return;
    const reason = reasonOfEnd(rows, firstRow, nextRow, leftAt);
    losses.set(reason, (losses.get(reason) ?? 0) + 1);
  });
  return churnReasonRows(losses, fractionOf(method, counts));
}

/** {@link churnByReason} as data. */
export const churnByReasonMetric: Metric<
  [log: SubscriptionLog, options: ChurnByReasonInput],
  readonly ChurnByReasonRow[]
> = {
  id: "churnByReason",
  summary: "The customers lost in a window and the churn rate, by reason.",
  arguments: [
    { name: "log", log: "subscriptions" },
    { name: "options", schema: churnByReasonInput },
  ],
  compute: churnByReason,
  main: null,
  sources: ["recurlyChurn", "stripeChurn"],
  examples: [
    {
      arguments: [
        {
          subscriptions: [
            { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 100 },
            { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-03-20", mrr: 50, reason: "payment failed" },
            { customerId: "c", startedAt: "2025-02-02", endedAt: "2025-03-30", mrr: 50 },
            { customerId: "d", startedAt: "2025-02-02", endedAt: "2025-03-30", mrr: 50, reason: "payment failed" },
          ],
        },
        { from: "2025-03-01", until: "2025-04-01" },
      ],
      result: [
        { reason: "payment failed", lost: 2, base: 4, rate: 0.5, share: 0.6666666666666666 },
        { reason: null, lost: 1, base: 4, rate: 0.25, share: 0.3333333333333333 },
      ],
    },
    { arguments: [{ subscriptions: [] }, { from: "2025-03-01", until: "2025-04-01" }], result: [] },
  ],
};
