"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkB65REM45js = require('./chunk-B65REM45.js');


var _chunkZOTN437Zjs = require('./chunk-ZOTN437Z.js');





var _chunkR342RA6Fjs = require('./chunk-R342RA6F.js');



var _chunkJS65G32Hjs = require('./chunk-JS65G32H.js');


var _chunkESMSF7HWjs = require('./chunk-ESMSF7HW.js');



var _chunkSN3NSYABjs = require('./chunk-SN3NSYAB.js');


var _chunkVIMUE475js = require('./chunk-VIMUE475.js');


var _chunkB4LBDI7Xjs = require('./chunk-B4LBDI7X.js');

















var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');


var _chunkMLKGABMKjs = require('./chunk-MLKGABMK.js');

// src/experiments/index.ts
var experiments_exports = {};
_chunkMLKGABMKjs.__export.call(void 0, experiments_exports, {
  compareMeans: () => compareMeans,
  compareMeansInput: () => compareMeansInput,
  compareMeansMetric: () => compareMeansMetric,
  compareRates: () => compareRates,
  compareRatesInput: () => compareRatesInput,
  compareRatesMetric: () => compareRatesMetric,
  holdoutChurn: () => holdoutChurn,
  holdoutChurnInput: () => holdoutChurnInput,
  holdoutChurnMetric: () => holdoutChurnMetric,
  holmAdjust: () => holmAdjust,
  holmAdjustInput: () => holmAdjustInput,
  meanInterval: () => meanInterval2,
  meanIntervalInput: () => meanIntervalInput,
  meanIntervalMetric: () => meanIntervalMetric,
  proportionInterval: () => proportionInterval,
  proportionIntervalInput: () => proportionIntervalInput,
  proportionIntervalMetric: () => proportionIntervalMetric,
  ratePower: () => ratePower,
  ratePowerInput: () => ratePowerInput,
  ratePowerMetric: () => ratePowerMetric,
  rateSampleSize: () => rateSampleSize,
  rateSampleSizeInput: () => rateSampleSizeInput,
  rateSampleSizeMetric: () => rateSampleSizeMetric
});

// src/math/tCdf.ts
function tTwoSided(t, degreesOfFreedom) {
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Infinity)) return Number.NaN;
  const a = degreesOfFreedom / 2;
  const ratio2 = Math.abs(t) / Math.sqrt(degreesOfFreedom);
  if (ratio2 > 1e9) return Math.exp(-degreesOfFreedom * Math.log(ratio2) - Math.log(a) - _chunkJS65G32Hjs.logBeta.call(void 0, a, 0.5));
  const odds = ratio2 * ratio2;
  const x = 1 / (1 + odds);
  const y = odds * x;
  return y === 0 ? 1 : _chunkB65REM45js.betaTail.call(void 0, a, 0.5, x, y, a * y - 0.5 * x);
}

// src/math/variance.ts
function variance(values, from = 0, to = values.length) {
  const n = to - from;
  if (n < 2) return Number.NaN;
  const center = _chunkZOTN437Zjs.mean.call(void 0, values, from, to);
  const deviation = (i) => values[from + i] - center;
  const squares = _chunkB4LBDI7Xjs.sumOf.call(void 0, n, (i) => deviation(i) ** 2);
  return (squares - _chunkB4LBDI7Xjs.sumOf.call(void 0, n, deviation) ** 2 / n) / (n - 1);
}

// src/experiments/sampleOf.ts
function sampleOf(values) {
  const n = values.length;
  const [least, greatest] = endsOf(values);
  if (least === greatest) return { n, mean: least + 0, errorVariance: 0 };
  return { n, mean: _chunkZOTN437Zjs.mean.call(void 0, values), errorVariance: variance(values) / n };
}
function endsOf(values) {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  return [least, greatest];
}

