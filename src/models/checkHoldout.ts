import { type DistinctRows, distinctRows, sumOf } from "../math";
import type { Metric } from "../metric/metric";
import { checkThat } from "../validation/checkThat";
import { count, oneOf, optional, periods } from "../validation/fields";
import { group, type InputSchema, inputSchema } from "../validation/inputSchema";
import { parseInput } from "../validation/parseInput";
import { wrongLength } from "../validation/rareErrors";
import { whenValid } from "../validation/rules";
import { COUNT, purchaseTable, table } from "../validation/tableField";
import type { CustomerHistories } from "./customerHistory";
import type { TimeUnit } from "./fitOptions";
import { columnOf } from "./forCustomers";
import type { PurchaseFit } from "./purchaseFit";
import { purchaseFitField } from "./purchaseFitField";
import { purchaseModel } from "./purchaseModel";
import { unitOfFit } from "./unitOfFit";
import { weightedCorrelation } from "./weightedCorrelation";

/** What customers had done when a model was fitted, and what they did next: as `holdoutSplit` returns it, or of one's own. */
export interface HeldOut {
  /** The columns of the customers as of the split, in the unit of time of the fit: at least one customer. */
  readonly calibration: CustomerHistories;
  /** What the same customers did afterwards, in the same order; other columns may stay. */
  readonly holdout: {
    /** Purchases in the holdout, one number a customer. */
    readonly frequency: ArrayLike<number>;
  };
  /** How long the holdout is, in the unit of time of the fit. */
  readonly holdoutPeriods: number;
  /** What all times are measured in, which must be the unit of the fit where both are known. */
  readonly unit?: TimeUnit | undefined;
  /** Customers whose first order came after the split; they are not looked at. */
  readonly customersLeftOut?: number | undefined;
}

/** The options of {@link checkHoldout}. */
export interface CheckHoldoutOptions {
  /** The number of repeat purchases in the calibration from which on customers are counted together, a whole number from 1 to 1000; 7 when left out. */
  readonly upTo?: number | undefined;
}

/** The arguments of {@link checkHoldout}. */
export interface CheckHoldoutInput {
  /** A fit to the calibration of a BG/NBD, MBG/NBD or Pareto/NBD model, with its name in `model`. */
  readonly fit: PurchaseFit;
  /** What the customers had done, and what they did next. */
  readonly split: HeldOut;
  /** From which number on customers are counted together. */
  readonly options?: CheckHoldoutOptions | undefined;
}

