/** Counts or sums per cohort and column. */
export interface CohortTally {
  /** Number of customers in each row. */
  readonly sizes: Float64Array;
  /** Customers or money: `cells[row * width + column]`. */
  readonly cells: Float64Array;
  /** Whether the first cell contains the entries, and is final once no more customers can enter. */
  readonly knownAtEntry: boolean;
}

/**
 * Returns the tally of counted customers.
 *
 * @param sizes - Customers of each row.
 * @param counts - Customers of each row who reached each column, with one more column for later ages.
 * @param width - Number of columns.
 * @param onOrAfter - Whether `counts` has each customer in the last column reached, to be counted in all columns up to
 * it.
 * @param isOwnFirst - Whether `counts` has the first column too, and not all who entered are in it.
 */
export function tallyOf(
  sizes: Float64Array,
  counts: Uint32Array,
  width: number,
  onOrAfter: boolean,
  isOwnFirst = false,
): CohortTally {
  const stride = width + 1;
  const cells = new Float64Array(sizes.length * width);
  for (const [row, size] of sizes.entries()) {
    cells[row * width] = size;
    let later = counts[row * stride + width] as number;
    for (let column = width - 1; column >= (isOwnFirst ? 0 : 1); column--) {
      const count = counts[row * stride + column] as number;
      later = onOrAfter ? later + count : count;
      cells[row * width + column] = later;
    }
  }
  return { sizes, cells, knownAtEntry: !isOwnFirst };
}
