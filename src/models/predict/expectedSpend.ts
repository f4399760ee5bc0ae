import type { Metric } from "../../metric/metric";
import { type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { SpendFit } from "../families/fittedModels";
import { gammaGamma } from "../families/gammaGamma";
import type { CustomerSpend, CustomerSpends, PerCustomer } from "../fields/customers";
import { spendFit } from "../fields/fitField";
import { spendTable } from "../fields/purchaseTable";
import { columnOf, tableOrRow } from "../fields/tableField";

/** The arguments of {@link expectedSpend}. */
export interface ExpectedSpendArguments {
  /** A fit of the Gamma-Gamma model. */
  readonly fit: SpendFit;
  /** One customer, or columns of many as `customerSummaries` returns them. */
  readonly customers: CustomerSpend | CustomerSpends;
}

/** The schema of {@link ExpectedSpendArguments}. */
export const expectedSpendInput: InputSchema<ExpectedSpendArguments> =
  /* @__PURE__ */ inputSchema<ExpectedSpendArguments>(() => ({
    fields: { fit: spendFit(), customers: tableOrRow(spendTable) },
  }));

/**
 * The expected mean value of further purchases of a customer, by the Gamma-Gamma model.
 *
 * It lies between the mean of the customer's repeat purchases and the mean over all customers: the more purchases, the
 * closer to the former. For one-time buyers it is the latter, which is infinite if `q` is 1 or less. It is finite if p
 * × frequency + q exceeds 1. A negative mean value, after refunds, counts as 0. Multiplied by the expected number of
 * purchases, it is a customer value: {@link predictedClv}.
 *
 * @param fit - A fit of {@link fitGammaGamma}.
 * @param customers - One customer, or columns of many, as {@link customerSummaries} returns them.
 * @returns Money per purchase, above 0; `null` if the mean is infinite. For columns an array, one item per row.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link expectedSpendInput}.
 *
 * @source faderHardieLee2005
 * @source faderHardie2013GammaGamma
 *
 * @example
 * ```ts
 * const fit = { model: "gammaGamma", parameters: { p: 6.25, q: 3.74, v: 15.44 } } as const;
 * expectedSpend(fit, { frequency: 2, meanRepeatValue: 22.35 }); // => 24.66…
 * expectedSpend(fit, { frequency: 0, meanRepeatValue: 0 }); // => 35.21…
 * ```
 */
export function expectedSpend<Customers extends CustomerSpend | CustomerSpends>(
  fit: SpendFit,
  customers: Customers,
): PerCustomer<Customers, number | null, (number | null)[]> {
  const parsed = parseInput("expectedSpend", expectedSpendInput, { fit, customers });
  const { frequency, meanRepeatValue } = parsed.customers;
  const meanOf = gammaGamma(parsed.fit.parameters);
  const result =
    typeof frequency === "number"
      ? finiteOrNull(meanOf(frequency, meanRepeatValue as number))
      : spends(columnOf(frequency), columnOf(meanRepeatValue as ArrayLike<number>), meanOf);
  return result as PerCustomer<Customers, number | null, (number | null)[]>;
}

function spends(
  frequencies: Float64Array,
  means: Float64Array,
  meanOf: (purchases: number, mean: number) => number,
): (number | null)[] {
  const result = new Array<number | null>(frequencies.length);
  for (let row = 0; row < frequencies.length; row++) {
    const each = meanOf(frequencies[row] as number, means[row] as number);
    // In a branch of its own, a number is not boxed.
    if (each === Infinity) result[row] = null;
    else result[row] = each;
  }
  return result;
}

function finiteOrNull(value: number): number | null {
  return value === Infinity ? null : value;
}

/** {@link expectedSpend} as data. */
export const expectedSpendMetric: Metric<
  [fit: SpendFit, customers: CustomerSpend | CustomerSpends],
  number | null | (number | null)[]
> = {
  id: "expectedSpend",
  summary: "The expected mean value of further purchases of a customer, by the Gamma-Gamma model.",
  arguments: [
    { name: "fit", of: expectedSpendInput },
    { name: "customers", of: expectedSpendInput },
  ],
  compute: expectedSpend,
  main: {
    path: null,
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "fit.p * customers.frequency + fit.q <= 1",
  },
  sources: ["faderHardieLee2005", "faderHardie2013GammaGamma"],
  examples: [
    {
      arguments: [
        { model: "gammaGamma", parameters: { p: 6, q: 4, v: 15 } },
        { frequency: 1, meanRepeatValue: 21 },
      ],
      result: 24,
    },
    {
      arguments: [
        { model: "gammaGamma", parameters: { p: 6, q: 1, v: 15 } },
        { frequency: 0, meanRepeatValue: 0 },
      ],
      result: null,
    },
    {
      arguments: [
        { model: "gammaGamma", parameters: { p: 6, q: 1, v: 15 } },
        { frequency: [0, 1], meanRepeatValue: [0, 20] },
      ],
      result: [null, 35],
    },
  ],
};
