import type { SubscriptionLog } from "../../logs";
import { checkSubscriptionLog } from "../../logs/checkLog";
import type { CustomerId } from "../../logs/customerDictionary";
import { type PaidRows, paidRows, withoutShortGaps } from "../../logs/paidRows";
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
  /** The point in time up to which the log is complete; what starts or ends at it or later is not known yet. */
  readonly asOf: Timestamp;
  /** The point in time from which on the log is complete, before `asOf`: who left before it is left out, and who was there already enters late. Complete from the start when left out. */
  readonly from?: Timestamp | undefined;
  /** What durations are measured in: days, weeks of 7 days, months of 365/12 days or years of 365 days; `"day"` when left out. */
  readonly timeUnit?: "day" | "week" | "month" | "year" | undefined;
  /** The longest gap between two subscriptions, in days, that is no departure, such as a late renewal; 0 when left out. */
  readonly gapDays?: number | undefined;
  /** IANA name of the time zone whose days count; that of the log when left out. */
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

/** What {@link survivalFromSubscriptions} returns: columns of equal length, one row a customer, in the order of the log. */
export interface SurvivalColumns {
  /** The customers. */
  readonly customerId: readonly CustomerId[];
  /** When the first paid subscription of each started, in epoch milliseconds. */
  readonly startedAt: Float64Array;
  /** How long each stayed from then on, or has stayed so far, in calendar days brought to the unit. */
  readonly durations: Float64Array;
  /** 1 for who left before `asOf`, 0 for who was still there. */
  readonly churned: Uint8Array;
  /** After how long each was first observed: 0, but for those who were there before `from`. */
  readonly entry: Float64Array;
  /** Customers who left before `from`, or on its day: they are not among the rows. */
  readonly churnedBefore: number;
}

/**
 * The lifetimes of subscribers as columns: how long each stayed, and whether they left or are still there.
 *
 * They are what {@link kaplanMeier} and the other functions of survival take.
 *
 * A lifetime runs from the start of a customer's first paid subscription to the end of the last one that followed without a gap (or with one of up to `gapDays`): a change
 * of plan is no departure, and who comes back later has left all the same. An end that is planned for after `asOf` has not happened. Trials and free
 * plans are no customers. Where the log holds only those who were customers at some day (an export of active accounts, a new billing system), give that day as `from`:
 * otherwise those who had left by then are missing, and the others make survival look too good.
 *
 * @param log - A subscription log.
 * @param options - Up to when the log is known, and the unit.
 * @returns The columns; durations from 0 (left on the day they came). Their length is the number of customers.
 * @throws {@link MetricInputError} when the log is none, the options break {@link survivalFromSubscriptionsInput}, or `asOf` is not after `from`.
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
  const opened = from === undefined ? undefined : timeWindow(metric, log, { from, until: asOf, timeZone: zone }).start;
  const rows = withoutShortGaps(paidRows(log), { gapDays, timeZone: zone, asOf: known });
  const { customerIds, starts } = rows;
  const dayOf = dayCounter(log, known, opened ?? known, zone);
  const customerId: CustomerId[] = [];
  const startedAt: number[] = [];
  const durations: number[] = [];
  const churned: number[] = [];
  const entry: number[] = [];
  let churnedBefore = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const stay = firstStay(rows, starts[customer] as number, starts[customer + 1] as number, known);
    if (stay === undefined) continue;
    const start = dayOf(stay.start);
    const length = dayOf(Math.min(stay.end, known)) - start;
    const late = opened !== undefined && opened > stay.start ? dayOf(opened) - start : 0;
    if ((opened !== undefined && stay.end < opened) || (late > 0 && late >= length)) {
      churnedBefore++;
      continue;
    }
    customerId.push(customerIds[customer] as CustomerId);
    startedAt.push(stay.start);
    durations.push(length / DAYS_IN_UNIT[timeUnit]);
    churned.push(stay.end < known ? 1 : 0);
    entry.push(late / DAYS_IN_UNIT[timeUnit]);
  }
  return {
    customerId,
    startedAt: Float64Array.from(startedAt),
    durations: Float64Array.from(durations),
    churned: Uint8Array.from(churned),
    entry: Float64Array.from(entry),
    churnedBefore,
  };
}

/** From when to when a customer stayed the first time; `undefined` without a subscription before `known`. */
function firstStay({ startTimes, endTimes }: PaidRows, firstRow: number, nextRow: number, known: number) {
  if (firstRow === nextRow || (startTimes[firstRow] as number) >= known) return undefined;
  let end = endTimes[firstRow] as number;
  for (let row = firstRow + 1; row < nextRow; row++) {
    const from = startTimes[row] as number;
    if (from > end || from >= known) break;
    end = Math.max(end, endTimes[row] as number);
  }
  return { start: startTimes[firstRow] as number, end };
}

/** The local days of times in a log, and of two instants of which the later is the last of all. */
function dayCounter({ startTimes }: SubscriptionLog, known: number, opened: number, zone: string) {
  const earliest = startTimes.reduce((least, time) => Math.min(least, time), Math.min(known, opened));
  const table = zoneTable(zone, earliest, known);
  return (time: number) => localDayOf(table, time);
}

/** {@link survivalFromSubscriptions} as data. */
export const survivalFromSubscriptionsMetric: Metric<
  [log: SubscriptionLog, options: SurvivalFromSubscriptionsInput],
  SurvivalColumns
> = {
  id: "survivalFromSubscriptions",
  summary: "The lifetimes of subscribers as columns: how long each stayed, and whether they left or are still there.",
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
            { customerId: "a", startedAt: "2025-01-01", endedAt: "2025-03-02", mrr: 20 },
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
        entry: /* @__PURE__ */ Float64Array.of(31, 17),
        churnedBefore: 1,
      },
    },
  ],
};
