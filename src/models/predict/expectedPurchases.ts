import type { Metric } from "../../metric/metric";
import { periods } from "../../validation/fields";
import { group, type InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import type { CustomerHistories, CustomerHistory, PerCustomer, PredictionArguments } from "../fields/customers";
import { intervalFields } from "../fields/intervalFields";
import type { Forecast, Forecasts, IntervalInput } from "../fields/intervalInput";
import { predictionInput } from "../fields/predictionInput";
import { eachPattern } from "./eachPattern";
import { forCustomers } from "./forCustomers";
import { firstOf, forecastPurchases } from "./forecasts";

/** The options of {@link expectedPurchases}. */
export interface ExpectedPurchasesInput extends IntervalInput {
  /** How far to look ahead, in the unit of time of the fit. Whole opportunities for BG/BB. */
  readonly horizon: number;
}

/** The arguments of {@link expectedPurchases}. */
export interface ExpectedPurchasesArguments extends PredictionArguments {
  /** The horizon. */
  readonly options: ExpectedPurchasesInput;
}

/** The schema of {@link ExpectedPurchasesArguments}. */
export const expectedPurchasesInput: InputSchema<ExpectedPurchasesArguments> =
  /* @__PURE__ */ predictionInput<ExpectedPurchasesArguments>(() => ({
    fields: { options: group<ExpectedPurchasesInput>({ horizon: periods(), ...intervalFields() }) },
  }));

/**
 * The expected number of purchases of a customer within a horizon, by a model of purchases.
 *
 * It includes the probability of having left and of leaving within the horizon, so a frequent buyer with a long silence
 * may be expected to buy less than a one-time buyer. It grows more slowly than `horizon`; the expectation of a later
 * period is the difference of two horizons. The orders of one day are one purchase, as in the fit. For new customers,
 * see {@link newCustomerPurchases}; in money, {@link predictedClv}.
 *
 * With `confidence`, the result is an estimate with an interval for each customer, and for the total. By default it is
 * of the purchases that will be observed (R calls it a prediction interval): it includes chance, by the exact
 * distribution of each customer's purchases and for the total by a gamma distribution with the exact mean and variance,
 * and the uncertainty of the parameters, by the covariances of the fit. An interval of the expectation alone, the
 * confidence interval of R, is `interval: "mean"`. The interval is `null` if the fit has no covariances, since the data
 * do not determine all parameters or you wrote it by hand: then you can take them as exact with
 * `parameters: "known"`.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - One customer, or columns of many.
 * @param options - The horizon, and the confidence level of intervals.
 * @returns A number of purchases, 0 or more; for columns a `Float64Array`, one per row. With `confidence`, estimates
 * and intervals of the same shape, and for columns their total.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link expectedPurchasesInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source batislamDenizelFiliztekin2007
 * @source schmittleinMorrisonColombo1987
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * expectedPurchases(fit, { frequency: 2, recency: 30.43, age: 38.86 }, { horizon: 39 }); // => 1.22602…
 * const customers = { frequency: [0, 2], recency: [0, 10], age: [39, 39] };
 * expectedPurchases(fit, customers, { horizon: 39 })[1]; // => 0.44934…
 * ```
 */
export function expectedPurchases<Customers extends CustomerHistory | CustomerHistories>(
  fit: PurchaseFit,
  customers: Customers,
  options: ExpectedPurchasesInput & { readonly confidence?: undefined },
): PerCustomer<Customers>;
export function expectedPurchases<Customers extends CustomerHistory | CustomerHistories>(
  fit: PurchaseFit,
  customers: Customers,
  options: ExpectedPurchasesInput & { readonly confidence: number },
): PerCustomer<Customers, Forecast, Forecasts>;
export function expectedPurchases(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  options: ExpectedPurchasesInput,
): number | Float64Array | Forecast | Forecasts;
export function expectedPurchases(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  options: ExpectedPurchasesInput,
): number | Float64Array | Forecast | Forecasts {
  const parsed = parseInput("expectedPurchases", expectedPurchasesInput, { fit, customers, options });
  const { horizon, confidence } = parsed.options;
  if (confidence === undefined)
    return eachPattern(parsed.fit, parsed.customers, (own, some) =>
      forCustomers(some, purchaseModelOf(own).expectedPurchases(horizon)),
    );
  const forecasts = forecastPurchases(parsed.fit, parsed.customers, { ...parsed.options, confidence });
  return typeof parsed.customers.frequency === "number" ? firstOf(forecasts) : forecasts;
}

/** {@link expectedPurchases} as data. */
export const expectedPurchasesMetric: Metric<
  [fit: PurchaseFit, customers: CustomerHistory | CustomerHistories, options: ExpectedPurchasesInput],
  number | Float64Array | Forecast | Forecasts
> = {
  id: "expectedPurchases",
  summary: "The expected number of purchases of a customer within a horizon, by a model of purchases.",
  arguments: [
    { name: "fit", of: expectedPurchasesInput },
    { name: "customers", of: expectedPurchasesInput },
    { name: "options", of: expectedPurchasesInput },
  ],
  compute: expectedPurchases,
  main: { path: null, unit: "count", range: [0, Infinity], better: "higher", formula: null, undefinedWhen: null },
  sources: [
    "faderHardieLee2005BgNbd",
    "batislamDenizelFiliztekin2007",
    "schmittleinMorrisonColombo1987",
    "faderHardieShang2010",
  ],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: 2, recency: 30.43, age: 38.86 },
        { horizon: 39 },
      ],
      result: 1.22602817477,
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
        { horizon: 39 },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.194530721703, 0.44934323244, 17.3298514799),
    },
    {
      arguments: [
        { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
        { horizon: 39 },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.153439448449, 0.415332134023, 16.3926376373),
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
        { frequency: 3, recency: 10, age: 10 },
        { horizon: 20 },
      ],
      result: 2,
    },
    {
      arguments: [
        { model: "bgBb", parameters: { alpha: 1, beta: 1, gamma: 1, delta: 3 } },
        { frequency: 0, recency: 0, age: 0 },
        { horizon: 1 },
      ],
      result: 0.375,
    },
  ],
};
