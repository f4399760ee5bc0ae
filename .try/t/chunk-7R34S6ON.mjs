import {
  polynomial
} from "./chunk-DZD7SREW.mjs";

// src/math/normalCdf.ts
var NEAR = [3209.3775891384694, 377.485237685302, 113.86415415105016, 3.1611237438705655, 0.18577770618460315];
var NEAR_BELOW = [2844.236833439171, 1282.6165260773723, 244.02463793444417, 23.601290952344122, 1];
var MIDDLE = [
  1230.3393547979972,
  2051.0783778260716,
  1712.0476126340707,
  881.952221241769,
  298.6351381974001,
  66.11919063714163,
  8.883149794388377,
  0.5641884969886701,
  21531153547440383e-24
];
var MIDDLE_BELOW = [
  1230.3393548037495,
  3439.3676741437216,
  4362.619090143247,
  3290.7992357334597,
  1621.3895745666903,
  537.1811018620099,
  117.6939508913125,
  15.744926110709835,
  1
];
var FAR = [
  6587491615298378e-19,
  0.016083785148742275,
  0.12578172611122926,
  0.36034489994980445,
  0.30532663496123236,
  0.016315387137302097
];
var FAR_BELOW = [
  0.0023352049762686918,
  0.06051834131244132,
  0.5279051029514285,
  1.8729528499234673,
  2.568520192289822,
  1
];
var ONE_OVER_ROOT_PI = 0.5641895835477563;
function bell(z) {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}
function normalCdf(z) {
  const y = Math.abs(z) * Math.SQRT1_2;
  if (y <= 0.46875) return 0.5 + 0.5 * z * Math.SQRT1_2 * polynomial(NEAR, y * y) / polynomial(NEAR_BELOW, y * y);
  const tail = tailFrom(Math.abs(z), y);
  return z < 0 ? tail : 1 - tail;
}
function normalUpper(z) {
  return normalCdf(-z);
}
function tailFrom(z, y) {
  if (z > 39) return 0;
  if (y <= 4) return 0.5 * bell(z) * polynomial(MIDDLE, y) / polynomial(MIDDLE_BELOW, y);
  const inverse = 2 / (z * z);
  const correction = inverse * polynomial(FAR, inverse) / polynomial(FAR_BELOW, inverse);
  return 0.5 * bell(z) * (ONE_OVER_ROOT_PI - correction) / y;
}

export {
  normalCdf,
  normalUpper
};
