/** A share below this is negligible relative to 1. */
const NOTHING = 1e-17;

/**
 * Σ (1 + d)^-k B(a, b + k) / B(a, b) over k ≥ 0, for a, b > 0 and d ≥ 0: the hypergeometric function F(1, b; a + b; 1 /
 * (1 + d)).
 *
 * It is (1 + d) times the mean of 1 / (d + X), where X is beta distributed with shapes a and b. The trapezoidal rule
 * over logit X is exact to a few units in the last place: both ends fall exponentially, and the nearest pole is π away
 * for any rate. Relative error below 1e-13.
 *
 * @returns 1 or more; `Infinity` if d = 0 and a ≤ 1.
 */
export function betaGeometricSum(a: number, b: number, d: number): number {
  if (d === 0) return a > 1 ? 1 + b / (a - 1) : Number.POSITIVE_INFINITY;
  const spread = Math.sqrt(1 / a + 1 / b);
  const step = Math.min(0.25, spread / 2);
  const down = tail(a, b, d, -step);
  const up = tail(a, b, d, step);
  const peak = a / (a + b);
  return (1 + d) * ((down.inverse + up.inverse + 1 / (d + peak)) / (down.weight + up.weight + 1));
}

/** Sums of the weights, and of the weighted 1 / (d + X), on one side of the peak, which has weight 1. */
function tail(a: number, b: number, d: number, step: number): { weight: number; inverse: number } {
  const small = Math.min(a, b);
  // The distance from the peak is measured from the side of the smaller shape, whose multiples do not cancel.
  const sign = a <= b ? 1 : -1;
  const share = small / (a + b);
  let weight = 0;
  let inverse = 0;
  for (let k = 1; ; k++) {
    const distance = sign * k * step;
    const here = Math.exp(small * distance - (a + b) * Math.log1p(share * Math.expm1(distance)));
    const odds = (a / b) * Math.exp(k * step);
    const x = odds / (1 + odds);
    weight += here;
    inverse += here / (d + x);
    if (!(here >= NOTHING * weight) && !(here / (d + x) >= NOTHING * inverse)) return { weight, inverse };
    // If X or 1 − X is negligible, the remaining terms are geometric.
    const isEnd = step < 0 ? odds < NOTHING * Math.min(d, 1) : odds > 1 / NOTHING;
    if (isEnd) {
      const rest = Math.exp((step < 0 ? a : -b) * step) / -Math.expm1((step < 0 ? a : -b) * step);
      return { weight: weight + here * rest, inverse: inverse + (here / (d + x)) * rest };
    }
  }
}
