/** Returns a finite number unchanged; `null` for infinity and NaN. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}
