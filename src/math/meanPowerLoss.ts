import { gaussLegendre } from "./gaussLegendre";

/** If rounding errors of the series exceed those of the result by this factor, the integral is computed instead. */
const MOST_LOSS = 500;
/** With more terms than this, the series takes longer than the integral. */
const MOST_TERMS = 600;

/**
 * The mean of (1 − (1 + τ p)^−s) / p, where p is beta distributed with shapes a and b, for a, b, s > 0 and τ ≥ 0.
 *
 * The expected further purchases of customers who leave with probability p after each purchase: the common step of the
 * expectations of the BG/NBD and MBG/NBD models. With z = τ / (1 + τ) it is a series in z. After an Euler
 * transformation of the hypergeometric function, the series has no pole at a = 1 or a + b = 1, and no factor that
 * overflows. If its terms cancel (shapes large relative to s) or there are many (z near 1), the integral is computed
 * instead; all of its parts are positive.
 *
 * Relative error below 5e-13.
 */
export function meanPowerLoss(a: number, b: number, s: number, tau: number): number {
  if (tau === 0) return 0;
  const excess = a + b - 1 - s;
  // log(1 - z), and (1 - (1 - z)^(a - 1)) / (a - 1), which is -log(1 - z) at a = 1.
  const logRest = -Math.log1p(tau);
  const power = (a - 1) * logRest;
  const loss = Math.expm1(power);
  const lead = (a + b - 1) * (a === 1 ? -logRest : -loss / (a - 1));
  const z = tau / (1 + tau);
  // Σ (excess)ₖ (a)ₖ₋₁ / ((a + b)ₖ₋₁ k!) zᵏ from k = 1 on, and its greatest term.
  let term = excess * z;
  let sum = term;
  let size = Math.abs(term);
  for (let k = 1; k < MOST_TERMS; k++) {
    const ratio = ((excess + k) * (a + k - 1) * z) / ((k + 1) * (a + b + k - 1));
    term *= ratio;
    sum += term;
    const now = Math.abs(term);
    if (now > size) size = now;
    // From here on the terms fall at least as fast as a geometric series. Most terms are far from the end.
    const least = 1e-16 * Math.abs(sum);
    if (now > least || now > least * (1 - Math.max(z, Math.abs(ratio)))) continue;
    const scale = power > -1 ? 1 + loss : Math.exp(power);
    const value = lead - scale * sum;
    const errors = (Math.abs(lead) + scale * size) * (1 + Math.abs(power));
    if (value > 0 && errors <= MOST_LOSS * value) return value;
    break;
  }
  return integralOf(a, b, s, tau);
}

/** Exponentials below e to this are 0 relative to 1. */
const NOTHING = -45;

/**
 * The integral over d, the distance of log(p / (1 − p)) from the mode of the density, divided by the integral of the
 * density, which falls off exponentially on both sides. If p or 1 − p is negligible, the rest of either is known.
 */
function integralOf(a: number, b: number, s: number, tau: number): number {
  const [p, q] = [a / (a + b), b / (a + b)];
  const mode = Math.log(a / b);
  // The density relative to its mode: nothing cancels for large a and b.
  const logWeight = (d: number) => -a * Math.log1p(q * Math.expm1(-d)) - b * Math.log1p(p * Math.expm1(d));
  const loss = (d: number) => {
    const each = 1 / (1 + Math.exp(-mode - d));
    return -Math.expm1(-s * Math.log1p(tau * each)) / each;
  };
  const width = Math.sqrt((a + b) / a / b);
  const end = (sign: number, limit: number): number => {
    let greatest = 0;
    for (let far = Math.min(1, width); far < limit; far *= 2) {
      const weight = logWeight(sign * far);
      const whole = weight + Math.log(loss(sign * far));
      greatest = Math.max(greatest, weight, whole);
      if (weight < NOTHING && whole < greatest + NOTHING) return sign * far;
    }
    return sign * limit;
  };
  const low = end(-1, Math.max(0, mode + Math.log(tau * (s + 1) + b + 1) - NOTHING));
  const high = end(1, Math.max(0, Math.log(s + a + 1) - NOTHING - mode));
  const [below, above] = [Math.exp(logWeight(low)) / a, Math.exp(logWeight(high)) / b];
  const pieces = Math.ceil((high - low) / Math.min(4, 4 * width));
  const piece = (high - low) / pieces;
  let total = below + above;
  let lost = below * s * tau + above * loss(high);
  for (let i = 0; i < pieces; i++) {
    const from = low + i * piece;
    total += gaussLegendre((d) => Math.exp(logWeight(d)), from, from + piece);
    lost += gaussLegendre((d) => Math.exp(logWeight(d)) * loss(d), from, from + piece);
  }
  return lost / total;
}
