import type { Metric } from "../../metric/metric";
import { fractionBetween, optional } from "../../validation/fields";
import { group, type InputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import type { CustomerHistories, CustomerHistory, PerCustomer, PredictionArguments } from "../fields/customers";
import { predictionInput } from "../fields/predictionInput";
import { eachPattern } from "./eachPattern";
import { forCustomers } from "./forCustomers";

/** The options of {@link nextPurchase}. */
export interface NextPurchaseInput {
  /** The probability of a purchase by then, a fraction from 0.000001 to 0.999999. Default: 0.5. */
  readonly probability?: number | undefined;
}

/** The arguments of {@link nextPurchase}. */
export interface NextPurchaseArguments extends PredictionArguments {
  /** The probability. */
  readonly options?: NextPurchaseInput | undefined;
}

/** The schema of {@link NextPurchaseArguments}. */
export const nextPurchaseInput: InputSchema<NextPurchaseArguments> =
  /* @__PURE__ */ predictionInput<NextPurchaseArguments>(() => ({
    fields: { options: optional(group<NextPurchaseInput>({ probability: optional(fractionBetween(1e-6, 1 - 1e-6)) })) },
  }));

/** Longest time in the results. */
const LATEST = 1e15;

/**
 * The time until the next purchase of a customer, reached with a given probability.
 *
 * At 0.5 it is the median, not the mean, which may be infinite. The probability of having left is included: a customer
 * who is active with a probability of 0.4 never reaches 0.5, and the time is `null`. Then pass a lower probability, or
 * ask for the probability within a given time ({@link purchaseProbability}).
 *
 * In the BG/NBD model, one-time buyers are active with certainty and always buy again eventually, often after years. In
 * the BG/BB model, the time is the first number of opportunities at which the probability is reached, up to 2,000.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - One customer, or columns of many.
 * @param options - The probability.
 * @returns A time from now in the unit of time of the fit, above 0; `null` if the probability is never reached or
 * only after 10¹⁵ units. For columns an array, one item per row.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link nextPurchaseInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source faderHardie2005
 * @source faderHardieShang2010
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * nextPurchase(fit, { frequency: 2, recency: 30, age: 39 }); // => 30.28602…
 * nextPurchase(fit, { frequency: 2, recency: 10, age: 39 }); // => null
 * nextPurchase(fit, { frequency: [2, 2], recency: [30, 10], age: [39, 39] }, { probability: 0.2 })[0]; // => 6.78386…
 * ```
 */
export function nextPurchase<Customers extends CustomerHistory | CustomerHistories>(
  fit: PurchaseFit,
  customers: Customers,
  options?: NextPurchaseInput,
): PerCustomer<Customers, number | null, (number | null)[]> {
  const parsed = parseInput("nextPurchase", nextPurchaseInput, { fit, customers, options });
  const probability = parsed.options?.probability ?? 0.5;
  const times = eachPattern<CustomerHistory | CustomerHistories>(parsed.fit, parsed.customers, (own, some) => {
    const model = purchaseModelOf(own);
    return forCustomers(some, (frequency, recency, age) => {
      const alive = model.probabilityAlive(frequency, recency, age);
      return probability < alive ? model.nextPurchase(frequency, age).timeFor(probability / alive) : Infinity;
    });
  });
  const reached = (time: number) => (time <= LATEST ? time : null);
  return (typeof times === "number" ? reached(times) : Array.from(times, reached)) as never;
}

/** {@link nextPurchase} as data. */
export const nextPurchaseMetric: Metric<
  [fit: PurchaseFit, customers: CustomerHistory | CustomerHistories, options?: NextPurchaseInput],
  number | null | (number | null)[]
> = {
  id: "nextPurchase",
  summary: "The time until the next purchase of a customer, reached with a given probability.",
  arguments: [
    { name: "fit", of: nextPurchaseInput },
    { name: "customers", of: nextPurchaseInput },
    { name: "options", of: nextPurchaseInput },
  ],
  compute: nextPurchase,
  main: {
    path: null,
    unit: "periods",
    range: [0, 1e15],
    better: "lower",
    formula: null,
    undefinedWhen: "result === null",
  },
  sources: ["faderHardieLee2005BgNbd", "faderHardie2005", "faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { frequency: 0, recency: 0, age: 9 },
      ],
      result: 10,
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { frequency: 1, recency: 0.5, age: 9 },
      ],
      result: null,
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: [0, 1], recency: [0, 10], age: [0, 10] },
        { probability: 0.4444444444444444 },
      ],
      result: [20, 8.84499140615],
    },
    {
      arguments: [
        { model: "bgBb", parameters: { alpha: 1, beta: 1, gamma: 1, delta: 9 } },
        { frequency: 3, recency: 3, age: 3 },
      ],
      result: 1,
    },
  ],
};
