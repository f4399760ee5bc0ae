import type { Metric } from "../metric/metric";
import { periods } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, tableOrRow } from "../validation/tableField";
import { columnsOf } from "./columnsOf";
import type { CustomerHistories, CustomerHistory } from "./customerHistory";
import { columnOf } from "./forCustomers";
import { nextPurchaseOf } from "./nextPurchaseOf";
import type { PurchaseFit } from "./purchaseFit";
import { purchaseFitField } from "./purchaseFitField";
import { purchaseModel } from "./purchaseModel";

/** The arguments of {@link purchaseProbability}. */
export interface PurchaseProbabilityInput {
  /** A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`. */
  readonly fit: PurchaseFit;
  /** One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit. */
  readonly customers: CustomerHistory | CustomerHistories;
  /** How far to look ahead, in the unit of time of the fit; 0 or more. */
  readonly periods: number;
}

/** The schema of {@link PurchaseProbabilityInput}. */
export const purchaseProbabilityInput: InputSchema<PurchaseProbabilityInput> =
  /* @__PURE__ */ inputSchema<PurchaseProbabilityInput>(() => ({
    fields: { fit: purchaseFitField(), customers: tableOrRow(purchaseTable), periods: periods() },
  }));

/**
 * The probability that a customer buys at least once within the next periods, by any model of purchases.
 *
 * Of customers who may be gone: the probability of being one still is in it, and the probability of buying can never be above that. It is
 * neither the probability of being a customer, who need not buy soon, nor a number of purchases, which may be above 1. For the time that makes it as
 * probable as one wants, see {@link nextPurchase}.
 *
 * One-time buyers are still customers with certainty in the BG/NBD model, so that they too buy again sooner or later; in the MBG/NBD and the
 * Pareto/NBD model they may have left.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd} or {@link fitParetoNbd}; parameters alone do not tell the model.
 * @param customers - One customer, or the columns of many.
 * @param periods - How far to look ahead, in the fit's unit of time.
 * @returns A probability from 0 (surely not) to 1 (surely), growing with `periods`; for columns a `Float64Array`, one number a customer.
 * @throws {@link MetricInputError} when the arguments break {@link purchaseProbabilityInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source faderHardie2005
 *
 * @example
 * ```ts
 * const fit = { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * purchaseProbability(fit, { frequency: 0, recency: 0, age: 39 }, 39); // => 0.14423…
 * purchaseProbability(fit, { frequency: [0, 2], recency: [0, 30], age: [39, 39] }, 39)[1]; // => 0.54867…
 * ```
 */
export function purchaseProbability(fit: PurchaseFit, customers: CustomerHistory, periods: number): number;
export function purchaseProbability(fit: PurchaseFit, customers: CustomerHistories, periods: number): Float64Array;
export function purchaseProbability(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  periods: number,
): number | Float64Array;
export function purchaseProbability(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
  periods: number,
): number | Float64Array {
  const parsed = parseInput("purchaseProbability", purchaseProbabilityInput, { fit, customers, periods });
  const columns = columnsOf(parsed.customers);
  const [frequency, age] = [columnOf(columns.frequency), columnOf(columns.age)];
  const result = purchaseModel(parsed.fit)
    .probabilityAlive(columns)
    .map((alive, row) => {
      const next = nextPurchaseOf(parsed.fit, frequency[row] as number, age[row] as number);
      return alive * next.within(parsed.periods);
    });
  return columns === parsed.customers ? result : (result[0] as number);
}

/** {@link purchaseProbability} as data. */
export const purchaseProbabilityMetric: Metric<
  [fit: PurchaseFit, customers: CustomerHistory | CustomerHistories, periods: number],
  number | Float64Array
> = {
  id: "purchaseProbability",
  summary: "The probability that a customer buys at least once within the next periods, by any model of purchases.",
  arguments: [
    { name: "fit", of: purchaseProbabilityInput },
    { name: "customers", of: purchaseProbabilityInput },
    { name: "periods", of: purchaseProbabilityInput },
  ],
  compute: purchaseProbability,
  main: {
    path: null,
    unit: "fraction",
    range: [0, 1],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLee2005BgNbd", "faderHardie2005"],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { frequency: 0, recency: 0, age: 9 },
        10,
      ],
      result: 0.5,
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: [0, 1], recency: [0, 10], age: [0, 10] },
        20,
      ],
      result: /* @__PURE__ */ Float64Array.of(0.4444444444444444, 0.5833333333333334),
    },
  ],
};
