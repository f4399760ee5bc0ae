import { gaussLegendre } from "./gaussLegendre";

/** Of the result this much may be lost to cancellation in the series before the integral is taken. */
const MOST_LOSS = 50;
/** More terms than these take longer than the integral. */
const MOST_TERMS = 600;

/**
 * The mean of (1 − (1 + τ p)^−s) / p over p that is beta distributed with shapes a and b, for a, b, s > 0 and τ ≥ 0.
 *
 * What customers still buy who leave with probability p after each purchase: the one step that the expectations of the BG/NBD
 * and MBG/NBD models have in common. With z = τ / (1 + τ) it is a series in z that has, after a transformation of Euler's of the hypergeometric
 * function, no pole at a = 1 nor at a + b = 1 and no factor that overflows. Where its terms cancel, for shapes that are
 * large beside s, or are many, for z near 1, the integral itself is computed, all of whose parts are positive.
 *
 * Relative error below 1e-12.
 */
export function meanPowerLoss(a: number, b: number, s: number, tau: number): number {
  if (tau === 0) return 0;
  const excess = a + b - 1 - s;
  // log(1 - z), and (1 - (1 - z)^(a - 1)) / (a - 1), which is -log(1 - z) at a = 1.
  const logRest = -Math.log1p(tau);
  const power = (a - 1) * logRest;
  const lead = (a + b - 1) * (a === 1 ? -logRest : -Math.expm1(power) / (a - 1));
  const z = tau / (1 + tau);
  const sum = seriesOf(a, b, excess, z);
  const rest = sum && Math.exp(power) * sum.value;
  if (sum !== undefined && rest !== undefined) {
    const value = lead - rest;
    const size = Math.abs(lead) + Math.exp(power) * sum.size;
    if (value > 0 && size <= MOST_LOSS * value) return value;
  }
  return integralOf(a, b, s, tau);
}

/** Σ (excess)ₖ (a)ₖ₋₁ / ((a + b)ₖ₋₁ k!) zᵏ from k = 1 on, and its greatest term; `undefined` where it takes too many. */
function seriesOf(
  a: number,
  b: number,
  excess: number,
  z: number,
): { readonly value: number; readonly size: number } | undefined {
  let term = excess * z;
  let value = term;
  let size = Math.abs(term);
  for (let k = 1; k < MOST_TERMS; k++) {
    const ratio = ((excess + k) / (k + 1)) * ((a + k - 1) / (a + b + k - 1)) * z;
    term *= ratio;
    value += term;
    const now = Math.abs(term);
    if (now > size) size = now;
    // From here on the terms fall at least as fast as a geometric series.
    if (now <= 1e-17 * Math.abs(value) * (1 - Math.max(z, Math.abs(ratio))) || term === 0) return { value, size };
  }
  return undefined;
}

/** What is smaller than e to this is 0 beside 1. */
const NOTHING = -45;

/**
 * The integral over y = log(p / (1 − p)), in which the density falls off exponentially on both sides, over that of the density itself. Where p or
 * 1 − p is too small to change anything, the rest of either is known.
 */
function integralOf(a: number, b: number, s: number, tau: number): number {
  const [p, q] = [a / (a + b), b / (a + b)];
  const mode = Math.log(a / b);
  // The density relative to that at its mode: nothing cancels, however large a and b are.
  const logWeight = (y: number) => -a * Math.log1p(q * Math.expm1(mode - y)) - b * Math.log1p(p * Math.expm1(y - mode));
  const loss = (y: number) => {
    const each = 1 / (1 + Math.exp(-y));
    return -Math.expm1(-s * Math.log1p(tau * each)) / each;
  };
  const width = Math.sqrt((a + b) / a / b);
  const end = (sign: number, limit: number): number => {
    let greatest = 0;
    for (let far = Math.min(1, width); ; far *= 2) {
      const y = mode + sign * far;
      if (sign * (y - limit) >= 0) return limit;
      const weight = logWeight(y);
      const whole = weight + Math.log(loss(y));
      greatest = Math.max(greatest, weight, whole);
      if (weight < NOTHING && whole < greatest + NOTHING) return y;
    }
  };
  const low = end(-1, Math.min(mode, -Math.log(tau * (s + 1) + b + 1) + NOTHING));
  const high = end(1, Math.max(mode, Math.log(s + a + 1) - NOTHING));
  const [below, above] = [Math.exp(logWeight(low)) / a, Math.exp(logWeight(high)) / b];
  const pieces = Math.ceil((high - low) / Math.min(4, 4 * width));
  const piece = (high - low) / pieces;
  let total = below + above;
  let lost = below * s * tau + above * loss(high);
  for (let i = 0; i < pieces; i++) {
    const from = low + i * piece;
    total += gaussLegendre((y) => Math.exp(logWeight(y)), from, from + piece);
    lost += gaussLegendre((y) => Math.exp(logWeight(y)) * loss(y), from, from + piece);
  }
  return lost / total;
}
