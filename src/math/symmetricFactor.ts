/** The factorization `L D Lᵀ` of a positive semidefinite matrix, without the rows that depend on earlier ones. */
export interface SymmetricFactor {
  /** Number of rows and columns. */
  readonly size: number;
  /** 1 for a row independent of earlier ones, otherwise 0. */
  readonly kept: Uint8Array;
  /** Number of independent rows. */
  readonly rank: number;
  /** L below the diagonal, row by row; D on the diagonal, 0 for dependent rows; 0 above it. */
  readonly factor: Float64Array;
}

/** Relative size of what a row adds to earlier rows, at or below which it is dependent. */
const TOLERANCE = 1e-10;

/**
 * Factorizes a positive semidefinite matrix, in the order of its rows.
 *
 * @param matrix - Row by row; only the lower half and the diagonal are read.
 * @param size - Number of rows.
 * @param tolerance - The least that an independent row adds to earlier ones, relative to its diagonal element.
 */
export function symmetricFactor(matrix: ArrayLike<number>, size: number, tolerance = TOLERANCE): SymmetricFactor {
  const factor = new Float64Array(size * size);
  const kept = new Uint8Array(size);
  let rank = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++)
        rest -= (factor[i * size + k] as number) * (factor[j * size + k] as number) * (factor[k * size + k] as number);
      if (j < i) {
        factor[i * size + j] = kept[j] ? rest / (factor[j * size + j] as number) : 0;
      } else if (rest > tolerance * (matrix[i * size + i] as number)) {
        factor[i * size + i] = rest;
        kept[i] = 1;
        rank++;
      }
    }
  }
  return { size, kept, rank, factor };
}

/** Solves the linear system with right-hand side `right`; 0 for dependent rows. */
export function solveFactored({ size, kept, factor }: SymmetricFactor, right: ArrayLike<number>): Float64Array {
  const solution = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    if (!kept[i]) continue;
    let rest = right[i] as number;
    for (let k = 0; k < i; k++) rest -= (factor[i * size + k] as number) * (solution[k] as number);
    solution[i] = rest;
  }
  for (let i = size - 1; i >= 0; i--) {
    if (!kept[i]) continue;
    let rest = (solution[i] as number) / (factor[i * size + i] as number);
    for (let k = i + 1; k < size; k++) rest -= (factor[k * size + i] as number) * (solution[k] as number);
    solution[i] = rest;
  }
  return solution;
}

/** The inverse, row by row; 0 in the rows and columns of dependent rows. */
export function inverseOfFactored(factored: SymmetricFactor): Float64Array {
  const { size, kept } = factored;
  const inverse = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    if (!kept[j]) continue;
    const unit = new Float64Array(size);
    unit[j] = 1;
    const column = solveFactored(factored, unit);
    for (let i = 0; i < size; i++) inverse[i * size + j] = column[i] as number;
  }
  return inverse;
}

/** `vectorᵀ matrix⁻¹ vector`, at least 0. */
export function inverseForm(factored: SymmetricFactor, vector: ArrayLike<number>): number {
  const solution = solveFactored(factored, vector);
  let total = 0;
  for (let i = 0; i < solution.length; i++) total += (vector[i] as number) * (solution[i] as number);
  return Math.max(0, total);
}
