/** A column as a typed array, which is faster to read; a typed array of doubles is not copied. */
export function columnOf(column: ArrayLike<number>): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from(column);
}
