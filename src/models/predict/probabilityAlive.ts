import type { Metric } from "../../metric/metric";
import { optional, periods } from "../../validation/fields";
import { group, type InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseModel } from "../families/family";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import type { CustomerHistories, CustomerHistory, PerCustomer, PredictionArguments } from "../fields/customers";
import { horizonOfFit } from "../fields/fitRules";
import { parameterFields } from "../fields/intervalFields";
import type { Forecast, Forecasts, ParameterInput } from "../fields/intervalInput";
import { predictionInput } from "../fields/predictionInput";
import { activeAfter } from "./activeAfter";
import { eachPattern } from "./eachPattern";
import { forCustomers } from "./forCustomers";
import { firstOf, forecastActive } from "./forecasts";

/** The options of {@link probabilityAlive}. */
export interface ProbabilityAliveInput extends ParameterInput {
  /** Time from now on, in the unit of time of the fit. Whole opportunities for BG/BB. Default: 0. */
  readonly periodsAhead?: number | undefined;
}

/** The arguments of {@link probabilityAlive}. */
export interface ProbabilityAliveArguments extends PredictionArguments {
  /** The time ahead. */
  readonly options?: ProbabilityAliveInput | undefined;
}

/** The schema of {@link ProbabilityAliveArguments}. */
export const probabilityAliveInput: InputSchema<ProbabilityAliveArguments> =
  /* @__PURE__ */ predictionInput<ProbabilityAliveArguments>(() => ({
    fields: {
      options: optional(group<ProbabilityAliveInput>({ periodsAhead: optional(periods()), ...parameterFields() })),
    },
    rules: horizonOfFit<ProbabilityAliveArguments>(["options", "periodsAhead"]),
  }));

/**
 * The probability of still being a customer, by a model of purchases.
 *
 * It falls with the time since the last purchase, and faster for customers who used to buy often. In the BG/NBD model
 * it is 1 for one-time buyers by assumption, since customers leave only after a repeat purchase. In the BG/BB model it
 * is the probability at the *next* opportunity, so it is below 1 even right after a purchase.
 *
 * With `periodsAhead`, it is the probability of still being a customer then, if you learn nothing more until then: it
 * falls with every period. In the BG/NBD and MBG/NBD models customers leave at purchases, so it falls faster for
 * frequent buyers.
 *
 * With `confidence`, the result is an estimate with an interval for each customer: how uncertain the probability is,
 * because the parameters are. For columns, `total` is the number of active customers, with an interval that includes
 * chance too. See {@link expectedPurchases} for when the interval is `null`.
 *
 * An active customer need not buy soon: see {@link expectedPurchases} and {@link nextPurchase}. `recency` is the time
 * from the first purchase to the last, not the time since; with the two exchanged, the best customers look lost.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - One customer, or columns of many.
 * @param options - The time ahead, and the confidence level of intervals.
 * @returns A probability from 0 (has left) to 1 (active); for columns a `Float64Array`, one per row. With `confidence`,
 * estimates and intervals of the same shape, and for columns the number of active customers.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link probabilityAliveInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source faderHardieLee2008
 * @source batislamDenizelFiliztekin2007
 * @source schmittleinMorrisonColombo1987
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * probabilityAlive(fit, { frequency: 2, recency: 30, age: 39 }); // => 0.71955…
 * probabilityAlive(fit, { frequency: [0, 2], recency: [0, 10], age: [39, 39] })[1]; // => 0.26702…
 * probabilityAlive(fit, { frequency: 2, recency: 30, age: 39 }, { periodsAhead: 26 }); // => 0.60385…
 * ```
 */
export function probabilityAlive<Customers extends CustomerHistory | CustomerHistories>(
  fit: PurchaseFit,
  customers: Customers,
  options?: ProbabilityAliveInput & { readonly confidence?: undefined },
): PerCustomer<Customers>;
export function probabilityAlive<Customers extends CustomerHistory | CustomerHistories>(
  fit: PurchaseFit,
  customers: Customers,
  options: ProbabilityAliveInput & { readonly confidence: number },
): PerCustomer<Customers, Forecast, Forecasts>;
export function probabilityAlive(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  options?: ProbabilityAliveInput,
): number | Float64Array | Forecast | Forecasts;
export function probabilityAlive(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  options?: ProbabilityAliveInput,
): number | Float64Array | Forecast | Forecasts {
  const parsed = parseInput("probabilityAlive", probabilityAliveInput, { fit, customers, options });
  const { periodsAhead = 0, confidence, parameters } = parsed.options ?? {};
  const activeOf = (model: PurchaseModel) => activeAfter(model, periodsAhead);
  if (confidence === undefined)
    return eachPattern(parsed.fit, parsed.customers, (own, some) => forCustomers(some, activeOf(purchaseModelOf(own))));
  const forecasts = forecastActive(parsed.fit, parsed.customers, activeOf, confidence, parameters);
  return typeof parsed.customers.frequency === "number" ? firstOf(forecasts) : forecasts;
}

/** {@link probabilityAlive} as data. */
export const probabilityAliveMetric: Metric<
  [fit: PurchaseFit, customers: CustomerHistory | CustomerHistories, options?: ProbabilityAliveInput],
  number | Float64Array | Forecast | Forecasts
> = {
  id: "probabilityAlive",
  summary: "The probability of still being a customer, by a model of purchases.",
  arguments: [
    { name: "fit", of: probabilityAliveInput },
    { name: "customers", of: probabilityAliveInput },
    { name: "options", of: probabilityAliveInput },
  ],
  compute: probabilityAlive,
  main: { path: null, unit: "fraction", range: [0, 1], better: "higher", formula: null, undefinedWhen: null },
  sources: [
    "faderHardieLee2005BgNbd",
    "faderHardieLee2008",
    "batislamDenizelFiliztekin2007",
    "schmittleinMorrisonColombo1987",
    "faderHardieShang2010",
  ],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: 2, recency: 30, age: 39 },
      ],
      result: 0.719550903147,
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: 3, recency: 10, age: 10 },
        { periodsAhead: 20 },
      ],
      result: 0.5,
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
      ],
      result: /* @__PURE__ */ Float64Array.of(1, 0.267025647742, 0.949399608276),
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: [0, 3], recency: [0, 10], age: [10, 10] },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.4, 1),
    },
    {
      arguments: [
        { model: "bgBb", parameters: { alpha: 1, beta: 1, gamma: 1, delta: 3 } },
        { frequency: 1, recency: 1, age: 1 },
      ],
      result: 0.8,
    },
  ],
};
