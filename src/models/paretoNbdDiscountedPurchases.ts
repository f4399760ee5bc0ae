import { scaledExpIntegral } from "../math/scaledExpIntegral";
import type { Metric } from "../metric/metric";
import { ratioBetween } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, tableOrRow } from "../validation/tableField";
import type { CustomerHistories, CustomerHistory } from "./customerHistory";
import { forCustomers } from "./forCustomers";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import { paretoNbdLeftOdds } from "./paretoNbdLeftOdds";
import type { ParetoNbdParameters } from "./paretoNbdParameters";
import { paretoNbdField } from "./paretoNbdShapes";

/** The arguments of {@link paretoNbdDiscountedPurchases}. */
export interface ParetoNbdDiscountedPurchasesInput {
  /** A fit of the Pareto/NBD model, or just its parameters. */
  readonly fit: FitOrParameters<"paretoNbd", ParetoNbdParameters>;
  /** One customer, or the columns of many, in the fit's unit of time. */
  readonly customers: CustomerHistory | CustomerHistories;
  /** The discount rate per unit of the fit's time, as a fraction from 1e-12 to 1: of weeks (1 + yearly rate)^(7/365) − 1. */
  readonly discountRate: number;
}

/** The schema of {@link ParetoNbdDiscountedPurchasesInput}. */
export const paretoNbdDiscountedPurchasesInput: InputSchema<ParetoNbdDiscountedPurchasesInput> =
  /* @__PURE__ */ inputSchema<ParetoNbdDiscountedPurchasesInput>(() => ({
    fields: { fit: paretoNbdField(), customers: tableOrRow(purchaseTable), discountRate: ratioBetween(1e-12, 1) },
  }));

/**
 * All purchases that a customer is yet to make, each discounted to now from when it is made, by the Pareto/NBD model: the "discounted expected
 * residual transactions" (DERT) of the literature.
 *
 * Times the value of a purchase it is the residual lifetime value of a customer. There is no end to it but that customers leave and later purchases
 * count less; up to a horizon, see {@link paretoNbdExpectedPurchases} and {@link predictedClv}. The first purchase, which made the customer one, is not in it.
 *
 * The rate is of the fit's unit of time: a yearly rate of 15 % is 1.15^(7/365) − 1 = 0.27 % a week, and taking it for weeks as it stands is a common
 * mistake. Packages that ask for a continuous rate δ mean `Math.expm1(δ)` here.
 *
 * @param fit - A fit of {@link fitParetoNbd}, or just its parameters.
 * @param customers - One customer, or the columns of many, as {@link customerSummaries} returns them.
 * @param discountRate - The discount rate per unit of the fit's time.
 * @returns Discounted purchases, 0 or more; for columns a `Float64Array`, one number a customer.
 * @throws {@link MetricInputError} when the arguments break {@link paretoNbdDiscountedPurchasesInput}.
 *
 * @source faderHardieLee2005
 *
 * @example
 * ```ts
 * const fit = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * const weekly = 1.15 ** (1 / 52) - 1;
 * paretoNbdDiscountedPurchases(fit, { frequency: 2, recency: 30.43, age: 38.86 }, weekly); // => 6.50173…
 * ```
 */
export function paretoNbdDiscountedPurchases(
  fit: ParetoNbdDiscountedPurchasesInput["fit"],
  customers: CustomerHistory,
  discountRate: number,
): number;
export function paretoNbdDiscountedPurchases(
  fit: ParetoNbdDiscountedPurchasesInput["fit"],
  customers: CustomerHistories,
  discountRate: number,
): Float64Array;
export function paretoNbdDiscountedPurchases(
  fit: ParetoNbdDiscountedPurchasesInput["fit"],
  customers: CustomerHistory | CustomerHistories,
  discountRate: number,
): number | Float64Array;
export function paretoNbdDiscountedPurchases(
  fit: ParetoNbdDiscountedPurchasesInput["fit"],
  customers: CustomerHistory | CustomerHistories,
  discountRate: number,
): number | Float64Array {
  const parsed = parseInput("paretoNbdDiscountedPurchases", paretoNbdDiscountedPurchasesInput, {
    fit,
    customers,
    discountRate,
  });
  const parameters = parametersOf(parsed.fit);
  const { r, alpha, s, beta } = parameters;
  const force = Math.log1p(parsed.discountRate);
  return forCustomers(parsed.customers, (frequency, recency, age) => {
    const alive = 1 / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age));
    const rate = beta + age;
    return alive * ((r + frequency) / (alpha + age)) * rate * scaledExpIntegral(s, force * rate);
  });
}

/** {@link paretoNbdDiscountedPurchases} as data. */
export const paretoNbdDiscountedPurchasesMetric: Metric<
  [fit: ParetoNbdDiscountedPurchasesInput["fit"], customers: CustomerHistory | CustomerHistories, discountRate: number],
  number | Float64Array
> = {
  id: "paretoNbdDiscountedPurchases",
  summary:
    'All purchases that a customer is yet to make, each discounted to now from when it is made, by the Pareto/NBD model: the "discounted expected residual transactions" (DERT) of the literature.',
  arguments: [
    { name: "fit", of: paretoNbdDiscountedPurchasesInput },
    { name: "customers", of: paretoNbdDiscountedPurchasesInput },
    { name: "discountRate", of: paretoNbdDiscountedPurchasesInput },
  ],
  compute: paretoNbdDiscountedPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLee2005"],
  examples: [
    {
      arguments: [{ r: 1, alpha: 10, s: 1, beta: 10 }, { frequency: 3, recency: 10, age: 10 }, 0.05],
      result: 2.425169548283267,
    },
  ],
};
