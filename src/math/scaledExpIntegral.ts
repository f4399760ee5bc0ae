import { logGamma, logGammaOfOnePlus } from "./logGamma";

const EULER = 0.5772156649015329;
/** More terms than needed. */
const MOST_STEPS = 1000;

/**
 * e^z E_s(z) = ∫ (1 + v)^−s e^(−z v) dv over v > 0, the generalized exponential integral without its exponential, for s
 * > 0 and z > 0: the present value of payments discounted at rate z, by customers who leave by a Pareto law.
 *
 * It is Kummer's U(1, 2 − s, z). Relative error below 1e-13.
 */
export function scaledExpIntegral(s: number, z: number): number {
  if (z >= 0.5 || s > 40) return fraction(s, z);
  // E_(s + 1) = (e^-z - z E_s) / s loses digits for s near 0 only.
  const steps = Math.max(0, Math.floor(s - 0.5));
  const decay = Math.exp(-z);
  let order = s - steps;
  let integral = smallOrder(order, z);
  for (let k = 0; k < steps; k++, order++) integral = (decay - z * integral) / order;
  return integral / decay;
}

/**
 * E_s(z) for s < 1.5 and z < 0.5: DLMF 8.19.10, with its first two terms combined because both have a pole at s = 1.
 */
function smallOrder(s: number, z: number): number {
  const off = 1 - s;
  const exponent = (off > 0.5 ? logGamma(1 + off) : logGammaOfOnePlus(off)) - off * Math.log(z);
  let total = off === 0 ? -EULER - Math.log(z) : Math.expm1(exponent) / off;
  let term = 1;
  for (let k = 1; Math.abs(term) > 1e-18; k++) {
    term *= -z / k;
    total -= term / (off + k);
  }
  return total;
}

/**
 * The continued fraction 1/(z + s/(1 + 1/(z + (s + 1)/(1 + 2/(z + …))))), DLMF 8.19.17, contracted; by Lentz's method.
 */
function fraction(s: number, z: number): number {
  let below = 1 / (z + s);
  let above = Infinity;
  let total = below;
  for (let n = 1, factor = 0; Math.abs(factor - 1) > 5e-16 && n < MOST_STEPS; n++) {
    const numerator = -n * (s + n - 1);
    const denominator = z + s + 2 * n;
    below = 1 / (denominator + numerator * below);
    above = denominator + numerator / above;
    factor = above * below;
    total *= factor;
  }
  return total;
}
