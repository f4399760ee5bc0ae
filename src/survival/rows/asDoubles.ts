/** Copies numbers to one kind of array, so that loops over them stay fast. */
export function asDoubles(list: ArrayLike<number>): Float64Array {
  return list instanceof Float64Array ? list : Float64Array.from(list);
}