// src/experiments/compareMeans.ts
var compareMeansInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    a: _chunk4QJ2UKVPjs.numbers.call(void 0, { minLength: 2 }),
    b: _chunk4QJ2UKVPjs.numbers.call(void 0, { minLength: 2 }),
    confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95)
  },
  rules: [_chunk4QJ2UKVPjs.spread.call(void 0, "a", "b")]
}));
function compareMeans(input) {
  const { a, b, confidence } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "compareMeans", compareMeansInput, input);
  const one = sampleOf(a);
  const other = sampleOf(b);
  const both = one.errorVariance + other.errorVariance;
  const degreesOfFreedom = 1 / ((one.errorVariance / both) ** 2 / (one.n - 1) + (other.errorVariance / both) ** 2 / (other.n - 1));
  const difference = one.mean - other.mean;
  const standardError = Math.sqrt(both);
  const t = difference / standardError;
  const reach = _chunkR342RA6Fjs.tUpperQuantile.call(void 0, (1 - confidence) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    low: difference - reach,
    high: difference + reach,
    t,
    degreesOfFreedom,
    pValue: tTwoSided(t, degreesOfFreedom)
  };
}
var compareMeansMetric = {
  id: "compareMeans",
  compute: compareMeans,
  input: compareMeansInput,
  headline: "difference",
  unit: "scale",
  range: [-Infinity, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["welch1947"],
  examples: [
    {
      input: { a: [1, 2, 3], b: [1, 2, 3] },
      result: {
        difference: 0,
        low: -2.266957935527519,
        high: 2.266957935527519,
        t: 0,
        degreesOfFreedom: 4,
        pValue: 1
      }
    }
  ]
};

// src/experiments/compareRates.ts
var rateGroup = () => _chunk4QJ2UKVPjs.group.call(void 0, { customers: _chunk4QJ2UKVPjs.count.call(void 0, 1), events: _chunk4QJ2UKVPjs.count.call(void 0, ) }, [_chunk4QJ2UKVPjs.notAbove.call(void 0, "events", "customers")]);
var compareRatesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { treated: rateGroup(), control: rateGroup(), confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95) }
}));
function compareRates(input) {
  const { treated, control, confidence } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "compareRates", compareRatesInput, input);
  const quantile = _chunkVIMUE475js.normalUpperQuantile.call(void 0, (1 - confidence) / 2);
  const crossed = control.events * treated.customers - treated.events * control.customers;
  const pairs = control.customers * treated.customers;
  const difference = crossed / pairs;
  return {
    difference,
    ..._chunkR342RA6Fjs.newcombe.call(void 0, difference, proportionOf(control), proportionOf(treated), quantile),
    ...testOf(difference, treated, control),
    ...ratioOf(crossed, treated, control, quantile),
    numberNeeded: crossed === 0 ? null : pairs / crossed
  };
}
function proportionOf({ customers, events }) {
  return { events, trials: customers };
}
function testOf(difference, treated, control) {
  const customers = treated.customers + control.customers;
  const events = treated.events + control.events;
  const others = treated.customers - treated.events + (control.customers - control.events);
  const z = events === 0 || others === 0 ? null : difference / Math.sqrt(events / customers * (others / customers) * (1 / treated.customers + 1 / control.customers));
  const leastExpected = Math.min(treated.customers, control.customers) / customers * Math.min(events, others);
  if (z !== null && leastExpected >= 5) return { pValue: 2 * _chunkSN3NSYABjs.normalUpper.call(void 0, Math.abs(z)), test: "z", z };
  return { pValue: exactPValue(treated, control), test: "fisher", z };
}
function exactPValue(treated, control) {
  return _chunkR342RA6Fjs.fisherExact.call(void 0, 
    treated.events,
    treated.customers - treated.events,
    control.events,
    control.customers - control.events
  );
}
function ratioOf(crossed, treated, control, quantile) {
  if (control.events === 0) return { relativeRisk: null, relativeReduction: null };
  const treatedOthers = treated.customers - treated.events;
  const controlOthers = control.customers - control.events;
  const expected = control.events * treated.customers;
  const relativeRisk = treated.events * control.customers / expected;
  const value = crossed / expected;
  if (treated.events === 0) {
    const reach2 = quantile * Math.hypot(logError(0.5, treated.customers - 0.5), logError(control.events, controlOthers));
    const low = 1 - 0.5 * control.customers / expected * Math.exp(reach2);
    return { relativeRisk, relativeReduction: { value, low, high: 1 } };
  }
  const least = treatedOthers + controlOthers === 0 ? 0.5 : 0;
  const reach = quantile * Math.hypot(
    logError(treated.events, Math.max(least, treatedOthers)),
    logError(control.events, Math.max(least, controlOthers))
  );
  return {
    relativeRisk,
    relativeReduction: {
      value,
      low: value - relativeRisk * Math.expm1(reach),
      high: value - relativeRisk * Math.expm1(-reach)
    }
  };
}
function logError(events, others) {
  return Math.sqrt(others / events / (events + others));
}
var compareRatesMetric = {
  id: "compareRates",
  compute: compareRates,
  input: compareRatesInput,
  headline: "difference",
  unit: "ratio",
  range: [-1, 1],
  better: null,
  formula: "(control.events * treated.customers - treated.events * control.customers) / (control.customers * treated.customers)",
  undefinedWhen: null,
  sources: ["newcombe1998", "katz1978", "fleiss2003", "fisher1935", "laupacis1988", "ahoBowyer2015"],
  examples: [
    {
      input: { treated: { customers: 1e3, events: 80 }, control: { customers: 1e3, events: 100 } },
      result: {
        difference: 0.02,
        low: -0.00516140871906633,
        high: 0.04527298879190261,
        pValue: 0.1181253464882906,
        test: "z",
        z: 1.5626907697949848,
        relativeRisk: 0.8,
        relativeReduction: { value: 0.2, low: -0.059164706663123456, high: 0.39575025869554625 },
        numberNeeded: 50
      }
    },
    {
      input: { treated: { customers: 10, events: 0 }, control: { customers: 10, events: 0 } },
      result: {
        difference: 0,
        low: -0.27753279986288915,
        high: 0.27753279986288915,
        pValue: 1,
        test: "fisher",
        z: null,
        relativeRisk: null,
        relativeReduction: null,
        numberNeeded: null
      }
    }
  ]
};

