import type { OrderLog } from "../../logs";
import { checkOrderLog } from "../../logs/checkLog";
import { localClock } from "../../logs/localClock";
import { type CustomerSummaries, summarizeCustomers } from "../../logs/summarizeCustomers";
import { timeOf } from "../../logs/timestamp";
import { shownTime } from "../../logs/timeWindow";
import type { Metric } from "../../metric/metric";
import type { Period, Timestamp } from "../../time";
import { DAY_MS, DAYS_IN_UNIT } from "../../time/daysInUnit";
import { MetricInputError } from "../../validation/errors";
import { oneOf, optional, withDefault } from "../../validation/fields";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { makeIssue } from "../../validation/makeIssue";
import { parseInput } from "../../validation/parseInput";
import { notAfter } from "../../validation/rareErrors";
import { timestamp, timeZone } from "../../validation/timeFields";
import type { TimeUnit } from "../families/fittedModels";

/** The options of {@link holdoutSplit}. */
export interface HoldoutSplitInput {
  /** End of the calibration (exclusive): orders at or after this instant are held out. */
  readonly calibrationUntil: Timestamp;
  /** Data cutoff, after `calibrationUntil`: orders at or after this instant are ignored. */
  readonly holdoutUntil: Timestamp;
  /** Unit of all times: days, weeks of 7 days, months of 365/12 days or years of 365 days. Default: `"day"`. */
  readonly timeUnit?: TimeUnit | undefined;
  /** Calendar period whose orders are one purchase. Default: `"day"`. */
  readonly granularity?: Exclude<Period, "hour"> | undefined;
  /** IANA time zone of the calendar. Default: that of the log. */
  readonly timeZone?: string | undefined;
}

/** The schema of {@link HoldoutSplitInput}. */
export const holdoutSplitInput: InputSchema<HoldoutSplitInput, "timeUnit" | "granularity"> =
  /* @__PURE__ */ inputSchema<HoldoutSplitInput, "timeUnit" | "granularity">(() => ({
    fields: {
      calibrationUntil: timestamp(),
      holdoutUntil: timestamp(),
      timeUnit: withDefault(oneOf("day", "week", "month", "year"), "day" as const),
      granularity: withDefault(oneOf("day", "week", "month", "quarter", "year"), "day" as const),
      timeZone: optional(timeZone()),
    },
  }));

/** What the customers of the calibration did afterwards: columns, one row per customer, in the same order. */
export interface HoldoutColumns {
  /** Purchases in the holdout; orders on a day with an order before the split are not counted. */
  readonly frequency: Float64Array;
  /** Their revenue after refunds, in money. */
  readonly revenue: Float64Array;
}

/** The result of {@link holdoutSplit}. */
export interface HoldoutSplit {
  /** The {@link customerSummaries} as of the split, for fitting the model. */
  readonly calibration: CustomerSummaries;
  /** What the same customers did afterwards. */
  readonly holdout: HoldoutColumns;
  /** Length of the holdout, in `timeUnit`. */
  readonly holdoutLength: number;
  /** The unit of all times. */
  readonly timeUnit: TimeUnit;
  /** Customers with a first order after the split: they are in neither part. */
  readonly excludedCustomers: number;
}

/**
 * The order history of every customer in two parts, one to fit a model and one to test it.
 *
 * A model checked only on the data of its fit always looks good. Fit it to `calibration`, forecast `holdoutLength`
 * ahead, and compare with `holdout`: {@link checkHoldout} does this. Customers with a first order after the split are
 * excluded and counted, because the fit has no data about them. The holdout should be about as long as the forecasts
 * that matter.
 *
 * Both parts follow {@link customerSummaries}: the orders of one day are one purchase. `holdout.frequency` is the
 * frequency as of `holdoutUntil` minus that as of `calibrationUntil`.
 *
 * @param log - An order log.
 * @param options - The split, the data cutoff and the unit of time.
 * @returns Columns of equal length, one row per customer with an order before the split.
 * @throws {@link MetricInputError} if `log` is not an order log, `options` is invalid for {@link holdoutSplitInput},
 * or `holdoutUntil` is not after `calibrationUntil`.
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
 * const options = { calibrationUntil: "2025-01-29", holdoutUntil: "2025-02-12", timeUnit: "week" } as const;
 * const split = holdoutSplit(log, options);
 * split.calibration.frequency; // => Float64Array.of(1, 0)
 * split.holdout.frequency; // => Float64Array.of(1, 0)
 * split.holdout.revenue; // => Float64Array.of(10, 0)
 * split.holdoutLength; // => 2
 * split.excludedCustomers; // => 1
 * ```
 */
export function holdoutSplit(log: OrderLog, options: HoldoutSplitInput): HoldoutSplit {
  checkOrderLog("holdoutSplit", log);
  const { calibrationUntil, holdoutUntil, timeUnit, granularity, timeZone } = parseInput(
    "holdoutSplit",
    holdoutSplitInput,
    options,
  );
  const zone = timeZone ?? log.timeZone;
  const [split, end] = [timeOf(calibrationUntil, zone), timeOf(holdoutUntil, zone)];
  if (end <= split) {
    const details = { other: [["calibrationUntil"]], otherValue: shownTime(calibrationUntil) };
    throw new MetricInputError("holdoutSplit", [makeIssue(notAfter, ["holdoutUntil"], holdoutUntil, details)]);
  }
  const calibration = summarizeCustomers(log, { asOf: split, timeUnit, granularity, timeZone: zone });
  const whole = summarizeCustomers(log, { asOf: end, timeUnit, granularity, timeZone: zone });
  const wallDays = (time: number) => localClock(log, zone, time).wallOf(time) / DAY_MS;
  return {
    calibration,
    holdout: holdoutOf(calibration, whole),
    // In the repeated hour of an autumn night, the local time at the end may be earlier.
    holdoutLength: Math.max(0, wallDays(end) - wallDays(split)) / DAYS_IN_UNIT[timeUnit],
    timeUnit,
    excludedCustomers: whole.customerId.length - calibration.customerId.length,
  };
}

/** Subtracts two summaries: both are in the order of the log, and the second has all customers of the first. */
function holdoutOf(calibration: CustomerSummaries, whole: CustomerSummaries): HoldoutColumns {
  const { length } = calibration.customerId;
  const [frequency, revenue] = [new Float64Array(length), new Float64Array(length)];
  const repeatRevenue = ({ frequency, meanRepeatValue }: CustomerSummaries, row: number) =>
    (frequency[row] as number) * (meanRepeatValue[row] as number);
  let later = 0;
  for (const [row, customerId] of calibration.customerId.entries()) {
    while (whole.customerId[later] !== customerId) later++;
    frequency[row] = (whole.frequency[later] as number) - (calibration.frequency[row] as number);
    revenue[row] = repeatRevenue(whole, later) - repeatRevenue(calibration, row);
  }
  return { frequency, revenue };
}

/** {@link holdoutSplit} as data. */
export const holdoutSplitMetric: Metric<[log: OrderLog, options: HoldoutSplitInput], HoldoutSplit> = {
  id: "holdoutSplit",
  summary: "The order history of every customer in two parts, one to fit a model and one to test it.",
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
        { calibrationUntil: "2025-01-29", holdoutUntil: "2025-02-12", timeUnit: "week" },
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
          timeUnit: "week",
        },
        holdout: { frequency: /* @__PURE__ */ Float64Array.of(1), revenue: /* @__PURE__ */ Float64Array.of(10) },
        holdoutLength: 2,
        timeUnit: "week",
        excludedCustomers: 1,
      },
    },
  ],
};