/** The schema of {@link CheckHoldoutInput}. */
export const checkHoldoutInput: InputSchema<CheckHoldoutInput> = /* @__PURE__ */ inputSchema<CheckHoldoutInput>(() => ({
  fields: {
    fit: purchaseFitField(),
    split: group<HeldOut>(
      {
        calibration: table({ ...purchaseTable, minLength: 1 }),
        holdout: table({ columns: { frequency: COUNT } }),
        holdoutPeriods: periods(),
        unit: optional(oneOf("day", "week", "month", "year")),
        customersLeftOut: optional(count()),
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
    options: optional(group<CheckHoldoutOptions>({ upTo: optional(count(1, 1000)) })),
  },
  rules: [
    checkThat<CheckHoldoutInput>(
      ({ fit, split: { unit } }) => unit === undefined || unit === (unitOfFit(fit) ?? unit),
      ({ fit, split: { unit } }) => ({
        code: "notAChoice",
        value: unit,
        details: { choices: JSON.stringify(unitOfFit(fit)) },
      }),
      { path: ["split", "unit"], when: whenValid(["fit", "split"]) },
    ),
  ],
}));

/** How well purchases were foreseen, customer by customer. */
export interface HoldoutErrors {
  /** The purchases that were expected of all customers together. */
  readonly expected: number;
  /** `expected / actual − 1`, as a fraction: above 0 where too many were expected; `null` where none were made. */
  readonly difference: number | null;
  /** By how many purchases the expectations of the customers are out on average. */
  readonly meanAbsoluteError: number;
  /** The root of the mean of the squares of that, to which customers who are far out count more. */
  readonly rootMeanSquareError: number;
  /** The correlation of expected and actual purchases over the customers, from −1 to 1: whether the right ones were expected to buy; `null` where one of the two is the same for all. */
  readonly correlation: number | null;
}

/** What {@link checkHoldout} returns: columns of equal length, one row a frequency in the calibration, and the errors over all customers. */
export interface HoldoutCheck {
  /** Repeat purchases in the calibration: 0, 1 … `upTo`, of which the last stands for as many or more. */
  readonly frequency: Float64Array;
  /** How many customers had made so many. */
  readonly customers: Float64Array;
  /** The purchases that they made in the holdout, on average; `null` without customers. */
  readonly actual: readonly (number | null)[];
  /** The purchases that were expected of them in the holdout, on average; `null` without customers. */
  readonly expected: readonly (number | null)[];
  /** All purchases in the holdout. */
  readonly actualTotal: number;
  /** The errors of the model. */
  readonly model: HoldoutErrors;
  /** Those of expecting that nobody buys again. */
  readonly nobodyReturns: HoldoutErrors;
  /** Those of expecting that everybody goes on as before, at a rate of frequency over age; of who came just now, nothing. */
  readonly pastRate: HoldoutErrors;
}

/**
 * The purchases of a holdout that a model expected of the customers, against those they made, and against what could have been guessed without a model.
 *
 * The errors of the model mean something beside those of two rivals: nobody ever buys again, and everybody goes on at the rate of the past. A model
 * that does not beat them does not earn its keep. Since most customers buy nothing within a short time, the first rival can win on the mean absolute error, which rewards
 * guessing the most frequent number; the root mean square error rewards right expectations, and that is what these are. The second ignores that
 * customers leave, and expects too much.
 *
 * Totals may agree although the model is wrong about each customer: look at the rows by frequency, and at the correlation. The fit must be one to the
 * calibration alone; one to all of the data has seen the answer. Customers who came after the split are in neither.
 *
 * @param fit - A fit of {@link fitBgNbd}, {@link fitMbgNbd} or {@link fitParetoNbd} to the calibration; parameters alone do not tell the model.
 * @param split - What {@link holdoutSplit} returns, or the same columns of one's own.
 * @param options - From which number on customers are counted together.
 * @returns Columns of `upTo` + 1 rows of means, and for the model and its two rivals the errors, in purchases a customer: 0 where all was foreseen.
 * @throws {@link MetricInputError} when the arguments break {@link checkHoldoutInput}, such as a split in another unit than the fit.
 *
 * @source faderHardieLee2005BgNbd
 * @source wubbenWangenheim2008
 *
 * @example
 * ```ts
 * const fit = { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } } as const;
 * const calibration = { frequency: [0, 3], recency: [0, 10], age: [0, 10] };
 * const result = checkHoldout(fit, { calibration, holdout: { frequency: [1, 2] }, holdoutPeriods: 20 }, { upTo: 1 });
 * result.actual; // => [1, 2]
 * result.expected; // => [0.66666…, 2]
 * result.model.meanAbsoluteError; // => 0.16666…
 * result.pastRate.meanAbsoluteError; // => 2.5
 * ```
 */
export function checkHoldout(fit: PurchaseFit, split: HeldOut, options?: CheckHoldoutOptions): HoldoutCheck {
  const parsed = parseInput("checkHoldout", checkHoldoutInput, { fit, split, options });
  const { calibration, holdout, holdoutPeriods } = parsed.split;
  const upTo = parsed.options?.upTo ?? 7;
  const given = [calibration.frequency, calibration.recency, calibration.age, holdout.frequency].map(columnOf);
  const rows = distinctRows(given);
  const [frequency, recency, age, later] = [0, 1, 2, 3].map((column) => columnAt(rows, column)) as Four;
  const expected = purchaseModel(parsed.fit).expectedPurchases({ frequency, recency, age }, holdoutPeriods);
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
  const rate = (row: number) => ((frequency[row] as number) / (age[row] as number)) * holdoutPeriods;
  return {
    frequency: means.customers.map((_, place) => place),
    ...means,
    actualTotal: totalOf(rows, later),
    model: holdoutErrors(rows, expected, later),
    nobodyReturns: holdoutErrors(rows, new Float64Array(rows.size), later),
    pastRate: holdoutErrors(
      rows,
      age.map((each, row) => (each === 0 ? 0 : rate(row))),
      later,
    ),
  };
}

type Four = [Float64Array, Float64Array, Float64Array, Float64Array];
type Means = (number | null)[];

/** A column of a table of different rows. */
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
  summary:
    "The purchases of a holdout that a model expected of the customers, against those they made, and against what could have been guessed without a model.",
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
          holdoutPeriods: 20,
          unit: "week",
          customersLeftOut: 0,
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
        nobodyReturns: {
          expected: 0,
          difference: -1,
          meanAbsoluteError: 1.5,
          rootMeanSquareError: 1.5811388300841898,
          correlation: null,
        },
        pastRate: {
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