// src/experiments/holdoutChurn.ts
var holdoutGroup = () => _chunk4QJ2UKVPjs.group.call(void 0, { customers: _chunk4QJ2UKVPjs.count.call(void 0, 1), churned: _chunk4QJ2UKVPjs.count.call(void 0, ) }, [_chunk4QJ2UKVPjs.notAbove.call(void 0, "churned", "customers")]);
var holdoutChurnInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    treated: holdoutGroup(),
    control: holdoutGroup(),
    valuePerCustomer: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, )),
    expectedTreatedShare: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.ratioBetween.call(void 0, 1e-6, 1 - 1e-6)),
    confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95)
  }
}));
var SUSPICIOUS = 1e-3;
function holdoutChurn(input) {
  const { treated, control, valuePerCustomer, expectedTreatedShare, confidence } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "holdoutChurn",
    holdoutChurnInput,
    input
  );
  const comparison = compareRates({ treated: inEvents(treated), control: inEvents(control), confidence });
  const worth = (difference, value) => difference * treated.customers * value + 0;
  return {
    ...comparison,
    customersSaved: worth(comparison.difference, 1),
    revenueSaved: valuePerCustomer === void 0 ? null : {
      value: worth(comparison.difference, valuePerCustomer),
      low: worth(comparison.low, valuePerCustomer),
      high: worth(comparison.high, valuePerCustomer)
    },
    sampleRatio: expectedTreatedShare === void 0 ? null : sampleRatioOf(treated.customers, control.customers, expectedTreatedShare)
  };
}
function inEvents({ customers, churned }) {
  return { customers, events: churned };
}
function sampleRatioOf(treated, control, share) {
  const excess = treated - (treated + control) * share;
  const chiSquare = excess ** 2 / (treated + control) / share / (1 - share);
  const pValue = _chunkESMSF7HWjs.chiSquareUpper.call(void 0, chiSquare, 1);
  return { chiSquare, pValue, suspicious: pValue < SUSPICIOUS };
}
var holdoutChurnMetric = {
  id: "holdoutChurn",
  compute: holdoutChurn,
  input: holdoutChurnInput,
  headline: "difference",
  unit: "ratio",
  range: [-1, 1],
  better: "higher",
  formula: "(control.churned * treated.customers - treated.churned * control.customers) / (control.customers * treated.customers)",
  undefinedWhen: null,
  sources: ["newcombe1998", "katz1978", "fabijan2019"],
  examples: [
    {
      input: {
        treated: { customers: 9e3, churned: 540 },
        control: { customers: 1e3, churned: 80 },
        valuePerCustomer: 120,
        expectedTreatedShare: 0.9
      },
      result: {
        difference: 0.02,
        low: 0.003918993595003594,
        high: 0.039060421026551766,
        pValue: 0.012845626197041318,
        test: "z",
        z: 2.4880206836100998,
        relativeRisk: 0.75,
        relativeReduction: { value: 0.25, low: 0.060260075531671675, high: 0.40143013470642674 },
        numberNeeded: 50,
        customersSaved: 180,
        revenueSaved: { value: 21600, low: 4232.513082603881, high: 42185.25470867591 },
        sampleRatio: { chiSquare: 0, pValue: 1, suspicious: false }
      }
    }
  ]
};

