"use strict";Object.defineProperty(exports, "__esModule", {value: true});



var _chunkV62FGXLRjs = require('./chunk-V62FGXLR.js');

// src/math/gammaTail.ts
var HALF_LOG_TWO_PI = 0.9189385332046728;
var MOST_STEPS = 1e3;
function logGammaWeight(a, x) {
  const offset = (x - a) / a;
  const deviance = offset > -0.5 ? _chunkV62FGXLRjs.log1pMinusX.call(void 0, offset) : Math.log(x / a) - offset;
  return 0.5 * Math.log(a) - HALF_LOG_TWO_PI - _chunkV62FGXLRjs.stirlingError.call(void 0, a) + a * deviance;
}
function gammaLowerIsDirect(a, x) {
  return x < a + 1;
}
function gammaLowerRatio(a, x) {
  if (a > 200) return _chunkV62FGXLRjs.tailIntegral.call(void 0, a - 1, 0, 0, a - 1 - x);
  let term = 1 / a;
  let series = term;
  for (let n = a + 1; term > series * 1e-17; n++) {
    term *= x / n;
    series += term;
  }
  return series;
}
function gammaUpperRatio(a, x) {
  if (a > 200) return _chunkV62FGXLRjs.tailIntegral.call(void 0, 0, a - 1, 1, x - a + 1);
  let denominator = x + 1 - a;
  let c = Infinity;
  let d = 1 / denominator;
  let fraction = d;
  for (let n = 1, factor = 0; Math.abs(factor - 1) > 1e-15 && n < MOST_STEPS; n++) {
    const numerator = n * (a - n);
    denominator += 2;
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    factor = c * d;
    fraction *= factor;
  }
  return fraction;
}

// src/math/gammaCdf.ts
function gammaUpper(x, shape) {
  if (!(shape > 0 && shape < Infinity)) return Number.NaN;
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  const weight = Math.exp(logGammaWeight(shape, x));
  return gammaLowerIsDirect(shape, x) ? 1 - weight * gammaLowerRatio(shape, x) : weight * gammaUpperRatio(shape, x);
}

// src/math/chiSquareCdf.ts
function chiSquareUpper(x, degreesOfFreedom) {
  return gammaUpper(x / 2, degreesOfFreedom / 2);
}



exports.chiSquareUpper = chiSquareUpper;
