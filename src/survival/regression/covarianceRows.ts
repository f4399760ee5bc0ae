/** A square matrix as lists, row by row. */
export function covarianceRows(matrix: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_each, j) => (matrix[i * size + j] as number) + 0),
  );
}
