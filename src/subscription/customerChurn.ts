import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { paidRows, withoutShortGaps } from "../logs/paidRows";
import { timeWindow } from "../logs/timeWindow";
import type { Metric } from "../metric/metric";
import type { Timestamp } from "../time";
import { confidenceLevel, days, oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { timestamp, timeZone } from "../validation/timeFields";
import { churnCounts } from "./churnCounts";
import { customerChurnOf } from "./customerChurnOf";
import type { CustomerChurnMethod, CustomerChurnResult } from "./customerChurnResult";

/** The options of {@link customerChurn}. */
export interface CustomerChurnInput {
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
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link CustomerChurnInput}. */
export const customerChurnInput: InputSchema<CustomerChurnInput, "method" | "gapDays" | "confidence"> =
  /* @__PURE__ */ inputSchema<CustomerChurnInput, "method" | "gapDays" | "confidence">(() => ({
    fields: {
      from: timestamp(),
      until: timestamp(),
      method: withDefault(oneOf("cohort", "startLosses", "stripe", "midpoint", "average", "allLosses"), "cohort"),
      gapDays: withDefault(days(), 0),
      timeZone: optional(timeZone()),
      confidence: withDefault(confidenceLevel(), 0.95),
    },
  }));

/**
 * The churn rate of customers in a window, from their subscriptions.
 *
 * `"cohort"`, the default, counts starting customers no longer active at the end, as {@link churnRate} does.
 * `"startLosses"` counts all starting customers who left, even if they came back (ProfitWell). The other definitions
 * count all losses, joiners included, and differ in the denominator: starting customers (`"allLosses"`: Baremetrics,
 * Recurly, Polar), starting customers plus joiners (`"stripe"`), starting customers plus half of the joiners
 * (`"midpoint"`), or the mean of start and end (`"average"`); see {@link churnRateByMethod}. For the same month, one
 * definition may give 6% and another 13%.
 *
 * A customer has at least one paid subscription that has started and not ended. Trials and free plans do not count, and
 * a change of plan without a gap is not a loss. A subscription that ends at `from` counts as active at the start and
 * lost in the window; one that ends at `until` is not lost yet.
 *
 * @param log - A subscription log.
 * @param options - The window and the definition.
 * @returns The rate from 0 (no customers lost) to 1 (all lost), or above 1 for definitions that are not proportions;
 * with both counts and the interval.
 * @throws {@link MetricInputError} if `log` is not a subscription log, `options` breaks {@link customerChurnInput}, or
 * `until` is not after `from`.
 *
 * @formula result.lost / result.base
 * @source recurlyChurn
 * @source stripeChurn
 * @source wilson1927
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 100 },
 *   { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-03-20", mrr: 50 },
 *   { customerId: "c", startedAt: "2025-03-02", endedAt: "2025-03-30", mrr: 50 },
 * ]);
 * const march = { from: "2025-03-01", until: "2025-04-01" };
 * customerChurn(log, march).rate; // => 0.5
 * customerChurn(log, { ...march, method: "allLosses" }).rate; // => 1
 * customerChurn(log, { ...march, method: "stripe" }).rate; // => 0.666…
 * ```
 */
export function customerChurn(log: SubscriptionLog, options: CustomerChurnInput): CustomerChurnResult {
  checkSubscriptionLog("customerChurn", log);
  const { method, gapDays, confidence, ...window } = parseInput("customerChurn", customerChurnInput, options);
  const rows = withoutShortGaps(paidRows(log), { gapDays, timeZone: window.timeZone ?? log.timeZone });
  const counts = churnCounts(rows, timeWindow("customerChurn", log, window));
  return customerChurnOf(counts, { method, confidence });
}

/** {@link customerChurn} as data. */
export const customerChurnMetric: Metric<[log: SubscriptionLog, options: CustomerChurnInput], CustomerChurnResult> = {
  id: "customerChurn",
  summary: "The churn rate of customers in a window, from their subscriptions.",
  arguments: [
    { name: "log", log: "subscriptions" },
    { name: "options", schema: customerChurnInput },
  ],
  compute: customerChurn,
  main: {
    path: "rate",
    unit: "fraction",
    range: [0, Infinity],
    better: "lower",
    formula: "result.lost / result.base",
    undefinedWhen: "result.base === 0",
  },
  sources: ["recurlyChurn", "stripeChurn", "wilson1927"],
  examples: [
    {
      arguments: [
        {
          subscriptions: [
            { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 100 },
            { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-03-20", mrr: 50 },
            { customerId: "c", startedAt: "2025-03-02", endedAt: "2025-03-30", mrr: 50 },
          ],
        },
        { from: "2025-03-01", until: "2025-04-01", method: "midpoint" },
      ],
      result: { rate: 0.8, lost: 2, base: 2.5, method: "midpoint", interval: null, shortGaps: 0 },
    },
    {
      arguments: [{ subscriptions: [] }, { from: "2025-03-01", until: "2025-04-01" }],
      result: { rate: null, lost: 0, base: 0, method: "cohort", interval: null, shortGaps: 0 },
    },
  ],
};
