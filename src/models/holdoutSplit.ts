import type { OrderLog } from "../logs";
import { checkOrderLog } from "../logs/checkLog";
import { timeOf } from "../logs/timestamp";
import { shownTime } from "../logs/timeWindow";
import type { Metric } from "../metric/metric";
import { type CustomerSummaries, customerSummaries } from "../purchases";
import { DAYS_IN_UNIT } from "../purchases/daysInUnit";
import { DAY_MS, localClock } from "../purchases/localClock";
import type { Period, Timestamp } from "../time";
import { MetricInputError } from "../validation/errors";
import { oneOf, optional, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { parseInput } from "../validation/parseInput";
import { notAfter } from "../validation/rareErrors";
import { timestamp, timeZone } from "../validation/timeFields";
import type { TimeUnit } from "./fitOptions";

/** The options of {@link holdoutSplit}. */
export interface HoldoutSplitInput {
  /** The point in time up to which a model may learn: orders at it or later are held out. */
  readonly calibrationEnd: Timestamp;
  /** The point in time up to which the log is complete, after `calibrationEnd`: orders at it or later are not known. */
  readonly holdoutEnd: Timestamp;
  /** What times are measured in: days, weeks of 7 days, months of 365/12 days or years of 365 days; `"day"` when left out. */
  readonly unit?: TimeUnit | undefined;
  /** The calendar period whose orders are one purchase; `"day"` when left out. */
  readonly granularity?: Exclude<Period, "hour"> | undefined;
  /** IANA name of the time zone whose days count; that of the log when left out. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link HoldoutSplitInput}. */
export const holdoutSplitInput: InputSchema<HoldoutSplitInput, "unit" | "granularity"> = /* @__PURE__ */ inputSchema<
  HoldoutSplitInput,
  "unit" | "granularity"
>(() => ({
  fields: {
    calibrationEnd: timestamp(),
    holdoutEnd: timestamp(),
    unit: withDefault(oneOf("day", "week", "month", "year"), "day" as const),
    granularity: withDefault(oneOf("day", "week", "month", "quarter", "year"), "day" as const),
    timeZone: optional(timeZone()),
  },
}));

/** What the customers of a calibration did afterwards: columns, a row a customer, in the same order. */
export interface HoldoutColumns {
  /** Purchases in the holdout; orders of a day with one before the split are none. */
  readonly frequency: Float64Array;
  /** What they brought, less what was paid back. */
  readonly revenue: Float64Array;
}

/** What {@link holdoutSplit} returns. */
export interface HoldoutSplit {
  /** What a model may learn from: {@link customerSummaries} as of the split. */
  readonly calibration: CustomerSummaries;
  /** What the same customers did afterwards. */
  readonly holdout: HoldoutColumns;
  /** How long the holdout is, in the unit. */
  readonly holdoutPeriods: number;
  /** What all times are measured in. */
  readonly unit: TimeUnit;
  /** Customers whose first order came after the split: they are in neither part. */
  readonly customersLeftOut: number;
}

/**
 * The order history of every customer in two parts: what a model may learn from, and what happened next, to hold its predictions against.
 *
 * A model that is only checked on the data it was fitted to always looks good. Fit it to `calibration`, predict `holdoutPeriods` ahead, and compare with
 * `holdout`: {@link checkHoldout} does. Customers who first ordered after the split are left out and counted, since nothing was known of
 * them; counting their orders as the work of the others is the usual mistake. The holdout should be about as long as the predictions that matter.
 *
 * Both parts follow the rules of {@link customerSummaries}: orders of one day are one purchase. `holdout.frequency` is how much the frequency as of
 * `holdoutEnd` exceeds that as of `calibrationEnd`.
 *
 * @param log - An order log.
 * @param options - Where to split, up to when the log is complete, and in which unit.
 * @returns Columns of equal length, one row a customer who ordered before the split.
 * @throws {@link MetricInputError} when the log is none, or the options break {@link holdoutSplitInput}, or `holdoutEnd` is not after `calibrationEnd`.
 *
 * @source faderHardieLee2005
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-01-15", amount: 30 },
 *   { customerId: "a", orderedAt: "2025-02-05", amount: 10 },
 *   { customerId: "b", orderedAt: "2025-01-22", amount: 15 },
 *   { customerId: "c", orderedAt: "2025-02-01", amount: 15 },
 * ]);
 * const split = holdoutSplit(log, { calibrationEnd: "2025-01-29", holdoutEnd: "2025-02-12", unit: "week" });
 * split.calibration.frequency; // => Float64Array.of(1, 0)
 * split.holdout.frequency; // => Float64Array.of(1, 0)
 * split.holdout.revenue; // => Float64Array.of(10, 0)
 * split.holdoutPeriods; // => 2
 * split.customersLeftOut; // => 1
 * ```
 */
export function holdoutSplit(log: OrderLog, options: HoldoutSplitInput): HoldoutSplit {
  checkOrderLog("holdoutSplit", log);
  const { calibrationEnd, holdoutEnd, unit, granularity, timeZone } = parseInput(
    "holdoutSplit",
    holdoutSplitInput,
    options,
  );
  const zone = timeZone ?? log.timeZone;
  const [split, end] = [timeOf(calibrationEnd, zone), timeOf(holdoutEnd, zone)];
  if (end <= split) {
    const details = { other: "calibrationEnd", otherValue: shownTime(calibrationEnd) };
    throw new MetricInputError("holdoutSplit", [makeIssue(notAfter, ["holdoutEnd"], holdoutEnd, details)]);
  }
  const calibration = customerSummaries(log, { asOf: split, unit, granularity, timeZone: zone });
  const whole = customerSummaries(log, { asOf: end, unit, granularity, timeZone: zone });
  const wallDays = (time: number) => localClock(log, zone, time).wallOf(time) / DAY_MS;
  return {
    calibration,
    holdout: holdoutOf(calibration, whole),
    // Within the hour that comes twice in autumn, clocks may show less at the end.
    holdoutPeriods: Math.max(0, wallDays(end) - wallDays(split)) / DAYS_IN_UNIT[unit],
    unit,
    customersLeftOut: whole.customerId.length - calibration.customerId.length,
  };
}

/** What came later: both summaries are in the order of the log, and who is in the first is in the second. */
function holdoutOf(calibration: CustomerSummaries, whole: CustomerSummaries): HoldoutColumns {
  const { length } = calibration.customerId;
  const [frequency, revenue] = [new Float64Array(length), new Float64Array(length)];
  const repeatRevenue = ({ frequency, meanRepeatValue }: CustomerSummaries, row: number) =>
    (frequency[row] as number) * (meanRepeatValue[row] as number);
  let later = 0;
  for (let row = 0; row < length; row++) {
    while (whole.customerId[later] !== calibration.customerId[row]) later++;
    frequency[row] = (whole.frequency[later] as number) - (calibration.frequency[row] as number);
    revenue[row] = repeatRevenue(whole, later) - repeatRevenue(calibration, row);
  }
  return { frequency, revenue };
}

/** {@link holdoutSplit} as data. */
export const holdoutSplitMetric: Metric<[log: OrderLog, options: HoldoutSplitInput], HoldoutSplit> = {
  id: "holdoutSplit",
  summary:
    "The order history of every customer in two parts: what a model may learn from, and what happened next, to hold its predictions against.",
  arguments: [
    { name: "log", log: "orders" },
    { name: "options", schema: holdoutSplitInput },
  ],
  compute: holdoutSplit,
  main: null,
  sources: ["faderHardieLee2005"],
  examples: [
    {
      arguments: [
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
            { customerId: "a", orderedAt: "2025-01-15", amount: 30 },
            { customerId: "a", orderedAt: "2025-02-05", amount: 10 },
            { customerId: "b", orderedAt: "2025-02-01", amount: 15 },
          ],
        },
        { calibrationEnd: "2025-01-29", holdoutEnd: "2025-02-12", unit: "week" },
      ],
      result: {
        calibration: {
          customerId: ["a"],
          orders: /* @__PURE__ */ Float64Array.of(2),
          frequency: /* @__PURE__ */ Float64Array.of(1),
          recency: /* @__PURE__ */ Float64Array.of(2),
          age: /* @__PURE__ */ Float64Array.of(4),
          meanRepeatValue: /* @__PURE__ */ Float64Array.of(30),
          firstOrderedAt: /* @__PURE__ */ Float64Array.of(1735689600000),
          lastOrderedAt: /* @__PURE__ */ Float64Array.of(1736899200000),
        },
        holdout: { frequency: /* @__PURE__ */ Float64Array.of(1), revenue: /* @__PURE__ */ Float64Array.of(10) },
        holdoutPeriods: 2,
        unit: "week",
        customersLeftOut: 1,
      },
    },
  ],
};
