import { distinctRows, sumOf } from "../math";
import type { Metric } from "../metric/metric";
import { count, optional, weightsOf } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { purchaseTable, table } from "../validation/tableField";
import type { CustomerHistories } from "./customerHistory";
import { fitWeights } from "./fitOptionsField";
import { columnOf } from "./forCustomers";
import type { PurchaseFit } from "./purchaseFit";
import { purchaseFitField } from "./purchaseFitField";
import { purchaseModel } from "./purchaseModel";

/** The options of {@link checkFrequencies}. */
export interface CheckFrequenciesOptions {
  /** The number of repeat purchases from which on customers are counted together, a whole number from 1 to 1000; 7 when left out. */
  readonly upTo?: number | undefined;
  /** One weight a row, 0 or more: how many customers it stands for; each row is one customer when left out. */
  readonly weights?: ArrayLike<number> | undefined;
}

/** The arguments of {@link checkFrequencies}. */
export interface CheckFrequenciesInput {
  /** A fit of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`. */
  readonly fit: PurchaseFit;
  /** The columns of the customers, in the unit of time of the fit: at least one customer. */
  readonly summary: CustomerHistories;
  /** From which number on customers are counted together, and weights. */
  readonly options?: CheckFrequenciesOptions | undefined;
}

/** The schema of {@link CheckFrequenciesInput}. */
export const checkFrequenciesInput: InputSchema<CheckFrequenciesInput> =
  /* @__PURE__ */ inputSchema<CheckFrequenciesInput>(() => ({
    fields: {
      fit: purchaseFitField(),
      summary: table({ ...purchaseTable, minLength: 1 }),
      options: optional(
        group<CheckFrequenciesOptions>({ upTo: optional(count(1, 1000)), weights: optional(weightsOf("summary")) }),
      ),
    },
    rules: fitWeights<CheckFrequenciesInput>("summary", "frequency"),
  }));

/** What {@link checkFrequencies} returns: columns of equal length, one row a number of repeat purchases. */
export interface FrequencyCheck {
  /** The number of repeat purchases: 0, 1 … `upTo`, of which the last stands for as many or more. */
  readonly frequency: Float64Array;
  /** How many customers have made so many. */
  readonly actual: Float64Array;
  /** How many are expected to have by the model. */
  readonly expected: Float64Array;
  /** How many customers there are; with weights, their sum. */
  readonly customers: number;
  /** By how many customers the numbers are out on average. */
  readonly meanAbsoluteError: number;
  /** The share of the customers who would have to have another number of purchases for both columns to agree, as a fraction: half of the sum of the differences. */
  readonly misplacedShare: number;
}

/**
 * The numbers of customers with no, one, two … repeat purchases, as a model expects them and as they are.
 *
 * Each customer is expected to have bought as often as a new one does in a time as long as their age: customers of all ages are added up. Who has made `upTo` purchases or more
 * is in the last row.
 *
 * It is a check in sample: of the summary that the model was fitted to, it tells whether its shape can follow these customers at all, not whether it
 * foresees anything. A model that fails here fails ahead too; one that passes is yet to be tried by {@link checkHoldout} and {@link trackPurchases}.
 * Too few expected at 0 are a reason to take another model: {@link fitMbgNbd} and {@link fitParetoNbd} let customers leave after the first purchase.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd} or {@link fitParetoNbd}; parameters alone do not tell the model.
 * @param summary - The columns of the customers, as {@link customerSummaries} returns them.
 * @param options - From which number on customers are counted together, and weights.
 * @returns Columns of `upTo` + 1 rows, each adding up to the customers, and the share of the customers who are out of place: from 0 (both agree) to 1 (nobody is where expected).
 * @throws {@link MetricInputError} when the arguments break {@link checkFrequenciesInput}.
 *
 * @source faderHardieLee2005BgNbd
 *
 * @example
 * ```ts
 * const fit = { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } } as const;
 * const summary = { frequency: [0, 0, 3, 1], recency: [0, 0, 8, 2], age: [10, 10, 10, 10] };
 * const result = checkFrequencies(fit, summary, { upTo: 2 });
 * result.actual; // => Float64Array.of(2, 1, 1)
 * result.expected[1]; // => 0.83333…
 * result.misplacedShare; // => 0.125…
 * ```
 */
export function checkFrequencies(
  fit: PurchaseFit,
  summary: CustomerHistories,
  options?: CheckFrequenciesOptions,
): FrequencyCheck {
  const parsed = parseInput("checkFrequencies", checkFrequenciesInput, { fit, summary, options });
  const { upTo = 7, weights } = parsed.options ?? {};
  const { purchaseProbabilities } = purchaseModel(parsed.fit);
  const capped = columnOf(parsed.summary.frequency).map((frequency) => Math.min(frequency, upTo));
  const [counts, ages] = [capped, columnOf(parsed.summary.age)].map((column) => distinctRows([column], weights));
  const actual = new Float64Array(upTo + 1);
  const expected = new Float64Array(upTo + 1);
  counts?.values[0]?.forEach((frequency, i) => {
    actual[frequency] = counts.weights[i] as number;
  });
  const customers = sumOf(upTo + 1, (frequency) => actual[frequency] as number);
  ages?.values[0]?.forEach((age, i) => {
    const probabilities = purchaseProbabilities(age, upTo - 1);
    const weight = ages.weights[i] as number;
    // Rounded, probabilities may add up to a little more than 1.
    const rest = Math.max(0, 1 - sumOf(upTo, (frequency) => probabilities[frequency] as number));
    for (let frequency = 0; frequency <= upTo; frequency++)
      expected[frequency] = (expected[frequency] as number) + weight * (probabilities[frequency] ?? rest);
  });
  const differences = sumOf(upTo + 1, (i) => Math.abs((expected[i] as number) - (actual[i] as number)));
  return {
    frequency: actual.map((_, frequency) => frequency),
    actual,
    expected,
    customers,
    meanAbsoluteError: differences / (upTo + 1),
    misplacedShare: Math.min(1, differences / 2 / customers),
  };
}

/** {@link checkFrequencies} as data. */
export const checkFrequenciesMetric: Metric<Parameters<typeof checkFrequencies>, FrequencyCheck> = {
  id: "checkFrequencies",
  summary: "The numbers of customers with no, one, two … repeat purchases, as a model expects them and as they are.",
  arguments: [
    { name: "fit", of: checkFrequenciesInput },
    { name: "summary", of: checkFrequenciesInput },
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
