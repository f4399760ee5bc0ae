/** A number as it is; `null` where it is too large to be one, or none. */
export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value + 0 : null;
}
