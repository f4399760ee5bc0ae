import { sum } from "../math";
import { discountWeights } from "../math/discountWeights";
import type { Metric } from "../metric/metric";
import { checkThat } from "../validation/checkThat";
import { periods as periodsField, ratio, withDefault } from "../validation/fields";
import { type InputSchema, inputSchema } from "../validation/inputSchema";
import { amountOrFit } from "../validation/modelField";
import { parseInput } from "../validation/parseInput";
import { whenValid } from "../validation/rules";
import { purchaseTable, tableOrRow } from "../validation/tableField";
import type { CustomerHistories } from "./customerHistory";
import { columnOf, forCustomers } from "./forCustomers";
import { gammaGammaMean } from "./gammaGammaMean";
import type { GammaGammaParameters } from "./gammaGammaParameters";
import { gammaGammaShapes, spendTable } from "./gammaGammaShapes";
import type { FitOrParameters } from "./modelFit";
import { parametersOf } from "./parametersOf";
import { paretoNbdLeftOdds } from "./paretoNbdLeftOdds";
import type { ParetoNbdParameters } from "./paretoNbdParameters";
import { paretoNbdStay } from "./paretoNbdStay";
import type { PurchaseFit } from "./purchaseFit";
import { purchaseFitField } from "./purchaseFitField";
import { purchaseModel } from "./purchaseModel";
import { purchaseScale } from "./purchaseScale";
import type { ValuedHistories, ValuedHistory } from "./valuedHistory";

/** The input of {@link predictedClv}. */
export interface PredictedClvInput {
  /** A fit of the BG/NBD, MBG/NBD or Pareto/NBD model; it has to name its `model`, since parameters alone do not tell. */
  readonly purchases: PurchaseFit;
  /** What a purchase brings, in money: one number for all, or a fit of the Gamma-Gamma model (or its parameters) for a mean of each customer's own. */
  readonly spend: number | FitOrParameters<"gammaGamma", GammaGammaParameters>;
  /** One customer, or the columns of many, in the fit's unit of time; with `meanRepeatValue` where `spend` is a fit. */
  readonly customers: ValuedHistory | ValuedHistories;
  /** How far ahead, in the fit's unit of time: of a fit in weeks 52 is a year; fractions allowed. */
  readonly periods: number;
  /** The discount rate per unit of the fit's time, as a fraction from 0 to 1: of weeks (1 + yearly rate)^(7/365) − 1. */
  readonly discountRate: number;
  /** The part of what a purchase brings that is left after its costs, as a fraction from 0 to 1; 1 unless given. */
  readonly margin?: number | undefined;
}

/** The schema of {@link PredictedClvInput}. */
export const predictedClvInput: InputSchema<PredictedClvInput, "margin"> = /* @__PURE__ */ inputSchema<
  PredictedClvInput,
  "margin"
>(() => ({
  fields: {
    purchases: purchaseFitField(),
    spend: amountOrFit("gammaGamma", gammaGammaShapes),
    customers: tableOrRow({ ...purchaseTable, optional: { meanRepeatValue: spendTable.columns.meanRepeatValue } }),
    periods: periodsField(),
    discountRate: ratio(),
    margin: withDefault(ratio(), 1),
  },
  rules: [
    checkThat<PredictedClvInput>(
      ({ spend, customers }) => typeof spend === "number" || customers.meanRepeatValue !== undefined,
      ({ customers }) => ({
        code: "missing",
        value: undefined,
        details: { expected: typeof customers.frequency === "number" ? "number" : "list" },
      }),
      { path: ["customers", "meanRepeatValue"], when: whenValid(["spend", "customers"]) },
    ),
  ],
}));

/** What {@link predictedClv} returns. */
export interface PredictedClv {
  /** What all customers together are expected to bring; `null` where that of one of them is not known. */
  readonly total: number | null;
  /** What each customer is expected to bring, in the order of the rows: of one customer a list of one. `null` where the mean value of a purchase is infinite. */
  readonly values: readonly (number | null)[];
  /** The purchases that each is expected to make, discounted, in the order of the rows. */
  readonly purchases: Float64Array;
  /** How many customers have no value: they have bought too rarely for a Gamma-Gamma model with a `q` of 1 or less. */
  readonly withoutValue: number;
}

/**
 * The discounted value that customers without a contract are expected to bring within a horizon, from a model of their purchases and what a purchase brings.
 *
 * Each purchase is expected when the model says, by customers who may be gone already, and discounted to now from that moment on, not from the end of its period:
 * the result does not depend on whether the fit is in days or weeks, as long as `periods` and `discountRate` are told in its unit. Packages that discount
 * a period's purchases from the period's end arrive at less, by about half a period's interest.
 *
 * The rate is per unit of the fit's time: a yearly 10 % is 1.1^(7/365) − 1 = 0.18 % a week. The past counts for nothing, nor does what it cost to win
 * the customers. Of customers who have bought once, a Gamma-Gamma model expects the mean over all, which does not exist at a `q` of 1 or less: their value is `null`.
 * Without end, see {@link paretoNbdDiscountedPurchases}; for customers on a contract {@link shiftedBetaGeometricResidualLifetimeValue}.
 *
 * @param input - The models, the customers, the horizon and the discount.
 * @returns Money, 0 or more: in total, and for each customer with the discounted purchases behind it.
 * @throws {@link MetricInputError} when the input breaks {@link predictedClvInput}.
 *
 * @source faderHardieLee2005
 *
 * @example
 * ```ts
 * const purchases = { model: "paretoNbd", parameters: { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 } } as const;
 * const spend = { p: 6.25, q: 3.74, v: 15.44 };
 * const customers = { frequency: [2, 0], recency: [30.43, 0], age: [38.86, 39], meanRepeatValue: [22.35, 0] };
 * const discountRate = 1.1 ** (7 / 365) - 1;
 * predictedClv({ purchases, spend, customers, periods: 52, discountRate }).values[0]; // => 43.6927…
 * predictedClv({ purchases, spend: 30, customers, periods: 52, discountRate, margin: 0.4 }).total; // => 22.8148…
 * ```
 */
