/** The eigenvalues of a symmetric matrix, ascending, with their unit vectors. */
export interface Eigen {
  /** The eigenvalues. */
  readonly values: Float64Array;
  /** The eigenvector of each. */
  readonly vectors: readonly Float64Array[];
}

/**
 * Computes the eigenvalues and eigenvectors of a small symmetric matrix by Jacobi rotations.
 *
 * @param matrix - The rows; only elements on and above the diagonal are read. All finite.
 */
export function symmetricEigen(matrix: readonly ArrayLike<number>[]): Eigen {
  const size = matrix.length;
  const at = (i: number, j: number) => (matrix[Math.min(i, j)] as ArrayLike<number>)[Math.max(i, j)] as number;
  const a = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => at(i, j)));
  const v = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_, j) => Number(i === j)));
  const turn = (rows: readonly Float64Array[], p: number, q: number, c: number, s: number) => {
    for (const row of rows) {
      const [x, y] = [row[p] as number, row[q] as number];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  };
  for (let sweep = 0, rotated = true; rotated && sweep < 60; sweep++) {
    rotated = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const rowP = a[p] as Float64Array;
        const rowQ = a[q] as Float64Array;
        const off = rowP[q] as number;
        const [first, second] = [rowP[p] as number, rowQ[q] as number];
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(first * second)) || Math.abs(off) < 1e-300) continue;
        rotated = true;
        const theta = (second - first) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        turn(a, p, q, c, s);
        for (let j = 0; j < size; j++) {
          const [x, y] = [rowP[j] as number, rowQ[j] as number];
          rowP[j] = c * x - s * y;
          rowQ[j] = s * x + c * y;
        }
        rowP[q] = 0;
        rowQ[p] = 0;
        turn(v, p, q, c, s);
      }
  }
  const order = Array.from(a.keys()).sort((i, j) => (a[i]?.[i] as number) - (a[j]?.[j] as number));
  return {
    values: Float64Array.from(order, (i) => a[i]?.[i] as number),
    vectors: order.map((i) => Float64Array.from(v, (row) => row[i] as number)),
  };
}