// src/experiments/holmAdjust.ts
var holmAdjustInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { pValues: _chunk4QJ2UKVPjs.probabilities.call(void 0, ) }
}));
function holmAdjust(input) {
  const { pValues } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "holmAdjust", holmAdjustInput, input);
  const given = Array.from(pValues);
  const order = given.map((_, index) => index).sort((a, b) => given[a] - given[b]);
  const adjusted = new Array(given.length);
  let greatest = 0;
  order.forEach((index, smaller) => {
    greatest = Math.min(1, Math.max(greatest, given[index] * (given.length - smaller)));
    adjusted[index] = greatest;
  });
  return adjusted;
}

// src/experiments/meanInterval.ts
var meanIntervalInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { values: _chunk4QJ2UKVPjs.numbers.call(void 0, ), confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95) }
}));
function meanInterval2(input) {
  const { values, confidence } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "meanInterval", meanIntervalInput, input);
  if (values.length < 2) return null;
  const { n, mean: mean2, errorVariance } = sampleOf(values);
  const standardError = Math.sqrt(errorVariance);
  const ends = _chunkR342RA6Fjs.meanInterval.call(void 0, n, mean2, standardError * Math.sqrt(n), (1 - confidence) / 2);
  return { estimate: mean2, ...ends, standardError, degreesOfFreedom: n - 1 };
}
var meanIntervalMetric = {
  id: "meanInterval",
  compute: meanInterval2,
  input: meanIntervalInput,
  headline: "estimate",
  unit: "scale",
  range: [-Infinity, Infinity],
  better: null,
  formula: null,
  undefinedWhen: "values.length < 2",
  sources: ["student1908"],
  examples: [
    {
      input: { values: [5, 5, 5] },
      result: { estimate: 5, low: 5, high: 5, standardError: 0, degreesOfFreedom: 2 }
    },
    { input: { values: [5] }, result: null }
  ]
};

// src/experiments/proportionInterval.ts
var proportionIntervalInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    events: _chunk4QJ2UKVPjs.count.call(void 0, ),
    trials: _chunk4QJ2UKVPjs.count.call(void 0, 1),
    confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95),
    method: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "wilson", "clopperPearson", "jeffreys", "agrestiCoull"), "wilson")
  },
  rules: [_chunk4QJ2UKVPjs.notAbove.call(void 0, "events", "trials")]
}));
function proportionInterval(input) {
  const { events, trials, confidence, method } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "proportionInterval", proportionIntervalInput, input);
  return {
    estimate: events / trials,
    ..._chunkJS65G32Hjs.proportionEnds.call(void 0, method, events, trials, (1 - confidence) / 2),
    confidence,
    method
  };
}
var proportionIntervalMetric = {
  id: "proportionInterval",
  compute: proportionInterval,
  input: proportionIntervalInput,
  headline: "estimate",
  unit: "ratio",
  range: [0, 1],
  better: null,
  formula: "events / trials",
  undefinedWhen: null,
  sources: ["wilson1927", "clopperPearson1934", "agrestiCoull1998", "brownCaiDasGupta2001"],
  examples: [
    {
      input: { events: 0, trials: 20, method: "agrestiCoull" },
      result: { estimate: 0, low: 0, high: 0.18980956054248876, confidence: 0.95, method: "agrestiCoull" }
    }
  ]
};

