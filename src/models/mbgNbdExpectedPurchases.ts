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

/** The arguments of {@link mbgNbdExpectedPurchases}. */
export interface MbgNbdExpectedPurchasesInput {
  /** The fitted model, or just its parameters. */
  readonly fit: FitOrParameters<"mbgNbd", BgNbdParameters>;
  /** One customer, or columns of many as `customerSummaries` returns them, in the unit of time of the fit. */
  readonly customers: CustomerHistory | CustomerHistories;
  /** How far to look ahead, in the unit of time of the fit. */
  readonly periods: number;
}

/** The schema of {@link MbgNbdExpectedPurchasesInput}. */
export const mbgNbdExpectedPurchasesInput: InputSchema<MbgNbdExpectedPurchasesInput> =
  /* @__PURE__ */ inputSchema<MbgNbdExpectedPurchasesInput>(() => ({
    fields: {
      fit: fitOrParameters<"mbgNbd", BgNbdParameters>("mbgNbd", bgNbdParameterShapes),
      customers: tableOrRow(purchaseTable),
      periods: periods(),
    },
  }));

/**
 * The purchases that a customer is expected to make from now on within a number of periods, by the MBG/NBD model.
 *
 * The probability of having left already is in it, and that of leaving meanwhile: it is no rate of buying. One who buys often and has not
 * been seen for long can have a lower expectation than one who bought once. Purchases count as the fit counted them: orders of one
 * day are one. It grows with `periods` and less than in proportion, as more and more customers leave; expectations of successive
 * periods are differences of such numbers, not each the first period's.
 *
 * Finite and exact to about 12 digits for any history: for frequencies of a thousand, for one-time buyers where a + b < 1, and at
 * a = 1, where common packages overflow or lose their digits. Multiplied by a customer's value per purchase and discounted it is a
 * lifetime value. For customers who are yet to come see {@link mbgNbdNewCustomerPurchases}.
 *
 * @param fit - The fitted model, or just its parameters.
 * @param customers - One customer, or columns of many.
 * @param periods - How far to look ahead, in the unit of time of the fit: of a fit in weeks, 52 is a year.
 * @returns A number of purchases, 0 or more: a number for one customer, an array of as many as there are rows for columns.
 * @throws {@link MetricInputError} when the arguments break {@link mbgNbdExpectedPurchasesInput}.
 *
 * @source batislamDenizelFiliztekin2007
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * const parameters = { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 };
 * mbgNbdExpectedPurchases(parameters, { frequency: 2, recency: 30.43, age: 38.86 }, 39); // => 1.26296…
 * mbgNbdExpectedPurchases(parameters, { frequency: [0, 2], recency: [0, 10], age: [39, 39] }, 39)[1]; // => 0.41533…
 * ```
 */
export function mbgNbdExpectedPurchases(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  customers: CustomerHistory,
  periods: number,
): number;
export function mbgNbdExpectedPurchases(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  customers: CustomerHistories,
  periods: number,
): Float64Array;
export function mbgNbdExpectedPurchases(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  customers: CustomerHistory | CustomerHistories,
  periods: number,
): number | Float64Array;
export function mbgNbdExpectedPurchases(
  fit: FitOrParameters<"mbgNbd", BgNbdParameters>,
  customers: CustomerHistory | CustomerHistories,
  periods: number,
): number | Float64Array {
  const parsed = parseInput("mbgNbdExpectedPurchases", mbgNbdExpectedPurchasesInput, { fit, customers, periods });
  return forCustomers(parsed.customers, betaGeometricPurchases(parametersOf(parsed.fit), 1, parsed.periods));
}

/** {@link mbgNbdExpectedPurchases} as data. */
export const mbgNbdExpectedPurchasesMetric: Metric<
  [fit: FitOrParameters<"mbgNbd", BgNbdParameters>, customers: CustomerHistory | CustomerHistories, periods: number],
  number | Float64Array
> = {
  id: "mbgNbdExpectedPurchases",
  summary:
    "The purchases that a customer is expected to make from now on within a number of periods, by the MBG/NBD model.",
  arguments: [
    { name: "fit", of: mbgNbdExpectedPurchasesInput },
    { name: "customers", of: mbgNbdExpectedPurchasesInput },
    { name: "periods", of: mbgNbdExpectedPurchasesInput },
  ],
  compute: mbgNbdExpectedPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["batislamDenizelFiliztekin2007", "faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [{ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, { frequency: 2, recency: 30.43, age: 38.86 }, 39],
      result: 1.26296062327,
    },
    {
      arguments: [
        { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
        39,
      ],
      result: /* @__PURE__ */ Float64Array.of(0.153439448449, 0.415332134023, 16.3926376373),
    },
  ],
};
