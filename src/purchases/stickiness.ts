import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { isOrder } from "../logs/orders";
import type { Metric } from "../metric/metric";
import { type CalendarOptions, periodIndex, type Timestamp, type Weekday } from "../time";
import { optional } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { type CalendarDefaults, calendarFields, timeZone } from "../validation/timeFields";
import { daysOfMonth, type StickinessResult, stickinessOf } from "./activeDays";
import { monthField, monthOfCalendar } from "./monthField";

export type { StickinessResult };

/** The options of {@link stickiness}. */
export interface StickinessInput extends CalendarOptions {
  /**
   * Calendar month: its name in the calendar, such as `"2025-03"`, or any instant in it. Months of weeks have no names.
   */
  readonly month: Timestamp;
  /** IANA time zone whose calendar counts. Default: that of the log. */
  readonly timeZone?: string | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday); affects months of weeks. Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
}

/** The schema of {@link StickinessInput}. */
export const stickinessInput: InputSchema<StickinessInput, CalendarDefaults> = /* @__PURE__ */ inputSchema<
  StickinessInput,
  CalendarDefaults
>(() => ({
  fields: { month: monthField(), timeZone: optional(timeZone()), ...calendarFields() },
  rules: [monthOfCalendar()],
}));

/**
 * The average number of daily active customers as a share of monthly active customers.
 *
 * Each customer counts once per day, whatever the number of orders; days without orders count in the mean. The rate
 * times the days of the month is the number of active days of the average customer. An unfinished month looks worse
 * than it is. Dashboards with a rolling window of 30 days show other numbers. The rate suits a log of visits or logins.
 * Shops whose customers order once a month get about 0.03; use {@link purchaseFrequency} for them.
 *
 * @param log - An order log, or a log of other events in the same form.
 * @param options - The month.
 * @returns Both counts and the rate: a fraction from 1 / days of the month (each customer on one day) to 1 (each
 * customer every day); `null` if there are no active customers.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link stickinessInput}.
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
export function stickiness(log: OrderLog, options: StickinessInput): StickinessResult {
  checkOrderLog("stickiness", log);
  const days = daysOfMonth(log, parseInput("stickiness", stickinessInput, options));
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
  return stickinessOf(monthly, activeDays, days.length - 1);
}

/** {@link stickiness} as data. */
export const stickinessMetric: Metric<[log: OrderLog, options: StickinessInput], StickinessResult> = {
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
