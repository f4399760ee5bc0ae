"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkVIMUE475js = require('./chunk-VIMUE475.js');

// src/math/logGamma.ts
var HALF_LOG_TWO_PI = 0.9189385332046728;
var ONE_MINUS_EULER = 0.42278433509846713;
var ZETA_MINUS_ONE = [
  0.6449340668482264,
  0.2020569031595943,
  0.08232323371113819,
  0.03692775514336993,
  0.01734306198444914,
  0.008349277381922827,
  0.00407735619794434,
  0.0020083928260822143,
  9945751278180853e-19,
  4941886041194645e-19,
  2460865533080483e-19,
  12271334757848915e-20,
  6124813505870483e-20,
  3058823630702049e-20,
  1528225940865187e-20,
  7637197637899763e-21,
  381729326499984e-20,
  1908212716553939e-21,
  9539620338727962e-22,
  4769329867878064e-22,
  238450502727733e-21,
  11921992596531106e-23,
  5960818905125948e-23,
  2980350351465228e-23,
  14901554828365043e-24,
  745071178983543e-23,
  3725334024788457e-24,
  1862659723513049e-24
];
var STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];
function logGamma(x) {
  if (x >= 10) return (x - 0.5) * (Math.log(x) - 1) + (HALF_LOG_TWO_PI - 0.5) + stirlingSeries(x);
  if (x < 0.5) return logGammaOfTwoPlus(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return logGammaOfOnePlus(x - 1);
  let product = 1;
  let rest = x;
  while (rest > 2.5) product *= --rest;
  return Math.log(product) + logGammaOfTwoPlus(rest - 2);
}
function stirlingError(x) {
  return x >= 10 ? stirlingSeries(x) : logGamma(x) - (x - 0.5) * Math.log(x) + x - HALF_LOG_TWO_PI;
}
function stirlingSeries(x) {
  return _chunkVIMUE475js.polynomial.call(void 0, STIRLING, 1 / (x * x)) / x;
}
function logGammaOfOnePlus(z) {
  return logGammaOfTwoPlus(z) - Math.log1p(z);
}
function logGammaOfTwoPlus(z) {
  let series = 0;
  let power = -z;
  for (let k = 2; k < ZETA_MINUS_ONE.length + 2; k++) {
    power *= -z;
    series += ZETA_MINUS_ONE[k - 2] / k * power;
  }
  return ONE_MINUS_EULER * z + series;
}

// src/math/log1pMinusX.ts
function log1pMinusX(x) {
  if (!(x > -0.5 && x < 1)) return x === Infinity ? -Infinity : Math.log1p(x) - x;
  const r = x / (2 + x);
  const square = r * r;
  let power = 2 * r * square;
  let series = power / 3;
  for (let odd = 5, before = 0; series !== before; odd += 2) {
    before = series;
    power *= square;
    series += power / odd;
  }
  return series - x * r;
}

// src/math/gaussLegendre.ts
var NODES = [
  0.9972638618494816,
  0.9856115115452684,
  0.9647622555875064,
  0.9349060759377397,
  0.8963211557660521,
  0.84936761373257,
  0.7944837959679424,
  0.7321821187402897,
  0.6630442669302152,
  0.5877157572407623,
  0.5068999089322294,
  0.42135127613063533,
  0.33186860228212767,
  0.23928736225213706,
  0.1444719615827965,
  0.04830766568773832
];
var WEIGHTS = [
  0.007018610009470096,
  0.01627439473090567,
  0.02539206530926206,
  0.03427386291302143,
  0.04283589802222668,
  0.050998059262376175,
  0.058684093478535544,
  0.06582222277636185,
  0.0723457941088485,
  0.07819389578707031,
  0.08331192422694675,
  0.08765209300440381,
  0.09117387869576389,
  0.09384439908080457,
  0.09563872007927486,
  0.0965400885147278
];
function gaussLegendre(f, from, to) {
  const half = (to - from) / 2;
  const middle = from + half;
  let total = 0;
  for (let i = 0; i < NODES.length; i++) {
    const offset = half * NODES[i];
    total += WEIGHTS[i] * (f(middle - offset) + f(middle + offset));
  }
  return half * total;
}

// src/math/tailIntegral.ts
function tailIntegral(a, b, c, s) {
  const exponent = (t) => a * log1pMinusX(-t) + b * log1pMinusX(c * t) - s * t;
  const slope = (t) => s + a * t / (1 - t) + b * c * c * t / (1 + c * t);
  let end = Math.min(0.75, 76 / (s + Math.sqrt(s * s + 76 * (a + b * c * c))));
  for (let step = 0; step < 2; step++) end = Math.min(0.999, end + (exponent(end) + 38) / slope(end));
  return gaussLegendre((t) => Math.exp(exponent(t)), 0, end);
}








exports.log1pMinusX = log1pMinusX; exports.logGamma = logGamma; exports.stirlingError = stirlingError; exports.logGammaOfOnePlus = logGammaOfOnePlus; exports.gaussLegendre = gaussLegendre; exports.tailIntegral = tailIntegral;
