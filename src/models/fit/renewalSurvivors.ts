import type { SubscriptionLog } from "../../logs";
import { checkSubscriptionLog } from "../../logs/checkLog";
import { type PaidRows, paidRows, withoutShortGaps } from "../../logs/paidRows";
import { checkCalendar, periodCalendar, timeInCalendar } from "../../logs/periodCalendar";
import { timeWindow } from "../../logs/timeWindow";
import type { Metric } from "../../metric/metric";
import {
  addPeriods,
  type CalendarOptions,
  type Period,
  periodIndex,
  periodStarts,
  type ResolvedPeriodOptions,
  type Timestamp,
  type Weekday,
} from "../../time";
import { periodLength } from "../../time/periodLength";
import { days, oneOf, optional, withDefault } from "../../validation/fields";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import {
  type CalendarDefaults,
  calendarFields,
  calendarTimestamp,
  timesOfCalendar,
  timeZone,
} from "../../validation/timeFields";
import { countedRenewals } from "./countedRenewals";
import type { RenewalSurvivors } from "./renewalSurvivorsResult";
import { renewalTable } from "./renewalTable";

/** The options of {@link renewalSurvivors}. */
export interface RenewalSurvivorsInput extends CalendarOptions {
  /** Time from renewal to renewal of a contract; also the calendar period of the cohorts. */
  readonly period: Exclude<Period, "hour">;
  /** Data cutoff: renewals due at or after this instant are ignored. */
  readonly asOf: Timestamp;
  /** Start of the window of contract starts (inclusive). Default: no start. */
  readonly from?: Timestamp | undefined;
  /** End of the window of contract starts (exclusive), after `from`. Default: `asOf`. */
  readonly until?: Timestamp | undefined;
  /** Longest gap, in calendar days, that does not end a contract, such as a late renewal. Default: 0. */
  readonly gapDays?: number | undefined;
  /** IANA time zone of the calendar. Default: that of the log. */
  readonly timeZone?: string | undefined;
  /** First day of the week, from 0 (Sunday) to 6 (Saturday). Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
}

/** The schema of {@link RenewalSurvivorsInput}. */
export const renewalSurvivorsInput: InputSchema<RenewalSurvivorsInput, CalendarDefaults | "gapDays"> =
  /* @__PURE__ */ inputSchema<RenewalSurvivorsInput, CalendarDefaults | "gapDays">(() => ({
    fields: {
      period: oneOf("day", "week", "month", "quarter", "year"),
      asOf: calendarTimestamp(),
      from: optional(calendarTimestamp()),
      until: optional(calendarTimestamp()),
      gapDays: withDefault(days(), 0),
      timeZone: optional(timeZone()),
      ...calendarFields(),
    },
    rules: timesOfCalendar("asOf", "from", "until"),
  }));

/**
 * The customers of each cohort left after each renewal.
 *
 * Input of {@link fitShiftedBetaGeometric} and {@link fitBetaDiscreteWeibull}. A customer's contract starts with the
 * first paid subscription, and a renewal is due after each calendar period. A customer still subscribed after that
 * instant has renewed. A change of plan without a gap is not an end. After a gap longer than `gapDays`, a returning
 * customer is not counted again. Trials and free plans are not contracts.
 *
 * A cohort contains the customers who started in the same calendar period. Its list ends at the first renewal not yet
 * due for all of them before `asOf`, so that no customer counts as lost too early. `renewals` counts each customer up
 * to their last due renewal and therefore contains slightly more data. Unlike in {@link cohortTable}, ages are counted
 * from the start of each customer.
 *
 * @param log - A subscription log.
 * @param options - The length of a contract and the data cutoff.
 * @returns Survivors by cohort, the oldest first, and the renewal rates of all together; empty lists if there are
 * none.
 * @throws {@link MetricInputError} if `log` is not a subscription log, `options` is invalid for
 * {@link renewalSurvivorsInput}, or there would be more than 10,000 renewals.
 *
 * @source faderHardie2007
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 20 },
 *   { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-03-20", mrr: 20 },
 *   { customerId: "c", startedAt: "2025-02-05", endedAt: "2025-03-05", mrr: 20 },
 * ]);
 * const { survivors, starts, renewals } = renewalSurvivors(log, { period: "month", asOf: "2025-04-01" });
 * starts; // => ["2025-01-01", "2025-02-01"]
 * survivors; // => [[2, 2, 1], [1, 0]]
 * renewals[0]; // => { renewal: 1, due: 3, renewed: 2, rate: 0.6666666666666666 }
 * ```
 */
export function renewalSurvivors(log: SubscriptionLog, options: RenewalSurvivorsInput): RenewalSurvivors {
  checkSubscriptionLog("renewalSurvivors", log);
  const parsed = parseInput("renewalSurvivors", renewalSurvivorsInput, options);
  const { gapDays } = parsed;
  const calendar = periodCalendar(log, parsed);
  const { start, end } = timeWindow("renewalSurvivors", log, parsed);
  const asOf = timeInCalendar(parsed.asOf, calendar);
  const rows = withoutShortGaps(paidRows(log), { gapDays, timeZone: calendar.timeZone, asOf });
  const contracts = contractsOf(rows).filter(({ since }) => since >= start && since < end && since < asOf);
  if (contracts.length === 0) return renewalTable([], { opens: [], ...calendar });
  const first = contracts.reduce((least, { since }) => Math.min(least, since), asOf);
  const last = contracts.reduce((most, { since }) => Math.max(most, since), first);
  checkCalendar("renewalSurvivors", calendar, first, last, asOf);
  const opens = periodStarts(first, last, calendar);
  const counted = contracts.map(({ since, until }) => {
    const known = renewalsBefore(since, asOf, calendar);
    const made = until > asOf ? known : renewalsBefore(since, until, calendar);
    return { cohort: periodIndex(opens, since), known, made, customers: 1 };
  });
  // The first period may begin before the first instant that has a name.
  opens[0] = Math.max(opens[0] as number, first);
  return renewalTable(counted, { opens, ...calendar });
}

/** The first contract of a customer. */
interface Contract {
  /** Its start. */
  readonly since: number;
  /** Its end (exclusive); infinite while it runs. */
  readonly until: number;
}

/** Returns the first contract of each customer with one, up to the first gap. */
function contractsOf({ starts, startTimes, endTimes }: PaidRows): Contract[] {
  const contracts: Contract[] = [];
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const first = starts[customer] as number;
    const next = starts[customer + 1] as number;
    if (first === next) continue;
    let until = endTimes[first] as number;
    for (let row = first + 1; row < next && (startTimes[row] as number) <= until; row++)
      until = Math.max(until, endTimes[row] as number);
    contracts.push({ since: startTimes[first] as number, until });
  }
  return contracts;
}

