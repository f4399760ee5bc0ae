import { logGamma, stirlingError } from "./logGamma";

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * The natural logarithm of the beta function Γ(a) Γ(b) / Γ(a + b), for a, b > 0.
 *
 * Error below 1e-14 relative to max(1, |log B|), also if one argument or both are huge and the logarithms of the three
 * gamma functions would cancel.
 *
 * @returns `Infinity` if an argument is 0, `NaN` if one is negative.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(small) + (logGamma(large) - logGamma(small + large));
  const corrections = stirlingError(large) - stirlingError(small + large);
  const ratio = small / large;
  if (small < 10) {
    const shift = (small + large - 0.5) * Math.log1p(ratio) - small;
    return logGamma(small) - small * Math.log(large) - shift + corrections;
  }
  return (
    HALF_LOG_TWO_PI -
    0.5 * Math.log(large) -
    (small - 0.5) * Math.log1p(large / small) -
    large * Math.log1p(ratio) +
    stirlingError(small) +
    corrections
  );
}