export function predictedClv(input: PredictedClvInput): PredictedClv {
  const { purchases, spend, customers, periods, discountRate, margin } = parseInput(
    "predictedClv",
    predictedClvInput,
    input,
  );
  const histories = columnsOf(customers);
  const expected = discountedPurchases(purchases, histories, periods, Math.log1p(discountRate));
  const means = meansOf(spend, histories.frequency, customers.meanRepeatValue);
  const values = Array.from(expected, (each, row) => {
    const mean = means(row);
    return mean === null ? null : each * mean * margin;
  });
  const known = values.filter((each) => each !== null);
  const withoutValue = values.length - known.length;
  return { total: withoutValue > 0 ? null : sum(known), values, purchases: expected, withoutValue };
}

/** One customer as columns too. */
function columnsOf({ frequency, recency, age }: ValuedHistory | ValuedHistories): CustomerHistories {
  const column = (each: number | ArrayLike<number>) => (typeof each === "number" ? [each] : each);
  return { frequency: column(frequency), recency: column(recency), age: column(age) };
}

function discountedPurchases(
  fit: PurchaseFit,
  customers: CustomerHistories,
  periods: number,
  force: number,
): Float64Array {
  const total = new Float64Array(customers.frequency.length);
  if (periods === 0 || total.length === 0) return total;
  const { times, weights } = discountWeights(periods, force, purchaseScale(fit, customers));
  if (fit.model === "paretoNbd") return paretoNbdDiscounted(fit.parameters, customers, times, weights);
  const { expectedPurchases } = purchaseModel(fit);
  for (const [i, time] of times.entries()) {
    // What is expected within a moment counts for nothing, and the models take no such horizon.
    if (time < 1e-9) continue;
    const expected = expectedPurchases(customers, time);
    const weight = weights[i] as number;
    for (let row = 0; row < total.length; row++)
      total[row] = (total[row] as number) + weight * (expected[row] as number);
  }
  return total;
}

/** The same of the Pareto/NBD model, where only the time that a customer stays depends on the horizon, and that on the age alone. */
function paretoNbdDiscounted(
  parameters: ParetoNbdParameters,
  customers: CustomerHistories,
  times: readonly number[],
  weights: readonly number[],
): Float64Array {
  const { r, alpha, s, beta } = parameters;
  const known = new Map<number, number>();
  return forCustomers(customers, (frequency, recency, age) => {
    const stay =
      known.get(age) ??
      times.reduce((sum, time, i) => sum + (weights[i] as number) * paretoNbdStay(s, beta + age, time), 0);
    known.set(age, stay);
    return (((r + frequency) / (alpha + age)) * stay) / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age));
  }) as Float64Array;
}

/** The mean value of a purchase of the customer in a row. */
function meansOf(
  spend: PredictedClvInput["spend"],
  frequency: ArrayLike<number>,
  meanRepeatValue: number | ArrayLike<number> | undefined,
): (row: number) => number | null {
  if (typeof spend === "number") return () => spend;
  const parameters = parametersOf(spend);
  const means = columnOf(
    typeof meanRepeatValue === "number" ? [meanRepeatValue] : (meanRepeatValue as ArrayLike<number>),
  );
  return (row) => gammaGammaMean(parameters, frequency[row] as number, means[row] as number);
}

/** {@link predictedClv} as data. */
export const predictedClvMetric: Metric<[input: PredictedClvInput], PredictedClv> = {
  id: "predictedClv",
  summary:
    "The discounted value that customers without a contract are expected to bring within a horizon, from a model of their purchases and what a purchase brings.",
  arguments: [{ name: "input", schema: predictedClvInput }],
  compute: predictedClv,
  main: {
    path: "total",
    unit: "money",
    range: [0, Infinity],
    better: "higher",
    formula: null,
    undefinedWhen: "result.withoutValue > 0",
  },
  sources: ["faderHardieLee2005"],
  examples: [
    {
      arguments: [
        {
          purchases: { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
          spend: 50,
          customers: { frequency: 3, recency: 10, age: 10 },
          periods: 20,
          discountRate: 0,
          margin: 0.5,
        },
      ],
      result: { total: 50, values: [50], purchases: /* @__PURE__ */ Float64Array.of(2), withoutValue: 0 },
    },
    {
      arguments: [
        {
          purchases: { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
          spend: { p: 6, q: 1, v: 15 },
          customers: { frequency: [0, 3], recency: [0, 0], age: [0, 0], meanRepeatValue: [0, 20] },
          periods: 10,
          discountRate: 0,
        },
      ],
      result: {
        total: null,
        values: [null, 50],
        purchases: /* @__PURE__ */ Float64Array.of(0.5, 2),
        withoutValue: 1,
      },
    },
  ],
};
