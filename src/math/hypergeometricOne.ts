/** For smaller z, the series needs fewer steps than the continued fraction. */
const SHORT = 0.3;
/** For smaller z, the series with derivatives needs fewer steps than the quadrature rule. */
const LONG = 0.95;
/** Closer to 1 than this, the continued fraction needs too many steps. */
const NEAR_ONE = 1e-4;
/** More terms than needed. */
const MOST_STEPS = 2000;
/** Spacing of the quadrature rule; halving it changes results by less than 1e-15. */
const SPACING = 0.25;
/** Exponentials below exp(−this), about 1e-17, are cut off. */
const CUT = 40;

/**
 * The hypergeometric function ₂F₁(1, b; b + gap; z) for b, gap > 0 and 0 ≤ z < 1, which is the integral of a product of
 * two powers (see {@link logPowerTail}).
 *
 * Uses the series for small z, otherwise Gauss's continued fraction for the argument z/(z − 1), with positive terms
 * only, and next to 1 a quadrature rule. Relative error below 1e-13.
 *
 * @param rest - 1 − z, if the caller knows it with digits that z has lost.
 */
export function hypergeometricOne(b: number, gap: number, z: number, rest: number = 1 - z): number {
  if (z < SHORT) return series(b, gap, z);
  return rest < NEAR_ONE ? hypergeometricOneSlopes(b, gap, z, rest).value : fraction(b, gap, z, rest);
}

function series(b: number, gap: number, z: number): number {
  let term = 1;
  let total = 1;
  for (let k = 0; term > 1e-17 * total; k++) {
    term *= ((b + k) / (b + k + gap)) * z;
    total += term;
  }
  return total;
}

/** DLMF 15.7.5 for F(1, gap; b + gap; −z/(1 − z)), after Pfaff's transformation 15.8.1; by Lentz's method. */
function fraction(b: number, gap: number, z: number, rest: number): number {
  const ratio = z / rest;
  const c = b + gap;
  let below = 0;
  let above = 1;
  let total = 1;
  for (let n = 0, factor = 0; Math.abs(factor - 1) > 5e-16 && n < MOST_STEPS; n++) {
    const first = n === 0 ? gap / c : ((gap + n) / (c + 2 * n)) * ((c - 1 + n) / (c + 2 * n - 1));
    below = 1 / (1 + first * ratio * below);
    above = 1 + (first * ratio) / above;
    factor = above * below;
    const second = ((n + 1) / (c + 2 * n)) * ((b + n) / (c + 2 * n + 1));
    below = 1 / (1 + second * ratio * below);
    above = 1 + (second * ratio) / above;
    factor *= above * below;
    total *= factor;
  }
  return 1 / (rest * total);
}

/** A value of {@link hypergeometricOne}, and its derivatives by b, gap and z, each divided by the value. */
export interface HypergeometricSlopes {
  readonly value: number;
  readonly byB: number;
  readonly byGap: number;
  readonly byZ: number;
}

/** {@link hypergeometricOne} with its derivatives. */
export function hypergeometricOneSlopes(b: number, gap: number, z: number, rest: number = 1 - z): HypergeometricSlopes {
  if (z < LONG) return seriesSlopes(b, gap, z);
  if (b + gap >= 2) return ruleSlopes(b, gap, rest);
  // F(1, b; c; z) = 1 + b/c z F(1, b + 1; c + 1; z): for small c the quadrature rule would have to reach far.
  const next = hypergeometricOneSlopes(b + 1, gap, z, rest);
  const product = (b / (b + gap)) * z * next.value;
  const share = product / (1 + product);
  return {
    value: 1 + product,
    byB: share * (next.byB + gap / b / (b + gap)),
    byGap: share * (next.byGap - 1 / (b + gap)),
    byZ: share * (next.byZ + 1 / z),
  };
}

/** The derivative of a term by gap is the term times −Σ 1/(b + gap + j), and likewise for the others. */
function seriesSlopes(b: number, gap: number, z: number): HypergeometricSlopes {
  let [term, ofB, ofGap] = [1, 0, 0];
  let [value, byB, byGap, byZ] = [1, 0, 0, 0];
  for (let k = 0; k === 0 || term * (k + 1) > 1e-17 * value; k++) {
    const inverse = 1 / (b + k + gap);
    ofB += (gap * inverse) / (b + k);
    ofGap += inverse;
    const overZ = term * (b + k) * inverse;
    term = overZ * z;
    value += term;
    byB += term * ofB;
    byGap -= term * ofGap;
    byZ += (k + 1) * overZ;
  }
  return { value, byB: byB / value, byGap: byGap / value, byZ: byZ / value };
}

/**
 * Euler's integral (c − 1) ∫ u^(c − 2) (1 − z + z u)^−b du over 0 … 1 with u = 1/(1 + e^x): the integrand is analytic
 * in x within π of the real line, so the trapezoidal rule converges exponentially.
 */
function ruleSlopes(b: number, gap: number, rest: number): HypergeometricSlopes {
  const power = b + gap - 1;
  let [sum, byB, byGap, byZ] = [0, 0, 0, 0];
  const end = CUT / power - Math.log(rest);
  for (let x = -CUT - Math.log(power); x < end; x += SPACING) {
    const odds = Math.exp(x);
    const left = odds / (1 + odds);
    const logU = -Math.log1p(odds);
    // 1 − z + z u = u (1 + (1 − z) e^x): the powers of u cancel, as far as possible, before they become large.
    const logRest = Math.log1p(rest * odds);
    const weight = left * Math.exp((gap - 1) * logU - b * logRest);
    sum += weight;
    byB -= weight * logRest;
    byGap += weight * logU;
    byZ += (weight * odds) / (1 + rest * odds);
  }
  return {
    value: sum * power * SPACING,
    byB: byB / sum + 1 / power,
    byGap: byGap / sum + 1 / power,
    byZ: (b * byZ) / sum,
  };
}
