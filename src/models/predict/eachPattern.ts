import { type CovariateValues, effectsOf, fitForCustomer, rowsByValues } from "../families/covariates";
import type { PurchaseModel } from "../families/family";
import type { PurchaseFit } from "../families/fittedModels";
import { purchaseModelOf } from "../families/purchaseFamilies";
import type { CovariateColumns, CustomerHistories, CustomerHistory, PerCustomer } from "../fields/customers";
import { columnsOf, type HistoryColumns } from "./forCustomers";

/** Returns the fit for one customer, given the covariates of the fit if it has any. */
export function fitForOne(fit: PurchaseFit, values: CovariateValues | undefined): PurchaseFit {
  const effects = effectsOf(fit);
  return effects === undefined ? fit : fitForCustomer(fit, effects, values as CovariateValues);
}

/** Customers of equal covariates, who share a model. */
export interface CustomerPattern {
  /** Their covariates; of no use if the fit has none. */
  readonly values: CovariateValues | undefined;
  /** Their rows; `null` for all. */
  readonly rows: readonly number[] | null;
  /** Their histories. */
  readonly columns: HistoryColumns;
}

/** Customers by the covariates of a fit. */
export interface CustomerPatterns {
  /** Number of customers. */
  readonly size: number;
  readonly patterns: readonly CustomerPattern[];
}

/** Returns the customers by the covariates of a fit: all are alike if it has none. */
export function customerPatterns(fit: PurchaseFit, customers: CustomerHistory | CustomerHistories): CustomerPatterns {
  const columns = columnsOf(customers);
  const size = columns.frequency.length;
  const effects = effectsOf(fit);
  const { frequency, covariates } = customers;
  if (effects === undefined || typeof frequency === "number")
    return { size, patterns: [{ values: covariates as CovariateValues | undefined, rows: null, columns }] };
  const patterns = rowsByValues(effects, covariates as CovariateColumns, size).map(({ values, rows }) => {
    const some = (column: Float64Array) => Float64Array.from(rows, (row) => column[row] as number);
    const { recency, age } = columns;
    return { values, rows, columns: { frequency: some(columns.frequency), recency: some(recency), age: some(age) } };
  });
  return { size, patterns };
}

/** Computes numbers of the customers of each pattern with the model of a fit for them; returns all, by row. */
export function forPatterns(
  fit: PurchaseFit,
  { size, patterns }: CustomerPatterns,
  compute: (model: PurchaseModel, pattern: CustomerPattern) => Float64Array,
): Float64Array {
  return allRows(size, patterns, (pattern) => compute(purchaseModelOf(fitForOne(fit, pattern.values)), pattern));
}

/** Returns the model of each customer by row: the model of the fit for their covariates. */
export function modelOfRow(
  fit: PurchaseFit,
  customers: CustomerHistory | CustomerHistories,
): (row: number) => PurchaseModel {
  const models: PurchaseModel[] = [];
  for (const { values, rows } of customerPatterns(fit, customers).patterns) {
    const own = purchaseModelOf(fitForOne(fit, values));
    if (rows === null) return () => own;
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
  const { frequency, covariates }: CustomerHistory | CustomerHistories = customers;
  if (effectsOf(fit) === undefined) return compute(fit, customers);
  if (typeof frequency === "number") return compute(fitForOne(fit, covariates as CovariateValues), customers);
  const { size, patterns } = customerPatterns(fit, customers);
  const all = allRows(
    size,
    patterns,
    ({ values, columns }) => compute(fitForOne(fit, values), columns as never) as Float64Array,
  );
  return all as PerCustomer<Customers>;
}

function allRows(
  size: number,
  patterns: readonly CustomerPattern[],
  compute: (pattern: CustomerPattern) => Float64Array,
): Float64Array {
  const all = new Float64Array(size);
  for (const pattern of patterns) {
    const numbers = compute(pattern);
    if (pattern.rows === null) return numbers;
    for (const [i, row] of pattern.rows.entries()) all[row] = numbers[i] as number;
  }
  return all;
}
