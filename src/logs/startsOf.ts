/**
 * Where each customer's rows start when rows are put together by customer; one more than there are customers.
 *
 * @param customers - The customer of each row.
 * @param rows - How many of these rows count.
 * @param customerCount - How many customers there are.
 */
export function startsOf(customers: Int32Array, rows: number, customerCount: number): Uint32Array {
  const starts = new Uint32Array(customerCount + 1);
  for (let row = 0; row < rows; row++) (starts[(customers[row] as number) + 1] as number)++;
  for (let customer = 0; customer < customerCount; customer++)
    starts[customer + 1] = (starts[customer + 1] as number) + (starts[customer] as number);
  return starts;
}
