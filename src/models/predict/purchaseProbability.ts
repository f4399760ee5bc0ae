import type { Metric } from "../../metric/metric";
import { periods } from "../../validation/fields";
import { group, type InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import type { CustomerHistories, CustomerHistory, PerCustomer, PredictionArguments } from "../fields/customers";
import { predictionInput } from "../fields/predictionInput";
import { eachPattern } from "./eachPattern";
import { forCustomers } from "./forCustomers";

/** The options of {@link purchaseProbability}. */
export interface PurchaseProbabilityInput {
  /** How far to look ahead, in the unit of time of the fit. Whole opportunities for BG/BB. */
  readonly horizon: number;
}

/** The arguments of {@link purchaseProbability}. */
export interface PurchaseProbabilityArguments extends PredictionArguments {
  /** The horizon. */
  readonly options: PurchaseProbabilityInput;
}

/** The schema of {@link PurchaseProbabilityArguments}. */
export const purchaseProbabilityInput: InputSchema<PurchaseProbabilityArguments> =
  /* @__PURE__ */ predictionInput<PurchaseProbabilityArguments>(() => ({
    fields: { options: group<PurchaseProbabilityInput>({ horizon: periods() }) },
  }));

/**
 * The probability of at least one purchase of a customer within a horizon.
 *
 * One number for a customer with a history; for the distribution of a new customer's purchase count, see
 * {@link purchaseProbabilities}. The probability of having left is included, so it is at most {@link probabilityAlive}.
 * In the BG/NBD model, one-time buyers are active with certainty. For the time that reaches a given probability, see
 * {@link nextPurchase}.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - One customer, or columns of many.
 * @param options - The horizon.
 * @returns A probability from 0 to 1, growing with `horizon`; for columns a `Float64Array`, one per row.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link purchaseProbabilityInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source faderHardie2005
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * purchaseProbability(fit, { frequency: 0, recency: 0, age: 39 }, { horizon: 39 }); // => 0.14423…
 * const customers = { frequency: [0, 2], recency: [0, 30], age: [39, 39] };
 * purchaseProbability(fit, customers, { horizon: 39 })[1]; // => 0.54867…
 * ```
 */
export function purchaseProbability<Customers extends CustomerHistory | CustomerHistories>(
  fit: PurchaseFit,
  customers: Customers,
  options: PurchaseProbabilityInput,
): PerCustomer<Customers> {
  const parsed = parseInput("purchaseProbability", purchaseProbabilityInput, { fit, customers, options });
  const { horizon } = parsed.options;
  return eachPattern(parsed.fit, parsed.customers as Customers, (own, some) => {
    const model = purchaseModelOf(own);
    return forCustomers(
      some,
      (frequency, recency, age) =>
        model.probabilityAlive(frequency, recency, age) * model.nextPurchase(frequency, age).within(horizon),
    );
  });
}

/** {@link purchaseProbability} as data. */
export const purchaseProbabilityMetric: Metric<
  [fit: PurchaseFit, customers: CustomerHistory | CustomerHistories, options: PurchaseProbabilityInput],
  number | Float64Array
> = {
  id: "purchaseProbability",
  summary: "The probability of at least one purchase of a customer within a horizon.",
  arguments: [
    { name: "fit", of: purchaseProbabilityInput },
    { name: "customers", of: purchaseProbabilityInput },
    { name: "options", of: purchaseProbabilityInput },
  ],
  compute: purchaseProbability,
  main: { path: null, unit: "fraction", range: [0, 1], better: "higher", formula: null, undefinedWhen: null },
  sources: ["faderHardieLee2005BgNbd", "faderHardie2005", "faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { frequency: 0, recency: 0, age: 9 },
        { horizon: 10 },
      ],
      result: 0.5,
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: [0, 1], recency: [0, 10], age: [0, 10] },
        { horizon: 20 },
      ],
      result: /* @__PURE__ */ Float64Array.of(0.4444444444444444, 0.5833333333333334),
    },
    {
      arguments: [
        { model: "bgBb", parameters: { alpha: 1, beta: 1, gamma: 1, delta: 3 } },
        { frequency: 1, recency: 1, age: 1 },
        { horizon: 1 },
      ],
      result: 0.5333333333333333,
    },
  ],
};
