import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { localClock } from "../logs/localClock";
import { isOrder } from "../logs/orders";
import { timeOf } from "../logs/timestamp";
import type { Metric } from "../metric/metric";
import type { Timestamp } from "../time";
import { DAY_MS } from "../time/daysInUnit";
import { confidenceLevel, days as dayCount, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notBelow } from "../validation/rareErrors";
import { rule } from "../validation/rules";
import { timestamp, timeZone } from "../validation/timeFields";
import { type RepeatWithinResult, repeatOf } from "./repeatOf";

export type { RepeatWithinResult };

/** The options of {@link repeatWithin}. */
export interface RepeatWithinInput {
  /** Time allowed for a second order, in days after the first; fractions allowed. */
  readonly days: number;
  /**
   * Least number of days after the first order before which a further order does not count, below `days`; fractions
   * allowed. With 1, orders within the first 24 hours, such as the second parcel of one purchase, are no repeat.
   * Default: 0.
   */
  readonly minimumGapDays?: number | undefined;
  /** Data cutoff: orders at or after this instant are ignored. */
  readonly asOf: Timestamp;
  /** IANA time zone whose days count. Default: that of the log. */
  readonly timeZone?: string | undefined;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The schema of {@link RepeatWithinInput}. */
export const repeatWithinInput: InputSchema<RepeatWithinInput, "minimumGapDays" | "confidence"> =
  /* @__PURE__ */ inputSchema<RepeatWithinInput, "minimumGapDays" | "confidence">(() => ({
    fields: {
      days: dayCount(),
      minimumGapDays: withDefault(dayCount(), 0),
      asOf: timestamp(),
      timeZone: optional(timeZone()),
      confidence: withDefault(confidenceLevel(), 0.95),
    },
    rules: [
      rule(
        ["minimumGapDays", "days"],
        ({ minimumGapDays, days }) => minimumGapDays === 0 || minimumGapDays < days,
        ({ minimumGapDays, days }) => ({ code: notBelow, value: minimumGapDays, details: { bound: days } }),
      ),
    ],
  }));

/**
 * The share of customers with a second order within a given number of days of the first.
 *
 * Customers are eligible if the full number of days after their first order had passed at `asOf`. A repeat rate of all
 * customers counts newer ones as lost and makes a growing shop look worse. The days run from the time of day of the
 * first order to the same time of day, exclusive: after a first order on January 1, 30 days end on January 31 at the
 * same time. A second order on the first day counts, unless `minimumGapDays` excludes it; refunds do not. For two
 * orders in a calendar window, see {@link purchaseSummary}.
 *
 * @param log - An order log.
 * @param options - The number of days and the data cutoff.
 * @returns Both counts and the rate: a fraction from 0 (no customers returned in time) to 1 (all did); `null` if no
 * customers are eligible.
 * @throws {@link MetricInputError} if `log` is not an order log or `options` breaks {@link repeatWithinInput}.
 *
 * @source treslRepeat
 * @source wilson1927
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-01-21", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 *   { customerId: "c", orderedAt: "2025-03-20", amount: 15 },
 * ]);
 * repeatWithin(log, { days: 30, asOf: "2025-04-01" }).rate; // => 0.5
 * repeatWithin(log, { days: 30, asOf: "2025-04-01" }).eligible; // => 2
 * repeatWithin(log, { days: 30, minimumGapDays: 20, asOf: "2025-04-01" }).rate; // => 0
 * repeatWithin(log, { days: 90, asOf: "2025-04-01" }).rate; // => null
 * ```
 */
export function repeatWithin(log: OrderLog, options: RepeatWithinInput): RepeatWithinResult {
  checkOrderLog("repeatWithin", log);
  const parsed = parseInput("repeatWithin", repeatWithinInput, options);
  const { days, minimumGapDays, timeZone = log.timeZone, confidence } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone);
  const { wallOf } = localClock(log, timeZone, asOf);
  const known = wallOf(asOf);
  const length = days * DAY_MS;
  // Without a gap every later order counts, also one at an earlier time of a clock that was set back.
  const gap = minimumGapDays === 0 ? Number.NEGATIVE_INFINITY : minimumGapDays * DAY_MS;
  const { starts, times, amounts, customerIds } = log;
  let eligible = 0;
  let repeated = 0;
  for (let customer = 0; customer < customerIds.length; customer++) {
    const start = starts[customer] as number;
    const next = starts[customer + 1] as number;
    let row = start;
    while (row < next && !isOrder(amounts[row] as number)) row++;
    if (row === next) continue;
    const first = times[row] as number;
    const deadline = wallOf(first) + length;
    if (first >= asOf || deadline > known) continue;
    eligible++;
    // The row of the first order itself is left behind also where no gap is asked for.
    do row++;
    while (row < next && (!isOrder(amounts[row] as number) || wallOf(times[row] as number) < wallOf(first) + gap));
    if (row < next && (times[row] as number) < asOf && wallOf(times[row] as number) < deadline) repeated++;
  }
  return repeatOf(eligible, repeated, confidence);
}

/** {@link repeatWithin} as data. */
export const repeatWithinMetric: Metric<[log: OrderLog, options: RepeatWithinInput], RepeatWithinResult> = {
  id: "repeatWithin",
  summary: "The share of customers with a second order within a given number of days of the first.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: repeatWithinInput },
  ],
  compute: repeatWithin,
  main: {
    path: "rate",
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: "result.eligible === 0",
  },
  sources: ["treslRepeat", "wilson1927"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
            { customerId: "a", orderedAt: "2025-01-21", amount: 30 },
            { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
            { customerId: "c", orderedAt: "2025-03-20", amount: 15 },
          ],
        },
        { days: 30, asOf: "2025-04-01" },
      ],
      result: {
        rate: 0.5,
        eligible: 2,
        repeated: 1,
        interval: { low: 0.09453120573423075, high: 0.9054687942657692, confidence: 0.95, method: "wilson" },
      },
    },
    {
      arguments: [
        { orders: [{ customerId: "c", orderedAt: "2025-03-20", amount: 15 }] },
        { days: 30, asOf: "2025-04-01" },
      ],
      result: { rate: null, eligible: 0, repeated: 0, interval: null },
    },
  ],
};
