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
import { eachPaidState } from "./paidStates";

/** The input of {@link churnByTenure} beside the log. */
export interface ChurnByTenureInput {
  /** The start of the window: whose customers are grouped. */
  readonly from: Timestamp;
  /** The end of the window, after `from`. */
  readonly until: Timestamp;
  /**
   * Widths of the groups of tenure in days, the first from 0: `[30, 60]` makes groups of 0 to 29, of 30 to 89 and of 90
   * days and more.
   */
  readonly brackets: ArrayLike<number>;
  /** IANA name of the time zone whose days count; that of the log when left out. */
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

/** The churn of the customers of one tenure. */
export interface TenureChurn {
  /** The least tenure, in days. */
  readonly from: number;
  /** The tenure at which the next group starts, in days; `null` for the last group. */
  readonly until: number | null;
  /** Customers of this tenure at the start of the window. */
  readonly base: number;
  /** Those of them who are gone at its end. */
  readonly lost: number;
  /** `lost / base`, as a fraction; `null` where there were none. */
  readonly rate: number | null;
}

/**
 * The churn rate of customers in a window, by tenure.
 *
 * Tenure is counted in calendar days from the start of a customer's first paid subscription ever to `from`; a time away
 * in between does not shorten it. Only customers who are there at `from` count, as in {@link customerChurn} by its
 * default method: who joins and leaves within the window is in no group, so keep the window short, a month say. Where
 * the first groups leave more often than the others, mend onboarding. Trials and free plans are no customers.
 *
 * @param log - A subscription log.
 * @param options - The window, and the groups.
 * @returns One row a group, the newest customers first; rates from 0 (nobody left) to 1 (all of the group), `null` for
 * an empty group.
 * @throws {@link MetricInputError} when the log is none, the options break {@link churnByTenureInput}, or `until` is
 * not after `from`.
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
export function churnByTenure(log: SubscriptionLog, options: ChurnByTenureInput): readonly TenureChurn[] {
  checkSubscriptionLog("churnByTenure", log);
  const { brackets, ...window } = parseInput("churnByTenure", churnByTenureInput, options);
  const { start, end } = timeWindow("churnByTenure", log, window);
  const leasts = [0];
  for (let i = 0; i < brackets.length; i++) leasts.push((leasts[i] as number) + (brackets[i] as number));
  const bases = leasts.map(() => 0);
  const losses = leasts.map(() => 0);
  const dayOf = dayCounter(log, start, window.timeZone ?? log.timeZone);
  const today = dayOf(start);
  const rows = paidRows(log);
  eachPaidState(rows, { start, end }, ({ before, after, firstRow }) => {
    if (before === 0) return;
    const tenure = today - dayOf(rows.startTimes[firstRow] as number);
    let group = 0;
    while (tenure >= (leasts[group + 1] ?? Infinity)) group++;
    (bases[group] as number)++;
    if (after === 0) (losses[group] as number)++;
  });
  return leasts.map((from, group) => {
    const base = bases[group] as number;
    const lost = losses[group] as number;
    return { from, until: leasts[group + 1] ?? null, base, lost, rate: base === 0 ? null : lost / base };
  });
}

/** The local days of times in a log up to a time. */
function dayCounter({ startTimes }: SubscriptionLog, until: number, zone: string): (time: number) => number {
  const earliest = startTimes.reduce((least, time) => Math.min(least, time), until);
  const table = zoneTable(zone, earliest, until);
  return (time) => localDayOf(table, time);
}

/** {@link churnByTenure} as data. */
export const churnByTenureMetric: Metric<[log: SubscriptionLog, options: ChurnByTenureInput], readonly TenureChurn[]> =
  {
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
