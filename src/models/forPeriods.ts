/** A number for one number of periods, or one for each in a list. */
export function forPeriods(
  periods: number | ArrayLike<number>,
  compute: (periods: number) => number,
): number | Float64Array {
  return typeof periods === "number" ? compute(periods) : Float64Array.from(periods, compute);
}
