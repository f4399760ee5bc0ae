import {
  betaLogit,
  wilson
} from "./chunk-XYJ2EKJM.mjs";
import {
  log1pMinusX,
  stirlingError
} from "./chunk-EEAYOUSJ.mjs";

// src/math/logHypergeometric.ts
function logHypergeometric(a, b, c, d) {
  const total = a + b + c + d;
  if (total === 0) return 0;
  const excess = (a * d - b * c) / total;
  return deviance(a, excess) + deviance(b, -excess) + deviance(c, -excess) + deviance(d, excess) + logFactorialRest(a + b) + logFactorialRest(c + d) + logFactorialRest(a + c) + logFactorialRest(b + d) - (logFactorialRest(a) + logFactorialRest(b) + logFactorialRest(c) + logFactorialRest(d)) - logFactorialRest(total);
}
function deviance(count, excess) {
  return count === 0 ? excess : count * log1pMinusX(-excess / count);
}
function logFactorialRest(n) {
  return n === 0 ? 0 : 0.5 * Math.log(2 * Math.PI * n) + stirlingError(n);
}

// src/math/fisherExact.ts
function fisherExact(a, b, c, d) {
  if (a * d > b * c) return fisherExact(b, a, d, c);
  if (a > d) return fisherExact(d, c, b, a);
  if (!(a >= 0 && b >= 0 && c >= 0 && d >= 0)) return Number.NaN;
  const logObserved = logHypergeometric(a, b, c, d);
  const limit = logObserved + Math.log1p(1e-7);
  const logAt = (shift) => logHypergeometric(a + shift, b - shift, c - shift, d + shift);
  const mode = Math.floor((a + b + 1) * (a + c + 1) / (a + b + c + d + 2)) - a;
  if (logAt(mode) <= limit) return 1;
  let above = mode;
  let beyond = Math.min(b, c) + 1;
  while (beyond - above > 1) {
    const middle = Math.floor((above + beyond) / 2);
    if (logAt(middle) <= limit) beyond = middle;
    else above = middle;
  }
  const lower = Math.exp(logObserved) * tailFrom(b, a, d, c);
  const upper = beyond > Math.min(b, c) ? 0 : Math.exp(logAt(beyond)) * tailFrom(a + beyond, b - beyond, c - beyond, d + beyond);
  return Math.min(1, lower + upper);
}
function tailFrom(a, b, c, d) {
  let total = 1;
  for (let shift = 0, term = 1; term > total * 1e-17; shift++) {
    term *= (b - shift) / (a + shift + 1) * ((c - shift) / (d + shift + 1));
    total += term;
  }
  return total;
}

// src/math/tQuantile.ts
function tUpperQuantile(probability, degreesOfFreedom) {
  if (probability > 0.5) return -tUpperQuantile(1 - probability, degreesOfFreedom);
  const logit = betaLogit(2 * probability, 1 - 2 * probability, degreesOfFreedom / 2, 0.5);
  return Math.sqrt(degreesOfFreedom) * Math.exp(-logit / 2);
}

// src/math/meanInterval.ts
function meanInterval(n, mean, standardDeviation, tail) {
  if (standardDeviation === 0) return { low: mean, high: mean };
  const reach = tUpperQuantile(tail, n - 1) * (standardDeviation / Math.sqrt(n));
  return { low: mean - reach, high: mean + reach };
}

// src/math/newcombe.ts
function newcombe(difference, first, second, z) {
  const [below, above] = reaches(first, z);
  const [belowSecond, aboveSecond] = reaches(second, z);
  return {
    low: Math.max(-1, difference - Math.sqrt(below ** 2 + aboveSecond ** 2)),
    high: Math.min(1, difference + Math.sqrt(above ** 2 + belowSecond ** 2))
  };
}
function reaches({ events, trials }, z) {
  const { low, high } = wilson(events, trials, z);
  return [events / trials - low, high - events / trials];
}

export {
  fisherExact,
  tUpperQuantile,
  meanInterval,
  newcombe
};
