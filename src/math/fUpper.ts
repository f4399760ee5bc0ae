import { betaTail } from "./betaCdf";

/**
 * The probability that a variable of the F distribution is above x, the p-value of an analysis of variance; as accurate
 * as the beta distribution's.
 *
 * @param x - At least 0 and finite.
 * @param numerator - Degrees of freedom of the numerator, above 0.
 * @param denominator - Degrees of freedom of the denominator, above 0, fractions allowed.
 */
export function fUpper(x: number, numerator: number, denominator: number): number {
  const scaled = numerator * x;
  const sum = denominator + scaled;
  const lead = ((numerator / 2) * denominator * (x - 1)) / sum;
  return betaTail(denominator / 2, numerator / 2, denominator / sum, scaled / sum, lead);
}
