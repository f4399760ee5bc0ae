import type { Metric } from "../metric/metric";
import { optional, ratioBetween } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, tableOrRow } from "../validation/tableField";
import { columnsOf } from "./columnsOf";
import type { CustomerHistories, CustomerHistory } from "./customerHistory";
import { nextPurchaseOf } from "./nextPurchaseOf";
import { LATEST } from "./nextPurchaseTime";
import type { PurchaseFit } from "./purchaseFit";
import { purchaseFitField } from "./purchaseFitField";
import { purchaseModel } from "./purchaseModel";

/** The options of {@link nextPurchase}. */
export interface NextPurchaseOptions {
  /** How probable the purchase is to be by then, as a fraction from 0.000001 to 0.999999; 0.5 when left out. */
  readonly probability?: number | undefined;
}

/** The arguments of {@link nextPurchase}. */
export interface NextPurchaseInput {
  /** A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`. */
  readonly fit: PurchaseFit;
  /** One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit. */
  readonly customers: CustomerHistory | CustomerHistories;
  /** How probable the purchase is to be. */
  readonly options?: NextPurchaseOptions | undefined;
}

/** The schema of {@link NextPurchaseInput}. */
export const nextPurchaseInput: InputSchema<NextPurchaseInput> = /* @__PURE__ */ inputSchema<NextPurchaseInput>(() => ({
  fields: {
    fit: purchaseFitField(),
    customers: tableOrRow(purchaseTable),
    options: optional(group<NextPurchaseOptions>({ probability: optional(ratioBetween(1e-6, 1 - 1e-6)) })),
  },
}));

/**
 * The time from now within which a customer will have bought again with a probability, by any model of purchases.
 *
 * At 0.5 it is as likely earlier as not: the median, not the mean, which may be infinite. Who may have left already is in it: a customer who is one
 * still with a probability of 0.4 never comes back with one of 0.5, and the time is `null`. That is a result and no failure: whom it concerns is better
 * won back than waited for. Ask for a lower probability, or for that within a given time ({@link purchaseProbability}).
 *
 * It is no date of an order to come: half of the customers buy later or never. By the BG/NBD model one-time buyers are still customers with certainty, and always
 * come back in the end, often only after years; the other two models know better. A time beyond 10¹⁵ periods is `null` as well.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd} or {@link fitParetoNbd}; parameters alone do not tell the model.
 * @param customers - One customer, or the columns of many.
 * @param options - How probable the purchase is to be.
 * @returns A time from now, in the fit's unit, above 0; `null` where the purchase never becomes so probable. For columns an array, one a customer.
 * @throws {@link MetricInputError} when the arguments break {@link nextPurchaseInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source faderHardie2005
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * nextPurchase(fit, { frequency: 2, recency: 30, age: 39 }); // => 30.28602…
 * nextPurchase(fit, { frequency: 2, recency: 10, age: 39 }); // => null
 * nextPurchase(fit, { frequency: [2, 2], recency: [30, 10], age: [39, 39] }, { probability: 0.2 })[0]; // => 6.78386…
 * ```
 */
export function nextPurchase(
  fit: PurchaseFit,
  customers: CustomerHistory,
  options?: NextPurchaseOptions,
): number | null;
export function nextPurchase(
  fit: PurchaseFit,
  customers: CustomerHistories,
  options?: NextPurchaseOptions,
): (number | null)[];
export function nextPurchase(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  options?: NextPurchaseOptions,
): number | null | (number | null)[];
export function nextPurchase(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  options?: NextPurchaseOptions,
): number | null | (number | null)[] {
  const parsed = parseInput("nextPurchase", nextPurchaseInput, { fit, customers, options });
  const probability = parsed.options?.probability ?? 0.5;
  const columns = columnsOf(parsed.customers);
  const { frequency, age } = columns;
  const result = Array.from(purchaseModel(parsed.fit).probabilityAlive(columns), (alive, row) => {
    if (probability >= alive) return null;
    const next = nextPurchaseOf(parsed.fit, frequency[row] as number, age[row] as number);
    const time = next.timeFor(probability / alive);
    return time <= LATEST ? time : null;
  });
  return columns === parsed.customers ? result : (result[0] as number | null);
}

/** {@link nextPurchase} as data. */
export const nextPurchaseMetric: Metric<
  [fit: PurchaseFit, customers: CustomerHistory | CustomerHistories, options?: NextPurchaseOptions],
  number | null | (number | null)[]
> = {
  id: "nextPurchase",
  summary:
    "The time from now within which a customer will have bought again with a probability, by any model of purchases.",
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
  sources: ["faderHardieLee2005BgNbd", "faderHardie2005"],
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
  ],
};
