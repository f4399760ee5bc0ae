import type { Metric } from "../metric/metric";
import { periods as periodsField } from "../validation/fields";
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
import { paretoNbdStay } from "./paretoNbdStay";

/** The arguments of {@link paretoNbdExpectedPurchases}. */
export interface ParetoNbdExpectedPurchasesInput {
  /** A fit of the Pareto/NBD model, or just its parameters. */
  readonly fit: FitOrParameters<"paretoNbd", ParetoNbdParameters>;
  /** One customer, or the columns of many, in the fit's unit of time. */
  readonly customers: CustomerHistory | CustomerHistories;
  /** How far ahead, in the fit's unit of time; 0 or more. */
  readonly periods: number;
}

/** The schema of {@link ParetoNbdExpectedPurchasesInput}. */
export const paretoNbdExpectedPurchasesInput: InputSchema<ParetoNbdExpectedPurchasesInput> =
  /* @__PURE__ */ inputSchema<ParetoNbdExpectedPurchasesInput>(() => ({
    fields: { fit: paretoNbdField(), customers: tableOrRow(purchaseTable), periods: periodsField() },
  }));

/**
 * The purchases that a customer is expected to make within the next periods, by the Pareto/NBD model.
 *
 * Of customers who may be gone: the probability of being one still is in it. Over how many customers might have left by then, too. For the horizon
 * from t to u ahead, subtract the two; a number of purchases is no number of orders where several are made in one day.
 *
 * @param fit - A fit of {@link fitParetoNbd}, or just its parameters.
 * @param customers - One customer, or the columns of many, as {@link customerSummaries} returns them.
 * @param periods - How far ahead, in the fit's unit of time.
 * @returns Purchases, 0 or more, growing with `periods`; for columns a `Float64Array`, one number a customer.
 * @throws {@link MetricInputError} when the arguments break {@link paretoNbdExpectedPurchasesInput}.
 *
 * @source schmittleinMorrisonColombo1987
 * @source faderHardie2005
 *
 * @example
 * ```ts
 * const fit = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
 * paretoNbdExpectedPurchases(fit, { frequency: 2, recency: 30.43, age: 38.86 }, 39); // => 1.45512…
 * paretoNbdExpectedPurchases(fit, { frequency: [0, 2], recency: [0, 10], age: [39, 39] }, 52)[1]; // => 0.56720…
 * ```
 */
export function paretoNbdExpectedPurchases(
  fit: ParetoNbdExpectedPurchasesInput["fit"],
  customers: CustomerHistory,
  periods: number,
): number;
export function paretoNbdExpectedPurchases(
  fit: ParetoNbdExpectedPurchasesInput["fit"],
  customers: CustomerHistories,
  periods: number,
): Float64Array;
export function paretoNbdExpectedPurchases(
  fit: ParetoNbdExpectedPurchasesInput["fit"],
  customers: CustomerHistory | CustomerHistories,
  periods: number,
): number | Float64Array;
export function paretoNbdExpectedPurchases(
  fit: ParetoNbdExpectedPurchasesInput["fit"],
  customers: CustomerHistory | CustomerHistories,
  periods: number,
): number | Float64Array {
  const parsed = parseInput("paretoNbdExpectedPurchases", paretoNbdExpectedPurchasesInput, { fit, customers, periods });
  const parameters = parametersOf(parsed.fit);
  const { r, alpha, s, beta } = parameters;
  return forCustomers(parsed.customers, (frequency, recency, age) => {
    const alive = 1 / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age));
    return alive * ((r + frequency) / (alpha + age)) * paretoNbdStay(s, beta + age, parsed.periods);
  });
}

/** {@link paretoNbdExpectedPurchases} as data. */
export const paretoNbdExpectedPurchasesMetric: Metric<
  [fit: ParetoNbdExpectedPurchasesInput["fit"], customers: CustomerHistory | CustomerHistories, periods: number],
  number | Float64Array
> = {
  id: "paretoNbdExpectedPurchases",
  summary: "The purchases that a customer is expected to make within the next periods, by the Pareto/NBD model.",
  arguments: [
    { name: "fit", of: paretoNbdExpectedPurchasesInput },
    { name: "customers", of: paretoNbdExpectedPurchasesInput },
    { name: "periods", of: paretoNbdExpectedPurchasesInput },
  ],
  compute: paretoNbdExpectedPurchases,
  main: {
    path: null,
    unit: "count",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005"],
  examples: [
    {
      arguments: [{ r: 1, alpha: 10, s: 2, beta: 10 }, { frequency: 3, recency: 10, age: 10 }, 20],
      result: 2,
    },
  ],
};
