/**
 * The rows for which a function strays from the high-precision value by more than a bound, relative to the
 * value (or to `floor`, where the value is below it), in words. An empty list is what a test expects.
 */
export function strays(
  rows: readonly (readonly number[])[],
  bound: number,
  gotAndWant: (...row: number[]) => readonly [got: number, want: number],
  floor = 0,
): string[] {
  if (rows.length === 0) throw new Error("no rows to compare with");
  return rows.flatMap((row) => {
    const [got, want] = gotAndWant(...row);
    const error = got === want ? 0 : Math.abs(got - want) / Math.max(floor, Math.abs(want));
    return error <= bound ? [] : [`(${row.join(", ")}): ${got} instead of ${want}, off by ${error.toExponential(1)}`];
  });
}

/** |a − b| relative to the larger of the two; 0 where they are equal. */
export function relativeDifference(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}
