import { logHypergeometric } from "./logHypergeometric";

/**
 * The two-sided p-value of Fisher's exact test on a table of counts
 *
 *     a b
 *     c d
 *
 * the sum of the probabilities, given the margins, of all tables that are no more probable than this one. As in R, a
 * table counts as no more probable if its probability exceeds this one's by at most one part in 1e7.
 *
 * Relative error below 1e-12 for counts up to 1e7. Only terms that matter are summed: a few times the standard
 * deviation of one cell.
 *
 * @param a - Whole and at least 0, like the other three; `NaN` for negative counts.
 * @returns From 0 to 1; exactly 1 if no table is more probable.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  // Swapping the columns makes the first cell at most its expectation.
  if (a * d > b * c) return fisherExact(b, a, d, c);
  // Transposing the table moves the smaller of the two such cells to the front; then even 1e16 in the others costs no
  // digits.
  if (a > d) return fisherExact(d, c, b, a);
  if (!(a >= 0 && b >= 0 && c >= 0 && d >= 0)) return Number.NaN;
  const logObserved = logHypergeometric(a, b, c, d);
  const limit = logObserved + Math.log1p(1e-7);
  const logAt = (shift: number) => logHypergeometric(a + shift, b - shift, c - shift, d + shift);

  const mode = Math.floor(((a + b + 1) * (a + c + 1)) / (a + b + c + d + 2)) - a;
  if (logAt(mode) <= limit) return 1;

  let above = mode;
  let beyond = Math.min(b, c) + 1;
  while (beyond - above > 1) {
    const middle = Math.floor((above + beyond) / 2);
    if (logAt(middle) <= limit) beyond = middle;
    else above = middle;
  }
  const lower = Math.exp(logObserved) * tailFrom(b, a, d, c);
  const upper =
    beyond > Math.min(b, c) ? 0 : Math.exp(logAt(beyond)) * tailFrom(a + beyond, b - beyond, c - beyond, d + beyond);
  return Math.min(1, lower + upper);
}

/** Probabilities of this table and of all with a larger first cell, relative to this table. */
function tailFrom(a: number, b: number, c: number, d: number): number {
  let total = 1;
  for (let shift = 0, term = 1; term > total * 1e-17; shift++) {
    term *= ((b - shift) / (a + shift + 1)) * ((c - shift) / (d + shift + 1));
    total += term;
  }
  return total;
}
