import type { OrderLog } from "../../logs";
import { isLog } from "../../logs/checkLog";
import { timeOf } from "../../logs/timestamp";
import { shownTime } from "../../logs/timeWindow";
import { sum, sumOf } from "../../math";
import type { Metric } from "../../metric/metric";
import { type Period, type Timestamp, textOfDay } from "../../time";
import { DAYS_IN_UNIT } from "../../time/daysInUnit";
import { checkThat } from "../../validation/checkThat";
import { MetricInputError } from "../../validation/errors";
import { customField, type Field, oneOf, optional } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { makeIssue } from "../../validation/makeIssue";
import { parseInput } from "../../validation/parseInput";
import { lacksCustomer, notAfter } from "../../validation/rareErrors";
import { rareKind } from "../../validation/rareKinds";
import { whenValid } from "../../validation/rules";
import { checkSize } from "../../validation/sizeLimits";
import { timestamp, timeZone } from "../../validation/timeFields";
import { type CovariateValues, rowsByValues } from "../families/covariates";
import type { ContinuousPurchaseFit, PurchaseFit, TimeUnit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import { continuousPurchaseFit } from "../fields/fitField";
import { timeUnitField } from "../fields/fitInputField";
import { sameUnit } from "../fields/fitRules";
import type { TrackedCustomers } from "../fields/trackedCustomers";
import { covariatesOfTracked, trackedCustomers } from "../fields/trackedCustomersField";
import { fitForOne } from "../predict/eachPattern";
import { type DayCount, purchaseDays } from "./purchaseDays";

/** The options of {@link trackPurchases}. */
export interface TrackPurchasesInput {
  /** End of the calibration (exclusive): customers with a first order at or after this instant are not followed. */
  readonly calibrationUntil: Timestamp;
  /** Data cutoff, after `calibrationUntil`. Default: end of the day of the last order, or the calibration. */
  readonly holdoutUntil?: Timestamp | undefined;
  /** The unit of time of the fit. Default: the one that the fit carries; required if it carries none. */
  readonly timeUnit?: TimeUnit | undefined;
  /** Length of each step: a day, 7 days, 365/12 days or 365 days. Default: the unit of time of the fit. */
  readonly step?: TimeUnit | undefined;
  /** Calendar period whose orders are one purchase, as in the summaries of the fit. Default: `"day"`. */
  readonly granularity?: Exclude<Period, "hour"> | undefined;
  /** IANA time zone of the calendar. Default: that of the log. */
  readonly timeZone?: string | undefined;
  /** Covariates of the customers by id: all who are followed. Required if the fit has covariates, otherwise unused. */
  readonly customers?: TrackedCustomers | undefined;
}

/** The arguments of {@link trackPurchases}. */
export interface TrackPurchasesArguments {
  /** A fit of a model of purchases in continuous time. */
  readonly fit: ContinuousPurchaseFit;
  /** An order log. */
  readonly log: OrderLog;
  /** The calibration, the data cutoff and the steps. */
  readonly options: TrackPurchasesInput;
}

/** The schema of {@link TrackPurchasesArguments}. */
export const trackPurchasesInput: InputSchema<TrackPurchasesArguments> =
  /* @__PURE__ */ inputSchema<TrackPurchasesArguments>(() => ({
    fields: {
      fit: continuousPurchaseFit(),
      log: orderLogField(),
      options: group<TrackPurchasesInput>({
        calibrationUntil: timestamp(),
        holdoutUntil: optional(timestamp()),
        timeUnit: timeUnitField(),
        step: timeUnitField(),
        granularity: optional(oneOf("day", "week", "month", "quarter", "year")),
        timeZone: optional(timeZone()),
        customers: trackedCustomers(),
      }),
    },
    rules: [
      ...sameUnit<TrackPurchasesArguments>(["options"]),
      covariatesOfTracked<TrackPurchasesArguments>(),
      checkThat<TrackPurchasesArguments>(
        ({ fit, options }) => (options.timeUnit ?? fit.timeUnit ?? undefined) !== undefined,
        () => ({
          code: "missing",
          value: undefined,
          details: { expected: "choice", choices: '"day", "week", "month", "year"' },
        }),
        { path: ["options", "timeUnit"], when: whenValid(["fit", "options"]) },
      ),
      checkThat<TrackPurchasesArguments>(
        ({ log, options: { calibrationUntil, holdoutUntil, timeZone = log.timeZone } }) =>
          holdoutUntil === undefined || timeOf(holdoutUntil, timeZone) > timeOf(calibrationUntil, timeZone),
        ({ options: { calibrationUntil, holdoutUntil } }) => ({
          code: notAfter,
          value: holdoutUntil,
          details: { other: [["options", "calibrationUntil"]], otherValue: shownTime(calibrationUntil) },
        }),
        { path: ["options", "holdoutUntil"], when: whenValid(["log", "options"]) },
      ),
    ],
  }));

/** How well expected and actual purchases agree over a number of steps. */
export interface TrackingErrors {
  /** The number of steps. */
  readonly steps: number;
  /** The expected repeat purchases in them. */
  readonly expected: number;
  /** The actual repeat purchases in them. */
  readonly actual: number;
  /** `expected / actual − 1`, a fraction: above 0 if too many were expected; `null` if there were none. */
  readonly difference: number | null;
  /** The mean of the absolute errors, in purchases per step; `null` if there are no steps. */
  readonly meanAbsoluteError: number | null;
  /** The root of the mean squared error, to which bad steps count more; `null` if there are no steps. */
  readonly rootMeanSquareError: number | null;
}

/** The result of {@link trackPurchases}: columns of equal length, one row per step, and the errors. */
export interface PurchaseTracking {
  /** The number of the step, from 1, which starts with the day of the first order. */
  readonly stepIndex: Float64Array;
  /** Expected repeat purchases in the step. */
  readonly expected: Float64Array;
  /** Actual repeat purchases in the step. */
  readonly actual: Float64Array;
  /** Expected repeat purchases up to the end of the step. */
  readonly cumulativeExpected: Float64Array;
  /** Actual repeat purchases up to the end of the step. */
  readonly cumulativeActual: Float64Array;
  /** Length of each step. */
  readonly step: TimeUnit;
  /** The day on which the first step begins, as `YYYY-MM-DD`; `null` if there are no customers. */
  readonly start: string | null;
  /** The number of customers followed: those with a first order before `calibrationUntil`. */
  readonly customers: number;
  /** The errors of the steps that ended by the end of the calibration. */
  readonly calibration: TrackingErrors;
  /** The errors of the later steps, which the model has not seen, including the step in which the calibration ended. */
  readonly holdout: TrackingErrors;
}

/** Whole days divided by the days of a unit may be inexact. */
const SLACK = 1e-9;

/**
 * The repeat purchases in each step since the first order, expected by a model and actual.
 *
 * This chart shows whether to trust a model: its cumulative line should follow the actual one, also after the end of
 * the calibration. Only customers with a first order before `calibrationUntil` are followed; later customers and their
 * orders are excluded. Each customer's expectation starts on the day of the first order, so the total also rises while
 * customers are still joining. First orders are not counted, and the orders of one day are one purchase.
 *
 * With covariates, each customer is expected to buy by their own: pass them in `customers`, by id.
 *
 * Within the calibration the total nearly always agrees, because the model was fitted to it: judge by the holdout.
 * Expectations are uniform over the year, so a season appears as a wave of actual purchases around the expected ones,
 * and only a whole year shows whether the level is right. Only whole steps are listed.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd} or {@link fitParetoNbd}.
 * @param log - An order log with the calibration and the holdout.
 * @param options - The calibration, the data cutoff and the steps.
 * @returns Columns of equal length, one row per step, and the errors of the calibration and the holdout.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link trackPurchasesInput}, or their units of
 * time differ, or `customers` lacks a customer, or there would be more than 100,000 steps.
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
 * const fit = { model: "bgNbd", parameters, timeUnit: "week" } as const;
 * const tracking = trackPurchases(fit, log, { calibrationUntil: "2025-01-15", holdoutUntil: "2025-01-29" });
 * tracking.cumulativeExpected[3]; // => 0.37302…
 * tracking.cumulativeActual; // => Float64Array.of(0, 1, 1, 2)
 * tracking.holdout.actual; // => 1
 * ```
 */
export function trackPurchases(
  fit: ContinuousPurchaseFit,
  log: OrderLog,
  options: TrackPurchasesInput,
): PurchaseTracking {
  const parsed = parseInput("trackPurchases", trackPurchasesInput, { fit, log, options });
  const timeUnit = parsed.options.timeUnit ?? (parsed.fit.timeUnit as TimeUnit);
  const { step = timeUnit } = parsed.options;
  const length = DAYS_IN_UNIT[step];
  const { patternOf, patterns } = patternsInLog(parsed.fit, parsed.log, parsed.options.customers);
  const { births, repeats, customers, firstDay, calibrationDays, knownDays } = purchaseDays(parsed.log, {
    ...parsed.options,
    groupOf: patternOf,
  });
  const rows = Math.floor(knownDays / length + SLACK);
  checkSize("trackPurchases", ["options", "step"], step, { rows, columns: 5 });
  const actual = purchasesBySteps(repeats, rows, length);
  const cumulativeExpected = new Float64Array(rows);
  for (const [pattern, days] of births.entries()) {
    const own = fitForOne(parsed.fit, patterns[pattern]);
    for (const [row, each] of expectedUntil(days, rows, length, expectationByAge(own, timeUnit)).entries())
      cumulativeExpected[row] = (cumulativeExpected[row] as number) + each;
  }
  const expected = cumulativeExpected.map((all, row) => Math.max(0, all - (cumulativeExpected[row - 1] ?? 0)));
  let made = 0;
  const cumulativeActual = actual.map((each) => (made += each));
  const split = Math.min(rows, Math.floor(calibrationDays / length + SLACK));
  return {
    stepIndex: expected.map((_, row) => row + 1),
    expected,
    actual,
    cumulativeExpected,
    cumulativeActual,
    step,
    start: customers > 0 ? textOfDay(firstDay) : null,
    customers,
    calibration: trackingErrors(expected.subarray(0, split), actual.subarray(0, split)),
    holdout: trackingErrors(expected.subarray(split), actual.subarray(split)),
  };
}

/** The patterns of covariates of the customers of a log, and the pattern of each by index; one without covariates. */
function patternsInLog(
  fit: ContinuousPurchaseFit,
  log: OrderLog,
  given: TrackedCustomers | undefined,
): { patternOf?: (customer: number) => number; patterns: readonly CovariateValues[] } {
  if (fit.covariates === undefined || given === undefined) return { patterns: [] };
  const { customerId, covariates } = given;
  const patternOfId = new Map<string | number, number>();
  const patterns = rowsByValues(fit.covariates, covariates, customerId.length).map(({ values, rows }, pattern) => {
    for (const row of rows) patternOfId.set(customerId[row] as string | number, pattern);
    return values;
  });
  const patternOf = (customer: number) => {
    const id = log.customerIds[customer] as string | number;
    const pattern = patternOfId.get(id);
    if (pattern !== undefined) return pattern;
    const path = ["options", "customers", "customerId"];
    throw new MetricInputError("trackPurchases", [makeIssue(lacksCustomer, path, id)]);
  };
  return { patternOf, patterns };
}

function purchasesBySteps(repeats: readonly DayCount[], rows: number, length: number): Float64Array {
  const actual = new Float64Array(rows);
  for (const [day, count] of repeats) {
    const row = Math.floor(day / length + SLACK);
    // Writes beyond the end of a typed array are ignored, such as the days of an unfinished step.
    actual[row] = (actual[row] as number) + count;
  }
  return actual;
}

/** Returns the purchases expected up to the end of each step. */
function expectedUntil(
  births: readonly DayCount[],
  rows: number,
  length: number,
  expectedAfter: (days: number) => number,
): Float64Array {
  return new Float64Array(rows).map((_, row) => {
    const end = (row + 1) * length;
    return sumOf(births.length, (i) => {
      const [day, count] = births[i] as DayCount;
      return count * expectedAfter(Math.max(0, end - day));
    });
  });
}

/**
 * Returns the expected purchases of a new customer within a number of days; all times are multiples of a twelfth of a
 * day.
 */
function expectationByAge(fit: PurchaseFit, timeUnit: TimeUnit): (days: number) => number {
  const { newCustomerPurchases } = purchaseModelOf(fit);
  const known = new Map<number, number>();
  return (days) => {
    const twelfths = Math.round(12 * days);
    const expected = known.get(twelfths) ?? newCustomerPurchases(twelfths / (12 * DAYS_IN_UNIT[timeUnit]));
    known.set(twelfths, expected);
    return expected;
  };
}

function trackingErrors(expected: Float64Array, actual: Float64Array): TrackingErrors {
  const { length } = expected;
  const error = (row: number) => (expected[row] as number) - (actual[row] as number);
  const [allExpected, allActual] = [sum(expected), sum(actual)];
  return {
    steps: length,
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
  summary: "The repeat purchases in each step since the first order, expected by a model and actual.",
  arguments: [
    { name: "fit", of: trackPurchasesInput },
    { name: "log", of: trackPurchasesInput, log: "orders" },
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
        { calibrationUntil: "2025-01-15T00:00:00Z", holdoutUntil: "2025-01-29T00:00:00Z", timeUnit: "week" },
      ],
      result: {
        stepIndex: /* @__PURE__ */ Float64Array.of(1, 2, 3, 4),
        expected: /* @__PURE__ */ Float64Array.of(0.25, 0.3333333333333333, 0.125, 0.06666666666666667),
        actual: /* @__PURE__ */ Float64Array.of(0, 1, 1, 0),
        cumulativeExpected: /* @__PURE__ */ Float64Array.of(0.25, 0.5833333333333334, 0.7083333333333334, 0.775),
        cumulativeActual: /* @__PURE__ */ Float64Array.of(0, 1, 2, 2),
        step: "week",
        start: "2025-01-01",
        customers: 2,
        calibration: {
          steps: 2,
          expected: 0.5833333333333334,
          actual: 1,
          difference: -0.4166666666666667,
          meanAbsoluteError: 0.4583333333333333,
          rootMeanSquareError: 0.503460248899774,
        },
        holdout: {
          steps: 2,
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

/** An order log as one of several arguments. */
function orderLogField(): Field<OrderLog> {
  return customField<OrderLog>((value) => isLog(value) && value.kind === "orders", rareKind("orderLog"));
}
