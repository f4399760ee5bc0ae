/** Below it the series needs fewer steps than the fraction. */
const SHORT = 0.3;
/** Below it the series with derivatives needs fewer steps than the rule. */
const LONG = 0.95;
/** Nearer to 1 than this the steps of the fraction are too many. */
const NEAR_ONE = 1e-4;
/** More than are ever needed. */
const MOST_STEPS = 2000;
/** The spacing of the rule: half as much changes nothing in 1e-15. */
const SPACING = 0.25;
/** Where the rule cuts an exponential: below 1e-17. */
const CUT = 40;

/**
 * The hypergeometric function ₂F₁(1, b; c; z) for c > b > 0 and 0 ≤ z < 1: what the integral of a product of two powers is
 * (see {@link logPowerTail}).
 *
 * By its series for small z, else by the continued fraction of Gauss for the argument z/(z − 1), all of whose terms are
 * positive; next to 1 by a rule for an integral. Relative error below 1e-13.
 *
 * @param rest - 1 − z, where the caller knows it with digits that z has lost.
 */
export function hypergeometricOne(b: number, c: number, z: number, rest: number = 1 - z): number {
  if (z < SHORT) return series(b, c, z);
  return rest < NEAR_ONE ? hypergeometricOneSlopes(b, c, z, rest).value : fraction(b, c, z, rest);
}

function series(b: number, c: number, z: number): number {
  let term = 1;
  let total = 1;
  for (let k = 0; term > 1e-17 * total; k++) {
    term *= ((b + k) / (c + k)) * z;
    total += term;
  }
  return total;
}

/** DLMF 15.7.5 for F(1, c − b; c; −z/(1 − z)), after Pfaff's transformation 15.8.1; by Lentz's method. */
function fraction(b: number, c: number, z: number, rest: number): number {
  const ratio = z / rest;
  const gap = c - b;
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

/** A value of {@link hypergeometricOne}, and its derivatives by b, c and z, each over the value itself. */
export interface HypergeometricSlopes {
  readonly value: number;
  readonly byB: number;
  readonly byC: number;
  readonly byZ: number;
}

/** {@link hypergeometricOne} with its derivatives. */
export function hypergeometricOneSlopes(b: number, c: number, z: number, rest: number = 1 - z): HypergeometricSlopes {
  if (z < LONG) return seriesSlopes(b, c, z);
  if (c >= 2) return ruleSlopes(b, c, z, rest);
  // F(1, b; c; z) = 1 + b/c z F(1, b + 1; c + 1; z): for small c the rule would have a long way to go.
  const next = hypergeometricOneSlopes(b + 1, c + 1, z, rest);
  const product = (b / c) * z * next.value;
  const share = product / (1 + product);
  return {
    value: 1 + product,
    byB: share * (next.byB + 1 / b),
    byC: share * (next.byC - 1 / c),
    byZ: share * (next.byZ + 1 / z),
  };
}

/** The derivative of a term by b is the term times Σ 1/(b + j), and so on. */
function seriesSlopes(b: number, c: number, z: number): HypergeometricSlopes {
  let [term, ofB, ofC] = [1, 0, 0];
  let [value, byB, byC, byZ] = [1, 0, 0, 0];
  for (let k = 0; k === 0 || term * (k + 1) > 1e-17 * value; k++) {
    const inverse = 1 / (c + k);
    ofB += 1 / (b + k);
    ofC += inverse;
    const overZ = term * (b + k) * inverse;
    term = overZ * z;
    value += term;
    byB += term * ofB;
    byC -= term * ofC;
    byZ += (k + 1) * overZ;
  }
  return { value, byB: byB / value, byC: byC / value, byZ: byZ / value };
}

/**
 * Euler's integral (c − 1) ∫ u^(c − 2) (1 − z + z u)^−b du over 0 … 1 with u = 1/(1 + e^x): of x the integrand is
 * analytic within π of the real line, so that the trapezoidal rule converges exponentially.
 */
function ruleSlopes(b: number, c: number, z: number, rest: number): HypergeometricSlopes {
  const power = c - 1;
  let [sum, byB, byC, byZ] = [0, 0, 0, 0];
  const end = CUT / power - Math.log(rest);
  for (let x = -CUT - Math.log(power); x < end; x += SPACING) {
    const odds = Math.exp(x);
    const left = odds / (1 + odds);
    const logU = -Math.log1p(odds);
    const base = rest + z / (1 + odds);
    const logBase = Math.log(base);
    const weight = left * Math.exp(power * logU - b * logBase);
    sum += weight;
    byB -= weight * logBase;
    byC += weight * logU;
    byZ += (weight * left) / base;
  }
  return { value: sum * power * SPACING, byB: byB / sum, byC: byC / sum + 1 / power, byZ: (b * byZ) / sum };
}
