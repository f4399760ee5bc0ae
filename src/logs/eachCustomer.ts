/** What all logs have: the rows of customer `c` go from `starts[c]` up to `starts[c + 1]`. */
export interface RowsByCustomer {
  /** Where each customer's rows start; one more than there are customers. */
  readonly starts: Uint32Array;
}

/** Visits the customers of a log, each with its first row and the row after its last. */
export function eachCustomer(
  { starts }: RowsByCustomer,
  visit: (customer: number, firstRow: number, nextRow: number) => void,
): void {
  for (let customer = 0, first = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1] as number;
    visit(customer, first, next);
    first = next;
  }
}

/** The number of rows of the customer with the most. */
export function mostRows(log: RowsByCustomer): number {
  let most = 0;
  eachCustomer(log, (_, first, next) => {
    most = Math.max(most, next - first);
  });
  return most;
}
