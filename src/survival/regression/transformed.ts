import { dot } from "./rowSpan";

/** The covariance J C Jᵀ of what has the derivatives J, of a covariance C: both row by row. */
export function transformed(derivatives: Float64Array, covariance: Float64Array, size: number): Float64Array {
  return timesTransposed(timesTransposed(derivatives, covariance, size), derivatives, size);
}

function timesTransposed(one: Float64Array, other: Float64Array, size: number): Float64Array {
  const rowOf = (matrix: Float64Array, i: number) => matrix.subarray(i * size, (i + 1) * size);
  return Float64Array.from({ length: size * size }, (_, at) =>
    dot(rowOf(one, Math.floor(at / size)), rowOf(other, at % size)),
  );
}
