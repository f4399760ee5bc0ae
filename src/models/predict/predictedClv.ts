import { sum } from "../../math";
import type { Interval } from "../../metric/interval";
import type { Metric } from "../../metric/metric";
import { checkThat } from "../../validation/checkThat";
import { fraction, periods, withDefault } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { whenValid } from "../../validation/rules";
import type { PurchaseFit, SpendFit } from "../families/fittedModels";
import { covariatesOfFit } from "../fields/covariateFields";
import type { ValuedHistories, ValuedHistory } from "../fields/customers";
import { amountOrSpendFit, purchaseFit } from "../fields/fitField";
import { customersOfFit, horizonOfFit } from "../fields/fitRules";
import { intervalFields } from "../fields/intervalFields";
import type { ForecastIntervals, IntervalInput, ParameterMethod } from "../fields/intervalInput";
import { purchaseTable, VALUE } from "../fields/purchaseTable";
import { columnOf, tableOrRow } from "../fields/tableField";
import { customerPatterns } from "./eachPattern";
import { discountedOf, forecastValues, spendsOf } from "./forecastValues";

/** The options of {@link predictedClv}. */
export interface PredictedClvInput extends IntervalInput {
  /** How far to look ahead, in the unit of time of the fit. Whole opportunities for BG/BB. */
  readonly horizon: number;
  /** Discount rate per unit of time of the fit, a fraction from 0 to 1. */
  readonly discountRate: number;
  /** Share of the value of a purchase left after its direct costs, a fraction from 0 to 1. Default: 1. */
  readonly grossMargin?: number | undefined;
}

/** The arguments of {@link predictedClv}. */
export interface PredictedClvArguments {
  /** A fit of a model of purchases. */
  readonly fit: PurchaseFit;
  /** Value of a purchase: an amount of money for all customers, or a fit of the Gamma-Gamma model. */
  readonly spend: number | SpendFit;
  /** One customer, or columns of many; with `meanRepeatValue` if `spend` is a fit. */
  readonly customers: ValuedHistory | ValuedHistories;
  /** The horizon, the discount rate and the margin. */
  readonly options: PredictedClvInput;
}

/** The schema of {@link PredictedClvArguments}. */
export const predictedClvInput: InputSchema<PredictedClvArguments> = /* @__PURE__ */ inputSchema<PredictedClvArguments>(
  () => ({
    fields: {
      fit: purchaseFit(),
      spend: amountOrSpendFit(),
      customers: tableOrRow({ ...purchaseTable, optional: { meanRepeatValue: VALUE } }),
      options: group<PredictedClvInput>({
        horizon: periods(),
        discountRate: fraction(),
        grossMargin: withDefault(fraction(), 1),
        ...intervalFields(),
      }),
    },
    rules: [
      ...customersOfFit<PredictedClvArguments>(),
      covariatesOfFit<PredictedClvArguments>(),
      ...horizonOfFit<PredictedClvArguments>(["options", "horizon"]),
      checkThat<PredictedClvArguments>(
        ({ spend, customers }) => typeof spend === "number" || customers.meanRepeatValue !== undefined,
        ({ customers }) => ({
          code: "missing",
          value: undefined,
          details: { expected: typeof customers.frequency === "number" ? "number" : "list" },
        }),
        { path: ["customers", "meanRepeatValue"], when: whenValid(["spend", "customers"]) },
      ),
    ],
  }),
);

/** The result of {@link predictedClv}. */
export interface PredictedClv {
  /** The value of all customers together; `null` if that of any is `null`. */
  readonly total: number | null;
  /** Value of each customer, in money, also if there is only one; `null` if the mean spend is infinite. */
  readonly values: readonly (number | null)[];
  /** The discounted expected purchases of each customer, in the order of the rows. */
  readonly purchases: Float64Array;
  /** The number of customers without a value: too few purchases for a Gamma-Gamma model with a `q` of 1 or less. */
  readonly withoutValue: number;
}

/** The result of {@link predictedClv} with a confidence level. */
export interface PredictedClvForecast extends PredictedClv {
  /** The interval of the total; `null` if a fit does not tell the uncertainty of its parameters, or it is infinite. */
  readonly interval: Interval<ParameterMethod> | null;
  /** The interval of each value, both ends `null` if the variance is infinite; `null` as for `interval` otherwise. */
  readonly intervals: ForecastIntervals<readonly (number | null)[]> | null;
}

