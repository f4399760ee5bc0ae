/** The answers that these counts stand for, the first being that of `first`. */
export function repeated(counts: readonly number[], first: number): number[] {
  return counts.flatMap((count, step) => new Array<number>(count).fill(first + step));
}
