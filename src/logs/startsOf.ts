/**
 * Returns the first row of each customer after grouping rows by customer; one item more than customers.
 *
 * @param customers - Customer of each row.
 * @param rows - Number of rows to use.
 * @param customerCount - Number of customers.
 */
export function startsOf(customers: Int32Array, rows: number, customerCount: number): Uint32Array {
  const starts = new Uint32Array(customerCount + 1);
  for (let row = 0; row < rows; row++) (starts[(customers[row] as number) + 1] as number)++;
  for (let customer = 0; customer < customerCount; customer++)
    starts[customer + 1] = (starts[customer + 1] as number) + (starts[customer] as number);
  return starts;
}
