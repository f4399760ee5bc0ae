/** The columns of a cohort table: which ages each stands for. */
export interface AgeColumns {
  /** The number of columns. */
  readonly width: number;
  /** The first age of each column. */
  readonly firstAges: Float64Array;
  /** The last age of each column. */
  readonly lastAges: Float64Array;
  /** The column of each age that occurs. */
  readonly columns: Int32Array;
}

/**
 * Columns by the widths of the groups of ages that follow age 0.
 *
 * @param widths - How many ages each column after the first stands for.
 * @param ages - How many ages occur.
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

/** The column that an age is in, the number of columns for a later age; ages are not negative. */
export function columnOf({ width, columns }: AgeColumns, age: number): number {
  return age < columns.length ? (columns[age] as number) : width;
}
