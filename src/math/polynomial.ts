/**
 * The polynomial `coefficients[0] + coefficients[1] x + …` by Horner's rule; 0 without coefficients. Accurate to a few
 * units in the last place if no terms cancel.
 */
export function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) value = value * x + (coefficients[i] as number);
  return value;
}
