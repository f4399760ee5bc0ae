"use strict";Object.defineProperty(exports, "__esModule", {value: true});




var _chunkV62FGXLRjs = require('./chunk-V62FGXLR.js');



var _chunkVIMUE475js = require('./chunk-VIMUE475.js');

// src/math/betaTail.ts
var MOST_STEPS = 1e3;
function logBetaWeight(a, b, x, y, lead) {
  const both = a + b;
  const corrections = _chunkV62FGXLRjs.stirlingError.call(void 0, both) - _chunkV62FGXLRjs.stirlingError.call(void 0, a) - _chunkV62FGXLRjs.stirlingError.call(void 0, b);
  const deviance = a * logRatio(x * both / a, -lead / a) + b * logRatio(y * both / b, lead / b);
  return 0.5 * Math.log(a / both * b / (2 * Math.PI)) + corrections + deviance;
}
function logRatio(ratio, offset) {
  return offset > -0.5 && offset < 1 ? _chunkV62FGXLRjs.log1pMinusX.call(void 0, offset) : Math.log(ratio) - offset;
}
function betaLowerIsDirect(x, y, lead) {
  return lead > x - y;
}
function betaLowerRatio(a, b, x, y, lead) {
  if (Math.min(a, b) > 100) return _chunkV62FGXLRjs.tailIntegral.call(void 0, a - 1, b - 1, x / y, (lead - y + x) / y) / y;
  return a < 2 && x < 0.7 ? series(a, b, x) : continuedFraction(a, b, x, lead);
}
function series(a, b, x) {
  let term = 1 / a;
  let total = term;
  for (let n = 0; term > total * 1e-17; n++) {
    term *= (a + b + n) * x / (a + 1 + n);
    total += term;
  }
  return total;
}
function continuedFraction(a, b, x, lead) {
  let c = Infinity;
  let d = (a + 1) / (a * (lead + 1));
  let fraction = d;
  for (let n = 1, factor = 0; Math.abs(factor - 1) > 1e-15 && n < MOST_STEPS; n++) {
    const odd = a + 2 * n - 1;
    const step = n * (b - n) * x / odd;
    const numerator = (a + n - 1) * (a + b + n - 1) * x * step / odd;
    const denominator = n + step + (a + n) * (lead + 1 + n * (2 - x)) / (odd + 2);
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    factor = c * d;
    fraction *= factor;
  }
  return fraction;
}

// src/math/growingRoot.ts
function growingRoot(start, newtonStep) {
  let at = start + newtonStep(start);
  for (let count = 0; count < 100; count++) {
    const next = at + newtonStep(at);
    if (!(next - at > 1e-15 * Math.max(1, Math.abs(at)))) break;
    at = next;
  }
  return at;
}

// src/math/logBeta.ts
var HALF_LOG_TWO_PI = 0.9189385332046728;
function logBeta(a, b) {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return _chunkV62FGXLRjs.logGamma.call(void 0, small) + (_chunkV62FGXLRjs.logGamma.call(void 0, large) - _chunkV62FGXLRjs.logGamma.call(void 0, small + large));
  const corrections = _chunkV62FGXLRjs.stirlingError.call(void 0, large) - _chunkV62FGXLRjs.stirlingError.call(void 0, small + large);
  const ratio = small / large;
  if (small < 10) {
    const shift = (small + large - 0.5) * Math.log1p(ratio) - small;
    return _chunkV62FGXLRjs.logGamma.call(void 0, small) - small * Math.log(large) - shift + corrections;
  }
  return HALF_LOG_TWO_PI - 0.5 * Math.log(large) - (small - 0.5) * Math.log1p(large / small) - large * Math.log1p(ratio) + _chunkV62FGXLRjs.stirlingError.call(void 0, small) + corrections;
}

// src/math/tailStep.ts
function tailStep(logTarget, logWeight, ratio, direct) {
  if (direct) return (logTarget - logWeight - Math.log(ratio)) * ratio;
  const weight = Math.exp(logWeight);
  const value = 1 - weight * ratio;
  return (logTarget - Math.log(value)) * value / weight;
}

