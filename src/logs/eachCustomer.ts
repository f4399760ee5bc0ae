/**
 * The part common to all logs: the rows of customer `c` run from `starts[c]` (inclusive) to `starts[c + 1]`
 * (exclusive).
 */
export interface RowsByCustomer {
  /** First row of each customer; one item more than customers. */
  readonly starts: Uint32Array;
}

/** Visits each customer with the first row and the row after the last. */
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

/** Returns the largest number of rows of any customer. */
export function mostRows(log: RowsByCustomer): number {
  let most = 0;
  eachCustomer(log, (_, first, next) => {
    most = Math.max(most, next - first);
  });
  return most;
}
