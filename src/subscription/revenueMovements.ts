import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { paidRows, withoutShortGaps } from "../logs/paidRows";
import { timeOf } from "../logs/timestamp";
import type { Metric } from "../metric/metric";
import type { Period, Timestamp, Weekday } from "../time";
import { days, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { calendarPeriod, timestamp, timeZone, weekday } from "../validation/timeFields";
import { closesOf } from "./closes";
import { movementRows, withShortGaps } from "./movementRows";
import { movementTally } from "./movementTally";

/** The input of {@link revenueMovements} beside the log. */
export interface RevenueMovementsInput {
  /** Length of the calendar periods: hour, day, week, month, quarter or year. */
  readonly period: Period;
  /** A point in time of the first period; that of the first paid subscription when left out. */
  readonly from?: Timestamp | undefined;
  /** End of the table (exclusive), after `from`. Default: `asOf`; without it, after the last start, or the last end within a year of it. */
  readonly until?: Timestamp | undefined;
  /** Data cutoff: starts and ends at or after this instant are ignored, and no period starts at it or later. Default: none. */
  readonly asOf?: Timestamp | undefined;
  /** Longest gap, in calendar days, between two subscriptions of a customer that is not churn, such as a late renewal. Default: 0. */
  readonly gapDays?: number | undefined;
  /** IANA name of the time zone whose calendar counts; that of the log when left out. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday); 1 (Monday) when left out. */
  readonly weekStartsOn?: Weekday | undefined;
}

/** The schema of {@link RevenueMovementsInput}. */
export const revenueMovementsInput: InputSchema<RevenueMovementsInput, "weekStartsOn" | "gapDays"> =
  /* @__PURE__ */ inputSchema<RevenueMovementsInput, "weekStartsOn" | "gapDays">(() => ({
    fields: {
      period: calendarPeriod(),
      from: optional(timestamp()),
      until: optional(timestamp()),
      asOf: optional(timestamp()),
      gapDays: withDefault(days(), 0),
      timeZone: optional(timeZone()),
      weekStartsOn: withDefault(weekday(), 1 as Weekday),
    },
  }));

/** How the number of paying customers changed in a period. */
export interface CustomerMovements {
  /** Paying customers at its start. */
  readonly starting: number;
  /** Customers who pay at its end and never did at an earlier one. */
  readonly new: number;
  /** Customers who pay at its end, did once, and not at its start. */
  readonly reactivated: number;
  /** Customers who paid at its start and not at its end. */
  readonly churned: number;
  /** Paying customers at its end: `starting + new + reactivated - churned`. */
  readonly ending: number;
}

/** How monthly recurring revenue changed in a period. All amounts are in money, and losses are positive. */
export interface RevenueMovement {
  /** The name of the period: the local date on which it starts, for an hour also the time. */
  readonly start: string;
  /** The local date on which the next one starts. */
  readonly until: string;
  /** Whether the period was over at `asOf`; always where there is none. */
  readonly finished: boolean;
  /** Revenue at its start, exactly the `ending` of the period before. */
  readonly starting: number;
  /** Revenue of new customers. */
  readonly new: number;
  /** What customers who stay pay more. */
  readonly expansion: number;
  /** Revenue of customers who came back. */
  readonly reactivation: number;
  /** What customers who stay pay less. */
  readonly contraction: number;
  /** Revenue of customers who left. */
  readonly churned: number;
  /** Revenue at its end: exactly `starting + new + expansion + reactivation - contraction - churned`. */
  readonly ending: number;
  /** The same for the number of customers. */
  readonly customers: CustomerMovements;
  /** The share of `starting` that is kept, without expansion; `null` where it is 0. */
  readonly grossRevenueRetention: number | null;
  /** The same with expansion; `null` where `starting` is 0. */
  readonly netRevenueRetention: number | null;
  /** The share of the starting customers who left; `null` where there were none. */
  readonly churnRate: number | null;
  /** Revenue won for each unit lost; `null` where nothing was lost. */
  readonly quickRatio: number | null;
  /** Gaps of less than two days that begin in the period: many of them mean that ends are inclusive (`ends` of the log) or renewals late (`gapDays`). */
  readonly shortGaps: number;
}

/**
 * The changes in monthly recurring revenue per period, by cause.
 *
 * Movements are those of customers, not of subscriptions: who ends one of two subscriptions contracts, and a change of plan
 * without a gap is expansion or contraction. Each period compares the state at its end with that at the end of
 * the one before, so that what starts and ends in between leaves no trace. A subscription counts until what was paid for ends, and is
 * lost in the period after which it is no longer there. Trials and subscriptions at no price are neither revenue nor customers.
 * Who came back is told from who is new by all of the log, also by what lies before `from`.
 *
 * The rows close exactly, in floating-point arithmetic too: each starts with the ending of the one before, and ends with the sum of
 * its own movements. For that the largest movement may differ from its direct sum in the last digits where revenue has fallen to a small part of
 * what it was; `ending` keeps as near to the revenue that is there as the size of that movement lets it: within 1e-12 but for falls to less than a thousandth. The sums alone, from numbers of your own, are {@link revenueRollForward}.
 *
 * @param log - A subscription log.
 * @param options - Which periods.
 * @returns One row a period, oldest first; none where there is nothing before `until`. Retention runs from 0 (all lost) to 1, net retention beyond.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link revenueMovementsInput} or make more than a million periods.
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
