import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { isOrder } from "../logs/orders";
import { timeOf } from "../logs/timestamp";
import type { Metric } from "../metric/metric";
import {
  EARLIEST_MS,
  LATEST_MS,
  nextPeriodStart,
  periodIndex,
  periodStart,
  periodStarts,
  type Timestamp,
} from "../time";
import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { dayOfMonth, month as monthField, timeZone } from "../validation/timeFields";

/** The options of {@link stickiness}. */
export interface StickinessInput {
  /** The calendar month: its name such as `"2025-03"`, or any point in time in it. */
  readonly month: Timestamp;
  /** IANA name of the time zone whose calendar counts; that of the log when left out. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link StickinessInput}. */
export const stickinessInput: InputSchema<StickinessInput> = /* @__PURE__ */ inputSchema(() => ({
  fields: { month: monthField(), timeZone: optional(timeZone()) },
}));

/** What {@link stickiness} returns. */
export interface Stickiness {
  /** The average day's customers over those of the month, as a fraction; `null` without customers. */
  readonly rate: number | null;
  /** The mean, over all days of the month, of the customers with an order on the day. */
  readonly averageDaily: number;
  /** Customers with an order in the month. */
  readonly monthly: number;
}

/**
 * The average number of daily active customers as a share of monthly active customers.
 *
 * A day counts a customer once, however many orders; days without any count in the mean. The average customer of the
 * month is active on the rate times the days of the month. The month is that of the calendar, and one that is not over
 * looks like a bad one; dashboards with a moving window of 30 days show another number. It suits a log of visits or of
 * logins; shops whose customers order once a month have about 0.03, and {@link purchaseFrequency} tells more of them.
 *
 * @param log - An order log, or any events as one.
 * @param options - The month.
 * @returns Both counts and the rate: a fraction from 1 over the days of the month (everybody on one day) to 1
 * (everybody every day); `null` when nobody was active.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link stickinessInput}.
 *
 * @source metricKitDauMau
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-04-01T09:00Z", amount: 0 },
 *   { customerId: "a", orderedAt: "2025-04-01T18:00Z", amount: 0 },
 *   { customerId: "a", orderedAt: "2025-04-02T09:00Z", amount: 0 },
 *   { customerId: "b", orderedAt: "2025-04-30T09:00Z", amount: 0 },
 * ]);
 * stickiness(log, { month: "2025-04" }); // => { rate: 0.05, averageDaily: 0.1, monthly: 2 }
 * stickiness(log, { month: "2025-05" }).rate; // => null
 * ```
 */
export function stickiness(log: OrderLog, options: StickinessInput): Stickiness {
  checkOrderLog("stickiness", log);
  const { month, timeZone = log.timeZone } = parseInput("stickiness", stickinessInput, options);
  const days = daysOfMonth(timeOf(dayOfMonth(month), timeZone), timeZone);
  const start = days[0] as number;
  const end = days[days.length - 1] as number;
  const { starts, times, amounts, customerIds } = log;
  let monthly = 0;
  let activeDays = 0;
  for (let customer = 0; customer < customerIds.length; customer++) {
    const next = starts[customer + 1] as number;
    let day = -1;
    const before = activeDays;
    for (let row = starts[customer] as number; row < next && (times[row] as number) < end; row++) {
      if ((times[row] as number) < start || !isOrder(amounts[row] as number)) continue;
      const own = periodIndex(days, times[row] as number);
      if (own === day) continue;
      day = own;
      activeDays++;
    }
    if (activeDays > before) monthly++;
  }
  const length = days.length - 1;
  return { rate: monthly === 0 ? null : activeDays / (monthly * length), averageDaily: activeDays / length, monthly };
}

/** Where the days of the month that an instant lies in begin, and the last one ends. */
function daysOfMonth(instant: number, timeZone: string): Float64Array {
  const inMonths = { period: "month", timeZone } as const;
  // At both ends of time only a part of the month can be counted.
  const start = Math.max(EARLIEST_MS, periodStart(instant, inMonths));
  const last = Math.min(LATEST_MS, nextPeriodStart(instant, inMonths)) - 1;
  return periodStarts(start, last, { period: "day", timeZone });
}

/** {@link stickiness} as data. */
export const stickinessMetric: Metric<[log: OrderLog, options: StickinessInput], Stickiness> = {
  id: "stickiness",
  summary: "The average number of daily active customers as a share of monthly active customers.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: stickinessInput },
  ],
  compute: stickiness,
  main: {
    path: "rate",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: "result.monthly === 0",
  },
  sources: ["metricKitDauMau"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-04-01T09:00Z", amount: 0 },
            { customerId: "a", orderedAt: "2025-04-01T18:00Z", amount: 0 },
            { customerId: "a", orderedAt: "2025-04-02T09:00Z", amount: 0 },
            { customerId: "b", orderedAt: "2025-04-30T09:00Z", amount: 0 },
          ],
        },
        { month: "2025-04" },
      ],
      result: { rate: 0.05, averageDaily: 0.1, monthly: 2 },
    },
    {
      arguments: [
        { orders: [{ customerId: "a", orderedAt: "2025-04-01T09:00Z", amount: -5 }] },
        { month: "2025-04-15" },
      ],
      result: { rate: null, averageDaily: 0, monthly: 0 },
    },
  ],
};
