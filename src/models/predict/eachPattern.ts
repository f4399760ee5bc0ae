import { type CovariateValues, covariateLevels, fitForCustomer } from "../families/covariates";
import type { PurchaseModel } from "../families/family";
import type { CovariateEffects, PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import type { CovariateColumns, CustomerHistories, CustomerHistory, PerCustomer } from "../fields/customers";
import { columnOf } from "../fields/tableField";

/** The covariates of a fit, if it has any. */
function effectsOf(fit: PurchaseFit): CovariateEffects | undefined {
  return "covariates" in fit ? fit.covariates : undefined;
}

/** Returns the fit for one customer, given the covariates of the fit if it has any. */
export function fitForOne(fit: PurchaseFit, values: CovariateValues | undefined): PurchaseFit {
  const effects = effectsOf(fit);
  return effects === undefined ? fit : fitForCustomer(fit, effects, values as CovariateValues);
}

/** Returns the model of each customer by row: the model of the fit for their covariates. */
export function modelOfRow(
  fit: PurchaseFit,
  { frequency, covariates }: CustomerHistory | CustomerHistories,
): (row: number) => PurchaseModel {
  const effects = effectsOf(fit);
  if (effects === undefined || typeof frequency === "number") {
    const model = purchaseModelOf(fitForOne(fit, covariates as CovariateValues | undefined));
    return () => model;
  }
  const models: PurchaseModel[] = [];
  for (const { values, rows } of patternsOf(effects, covariates as CovariateColumns, frequency.length)) {
    const own = purchaseModelOf(fitForCustomer(fit, effects, values));
    for (const row of rows) models[row] = own;
  }
  return (row) => models[row] as PurchaseModel;
}

/**
 * Computes a number per customer with the fit for their covariates; customers with equal ones are computed together.
 */
export function eachPattern<Customers extends CustomerHistory | CustomerHistories>(
  fit: PurchaseFit,
  customers: Customers,
  compute: (fit: PurchaseFit, customers: Customers) => PerCustomer<Customers>,
): PerCustomer<Customers> {
  const effects = effectsOf(fit);
  if (effects === undefined) return compute(fit, customers);
  const { frequency }: CustomerHistory | CustomerHistories = customers;
  if (typeof frequency === "number")
    return compute(fitForCustomer(fit, effects, customers.covariates as CovariateValues), customers);
  const histories = ["frequency", "recency", "age"] as const;
  const columns = histories.map((name) => columnOf(customers[name] as ArrayLike<number>));
  const result = new Float64Array(frequency.length);
  for (const { values, rows } of patternsOf(effects, customers.covariates as CovariateColumns, frequency.length)) {
    const some = columns.map((column) => Float64Array.from(rows, (row) => column[row] as number));
    const own = Object.fromEntries(histories.map((name, i) => [name, some[i]]));
    const numbers = compute(fitForCustomer(fit, effects, values), own as never) as Float64Array;
    for (const [i, row] of rows.entries()) result[row] = numbers[i] as number;
  }
  return result as PerCustomer<Customers>;
}

interface Pattern {
  readonly values: CovariateValues;
  readonly rows: number[];
}

function patternsOf(effects: CovariateEffects, columns: CovariateColumns, length: number): Iterable<Pattern> {
  const names = [...covariateLevels(effects).keys()];
  const lists = names.map((name) => columns[name] as ArrayLike<string | number>);
  const patterns = new Map<string, Pattern>();
  for (let row = 0; row < length; row++) {
    const values = lists.map((list) => list[row] as string | number);
    const key = JSON.stringify(values);
    const known = patterns.get(key);
    if (known) known.rows.push(row);
    else
      patterns.set(key, {
        values: Object.fromEntries(names.map((name, i) => [name, values[i] as string])),
        rows: [row],
      });
  }
  return patterns.values();
}
