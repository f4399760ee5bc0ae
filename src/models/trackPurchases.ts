import type { OrderLog } from "../logs";
import { timeOf } from "../logs/timestamp";
import { shownTime } from "../logs/timeWindow";
import { sum, sumOf } from "../math";
import type { Metric } from "../metric/metric";
import { DAYS_IN_UNIT } from "../purchases/daysInUnit";
import { DAY_MS, localClock } from "../purchases/localClock";
import { purchaseNumbers } from "../purchases/purchaseNumbers";
import { type Period, type Timestamp, textOfDay } from "../time";
import { checkThat } from "../validation/checkThat";
import { oneOf, optional } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { notAfter } from "../validation/rareErrors";
import { whenValid } from "../validation/rules";
import { checkSize } from "../validation/sizeLimits";
import { timestamp, timeZone } from "../validation/timeFields";
import type { TimeUnit } from "./fitOptions";
import { orderLogField } from "./orderLogField";
import type { PurchaseFit } from "./purchaseFit";
import { purchaseFitField } from "./purchaseFitField";
import { purchaseModel } from "./purchaseModel";
import { unitOfFit } from "./unitOfFit";

/** The options of {@link trackPurchases}. */
export interface TrackPurchasesOptions {
  /** The point in time up to which the model has learned: who first ordered at it or later is not followed. */
  readonly calibrationEnd: Timestamp;
  /** The point in time up to which the log is complete, after `calibrationEnd`; the end of the day of the last order, or `calibrationEnd` if that is later, when left out. */
  readonly holdoutEnd?: Timestamp | undefined;
  /** What the times of the fit are measured in; that of the fit when left out, which must then have one. */
  readonly unit?: TimeUnit | undefined;
  /** How long each period of the table is: a day, 7 days, 365/12 days or 365 days; the unit of the fit when left out. */
  readonly period?: TimeUnit | undefined;
  /** The calendar period whose orders are one purchase, as in the summaries that the model was fitted to; `"day"` when left out. */
  readonly granularity?: Exclude<Period, "hour"> | undefined;
  /** IANA name of the time zone whose days count; that of the log when left out. */
  readonly timeZone?: string | undefined;
}

/** The arguments of {@link trackPurchases}. */
export interface TrackPurchasesInput {
  /** A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`. */
  readonly fit: PurchaseFit;
  /** An order log. */
  readonly log: OrderLog;
  /** Where the calibration and the log end, and how time is divided. */
  readonly options: TrackPurchasesOptions;
}

/** The schema of {@link TrackPurchasesInput}. */
export const trackPurchasesInput: InputSchema<TrackPurchasesInput> = /* @__PURE__ */ inputSchema<TrackPurchasesInput>(
  () => ({
    fields: {
      fit: purchaseFitField(),
      log: orderLogField(),
      options: group<TrackPurchasesOptions>({
        calibrationEnd: timestamp(),
        holdoutEnd: optional(timestamp()),
        unit: optional(oneOf("day", "week", "month", "year")),
        period: optional(oneOf("day", "week", "month", "year")),
        granularity: optional(oneOf("day", "week", "month", "quarter", "year")),
        timeZone: optional(timeZone()),
      }),
    },
    rules: [
      checkThat<TrackPurchasesInput>(
        ({ fit, options }) => (options.unit ?? unitOfFit(fit)) !== undefined,
        () => ({
          code: "missing",
          value: undefined,
          details: { expected: "choice", choices: '"day", "week", "month", "year"' },
        }),
        { path: ["options", "unit"], when: whenValid(["fit", "options"]) },
      ),
      checkThat<TrackPurchasesInput>(
        ({ log, options: { calibrationEnd, holdoutEnd, timeZone = log.timeZone } }) =>
          holdoutEnd === undefined || timeOf(holdoutEnd, timeZone) > timeOf(calibrationEnd, timeZone),
        ({ options: { calibrationEnd, holdoutEnd } }) => ({
          code: notAfter,
          value: holdoutEnd,
          details: { other: "options.calibrationEnd", otherValue: shownTime(calibrationEnd) },
        }),
        { path: ["options", "holdoutEnd"], when: whenValid(["log", "options"]) },
      ),
    ],
  }),
);

