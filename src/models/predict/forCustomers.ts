import type { OfHistory } from "../families/family";
import type { CustomerHistories, CustomerHistory, PerCustomer, PerItem } from "../fields/customers";
import { columnOf } from "../fields/tableField";

/** Computes a number for one customer, or one per row of columns. */
export function forCustomers<Customers extends CustomerHistory | CustomerHistories>(
  customers: Customers,
  compute: OfHistory,
): PerCustomer<Customers> {
  const { frequency, recency, age }: CustomerHistory | CustomerHistories = customers;
  return (
    typeof frequency === "number"
      ? compute(frequency, recency as number, age as number)
      : forRows(customers as never, compute)
  ) as PerCustomer<Customers>;
}

/** The columns of histories. */
export interface HistoryColumns {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
}

/** Returns the columns of customers; one customer is a row. */
export function columnsOf({ frequency, recency, age }: CustomerHistory | CustomerHistories): HistoryColumns {
  const column = (each: number | ArrayLike<number>) => columnOf(typeof each === "number" ? [each] : each);
  return { frequency: column(frequency), recency: column(recency), age: column(age) };
}

/** Computes a number per row of columns. */
export function forRows(customers: CustomerHistories, compute: OfHistory): Float64Array {
  const { frequency: frequencies, recency: recencies, age: ages } = columnsOf(customers);
  if (compute.rows) return compute.rows(frequencies, recencies, ages);
  const result = new Float64Array(frequencies.length);
  for (let row = 0; row < result.length; row++)
    result[row] = compute(frequencies[row] as number, recencies[row] as number, ages[row] as number);
  return result;
}

/** Computes a number for one number, or one per item of a list. */
export function forEach<Items extends number | ArrayLike<number>>(
  items: Items,
  compute: (item: number) => number,
): PerItem<Items> {
  return (typeof items === "number" ? compute(items) : Float64Array.from(items, compute)) as PerItem<Items>;
}