// src/experiments/bothGroups.ts
function bothGroups(controlRate, treatedRate) {
  const [controlRest, treatedRest] = [1 - controlRate, 1 - treatedRate];
  return {
    /** How far apart the rates are; above 0. */
    difference: Math.abs(controlRate - treatedRate),
    /** The standard error of the difference if both had their mean rate. */
    errorIfEqual: Math.sqrt((controlRate + treatedRate) * (controlRest + treatedRest) / 2),
    /** The standard error of the difference at the rates as they are. */
    errorAsGiven: Math.sqrt(controlRate * controlRest + treatedRate * treatedRest)
  };
}

// src/experiments/ratePower.ts
var ratePowerInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    controlRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    treatedRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    customersPerGroup: _chunk4QJ2UKVPjs.count.call(void 0, 1),
    confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95)
  },
  rules: [_chunk4QJ2UKVPjs.different.call(void 0, "controlRate", "treatedRate")]
}));
function ratePower(input) {
  const { controlRate, treatedRate, customersPerGroup, confidence } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "ratePower", ratePowerInput, input);
  const { difference, errorIfEqual, errorAsGiven } = bothGroups(controlRate, treatedRate);
  const excess = difference * Math.sqrt(customersPerGroup) - _chunkVIMUE475js.normalUpperQuantile.call(void 0, (1 - confidence) / 2) * errorIfEqual;
  if (errorAsGiven === 0) return excess < 0 ? 0 : 1;
  return _chunkSN3NSYABjs.normalCdf.call(void 0, excess / errorAsGiven);
}
var ratePowerMetric = {
  id: "ratePower",
  compute: ratePower,
  input: ratePowerInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["fleiss2003"],
  examples: [{ input: { controlRate: 0, treatedRate: 1, customersPerGroup: 2 }, result: 1 }]
};

// src/experiments/rateSampleSize.ts
var rateSampleSizeInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    controlRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    treatedRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95),
    power: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratioBetween.call(void 0, 0.5, 0.9999), 0.8)
  },
  rules: [_chunk4QJ2UKVPjs.different.call(void 0, "controlRate", "treatedRate")]
}));
function rateSampleSize(input) {
  const { controlRate, treatedRate, confidence, power } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "rateSampleSize", rateSampleSizeInput, input);
  const { difference, errorIfEqual, errorAsGiven } = bothGroups(controlRate, treatedRate);
  const reach = _chunkVIMUE475js.normalUpperQuantile.call(void 0, (1 - confidence) / 2) * errorIfEqual - _chunkVIMUE475js.normalUpperQuantile.call(void 0, power) * errorAsGiven;
  const perGroup = Math.ceil((reach / difference) ** 2);
  return { perGroup, total: 2 * perGroup };
}
var rateSampleSizeMetric = {
  id: "rateSampleSize",
  compute: rateSampleSize,
  input: rateSampleSizeInput,
  headline: "perGroup",
  unit: "count",
  range: [1, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["fleiss2003"],
  examples: [{ input: { controlRate: 0.1, treatedRate: 0.08 }, result: { perGroup: 3213, total: 6426 } }]
};


























exports.compareMeansInput = compareMeansInput; exports.compareMeans = compareMeans; exports.compareMeansMetric = compareMeansMetric; exports.compareRatesInput = compareRatesInput; exports.compareRates = compareRates; exports.compareRatesMetric = compareRatesMetric; exports.holdoutChurnInput = holdoutChurnInput; exports.holdoutChurn = holdoutChurn; exports.holdoutChurnMetric = holdoutChurnMetric; exports.holmAdjustInput = holmAdjustInput; exports.holmAdjust = holmAdjust; exports.meanIntervalInput = meanIntervalInput; exports.meanInterval = meanInterval2; exports.meanIntervalMetric = meanIntervalMetric; exports.proportionIntervalInput = proportionIntervalInput; exports.proportionInterval = proportionInterval; exports.proportionIntervalMetric = proportionIntervalMetric; exports.ratePowerInput = ratePowerInput; exports.ratePower = ratePower; exports.ratePowerMetric = ratePowerMetric; exports.rateSampleSizeInput = rateSampleSizeInput; exports.rateSampleSize = rateSampleSize; exports.rateSampleSizeMetric = rateSampleSizeMetric; exports.experiments_exports = experiments_exports;
