import type { SubscriptionLog } from "../../logs";
import { checkSubscriptionLog } from "../../logs/checkLog";
import type { CustomerId } from "../../logs/customerDictionary";
import { type PaidRows, paidRows, withoutShortGaps } from "../../logs/paidRows";
import { reasonOfEnd } from "../../logs/reasonOfEnd";
import { timeOf } from "../../logs/timestamp";
import { timeWindow } from "../../logs/timeWindow";
import type { Metric } from "../../metric/metric";
import { localDayOf, type Timestamp, zoneTable } from "../../time";
import { DAYS_IN_UNIT } from "../../time/daysInUnit";
import { days, oneOf, optional, withDefault } from "../../validation/fields";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { timestamp, timeZone } from "../../validation/timeFields";

/** The options of {@link survivalFromSubscriptions}. */
export interface SurvivalFromSubscriptionsInput {
  /** Data cutoff: starts and ends at or after this instant are ignored. */
  readonly asOf: Timestamp;
  /**
   * Instant from which the log is complete, before `asOf`: customers who churned earlier are excluded, those already
   * active enter late. Default: complete from the start.
   */
  readonly from?: Timestamp | undefined;
  /** Unit of the durations: days, weeks of 7, months of 365/12 or years of 365 days. Default: `"day"`. */
  readonly timeUnit?: "day" | "week" | "month" | "year" | undefined;
  /** Longest gap between subscriptions that does not count as churn, in days, such as a late renewal. Default: 0. */
  readonly gapDays?: number | undefined;
  /** IANA time zone of the calendar days. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

type Defaulted = "timeUnit" | "gapDays";

/** The schema of {@link SurvivalFromSubscriptionsInput}. */
export const survivalFromSubscriptionsInput: InputSchema<SurvivalFromSubscriptionsInput, Defaulted> =
  /* @__PURE__ */ inputSchema<SurvivalFromSubscriptionsInput, Defaulted>(() => ({
    fields: {
      asOf: timestamp(),
      from: optional(timestamp()),
      timeUnit: withDefault(oneOf("day", "week", "month", "year"), "day" as const),
      gapDays: withDefault(days(), 0),
      timeZone: optional(timeZone()),
    },
  }));

/** What {@link survivalFromSubscriptions} returns: columns with one row per customer, in the order of the log. */
export interface SurvivalColumns {
  /** Customer ids. */
  readonly customerId: readonly CustomerId[];
  /** Start of the first paid subscription, in epoch milliseconds. */
  readonly startedAt: Float64Array;
  /** Lifetime until churn or `asOf`: calendar days, converted to the unit of time. */
  readonly durations: Float64Array;
  /** 1 if churned before `asOf`, 0 if still active. */
  readonly churned: Uint8Array;
  /**
   * Reason of each customer's churn: that of the subscription that ended the lifetime, of several the one with the
   * highest revenue; `"unknown"` if it names none, `null` if active.
   */
  readonly reasons: readonly (string | null)[];
  /** Time at which observation began: 0, or the tenure at `from`. */
  readonly entry: Float64Array;
  /** Customers who churned before `from` or on its day; they have no row. */
  readonly churnedBefore: number;
}

/**
 * The lifetimes of subscribers as columns, with a flag for churned customers.
 *
 * The columns are the input of {@link kaplanMeier} and the other survival functions. A lifetime runs from the start of
 * the first paid subscription to the end of the last one that followed without a gap longer than `gapDays`: a change of
 * plan is not churn, and customers who return later have churned. Ends after `asOf` have not happened yet. Trials and
 * free plans do not count. If the log lists only customers active at some instant (an export of active accounts, a new
 * billing system), pass that instant as `from`; without it, survival is overestimated.
 * `reasons` is a column for {@link cumulativeIncidence}, in which `null` means active: so customers who churned without
 * a reason are `"unknown"`.
 *
 * @param log - A subscription log.
 * @param options - The data cutoff and the unit of time.
 * @returns The columns, one row per customer; durations of 0 or more.
 * @throws {@link MetricInputError} if `log` is not a subscription log, `options` is invalid, or `asOf` is not after
 * `from`.
 *
 * @source kleinMoeschberger2003
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-01", endedAt: "2025-03-02", mrr: 20 },
 *   { customerId: "b", startedAt: "2025-01-15", endedAt: "2025-02-15", mrr: 20 },
 *   { customerId: "b", startedAt: "2025-02-15", endedAt: null, mrr: 35 },
 * ]);
 * const { durations, churned, entry } = survivalFromSubscriptions(log, { asOf: "2025-04-01" });
 * durations; // => Float64Array.of(60, 76)
 * churned; // => Uint8Array.of(1, 0)
 * medianSurvival({ durations, churned, entry }).median; // => 68
 * ```
 */
export function survivalFromSubscriptions(
  log: SubscriptionLog,
  options: SurvivalFromSubscriptionsInput,
): SurvivalColumns {
  const metric = "survivalFromSubscriptions";
  checkSubscriptionLog(metric, log);
  const {
    asOf,
    from,
    timeUnit,
    gapDays,
    timeZone: zone = log.timeZone,
  } = parseInput("survivalFromSubscriptions", survivalFromSubscriptionsInput, options);
  const known = timeOf(asOf, zone);
  const opened = from === undefined ? -Infinity : timeWindow(metric, log, { from, until: asOf, timeZone: zone }).start;
  const rows = withoutShortGaps(paidRows(log), { gapDays, timeZone: zone, asOf: known });
  const { customerIds, starts } = rows;
  const dayOf = dayCounter(log, known, zone);
  const customerId: CustomerId[] = [];
  const startedAt: number[] = [];
  const durations: number[] = [];
  const churned: number[] = [];
  const reasons: (string | null)[] = [];
  const entry: number[] = [];
  let churnedBefore = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const firstRow = starts[customer] as number;
    const nextRow = starts[customer + 1] as number;
    const stay = firstStay(rows, firstRow, nextRow, known);
    if (stay === undefined) continue;
    const start = dayOf(stay.start);
    const length = dayOf(Math.min(stay.end, known)) - start;
    const late = opened > stay.start ? dayOf(opened) - start : 0;
    if (stay.end < opened || (late > 0 && late >= length)) {
      churnedBefore++;
      continue;
    }
    const isGone = stay.end < known;
    customerId.push(customerIds[customer] as CustomerId);
    startedAt.push(stay.start);
    durations.push(length / DAYS_IN_UNIT[timeUnit]);
    churned.push(isGone ? 1 : 0);
    reasons.push(isGone ? (reasonOfEnd(rows, firstRow, nextRow, stay.end) ?? "unknown") : null);
    entry.push(late / DAYS_IN_UNIT[timeUnit]);
  }
  return {
    customerId,
    startedAt: Float64Array.from(startedAt),
    durations: Float64Array.from(durations),
    churned: Uint8Array.from(churned),
    reasons,
    entry: Float64Array.from(entry),
    churnedBefore,
  };
}