/**
 * The discounted value expected from customers without a contract within a horizon.
 *
 * {@link discountedPurchases} times value per purchase times margin. Each purchase is discounted from the time when it
 * is expected, so the result does not depend on the unit of time of the fit. Packages that discount from the end of the
 * period give less, by about half a period's interest.
 *
 * The rate is per unit of time of the fit: a yearly 10% is 1.1^(7/365) − 1 = 0.18% per week. Past purchases and
 * acquisition cost are not included. For one-time buyers, a Gamma-Gamma model expects the mean over all customers,
 * which is infinite if `q` is 1 or less: their value is `null`. For contracts, see {@link residualLifetimeValue}.
 *
 * With `confidence`, the result has intervals of the total and of each value. By default they are of the value that
 * will be observed, and include chance in the purchases and in their values: with the exact variance, and the exact
 * probability of no purchase, of a gamma distribution. The values of frequent buyers who may leave soon are not quite
 * so distributed: of three such customers, 80% intervals held 72% to 76% of simulated futures, and 95% intervals 92% to
 * 99%. One-time buyers need a `q` above 2 in the Gamma-Gamma model: otherwise the variance is infinite, and there is no
 * interval of the total. The value expected has one even then: `interval: "mean"`. The errors of the two fits are
 * independent: those of each are from its covariances, or from its {@link bootstrapFit}. The `method` is that of `fit`.
 * See {@link totalPurchases} for when the interval is `null`.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param spend - Value of a purchase, or a fit of {@link fitGammaGamma}.
 * @param customers - One customer, or columns of many.
 * @param options - The horizon, the discount rate and the margin, and the confidence level of intervals.
 * @returns Money, 0 or more: in total, and for each customer with the discounted purchases behind it. With
 * `confidence`, also intervals.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link predictedClvInput}.
 *
 * @source faderHardieLee2005
 *
 * @example
 * ```ts
 * const fit = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
 * const spend = { model: "gammaGamma", parameters: { p: 6.25, q: 3.74, v: 15.44 } } as const;
 * const customers = { frequency: [2, 0], recency: [30.43, 0], age: [38.86, 39], meanRepeatValue: [22.35, 0] };
 * const options = { horizon: 52, discountRate: 1.1 ** (7 / 365) - 1 };
 * predictedClv(fit, spend, customers, options).values[0]; // => 43.6927…
 * predictedClv(fit, 30, customers, { ...options, grossMargin: 0.4 }).total; // => 22.8148…
 * ```
 */
export function predictedClv(
  fit: PurchaseFit,
  spend: number | SpendFit,
  customers: ValuedHistory | ValuedHistories,
  options: PredictedClvInput & { readonly confidence?: undefined },
): PredictedClv;
export function predictedClv(
  fit: PurchaseFit,
  spend: number | SpendFit,
  customers: ValuedHistory | ValuedHistories,
  options: PredictedClvInput & { readonly confidence: number },
): PredictedClvForecast;
export function predictedClv(
  fit: PurchaseFit,
  spend: number | SpendFit,
  customers: ValuedHistory | ValuedHistories,
  options: PredictedClvInput,
): PredictedClv | PredictedClvForecast;
export function predictedClv(
  fit: PurchaseFit,
  spend: number | SpendFit,
  customers: ValuedHistory | ValuedHistories,
  options: PredictedClvInput,
): PredictedClv | PredictedClvForecast {
  const parsed = parseInput("predictedClv", predictedClvInput, { fit, spend, customers, options });
  const { horizon, discountRate, grossMargin = 1, confidence } = parsed.options;
  const [frequency, recency, age, means] = (["frequency", "recency", "age", "meanRepeatValue"] as const).map((name) =>
    asColumn(parsed.customers[name] ?? []),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const rows = { frequency, recency, age, means };
  const patterns = customerPatterns(parsed.fit, parsed.customers);
  const purchases = discountedOf(parsed.fit, patterns, discountRate, horizon);
  const spends = spendsOf(parsed.spend, rows);
  const values = Array.from(purchases, (each, row) => {
    const value = spends[row] as number;
    return Number.isNaN(value) ? null : each * value * grossMargin;
  });
  const known = values.filter((each) => each !== null);
  const withoutValue = values.length - known.length;
  const result = { total: withoutValue > 0 ? null : sum(known), values, purchases, withoutValue };
  if (confidence === undefined) return result;
  const asked = { ...parsed.options, grossMargin, confidence };
  return { ...result, ...forecastValues(parsed.fit, parsed.spend, rows, patterns, purchases, asked) };
}

function asColumn(value: number | ArrayLike<number>): Float64Array {
  return columnOf(typeof value === "number" ? [value] : value);
}

/** {@link predictedClv} as data. */
export const predictedClvMetric: Metric<Parameters<typeof predictedClv>, PredictedClv | PredictedClvForecast> = {
  id: "predictedClv",
  summary: "The discounted value expected from customers without a contract within a horizon.",
  arguments: [
    { name: "fit", of: predictedClvInput },
    { name: "spend", of: predictedClvInput },
    { name: "customers", of: predictedClvInput },
    { name: "options", of: predictedClvInput },
  ],
  compute: predictedClv,
  main: {
    path: "total",
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "result.withoutValue > 0",
  },
  sources: ["faderHardieLee2005"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
        50,
        { frequency: 3, recency: 10, age: 10 },
        { horizon: 20, discountRate: 0, grossMargin: 0.5 },
      ],
      result: { total: 50, values: [50], purchases: /* @__PURE__ */ Float64Array.of(2), withoutValue: 0 },
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
        { model: "gammaGamma", parameters: { p: 6, q: 1, v: 15 } },
        { frequency: [0, 3], recency: [0, 0], age: [0, 0], meanRepeatValue: [0, 20] },
        { horizon: 10, discountRate: 0 },
      ],
      result: {
        total: null,
        values: [null, 50],
        purchases: /* @__PURE__ */ Float64Array.of(0.5, 2),
        withoutValue: 1,
      },
    },
  ],
};
