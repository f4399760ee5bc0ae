import type { CustomerHistories, CustomerHistory } from "./customerHistory";

/** A column as a typed array, which is quicker to read; one that is such an array already is not copied. */
export function columnOf(column: ArrayLike<number>): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from(column);
}

/** A number for one customer, or one for each row of the columns. */
export function forCustomers(
  customers: CustomerHistory | CustomerHistories,
  compute: (frequency: number, recency: number, age: number) => number,
): number | Float64Array {
  const { frequency, recency, age } = customers;
  if (typeof frequency === "number") return compute(frequency, recency as number, age as number);
  const frequencies = columnOf(frequency);
  const recencies = columnOf(recency as ArrayLike<number>);
  const ages = columnOf(age as ArrayLike<number>);
  const result = new Float64Array(frequencies.length);
  for (let row = 0; row < result.length; row++)
    result[row] = compute(frequencies[row] as number, recencies[row] as number, ages[row] as number);
  return result;
}
