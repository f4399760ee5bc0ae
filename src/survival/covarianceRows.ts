/** A square matrix as lists, row by row; `null` where a number of it is none. */
export function covarianceRows(matrix: Float64Array, size: number): number[][] | null {
  if (!matrix.every(Number.isFinite)) return null;
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (matrix[i * size + j] as number) + 0),
  );
}
