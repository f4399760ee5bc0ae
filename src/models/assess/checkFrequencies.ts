import { distinctRows, sumOf } from "../../math";
import type { Metric } from "../../metric/metric";
import { count, optional, weightsOf } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import { covariatesOfFit } from "../fields/covariateFields";
import type { CustomerHistories } from "../fields/customers";
import { purchaseFit } from "../fields/fitField";
import { weightRules } from "../fields/fitInputField";
import { customersOfFit } from "../fields/fitRules";
import { purchaseTable } from "../fields/purchaseTable";
import { columnOf, table } from "../fields/tableField";
import { customerPatterns, fitForOne } from "../predict/eachPattern";

/** The options of {@link checkFrequencies}. */
export interface CheckFrequenciesInput {
  /** Last row: this many repeat purchases or more, a whole number from 1 to 1,000. Default: 7. */
  readonly upTo?: number | undefined;
  /** Customers per row, 0 or more: one weight per row. Default: one customer per row. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** The arguments of {@link checkFrequencies}. */
export interface CheckFrequenciesArguments {
  /** A fit of a model of purchases. */
  readonly fit: PurchaseFit;
  /** The columns of the customers: at least one customer. */
  readonly customers: CustomerHistories;
  /** The number of rows, and weights. */
  readonly options?: CheckFrequenciesInput | undefined;
}

/** The schema of {@link CheckFrequenciesArguments}. */
export const checkFrequenciesInput: InputSchema<CheckFrequenciesArguments> =
  /* @__PURE__ */ inputSchema<CheckFrequenciesArguments>(() => ({
    fields: {
      fit: purchaseFit(),
      customers: table({ ...purchaseTable, minLength: 1 }),
      options: optional(
        group<CheckFrequenciesInput>({ upTo: optional(count(1, 1000)), weights: optional(weightsOf("customers")) }),
      ),
    },
    rules: [
      ...customersOfFit<CheckFrequenciesArguments>(),
      covariatesOfFit<CheckFrequenciesArguments>(),
      ...weightRules<CheckFrequenciesArguments>(),
    ],
  }));

/** The result of {@link checkFrequencies}: columns of equal length, one row per number of repeat purchases. */
export interface FrequencyCheck {
  /** Repeat purchases: 0, 1 … `upTo`; the last row stands for `upTo` or more. */
  readonly frequency: Float64Array;
  /** The actual number of customers. */
  readonly actual: Float64Array;
  /** The number of customers expected by the model. */
  readonly expected: Float64Array;
  /** The number of all customers; with weights, their sum. */
  readonly customers: number;
  /** The mean of the absolute differences of the two columns, in customers. */
  readonly meanAbsoluteError: number;
  /** Share of customers who would need another number of purchases for the columns to agree, a fraction. */
  readonly misplacedShare: number;
}

/**
 * The numbers of customers by repeat purchases, expected by a model and actual.
 *
 * Each customer is expected to buy as often as a new customer of the same age. Customers with `upTo` purchases or more
 * are in the last row.
 *
 * On the customers of the fit, this shows whether the model can describe them at all; it says nothing about forecasts.
 * A model that fails here also fails at forecasting; check one that passes with {@link checkHoldout} and
 * {@link trackPurchases}. If too few are expected at 0, try {@link fitMbgNbd} or {@link fitParetoNbd}, where customers
 * may leave after the first purchase.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb}.
 * @param customers - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - The number of rows, and weights.
 * @returns Columns of `upTo` + 1 rows that each add up to the customers, and the misplaced share: from 0 (both agree)
 * to 1.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link checkFrequenciesInput}.
 *
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * const fit = { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } } as const;
 * const customers = { frequency: [0, 0, 3, 1], recency: [0, 0, 8, 2], age: [10, 10, 10, 10] };
 * const result = checkFrequencies(fit, customers, { upTo: 2 });
 * result.actual; // => Float64Array.of(2, 1, 1)
 * result.expected[1]; // => 0.83333…
 * result.misplacedShare; // => 0.125…
 * ```
 */
export function checkFrequencies(
  fit: PurchaseFit,
  customers: CustomerHistories,
  options?: CheckFrequenciesInput,
): FrequencyCheck {
  const parsed = parseInput("checkFrequencies", checkFrequenciesInput, { fit, customers, options });
  const { upTo = 7, weights } = parsed.options ?? {};
  const capped = columnOf(parsed.customers.frequency).map((frequency) => Math.min(frequency, upTo));
  const counts = distinctRows([capped], weights);
  const actual = new Float64Array(upTo + 1);
  const expected = new Float64Array(upTo + 1);
  counts.values[0]?.forEach((frequency, i) => {
    actual[frequency] = counts.weights[i] as number;
  });
  const total = sumOf(upTo + 1, (frequency) => actual[frequency] as number);
  for (const { values, rows, columns } of customerPatterns(parsed.fit, parsed.customers).patterns) {
    const { purchaseProbabilities } = purchaseModelOf(fitForOne(parsed.fit, values));
    const ages = distinctRows(
      [columns.age],
      rows === null ? weights : weights && rows.map((row) => weights[row] as number),
    );
    ages.values[0]?.forEach((age, i) => {
      const probabilities = purchaseProbabilities(age, upTo - 1);
      const weight = ages.weights[i] as number;
      // Because of rounding, probabilities may add up to slightly more than 1.
      const rest = Math.max(0, 1 - sumOf(upTo, (frequency) => probabilities[frequency] as number));
      for (let frequency = 0; frequency <= upTo; frequency++)
        expected[frequency] = (expected[frequency] as number) + weight * (probabilities[frequency] ?? rest);
    });
  }
  const differences = sumOf(upTo + 1, (i) => Math.abs((expected[i] as number) - (actual[i] as number)));
  return {
    frequency: actual.map((_, frequency) => frequency),
    actual,
    expected,
    customers: total,
    meanAbsoluteError: differences / (upTo + 1),
    misplacedShare: Math.min(1, differences / 2 / total),
  };
}

/** {@link checkFrequencies} as data. */
export const checkFrequenciesMetric: Metric<Parameters<typeof checkFrequencies>, FrequencyCheck> = {
  id: "checkFrequencies",
  summary: "The numbers of customers by repeat purchases, expected by a model and actual.",
  arguments: [
    { name: "fit", of: checkFrequenciesInput },
    { name: "customers", of: checkFrequenciesInput },
    { name: "options", of: checkFrequenciesInput },
  ],
  compute: checkFrequencies,
  main: {
    path: "misplacedShare",
    unit: "fraction",
    range: [0, 1],
    better: "lower",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: [0, 3, 1], recency: [0, 8, 2], age: [10, 10, 10] },
        { upTo: 2, weights: [2, 1, 1] },
      ],
      result: {
        frequency: /* @__PURE__ */ Float64Array.of(0, 1, 2),
        actual: /* @__PURE__ */ Float64Array.of(2, 1, 1),
        expected: /* @__PURE__ */ Float64Array.of(2.5, 0.8333333333333334, 0.6666666666666666),
        customers: 4,
        meanAbsoluteError: 0.3333333333333333,
        misplacedShare: 0.125,
      },
    },
  ],
};