/** How well expected and actual purchases agree over a number of periods. */
export interface TrackingErrors {
  /** How many periods. */
  readonly periods: number;
  /** The repeat purchases that were expected in them. */
  readonly expected: number;
  /** The repeat purchases that were made in them. */
  readonly actual: number;
  /** `expected / actual − 1`, as a fraction: above 0 where too many were expected; `null` where none were made. */
  readonly difference: number | null;
  /** By how many purchases the periods are out on average; `null` without periods. */
  readonly meanAbsoluteError: number | null;
  /** The root of the mean of the squares of that, to which bad periods count more; `null` without periods. */
  readonly rootMeanSquareError: number | null;
}

/** What {@link trackPurchases} returns: columns of equal length, one row a period. */
export interface PurchaseTracking {
  /** The number of the period, from 1, which starts with the day of the first order. */
  readonly period: Float64Array;
  /** Repeat purchases expected in the period. */
  readonly expected: Float64Array;
  /** Repeat purchases made in the period. */
  readonly actual: Float64Array;
  /** Repeat purchases expected from the beginning to the end of the period. */
  readonly cumulativeExpected: Float64Array;
  /** Repeat purchases made from the beginning to the end of the period. */
  readonly cumulativeActual: Float64Array;
  /** How long a period is. */
  readonly unit: TimeUnit;
  /** The day on which the first period begins, as `YYYY-MM-DD`; `null` without customers. */
  readonly start: string | null;
  /** How many customers are followed: who first ordered before the end of the calibration. */
  readonly customers: number;
  /** The periods that ended by the end of the calibration. */
  readonly calibration: TrackingErrors;
  /** The periods after them, which the model has not seen; that in which the calibration ended is one of them. */
  readonly holdout: TrackingErrors;
}

/** Whole days over the days of a unit may be out by rounding. */
const SLACK = 1e-9;

/**
 * The repeat purchases of each period since the first order, as a model expects them and as they were made.
 *
 * The chart that shows whether a model can be trusted: a line of cumulative purchases that bends like the actual one, also after the end of the calibration, where
 * the model knew nothing. Followed are the customers who first ordered before `calibrationEnd`, all along; those who came later are left out, and with them
 * their orders, since counting these as the work of the others is the usual mistake. A customer's expectation starts with the day of their own first order:
 * while customers are still coming in, the total rises for that reason too. First orders are not in it, and orders of one day are one purchase.
 *
 * Within the calibration the total nearly always agrees, as it is what the model was fitted to; judge by the holdout. Expectations are even over the year:
 * a season shows as a wave of the actual purchases around the expected ones, and only a whole year tells whether the level is right. Only whole
 * periods are listed: what came after the end of the last is left out.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd} or {@link fitParetoNbd}; parameters alone do not tell the model.
 * @param log - The order log, the calibration and the holdout in one.
 * @param options - Where the calibration and the log end, and how time is divided.
 * @returns Columns of equal length, one row a period, and the errors of the calibration and of the holdout apart.
 * @throws {@link MetricInputError} when the arguments break {@link trackPurchasesInput}, or when there would be more than 100,000 periods.
 *
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * const log = orderLog([
 *   { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
 *   { customerId: "a", orderedAt: "2025-01-10", amount: 30 },
 *   { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
 *   { customerId: "b", orderedAt: "2025-01-23", amount: 15 },
 * ]);
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * const fit = { model: "bgNbd", parameters, unit: "week" } as const;
 * const tracking = trackPurchases(fit, log, { calibrationEnd: "2025-01-15", holdoutEnd: "2025-01-29" });
 * tracking.cumulativeExpected[3]; // => 0.37302…
 * tracking.cumulativeActual; // => Float64Array.of(0, 1, 1, 2)
 * tracking.holdout.actual; // => 1
 * ```
 */
