import { log1pMinusX } from "./log1pMinusX";
import { stirlingError } from "./logGamma";

/**
 * The logarithm of the hypergeometric probability of a table of counts with fixed margins:
 *
 *     a b
 *     c d
 *
 * In the deviance form of C. Loader (2000): error below 1e-14 relative to max(1, |logarithm|) for counts up to 1e7.
 *
 * @param a - Whole and at least 0, like the other three; `NaN` for negative counts.
 */
export function logHypergeometric(a: number, b: number, c: number, d: number): number {
  const total = a + b + c + d;
  if (total === 0) return 0;
  // The excess of every cell over the count expected from the margins, with alternating sign.
  const excess = (a * d - b * c) / total;
  return (
    deviance(a, excess) +
    deviance(b, -excess) +
    deviance(c, -excess) +
    deviance(d, excess) +
    logFactorialRest(a + b) +
    logFactorialRest(c + d) +
    logFactorialRest(a + c) +
    logFactorialRest(b + d) -
    (logFactorialRest(a) + logFactorialRest(b) + logFactorialRest(c) + logFactorialRest(d)) -
    logFactorialRest(total)
  );
}

/** count · log(expected / count) − expected + count; the last two vanish in the sum over the cells. */
function deviance(count: number, excess: number): number {
  return count === 0 ? excess : count * log1pMinusX(-excess / count);
}

/** log n! − n log n + n. */
function logFactorialRest(n: number): number {
  return n === 0 ? 0 : 0.5 * Math.log(2 * Math.PI * n) + stirlingError(n);
}
