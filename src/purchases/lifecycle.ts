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
  /** A point in time of the first period. */
  readonly from: Timestamp;
  /** End of the table (exclusive), after `from`: the last row is the period that contains the instant before it. */
  readonly until: Timestamp;
  /** IANA name of the time zone whose calendar counts; that of the log when left out. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday); 1 (Monday) when left out. */
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
  /** The name of the period: the local date on which it starts, for an hour also the time. */
  readonly start: string;
  /** Customers whose first order ever is in the period. */
  readonly new: number;
  /** Customers with an order in it and in the period before. */
  readonly returning: number;
  /** Customers with an order in it, none in the period before, and some earlier. */
  readonly resurrecting: number;
  /** Customers with an order in the period before and none in it, as a number below 0, or 0. */
  readonly dormant: number;
}

/** The name of the period and four counts. */
const COLUMNS = 5;
/** The row of a customer without an order so far. */
const NEVER = -3;

/**
 * The customers of each calendar period by earlier activity, with the customers turned dormant.
 *
 * Who ordered in a period is in exactly one of the first three, so that together they are its customers. Dormant
 * customers are counted below 0, once, in the period after the last one with an order; that is no farewell, since they
 * are resurrected when they order again. All of the log before `from` is looked at, so that an old customer is not new;
 * a log that is cut off makes new ones. A last period that is not over has too many dormant. The periods that overlap
 * `from` to `until` have a row each, empty ones too. A whole table of who came when and stayed is {@link cohortTable}.
 *
 * @param log - An order log that goes back to the first order.
 * @param options - Which periods.
 * @returns One row a period: customers, 0 or more, and for dormant 0 or below.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link lifecycleInput}.
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
  // A row for each period that overlaps the window.
  const to = timeWindow("lifecycle", log, parsed).end - 1;
  const rowsAtMost = (to - from) / PERIOD_LENGTH[period].least;
  checkSize("lifecycle", ["period"], period, { rows: rowsAtMost, columns: COLUMNS });
  const boundaries = periodStarts(from, to, calendar);
  const rows = boundaries.length - 1;
  const opening = boundaries[0] as number;
  const end = boundaries[rows] as number;
  const before = periodStart(Math.max(EARLIEST_MS, opening - 1), calendar);
  // Rows −1 and −2 stand for the period before the first, and for all before that.
  const rowOf = (time: number) => (time >= opening ? periodIndex(boundaries, time) : time >= before ? -1 : -2);
  const news = new Float64Array(rows);
  const returning = new Float64Array(rows);
  const resurrecting = new Float64Array(rows);
  // One more, since the customers of the last row may be dormant after it.
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
