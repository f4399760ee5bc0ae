import type { Metric } from "../../metric/metric";
import { periods } from "../../validation/fields";
import { group, type InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseFit } from "../families/fittedModels";
import type { CustomerHistories, CustomerHistory, PredictionArguments } from "../fields/customers";
import { intervalFields } from "../fields/intervalFields";
import type { Forecast, IntervalInput } from "../fields/intervalInput";
import { predictionInput } from "../fields/predictionInput";
import { forecastTotal } from "./forecasts";

/** The options of {@link totalPurchases}. */
export interface TotalPurchasesInput extends IntervalInput {
  /** How far to look ahead, in the unit of time of the fit. Whole opportunities for BG/BB. */
  readonly horizon: number;
  /** Confidence level, a fraction from 0.5 to 0.9999. Default: 0.95. */
  readonly confidence?: number | undefined;
}

/** The arguments of {@link totalPurchases}. */
export interface TotalPurchasesArguments extends PredictionArguments {
  /** The horizon and the interval. */
  readonly options: TotalPurchasesInput;
}

/** The schema of {@link TotalPurchasesArguments}. */
export const totalPurchasesInput: InputSchema<TotalPurchasesArguments> =
  /* @__PURE__ */ predictionInput<TotalPurchasesArguments>(() => ({
    fields: { options: group<TotalPurchasesInput>({ horizon: periods(), ...intervalFields() }) },
  }));

/**
 * The expected number of purchases of all customers within a horizon, with an interval.
 *
 * The sum of {@link expectedPurchases} over the customers. By default the interval is of the purchases that will be
 * observed: it includes chance and the uncertainty of the parameters. Chance has the exact variance of the model; the
 * distribution is taken for a gamma distribution, or for one customer is exact. An interval of the expectation alone is
 * `interval: "mean"`. The distribution itself is what {@link simulatePurchases} draws.
 *
 * Simulated data sets show how often the interval holds, as long as the model is true: `checkHoldout` tells whether it
 * is. The interval is `null` if the fit has no covariances, since the data do not determine all parameters or you wrote
 * it by hand: then you can take them as exact with `parameters: "known"`.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - One customer, or columns of many.
 * @param options - The horizon and the interval.
 * @returns A number of purchases, 0 or more, with the interval: whole numbers, or for `interval: "mean"` any.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link totalPurchasesInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source schmittleinMorrisonColombo1987
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const customers = { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] };
 * totalPurchases(fit, customers, { horizon: 39 }).estimate; // => 17.97372…
 * totalPurchases(fit, customers, { horizon: 39, parameters: "known" }).interval?.high; // => 42
 * ```
 */
export function totalPurchases(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  options: TotalPurchasesInput,
): Forecast {
  const parsed = parseInput("totalPurchases", totalPurchasesInput, { fit, customers, options });
  const { confidence = 0.95 } = parsed.options;
  return forecastTotal(parsed.fit, parsed.customers, { ...parsed.options, confidence });
}

/** {@link totalPurchases} as data. */
export const totalPurchasesMetric: Metric<Parameters<typeof totalPurchases>, Forecast> = {
  id: "totalPurchases",
  summary: "The expected number of purchases of all customers within a horizon, with an interval.",
  arguments: [
    { name: "fit", of: totalPurchasesInput },
    { name: "customers", of: totalPurchasesInput },
    { name: "options", of: totalPurchasesInput },
  ],
  compute: totalPurchases,
  main: { path: "estimate", unit: "count", range: [0, Infinity], better: "higher", formula: null, undefinedWhen: null },
  sources: ["faderHardieLee2005BgNbd", "schmittleinMorrisonColombo1987", "faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
        { frequency: [3, 3], recency: [10, 10], age: [10, 10] },
        { horizon: 20 },
      ],
      result: { estimate: 4, interval: null },
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
        { horizon: 39, parameters: "known" },
      ],
      result: {
        estimate: 17.973725434039746,
        interval: { low: 4, high: 42, confidence: 0.95, method: "known" },
      },
    },
  ],
};