/** Returns the number of renewals of a contract due before an instant. */
function renewalsBefore(since: number, instant: number, calendar: ResolvedPeriodOptions): number {
  const { mean } = periodLength(calendar);
  return countedRenewals(instant - since, mean, (count) => renewalAt(since, count, calendar) < instant);
}

/** Returns the instant at which a renewal is due; infinite beyond the supported range. */
function renewalAt(since: number, count: number, calendar: ResolvedPeriodOptions): number {
  try {
    return addPeriods(since, count, calendar);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** {@link renewalSurvivors} as data. */
export const renewalSurvivorsMetric: Metric<[log: SubscriptionLog, options: RenewalSurvivorsInput], RenewalSurvivors> =
  {
    id: "renewalSurvivors",
    summary: "The customers of each cohort left after each renewal.",
    arguments: [
      { name: "log", log: "subscriptions" },
      { name: "options", schema: renewalSurvivorsInput },
    ],
    compute: renewalSurvivors,
    main: null,
    sources: ["faderHardie2007"],
    examples: [
      {
        arguments: [
          {
            subscriptions: [
              { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 20 },
              { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-03-20", mrr: 20 },
              { customerId: "c", startedAt: "2025-02-05", endedAt: "2025-03-05", mrr: 20 },
            ],
          },
          { period: "month", asOf: "2025-04-01" },
        ],
        result: {
          survivors: [
            [2, 2, 1],
            [1, 0],
          ],
          starts: ["2025-01-01", "2025-02-01"],
          customers: 3,
          renewals: [
            { renewal: 1, due: 3, renewed: 2, rate: 0.6666666666666666 },
            { renewal: 2, due: 2, renewed: 1, rate: 0.5 },
          ],
        },
      },
    ],
  };
