/**
 * How long a customer of the Pareto/NBD model is expected to stay within the next `periods`: ∫ (1 + u / b)^−s du from 0 to `periods`, where b
 * is β for a new customer and β + age for one who is still there.
 *
 * With no exception at s = 1, where it is the logarithm.
 */
export function paretoNbdStay(s: number, b: number, periods: number): number {
  const log = Math.log1p(periods / b);
  return s === 1 ? b * log : (b * Math.expm1((1 - s) * log)) / (1 - s);
}
