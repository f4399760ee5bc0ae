import { type DistinctRows, distinctRows, sumOf } from "../../math";
import type { Metric } from "../../metric/metric";
import { checkThat } from "../../validation/checkThat";
import { count, optional, periods } from "../../validation/fields";
import { group, type InputSchema, inputSchema } from "../../validation/inputSchema";
import { parseInput } from "../../validation/parseInput";
import { wrongLength } from "../../validation/rareErrors";
import { whenValid } from "../../validation/rules";
import { effectsOf } from "../families/covariates";
import type { PurchaseFit, TimeUnit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import { covariatesAt } from "../fields/covariateFields";
import type { CustomerHistories } from "../fields/customers";
import { purchaseFit } from "../fields/fitField";
import { timeUnitField } from "../fields/fitInputField";
import { horizonOfFit, sameUnit, tableOfFit } from "../fields/fitRules";
import { COUNT, purchaseTable } from "../fields/purchaseTable";
import { columnOf, table } from "../fields/tableField";
import { weightedCorrelation } from "../fit/weightedCorrelation";
import { eachPattern } from "../predict/eachPattern";
import { forRows } from "../predict/forCustomers";

/** The customers as of the split and what they did afterwards: the result of `holdoutSplit`, or your own columns. */
export interface HeldOut {
  /** The columns of the customers as of the split: at least one customer. */
  readonly calibration: CustomerHistories;
  /** What the same customers did afterwards, in the same order; other columns may stay. */
  readonly holdout: {
    /** Purchases in the holdout, one number per customer. */
    readonly frequency: ArrayLike<number>;
  };
  /** Length of the holdout, in the unit of time of the fit. Whole opportunities for BG/BB. */
  readonly holdoutLength: number;
  /** The unit of all times. Default: that of the fit. */
  readonly timeUnit?: TimeUnit | undefined;
  /** Customers with a first order after the split; not used. */
  readonly excludedCustomers?: number | undefined;
}

/** The options of {@link checkHoldout}. */
export interface CheckHoldoutInput {
  /** Last row: this many purchases or more in the calibration, a whole number from 1 to 1,000. Default: 7. */
  readonly upTo?: number | undefined;
}

/** The arguments of {@link checkHoldout}. */
export interface CheckHoldoutArguments {
  /** A fit of a model of purchases to the calibration. */
  readonly fit: PurchaseFit;
  /** The calibration and the holdout. */
  readonly split: HeldOut;
  /** The number of rows. */
  readonly options?: CheckHoldoutInput | undefined;
}

/** The schema of {@link CheckHoldoutArguments}. */
export const checkHoldoutInput: InputSchema<CheckHoldoutArguments> = /* @__PURE__ */ inputSchema<CheckHoldoutArguments>(
  () => ({
    fields: {
      fit: purchaseFit(),
      split: group<HeldOut>(
        {
          calibration: table({ ...purchaseTable, minLength: 1 }),
          holdout: table({ columns: { frequency: COUNT } }),
          holdoutLength: periods(),
          timeUnit: timeUnitField(),
          excludedCustomers: optional(count()),
        },
        [
          checkThat<HeldOut>(
            ({ calibration, holdout }) => calibration.frequency.length === holdout.frequency.length,
            ({ calibration, holdout }) => ({
              code: wrongLength,
              value: holdout.frequency,
              details: { bound: calibration.frequency.length, length: holdout.frequency.length },
            }),
            { path: ["holdout", "frequency"], when: whenValid(["calibration", "holdout"]) },
          ),
        ],
      ),
      options: optional(group<CheckHoldoutInput>({ upTo: optional(count(1, 1000)) })),
    },
    rules: [
      ...tableOfFit<CheckHoldoutArguments>(["split", "calibration"], ({ split }) => split.calibration),
      covariatesAt<CheckHoldoutArguments>(["split", "calibration"], ({ split }) => split.calibration),
      ...horizonOfFit<CheckHoldoutArguments>(["split", "holdoutLength"]),
      ...sameUnit<CheckHoldoutArguments>(["split"]),
      ...sameUnit<CheckHoldoutArguments>(["split", "calibration"]),
    ],
  }),
);

/** The errors of a forecast, customer by customer. */
export interface HoldoutErrors {
  /** The expected purchases of all customers together. */
  readonly expected: number;
  /** `expected / actual − 1`, a fraction: above 0 if too many were expected; `null` if there were none. */
  readonly difference: number | null;
  /** The mean of the absolute errors, in purchases per customer. */
  readonly meanAbsoluteError: number;
  /** The root of the mean squared error, to which customers far off count more. */
  readonly rootMeanSquareError: number;
  /** Correlation of expected and actual purchases, from −1 to 1; `null` if either is the same for all. */
  readonly correlation: number | null;
}

/** The result of {@link checkHoldout}: columns with one row per frequency in the calibration, and the errors. */
export interface HoldoutCheck {
  /** Repeat purchases in the calibration: 0, 1 … `upTo`; the last row stands for `upTo` or more. */
  readonly frequency: Float64Array;
  /** The number of customers. */
  readonly customers: Float64Array;
  /** Their mean purchases in the holdout; `null` if there are no customers. */
  readonly actual: readonly (number | null)[];
  /** Their mean expected purchases in the holdout; `null` if there are no customers. */
  readonly expected: readonly (number | null)[];
  /** All purchases in the holdout. */
  readonly actualTotal: number;
  /** The errors of the model. */
  readonly model: HoldoutErrors;
  /** The errors of expecting no purchases at all. */
  readonly naiveZero: HoldoutErrors;
  /** The errors of expecting all customers to go on at their past rate, frequency / age; 0 for an age of 0. */
  readonly naivePastRate: HoldoutErrors;
}

/**
 * The forecast error of a model in the holdout, compared with two naive forecasts.
 *
 * The two naive forecasts: no customer buys again, and all customers continue at their past rate. A model that does not
 * beat them is useless. Since most customers buy nothing within a short time, the first can win on the mean absolute
 * error; the root mean squared error rewards correct expectations. The second ignores that customers leave, and expects
 * too much.
 *
 * Totals may agree although the model is wrong about each customer: look at the rows by frequency and at the
 * correlation. The fit must be one to the calibration alone. Customers who joined after the split are excluded.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd}, {@link fitParetoNbd} or {@link fitBgBb} to the
 * calibration.
 * @param split - The result of {@link holdoutSplit}, or your own columns of the same names.
 * @param options - The number of rows.
 * @returns Columns of `upTo` + 1 rows of means, and the errors of the model and its rivals, in purchases per
 * customer.
 * @throws {@link MetricInputError} if the arguments are invalid for {@link checkHoldoutInput}.
 *
 * @source faderHardieLee2005BgNbd
 * @source wubbenWangenheim2008
 *
 * @example
 * ```ts
 * const fit = { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } } as const;
 * const calibration = { frequency: [0, 3], recency: [0, 10], age: [0, 10] };
 * const result = checkHoldout(fit, { calibration, holdout: { frequency: [1, 2] }, holdoutLength: 20 }, { upTo: 1 });
 * result.actual; // => [1, 2]
 * result.expected; // => [0.66666…, 2]
 * result.model.meanAbsoluteError; // => 0.16666…
 * result.naivePastRate.meanAbsoluteError; // => 2.5
 * ```
 */
export function checkHoldout(fit: PurchaseFit, split: HeldOut, options?: CheckHoldoutInput): HoldoutCheck {
  const parsed = parseInput("checkHoldout", checkHoldoutInput, { fit, split, options });
  const { calibration, holdout, holdoutLength } = parsed.split;
  const upTo = parsed.options?.upTo ?? 7;
  const given = [calibration.frequency, calibration.recency, calibration.age, holdout.frequency].map(columnOf);
  // What is expected of equal histories differs by covariates.
  const own = effectsOf(parsed.fit) === undefined ? [] : [expectedOf(parsed.fit, calibration, holdoutLength)];
  const rows = distinctRows([...given, ...own]);
  const [frequency, recency, age, later] = given.map((_, column) => columnAt(rows, column)) as Four;
  const histories = { frequency, recency, age };
  const expected = own.length > 0 ? columnAt(rows, 4) : expectedOf(parsed.fit, histories, holdoutLength);
  const means = { customers: new Float64Array(upTo + 1), actual: [] as Means, expected: [] as Means };
  const placeOf = (row: number) => Math.min(upTo, frequency[row] as number);
  const sumAt = (place: number, values: (row: number) => number) =>
    sumOf(rows.size, (row) => (placeOf(row) === place ? (rows.weights[row] as number) * values(row) : 0));
  for (let place = 0; place <= upTo; place++) {
    const customers = sumAt(place, () => 1);
    means.customers[place] = customers;
    const mean = (values: Float64Array) =>
      customers === 0 ? null : sumAt(place, (row) => values[row] as number) / customers;
    means.actual.push(mean(later));
    means.expected.push(mean(expected));
  }
  const rate = (row: number) => ((frequency[row] as number) / (age[row] as number)) * holdoutLength;
  return {
    frequency: means.customers.map((_, place) => place),
    ...means,
    actualTotal: totalOf(rows, later),
    model: holdoutErrors(rows, expected, later),
    naiveZero: holdoutErrors(rows, new Float64Array(rows.size), later),
    naivePastRate: holdoutErrors(
      rows,
      age.map((each, row) => (each === 0 ? 0 : rate(row))),
      later,
    ),
  };
}

function expectedOf(fit: PurchaseFit, customers: CustomerHistories, horizon: number): Float64Array {
  return eachPattern<CustomerHistories>(fit, customers, (own, some) =>
    forRows(some, purchaseModelOf(own).expectedPurchases(horizon)),
  );
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];
type Means = (number | null)[];

/** Copies a column of a table to a new one. */
function columnAt({ size, values, places }: DistinctRows, column: number): Float64Array {
  const [own, at] = [values[column] as Float64Array, places[column] as Int32Array];
  return new Float64Array(size).map((_, row) => own[at[row] as number] as number);
}

function totalOf({ size, weights }: DistinctRows, values: Float64Array): number {
  return sumOf(size, (row) => (weights[row] as number) * (values[row] as number));
}

function holdoutErrors(rows: DistinctRows, expected: Float64Array, actual: Float64Array): HoldoutErrors {
  const errors = expected.map((each, row) => Math.abs(each - (actual[row] as number)));
  const customers = totalOf(rows, new Float64Array(rows.size).fill(1));
  const [allExpected, allActual] = [totalOf(rows, expected), totalOf(rows, actual)];
  return {
    expected: allExpected,
    difference: allActual === 0 ? null : (allExpected - allActual) / allActual,
    meanAbsoluteError: totalOf(rows, errors) / customers,
    rootMeanSquareError: Math.sqrt(
      totalOf(
        rows,
        errors.map((each) => each * each),
      ) / customers,
    ),
    correlation: weightedCorrelation(distinctRows([expected, actual], rows.weights)),
  };
}

/** {@link checkHoldout} as data. */
export const checkHoldoutMetric: Metric<Parameters<typeof checkHoldout>, HoldoutCheck> = {
  id: "checkHoldout",
  summary: "The forecast error of a model in the holdout, compared with two naive forecasts.",
  arguments: [
    { name: "fit", of: checkHoldoutInput },
    { name: "split", of: checkHoldoutInput },
    { name: "options", of: checkHoldoutInput },
  ],
  compute: checkHoldout,
  main: {
    path: "model.meanAbsoluteError",
    unit: "count",
    range: [0, Infinity],
    better: "lower",
    formula: null,
    undefinedWhen: null,
  },
  sources: ["faderHardieLee2005BgNbd", "wubbenWangenheim2008"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
        {
          calibration: { frequency: [0, 3], recency: [0, 10], age: [0, 10] },
          holdout: { frequency: [1, 2] },
          holdoutLength: 20,
          timeUnit: "week",
          excludedCustomers: 0,
        },
        { upTo: 2 },
      ],
      result: {
        frequency: /* @__PURE__ */ Float64Array.of(0, 1, 2),
        customers: /* @__PURE__ */ Float64Array.of(1, 0, 1),
        actual: [1, null, 2],
        expected: [0.6666666666666666, null, 2],
        actualTotal: 3,
        model: {
          expected: 2.6666666666666665,
          difference: -0.1111111111111111,
          meanAbsoluteError: 0.16666666666666666,
          rootMeanSquareError: 0.2357022603955158,
          correlation: 1,
        },
        naiveZero: {
          expected: 0,
          difference: -1,
          meanAbsoluteError: 1.5,
          rootMeanSquareError: 1.5811388300841898,
          correlation: null,
        },
        naivePastRate: {
          expected: 6,
          difference: 1,
          meanAbsoluteError: 2.5,
          rootMeanSquareError: 2.9154759474226504,
          correlation: 1,
        },
      },
    },
  ],
};
