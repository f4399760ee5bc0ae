import { polynomial } from "./polynomial";

// The rational approximations of erf and erfc in W. J. Cody, Rational Chebyshev approximations for the
// error function, Math. Comp. 23 (1969), 631-637; ascending powers. They are taken at |z|/√2, but the
// exponential at z itself: rounding z²/2 would cost the far tail three digits.
const NEAR = [3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655, 0.18577770618460315];
const NEAR_BELOW = [2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1];
const MIDDLE = [
  1230.3393547979972, 2051.0783778260716, 1712.0476126340707, 881.952221241769, 298.6351381974001, 66.11919063714163,
  8.883149794388377, 0.5641884969886701, 2.1531153547440383e-8,
];
const MIDDLE_BELOW = [
  1230.3393548037495, 3439.3676741437216, 4362.619090143247, 3290.7992357334597, 1621.3895745666903, 537.1811018620099,
  117.6939508913125, 15.744926110709835, 1,
];
const FAR = [
  0.0006587491615298378, 0.016083785148742275, 0.12578172611122926, 0.36034489994980445, 0.30532663496123236,
  0.016315387137302097,
];
const FAR_BELOW = [
  0.0023352049762686918, 0.06051834131244132, 0.5279051029514285, 1.8729528499234673, 2.568520192289822, 1,
];
const ONE_OVER_ROOT_PI = 0.5641895835477563;
const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

/** exp(-z²/2), with z² split so that its rounding has no effect for large z. */
function bell(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}

/** The density of the standard normal distribution at `z`; relative error below 1e-15, 0 from |z| = 39 on. */
export function normalPdf(z: number): number {
  return Math.abs(z) > 39 ? 0 : ONE_OVER_ROOT_TWO_PI * bell(z);
}

/**
 * The probability that a standard normal variable is at most `z`.
 *
 * Relative error below 1e-15 in the whole lower tail, down to 2e-308 at z = -37.5; then 0. For p-values use
 * {@link normalUpper}, which keeps its digits where this is near 1.
 */
export function normalCdf(z: number): number {
  const y = Math.abs(z) * Math.SQRT1_2;
  if (y <= 0.46875) return 0.5 + (0.5 * z * Math.SQRT1_2 * polynomial(NEAR, y * y)) / polynomial(NEAR_BELOW, y * y);
  const tail = tailFrom(Math.abs(z), y);
  return z < 0 ? tail : 1 - tail;
}

/** The probability that a standard normal variable is above `z`: {@link normalCdf} of `-z`, with its accuracy. */
export function normalUpper(z: number): number {
  return normalCdf(-z);
}

function tailFrom(z: number, y: number): number {
  if (z > 39) return 0;
  if (y <= 4) return (0.5 * bell(z) * polynomial(MIDDLE, y)) / polynomial(MIDDLE_BELOW, y);
  const inverse = 2 / (z * z);
  const correction = (inverse * polynomial(FAR, inverse)) / polynomial(FAR_BELOW, inverse);
  return (0.5 * bell(z) * (ONE_OVER_ROOT_PI - correction)) / y;
}
