/** A list of numbers as one kind of array, so that the loops over it meet no other. */
export function asDoubles(list: ArrayLike<number>): Float64Array {
  return list instanceof Float64Array ? list : Float64Array.from(list);
}