export function trackPurchases(fit: PurchaseFit, log: OrderLog, options: TrackPurchasesOptions): PurchaseTracking {
  const parsed = parseInput("trackPurchases", trackPurchasesInput, { fit, log, options });
  const unit = parsed.options.unit ?? (unitOfFit(parsed.fit) as TimeUnit);
  const { period = unit } = parsed.options;
  const length = DAYS_IN_UNIT[period];
  const { births, repeats, customers, firstDay, calibrationDays, knownDays } = purchaseDays(parsed.log, parsed.options);
  const rows = Math.floor(knownDays / length + SLACK);
  checkSize("trackPurchases", ["options", "period"], period, { rows, columns: 5 });
  const column = () => new Float64Array(rows);
  const [expected, actual, cumulativeExpected, cumulativeActual] = [column(), column(), column(), column()];
  for (const [day, count] of repeats) {
    const row = Math.floor(day / length + SLACK);
    if (row < rows) actual[row] = (actual[row] as number) + count;
  }
  const expectedAfter = expectationByAge(parsed.fit, unit);
  let before = 0;
  let made = 0;
  for (let row = 0; row < rows; row++) {
    const end = (row + 1) * length;
    const all = sumOf(births.length, (i) => {
      const [day, count] = births[i] as DayCount;
      return day < end ? count * expectedAfter(end - day) : 0;
    });
    made += actual[row] as number;
    expected[row] = Math.max(0, all - before);
    cumulativeExpected[row] = all;
    cumulativeActual[row] = made;
    before = all;
  }
  const split = Math.min(rows, Math.floor(calibrationDays / length + SLACK));
  return {
    period: expected.map((_, row) => row + 1),
    expected,
    actual,
    cumulativeExpected,
    cumulativeActual,
    unit: period,
    start: customers > 0 ? textOfDay(firstDay) : null,
    customers,
    calibration: trackingErrors(expected.subarray(0, split), actual.subarray(0, split)),
    holdout: trackingErrors(expected.subarray(split), actual.subarray(split)),
  };
}

/** A day, counted from the first order, and how many have done something on it. */
type DayCount = readonly [day: number, count: number];

/** What is counted of a log. */
interface PurchaseDays {
  /** On which days customers first ordered, and how many did. */
  readonly births: readonly DayCount[];
  /** On which days they ordered again. */
  readonly repeats: readonly DayCount[];
  readonly customers: number;
  /** The day of the first order of all, in days since 1970-01-01. */
  readonly firstDay: number;
  /** From that day to the end of the calibration. */
  readonly calibrationDays: number;
  /** From that day to where the log ends. */
  readonly knownDays: number;
}

/** The purchases of those who first ordered before the end of the calibration, by the rules of customerSummaries. */
function purchaseDays(
  log: OrderLog,
  { calibrationEnd, holdoutEnd, granularity = "day", timeZone = log.timeZone }: TrackPurchasesOptions,
): PurchaseDays {
  const split = timeOf(calibrationEnd, timeZone);
  const end = holdoutEnd === undefined ? Infinity : timeOf(holdoutEnd, timeZone);
  const clock = localClock(log, timeZone);
  const numberOf = purchaseNumbers(log, clock, granularity, timeZone);
  const { starts, times, amounts } = log;
  const births = new Map<number, number>();
  const repeats = new Map<number, number>();
  const count = (days: Map<number, number>, day: number) => days.set(day, (days.get(day) ?? 0) + 1);
  let customers = 0;
  let last = -Infinity;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1] as number;
    last = Math.max(last, times[next - 1] as number);
    let row = starts[customer] as number;
    while (row < next && (amounts[row] as number) < 0) row++;
    if (row === next || (times[row] as number) >= split) continue;
    customers++;
    count(births, clock.dayOf(times[row] as number));
    let number = numberOf(times[row] as number);
    for (; row < next && (times[row] as number) < end; row++) {
      const own = numberOf(times[row] as number);
      if ((amounts[row] as number) < 0 || own === number) continue;
      number = own;
      count(repeats, clock.dayOf(times[row] as number));
    }
  }
  const firstDay = Math.min(...births.keys());
  // Where a whole day comes twice, clocks may show less than the day that has been reached.
  const daysUntil = (time: number) => Math.max(0, localClock(log, timeZone, time).wallOf(time) / DAY_MS - firstDay);
  const sinceFirst = (days: Map<number, number>) =>
    [...days].map(([day, each]): DayCount => [day - firstDay, each]).sort(([one], [other]) => one - other);
  const calibrationDays = customers === 0 ? 0 : daysUntil(split);
  const knownDays =
    customers === 0
      ? 0
      : holdoutEnd === undefined
        ? Math.max(calibrationDays, clock.dayOf(last) + 1 - firstDay)
        : daysUntil(end);
  return { births: sinceFirst(births), repeats: sinceFirst(repeats), customers, firstDay, calibrationDays, knownDays };
}

