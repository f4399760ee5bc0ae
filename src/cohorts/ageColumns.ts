/** The columns of a cohort table, and the ages of each. */
export interface AgeColumns {
  /** Number of columns. */
  readonly width: number;
  /** First age of each column. */
  readonly firstAges: Float64Array;
  /** Last age of each column. */
  readonly lastAges: Float64Array;
  /** Column of each possible age. */
  readonly columns: Int32Array;
}

/**
 * Makes columns from the widths of the groups of ages after age 0.
 *
 * @param widths - Number of ages of each column after the first.
 * @param ages - Number of possible ages.
 */
export function ageColumns(widths: ArrayLike<number>, ages: number): AgeColumns {
  const width = widths.length + 1;
  const firstAges = new Float64Array(width);
  const lastAges = new Float64Array(width);
  for (let column = 1; column < width; column++) {
    firstAges[column] = (lastAges[column - 1] as number) + 1;
    lastAges[column] = (lastAges[column - 1] as number) + (widths[column - 1] as number);
  }
  const columns = new Int32Array(ages).fill(width);
  for (const column of firstAges.keys()) columns.fill(column, firstAges[column], (lastAges[column] as number) + 1);
  return { width, firstAges, lastAges, columns };
}

/** Returns the column of an age, or the number of columns for a later age. Ages are not negative. */
export function columnOf({ width, columns }: AgeColumns, age: number): number {
  return age < columns.length ? (columns[age] as number) : width;
}
