import { log1pMinusX } from "./log1pMinusX";

// Gauss-Legendre, 32 points on -1 … 1: the positive nodes and their weights.
const NODES = [
  0.9972638618494816, 0.9856115115452684, 0.9647622555875064, 0.9349060759377397, 0.8963211557660521, 0.84936761373257,
  0.7944837959679424, 0.7321821187402897, 0.6630442669302152, 0.5877157572407623, 0.5068999089322294,
  0.42135127613063533, 0.33186860228212767, 0.23928736225213706, 0.1444719615827965, 0.04830766568773832,
];
const WEIGHTS = [
  0.007018610009470096, 0.01627439473090567, 0.02539206530926206, 0.03427386291302143, 0.04283589802222668,
  0.050998059262376175, 0.058684093478535544, 0.06582222277636185, 0.0723457941088485, 0.07819389578707031,
  0.08331192422694675, 0.08765209300440381, 0.09117387869576389, 0.09384439908080457, 0.09563872007927486,
  0.0965400885147278,
];

/**
 * The integral over t from 0 to 1 of (1 − t)^a (1 + c t)^b exp(−(s + c b − a) t): what a gamma or beta tail
 * is, in units of the density where the tail begins. Written so that nothing cancels when a and b are huge.
 *
 * For `s` ≥ −2, and `a` ≥ 50 or `b c²` ≥ 199: then the integrand has died out before t = 1. It is cut where it
 * is below exp(−38); relative error below 1e-13.
 *
 * @param a - The exponent of 1 − t, at least 0.
 * @param b - The exponent of 1 + c t, at least 0.
 * @param c - The rate, at least 0.
 * @param s - The steepness at the beginning of the tail: minus the logarithmic derivative at 0.
 */
export function tailIntegral(a: number, b: number, c: number, s: number): number {
  const exponent = (t: number) => a * log1pMinusX(-t) + b * log1pMinusX(c * t) - s * t;
  const slope = (t: number) => s + (a * t) / (1 - t) + (b * c * c * t) / (1 + c * t);
  // The exponent is concave, so that a step of Newton's never stops short of where it is -38.
  let end = Math.min(0.75, 76 / (s + Math.sqrt(s * s + 76 * (a + b * c * c))));
  for (let step = 0; step < 2; step++) end = Math.min(0.999, end + (exponent(end) + 38) / slope(end));
  const half = end / 2;
  let total = 0;
  for (let i = 0; i < NODES.length; i++) {
    const offset = half * (NODES[i] as number);
    total += (WEIGHTS[i] as number) * (Math.exp(exponent(half - offset)) + Math.exp(exponent(half + offset)));
  }
  return half * total;
}
