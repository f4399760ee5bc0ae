/**
 * The compensated sum of `at(0) … at(count - 1)`: the rounding error of every addition is kept and added at the end
 * (the second-order summation of Neumaier 1974 and of Ogita, Rump and Oishi 2005).
 *
 * The relative error is about 2^-53 + count² 2^-106 Σ|x| / |Σx|, so the order of the terms does not matter. For finite
 * terms whose partial sums do not overflow; otherwise `NaN`.
 *
 * @param count - Number of terms; 0 gives 0.
 * @param at - Returns the term with the given index.
 */
export function sumOf(count: number, at: (index: number) => number): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < count; i++) {
    const term = at(i);
    const next = total + term;
    const added = next - total;
    lost += total - (next - added) + (term - added);
    total = next;
  }
  return total + lost;
}

/**
 * The compensated sum of `values[from] … values[to - 1]`: {@link sumOf} over an array or a typed array.
 *
 * @param values - Finite numbers; an empty range gives 0.
 * @param from - First index. Default: 0.
 * @param to - Index after the last. Default: the length.
 */
export function sum(values: ArrayLike<number>, from = 0, to = values.length): number {
  return sumOf(to - from, (i) => values[from + i] as number);
}

/** Many sums, each compensated as in {@link sumOf}. */
export interface CellSums {
  /** Adds a term to the sum in a cell. */
  readonly add: (cell: number, term: number) => void;
  /** The sum in a cell. */
  readonly at: (cell: number) => number;
  /** The compensation term of the sum in a cell, not contained in {@link CellSums.at}. */
  readonly restAt: (cell: number) => number;
  /** All sums. */
  readonly all: () => Float64Array;
}

/**
 * Creates sums that are all 0.
 *
 * @param cells - Number of cells.
 */
export function cellSums(cells: number): CellSums {
  const totals = new Float64Array(cells);
  const lost = new Float64Array(cells);
  const at = (cell: number): number => (totals[cell] as number) + (lost[cell] as number);
  return {
    add(cell, term) {
      const total = totals[cell] as number;
      const next = total + term;
      const added = next - total;
      (lost[cell] as number) += total - (next - added) + (term - added);
      totals[cell] = next;
    },
    at,
    restAt: (cell) => (totals[cell] as number) - at(cell) + (lost[cell] as number),
    all: () => totals.map((_, cell) => at(cell)),
  };
}