// src/math/betaQuantile.ts
function betaQuantile(probability, a, b) {
  return fromLogit(betaLogit(probability, 1 - probability, a, b));
}
function betaUpperQuantile(probability, a, b) {
  return fromLogit(betaLogit(1 - probability, probability, a, b));
}
function betaLogit(lower, upper, a, b) {
  if (!(lower >= 0 && upper >= 0 && a > 0 && b > 0 && a + b < Infinity)) return Number.NaN;
  const logLower = lower < upper ? Math.log(lower) : Math.log1p(-upper);
  const logUpper = lower < upper ? Math.log1p(-lower) : Math.log(upper);
  const size = logBeta(a, b);
  const least = (logLower + Math.log(a) + size) / a;
  if (least < -690) return least;
  const most = -(logUpper + Math.log(b) + size) / b;
  if (most > 690) return most;
  return lower < upper ? lowerLogit(logLower, lower, a, b, least) : -lowerLogit(logUpper, upper, b, a, -most);
}
function lowerLogit(logTarget, lower, a, b, least) {
  return growingRoot(Math.max(least, nearGuess(logTarget, lower, a, b)), (logit) => {
    const x = fromLogit(logit);
    const y = fromLogit(-logit);
    const lead = a * y - b * x;
    const direct = betaLowerIsDirect(x, y, lead);
    const ratio = direct ? betaLowerRatio(a, b, x, y, lead) : betaLowerRatio(b, a, y, x, -lead);
    return tailStep(logTarget, logBetaWeight(a, b, x, y, lead), ratio, direct);
  });
}
function nearGuess(logTarget, lower, a, b) {
  if (a < 1) return -Infinity;
  if (b < 1) return Math.log(a / (b - logTarget));
  return Math.log(a / b) + (1 / b - 1 / a) / 2 + _chunkVIMUE475js.normalQuantile.call(void 0, lower) * Math.sqrt(1 / a + 1 / b);
}
function fromLogit(logit) {
  if (logit > 0) return 1 / (1 + Math.exp(-logit));
  const odds = Math.exp(logit);
  return odds / (1 + odds);
}

// src/math/proportionIntervals.ts
function proportionEnds(method, events, trials, tail) {
  switch (method) {
    case "wilson":
      return wilson(events, trials, _chunkVIMUE475js.normalUpperQuantile.call(void 0, tail));
    case "clopperPearson":
      return clopperPearson(events, trials, tail);
    case "jeffreys":
      return jeffreys(events, trials, tail);
    case "agrestiCoull":
      return agrestiCoull(events, trials, _chunkVIMUE475js.normalUpperQuantile.call(void 0, tail));
  }
}
function wilson(events, trials, z) {
  const share = events / trials;
  const square = z * z / trials;
  const center = share + square / 2;
  const reach = z * Math.sqrt((share * ((trials - events) / trials) + square / 4) / trials);
  return around(events, trials, share * share / (center + reach), (center + reach) / (1 + square));
}
function agrestiCoull(events, trials, z) {
  const adjusted = trials + z * z;
  const center = (events + z * z / 2) / adjusted;
  const reach = z * Math.sqrt(center * (1 - center) / adjusted);
  return around(events, trials, center - reach, center + reach);
}
function clopperPearson(events, trials, tail) {
  const others = trials - events;
  const low = betaQuantile(tail, events, others + 1);
  return around(events, trials, low, betaUpperQuantile(tail, events + 1, others));
}
function jeffreys(events, trials, tail) {
  const a = events + 0.5;
  const b = trials - events + 0.5;
  return around(events, trials, betaQuantile(tail, a, b), betaUpperQuantile(tail, a, b));
}
function around(events, trials, low, high) {
  const share = events / trials;
  return {
    low: events === 0 ? 0 : Math.max(0, Math.min(share, low)),
    high: events === trials ? 1 : Math.min(1, Math.max(share, high))
  };
}









exports.logBetaWeight = logBetaWeight; exports.betaLowerIsDirect = betaLowerIsDirect; exports.betaLowerRatio = betaLowerRatio; exports.logBeta = logBeta; exports.betaLogit = betaLogit; exports.proportionEnds = proportionEnds; exports.wilson = wilson;
