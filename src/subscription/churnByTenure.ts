import type { SubscriptionLog } from "../logs";
import { checkSubscriptionLog } from "../logs/checkLog";
import { paidRows } from "../logs/paidRows";
import { timeWindow } from "../logs/timeWindow";
import type { Metric } from "../metric/metric";
import { localDayOf, type Timestamp, zoneTable } from "../time";
import { optional, wholePeriodsList } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { timestamp, timeZone } from "../validation/timeFields";
import type { ChurnByTenureRow } from "./churnByTenureRow";
import { eachPaidState } from "./paidStates";
import { tenureGroups } from "./tenureGroups";

/** The options of {@link churnByTenure}. */
export interface ChurnByTenureInput {
  /** Start of the window (inclusive): customers active at this instant are grouped. */
  readonly from: Timestamp;
  /** End of the window (exclusive), after `from`. */
  readonly until: Timestamp;
  /**
   * Limits between the groups, in days of tenure, ascending: `[30, 60]` makes groups of 0 to 29, 30 to 89 and 90 or
   * more days.
   */
  readonly brackets: ArrayLike<number>;
  /** IANA time zone whose days count. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link ChurnByTenureInput}. */
export const churnByTenureInput: InputSchema<ChurnByTenureInput> = /* @__PURE__ */ inputSchema<ChurnByTenureInput>(
  () => ({
    fields: {
      from: timestamp(),
      until: timestamp(),
      brackets: wholePeriodsList(1, 1_000_000, { minLength: 1, maxLength: 1200 }),
      timeZone: optional(timeZone()),
    },
  }),
);

/**
 * The churn rate of customers in a window, by tenure.
 *
 * Tenure counts calendar days from a customer's first paid subscription ever to `from`; breaks in between do not
 * shorten it. Only customers active at `from` count, as in the default method of {@link customerChurn}. Customers who
 * join and leave within the window are in no group, so keep the window short, such as one month. If the first groups
 * churn more than the later ones, look at onboarding. Trials and free plans are not counted.
 *
 * @param log - A subscription log.
 * @param options - The window and the groups.
 * @returns One row per group, newest customers first; rates from 0 (no customers lost) to 1 (all lost), `null` for an
 * empty group.
 * @throws {@link MetricInputError} if `log` is not a subscription log, `options` breaks {@link churnByTenureInput}, or
 * `until` is not after `from`.
 *
 * @source farris2010
 *
 * @example
 * ```ts
 * const log = subscriptionLog([
 *   { customerId: "a", startedAt: "2024-01-10", endedAt: null, mrr: 100 },
 *   { customerId: "b", startedAt: "2025-02-20", endedAt: "2025-03-20", mrr: 50 },
 *   { customerId: "c", startedAt: "2025-02-02", endedAt: null, mrr: 50 },
 * ]);
 * const groups = churnByTenure(log, { from: "2025-03-01", until: "2025-04-01", brackets: [30, 60] });
 * groups[0]; // => { from: 0, until: 30, base: 2, lost: 1, rate: 0.5 }
 * groups[2]; // => { from: 90, until: null, base: 1, lost: 0, rate: 0 }
 * ```
 */
export function churnByTenure(log: SubscriptionLog, options: ChurnByTenureInput): readonly ChurnByTenureRow[] {
  checkSubscriptionLog("churnByTenure", log);
  const { brackets, ...window } = parseInput("churnByTenure", churnByTenureInput, options);
  const { start, end } = timeWindow("churnByTenure", log, window);
  const groups = tenureGroups(brackets);
  const dayOf = dayCounter(log, start, window.timeZone ?? log.timeZone);
  const today = dayOf(start);
  const rows = paidRows(log);
  eachPaidState(rows, { start, end }, ({ before, after, firstRow }) => {
    if (before === 0) return;
    groups.add(today - dayOf(rows.startTimes[firstRow] as number), 1, after === 0 ? 1 : 0);
  });
  return groups.rows();
}

/** Local days of the times before a given instant. */
function dayCounter({ startTimes }: SubscriptionLog, until: number, zone: string): (time: number) => number {
  const earliest = startTimes.reduce((least, time) => Math.min(least, time), until);
  const table = zoneTable(zone, earliest, until);
  return (time) => localDayOf(table, time);
}

/** {@link churnByTenure} as data. */
export const churnByTenureMetric: Metric<
  [log: SubscriptionLog, options: ChurnByTenureInput],
  readonly ChurnByTenureRow[]
> = {
  id: "churnByTenure",
  summary: "The churn rate of customers in a window, by tenure.",
  arguments: [
    { name: "log", log: "subscriptions" },
    { name: "options", schema: churnByTenureInput },
  ],
  compute: churnByTenure,
  main: null,
  sources: ["farris2010"],
  examples: [
    {
      arguments: [
        {
          subscriptions: [
            { customerId: "a", startedAt: "2024-01-10", endedAt: null, mrr: 100 },
            { customerId: "b", startedAt: "2025-02-20", endedAt: "2025-03-20", mrr: 50 },
            { customerId: "c", startedAt: "2025-02-02", endedAt: null, mrr: 50 },
          ],
        },
        { from: "2025-03-01", until: "2025-04-01", brackets: [30] },
      ],
      result: [
        { from: 0, until: 30, base: 2, lost: 1, rate: 0.5 },
        { from: 30, until: null, base: 1, lost: 0, rate: 0 },
      ],
    },
    {
      arguments: [{ subscriptions: [] }, { from: "2025-03-01", until: "2025-04-01", brackets: [90] }],
      result: [
        { from: 0, until: 90, base: 0, lost: 0, rate: null },
        { from: 90, until: null, base: 0, lost: 0, rate: null },
      ],
    },
  ],
};