/** Returns start and end of a customer's first stay; `undefined` without a subscription before `known`. */
function firstStay({ startTimes, endTimes }: PaidRows, firstRow: number, nextRow: number, known: number) {
  if (firstRow === nextRow || (startTimes[firstRow] as number) >= known) return undefined;
  let end = endTimes[firstRow] as number;
  for (let row = firstRow + 1; row < nextRow; row++) {
    if ((startTimes[row] as number) > end) break;
    end = Math.max(end, endTimes[row] as number);
  }
  return { start: startTimes[firstRow] as number, end };
}

/** Local days of times from the first start in a log to an instant. */
function dayCounter({ startTimes }: SubscriptionLog, known: number, zone: string) {
  const earliest = startTimes.reduce((least, time) => Math.min(least, time), known);
  const table = zoneTable(zone, earliest, known);
  return (time: number) => localDayOf(table, time);
}

/** {@link survivalFromSubscriptions} as data. */
export const survivalFromSubscriptionsMetric: Metric<
  [log: SubscriptionLog, options: SurvivalFromSubscriptionsInput],
  SurvivalColumns
> = {
  id: "survivalFromSubscriptions",
  summary: "The lifetimes of subscribers as columns, with a flag for churned customers.",
  arguments: [
    { name: "log", log: "subscriptions" },
    { name: "options", schema: survivalFromSubscriptionsInput },
  ],
  compute: survivalFromSubscriptions,
  main: null,
  sources: ["kleinMoeschberger2003"],
  examples: [
    {
      arguments: [
        {
          subscriptions: [
            { customerId: "a", startedAt: "2025-01-01", endedAt: "2025-03-02", mrr: 20, reason: "price" },
            { customerId: "b", startedAt: "2025-01-15", endedAt: null, mrr: 20 },
            { customerId: "c", startedAt: "2025-01-01", endedAt: "2025-01-20", mrr: 20 },
          ],
        },
        { asOf: "2025-04-01", from: "2025-02-01" },
      ],
      result: {
        customerId: ["a", "b"],
        startedAt: /* @__PURE__ */ Float64Array.of(1735689600000, 1736899200000),
        durations: /* @__PURE__ */ Float64Array.of(60, 76),
        churned: /* @__PURE__ */ Uint8Array.of(1, 0),
        reasons: ["price", null],
        entry: /* @__PURE__ */ Float64Array.of(31, 17),
        churnedBefore: 1,
      },
    },
  ],
};
