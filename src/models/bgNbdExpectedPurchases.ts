import type { Metric } from "../metric/metric";
import { periods } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { fitOrParameters } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, tableOrRow } from "../validation/tableField";
import { betaGeometricPurchases } from "./betaGeometricPurchases";
import type { BgNbdParameters } from "./bgNbdParameters";
import { bgNbdParameterShapes } from "./bgNbdShapes";
import type { CustomerHistories, CustomerHistory } from "./customerHistory";
import { forCustomers } from "./forCustomers";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";

/** The arguments of {@link bgNbdExpectedPurchases}. */
export interface BgNbdExpectedPurchasesInput {
  /** The fitted model, or just its parameters. */
  readonly fit: FitOrParameters<"bgNbd", BgNbdParameters>;
  /** One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit. */
  readonly customers: CustomerHistory | CustomerHistories;
  /** How far to look ahead, in the unit of time of the fit. */
  readonly periods: number;
}

/** The schema of {@link BgNbdExpectedPurchasesInput}. */
export const bgNbdExpectedPurchasesInput: InputSchema<BgNbdExpectedPurchasesInput> =
  /* @__PURE__ */ inputSchema<BgNbdExpectedPurchasesInput>(() => ({
    fields: {
      fit: fitOrParameters<"bgNbd", BgNbdParameters>("bgNbd", bgNbdParameterShapes),
      customers: tableOrRow(purchaseTable),
      periods: periods(),
    },
  }));

/**
 * The purchases that a customer is expected to make from now on within a number of periods, by the BG/NBD model.
 *
 * The probability of having left already is in it, and that of leaving meanwhile: it is no rate of buying. One who buys often and has not
 * been seen for long can have a lower expectation than one who bought once. Purchases count as the fit counted them: orders of one
 * day are one. It grows with `periods` and less than in proportion, as more and more customers leave; expectations of successive
 * periods are differences of such numbers, not each the first period's.
 *
 * Finite and exact to about 12 digits for any history: for frequencies of a thousand, for one-time buyers where a + b < 1, and at
 * a = 1, where common packages overflow or lose their digits. Multiplied by a customer's value per purchase and discounted it is a
 * lifetime value. For customers who are yet to come see {@link bgNbdNewCustomerPurchases}.
 *
 * @param fit - The fitted model, or just its parameters.
 * @param customers - One customer, or columns of many.
 * @param periods - How far to look ahead, in the unit of time of the fit: of a fit in weeks, 52 is a year.
 * @returns A number of purchases, 0 or more: a number for one customer, an array of as many as there are rows for columns.
 * @throws {@link MetricInputError} when the arguments break {@link bgNbdExpectedPurchasesInput}.
 *
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
 * bgNbdExpectedPurchases(parameters, { frequency: 2, recency: 30.43, age: 38.86 }, 39); // => 1.22602…
 * bgNbdExpectedPurchases(parameters, { frequency: [0, 2], recency: [0, 10], age: [39, 39] }, 39)[1]; // => 0.44934…
 * ```
 */
export function bgNbdExpectedPurchases(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  customers: CustomerHistory,
  periods: number,
): number;
export function bgNbdExpectedPurchases(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  customers: CustomerHistories,
  periods: number,
): Float64Array;
export function bgNbdExpectedPurchases(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  customers: CustomerHistory | CustomerHistories,
  periods: number,
): number | Float64Array;
export function bgNbdExpectedPurchases(
  fit: FitOrParameters<"bgNbd", BgNbdParameters>,
  customers: CustomerHistory | CustomerHistories,
  periods: number,
): number | Float64Array {
  const parsed = parseInput("bgNbdExpectedPurchases", bgNbdExpectedPurchasesInput, { fit, customers, periods });
  return forCustomers(parsed.customers, betaGeometricPurchases(parametersOf(parsed.fit), 0, parsed.periods));
}

/** {@link bgNbdExpectedPurchases} as data. */
export const bgNbdExpectedPurchasesMetric: Metric<
  [fit: FitOrParameters<"bgNbd", BgNbdParameters>, customers: CustomerHistory | CustomerHistories, periods: number],
  number | Float64Array
> = {
  id: "bgNbdExpectedPurchases",
  summary:
    "The purchases that a customer is expected to make from now on within a number of periods, by the BG/NBD model.",
  arguments: [
    { name: "fit", of: bgNbdExpectedPurchasesInput },
    { name: "customers", of: bgNbdExpectedPurchasesInput },
    { name: "periods", of: bgNbdExpectedPurchasesInput },
  ],
  compute: bgNbdExpectedPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { frequency: 2, recency: 30.43, age: 38.86 }, 39],
      result: 1.22602817477,
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
        39,
      ],
      result: /* @__PURE__ */ Float64Array.of(0.194530721703, 0.44934323244, 17.3298514799),
    },
  ],
};
