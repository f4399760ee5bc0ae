import { polynomial } from "./polynomial";

const HALF_LOG_TWO_PI = 0.9189385332046728;
const ONE_MINUS_EULER = 0.42278433509846713;

// ζ(k) - 1 from k = 2 on: over k, with alternating signs, the coefficients of log Γ(2 + z) in Abramowitz and Stegun
// 6.1.33.
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9, 1.862659723513049e-9,
];

// B(2k) / (2k (2k - 1)), the series of Stirling in 1/x: Abramowitz and Stegun 6.1.41.
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/**
 * The natural logarithm of the gamma function for x ≥ 0.
 *
 * Relative error below 1e-15, also near the zeros at 1 and 2; up to x = 2.5e305, where it overflows.
 *
 * @returns `Infinity` at 0, `NaN` below.
 */
export function logGamma(x: number): number {
  if (x >= 10) return (x - 0.5) * (Math.log(x) - 1) + (HALF_LOG_TWO_PI - 0.5) + stirlingSeries(x);
  if (x < 0.5) return logGammaOfTwoPlus(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaOfOnePlus(x - 1);
  let product = 1;
  let rest = x;
  while (rest > 2.5) product *= --rest;
  return Math.log(product) + logGammaOfTwoPlus(rest - 2);
}

/**
 * The remainder of Stirling's formula: log Γ(x) − (x − ½) log x + x − ½ log 2π, for x > 0; `NaN` otherwise.
 *
 * Falls to 0 as x grows. Relative error below 1e-15 from x = 10 on, absolute error below 3e-15 before.
 */
export function stirlingError(x: number): number {
  return x >= 10 ? stirlingSeries(x) : logGamma(x) - (x - 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}

function stirlingSeries(x: number): number {
  return polynomial(STIRLING, 1 / (x * x)) / x;
}

/** log Γ(1 + z) for |z| ≤ ½; relative error below 1e-15, even if z is far smaller than the last digit of 1 + z. */
export function logGammaOfOnePlus(z: number): number {
  return logGammaOfTwoPlus(z) - Math.log1p(z);
}

/** log Γ(2 + z) for |z| ≤ ½. */
function logGammaOfTwoPlus(z: number): number {
  let series = 0;
  let power = -z;
  for (let k = 2; k < ZETA_MINUS_ONE.length + 2; k++) {
    power *= -z;
    series += ((ZETA_MINUS_ONE[k - 2] as number) / k) * power;
  }
  return ONE_MINUS_EULER * z + series;
}
