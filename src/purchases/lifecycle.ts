import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { isOrder } from "../logs/orders";
import { timeOf } from "../logs/timestamp";
import { timeWindow } from "../logs/timeWindow";
import type { Metric } from "../metric/metric";
import {
  EARLIEST_MS,
  type Period,
  periodIndex,
  periodLabel,
  periodStart,
  periodStarts,
  type Timestamp,
  type Weekday,
} from "../time";
import { PERIOD_LENGTH } from "../time/periodLength";
import { optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { checkSize } from "../validation/sizeLimits";
import { calendarPeriod, timestamp, timeZone, weekday } from "../validation/timeFields";

/** The options of {@link lifecycle}. */
export interface LifecycleInput {
  /** Length of the calendar periods: hour, day, week, month, quarter or year. */
  readonly period: Period;
  /** Any instant in the first period. */
  readonly from: Timestamp;
  /** End of the table (exclusive), after `from`: the last row is the period that contains the instant before it. */
  readonly until: Timestamp;
  /** IANA time zone whose calendar counts. Default: that of the log. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
}

/** The schema of {@link LifecycleInput}. */
export const lifecycleInput: InputSchema<LifecycleInput, "weekStartsOn"> = /* @__PURE__ */ inputSchema<
  LifecycleInput,
  "weekStartsOn"
>(() => ({
  fields: {
    period: calendarPeriod(),
    from: timestamp(),
    until: timestamp(),
    timeZone: optional(timeZone()),
    weekStartsOn: withDefault(weekday(), 1 as Weekday),
  },
}));

/** One period of {@link lifecycle}. */
export interface LifecyclePeriod {
  /** Name of the period: the local date on which it starts; for an hour, also the time. */
  readonly start: string;
  /** Customers with their first order ever in the period. */
  readonly new: number;
  /** Customers with an order in the period and in the previous one. */
  readonly returning: number;
  /** Customers with an order in the period, none in the previous one, and some earlier. */
  readonly resurrecting: number;
  /** Customers with an order in the previous period and none in this one, as a negative number or 0. */
  readonly dormant: number;
}

/** Name of the period and four counts. */
const COLUMNS = 5;
/** Row number of a customer without an order so far. */
const NEVER = -3;

/**
 * The customers of each calendar period by earlier activity, with the customers turned dormant.
 *
 * A customer with an order in a period is in exactly one of the first three counts, so these add up to the customers of
 * the period. Dormant customers are a negative count, once, in the first period without an order; they count as
 * resurrected when they order again. The whole log before `from` is read, so earlier customers are not new; a log cut
 * off at the start makes them look new. If the last period is unfinished, its dormant count is too high. Each period
 * that overlaps the range from `from` to `until` has a row, even if empty. For retention by first period, see
 * {@link cohortTable}.
 *
 * @param log - An order log that goes back to the first order.
 * @param options - The periods.
 * @returns One row per period: customers, 0 or more, and for dormant customers 0 or less.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link lifecycleInput}.
 *
 * @source posthogLifecycle
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "b", orderedAt: "2025-01-20", amount: 15 },
 *   { customerId: "a", orderedAt: "2025-02-11", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-03-05", amount: 25 },
 * ]);
 * const [february, march] = lifecycle(log, { period: "month", from: "2025-02-01", until: "2025-04-01" });
 * february; // => { start: "2025-02-01", new: 0, returning: 1, resurrecting: 0, dormant: -1 }
 * march; // => { start: "2025-03-01", new: 0, returning: 0, resurrecting: 1, dormant: -1 }
 * ```
 */
export function lifecycle(log: OrderLog, options: LifecycleInput): readonly LifecyclePeriod[] {
  checkOrderLog("lifecycle", log);
  const parsed = parseInput("lifecycle", lifecycleInput, options);
  const { period, timeZone = log.timeZone, weekStartsOn } = parsed;
  const calendar = { period, timeZone, weekStartsOn };
  const from = timeOf(parsed.from, timeZone);
  // The last row is the period that contains the last instant of the window.
  const to = timeWindow("lifecycle", log, parsed).end - 1;
  const rowsAtMost = (to - from) / PERIOD_LENGTH[period].least;
  checkSize("lifecycle", ["period"], period, { rows: rowsAtMost, columns: COLUMNS });
  const boundaries = periodStarts(from, to, calendar);
  const rows = boundaries.length - 1;
  const opening = boundaries[0] as number;
  const end = boundaries[rows] as number;
  const before = periodStart(Math.max(EARLIEST_MS, opening - 1), calendar);
  // Row −1 is the period before the first, row −2 all earlier periods.
  const rowOf = (time: number) => (time >= opening ? periodIndex(boundaries, time) : time >= before ? -1 : -2);
  const news = new Float64Array(rows);
  const returning = new Float64Array(rows);
  const resurrecting = new Float64Array(rows);
  // One extra row: customers of the last row may turn dormant after it.
  const dormant = new Float64Array(rows + 1);
  const { starts, times, amounts, customerIds } = log;
  for (let customer = 0; customer < customerIds.length; customer++) {
    const next = starts[customer + 1] as number;
    let active = NEVER;
    for (let i = starts[customer] as number; i < next && (times[i] as number) < end; i++) {
      if (!isOrder(amounts[i] as number)) continue;
      const row = rowOf(times[i] as number);
      if (row === active) continue;
      if (row >= 0) {
        const kind = active === NEVER ? news : row === active + 1 ? returning : resurrecting;
        kind[row] = (kind[row] as number) + 1;
      }
      if (active >= -1 && row > active + 1) dormant[active + 1] = (dormant[active + 1] as number) - 1;
      active = row;
    }
    if (active >= -1) dormant[active + 1] = (dormant[active + 1] as number) - 1;
  }
  return Array.from({ length: rows }, (_, row) => ({
    start: periodLabel(Math.max(EARLIEST_MS, boundaries[row] as number), calendar),
    new: news[row] as number,
    returning: returning[row] as number,
    resurrecting: resurrecting[row] as number,
    dormant: dormant[row] as number,
  }));
}

/** {@link lifecycle} as data. */
export const lifecycleMetric: Metric<[log: OrderLog, options: LifecycleInput], readonly LifecyclePeriod[]> = {
  id: "lifecycle",
  summary: "The customers of each calendar period by earlier activity, with the customers turned dormant.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: lifecycleInput },
  ],
  compute: lifecycle,
  main: null,
  sources: ["posthogLifecycle"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
            { customerId: "b", orderedAt: "2025-01-20", amount: 15 },
            { customerId: "a", orderedAt: "2025-02-11", amount: 30 },
            { customerId: "b", orderedAt: "2025-03-05", amount: 25 },
          ],
        },
        { period: "month", from: "2025-01-01", until: "2025-04-01" },
      ],
      result: [
        { start: "2025-01-01", new: 2, returning: 0, resurrecting: 0, dormant: 0 },
        { start: "2025-02-01", new: 0, returning: 1, resurrecting: 0, dormant: -1 },
        { start: "2025-03-01", new: 0, returning: 0, resurrecting: 1, dormant: -1 },
      ],
    },
  ],
};