/** What a new customer is expected to buy within a number of days; each is computed once, and all are multiples of a twelfth of a day. */
function expectationByAge(fit: PurchaseFit, unit: TimeUnit): (days: number) => number {
  const { newCustomerPurchases } = purchaseModel(fit);
  const known = new Map<number, number>();
  return (days) => {
    const twelfths = Math.round(12 * days);
    const before = known.get(twelfths);
    if (before !== undefined) return before;
    const expected = newCustomerPurchases(twelfths / (12 * DAYS_IN_UNIT[unit]));
    known.set(twelfths, expected);
    return expected;
  };
}

function trackingErrors(expected: Float64Array, actual: Float64Array): TrackingErrors {
  const { length } = expected;
  const error = (row: number) => (expected[row] as number) - (actual[row] as number);
  const [allExpected, allActual] = [sum(expected), sum(actual)];
  return {
    periods: length,
    expected: allExpected,
    actual: allActual,
    difference: allActual === 0 ? null : (allExpected - allActual) / allActual,
    meanAbsoluteError: length === 0 ? null : sumOf(length, (row) => Math.abs(error(row))) / length,
    rootMeanSquareError: length === 0 ? null : Math.sqrt(sumOf(length, (row) => error(row) ** 2) / length),
  };
}

/** {@link trackPurchases} as data. */
export const trackPurchasesMetric: Metric<Parameters<typeof trackPurchases>, PurchaseTracking> = {
  id: "trackPurchases",
  summary: "The repeat purchases of each period since the first order, as a model expects them and as they were made.",
  arguments: [
    { name: "fit", of: trackPurchasesInput },
    { name: "log", log: "orders", of: trackPurchasesInput },
    { name: "options", of: trackPurchasesInput },
  ],
  compute: trackPurchases,
  main: null,
  sources: ["faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 2, s: 2, beta: 1 } },
        {
          orders: [
            { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
            { customerId: "a", orderedAt: "2025-01-10", amount: 30 },
            { customerId: "b", orderedAt: "2025-01-08", amount: 15 },
            { customerId: "b", orderedAt: "2025-01-16", amount: 15 },
            { customerId: "b", orderedAt: "2025-01-17", amount: -5 },
          ],
        },
        { calibrationEnd: "2025-01-15T00:00:00Z", holdoutEnd: "2025-01-29T00:00:00Z", unit: "week" },
      ],
      result: {
        period: /* @__PURE__ */ Float64Array.of(1, 2, 3, 4),
        expected: /* @__PURE__ */ Float64Array.of(0.25, 0.3333333333333333, 0.125, 0.06666666666666667),
        actual: /* @__PURE__ */ Float64Array.of(0, 1, 1, 0),
        cumulativeExpected: /* @__PURE__ */ Float64Array.of(0.25, 0.5833333333333334, 0.7083333333333334, 0.775),
        cumulativeActual: /* @__PURE__ */ Float64Array.of(0, 1, 2, 2),
        unit: "week",
        start: "2025-01-01",
        customers: 2,
        calibration: {
          periods: 2,
          expected: 0.5833333333333334,
          actual: 1,
          difference: -0.4166666666666667,
          meanAbsoluteError: 0.4583333333333333,
          rootMeanSquareError: 0.503460248899774,
        },
        holdout: {
          periods: 2,
          expected: 0.19166666666666668,
          actual: 1,
          difference: -0.8083333333333333,
          meanAbsoluteError: 0.4708333333333333,
          rootMeanSquareError: 0.620511661632739,
        },
      },
    },
  ],
};
