"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _nullishCoalesce(lhs, rhsFn) { if (lhs != null) { return lhs; } else { return rhsFn(); } } function _optionalChain(ops) { let lastAccessLHS = undefined; let value = ops[0]; let i = 1; while (i < ops.length) { const op = ops[i]; const fn = ops[i + 1]; i += 2; if ((op === 'optionalAccess' || op === 'optionalCall') && value == null) { return undefined; } if (op === 'access' || op === 'optionalAccess') { lastAccessLHS = value; value = fn(value); } else if (op === 'call' || op === 'optionalCall') { value = fn((...args) => value.call(lastAccessLHS, ...args)); lastAccessLHS = undefined; } } return value; }




var _chunkD4I5XB3Yjs = require('./chunk-D4I5XB3Y.js');






var _chunkQAXRXTIMjs = require('./chunk-QAXRXTIM.js');


var _chunk3FEWPHSHjs = require('./chunk-3FEWPHSH.js');


var _chunkF6GP3JSTjs = require('./chunk-F6GP3JST.js');






var _chunkMCJWYXEEjs = require('./chunk-MCJWYXEE.js');


var _chunkB65REM45js = require('./chunk-B65REM45.js');






var _chunkV62FGXLRjs = require('./chunk-V62FGXLR.js');


var _chunkVIMUE475js = require('./chunk-VIMUE475.js');


var _chunkH555HCYNjs = require('./chunk-H555HCYN.js');



var _chunkB4LBDI7Xjs = require('./chunk-B4LBDI7X.js');




var _chunkHGVOX3KXjs = require('./chunk-HGVOX3KX.js');


var _chunk5ZFGQFYOjs = require('./chunk-5ZFGQFYO.js');







var _chunk5WMEROFDjs = require('./chunk-5WMEROFD.js');




























var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');




var _chunkQUXRTJXZjs = require('./chunk-QUXRTJXZ.js');









var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');


var _chunkMLKGABMKjs = require('./chunk-MLKGABMK.js');

// src/models/index.ts
var models_exports = {};
_chunkMLKGABMKjs.__export.call(void 0, models_exports, {
  aliveBands: () => aliveBands,
  betaDiscreteWeibullExpectedLifetime: () => betaDiscreteWeibullExpectedLifetime,
  betaDiscreteWeibullExpectedLifetimeInput: () => betaDiscreteWeibullExpectedLifetimeInput,
  betaDiscreteWeibullExpectedLifetimeMetric: () => betaDiscreteWeibullExpectedLifetimeMetric,
  betaDiscreteWeibullResidualLifetimeValue: () => betaDiscreteWeibullResidualLifetimeValue,
  betaDiscreteWeibullResidualLifetimeValueInput: () => betaDiscreteWeibullResidualLifetimeValueInput,
  betaDiscreteWeibullResidualLifetimeValueMetric: () => betaDiscreteWeibullResidualLifetimeValueMetric,
  betaDiscreteWeibullRetentionRate: () => betaDiscreteWeibullRetentionRate,
  betaDiscreteWeibullRetentionRateInput: () => betaDiscreteWeibullRetentionRateInput,
  betaDiscreteWeibullRetentionRateMetric: () => betaDiscreteWeibullRetentionRateMetric,
  betaDiscreteWeibullSurvival: () => betaDiscreteWeibullSurvival,
  betaDiscreteWeibullSurvivalInput: () => betaDiscreteWeibullSurvivalInput,
  betaDiscreteWeibullSurvivalMetric: () => betaDiscreteWeibullSurvivalMetric,
  bgBbDiscountedPurchases: () => bgBbDiscountedPurchases,
  bgBbDiscountedPurchasesInput: () => bgBbDiscountedPurchasesInput,
  bgBbDiscountedPurchasesMetric: () => bgBbDiscountedPurchasesMetric,
  bgBbExpectedPurchases: () => bgBbExpectedPurchases,
  bgBbExpectedPurchasesInput: () => bgBbExpectedPurchasesInput,
  bgBbExpectedPurchasesMetric: () => bgBbExpectedPurchasesMetric,
  bgBbProbabilityAlive: () => bgBbProbabilityAlive,
  bgBbProbabilityAliveInput: () => bgBbProbabilityAliveInput,
  bgBbProbabilityAliveMetric: () => bgBbProbabilityAliveMetric,
  bgNbdExpectedPurchases: () => bgNbdExpectedPurchases,
  bgNbdExpectedPurchasesInput: () => bgNbdExpectedPurchasesInput,
  bgNbdExpectedPurchasesMetric: () => bgNbdExpectedPurchasesMetric,
  bgNbdNewCustomerPurchases: () => bgNbdNewCustomerPurchases,
  bgNbdNewCustomerPurchasesInput: () => bgNbdNewCustomerPurchasesInput,
  bgNbdNewCustomerPurchasesMetric: () => bgNbdNewCustomerPurchasesMetric,
  bgNbdProbabilityAlive: () => bgNbdProbabilityAlive,
  bgNbdProbabilityAliveInput: () => bgNbdProbabilityAliveInput,
  bgNbdProbabilityAliveMetric: () => bgNbdProbabilityAliveMetric,
  bgNbdPurchaseProbabilities: () => bgNbdPurchaseProbabilities,
  bgNbdPurchaseProbabilitiesInput: () => bgNbdPurchaseProbabilitiesInput,
  bgNbdPurchaseProbabilitiesMetric: () => bgNbdPurchaseProbabilitiesMetric,
  checkFrequencies: () => checkFrequencies,
  checkFrequenciesInput: () => checkFrequenciesInput,
  checkFrequenciesMetric: () => checkFrequenciesMetric,
  checkHoldout: () => checkHoldout,
  checkHoldoutInput: () => checkHoldoutInput,
  checkHoldoutMetric: () => checkHoldoutMetric,
  fitBetaDiscreteWeibull: () => fitBetaDiscreteWeibull,
  fitBetaDiscreteWeibullInput: () => fitBetaDiscreteWeibullInput,
  fitBetaDiscreteWeibullMetric: () => fitBetaDiscreteWeibullMetric,
  fitBgBb: () => fitBgBb,
  fitBgBbInput: () => fitBgBbInput,
  fitBgBbMetric: () => fitBgBbMetric,
  fitBgNbd: () => fitBgNbd,
  fitBgNbdInput: () => fitBgNbdInput,
  fitBgNbdMetric: () => fitBgNbdMetric,
  fitGammaGamma: () => fitGammaGamma,
  fitGammaGammaInput: () => fitGammaGammaInput,
  fitGammaGammaMetric: () => fitGammaGammaMetric,
  fitMbgNbd: () => fitMbgNbd,
  fitMbgNbdInput: () => fitMbgNbdInput,
  fitMbgNbdMetric: () => fitMbgNbdMetric,
  fitParetoNbd: () => fitParetoNbd,
  fitParetoNbdInput: () => fitParetoNbdInput,
  fitParetoNbdMetric: () => fitParetoNbdMetric,
  fitShiftedBetaGeometric: () => fitShiftedBetaGeometric,
  fitShiftedBetaGeometricInput: () => fitShiftedBetaGeometricInput,
  fitShiftedBetaGeometricMetric: () => fitShiftedBetaGeometricMetric,
  gammaGammaExpectedValue: () => gammaGammaExpectedValue,
  gammaGammaExpectedValueInput: () => gammaGammaExpectedValueInput,
  gammaGammaExpectedValueMetric: () => gammaGammaExpectedValueMetric,
  holdoutSplit: () => holdoutSplit,
  holdoutSplitInput: () => holdoutSplitInput,
  holdoutSplitMetric: () => holdoutSplitMetric,
  mbgNbdExpectedPurchases: () => mbgNbdExpectedPurchases,
  mbgNbdExpectedPurchasesInput: () => mbgNbdExpectedPurchasesInput,
  mbgNbdExpectedPurchasesMetric: () => mbgNbdExpectedPurchasesMetric,
  mbgNbdNewCustomerPurchases: () => mbgNbdNewCustomerPurchases,
  mbgNbdNewCustomerPurchasesInput: () => mbgNbdNewCustomerPurchasesInput,
  mbgNbdNewCustomerPurchasesMetric: () => mbgNbdNewCustomerPurchasesMetric,
  mbgNbdProbabilityAlive: () => mbgNbdProbabilityAlive,
  mbgNbdProbabilityAliveInput: () => mbgNbdProbabilityAliveInput,
  mbgNbdProbabilityAliveMetric: () => mbgNbdProbabilityAliveMetric,
  mbgNbdPurchaseProbabilities: () => mbgNbdPurchaseProbabilities,
  mbgNbdPurchaseProbabilitiesInput: () => mbgNbdPurchaseProbabilitiesInput,
  mbgNbdPurchaseProbabilitiesMetric: () => mbgNbdPurchaseProbabilitiesMetric,
  nextPurchase: () => nextPurchase,
  nextPurchaseInput: () => nextPurchaseInput,
  nextPurchaseMetric: () => nextPurchaseMetric,
  paretoNbdDiscountedPurchases: () => paretoNbdDiscountedPurchases,
  paretoNbdDiscountedPurchasesInput: () => paretoNbdDiscountedPurchasesInput,
  paretoNbdDiscountedPurchasesMetric: () => paretoNbdDiscountedPurchasesMetric,
  paretoNbdExpectedPurchases: () => paretoNbdExpectedPurchases,
  paretoNbdExpectedPurchasesInput: () => paretoNbdExpectedPurchasesInput,
  paretoNbdExpectedPurchasesMetric: () => paretoNbdExpectedPurchasesMetric,
  paretoNbdNewCustomerPurchases: () => paretoNbdNewCustomerPurchases,
  paretoNbdNewCustomerPurchasesInput: () => paretoNbdNewCustomerPurchasesInput,
  paretoNbdNewCustomerPurchasesMetric: () => paretoNbdNewCustomerPurchasesMetric,
  paretoNbdProbabilityAlive: () => paretoNbdProbabilityAlive,
  paretoNbdProbabilityAliveInput: () => paretoNbdProbabilityAliveInput,
  paretoNbdProbabilityAliveMetric: () => paretoNbdProbabilityAliveMetric,
  paretoNbdPurchaseProbabilities: () => paretoNbdPurchaseProbabilities,
  paretoNbdPurchaseProbabilitiesInput: () => paretoNbdPurchaseProbabilitiesInput,
  paretoNbdPurchaseProbabilitiesMetric: () => paretoNbdPurchaseProbabilitiesMetric,
  predictedClv: () => predictedClv,
  predictedClvInput: () => predictedClvInput,
  predictedClvMetric: () => predictedClvMetric,
  purchaseProbability: () => purchaseProbability,
  purchaseProbabilityInput: () => purchaseProbabilityInput,
  purchaseProbabilityMetric: () => purchaseProbabilityMetric,
  renewalSurvivors: () => renewalSurvivors,
  renewalSurvivorsInput: () => renewalSurvivorsInput,
  renewalSurvivorsMetric: () => renewalSurvivorsMetric,
  segmentByProbabilityAlive: () => segmentByProbabilityAlive,
  segmentByProbabilityAliveInput: () => segmentByProbabilityAliveInput,
  segmentByProbabilityAliveMetric: () => segmentByProbabilityAliveMetric,
  shiftedBetaGeometricExpectedLifetime: () => shiftedBetaGeometricExpectedLifetime,
  shiftedBetaGeometricExpectedLifetimeInput: () => shiftedBetaGeometricExpectedLifetimeInput,
  shiftedBetaGeometricExpectedLifetimeMetric: () => shiftedBetaGeometricExpectedLifetimeMetric,
  shiftedBetaGeometricResidualLifetimeValue: () => shiftedBetaGeometricResidualLifetimeValue,
  shiftedBetaGeometricResidualLifetimeValueInput: () => shiftedBetaGeometricResidualLifetimeValueInput,
  shiftedBetaGeometricResidualLifetimeValueMetric: () => shiftedBetaGeometricResidualLifetimeValueMetric,
  shiftedBetaGeometricRetentionRate: () => shiftedBetaGeometricRetentionRate,
  shiftedBetaGeometricRetentionRateInput: () => shiftedBetaGeometricRetentionRateInput,
  shiftedBetaGeometricRetentionRateMetric: () => shiftedBetaGeometricRetentionRateMetric,
  shiftedBetaGeometricSurvival: () => shiftedBetaGeometricSurvival,
  shiftedBetaGeometricSurvivalInput: () => shiftedBetaGeometricSurvivalInput,
  shiftedBetaGeometricSurvivalMetric: () => shiftedBetaGeometricSurvivalMetric,
  trackPurchases: () => trackPurchases,
  trackPurchasesInput: () => trackPurchasesInput,
  trackPurchasesMetric: () => trackPurchasesMetric
});

// src/models/aliveBands.ts
var aliveBands = [
  { id: "probablyGone", from: 0, to: 0.3 },
  { id: "atRisk", from: 0.3, to: 0.7 },
  { id: "active", from: 0.7, to: 1 }
];

// src/validation/modelField.ts
var SHAPE = { least: 1e-9, greatest: 1e9 };
var RATE = { least: 1e-18, greatest: 1e21 };
function fitOrParameters(model, shapes) {
  const parameters = jsonSchemaOf(shapes);
  const facts = { kind: "object", jsonSchema: { anyOf: [parameters, fitSchemaOf(model, parameters)] } };
  const field = _chunk4QJ2UKVPjs.customField.call(void 0, isObject, facts).check(({ value, issues }) => {
    if (!("parameters" in value) && !("model" in value)) {
      issues.push(...parameterIssues(shapes, value, []));
      return;
    }
    const choices = JSON.stringify(model);
    if (value["model"] === void 0) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, ["model"], null, "missing", { expected: "choice", choices }));
    else if (value["model"] !== model) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, ["model"], value["model"], "notAChoice", { choices }));
    const inner = value["parameters"];
    if (isObject(inner)) issues.push(...parameterIssues(shapes, inner, ["parameters"]));
    else issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, ["parameters"], _nullishCoalesce(inner, () => ( null)), "wrongType", { expected: "object" }));
  });
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, field, facts);
}
function amountOrFit(model, shapes) {
  const one = _chunk4QJ2UKVPjs.amount.call(void 0, );
  const fit = fitOrParameters(model, shapes);
  const number = { type: "number", minimum: 0, maximum: 1e15, unit: "money" };
  const { anyOf } = _chunk4QJ2UKVPjs.factsAt.call(void 0, fit, []).jsonSchema;
  const facts = {
    ..._chunkZX2QLR52js.rareKind.call(void 0, "numberOrFit"),
    unit: "money",
    jsonSchema: { anyOf: [number, ...anyOf] }
  };
  const either = _chunk4QJ2UKVPjs.customField.call(void 0, (value) => typeof value === "number" || isObject(value), facts).check(
    (payload) => {
      const { value, issues } = _chunk4QJ2UKVPjs.run.call(void 0, typeof payload.value === "number" ? one : fit, payload.value);
      payload.value = value;
      payload.issues.push(...issues);
    }
  );
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, either, facts);
}
function fitOfAny(shapes) {
  const models = Object.keys(shapes);
  const byModel = shapes;
  const anyOf = models.map((model) => fitSchemaOf(model, jsonSchemaOf(byModel[model])));
  const facts = { kind: "object", jsonSchema: { anyOf } };
  const field = _chunk4QJ2UKVPjs.customField.call(void 0, isObject, facts).check(({ value, issues }) => {
    const { model, parameters } = value;
    const choices = models.map((each) => JSON.stringify(each)).join(", ");
    if (model === void 0) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, ["model"], null, "missing", { expected: "choice", choices }));
    else if (!models.includes(model)) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, ["model"], model, "notAChoice", { choices }));
    else if (isObject(parameters))
      issues.push(...parameterIssues(byModel[model], parameters, ["parameters"]));
    else issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, ["parameters"], _nullishCoalesce(parameters, () => ( null)), "wrongType", { expected: "object" }));
  });
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, field, facts);
}
function parametersField(shapes) {
  const facts = { kind: "object", jsonSchema: jsonSchemaOf(shapes) };
  const field = _chunk4QJ2UKVPjs.customField.call(void 0, isObject, facts).check(({ value, issues }) => {
    issues.push(...parameterIssues(shapes, value, []));
  });
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, field, facts);
}
function isObject(value) {
  return Object.prototype.toString.call(value) === "[object Object]";
}
function parameterIssues(shapes, value, path) {
  const names = Object.keys(shapes);
  const unknown = Object.keys(value).flatMap((name) => {
    if (names.includes(name)) return [];
    const suggestion = _chunkQUXRTJXZjs.nearestName.call(void 0, name, names);
    if (suggestion === void 0) return [_chunkF6GP3JSTjs.issueAt.call(void 0, [...path, name], _nullishCoalesce(value[name], () => ( null)), "unknownField")];
    return [_chunkF6GP3JSTjs.issueAt.call(void 0, [...path, name], _nullishCoalesce(value[name], () => ( null)), "misspelledField", { suggestion })];
  });
  const wrong = names.flatMap((name) => {
    const { least, greatest } = shapes[name];
    const each = value[name];
    const at = [...path, name];
    if (each === void 0) return [_chunkF6GP3JSTjs.issueAt.call(void 0, at, null, "missing", { expected: "number" })];
    if (typeof each !== "number" || Number.isNaN(each)) return [_chunkF6GP3JSTjs.issueAt.call(void 0, at, each, "wrongType", { expected: "number" })];
    if (each < least) return [_chunkF6GP3JSTjs.issueAt.call(void 0, at, each, "tooSmall", { bound: least })];
    return each > greatest ? [_chunkF6GP3JSTjs.issueAt.call(void 0, at, each, "tooLarge", { bound: greatest })] : [];
  });
  return [...unknown, ...wrong];
}
function jsonSchemaOf(shapes) {
  const properties = Object.entries(shapes).map(([name, { least, greatest }]) => [
    name,
    { type: "number", minimum: least, maximum: greatest }
  ]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    required: Object.keys(shapes),
    additionalProperties: false
  };
}
function fitSchemaOf(model, parameters) {
  return {
    type: "object",
    properties: { model: { const: model }, parameters },
    required: ["model", "parameters"]
  };
}

// src/models/betaDiscreteWeibullShapes.ts
var betaDiscreteWeibullNames = ["alpha", "beta", "c"];
var betaDiscreteWeibullShapes = {
  alpha: SHAPE,
  beta: SHAPE,
  c: SHAPE
};
function betaDiscreteWeibullField() {
  return fitOrParameters("betaDiscreteWeibull", betaDiscreteWeibullShapes);
}

// src/math/betaGeometricSum.ts
var NOTHING = 1e-17;
function betaGeometricSum(a, b, d) {
  if (d === 0) return a > 1 ? 1 + b / (a - 1) : Number.POSITIVE_INFINITY;
  const spread = Math.sqrt(1 / a + 1 / b);
  const step = Math.min(0.25, spread / 2);
  const down = tail(a, b, d, -step);
  const up = tail(a, b, d, step);
  const peak = a / (a + b);
  return (1 + d) * ((down.inverse + up.inverse + 1 / (d + peak)) / (down.weight + up.weight + 1));
}
function tail(a, b, d, step) {
  const small = Math.min(a, b);
  const sign = a <= b ? 1 : -1;
  const share = small / (a + b);
  let weight = 0;
  let inverse = 0;
  for (let k = 1; ; k++) {
    const distance = sign * k * step;
    const here = Math.exp(small * distance - (a + b) * Math.log1p(share * Math.expm1(distance)));
    const odds = a / b * Math.exp(k * step);
    const x = odds / (1 + odds);
    weight += here;
    inverse += here / (d + x);
    if (here < NOTHING * weight && here / (d + x) < NOTHING * inverse) return { weight, inverse };
    const isEnd = step < 0 ? odds < NOTHING * Math.min(d, 1) : odds > 1 / NOTHING;
    if (isEnd) {
      const rest2 = Math.exp((step < 0 ? a : -b) * step) / -Math.expm1((step < 0 ? a : -b) * step);
      return { weight: weight + here * rest2, inverse: inverse + here / (d + x) * rest2 };
    }
  }
}

// src/math/digamma.ts
var SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12, -3617 / 8160];
function digamma(x) {
  if (x < 0) return Number.NaN;
  let shifted = x;
  let steps = 0;
  while (shifted < 10) steps += 1 / shifted++;
  const square = 1 / (shifted * shifted);
  return Math.log(shifted) - 0.5 / shifted - square * _chunkVIMUE475js.polynomial.call(void 0, SERIES, square) - steps;
}

// src/math/digammaDifference.ts
var LARGE = 20;
var SERIES2 = [-1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];
function digammaDifference(x, a) {
  let difference = 0;
  let base = x;
  for (; base < LARGE; base++) difference += a / base / (base + a);
  const up = base + a;
  const inverses = a / base / up;
  const second = inverses * (1 / base + 1 / up) / 12;
  return difference + Math.log1p(a / base) + inverses / 2 + second + (digammaRest(base) - digammaRest(up));
}
function digammaRest(x) {
  const square = 1 / (x * x);
  return square * square * _chunkVIMUE475js.polynomial.call(void 0, SERIES2, square);
}

// src/math/discountWeights.ts
var NODES = [0.9602898564975363, 0.7966664774136267, 0.525532409916329, 0.1834346424956498];
var WEIGHTS = [0.10122853629037626, 0.22238103445337448, 0.31370664587788727, 0.362683783378362];
var CUT = 40;
function discountWeights(horizon, force, scale) {
  const times = [horizon];
  const weights = [Math.exp(-force * horizon)];
  if (force === 0) return { times, weights };
  const end = Math.min(horizon, CUT / force);
  const length = Math.log1p(end / scale);
  const panels = Math.ceil(length + force * end / 4);
  const half = length / panels / 2;
  for (let panel = 0; panel < panels; panel++)
    for (const [i, node] of NODES.entries())
      for (const side of [-node, node]) {
        const y = (2 * panel + 1 + side) * half;
        const time = scale * Math.expm1(y);
        times.push(time);
        weights.push(force * Math.exp(-force * time) * (scale + time) * half * WEIGHTS[i]);
      }
  return { times, weights };
}

// src/math/distinctRows.ts
function distinctRows(columns, weights) {
  if (weights) {
    const kept = withWeight(weights);
    if (kept.length < weights.length)
      return distinctRows(
        columns.map((column) => Float64Array.from(kept, (row) => column[row])),
        Float64Array.from(kept, (row) => weights[row])
      );
  }
  const ranked = columns.map(rankedColumn);
  const { values, ranks } = ranked.reduce(combined);
  const size = values.length;
  const sums2 = new Float64Array(size);
  const lost = new Float64Array(size);
  const example = new Int32Array(size);
  for (let row = 0; row < ranks.length; row++) {
    const rank = ranks[row];
    example[rank] = row;
    const sum2 = sums2[rank];
    if (weights) {
      const weight = weights[row];
      const next = sum2 + weight;
      const added = next - sum2;
      lost[rank] = lost[rank] + (sum2 - (next - added) + (weight - added));
      sums2[rank] = next;
    } else sums2[rank] = sum2 + 1;
  }
  return {
    size,
    values: ranked.map((column) => column.values),
    places: ranked.map((column) => example.map((row) => column.ranks[row])),
    weights: sums2.map((sum2, rank) => sum2 + lost[rank])
  };
}
function withWeight(weights) {
  const kept = new Int32Array(weights.length);
  let count2 = 0;
  for (let row = 0; row < weights.length; row++) if (weights[row] > 0) kept[count2++] = row;
  return kept.subarray(0, count2);
}
function combined(first, second) {
  const width = second.values.length;
  const codes = new Float64Array(first.ranks.length);
  for (let row = 0; row < codes.length; row++)
    codes[row] = first.ranks[row] * width + second.ranks[row];
  return rankedColumn(codes);
}
var SMALL = 1 << 18;
function rankedColumn(column) {
  let greatest = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row];
    if (!(value >= 0 && value < SMALL && (value | 0) === value)) return rankedByHash(column);
    if (value > greatest) greatest = value;
  }
  const rankOf = new Int32Array(greatest + 1);
  for (let row = 0; row < column.length; row++) rankOf[column[row]] = 1;
  const values = [];
  for (let value = 0; value <= greatest; value++) if (rankOf[value] === 1) rankOf[value] = values.push(value) - 1;
  const ranks = new Int32Array(column.length);
  for (let row = 0; row < column.length; row++) ranks[row] = rankOf[column[row]];
  return { values: Float64Array.from(values), ranks };
}
var SPREAD = 2654435761;
function rankedByHash(column) {
  const { length } = column;
  const ranks = new Int32Array(length);
  const float = new Float64Array(1);
  const bits = new Int32Array(float.buffer);
  let distinct = new Float64Array(2048);
  let slots = new Int32Array(4096);
  let mask = 4095;
  let count2 = 0;
  const slotOf = (value) => {
    float[0] = value;
    const mixed = Math.imul(bits[0] ^ Math.imul(bits[1], SPREAD), SPREAD);
    let slot = (mixed ^ mixed >>> 15) & mask;
    for (; ; ) {
      const id = slots[slot];
      if (id === 0 || distinct[id - 1] === value) return slot;
      slot = slot + 1 & mask;
    }
  };
  for (let row = 0; row < length; row++) {
    const value = column[row] + 0;
    let slot = slotOf(value);
    if (slots[slot] === 0) {
      if (count2 === distinct.length) {
        const more = new Float64Array(4 * count2);
        more.set(distinct);
        distinct = more;
        mask = 4 * mask + 3;
        slots = new Int32Array(mask + 1);
        for (let id = 0; id < count2; id++) slots[slotOf(distinct[id])] = id + 1;
        slot = slotOf(value);
      }
      distinct[count2++] = value;
      slots[slot] = count2;
    }
    ranks[row] = slots[slot] - 1;
  }
  const values = distinct.slice(0, count2).sort();
  const rankOf = new Int32Array(count2);
  for (let rank = 0; rank < count2; rank++) rankOf[slots[slotOf(values[rank])] - 1] = rank;
  for (let row = 0; row < length; row++) ranks[row] = rankOf[ranks[row]];
  return { values, ranks };
}

// src/math/hypergeometricOne.ts
var SHORT = 0.3;
var LONG = 0.95;
var NEAR_ONE = 1e-4;
var MOST_STEPS = 2e3;
var SPACING = 0.25;
var CUT2 = 40;
function hypergeometricOne(b, gap, z, rest2 = 1 - z) {
  if (z < SHORT) return series(b, gap, z);
  return rest2 < NEAR_ONE ? hypergeometricOneSlopes(b, gap, z, rest2).value : fraction(b, gap, z, rest2);
}
function series(b, gap, z) {
  let term = 1;
  let total = 1;
  for (let k = 0; term > 1e-17 * total; k++) {
    term *= (b + k) / (b + k + gap) * z;
    total += term;
  }
  return total;
}
function fraction(b, gap, z, rest2) {
  const ratio2 = z / rest2;
  const c = b + gap;
  let below = 0;
  let above2 = 1;
  let total = 1;
  for (let n = 0, factor = 0; Math.abs(factor - 1) > 5e-16 && n < MOST_STEPS; n++) {
    const first = n === 0 ? gap / c : (gap + n) / (c + 2 * n) * ((c - 1 + n) / (c + 2 * n - 1));
    below = 1 / (1 + first * ratio2 * below);
    above2 = 1 + first * ratio2 / above2;
    factor = above2 * below;
    const second = (n + 1) / (c + 2 * n) * ((b + n) / (c + 2 * n + 1));
    below = 1 / (1 + second * ratio2 * below);
    above2 = 1 + second * ratio2 / above2;
    factor *= above2 * below;
    total *= factor;
  }
  return 1 / (rest2 * total);
}
function hypergeometricOneSlopes(b, gap, z, rest2 = 1 - z) {
  if (z < LONG) return seriesSlopes(b, gap, z);
  if (b + gap >= 2) return ruleSlopes(b, gap, rest2);
  const next = hypergeometricOneSlopes(b + 1, gap, z, rest2);
  const product = b / (b + gap) * z * next.value;
  const share = product / (1 + product);
  return {
    value: 1 + product,
    byB: share * (next.byB + gap / b / (b + gap)),
    byGap: share * (next.byGap - 1 / (b + gap)),
    byZ: share * (next.byZ + 1 / z)
  };
}
function seriesSlopes(b, gap, z) {
  let [term, ofB, ofGap] = [1, 0, 0];
  let [value, byB, byGap, byZ] = [1, 0, 0, 0];
  for (let k = 0; k === 0 || term * (k + 1) > 1e-17 * value; k++) {
    const inverse = 1 / (b + k + gap);
    ofB += gap * inverse / (b + k);
    ofGap += inverse;
    const overZ = term * (b + k) * inverse;
    term = overZ * z;
    value += term;
    byB += term * ofB;
    byGap -= term * ofGap;
    byZ += (k + 1) * overZ;
  }
  return { value, byB: byB / value, byGap: byGap / value, byZ: byZ / value };
}
function ruleSlopes(b, gap, rest2) {
  const power = b + gap - 1;
  let [sum2, byB, byGap, byZ] = [0, 0, 0, 0];
  const end = CUT2 / power - Math.log(rest2);
  for (let x = -CUT2 - Math.log(power); x < end; x += SPACING) {
    const odds = Math.exp(x);
    const left = odds / (1 + odds);
    const logU = -Math.log1p(odds);
    const logRest = Math.log1p(rest2 * odds);
    const weight = left * Math.exp((gap - 1) * logU - b * logRest);
    sum2 += weight;
    byB -= weight * logRest;
    byGap += weight * logU;
    byZ += weight * odds / (1 + rest2 * odds);
  }
  return {
    value: sum2 * power * SPACING,
    byB: byB / sum2 + 1 / power,
    byGap: byGap / sum2 + 1 / power,
    byZ: b * byZ / sum2
  };
}

// src/math/logBetaRatio.ts
var LARGE2 = 20;
function logBetaRatio(a, b, d) {
  let fall = 0;
  let base = b;
  for (; base < LARGE2; base++) fall += Math.log1p(a / base * (d / (base + a + d)));
  const shifted = d * Math.log1p(a / (base + d)) + a * Math.log1p(d / (base + a));
  return -(fall + shifted + (base - 0.5) * logOneMinus(a, base, d) + corrections(a, base, d));
}
function logOneMinus(a, b, d) {
  const lost = a / (b + a) * (d / (b + d));
  return lost < 0.5 ? Math.log1p(-lost) : Math.log(b / (b + a) * ((b + a + d) / (b + d)));
}
function corrections(a, b, d) {
  const first = a / (b + a) * (d / (b + d)) * ((2 * b + a + d) / (b + a + d) / b);
  const step = Math.min(a, d);
  if (step > SHORT2) return first / 12 + (rest(b + a + d) - rest(b + a) - (rest(b + d) - rest(b)));
  const middle = b + step / 2;
  return first / 12 + step * (digammaRest(middle) - digammaRest(middle + Math.max(a, d)));
}
var SHORT2 = 1e-3;
var SERIES3 = [-1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];
function rest(x) {
  const inverse = 1 / x;
  const square = inverse * inverse;
  return inverse * square * _chunkVIMUE475js.polynomial.call(void 0, SERIES3, square);
}

// src/math/logPowerTail.ts
var POWER_TAIL = 5;
function logPowerTail(a, alpha, b, beta, y, result, at) {
  const swapped = alpha < beta;
  const [p, wide, ofWide] = swapped ? [b, beta, at + 3] : [a, alpha, at + 1];
  const [q, narrow, ofNarrow] = swapped ? [a, alpha, at + 1] : [b, beta, at + 3];
  const wideBase = wide + y;
  const narrowBase = narrow + y;
  const rest2 = narrowBase / wideBase;
  const { value, byB, byGap, byZ } = hypergeometricOneSlopes(p, q, (wide - narrow) / wideBase, rest2);
  const over = 1 / (p + q - 1);
  const logWide = Math.log1p(y / wide);
  const logNarrow = Math.log1p(y / narrow);
  result[at] = Math.log(value * over * narrow) - p * logWide + (1 - q) * logNarrow;
  result[ofWide] = byB - over - logWide;
  result[ofWide + 1] = (byZ * rest2 + p * y / wide) / wideBase;
  result[ofNarrow] = byGap - over - logNarrow;
  result[ofNarrow + 1] = (q * y / narrow + 1) / narrowBase - byZ / wideBase;
}

// src/math/minimize.ts
var LONGEST_STEP = 3;
var ARMIJO = 1e-4;
var WOLFE = 0.9;
var MOST_TRIALS = 40;
var CRAWL = 100;
function minimize(objective, start, options) {
  const { low, high, maxIterations, gradientTolerance = 1e-9, valueTolerance = 1e-13, onIteration } = options;
  const size = start.length;
  let point = Float64Array.from(start);
  let gradient = new Float64Array(size);
  let value = objective(point, gradient);
  let inverse = identity(size);
  let fresh = true;
  let still = 0;
  let milestone = value;
  let iterations = 0;
  const isHeld = (i) => point[i] <= low[i] && gradient[i] > 0 || point[i] >= high[i] && gradient[i] < 0;
  const heldNow = () => Array.from(point, (_, i) => isHeld(i));
  const steepest = () => {
    let most = 0;
    for (let i = 0; i < size; i++) if (!isHeld(i)) most = Math.max(most, Math.abs(gradient[i]));
    return most;
  };
  for (; ; ) {
    const scale = Math.max(1, Math.abs(value));
    const slope2 = steepest();
    const small = slope2 <= gradientTolerance * scale;
    if (small || still >= 2) return { point, value, gradient, iterations, converged: true };
    if (iterations === maxIterations || !Number.isFinite(slope2))
      return { point, value, gradient, iterations, converged: false };
    const direction = directionOf(inverse, gradient, isHeld, fresh);
    const step = lineSearch(objective, point, value, gradient, direction, low, high);
    if (!step) {
      if (!fresh) {
        inverse = identity(size);
        fresh = true;
        continue;
      }
      return { point, value, gradient, iterations, converged: slope2 <= 1e-5 * scale };
    }
    iterations++;
    if (iterations % CRAWL === 0) {
      if (milestone - step.value <= 1e5 * valueTolerance * scale) still = 2;
      milestone = step.value;
    }
    const held = heldNow();
    const moved = step.point.map((each, i) => each - point[i]);
    const turned = step.gradient.map((each, i) => held[i] ? 0 : each - gradient[i]);
    if (still < 2) still = Math.abs(value - step.value) <= valueTolerance * scale ? still + 1 : 0;
    ({ point, value, gradient } = step);
    const stays = heldNow().every((each, i) => each === held[i]);
    if (!stays) inverse = identity(size);
    fresh = !stays || !update(inverse, moved, turned, fresh);
    _optionalChain([onIteration, 'optionalCall', _3 => _3(iterations, value, steepest())]);
  }
}
function identity(size) {
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_2, j) => Number(i === j)));
}
function dot(a, b) {
  let sum2 = 0;
  for (let i = 0; i < a.length; i++) sum2 += a[i] * b[i];
  return sum2;
}
function directionOf(inverse, gradient, isHeld, fresh) {
  const free = gradient.map((each, i) => isHeld(i) ? 0 : each);
  const direction = free.map((_, i) => isHeld(i) ? 0 : -dot(inverse[i], free));
  const longest = Math.max(...direction.map(Math.abs));
  const limit = fresh ? Math.min(1, longest) : Math.min(LONGEST_STEP, longest);
  return direction.map((each) => each * limit / longest);
}
function lineSearch(objective, point, value, gradient, direction, low, high) {
  const slope2 = -Math.abs(dot(gradient, direction));
  let tooShort = 0;
  let tooLong = Number.POSITIVE_INFINITY;
  let length = 1;
  let best;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    let clipped = false;
    const next = point.map((each, i) => {
      const free = each + length * direction[i];
      const kept = Math.min(high[i], Math.max(low[i], free));
      clipped ||= kept !== free;
      return kept;
    });
    const nextGradient = new Float64Array(point.length);
    const nextValue = objective(next, nextGradient);
    if (!(nextValue <= value + ARMIJO * length * slope2)) tooLong = length;
    else {
      best = { point: next, value: nextValue, gradient: nextGradient };
      if (clipped || length >= LONGEST_STEP || dot(nextGradient, direction) >= WOLFE * slope2) return best;
      tooShort = length;
    }
    length = tooLong === Number.POSITIVE_INFINITY ? 2 * tooShort : (tooShort + tooLong) / 2;
    if (best && trial >= 8) return best;
  }
  return best;
}
function update(inverse, moved, turned, fresh) {
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-14 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) return !fresh;
  const size = moved.length;
  if (fresh) {
    const scale = curvature / dot(turned, turned);
    for (const row of inverse) for (let j = 0; j < size; j++) row[j] = row[j] * scale;
  }
  const image = moved.map((_, i) => dot(inverse[i], turned));
  const factor = (1 + dot(turned, image) / curvature) / curvature;
  for (let i = 0; i < size; i++) {
    const row = inverse[i];
    for (let j = 0; j < size; j++) {
      const [own, other] = [moved[i], moved[j]];
      const mixed = own * image[j] + image[i] * other;
      row[j] = row[j] + factor * own * other - mixed / curvature;
    }
  }
  return true;
}

// src/math/symmetricEigen.ts
function symmetricEigen(matrix) {
  const size = matrix.length;
  const at = (i, j) => matrix[Math.min(i, j)][Math.max(i, j)];
  const a = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_2, j) => at(i, j)));
  const v = Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (_2, j) => Number(i === j)));
  const turn = (rows, p, q, c, s) => {
    for (const row of rows) {
      const [x, y] = [row[p], row[q]];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  };
  for (let sweep = 0, rotated = true; rotated && sweep < 60; sweep++) {
    rotated = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const rowP = a[p];
        const rowQ = a[q];
        const off = rowP[q];
        const [first, second] = [rowP[p], rowQ[q]];
        if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(first * second)) || Math.abs(off) < 1e-300) continue;
        rotated = true;
        const theta = (second - first) / (2 * off);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const c = 1 / Math.hypot(t, 1);
        const s = t * c;
        turn(a, p, q, c, s);
        for (let j = 0; j < size; j++) {
          const [x, y] = [rowP[j], rowQ[j]];
          rowP[j] = c * x - s * y;
          rowQ[j] = s * x + c * y;
        }
        rowP[q] = 0;
        rowQ[p] = 0;
        turn(v, p, q, c, s);
      }
  }
  const order = Array.from(a.keys()).sort((i, j) => _optionalChain([a, 'access', _4 => _4[i], 'optionalAccess', _5 => _5[i]]) - _optionalChain([a, 'access', _6 => _6[j], 'optionalAccess', _7 => _7[j]]));
  return {
    values: Float64Array.from(order, (i) => _optionalChain([a, 'access', _8 => _8[i], 'optionalAccess', _9 => _9[i]])),
    vectors: order.map((i) => Float64Array.from(v, (row) => row[i]))
  };
}

// src/math/maximumLikelihood.ts
var WIDEST = 1e6;
var LEAST_CURVATURE = 1 / 9;
var DIFFERENCE = 1e-4;
function maximumLikelihood(problem) {
  const { scale, observations, maxIterations, onIteration } = problem;
  const size = problem.start.length;
  const share = 1 / Math.max(1, observations);
  const parameters = new Float64Array(size);
  const loss = (point2, gradient2) => {
    for (let i = 0; i < size; i++) parameters[i] = Math.exp(point2[i]) * scale[i];
    const value2 = -share * problem.logLikelihood(parameters, gradient2);
    for (let i = 0; i < size; i++) gradient2[i] = -share * gradient2[i] * parameters[i];
    return value2;
  };
  const widest = Math.log(WIDEST);
  const start = Float64Array.from(
    problem.start,
    (each, i) => Math.max(-widest, Math.min(widest, Math.log(each / scale[i])))
  );
  const found = minimize(loss, start, {
    low: start.map(() => -widest),
    high: start.map(() => widest),
    maxIterations,
    onIteration: onIteration && ((iteration, value2, slope2) => onIteration(iteration, -value2 / share + 0, slope2 / share))
  });
  const { values, vectors } = symmetricEigen(hessian(loss, found.point));
  const curvatures = values.map((each) => each / share);
  const { point, value, gradient } = found.converged ? polished(loss, found, values, vectors, widest) : found;
  loss(point, new Float64Array(size));
  const loose = /* @__PURE__ */ new Set();
  const isHeld = curvatures.every((each) => each >= LEAST_CURVATURE);
  if (found.converged)
    for (const [k, vector] of vectors.entries()) {
      if (curvatures[k] >= LEAST_CURVATURE) continue;
      for (const [i, part] of vector.entries()) if (Math.abs(part) > 0.1) loose.add(i);
    }
  for (const [i, each] of point.entries()) if (Math.abs(each) >= widest * (1 - 1e-9)) loose.add(i);
  const covariance = () => Array.from(
    parameters,
    (own, i) => Array.from(parameters, (other, j) => {
      const part = vectors.map(
        (vector, k) => vector[i] * vector[j] / curvatures[k]
      );
      return own * other * part.reduce((sum2, each) => sum2 + each, 0);
    })
  );
  return {
    parameters,
    covariance: isHeld && loose.size === 0 ? covariance() : null,
    logLikelihood: -value / share + 0,
    iterations: found.iterations,
    converged: found.converged,
    boundary: [...loose].sort((a, b) => a - b),
    gradientNorm: Math.hypot(...gradient) / share,
    conditionNumber: Math.max(...curvatures) / Math.min(...curvatures)
  };
}
function hessian(loss, point) {
  const size = point.length;
  const rows = Array.from({ length: size }, (_, i) => {
    const [above2, below] = [1, -1].map((sign) => {
      const moved = point.slice();
      moved[i] = moved[i] + sign * DIFFERENCE;
      const gradient = new Float64Array(size);
      loss(moved, gradient);
      return gradient;
    });
    return above2.map((each, j) => (each - below[j]) / (2 * DIFFERENCE));
  });
  return rows.map((row, i) => row.map((each, j) => (each + rows[j][i]) / 2));
}
function polished(loss, found, values, vectors, widest) {
  let best = found;
  if (!values.every((each) => each > 1e-10)) return best;
  for (let step = 0; step < 3; step++) {
    const next = best.point.slice();
    for (const [k, vector] of vectors.entries()) {
      const along = vector.reduce((sum2, each, i) => sum2 + each * best.gradient[i], 0);
      for (const [i, each] of vector.entries()) next[i] = next[i] - each * along / values[k];
    }
    if (!next.every((each, i) => Math.abs(each) < widest && Math.abs(each - best.point[i]) < 0.1)) break;
    const gradient = new Float64Array(next.length);
    const value = loss(next, gradient);
    if (!(Math.hypot(...gradient) < Math.hypot(...best.gradient)) || value > best.value + 1e-12 * Math.abs(best.value))
      break;
    best = { point: next, value, gradient };
  }
  return best;
}

// src/math/meanPowerLoss.ts
var MOST_LOSS = 500;
var MOST_TERMS = 600;
function meanPowerLoss(a, b, s, tau) {
  if (tau === 0) return 0;
  const excess = a + b - 1 - s;
  const logRest = -Math.log1p(tau);
  const power = (a - 1) * logRest;
  const loss = Math.expm1(power);
  const lead = (a + b - 1) * (a === 1 ? -logRest : -loss / (a - 1));
  const z = tau / (1 + tau);
  let term = excess * z;
  let sum2 = term;
  let size = Math.abs(term);
  for (let k = 1; k < MOST_TERMS; k++) {
    const ratio2 = (excess + k) * (a + k - 1) * z / ((k + 1) * (a + b + k - 1));
    term *= ratio2;
    sum2 += term;
    const now = Math.abs(term);
    if (now > size) size = now;
    if (now > 1e-16 * Math.abs(sum2) * (1 - Math.max(z, Math.abs(ratio2)))) continue;
    const scale = power > -1 ? 1 + loss : Math.exp(power);
    const value = lead - scale * sum2;
    const errors = (Math.abs(lead) + scale * size) * (1 + Math.abs(power));
    if (value > 0 && errors <= MOST_LOSS * value) return value;
    break;
  }
  return integralOf(a, b, s, tau);
}
var NOTHING2 = -45;
function integralOf(a, b, s, tau) {
  const [p, q] = [a / (a + b), b / (a + b)];
  const mode = Math.log(a / b);
  const logWeight = (d) => -a * Math.log1p(q * Math.expm1(-d)) - b * Math.log1p(p * Math.expm1(d));
  const loss = (d) => {
    const each = 1 / (1 + Math.exp(-mode - d));
    return -Math.expm1(-s * Math.log1p(tau * each)) / each;
  };
  const width = Math.sqrt((a + b) / a / b);
  const end = (sign, limit) => {
    let greatest = 0;
    for (let far = Math.min(1, width); far < limit; far *= 2) {
      const weight = logWeight(sign * far);
      const whole = weight + Math.log(loss(sign * far));
      greatest = Math.max(greatest, weight, whole);
      if (weight < NOTHING2 && whole < greatest + NOTHING2) return sign * far;
    }
    return sign * limit;
  };
  const low = end(-1, Math.max(0, mode + Math.log(tau * (s + 1) + b + 1) - NOTHING2));
  const high = end(1, Math.max(0, Math.log(s + a + 1) - NOTHING2 - mode));
  const [below, above2] = [Math.exp(logWeight(low)) / a, Math.exp(logWeight(high)) / b];
  const pieces = Math.ceil((high - low) / Math.min(4, 4 * width));
  const piece = (high - low) / pieces;
  let total = below + above2;
  let lost = below * s * tau + above2 * loss(high);
  for (let i = 0; i < pieces; i++) {
    const from = low + i * piece;
    total += _chunkV62FGXLRjs.gaussLegendre.call(void 0, (d) => Math.exp(logWeight(d)), from, from + piece);
    lost += _chunkV62FGXLRjs.gaussLegendre.call(void 0, (d) => Math.exp(logWeight(d)) * loss(d), from, from + piece);
  }
  return lost / total;
}

// src/math/scaledExpIntegral.ts
var EULER = 0.5772156649015329;
var MOST_STEPS2 = 1e3;
function scaledExpIntegral(s, z) {
  if (z >= 0.5 || s > 40) return fraction2(s, z);
  const steps = Math.max(0, Math.floor(s - 0.5));
  const decay = Math.exp(-z);
  let order = s - steps;
  let integral = smallOrder(order, z);
  for (let k = 0; k < steps; k++, order++) integral = (decay - z * integral) / order;
  return integral / decay;
}
function smallOrder(s, z) {
  const off = 1 - s;
  const exponent = (off > 0.5 ? _chunkV62FGXLRjs.logGamma.call(void 0, 1 + off) : _chunkV62FGXLRjs.logGammaOfOnePlus.call(void 0, off)) - off * Math.log(z);
  let total = off === 0 ? -EULER - Math.log(z) : Math.expm1(exponent) / off;
  let term = 1;
  for (let k = 1; Math.abs(term) > 1e-18; k++) {
    term *= -z / k;
    total -= term / (off + k);
  }
  return total;
}
function fraction2(s, z) {
  let below = 1 / (z + s);
  let above2 = Infinity;
  let total = below;
  for (let n = 1, factor = 0; Math.abs(factor - 1) > 5e-16 && n < MOST_STEPS2; n++) {
    const numerator = -n * (s + n - 1);
    const denominator = z + s + 2 * n;
    below = 1 / (denominator + numerator * below);
    above2 = denominator + numerator / above2;
    factor = above2 * below;
    total *= factor;
  }
  return total;
}

// src/models/betaDiscreteWeibullTime.ts
var LONGEST = 1e300;
var LOG_LONGEST = Math.log(LONGEST);
function feltTime(tenure, c) {
  return Math.min(LONGEST, tenure ** c);
}
function feltStep(tenure, more, c) {
  const felt = feltTime(tenure, c);
  if (tenure === 0) return feltTime(more, c);
  return Math.min(LONGEST - felt, felt * Math.expm1(c * Math.log1p(more / tenure)));
}
function logBeyond(tenure, c) {
  return tenure < 2 ? 0 : Math.max(0, c * Math.log(tenure) - LOG_LONGEST);
}
function logShareLeft({ alpha, beta, c }, tenure, more) {
  const beyond = logBeyond(tenure + more, c);
  const within = logBetaRatio(alpha, beta + feltTime(tenure, c), feltStep(tenure, more, c));
  return beyond === 0 ? within : within - alpha * (beyond - logBeyond(tenure, c));
}

// src/models/betaDiscreteWeibullSum.ts
var TERMS = 1e3;
var NOTHING3 = 1e-17;
var LOG_LONGEST2 = 709;
function betaDiscreteWeibullSum(shapes, tenure, discountRate) {
  const { alpha, beta, c } = shapes;
  const discount = Math.log1p(discountRate);
  const term = (k) => Math.exp(logShareLeft(shapes, tenure, k) - discount * (k - 1));
  let total = 0;
  for (let k = 1; k < TERMS; k++) {
    const each = term(k);
    total += each;
    if (each <= NOTHING3 * discountRate * total) return total;
  }
  const fall = (felt) => c * (felt * digammaDifference(beta + felt, alpha));
  const steepness = (time) => fall(feltTime(time, c)) + discount * time;
  const start = tenure + TERMS;
  const first = term(TERMS);
  total += first * (0.5 + steepness(start) / start / 12);
  const density = (logTime) => {
    const time = Math.exp(logTime);
    return time * term(time - tenure);
  };
  const center = beta + (alpha - 1) / 2;
  for (let at = Math.log(start); ; ) {
    const time = Math.exp(at);
    const steep = steepness(time);
    const here = density(at);
    if (steep > 1 && here <= NOTHING3 * (steep - 1) * total) return total;
    const bent = alpha * center / feltTime(time, c);
    if (discountRate === 0 && Math.abs(bent) * (1 + alpha) < 1e-9) {
      const power = c * alpha - 1;
      return total + here * ((1 + bent) / power - bent / (power + c));
    }
    if (at > LOG_LONGEST2 - 5) return Number.POSITIVE_INFINITY;
    const bends = Math.abs(bent) * (1 + alpha) < 1e-15 ? 1 : Math.max(1, c);
    const next = at + 3 / (bends + steep);
    total += _chunkV62FGXLRjs.gaussLegendre.call(void 0, density, at, next);
    at = next;
  }
}

// src/models/parametersOf.ts
function parametersOf(fit) {
  return "parameters" in fit ? fit.parameters : fit;
}

// src/models/betaDiscreteWeibullExpectedLifetime.ts
var betaDiscreteWeibullExpectedLifetimeInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: betaDiscreteWeibullField() },
  rules: [
    _chunk4QJ2UKVPjs.rule.call(void 0, 
      ["fit"],
      (input) => isEndless(input.fit) || betaDiscreteWeibullSum(parametersOf(input.fit), 0, 0) < Infinity,
      (input) => ({ code: _chunkZX2QLR52js.unrepresentable, value: input.fit, details: {} })
    )
  ]
}));
function betaDiscreteWeibullExpectedLifetime(fit) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "betaDiscreteWeibullExpectedLifetime", betaDiscreteWeibullExpectedLifetimeInput, { fit });
  return isEndless(parsed.fit) ? null : 1 + betaDiscreteWeibullSum(parametersOf(parsed.fit), 0, 0);
}
function isEndless(fit) {
  const { alpha, c } = parametersOf(fit);
  return alpha * c <= 1;
}
var betaDiscreteWeibullExpectedLifetimeMetric = {
  id: "betaDiscreteWeibullExpectedLifetime",
  argumentNames: ["fit"],
  compute: betaDiscreteWeibullExpectedLifetime,
  input: betaDiscreteWeibullExpectedLifetimeInput,
  headline: null,
  unit: "periods",
  range: [1, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: "fit.alpha * fit.c <= 1",
  sources: ["faderHardieLiu2018"],
  examples: [
    { arguments: [{ alpha: 3, beta: 7, c: 1 }], result: 4.5 },
    { arguments: [{ alpha: 0.7, beta: 1.2, c: 1.3 }], result: null }
  ]
};

// src/models/residualLifetimeField.ts
function residualLifetimeOptions() {
  return _chunk4QJ2UKVPjs.group.call(void 0, { renewals: _chunk4QJ2UKVPjs.wholePeriods.call(void 0, 0, 1e9), margin: _chunk4QJ2UKVPjs.amount.call(void 0, ), discountRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ) });
}

// src/models/betaDiscreteWeibullResidualLifetimeValue.ts
var betaDiscreteWeibullResidualLifetimeValueInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: betaDiscreteWeibullField(), options: residualLifetimeOptions() },
  rules: [
    _chunk4QJ2UKVPjs.rule.call(void 0, 
      ["fit", "options"],
      (input) => input.options.discountRate > 0 || isEndless2(input.fit) || residualValue(input) < Infinity,
      (input) => ({ code: _chunkZX2QLR52js.unrepresentable, value: input.fit, details: {} })
    )
  ]
}));
function betaDiscreteWeibullResidualLifetimeValue(fit, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "betaDiscreteWeibullResidualLifetimeValue", betaDiscreteWeibullResidualLifetimeValueInput, {
    fit,
    options
  });
  return parsed.options.discountRate === 0 && isEndless2(parsed.fit) ? null : residualValue(parsed);
}
function isEndless2(fit) {
  const { alpha, c } = parametersOf(fit);
  return alpha * c <= 1;
}
function residualValue({ fit, options }) {
  const { renewals, margin, discountRate } = options;
  return margin === 0 ? 0 : margin * betaDiscreteWeibullSum(parametersOf(fit), renewals, discountRate);
}
var betaDiscreteWeibullResidualLifetimeValueMetric = {
  id: "betaDiscreteWeibullResidualLifetimeValue",
  argumentNames: ["fit", "options"],
  compute: betaDiscreteWeibullResidualLifetimeValue,
  input: betaDiscreteWeibullResidualLifetimeValueInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: "options.discountRate === 0 && fit.alpha * fit.c <= 1",
  sources: ["faderHardieLiu2018"],
  examples: [
    {
      arguments: [
        { alpha: 3, beta: 6, c: 1 },
        { renewals: 0, margin: 10, discountRate: 0 }
      ],
      result: 30
    },
    {
      arguments: [
        { alpha: 0.7, beta: 1.2, c: 1.3 },
        { renewals: 3, margin: 10, discountRate: 0 }
      ],
      result: null
    }
  ]
};

// src/models/forPeriods.ts
function forPeriods(periods2, compute) {
  return typeof periods2 === "number" ? compute(periods2) : Float64Array.from(periods2, compute);
}

// src/models/betaDiscreteWeibullRetentionRate.ts
var betaDiscreteWeibullRetentionRateInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: betaDiscreteWeibullField(), period: _chunk4QJ2UKVPjs.wholePeriodsOrList.call(void 0, 1, 1e9) }
}));
function betaDiscreteWeibullRetentionRate(fit, period) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "betaDiscreteWeibullRetentionRate", betaDiscreteWeibullRetentionRateInput, {
    fit,
    period
  });
  const parameters = parametersOf(parsed.fit);
  return forPeriods(parsed.period, (renewal) => Math.exp(logShareLeft(parameters, renewal - 1, 1)));
}
var betaDiscreteWeibullRetentionRateMetric = {
  id: "betaDiscreteWeibullRetentionRate",
  argumentNames: ["fit", "period"],
  compute: betaDiscreteWeibullRetentionRate,
  input: betaDiscreteWeibullRetentionRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLiu2018"],
  examples: [{ arguments: [{ alpha: 1, beta: 3, c: 2 }, 1], result: 0.75 }]
};

// src/models/betaDiscreteWeibullSurvival.ts
var betaDiscreteWeibullSurvivalInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: betaDiscreteWeibullField(), periods: _chunk4QJ2UKVPjs.wholePeriodsOrList.call(void 0, 0, 1e9) }
}));
function betaDiscreteWeibullSurvival(fit, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "betaDiscreteWeibullSurvival", betaDiscreteWeibullSurvivalInput, { fit, periods: periods2 });
  const parameters = parametersOf(parsed.fit);
  return forPeriods(parsed.periods, (renewals) => Math.exp(logShareLeft(parameters, 0, renewals)));
}
var betaDiscreteWeibullSurvivalMetric = {
  id: "betaDiscreteWeibullSurvival",
  argumentNames: ["fit", "periods"],
  compute: betaDiscreteWeibullSurvival,
  input: betaDiscreteWeibullSurvivalInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLiu2018"],
  examples: [
    { arguments: [{ alpha: 1, beta: 3, c: 2 }, 0], result: 1 },
    { arguments: [{ alpha: 1, beta: 1, c: 2 }, [0, 1]], result: /* @__PURE__ */ Float64Array.of(1, 0.5) }
  ]
};

// src/models/bgBbLikelihood.ts
function oddsOfLeaving({ alpha, beta, gamma, delta }, bought, last, all) {
  const silence = (alpha + beta + last) / (beta + (last - bought));
  return silence * ((last + 1 < all ? gamma + delta + last + 1 : gamma) / (delta + last));
}
var HIGHEST = 2 ** 500;
function bgBbLikelihood(histories, parameters, gradient) {
  const { size, values, places, weights } = histories;
  const [alpha, beta, gamma, delta] = parameters;
  const shapes = { alpha, beta, gamma, delta };
  const recencies = values[1];
  const most = recencies[recencies.length - 1];
  const at = (column, row) => values[column][places[column][row]];
  const counts = () => new Float64Array(most + 1);
  const counted = { alpha: counts(), beta: counts(), both: counts(), delta: counts(), ends: counts() };
  const terms = new Float64Array(most + 1);
  const sums2 = new Float64Array(most + 1);
  const levels = new Int32Array(most + 1);
  let total = 0;
  let gone = 0;
  for (let row = 0; row < size; ) {
    const bought = at(0, row);
    const all = at(1, row);
    let next = row;
    while (next < size && at(0, next) === bought && at(1, next) === all) next++;
    const first = at(2, row);
    const stayed = logBetaRatio(beta, alpha, bought) + logBetaRatio(alpha + bought, beta, all - bought) + logBetaRatio(gamma, delta, all);
    terms[all] = 1;
    sums2[all] = 1;
    levels[all] = 0;
    for (let last = all - 1, term = 1, sum2 = 1, level = 0; last >= first; last--) {
      term *= oddsOfLeaving(shapes, bought, last, all);
      sum2 += term;
      if (sum2 > HIGHEST) {
        term /= HIGHEST;
        sum2 /= HIGHEST;
        level++;
      }
      terms[last] = term;
      sums2[last] = sum2;
      levels[last] = level;
    }
    let customers = 0;
    let inverse = 0;
    for (let last = first; last <= all; last++) {
      if (last > first && levels[last] !== levels[last - 1]) inverse /= HIGHEST;
      while (row < next && at(2, row) === last) {
        const weight = weights[row++];
        const sum2 = sums2[last];
        total += weight * (stayed + Math.log(sum2) + levels[last] * Math.log(HIGHEST));
        customers += weight;
        inverse += weight / sum2;
      }
      const expected = terms[last] * inverse;
      add(counted.beta, last - bought, expected);
      add(counted.both, last, expected);
      add(counted.delta, last, expected);
      add(counted.ends, Math.min(last + 1, all), expected);
      if (last < all) gone += expected;
    }
    add(counted.alpha, bought, customers);
  }
  const both = derivative(counted.both, alpha + beta);
  const ends = derivative(counted.ends, gamma + delta);
  gradient[0] = derivative(counted.alpha, alpha) - both;
  gradient[1] = derivative(counted.beta, beta) - both;
  gradient[2] = gone / gamma - ends;
  gradient[3] = derivative(counted.delta, delta) - ends;
  return total;
}
function add(counts, place, count2) {
  counts[place] = counts[place] + count2;
}
function derivative(counts, first) {
  let left = 0;
  let total = 0;
  for (let k = counts.length - 1; k > 0; k--) {
    left += counts[k];
    total += left / (first + k - 1);
  }
  return total;
}

// src/models/bgBbShapes.ts
var bgBbNames = ["alpha", "beta", "gamma", "delta"];
var bgBbParameterShapes = {
  alpha: SHAPE,
  beta: SHAPE,
  gamma: SHAPE,
  delta: SHAPE
};
function bgBbField() {
  return fitOrParameters("bgBb", bgBbParameterShapes);
}
var MOST_OPPORTUNITIES = 2e3;
var OPPORTUNITIES = { unit: "count", least: 0, greatest: MOST_OPPORTUNITIES, whole: true };
var opportunityTable = {
  columns: { frequency: OPPORTUNITIES, recency: OPPORTUNITIES, age: OPPORTUNITIES },
  rowProblem: ([frequencies, recencies, ages], row) => {
    const frequency = _optionalChain([frequencies, 'optionalAccess', _10 => _10[row]]);
    const recency = _optionalChain([recencies, 'optionalAccess', _11 => _11[row]]);
    const age = _optionalChain([ages, 'optionalAccess', _12 => _12[row]]);
    if (recency > age) return above("recency", "age", age);
    if (frequency > recency) return above("frequency", "recency", recency);
    if (frequency === 0 && recency > 0)
      return { column: "recency", code: _chunkZX2QLR52js.mustBeZero, details: (nameOf) => ({ other: nameOf("frequency") }) };
    return void 0;
  }
};
function above(column, other, otherValue) {
  return {
    column,
    code: "notAbove",
    details: (nameOf) => ({ sum: nameOf(column), other: nameOf(other), otherValue })
  };
}

// src/models/forCustomers.ts
function columnOf(column) {
  return column instanceof Float64Array ? column : Float64Array.from(column);
}
function forCustomers(customers, compute) {
  const { frequency, recency, age } = customers;
  if (typeof frequency === "number") return compute(frequency, recency, age);
  const frequencies = columnOf(frequency);
  const recencies = columnOf(recency);
  const ages = columnOf(age);
  const result = new Float64Array(frequencies.length);
  for (let row = 0; row < result.length; row++)
    result[row] = compute(frequencies[row], recencies[row], ages[row]);
  return result;
}

// src/models/bgBbPrediction.ts
function fromHistories(parameters, customers, compute) {
  const known = /* @__PURE__ */ new Map();
  return forCustomers(customers, (frequency, recency, age) => {
    const key = (frequency * DISTINCT + recency) * DISTINCT + age;
    const before = known.get(key);
    if (before !== void 0) return before;
    let odds = 1;
    let all = 1;
    for (let last = age - 1; last >= recency; last--) {
      odds *= oddsOfLeaving(parameters, frequency, last, age);
      all += odds;
    }
    const value = compute(1 / all, frequency, age);
    known.set(key, value);
    return value;
  });
}
var DISTINCT = MOST_OPPORTUNITIES + 1;
function opportunitiesAhead({ gamma, delta }, age, periods2) {
  let there = 1;
  let total = 0;
  for (let i = 0; i < periods2; i++) {
    there *= (delta + age + i) / (gamma + delta + age + i);
    total += there;
  }
  return total;
}

// src/models/bgBbDiscountedPurchases.ts
var bgBbDiscountedPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: bgBbField(), customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, opportunityTable), discountRate: _chunk4QJ2UKVPjs.ratioBetween.call(void 0, 1e-12, 1) }
}));
function bgBbDiscountedPurchases(fit, customers, discountRate) {
  const given = { fit, customers, discountRate };
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "bgBbDiscountedPurchases", bgBbDiscountedPurchasesInput, given);
  const parameters = parametersOf(parsed.fit);
  const { alpha, beta, gamma, delta } = parameters;
  const ahead = /* @__PURE__ */ new Map();
  return fromHistories(parameters, parsed.customers, (alive, frequency, age) => {
    const loyal = delta + age;
    const there = _nullishCoalesce(ahead.get(age), () => ( loyal / (gamma + loyal) * (betaGeometricSum(gamma, loyal + 1, parsed.discountRate) / (1 + parsed.discountRate))));
    ahead.set(age, there);
    return alive * ((alpha + frequency) / (alpha + beta + age)) * there;
  });
}
var bgBbDiscountedPurchasesMetric = {
  id: "bgBbDiscountedPurchases",
  argumentNames: ["fit", "customers", "discountRate"],
  compute: bgBbDiscountedPurchases,
  input: bgBbDiscountedPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [{ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 }, { frequency: 6, recency: 6, age: 6 }, 0.1],
      result: 5.90867831955524
    }
  ]
};

// src/models/bgBbExpectedPurchases.ts
var bgBbExpectedPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: bgBbField(),
    customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, opportunityTable),
    periods: _chunk4QJ2UKVPjs.wholePeriods.call(void 0, 0, MOST_OPPORTUNITIES)
  }
}));
function bgBbExpectedPurchases(fit, customers, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "bgBbExpectedPurchases", bgBbExpectedPurchasesInput, { fit, customers, periods: periods2 });
  const parameters = parametersOf(parsed.fit);
  const { alpha, beta } = parameters;
  const ahead = /* @__PURE__ */ new Map();
  return fromHistories(parameters, parsed.customers, (alive, frequency, age) => {
    const there = _nullishCoalesce(ahead.get(age), () => ( opportunitiesAhead(parameters, age, parsed.periods)));
    ahead.set(age, there);
    return alive * ((alpha + frequency) / (alpha + beta + age)) * there;
  });
}
var bgBbExpectedPurchasesMetric = {
  id: "bgBbExpectedPurchases",
  argumentNames: ["fit", "customers", "periods"],
  compute: bgBbExpectedPurchases,
  input: bgBbExpectedPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, 2e3],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [{ alpha: 1, beta: 1, gamma: 1, delta: 3 }, { frequency: 0, recency: 0, age: 0 }, 1],
      result: 0.375
    }
  ]
};

// src/models/bgBbProbabilityAlive.ts
var bgBbProbabilityAliveInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: bgBbField(), customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, opportunityTable) }
}));
function bgBbProbabilityAlive(fit, customers) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "bgBbProbabilityAlive", bgBbProbabilityAliveInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  const { gamma, delta } = parameters;
  return fromHistories(
    parameters,
    parsed.customers,
    (alive, _, age) => alive * ((delta + age) / (gamma + (delta + age)))
  );
}
var bgBbProbabilityAliveMetric = {
  id: "bgBbProbabilityAlive",
  argumentNames: ["fit", "customers"],
  compute: bgBbProbabilityAlive,
  input: bgBbProbabilityAliveInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { alpha: 1, beta: 1, gamma: 1, delta: 3 },
        { frequency: 1, recency: 1, age: 1 }
      ],
      result: 0.8
    }
  ]
};

// src/models/betaGeometricAlive.ts
function betaGeometricLeftOdds({ r, alpha, a, b }, first, frequency, recency, age) {
  if (frequency === 0 && first === 0) return 0;
  const silence = Math.max(0, age - recency);
  const growth = (r + frequency) * Math.log1p(silence / (alpha + recency));
  return a / (b + frequency - 1 + first) * Math.exp(growth);
}

// src/models/betaGeometricPurchases.ts
var KEPT = 4096;
function betaGeometricPurchases(parameters, first, periods2) {
  const { r, alpha, a, b } = parameters;
  const frequencies = new Float64Array(KEPT).fill(-1);
  const ages = new Float64Array(KEPT);
  const purchases = new Float64Array(KEPT);
  return (frequency, recency, age) => {
    const place = 7919 * age + 104729 * frequency & KEPT - 1;
    if (frequencies[place] !== frequency || ages[place] !== age) {
      frequencies[place] = frequency;
      ages[place] = age;
      purchases[place] = meanPowerLoss(a, b + frequency + first, r + frequency, periods2 / (alpha + age));
    }
    return purchases[place] / (1 + betaGeometricLeftOdds(parameters, first, frequency, recency, age));
  };
}
function betaGeometricNewPurchases({ r, alpha, a, b }, first, periods2) {
  const whileCustomer = meanPowerLoss(a, b + first, r, periods2 / alpha);
  return first === 1 ? b / (a + b) * whileCustomer : whileCustomer;
}

// src/models/bgNbdShapes.ts
var bgNbdParameterNames = ["r", "alpha", "a", "b"];
var bgNbdParameterShapes = { r: SHAPE, alpha: RATE, a: SHAPE, b: SHAPE };

// src/models/bgNbdExpectedPurchases.ts
var bgNbdExpectedPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: fitOrParameters("bgNbd", bgNbdParameterShapes),
    customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable),
    periods: _chunk4QJ2UKVPjs.periods.call(void 0, )
  }
}));
function bgNbdExpectedPurchases(fit, customers, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "bgNbdExpectedPurchases", bgNbdExpectedPurchasesInput, { fit, customers, periods: periods2 });
  return forCustomers(parsed.customers, betaGeometricPurchases(parametersOf(parsed.fit), 0, parsed.periods));
}
var bgNbdExpectedPurchasesMetric = {
  id: "bgNbdExpectedPurchases",
  argumentNames: ["fit", "customers", "periods"],
  compute: bgNbdExpectedPurchases,
  input: bgNbdExpectedPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, { frequency: 2, recency: 30.43, age: 38.86 }, 39],
      result: 1.22602817477
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
        39
      ],
      result: /* @__PURE__ */ Float64Array.of(0.194530721703, 0.44934323244, 17.3298514799)
    }
  ]
};

// src/models/bgNbdNewCustomerPurchases.ts
var bgNbdNewCustomerPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: fitOrParameters("bgNbd", bgNbdParameterShapes),
    periods: _chunk4QJ2UKVPjs.periods.call(void 0, )
  }
}));
function bgNbdNewCustomerPurchases(fit, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "bgNbdNewCustomerPurchases", bgNbdNewCustomerPurchasesInput, { fit, periods: periods2 });
  return betaGeometricNewPurchases(parametersOf(parsed.fit), 0, parsed.periods);
}
var bgNbdNewCustomerPurchasesMetric = {
  id: "bgNbdNewCustomerPurchases",
  argumentNames: ["fit", "periods"],
  compute: bgNbdNewCustomerPurchases,
  input: bgNbdNewCustomerPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd"],
  examples: [{ arguments: [{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 39], result: 1.19672319332 }]
};

// src/models/bgNbdProbabilityAlive.ts
var bgNbdProbabilityAliveInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: fitOrParameters("bgNbd", bgNbdParameterShapes),
    customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable)
  }
}));
function bgNbdProbabilityAlive(fit, customers) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "bgNbdProbabilityAlive", bgNbdProbabilityAliveInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  return forCustomers(
    parsed.customers,
    (frequency, recency, age) => 1 / (1 + betaGeometricLeftOdds(parameters, 0, frequency, recency, age))
  );
}
var bgNbdProbabilityAliveMetric = {
  id: "bgNbdProbabilityAlive",
  argumentNames: ["fit", "customers"],
  compute: bgNbdProbabilityAlive,
  input: bgNbdProbabilityAliveInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd", "faderHardieLee2008"],
  examples: [
    {
      arguments: [
        { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
        { frequency: 2, recency: 30, age: 39 }
      ],
      result: 0.719550903147
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] }
      ],
      result: /* @__PURE__ */ Float64Array.of(1, 0.267025647742, 0.949399608276)
    }
  ]
};

// src/models/betaGeometricProbabilities.ts
function betaGeometricProbabilities({ r, alpha, a, b }, first, periods2, upTo) {
  const result = new Float64Array(upTo + 1);
  if (periods2 === 0) return result.fill(1, 0, 1);
  const share = periods2 / (alpha + periods2);
  const rest2 = alpha / (alpha + periods2);
  const logShare = -Math.log1p(alpha / periods2);
  const counts = new Float64Array(upTo + 1);
  let log = -r * Math.log1p(periods2 / alpha);
  for (let x = 0; x <= upTo; x++) {
    counts[x] = Math.exp(log);
    log += logShare + Math.log((r + x) / (x + 1));
  }
  const stayed = new Float64Array(upTo + 1);
  let all = first === 1 ? b / (a + b) : 1;
  for (let x = 0; x <= upTo; x++) {
    stayed[x] = all;
    all *= (b + x + first) / (a + b + x + first);
  }
  let tail2 = _chunkB65REM45js.betaTail.call(void 0, upTo + 1, r, share, rest2, (upTo + 1) * rest2 - r * share);
  for (let x = upTo; x >= 0; x--) {
    const count2 = counts[x];
    tail2 += count2;
    const place = x - 1 + first;
    const before = x === 0 ? 1 : stayed[x - 1];
    const left = place < 0 ? 0 : before * a / (a + b + place);
    result[x] = Math.min(1, stayed[x] * count2 + left * Math.min(1, tail2));
  }
  return result;
}

// src/models/bgNbdPurchaseProbabilities.ts
var bgNbdPurchaseProbabilitiesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: fitOrParameters("bgNbd", bgNbdParameterShapes),
    periods: _chunk4QJ2UKVPjs.periods.call(void 0, ),
    upTo: _chunk4QJ2UKVPjs.count.call(void 0, 0, 1e4)
  }
}));
function bgNbdPurchaseProbabilities(fit, periods2, upTo) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "bgNbdPurchaseProbabilities", bgNbdPurchaseProbabilitiesInput, { fit, periods: periods2, upTo });
  return betaGeometricProbabilities(parametersOf(parsed.fit), 0, parsed.periods, parsed.upTo);
}
var bgNbdPurchaseProbabilitiesMetric = {
  id: "bgNbdPurchaseProbabilities",
  argumentNames: ["fit", "periods", "upTo"],
  compute: bgNbdPurchaseProbabilities,
  input: bgNbdPurchaseProbabilitiesInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [{ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 39, 3],
      result: /* @__PURE__ */ Float64Array.of(0.573786352096, 0.199395280836, 0.0854297595391, 0.045860353848)
    }
  ]
};

// src/models/fitOptionsField.ts
var MAX_ITERATIONS = 500;
function fitOptions(parameters) {
  return _chunk4QJ2UKVPjs.optional.call(void 0, 
    _chunk4QJ2UKVPjs.group.call(void 0, {
      weights: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.weightsOf.call(void 0, "summary")),
      start: _chunk4QJ2UKVPjs.optional.call(void 0, parametersField(parameters)),
      maxIterations: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, 1, 1e6)),
      unit: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "year")),
      onProgress: _chunk4QJ2UKVPjs.optional.call(void 0, _chunkQAXRXTIMjs.callback.call(void 0, ))
    })
  );
}
function fitWeights(tableName, column) {
  const rows = (input) => _optionalChain([input, 'access', _13 => _13[tableName], 'access', _14 => _14[column], 'optionalAccess', _15 => _15.length]);
  const weights = (input) => _optionalChain([input, 'access', _16 => _16.options, 'optionalAccess', _17 => _17.weights]);
  const blamed = { path: ["options", "weights"], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["options", tableName]) };
  return [
    _chunk4QJ2UKVPjs.checkThat.call(void 0, 
      (input) => (_nullishCoalesce(_optionalChain([weights, 'call', _18 => _18(input), 'optionalAccess', _19 => _19.length]), () => ( rows(input)))) === rows(input),
      (input) => ({
        code: _chunkZX2QLR52js.wrongLength,
        value: weights(input),
        details: { bound: rows(input), length: _optionalChain([weights, 'call', _20 => _20(input), 'optionalAccess', _21 => _21.length]) }
      }),
      blamed
    ),
    _chunk4QJ2UKVPjs.checkThat.call(void 0, 
      (input) => Array.from(_nullishCoalesce(weights(input), () => ( [1]))).some((each) => each > 0),
      (input) => ({ code: _chunkZX2QLR52js.noWeight, value: weights(input), details: {} }),
      blamed
    )
  ];
}

// src/models/paretoNbdShapes.ts
var paretoNbdParameterNames = ["r", "alpha", "s", "beta"];
var paretoNbdParameterShapes = {
  r: SHAPE,
  alpha: RATE,
  s: SHAPE,
  beta: RATE
};
function paretoNbdField() {
  return fitOrParameters("paretoNbd", paretoNbdParameterShapes);
}

// src/models/purchaseFitField.ts
function purchaseFitField() {
  return fitOfAny({
    bgNbd: bgNbdParameterShapes,
    mbgNbd: bgNbdParameterShapes,
    paretoNbd: paretoNbdParameterShapes
  });
}

// src/models/mbgNbdExpectedPurchases.ts
var mbgNbdExpectedPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: fitOrParameters("mbgNbd", bgNbdParameterShapes),
    customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable),
    periods: _chunk4QJ2UKVPjs.periods.call(void 0, )
  }
}));
function mbgNbdExpectedPurchases(fit, customers, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "mbgNbdExpectedPurchases", mbgNbdExpectedPurchasesInput, { fit, customers, periods: periods2 });
  return forCustomers(parsed.customers, betaGeometricPurchases(parametersOf(parsed.fit), 1, parsed.periods));
}
var mbgNbdExpectedPurchasesMetric = {
  id: "mbgNbdExpectedPurchases",
  argumentNames: ["fit", "customers", "periods"],
  compute: mbgNbdExpectedPurchases,
  input: mbgNbdExpectedPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["batislamDenizelFiliztekin2007", "faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [{ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, { frequency: 2, recency: 30.43, age: 38.86 }, 39],
      result: 1.26296062327
    },
    {
      arguments: [
        { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] },
        39
      ],
      result: /* @__PURE__ */ Float64Array.of(0.153439448449, 0.415332134023, 16.3926376373)
    }
  ]
};

// src/models/mbgNbdNewCustomerPurchases.ts
var mbgNbdNewCustomerPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: fitOrParameters("mbgNbd", bgNbdParameterShapes),
    periods: _chunk4QJ2UKVPjs.periods.call(void 0, )
  }
}));
function mbgNbdNewCustomerPurchases(fit, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "mbgNbdNewCustomerPurchases", mbgNbdNewCustomerPurchasesInput, { fit, periods: periods2 });
  return betaGeometricNewPurchases(parametersOf(parsed.fit), 1, parsed.periods);
}
var mbgNbdNewCustomerPurchasesMetric = {
  id: "mbgNbdNewCustomerPurchases",
  argumentNames: ["fit", "periods"],
  compute: mbgNbdNewCustomerPurchases,
  input: mbgNbdNewCustomerPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["batislamDenizelFiliztekin2007", "faderHardieLee2005BgNbd"],
  examples: [{ arguments: [{ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 39], result: 1.1829536656 }]
};

// src/models/mbgNbdProbabilityAlive.ts
var mbgNbdProbabilityAliveInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: fitOrParameters("mbgNbd", bgNbdParameterShapes),
    customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable)
  }
}));
function mbgNbdProbabilityAlive(fit, customers) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "mbgNbdProbabilityAlive", mbgNbdProbabilityAliveInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  return forCustomers(
    parsed.customers,
    (frequency, recency, age) => 1 / (1 + betaGeometricLeftOdds(parameters, 1, frequency, recency, age))
  );
}
var mbgNbdProbabilityAliveMetric = {
  id: "mbgNbdProbabilityAlive",
  argumentNames: ["fit", "customers"],
  compute: mbgNbdProbabilityAlive,
  input: mbgNbdProbabilityAliveInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["batislamDenizelFiliztekin2007"],
  examples: [
    {
      arguments: [
        { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 },
        { frequency: 2, recency: 30, age: 39 }
      ],
      result: 0.698327030356
    },
    {
      arguments: [
        { model: "mbgNbd", parameters: { r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 } },
        { frequency: [0, 2, 26], recency: [0, 10, 38], age: [39, 39, 39] }
      ],
      result: /* @__PURE__ */ Float64Array.of(0.389347648664, 0.232840341604, 0.944803777855)
    }
  ]
};

// src/models/mbgNbdPurchaseProbabilities.ts
var mbgNbdPurchaseProbabilitiesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: fitOrParameters("mbgNbd", bgNbdParameterShapes),
    periods: _chunk4QJ2UKVPjs.periods.call(void 0, ),
    upTo: _chunk4QJ2UKVPjs.count.call(void 0, 0, 1e4)
  }
}));
function mbgNbdPurchaseProbabilities(fit, periods2, upTo) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "mbgNbdPurchaseProbabilities", mbgNbdPurchaseProbabilitiesInput, { fit, periods: periods2, upTo });
  return betaGeometricProbabilities(parametersOf(parsed.fit), 1, parsed.periods, parsed.upTo);
}
var mbgNbdPurchaseProbabilitiesMetric = {
  id: "mbgNbdPurchaseProbabilities",
  argumentNames: ["fit", "periods", "upTo"],
  compute: mbgNbdPurchaseProbabilities,
  input: mbgNbdPurchaseProbabilitiesInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["batislamDenizelFiliztekin2007", "faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [{ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 }, 39, 3],
      result: /* @__PURE__ */ Float64Array.of(0.582473189493, 0.182783077288, 0.0868948256735, 0.0485704429516)
    }
  ]
};

// src/models/paretoNbdLeftOdds.ts
function paretoNbdLeftOdds(parameters, frequency, recency, age) {
  const { r, alpha, s, beta } = parameters;
  const silent = age - recency;
  const logRatio2 = (r + frequency) * Math.log1p(silent / (alpha + recency)) + s * Math.log1p(silent / (beta + recency));
  const atLast = leavesBeforeNext(parameters, frequency, recency);
  return Math.max(0, Math.expm1(logRatio2) * atLast + (atLast - leavesBeforeNext(parameters, frequency, age)));
}
function leavesBeforeNext({ r, alpha, s, beta }, frequency, time) {
  const shape = r + frequency;
  const both = shape + s;
  const [buying, leaving] = [alpha + time, beta + time];
  return alpha < beta ? s / both * (buying / leaving) * hypergeometricOne(s + 1, shape, (beta - alpha) / leaving, buying / leaving) : s / both * hypergeometricOne(shape, s + 1, (alpha - beta) / buying, leaving / buying);
}

// src/models/paretoNbdStay.ts
function paretoNbdStay(s, b, periods2) {
  const log = Math.log1p(periods2 / b);
  return s === 1 ? b * log : b * Math.expm1((1 - s) * log) / (1 - s);
}

// src/models/paretoNbdExpectedPurchases.ts
var paretoNbdExpectedPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: paretoNbdField(), customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable), periods: _chunk4QJ2UKVPjs.periods.call(void 0, ) }
}));
function paretoNbdExpectedPurchases(fit, customers, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "paretoNbdExpectedPurchases", paretoNbdExpectedPurchasesInput, { fit, customers, periods: periods2 });
  const parameters = parametersOf(parsed.fit);
  const { r, alpha, s, beta } = parameters;
  return forCustomers(parsed.customers, (frequency, recency, age) => {
    const alive = 1 / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age));
    return alive * ((r + frequency) / (alpha + age)) * paretoNbdStay(s, beta + age, parsed.periods);
  });
}
var paretoNbdExpectedPurchasesMetric = {
  id: "paretoNbdExpectedPurchases",
  argumentNames: ["fit", "customers", "periods"],
  compute: paretoNbdExpectedPurchases,
  input: paretoNbdExpectedPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005"],
  examples: [
    {
      arguments: [{ r: 1, alpha: 10, s: 2, beta: 10 }, { frequency: 3, recency: 10, age: 10 }, 20],
      result: 2
    }
  ]
};

// src/models/paretoNbdNewCustomerPurchases.ts
var paretoNbdNewCustomerPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: paretoNbdField(), periods: _chunk4QJ2UKVPjs.periods.call(void 0, ) }
}));
function paretoNbdNewCustomerPurchases(fit, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "paretoNbdNewCustomerPurchases", paretoNbdNewCustomerPurchasesInput, { fit, periods: periods2 });
  const { r, alpha, s, beta } = parametersOf(parsed.fit);
  return r / alpha * paretoNbdStay(s, beta, parsed.periods);
}
var paretoNbdNewCustomerPurchasesMetric = {
  id: "paretoNbdNewCustomerPurchases",
  argumentNames: ["fit", "periods"],
  compute: paretoNbdNewCustomerPurchases,
  input: paretoNbdNewCustomerPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005"],
  examples: [
    { arguments: [{ r: 1, alpha: 10, s: 2, beta: 10 }, 10], result: 0.5 },
    { arguments: [{ r: 1, alpha: 10, s: 1, beta: 10 }, 20], result: 1.09861228866811 }
  ]
};

// src/models/paretoNbdProbabilityAlive.ts
var paretoNbdProbabilityAliveInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: paretoNbdField(), customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable) }
}));
function paretoNbdProbabilityAlive(fit, customers) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "paretoNbdProbabilityAlive", paretoNbdProbabilityAliveInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  return forCustomers(
    parsed.customers,
    (frequency, recency, age) => 1 / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age))
  );
}
var paretoNbdProbabilityAliveMetric = {
  id: "paretoNbdProbabilityAlive",
  argumentNames: ["fit", "customers"],
  compute: paretoNbdProbabilityAlive,
  input: paretoNbdProbabilityAliveInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005"],
  examples: [
    {
      arguments: [
        { r: 1, alpha: 10, s: 1, beta: 10 },
        { frequency: 0, recency: 0, age: 10 }
      ],
      result: 0.4
    },
    {
      arguments: [
        { r: 1, alpha: 10, s: 1, beta: 10 },
        { frequency: [0, 3], recency: [0, 10], age: [0, 10] }
      ],
      result: /* @__PURE__ */ Float64Array.of(1, 1)
    }
  ]
};

// src/models/paretoNbdPurchaseProbabilities.ts
var paretoNbdPurchaseProbabilitiesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: paretoNbdField(), periods: _chunk4QJ2UKVPjs.periods.call(void 0, ), upTo: _chunk4QJ2UKVPjs.count.call(void 0, 0, 1e4) }
}));
var LEAST = 1e-290;
var CUT3 = 40;
function paretoNbdPurchaseProbabilities(fit, periods2, upTo) {
  const given = { fit, periods: periods2, upTo };
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "paretoNbdPurchaseProbabilities", paretoNbdPurchaseProbabilitiesInput, given);
  return purchaseProbabilities(parametersOf(parsed.fit), parsed.periods, parsed.upTo);
}
function purchaseProbabilities({ r, alpha, s, beta }, periods2, upTo) {
  const result = new Float64Array(upTo + 1);
  if (periods2 === 0) {
    result[0] = 1;
    return result;
  }
  const logWays = new Float64Array(upTo + 1);
  const growth = new Float64Array(upTo);
  for (let n = 0; n < upTo; n++) {
    growth[n] = (r + n) / (n + 1);
    logWays[n + 1] = logWays[n] + Math.log(growth[n]);
  }
  const add2 = (logWeight, time) => {
    const share = 1 / (1 + alpha / time);
    const mode = Math.min(upTo, Math.max(0, Math.floor((r - 1) * (time / alpha))));
    const logAtMode = logWays[mode] - r * Math.log1p(time / alpha) - mode * Math.log1p(alpha / time);
    const peak = Math.exp(logWeight + logAtMode);
    for (let n = mode, each = peak; n <= upTo && each > LEAST; n++) {
      result[n] = result[n] + each;
      each *= share * growth[n];
    }
    for (let n = mode - 1, each = peak; n >= 0 && each > LEAST; n--) {
      each /= share * growth[n];
      result[n] = result[n] + each;
    }
  };
  add2(-s * Math.log1p(periods2 / beta), periods2);
  const step = Math.min(0.25, 0.5 / Math.sqrt(1 + Math.min(upTo, r + s)));
  const logRate = Math.log(step * s * periods2 / beta);
  const start = CUT3 + Math.max(0, Math.log(s * periods2 / beta), Math.log(r * periods2 / alpha));
  for (let x = -start; x < CUT3; x += step) {
    const time = periods2 / (1 + Math.exp(-x));
    const logSpan = -Math.log1p(Math.exp(-x)) - Math.log1p(Math.exp(x));
    add2(logRate + logSpan - (s + 1) * Math.log1p(time / beta), time);
  }
  return result.map((each) => Math.min(1, each));
}
var paretoNbdPurchaseProbabilitiesMetric = {
  id: "paretoNbdPurchaseProbabilities",
  argumentNames: ["fit", "periods", "upTo"],
  compute: paretoNbdPurchaseProbabilities,
  input: paretoNbdPurchaseProbabilitiesInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardie2006"],
  examples: [
    {
      arguments: [{ r: 1, alpha: 10, s: 1, beta: 10 }, 10, 1],
      result: /* @__PURE__ */ Float64Array.of(0.625, 0.20833333333333334)
    },
    { arguments: [{ r: 1, alpha: 10, s: 1, beta: 10 }, 0, 1], result: /* @__PURE__ */ Float64Array.of(1, 0) }
  ]
};

// src/models/purchaseModel.ts
function purchaseModel(fit) {
  switch (fit.model) {
    case "bgNbd":
      return {
        probabilityAlive: (customers) => bgNbdProbabilityAlive(fit, customers),
        expectedPurchases: (customers, periods2) => bgNbdExpectedPurchases(fit, customers, periods2),
        newCustomerPurchases: (periods2) => bgNbdNewCustomerPurchases(fit, periods2),
        purchaseProbabilities: (periods2, upTo) => bgNbdPurchaseProbabilities(fit, periods2, upTo)
      };
    case "mbgNbd":
      return {
        probabilityAlive: (customers) => mbgNbdProbabilityAlive(fit, customers),
        expectedPurchases: (customers, periods2) => mbgNbdExpectedPurchases(fit, customers, periods2),
        newCustomerPurchases: (periods2) => mbgNbdNewCustomerPurchases(fit, periods2),
        purchaseProbabilities: (periods2, upTo) => mbgNbdPurchaseProbabilities(fit, periods2, upTo)
      };
    case "paretoNbd":
      return {
        probabilityAlive: (customers) => paretoNbdProbabilityAlive(fit, customers),
        expectedPurchases: (customers, periods2) => paretoNbdExpectedPurchases(fit, customers, periods2),
        newCustomerPurchases: (periods2) => paretoNbdNewCustomerPurchases(fit, periods2),
        purchaseProbabilities: (periods2, upTo) => paretoNbdPurchaseProbabilities(fit, periods2, upTo)
      };
  }
}

// src/models/checkFrequencies.ts
var checkFrequenciesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: purchaseFitField(),
    summary: _chunkQAXRXTIMjs.table.call(void 0, { ..._chunkQAXRXTIMjs.purchaseTable, minLength: 1 }),
    options: _chunk4QJ2UKVPjs.optional.call(void 0, 
      _chunk4QJ2UKVPjs.group.call(void 0, { upTo: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, 1, 1e3)), weights: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.weightsOf.call(void 0, "summary")) })
    )
  },
  rules: fitWeights("summary", "frequency")
}));
function checkFrequencies(fit, summary, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "checkFrequencies", checkFrequenciesInput, { fit, summary, options });
  const { upTo = 7, weights } = _nullishCoalesce(parsed.options, () => ( {}));
  const { purchaseProbabilities: purchaseProbabilities2 } = purchaseModel(parsed.fit);
  const capped = columnOf(parsed.summary.frequency).map((frequency) => Math.min(frequency, upTo));
  const [counts, ages] = [capped, columnOf(parsed.summary.age)].map((column) => distinctRows([column], weights));
  const actual = new Float64Array(upTo + 1);
  const expected = new Float64Array(upTo + 1);
  _optionalChain([counts, 'optionalAccess', _22 => _22.values, 'access', _23 => _23[0], 'optionalAccess', _24 => _24.forEach, 'call', _25 => _25((frequency, i) => {
    actual[frequency] = counts.weights[i];
  })]);
  const customers = _chunkB4LBDI7Xjs.sumOf.call(void 0, upTo + 1, (frequency) => actual[frequency]);
  _optionalChain([ages, 'optionalAccess', _26 => _26.values, 'access', _27 => _27[0], 'optionalAccess', _28 => _28.forEach, 'call', _29 => _29((age, i) => {
    const probabilities = purchaseProbabilities2(age, upTo - 1);
    const weight = ages.weights[i];
    const rest2 = Math.max(0, 1 - _chunkB4LBDI7Xjs.sumOf.call(void 0, upTo, (frequency) => probabilities[frequency]));
    for (let frequency = 0; frequency <= upTo; frequency++)
      expected[frequency] = expected[frequency] + weight * (_nullishCoalesce(probabilities[frequency], () => ( rest2)));
  })]);
  const differences = _chunkB4LBDI7Xjs.sumOf.call(void 0, upTo + 1, (i) => Math.abs(expected[i] - actual[i]));
  return {
    frequency: actual.map((_, frequency) => frequency),
    actual,
    expected,
    customers,
    meanAbsoluteError: differences / (upTo + 1),
    misplacedShare: Math.min(1, differences / 2 / customers)
  };
}
var checkFrequenciesMetric = {
  id: "checkFrequencies",
  argumentNames: ["fit", "summary", "options"],
  compute: checkFrequencies,
  input: checkFrequenciesInput,
  headline: "misplacedShare",
  unit: "ratio",
  range: [0, 1],
  better: "lower",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: [0, 3, 1], recency: [0, 8, 2], age: [10, 10, 10] },
        { upTo: 2, weights: [2, 1, 1] }
      ],
      result: {
        frequency: /* @__PURE__ */ Float64Array.of(0, 1, 2),
        actual: /* @__PURE__ */ Float64Array.of(2, 1, 1),
        expected: /* @__PURE__ */ Float64Array.of(2.5, 0.8333333333333334, 0.6666666666666666),
        customers: 4,
        meanAbsoluteError: 0.3333333333333333,
        misplacedShare: 0.125
      }
    }
  ]
};

// src/models/unitOfFit.ts
function unitOfFit(fit) {
  const { unit } = fit;
  return unit === "day" || unit === "week" || unit === "month" || unit === "year" ? unit : void 0;
}

// src/models/weightedCorrelation.ts
function weightedCorrelation({ size, values, places, weights }) {
  const all = _chunkB4LBDI7Xjs.sumOf.call(void 0, size, (row) => weights[row]);
  const deviations = [0, 1].map((column) => {
    const own = values[column];
    const greatest = own[own.length - 1];
    const at = (row) => own[places[column][row]] / greatest;
    const mean = _chunkB4LBDI7Xjs.sumOf.call(void 0, size, (row) => weights[row] * at(row)) / all;
    return { varies: own.length > 1, of: (row) => at(row) - mean };
  });
  const [one, other] = deviations;
  if (!one.varies || !other.varies) return null;
  const moment = (left, right) => _chunkB4LBDI7Xjs.sumOf.call(void 0, size, (row) => weights[row] * left.of(row) * right.of(row));
  const spread = Math.sqrt(moment(one, one)) * Math.sqrt(moment(other, other));
  return Math.max(-1, Math.min(1, moment(one, other) / spread));
}

// src/models/checkHoldout.ts
var checkHoldoutInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: purchaseFitField(),
    split: _chunk4QJ2UKVPjs.group.call(void 0, 
      {
        calibration: _chunkQAXRXTIMjs.table.call(void 0, { ..._chunkQAXRXTIMjs.purchaseTable, minLength: 1 }),
        holdout: _chunkQAXRXTIMjs.table.call(void 0, { columns: { frequency: _chunkQAXRXTIMjs.COUNT } }),
        holdoutPeriods: _chunk4QJ2UKVPjs.periods.call(void 0, ),
        unit: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "year")),
        customersLeftOut: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, ))
      },
      [
        _chunk4QJ2UKVPjs.checkThat.call(void 0, 
          ({ calibration, holdout }) => calibration.frequency.length === holdout.frequency.length,
          ({ calibration, holdout }) => ({
            code: _chunkZX2QLR52js.wrongLength,
            value: holdout.frequency,
            details: { bound: calibration.frequency.length, length: holdout.frequency.length }
          }),
          { path: ["holdout", "frequency"], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["calibration", "holdout"]) }
        )
      ]
    ),
    options: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.group.call(void 0, { upTo: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, 1, 1e3)) }))
  },
  rules: [
    _chunk4QJ2UKVPjs.checkThat.call(void 0, 
      ({ fit, split: { unit } }) => unit === void 0 || unit === (_nullishCoalesce(unitOfFit(fit), () => ( unit))),
      ({ fit, split: { unit } }) => ({
        code: "notAChoice",
        value: unit,
        details: { choices: JSON.stringify(unitOfFit(fit)) }
      }),
      { path: ["split", "unit"], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["fit", "split"]) }
    )
  ]
}));
function checkHoldout(fit, split, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "checkHoldout", checkHoldoutInput, { fit, split, options });
  const { calibration, holdout, holdoutPeriods } = parsed.split;
  const upTo = _nullishCoalesce(_optionalChain([parsed, 'access', _30 => _30.options, 'optionalAccess', _31 => _31.upTo]), () => ( 7));
  const given = [calibration.frequency, calibration.recency, calibration.age, holdout.frequency].map(columnOf);
  const rows = distinctRows(given);
  const [frequency, recency, age, later] = [0, 1, 2, 3].map((column) => columnAt(rows, column));
  const expected = purchaseModel(parsed.fit).expectedPurchases({ frequency, recency, age }, holdoutPeriods);
  const means = { customers: new Float64Array(upTo + 1), actual: [], expected: [] };
  const placeOf = (row) => Math.min(upTo, frequency[row]);
  const sumAt = (place, values) => _chunkB4LBDI7Xjs.sumOf.call(void 0, rows.size, (row) => placeOf(row) === place ? rows.weights[row] * values(row) : 0);
  for (let place = 0; place <= upTo; place++) {
    const customers = sumAt(place, () => 1);
    means.customers[place] = customers;
    const mean = (values) => customers === 0 ? null : sumAt(place, (row) => values[row]) / customers;
    means.actual.push(mean(later));
    means.expected.push(mean(expected));
  }
  const rate = (row) => frequency[row] / age[row] * holdoutPeriods;
  return {
    frequency: means.customers.map((_, place) => place),
    ...means,
    actualTotal: totalOf(rows, later),
    model: holdoutErrors(rows, expected, later),
    nobodyReturns: holdoutErrors(rows, new Float64Array(rows.size), later),
    pastRate: holdoutErrors(
      rows,
      age.map((each, row) => each === 0 ? 0 : rate(row)),
      later
    )
  };
}
function columnAt({ size, values, places }, column) {
  const [own, at] = [values[column], places[column]];
  return new Float64Array(size).map((_, row) => own[at[row]]);
}
function totalOf({ size, weights }, values) {
  return _chunkB4LBDI7Xjs.sumOf.call(void 0, size, (row) => weights[row] * values[row]);
}
function holdoutErrors(rows, expected, actual) {
  const errors = expected.map((each, row) => Math.abs(each - actual[row]));
  const customers = totalOf(rows, new Float64Array(rows.size).fill(1));
  const [allExpected, allActual] = [totalOf(rows, expected), totalOf(rows, actual)];
  return {
    expected: allExpected,
    difference: allActual === 0 ? null : (allExpected - allActual) / allActual,
    meanAbsoluteError: totalOf(rows, errors) / customers,
    rootMeanSquareError: Math.sqrt(
      totalOf(
        rows,
        errors.map((each) => each * each)
      ) / customers
    ),
    correlation: weightedCorrelation(distinctRows([expected, actual], rows.weights))
  };
}
var checkHoldoutMetric = {
  id: "checkHoldout",
  argumentNames: ["fit", "split", "options"],
  compute: checkHoldout,
  input: checkHoldoutInput,
  headline: "model.meanAbsoluteError",
  unit: "count",
  range: [0, Infinity],
  better: "lower",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd", "wubbenWangenheim2008"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
        {
          calibration: { frequency: [0, 3], recency: [0, 10], age: [0, 10] },
          holdout: { frequency: [1, 2] },
          holdoutPeriods: 20,
          unit: "week",
          customersLeftOut: 0
        },
        { upTo: 2 }
      ],
      result: {
        frequency: /* @__PURE__ */ Float64Array.of(0, 1, 2),
        customers: /* @__PURE__ */ Float64Array.of(1, 0, 1),
        actual: [1, null, 2],
        expected: [0.6666666666666666, null, 2],
        actualTotal: 3,
        model: {
          expected: 2.6666666666666665,
          difference: -0.1111111111111111,
          meanAbsoluteError: 0.16666666666666666,
          rootMeanSquareError: 0.2357022603955158,
          correlation: 1
        },
        nobodyReturns: {
          expected: 0,
          difference: -1,
          meanAbsoluteError: 1.5,
          rootMeanSquareError: 1.5811388300841898,
          correlation: null
        },
        pastRate: {
          expected: 6,
          difference: 1,
          meanAbsoluteError: 2.5,
          rootMeanSquareError: 2.9154759474226504,
          correlation: 1
        }
      }
    }
  ]
};

// src/validation/survivorsField.ts
var GREATEST = 1e15;
var LEAST2 = 1e-9;
function cohortsOf(survivors) {
  return _chunk4QJ2UKVPjs.isList.call(void 0, survivors[0]) ? survivors : [survivors];
}
function survivorsField() {
  const item = { type: "number", minimum: 0, maximum: GREATEST, unit: "count" };
  const one = { type: "array", items: item, minItems: 2 };
  const several = { type: "array", items: { ...one, minItems: 1 }, minItems: 1 };
  const facts = { kind: "list", jsonSchema: { anyOf: [one, several] } };
  const field = _chunk4QJ2UKVPjs.customField.call(void 0, _chunk4QJ2UKVPjs.isList, facts).check(({ value, issues }) => {
    const cohorts = cohortsOf(value);
    const nested = _chunk4QJ2UKVPjs.isList.call(void 0, value[0]);
    let faced = 0;
    let longest = 0;
    for (let i = 0; i < cohorts.length && issues.length < _chunk4QJ2UKVPjs.MOST_BAD_ITEMS; i++) {
      const cohort = cohorts[i];
      if (!_chunk4QJ2UKVPjs.isList.call(void 0, cohort)) {
        issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, [i], cohort, "wrongType", { expected: "list" }));
        continue;
      }
      issues.push(...cohortIssues(cohort, nested ? [i] : [], _chunk4QJ2UKVPjs.MOST_BAD_ITEMS - issues.length));
      const { length, 0: first } = cohort;
      longest = Math.max(longest, length);
      if (length > 1) faced = Math.max(faced, first);
    }
    if (issues.length > 0) return;
    if (longest < 2) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, [], value, _chunkZX2QLR52js.wrongLength, { bound: "\u2265 2", length: longest }));
    else if (faced === 0) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, [], value, _chunkZX2QLR52js.noneAbove, { bound: 0 }));
  });
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, field, facts);
}
function cohortIssues(cohort, path, most) {
  const issues = [];
  if (cohort.length === 0) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, path, cohort, _chunkZX2QLR52js.wrongLength, { bound: "\u2265 1", length: 0 }));
  for (let i = 0; i < cohort.length && issues.length < most; i++) {
    const left = cohort[i];
    const at = [...path, i];
    if (typeof left !== "number" || Number.isNaN(left))
      issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, at, left, "wrongType", { expected: "number" }));
    else if (left < 0) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, at, left, "tooSmall", { bound: 0 }));
    else if (left > GREATEST) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, at, left, "tooLarge", { bound: GREATEST }));
    else if (left !== 0 && left < LEAST2) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, at, left, "nearZero", { bound: LEAST2 }));
    else if (i > 0 && left > cohort[i - 1]) {
      const name = (index) => [...path, index].map((each) => `[${each}]`).join("");
      issues.push(
        _chunkF6GP3JSTjs.issueAt.call(void 0, at, left, "notAbove", {
          sum: `survivors${name(i)}`,
          other: `survivors${name(i - 1)}`,
          otherValue: cohort[i - 1]
        })
      );
    }
  }
  return issues;
}

// src/models/betaDiscreteWeibullLikelihood.ts
function betaDiscreteWeibullLikelihood({ renewed, lost }, parameters, gradient) {
  const [alpha, beta, c] = parameters;
  let total = 0;
  gradient.fill(0);
  for (let i = 0; i < renewed.length; i++) {
    const stay = renewed[i];
    const leave = lost[i];
    if (stay + leave === 0) continue;
    const before = feltTime(i, c);
    const step = feltStep(i, 1, c);
    const logStay = logShareLeft({ alpha, beta, c }, i, 1);
    const pull = -Math.expm1(logStay);
    total += stay * logStay + (leave > 0 ? leave * Math.log(pull) : 0);
    const weight = stay - (leave > 0 ? leave * (1 - pull) / pull : 0);
    const both = alpha + beta + before;
    const fall = digammaDifference(both, step);
    const beyond = logBeyond(i + 1, c) - logBeyond(i, c);
    gradient[0] = gradient[0] - weight * (fall + beyond);
    gradient[1] = gradient[1] + weight * (digammaDifference(beta + before, step) - fall);
    gradient[2] = gradient[2] - weight * (slope(alpha, beta, before + step, i + 1) - slope(alpha, beta, before, i));
  }
  return total;
}
function slope(alpha, beta, time, tenure) {
  return tenure < 2 ? 0 : digammaDifference(beta + time, alpha) * time * Math.log(tenure);
}

// src/models/renewalCounts.ts
function renewalCounts(survivors) {
  const cohorts = cohortsOf(survivors);
  const renewals = cohorts.reduce((most, { length }) => Math.max(most, length - 1), 0);
  const renewed = new Float64Array(renewals);
  const lost = new Float64Array(renewals);
  for (const cohort of cohorts)
    for (let i = 0; i + 1 < cohort.length; i++) {
      const left = cohort[i + 1];
      renewed[i] = renewed[i] + left;
      lost[i] = lost[i] + (cohort[i] - left);
    }
  return { renewed, lost };
}

// src/models/fitOf.ts
function fitOf({ model, names, customers, patterns, unit }, found) {
  const { covariance } = found;
  const named = (values) => Object.fromEntries(names.map((name, i) => [name, values[i]]));
  return {
    model,
    parameters: named(found.parameters),
    standardErrors: covariance && named(covariance.map((row, i) => Math.sqrt(row[i]))),
    covariance,
    logLikelihood: found.logLikelihood,
    customers,
    patterns,
    iterations: found.iterations,
    converged: found.converged,
    boundary: found.boundary.map((i) => names[i]),
    gradientNorm: found.gradientNorm,
    conditionNumber: covariance && found.conditionNumber,
    unit: _nullishCoalesce(unit, () => ( null))
  };
}

// src/models/renewalFit.ts
function customersAtStart(survivors) {
  const cohorts = cohortsOf(survivors);
  return _chunkB4LBDI7Xjs.sumOf.call(void 0, cohorts.length, (i) => cohorts[i][0]);
}
function renewalFit(model, names, { survivors, unit }, { renewed, lost }, found) {
  const patterns = renewed.reduce((count2, each, i) => count2 + (each + lost[i] > 0 ? 1 : 0), 0);
  return fitOf({ model, names, customers: customersAtStart(survivors), patterns, unit }, found);
}

// src/models/shiftedBetaGeometricLikelihood.ts
function shiftedBetaGeometricLikelihood({ renewed, lost }, parameters, gradient) {
  const [alpha, beta] = parameters;
  let total = 0;
  let byAlpha = 0;
  let byBeta = 0;
  for (let i = 0; i < renewed.length; i++) {
    const stay = renewed[i];
    const leave = lost[i];
    const loyal = beta + i;
    const both = alpha + loyal;
    total -= stay * Math.log1p(alpha / loyal) + leave * Math.log1p(loyal / alpha);
    byAlpha += (leave * (loyal / alpha) - stay) / both;
    byBeta += (stay * (alpha / loyal) - leave) / both;
  }
  gradient[0] = byAlpha;
  gradient[1] = byBeta;
  return total;
}

// src/models/fitBetaDiscreteWeibull.ts
var fitBetaDiscreteWeibullInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    survivors: survivorsField(),
    start: _chunk4QJ2UKVPjs.optional.call(void 0, parametersField(betaDiscreteWeibullShapes)),
    maxIterations: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, 1, 1e6), MAX_ITERATIONS),
    unit: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "year"))
  }
}));
var LEAST_START = 1e-3;
var GREATEST_START = 1e3;
function fitBetaDiscreteWeibull(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "fitBetaDiscreteWeibull", fitBetaDiscreteWeibullInput, input);
  const { survivors, start, maxIterations } = parsed;
  const counts = renewalCounts(survivors);
  const observations = customersAtStart(survivors);
  const from = (first) => maximumLikelihood({
    logLikelihood: (parameters, gradient) => betaDiscreteWeibullLikelihood(counts, parameters, gradient),
    start: first,
    scale: [1, 1, 1],
    observations,
    maxIterations
  });
  const best = () => {
    const simpler = maximumLikelihood({
      logLikelihood: (parameters, gradient) => shiftedBetaGeometricLikelihood(counts, parameters, gradient),
      start: [1, 1],
      scale: [1, 1],
      observations,
      maxIterations
    });
    const within = Array.from(simpler.parameters, (each) => Math.min(GREATEST_START, Math.max(LEAST_START, each)));
    const [one, other] = [from([...within, 1]), from([1, 1, 1])];
    return other.logLikelihood > one.logLikelihood + 1e-9 * Math.abs(one.logLikelihood) ? other : one;
  };
  const found = start ? from([start.alpha, start.beta, start.c]) : best();
  return renewalFit("betaDiscreteWeibull", betaDiscreteWeibullNames, parsed, counts, found);
}
var fitBetaDiscreteWeibullMetric = {
  id: "fitBetaDiscreteWeibull",
  compute: fitBetaDiscreteWeibull,
  input: fitBetaDiscreteWeibullInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLiu2018"],
  examples: [
    {
      input: { survivors: [1e3, 631, 468, 382, 326, 289, 262, 241], unit: "year" },
      result: {
        model: "betaDiscreteWeibull",
        parameters: { alpha: 0.45561398937, beta: 0.77932550839, c: 1.2834512858 },
        standardErrors: { alpha: 0.16704143298, beta: 0.28270992637, c: 0.29809508178 },
        covariance: [
          [0.027902840331, 0.046464692106, -0.048770599068],
          [0.046464692106, 0.079924902467, -0.080330889432],
          [-0.048770599068, -0.080330889432, 0.088860677782]
        ],
        logLikelihood: -1679.6028329,
        customers: 1e3,
        patterns: 7,
        iterations: 17,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 336.0030172781,
        unit: "year"
      }
    }
  ]
};

// src/models/fitBgBb.ts
var fitBgBbInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    summary: _chunkQAXRXTIMjs.table.call(void 0, { ...opportunityTable, minLength: 1 }),
    options: fitOptions(bgBbParameterShapes)
  },
  rules: fitWeights("summary", "frequency")
}));
function fitBgBb(summary, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "fitBgBb", fitBgBbInput, { summary, options });
  const { frequency, recency, age } = parsed.summary;
  const { weights, start, maxIterations = MAX_ITERATIONS, unit, onProgress } = _nullishCoalesce(parsed.options, () => ( {}));
  const histories = distinctRows([frequency, age, recency].map(columnOf), weights);
  const customers = _chunkB4LBDI7Xjs.sum.call(void 0, histories.weights);
  const found = maximumLikelihood({
    logLikelihood: (parameters, gradient) => bgBbLikelihood(histories, parameters, gradient),
    start: start ? bgBbNames.map((name) => start[name]) : [1, 1, 1, 1],
    scale: [1, 1, 1, 1],
    observations: customers,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood }))
  });
  return fitOf({ model: "bgBb", names: bgBbNames, customers, patterns: histories.size, unit }, found);
}
var fitBgBbMetric = {
  id: "fitBgBb",
  argumentNames: ["summary", "options"],
  compute: fitBgBb,
  input: fitBgBbInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieShang2010"],
  examples: [
    {
      arguments: [
        { frequency: [3, 2, 1, 1, 0], recency: [3, 3, 2, 1, 0], age: [3, 3, 3, 3, 3] },
        { weights: [200, 150, 90, 180, 700], unit: "year" }
      ],
      result: {
        model: "bgBb",
        parameters: { alpha: 1.6145726955, beta: 1.0359803538, gamma: 0.34172572369, delta: 0.47256210453 },
        standardErrors: { alpha: 0.70550261716, beta: 0.28270670902, gamma: 0.059235350114, delta: 0.10711960751 },
        covariance: [
          [0.49773394282, 0.19069157513, 0.008219733859, -0.034218748938],
          [0.19069157513, 0.079923083323, 0.0025178829607, -0.012626979491],
          [0.008219733859, 0.0025178829607, 0.0035088267031, 0.0045732067002],
          [-0.034218748938, -0.012626979491, 0.0045732067002, 0.011474610313]
        ],
        logLikelihood: -2002.2379786,
        customers: 1320,
        patterns: 5,
        iterations: 26,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 197.8138759725,
        unit: "year"
      }
    }
  ]
};

// src/models/betaGeometricLikelihood.ts
var LONGEST_RUN = 500;
var MOST_FACTORS = 1e3;
function betaGeometricLikelihood({ size, values, places, weights }, first) {
  const [frequencies, recencies, ages] = values;
  const [frequencyAt, recencyAt, ageAt] = places;
  const tails = tailsOf(frequencies, frequencyAt, weights);
  const customers = tails[0];
  const logAges = new Float64Array(ages.length);
  const inverseAges = new Float64Array(ages.length);
  const logRecencies = new Float64Array(recencies.length);
  const inverseRecencies = new Float64Array(recencies.length);
  const logFailures = new Float64Array(frequencies.length);
  return (parameters, gradient) => {
    const [r, alpha, a, b] = parameters;
    for (let i = 0; i < ages.length; i++) {
      const time = alpha + ages[i];
      logAges[i] = Math.log(time);
      inverseAges[i] = 1 / time;
    }
    for (let i = 0; i < recencies.length; i++) {
      const time = alpha + recencies[i];
      logRecencies[i] = Math.log(time);
      inverseRecencies[i] = 1 / time;
    }
    for (let i = 0; i < frequencies.length; i++)
      logFailures[i] = Math.log(a / (b + frequencies[i] - 1 + first));
    const logAlpha = Math.log(alpha);
    let total = customers * r * logAlpha;
    let byR = customers * logAlpha;
    let byAlpha = customers * r / alpha;
    let byA = 0;
    let byB = 0;
    let product = 1;
    let factors = 0;
    for (let i = 0; i < size; i++) {
      const weight = weights[i];
      const frequency = frequencyAt[i];
      const x = frequencies[frequency];
      const age = ageAt[i];
      const logAge = logAges[age];
      const inverseAge = inverseAges[age];
      if (x === 0 && first === 0) {
        total -= weight * r * logAge;
        byR -= weight * logAge;
        byAlpha -= weight * r * inverseAge;
        continue;
      }
      const recency = recencyAt[i];
      const apart = logAge - logRecencies[recency];
      const odds = logFailures[frequency] + (r + x) * apart;
      const small = Math.exp(-Math.abs(odds));
      const p = (odds > 0 ? 1 : small) / (1 + small);
      total += weight * ((odds > 0 ? odds : 0) - (r + x) * logAge);
      if (weight !== 1) total += weight * Math.log1p(small);
      else {
        product *= 1 + small;
        if (++factors === MOST_FACTORS) {
          total += Math.log(product);
          product = 1;
          factors = 0;
        }
      }
      byR += weight * (p * apart - logAge);
      byAlpha -= weight * (r + x) * (inverseAge + p * (inverseRecencies[recency] - inverseAge));
      byA += weight * p;
      byB -= weight * p / (b + x - 1 + first);
    }
    total += Math.log(product);
    gradient[0] = byR;
    gradient[1] = byAlpha;
    gradient[2] = byA / a;
    gradient[3] = byB;
    return total + addPurchases(frequencies, tails, first, parameters, gradient);
  };
}
function tailsOf(frequencies, frequencyAt, weights) {
  const tails = new Float64Array(frequencies.length);
  for (let i = 0; i < frequencyAt.length; i++) {
    const at = frequencyAt[i];
    tails[at] = tails[at] + weights[i];
  }
  for (let i = tails.length - 2; i >= 0; i--) tails[i] = tails[i] + tails[i + 1];
  return tails;
}
function addPurchases(frequencies, tails, first, parameters, gradient) {
  const [r, , a, b] = parameters;
  const [ofR, ofB, ofAb] = [sums(), sums(), sums()];
  let total = 0;
  let done = 0;
  for (let i = 0; i < frequencies.length; i++) {
    const weight = tails[i];
    const upTo = frequencies[i];
    total += weight * risingLog(r, done, upTo, ofR);
    gradient[0] = gradient[0] + weight * ofR.slope;
    const from = i === 0 ? 0 : done + first;
    total += weight * (risingLog(b, from, upTo + first, ofB) - risingLog(a + b, from, upTo + first, ofAb));
    gradient[2] = gradient[2] - weight * ofAb.slope;
    gradient[3] = gradient[3] + weight * (ofB.slope - ofAb.slope);
    done = upTo;
  }
  return total;
}
function sums() {
  return { slope: 0 };
}
function risingLog(q, from, to, result) {
  if (to - from > LONGEST_RUN) {
    result.slope = digamma(q + to) - digamma(q + from);
    return _chunkV62FGXLRjs.logGamma.call(void 0, q + to) - _chunkV62FGXLRjs.logGamma.call(void 0, q + from);
  }
  let slope2 = 0;
  let log = 0;
  for (let j = from; j < to; j++) {
    log += Math.log(q + j);
    slope2 += 1 / (q + j);
  }
  result.slope = slope2;
  return log;
}

// src/models/nearDailyBuyers.ts
var OFTEN = 0.5;
function nearDailyBuyers({ size, values, places, weights }, unit = "day") {
  const [frequencies, , ages] = values;
  const [frequencyAt, , ageAt] = places;
  let total = 0;
  for (let i = 0; i < size; i++) {
    const days = ages[ageAt[i]] * _chunk3FEWPHSHjs.DAYS_IN_UNIT[unit];
    if (frequencies[frequencyAt[i]] > OFTEN * days) total += weights[i];
  }
  return total;
}

// src/models/betaGeometricFit.ts
function betaGeometricFit(model, first, summary, options = {}) {
  const { weights, start, maxIterations = MAX_ITERATIONS, unit, onProgress } = options;
  const columns = [summary.frequency, summary.recency, summary.age].map(columnOf);
  const patterns = distinctRows(columns, weights);
  const ages = patterns.values[2];
  const longest = ages[ages.length - 1] || 1;
  const customers = _chunkB4LBDI7Xjs.sum.call(void 0, patterns.weights);
  const found = maximumLikelihood({
    logLikelihood: betaGeometricLikelihood(patterns, first),
    start: start ? bgNbdParameterNames.map((name) => start[name]) : [1, longest / 10, 1, 1],
    scale: [1, longest, 1, 1],
    observations: customers,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood }))
  });
  const facts = { model, names: bgNbdParameterNames, customers, patterns: patterns.size, unit };
  return { ...fitOf(facts, found), nearDailyBuyers: nearDailyBuyers(patterns, unit) };
}

// src/models/fitBgNbd.ts
var fitBgNbdInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    summary: _chunkQAXRXTIMjs.table.call(void 0, { ..._chunkQAXRXTIMjs.purchaseTable, minLength: 1 }),
    options: fitOptions(bgNbdParameterShapes)
  },
  rules: fitWeights("summary", "frequency")
}));
function fitBgNbd(summary, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "fitBgNbd", fitBgNbdInput, { summary, options });
  return betaGeometricFit("bgNbd", 0, parsed.summary, parsed.options);
}
var fitBgNbdMetric = {
  id: "fitBgNbd",
  argumentNames: ["summary", "options"],
  compute: fitBgNbd,
  input: fitBgNbdInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd", "faderHardie2013"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 1, 1, 2, 3, 4, 6, 9],
          recency: [0, 4, 20, 24, 30, 15, 36, 30],
          age: [39, 39, 39, 39, 39, 39, 39, 39]
        },
        { weights: [600, 80, 60, 50, 40, 20, 20, 8], unit: "week" }
      ],
      result: {
        model: "bgNbd",
        parameters: { r: 0.2215738016, alpha: 8.181190117, a: 0.76179709499, b: 2.29114405526 },
        standardErrors: { r: 0.02276497059, alpha: 1.323583663, a: 0.6680651608, b: 2.438551119 },
        covariance: [
          [51824388591e-14, 0.02447672738, -0.00122349716, -0.00156908902],
          [0.02447672738, 1.751873713, -0.06354301443, 0.01783007983],
          [-0.00122349716, -0.06354301443, 0.446311059, 1.594752538],
          [-0.00156908902, 0.01783007983, 1.594752538, 5.946531563]
        ],
        logLikelihood: -2868.065662212,
        customers: 878,
        patterns: 8,
        iterations: 31,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 703.0556450874,
        unit: "week",
        nearDailyBuyers: 0
      }
    }
  ]
};

// src/models/gammaGammaLikelihood.ts
function gammaGammaLikelihood(rows, parameters, gradient) {
  const { size, values, places, weights } = rows;
  const [p, q, v] = parameters;
  const [frequencies, means] = values;
  const [frequencyPlaces, meanPlaces] = places;
  const ofFrequency = frequencies.map((x) => corrections2(p * x, q));
  const slopes = {
    byP: frequencies.map((x) => digammaDifference(p * x, q)),
    byQ: frequencies.map((x) => digammaDifference(q, p * x))
  };
  let total = 0;
  let byP = 0;
  let byQ = 0;
  let byV = 0;
  for (let row = 0; row < size; row++) {
    const place = frequencyPlaces[row];
    const x = frequencies[place];
    const mean = means[meanPlaces[row]];
    const weight = weights[row];
    const shape = p * x;
    const spent = x * mean;
    const all = v + spent;
    const lead = x / all * (p * v - q * mean);
    const deviance = shape * logRatio(spent / all * (shape + q) / shape, -lead / shape) + q * logRatio(v / all * (shape + q) / q, lead / q);
    total += weight * (ofFrequency[place] + deviance - Math.log(mean));
    byP += weight * x * (slopes.byP[place] - Math.log1p(v / spent));
    byQ += weight * (slopes.byQ[place] - Math.log1p(spent / v));
    byV -= weight * (lead / v);
  }
  gradient[0] = byP;
  gradient[1] = byQ;
  gradient[2] = byV;
  return total;
}
function corrections2(a, b) {
  return 0.5 * Math.log(a / (a + b) * b / (2 * Math.PI)) + _chunkV62FGXLRjs.stirlingError.call(void 0, a + b) - _chunkV62FGXLRjs.stirlingError.call(void 0, a) - _chunkV62FGXLRjs.stirlingError.call(void 0, b);
}
function logRatio(ratio2, offset) {
  return offset > -0.5 && offset < 1 ? _chunkV62FGXLRjs.log1pMinusX.call(void 0, offset) : Math.log(ratio2) - offset;
}

// src/models/gammaGammaShapes.ts
var gammaGammaNames = ["p", "q", "v"];
var gammaGammaShapes = {
  p: SHAPE,
  q: SHAPE,
  v: { least: 1e-18, greatest: 1e24 }
};
var VALUE = { unit: "money", least: -1e15, greatest: 1e15, nearest: 1e-9 };
var spendTable = {
  columns: { frequency: _chunkQAXRXTIMjs.COUNT, meanRepeatValue: VALUE }
};

// src/models/fitGammaGamma.ts
var fitGammaGammaInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, 
  () => ({
    fields: {
      summary: _chunkQAXRXTIMjs.table.call(void 0, { ...spendTable, minLength: 1 }),
      options: _chunk4QJ2UKVPjs.optional.call(void 0, 
        _chunk4QJ2UKVPjs.group.call(void 0, {
          weights: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.weightsOf.call(void 0, "summary")),
          start: _chunk4QJ2UKVPjs.optional.call(void 0, parametersField(gammaGammaShapes)),
          maxIterations: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, 1, 1e6)),
          unit: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "year")),
          onProgress: _chunk4QJ2UKVPjs.optional.call(void 0, _chunkQAXRXTIMjs.callback.call(void 0, )),
          minimumQ: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.numberBetween.call(void 0, "scale", 1e-9, 1e3))
        })
      )
    },
    rules: [
      ...fitWeights("summary", "frequency"),
      someoneSpent("frequency", ({ frequency }, row) => frequency[row] > 0),
      someoneSpent("meanRepeatValue", isUsed)
    ]
  })
);
function fitGammaGamma(summary, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "fitGammaGamma", fitGammaGammaInput, { summary, options });
  const { weights, start, maxIterations = MAX_ITERATIONS, unit, onProgress, minimumQ = 0 } = _nullishCoalesce(parsed.options, () => ( {}));
  const frequency = columnOf(parsed.summary.frequency);
  const means = columnOf(parsed.summary.meanRepeatValue);
  const used = [];
  for (let row = 0; row < frequency.length; row++)
    if (isUsed({ frequency, meanRepeatValue: means }, row)) used.push(row);
  const weightOf = (row) => weights ? weights[row] : 1;
  const rows = distinctRows(
    [
      Float64Array.from(used, (row) => frequency[row]),
      Float64Array.from(used, (row) => means[row])
    ],
    weights && Float64Array.from(used, weightOf)
  );
  const customers = _chunkB4LBDI7Xjs.sum.call(void 0, rows.weights);
  const middle = Math.exp(middleLog(rows.values[1]));
  const shared = {
    observations: customers,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood }))
  };
  const free = maximumLikelihood({
    ...shared,
    logLikelihood: (parameters, gradient) => gammaGammaLikelihood(rows, parameters, gradient),
    start: start ? [start.p, start.q, start.v] : [2, 3, middle],
    scale: [1, 1, middle]
  });
  const found = free.parameters[1] >= minimumQ ? free : held(minimumQ);
  const fit = fitOf({ model: "gammaGamma", names: gammaGammaNames, customers, patterns: rows.size, unit }, found);
  const { p, q, v } = fit.parameters;
  return {
    ...fit,
    oneTimeBuyers: _chunkB4LBDI7Xjs.sumOf.call(void 0, frequency.length, (row) => frequency[row] > 0 ? 0 : weightOf(row)),
    withoutValue: _chunkB4LBDI7Xjs.sumOf.call(void 0, 
      frequency.length,
      (row) => frequency[row] > 0 && means[row] <= 0 ? weightOf(row) : 0
    ),
    correlation: weightedCorrelation(rows),
    meanValue: q > 1 ? p * v / (q - 1) : null
  };
  function held(least) {
    const three = new Float64Array(3);
    const maximum = maximumLikelihood({
      ...shared,
      logLikelihood: ([p3, v3], gradient) => {
        const value = gammaGammaLikelihood(rows, Float64Array.of(p3, least, v3), three);
        gradient[0] = three[0];
        gradient[1] = three[2];
        return value;
      },
      start: [free.parameters[0], free.parameters[2]],
      scale: [1, middle]
    });
    const [p2, v2] = maximum.parameters;
    const boundary = [.../* @__PURE__ */ new Set([1, ...maximum.boundary.map((place) => 2 * place)])].sort();
    return { ...maximum, parameters: Float64Array.of(p2, least, v2), covariance: null, boundary };
  }
}
function isUsed({ frequency, meanRepeatValue }, row) {
  return frequency[row] > 0 && meanRepeatValue[row] > 0;
}
function middleLog(values) {
  return (Math.log(values[0]) + Math.log(values[values.length - 1])) / 2;
}
function someoneSpent(column, has) {
  return _chunk4QJ2UKVPjs.checkThat.call(void 0, 
    ({ summary, options }) => {
      const { length } = summary.frequency;
      for (let row = 0; row < length; row++) if (has(summary, row) && (_nullishCoalesce(_optionalChain([options, 'optionalAccess', _32 => _32.weights, 'optionalAccess', _33 => _33[row]]), () => ( 1))) > 0) return true;
      return false;
    },
    ({ summary }) => ({ code: _chunkZX2QLR52js.noneAbove, value: summary[column], details: { bound: 0 } }),
    { path: ["summary", column], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["summary", "options"]) }
  );
}
var fitGammaGammaMetric = {
  id: "fitGammaGamma",
  argumentNames: ["summary", "options"],
  compute: fitGammaGamma,
  input: fitGammaGammaInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005", "faderHardie2013GammaGamma"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 1, 1, 1, 1, 2, 2, 3, 4, 5, 8, 1],
          meanRepeatValue: [0, 5, 60, 22, 31, 12, 45, 18, 70, 27, 33, -4]
        }
      ],
      result: {
        model: "gammaGamma",
        parameters: { p: 1.4612709875, q: 25.996320791, v: 586.49974591 },
        standardErrors: null,
        covariance: null,
        logLikelihood: -42.337941735,
        customers: 10,
        patterns: 10,
        iterations: 24,
        converged: true,
        boundary: ["q", "v"],
        gradientNorm: 0,
        conditionNumber: null,
        unit: null,
        oneTimeBuyers: 1,
        withoutValue: 1,
        correlation: 0.14159436595,
        meanValue: 34.286448395
      }
    }
  ]
};

// src/models/fitMbgNbd.ts
var fitMbgNbdInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    summary: _chunkQAXRXTIMjs.table.call(void 0, { ..._chunkQAXRXTIMjs.purchaseTable, minLength: 1 }),
    options: fitOptions(bgNbdParameterShapes)
  },
  rules: fitWeights("summary", "frequency")
}));
function fitMbgNbd(summary, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "fitMbgNbd", fitMbgNbdInput, { summary, options });
  return betaGeometricFit("mbgNbd", 1, parsed.summary, parsed.options);
}
var fitMbgNbdMetric = {
  id: "fitMbgNbd",
  argumentNames: ["summary", "options"],
  compute: fitMbgNbd,
  input: fitMbgNbdInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["batislamDenizelFiliztekin2007", "faderHardie2013"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 1, 1, 2, 3, 4, 6, 9],
          recency: [0, 4, 20, 24, 30, 15, 36, 30],
          age: [39, 39, 39, 39, 39, 39, 39, 39]
        },
        { weights: [600, 80, 60, 50, 40, 20, 20, 8], unit: "week" }
      ],
      result: {
        model: "mbgNbd",
        parameters: { r: 4.470395939, alpha: 50.42208433, a: 0.8343574692, b: 0.4319886596 },
        standardErrors: { r: 2.14745013, alpha: 22.48684657, a: 0.1467514891, b: 0.08148566884 },
        covariance: [
          [4.611542062, 47.68890094, 0.08861697942, 6904439939e-13],
          [47.68890094, 505.6582688, 0.7425080083, -0.05671855041],
          [0.08861697942, 0.7425080083, 0.02153599954, 0.01049091775],
          [6904439939e-13, -0.05671855041, 0.01049091775, 0.006639914226]
        ],
        logLikelihood: -2851.854069736,
        customers: 878,
        patterns: 8,
        iterations: 26,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 261.5726744332,
        unit: "week",
        nearDailyBuyers: 0
      }
    }
  ]
};

// src/models/paretoNbdLikelihood.ts
var LONGEST_RUN2 = 500;
function paretoNbdLikelihood({
  values,
  places,
  weights
}) {
  const [frequencies, recencies, ages] = values;
  const [frequencyAt, recencyAt, ageAt] = places;
  const left = pairsOf(frequencyAt, recencyAt, recencies.length);
  const stayed = pairsOf(frequencyAt, ageAt, ages.length);
  const tails = tailsOf2(frequencies, frequencyAt, weights);
  return (parameters, gradient) => {
    const [r, alpha, s, beta] = parameters;
    for (let k = 0; k < left.size; k++) {
      const at = k * POWER_TAIL;
      const x = frequencies[left.frequencyAt[k]];
      logPowerTail(r + x, alpha, s + 1, beta, recencies[left.timeAt[k]], left.logs, at);
      left.logs[at] = left.logs[at] + Math.log(s / beta);
      left.logs[at + 3] = left.logs[at + 3] + 1 / s;
      left.logs[at + 4] = left.logs[at + 4] - 1 / beta;
    }
    for (let k = 0; k < stayed.size; k++) {
      const at = k * POWER_TAIL;
      const shape = r + frequencies[stayed.frequencyAt[k]];
      logPowerTail(shape + 1, alpha, s, beta, ages[stayed.timeAt[k]], stayed.logs, at);
      stayed.logs[at] = stayed.logs[at] + Math.log(shape / alpha);
      stayed.logs[at + 1] = stayed.logs[at + 1] + 1 / shape;
      stayed.logs[at + 2] = stayed.logs[at + 2] - 1 / alpha;
    }
    gradient.fill(0);
    return addPurchases2(frequencies, tails, r, alpha, gradient) + mix(weights, left, stayed, gradient);
  };
}
function pairsOf(frequencyAt, timeAt, times) {
  const of = new Int32Array(frequencyAt.length);
  const pairOfTime = new Int32Array(times).fill(-1);
  const firstOfPair = [];
  let begin = 0;
  for (let i = 0; i < of.length; i++) {
    if (frequencyAt[i] !== frequencyAt[i - 1]) begin = firstOfPair.length;
    const time = timeAt[i];
    if (pairOfTime[time] < begin) pairOfTime[time] = firstOfPair.push(i) - 1;
    of[i] = pairOfTime[time];
  }
  const size = firstOfPair.length;
  return {
    size,
    frequencyAt: Int32Array.from(firstOfPair, (i) => frequencyAt[i]),
    timeAt: Int32Array.from(firstOfPair, (i) => timeAt[i]),
    of,
    logs: new Float64Array(size * POWER_TAIL),
    weights: new Float64Array(size)
  };
}
function tailsOf2(frequencies, frequencyAt, weights) {
  const tails = new Float64Array(frequencies.length);
  for (let i = 0; i < frequencyAt.length; i++) {
    const at = frequencyAt[i];
    tails[at] = tails[at] + weights[i];
  }
  for (let i = tails.length - 2; i >= 0; i--) tails[i] = tails[i] + tails[i + 1];
  return tails;
}
function addPurchases2(frequencies, tails, r, alpha, gradient) {
  let log = 0;
  let byR = 0;
  let purchases = 0;
  let done = 0;
  for (let i = 0; i < frequencies.length; i++) {
    const weight = tails[i];
    const upTo = frequencies[i];
    purchases += weight * (upTo - done);
    if (upTo - done > LONGEST_RUN2) {
      log += weight * (_chunkV62FGXLRjs.logGamma.call(void 0, r + upTo) - _chunkV62FGXLRjs.logGamma.call(void 0, r + done) - (upTo - done) * Math.log(alpha));
      byR += weight * (digamma(r + upTo) - digamma(r + done));
    } else
      for (let j = done; j < upTo; j++) {
        log += weight * Math.log((r + j) / alpha);
        byR += weight / (r + j);
      }
    done = upTo;
  }
  gradient[0] = gradient[0] + byR;
  gradient[1] = gradient[1] - purchases / alpha;
  return log;
}
function mix(weights, left, stayed, gradient) {
  left.weights.fill(0);
  stayed.weights.fill(0);
  let total = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    const leftAt = left.of[i];
    const stayedAt = stayed.of[i];
    const logLeft = left.logs[leftAt * POWER_TAIL];
    const logStayed = stayed.logs[stayedAt * POWER_TAIL];
    const small = Math.exp(-Math.abs(logLeft - logStayed));
    const major = 1 / (1 + small);
    const [toLeft, toStayed] = logLeft > logStayed ? [major, small * major] : [small * major, major];
    total += weight * (Math.max(logLeft, logStayed) + Math.log1p(small));
    left.weights[leftAt] = left.weights[leftAt] + weight * toLeft;
    stayed.weights[stayedAt] = stayed.weights[stayedAt] + weight * toStayed;
  }
  for (const { size, weights: weights2, logs } of [left, stayed])
    for (let k = 0; k < size; k++)
      for (let j = 0; j < 4; j++)
        gradient[j] = gradient[j] + weights2[k] * logs[k * POWER_TAIL + j + 1];
  return total;
}

// src/models/fitParetoNbd.ts
var fitParetoNbdInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    summary: _chunkQAXRXTIMjs.table.call(void 0, { ..._chunkQAXRXTIMjs.purchaseTable, minLength: 1 }),
    options: fitOptions(paretoNbdParameterShapes)
  },
  rules: fitWeights("summary", "frequency")
}));
function fitParetoNbd(summary, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "fitParetoNbd", fitParetoNbdInput, { summary, options });
  const { frequency, recency, age } = parsed.summary;
  const { weights, start, maxIterations = MAX_ITERATIONS, unit, onProgress } = _nullishCoalesce(parsed.options, () => ( {}));
  const patterns = distinctRows([frequency, recency, age].map(columnOf), weights);
  const ages = patterns.values[2];
  const longest = ages[ages.length - 1] || 1;
  const customers = _chunkB4LBDI7Xjs.sum.call(void 0, patterns.weights);
  const found = maximumLikelihood({
    logLikelihood: paretoNbdLikelihood(patterns),
    start: start ? paretoNbdParameterNames.map((name) => start[name]) : [1, longest / 4, 1, longest / 4],
    scale: [1, longest, 1, longest],
    observations: customers,
    maxIterations,
    onIteration: onProgress && ((iteration, logLikelihood) => onProgress({ iteration, maxIterations, logLikelihood }))
  });
  const facts = {
    model: "paretoNbd",
    names: paretoNbdParameterNames,
    customers,
    patterns: patterns.size,
    unit
  };
  return { ...fitOf(facts, found), nearDailyBuyers: nearDailyBuyers(patterns, unit) };
}
var fitParetoNbdMetric = {
  id: "fitParetoNbd",
  argumentNames: ["summary", "options"],
  compute: fitParetoNbd,
  input: fitParetoNbdInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["schmittleinMorrisonColombo1987", "faderHardie2005"],
  examples: [
    {
      arguments: [
        {
          frequency: [0, 0, 1, 1, 1, 2, 2, 3, 4, 6, 9],
          recency: [0, 0, 2, 15, 30, 8, 30, 33, 20, 36, 30],
          age: [39, 30, 39, 39, 39, 39, 39, 39, 39, 39, 39]
        },
        { weights: [500, 100, 50, 40, 50, 20, 50, 40, 20, 20, 8], unit: "week" }
      ],
      result: {
        model: "paretoNbd",
        parameters: { r: 0.7039458656, alpha: 22.7794656, s: 0.1713162509, beta: 0.974553764 },
        standardErrors: { r: 0.1906723904, alpha: 4.235505827, s: 0.04577392855, beta: 1.0573231711 },
        covariance: [
          [0.03635596048, 0.7205103751, -614711091e-13, -0.1337294782],
          [0.7205103751, 17.93950961, -0.00814763332, -2.277914782],
          [-614711091e-13, -0.00814763332, 0.00209525253, 0.03166704689],
          [-0.1337294782, -2.277914782, 0.03166704689, 1.117932288]
        ],
        logLikelihood: -3055.395585521,
        customers: 898,
        patterns: 11,
        iterations: 31,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 687.718541838,
        unit: "week",
        nearDailyBuyers: 0
      }
    }
  ]
};

// src/models/shiftedBetaGeometricShapes.ts
var shiftedBetaGeometricNames = ["alpha", "beta"];
var shiftedBetaGeometricShapes = {
  alpha: SHAPE,
  beta: SHAPE
};
function shiftedBetaGeometricField() {
  return fitOrParameters("shiftedBetaGeometric", shiftedBetaGeometricShapes);
}

// src/models/fitShiftedBetaGeometric.ts
var fitShiftedBetaGeometricInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    survivors: survivorsField(),
    start: _chunk4QJ2UKVPjs.optional.call(void 0, parametersField(shiftedBetaGeometricShapes)),
    maxIterations: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, 1, 1e6), MAX_ITERATIONS),
    unit: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "year"))
  }
}));
function fitShiftedBetaGeometric(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "fitShiftedBetaGeometric", fitShiftedBetaGeometricInput, input);
  const { survivors, start, maxIterations } = parsed;
  const counts = renewalCounts(survivors);
  const found = maximumLikelihood({
    logLikelihood: (parameters, gradient) => shiftedBetaGeometricLikelihood(counts, parameters, gradient),
    start: start ? [start.alpha, start.beta] : [1, 1],
    scale: [1, 1],
    observations: customersAtStart(survivors),
    maxIterations
  });
  return renewalFit("shiftedBetaGeometric", shiftedBetaGeometricNames, parsed, counts, found);
}
var fitShiftedBetaGeometricMetric = {
  id: "fitShiftedBetaGeometric",
  compute: fitShiftedBetaGeometric,
  input: fitShiftedBetaGeometricInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardie2007"],
  examples: [
    {
      input: { survivors: [1e3, 631, 468, 382, 326, 289, 262, 241], unit: "year" },
      result: {
        model: "shiftedBetaGeometric",
        parameters: { alpha: 0.70407729847, beta: 1.1820430262 },
        standardErrors: { alpha: 0.065598964205, beta: 0.15247563164 },
        covariance: [
          [0.0043032241047, 0.0088911925453],
          [0.0088911925453, 0.023248818244]
        ],
        logLikelihood: -1680.2651884633,
        customers: 1e3,
        patterns: 7,
        iterations: 12,
        converged: true,
        boundary: [],
        gradientNorm: 0,
        conditionNumber: 19.1014166092,
        unit: "year"
      }
    },
    {
      input: { survivors: [100, 60] },
      result: {
        model: "shiftedBetaGeometric",
        parameters: { alpha: 0.81649658093, beta: 1.2247448714 },
        standardErrors: null,
        covariance: null,
        logLikelihood: -67.301166701,
        customers: 100,
        patterns: 1,
        iterations: 5,
        converged: true,
        boundary: ["alpha", "beta"],
        gradientNorm: 0,
        conditionNumber: null,
        unit: null
      }
    }
  ]
};

// src/models/gammaGammaMean.ts
function gammaGammaMean({ p, q, v }, frequency, mean) {
  const shape = p * frequency + q;
  if (shape <= 1) return null;
  return p * ((frequency * Math.max(0, mean) + v) / (shape - 1));
}

// src/models/gammaGammaExpectedValue.ts
var gammaGammaExpectedValueInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: fitOrParameters("gammaGamma", gammaGammaShapes), customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, spendTable) }
}));
function gammaGammaExpectedValue(fit, customers) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "gammaGammaExpectedValue", gammaGammaExpectedValueInput, { fit, customers });
  const parameters = parametersOf(parsed.fit);
  const { frequency, meanRepeatValue } = parsed.customers;
  if (typeof frequency === "number") return gammaGammaMean(parameters, frequency, meanRepeatValue);
  const frequencies = columnOf(frequency);
  const means = columnOf(meanRepeatValue);
  return Array.from(frequencies, (each, row) => gammaGammaMean(parameters, each, means[row]));
}
var gammaGammaExpectedValueMetric = {
  id: "gammaGammaExpectedValue",
  argumentNames: ["fit", "customers"],
  compute: gammaGammaExpectedValue,
  input: gammaGammaExpectedValueInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: "fit.p * customers.frequency + fit.q <= 1",
  sources: ["faderHardieLee2005", "faderHardie2013GammaGamma"],
  examples: [
    {
      arguments: [
        { p: 6, q: 4, v: 15 },
        { frequency: 1, meanRepeatValue: 21 }
      ],
      result: 24
    },
    {
      arguments: [
        { p: 6, q: 1, v: 15 },
        { frequency: 0, meanRepeatValue: 0 }
      ],
      result: null
    },
    {
      arguments: [
        { p: 6, q: 1, v: 15 },
        { frequency: [0, 1], meanRepeatValue: [0, 20] }
      ],
      result: [null, 35]
    }
  ]
};

// src/models/holdoutSplit.ts
var holdoutSplitInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    calibrationEnd: _chunkHGVOX3KXjs.timestamp.call(void 0, ),
    holdoutEnd: _chunkHGVOX3KXjs.timestamp.call(void 0, ),
    unit: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "year"), "day"),
    granularity: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "quarter", "year"), "day"),
    timeZone: _chunk4QJ2UKVPjs.optional.call(void 0, _chunkHGVOX3KXjs.timeZone.call(void 0, ))
  }
}));
function holdoutSplit(log, options) {
  _chunkMCJWYXEEjs.checkOrderLog.call(void 0, "holdoutSplit", log);
  const { calibrationEnd, holdoutEnd, unit, granularity, timeZone: timeZone2 } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "holdoutSplit",
    holdoutSplitInput,
    options
  );
  const zone = _nullishCoalesce(timeZone2, () => ( log.timeZone));
  const [split, end] = [_chunk5ZFGQFYOjs.timeOf.call(void 0, calibrationEnd, zone), _chunk5ZFGQFYOjs.timeOf.call(void 0, holdoutEnd, zone)];
  if (end <= split) {
    const details = { other: "calibrationEnd", otherValue: _chunkMCJWYXEEjs.shownTime.call(void 0, calibrationEnd) };
    throw new (0, _chunkQUXRTJXZjs.MetricInputError)("holdoutSplit", [_chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.notAfter, ["holdoutEnd"], holdoutEnd, details)]);
  }
  const calibration = _chunkD4I5XB3Yjs.customerSummaries.call(void 0, log, { asOf: split, unit, granularity, timeZone: zone });
  const whole = _chunkD4I5XB3Yjs.customerSummaries.call(void 0, log, { asOf: end, unit, granularity, timeZone: zone });
  const wallDays = (time) => _chunkD4I5XB3Yjs.localClock.call(void 0, log, zone, time).wallOf(time) / _chunkD4I5XB3Yjs.DAY_MS;
  return {
    calibration,
    holdout: holdoutOf(calibration, whole),
    // Within the hour that comes twice in autumn, clocks may show less at the end.
    holdoutPeriods: Math.max(0, wallDays(end) - wallDays(split)) / _chunk3FEWPHSHjs.DAYS_IN_UNIT[unit],
    unit,
    customersLeftOut: whole.customerId.length - calibration.customerId.length
  };
}
function holdoutOf(calibration, whole) {
  const { length } = calibration.customerId;
  const [frequency, revenue] = [new Float64Array(length), new Float64Array(length)];
  const repeatRevenue = ({ frequency: frequency2, meanRepeatValue }, row) => frequency2[row] * meanRepeatValue[row];
  let later = 0;
  for (let row = 0; row < length; row++) {
    while (whole.customerId[later] !== calibration.customerId[row]) later++;
    frequency[row] = whole.frequency[later] - calibration.frequency[row];
    revenue[row] = repeatRevenue(whole, later) - repeatRevenue(calibration, row);
  }
  return { frequency, revenue };
}
var holdoutSplitMetric = {
  id: "holdoutSplit",
  log: "orders",
  compute: holdoutSplit,
  input: holdoutSplitInput,
  headline: "calibration.customerId.length",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
        { customerId: "a", orderedAt: "2025-01-15", amount: 30 },
        { customerId: "a", orderedAt: "2025-02-05", amount: 10 },
        { customerId: "b", orderedAt: "2025-02-01", amount: 15 }
      ],
      options: { calibrationEnd: "2025-01-29", holdoutEnd: "2025-02-12", unit: "week" },
      result: {
        calibration: {
          customerId: ["a"],
          orders: /* @__PURE__ */ Float64Array.of(2),
          frequency: /* @__PURE__ */ Float64Array.of(1),
          recency: /* @__PURE__ */ Float64Array.of(2),
          age: /* @__PURE__ */ Float64Array.of(4),
          meanRepeatValue: /* @__PURE__ */ Float64Array.of(30),
          firstOrderedAt: /* @__PURE__ */ Float64Array.of(17356896e5),
          lastOrderedAt: /* @__PURE__ */ Float64Array.of(17368992e5)
        },
        holdout: { frequency: /* @__PURE__ */ Float64Array.of(1), revenue: /* @__PURE__ */ Float64Array.of(10) },
        holdoutPeriods: 2,
        unit: "week",
        customersLeftOut: 1
      }
    }
  ]
};

// src/models/columnsOf.ts
function columnsOf(customers) {
  const { frequency, recency, age } = customers;
  if (typeof frequency !== "number") return customers;
  return { frequency: [frequency], recency: [recency], age: [age] };
}

// src/models/nextPurchaseTime.ts
var LATEST = 1e15;

// src/models/paretoNbdNextPurchase.ts
function paretoNbdNextPurchase({ r, alpha, s, beta }, frequency, age) {
  const [shape, a, b] = [r + frequency, alpha + age, beta + age];
  const tail2 = new Float64Array(POWER_TAIL);
  const logTail = (time) => {
    logPowerTail(shape + 1, a, s, b, time, tail2, 0);
    return tail2[0];
  };
  const logAll = logTail(0);
  const ever = Math.min(1, Math.exp(Math.log(shape) - Math.log(a) + logAll));
  const integral = (time) => {
    const narrow = Math.min(a, b);
    const density = (v) => {
      const u = narrow * Math.expm1(v);
      return Math.exp(v - (shape + 1) * Math.log1p(u / a) - s * Math.log1p(u / b));
    };
    const end = Math.log1p(time / narrow);
    const pieces = Math.ceil(end / 4);
    let total = 0;
    for (let i = 0; i < pieces; i++) total += _chunkV62FGXLRjs.gaussLegendre.call(void 0, density, i * end / pieces, (i + 1) * end / pieces);
    return shape * (narrow / a) * total;
  };
  const within = (time) => {
    const logRest = logTail(time) - logAll;
    return Math.min(ever, logRest < -0.5 ? ever * -Math.expm1(logRest) : integral(time));
  };
  return {
    within,
    timeFor: (probability) => {
      if (probability >= ever) return Infinity;
      const earliest = Math.min(LATEST, a * Math.expm1(-Math.log1p(-probability) / shape));
      let latest = earliest;
      for (let step = 2; latest < LATEST && within(latest) < probability; step *= step)
        latest = Math.min(LATEST, latest * step);
      if (within(latest) < probability) return Infinity;
      return Math.exp(_chunkH555HCYNjs.rootOf.call(void 0, (log) => within(Math.exp(log)) - probability, Math.log(earliest / 2), Math.log(latest)));
    }
  };
}

// src/models/nextPurchaseOf.ts
function nextPurchaseOf(fit, frequency, age) {
  return fit.model === "paretoNbd" ? paretoNbdNextPurchase(fit.parameters, frequency, age) : whileNobodyLeaves(fit.parameters, frequency, age);
}
function whileNobodyLeaves({ r, alpha }, frequency, age) {
  const [shape, rate] = [r + frequency, alpha + age];
  return {
    within: (time) => -Math.expm1(-shape * Math.log1p(time / rate)),
    timeFor: (probability) => rate * Math.expm1(-Math.log1p(-probability) / shape)
  };
}

// src/models/nextPurchase.ts
var nextPurchaseInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: purchaseFitField(),
    customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable),
    options: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.group.call(void 0, { probability: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.ratioBetween.call(void 0, 1e-6, 1 - 1e-6)) }))
  }
}));
function nextPurchase(fit, customers, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "nextPurchase", nextPurchaseInput, { fit, customers, options });
  const probability = _nullishCoalesce(_optionalChain([parsed, 'access', _34 => _34.options, 'optionalAccess', _35 => _35.probability]), () => ( 0.5));
  const columns = columnsOf(parsed.customers);
  const { frequency, age } = columns;
  const result = Array.from(purchaseModel(parsed.fit).probabilityAlive(columns), (alive, row) => {
    if (probability >= alive) return null;
    const next = nextPurchaseOf(parsed.fit, frequency[row], age[row]);
    const time = next.timeFor(probability / alive);
    return time <= LATEST ? time : null;
  });
  return columns === parsed.customers ? result : result[0];
}
var nextPurchaseMetric = {
  id: "nextPurchase",
  argumentNames: ["fit", "customers", "options"],
  compute: nextPurchase,
  input: nextPurchaseInput,
  headline: null,
  unit: "periods",
  range: [0, 1e15],
  better: "lower",
  formula: null,
  undefinedWhen: "result === null",
  sources: ["faderHardieLee2005BgNbd", "faderHardie2005"],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { frequency: 0, recency: 0, age: 9 }
      ],
      result: 10
    },
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { frequency: 1, recency: 0.5, age: 9 }
      ],
      result: null
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: [0, 1], recency: [0, 10], age: [0, 10] },
        { probability: 0.4444444444444444 }
      ],
      result: [20, 8.84499140615]
    }
  ]
};

// src/models/paretoNbdDiscountedPurchases.ts
var paretoNbdDiscountedPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: paretoNbdField(), customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable), discountRate: _chunk4QJ2UKVPjs.ratioBetween.call(void 0, 1e-12, 1) }
}));
function paretoNbdDiscountedPurchases(fit, customers, discountRate) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "paretoNbdDiscountedPurchases", paretoNbdDiscountedPurchasesInput, {
    fit,
    customers,
    discountRate
  });
  const parameters = parametersOf(parsed.fit);
  const { r, alpha, s, beta } = parameters;
  const force = Math.log1p(parsed.discountRate);
  return forCustomers(parsed.customers, (frequency, recency, age) => {
    const alive = 1 / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age));
    const rate = beta + age;
    return alive * ((r + frequency) / (alpha + age)) * rate * scaledExpIntegral(s, force * rate);
  });
}
var paretoNbdDiscountedPurchasesMetric = {
  id: "paretoNbdDiscountedPurchases",
  argumentNames: ["fit", "customers", "discountRate"],
  compute: paretoNbdDiscountedPurchases,
  input: paretoNbdDiscountedPurchasesInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005"],
  examples: [
    {
      arguments: [{ r: 1, alpha: 10, s: 1, beta: 10 }, { frequency: 3, recency: 10, age: 10 }, 0.05],
      result: 2.425169548283267
    }
  ]
};

// src/models/purchaseScale.ts
function purchaseScale(fit, customers) {
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < customers.age.length; row++)
    least = Math.min(least, scaleOf(fit, customers.frequency[row], customers.age[row]));
  return least;
}
function scaleOf(fit, frequency, age) {
  if (fit.model === "paretoNbd") return (fit.parameters.beta + age) / (1 + fit.parameters.s);
  const { r, alpha, a, b } = fit.parameters;
  return (alpha + age) / (1 + (r + frequency) * (a / (a + b + frequency)));
}

// src/models/predictedClv.ts
var predictedClvInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    purchases: purchaseFitField(),
    spend: amountOrFit("gammaGamma", gammaGammaShapes),
    customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, { ..._chunkQAXRXTIMjs.purchaseTable, optional: { meanRepeatValue: spendTable.columns.meanRepeatValue } }),
    periods: _chunk4QJ2UKVPjs.periods.call(void 0, ),
    discountRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    margin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1)
  },
  rules: [
    _chunk4QJ2UKVPjs.checkThat.call(void 0, 
      ({ spend, customers }) => typeof spend === "number" || customers.meanRepeatValue !== void 0,
      ({ customers }) => ({
        code: "missing",
        value: void 0,
        details: { expected: typeof customers.frequency === "number" ? "number" : "list" }
      }),
      { path: ["customers", "meanRepeatValue"], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["spend", "customers"]) }
    )
  ]
}));
function predictedClv(input) {
  const { purchases, spend, customers, periods: periods2, discountRate, margin } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "predictedClv",
    predictedClvInput,
    input
  );
  const histories = columnsOf2(customers);
  const expected = discountedPurchases(purchases, histories, periods2, Math.log1p(discountRate));
  const means = meansOf(spend, histories.frequency, customers.meanRepeatValue);
  const values = Array.from(expected, (each, row) => {
    const mean = means(row);
    return mean === null ? null : each * mean * margin;
  });
  const known = values.filter((each) => each !== null);
  const withoutValue = values.length - known.length;
  return { total: withoutValue > 0 ? null : _chunkB4LBDI7Xjs.sum.call(void 0, known), values, purchases: expected, withoutValue };
}
function columnsOf2({ frequency, recency, age }) {
  const column = (each) => typeof each === "number" ? [each] : each;
  return { frequency: column(frequency), recency: column(recency), age: column(age) };
}
function discountedPurchases(fit, customers, periods2, force) {
  const total = new Float64Array(customers.frequency.length);
  if (periods2 === 0 || total.length === 0) return total;
  const { times, weights } = discountWeights(periods2, force, purchaseScale(fit, customers));
  if (fit.model === "paretoNbd") return paretoNbdDiscounted(fit.parameters, customers, times, weights);
  const { expectedPurchases } = purchaseModel(fit);
  for (const [i, time] of times.entries()) {
    if (time < 1e-9) continue;
    const expected = expectedPurchases(customers, time);
    const weight = weights[i];
    for (let row = 0; row < total.length; row++)
      total[row] = total[row] + weight * expected[row];
  }
  return total;
}
function paretoNbdDiscounted(parameters, customers, times, weights) {
  const { r, alpha, s, beta } = parameters;
  const known = /* @__PURE__ */ new Map();
  return forCustomers(customers, (frequency, recency, age) => {
    const stay = _nullishCoalesce(known.get(age), () => ( times.reduce((sum2, time, i) => sum2 + weights[i] * paretoNbdStay(s, beta + age, time), 0)));
    known.set(age, stay);
    return (r + frequency) / (alpha + age) * stay / (1 + paretoNbdLeftOdds(parameters, frequency, recency, age));
  });
}
function meansOf(spend, frequency, meanRepeatValue) {
  if (typeof spend === "number") return () => spend;
  const parameters = parametersOf(spend);
  const means = columnOf(
    typeof meanRepeatValue === "number" ? [meanRepeatValue] : meanRepeatValue
  );
  return (row) => gammaGammaMean(parameters, frequency[row], means[row]);
}
var predictedClvMetric = {
  id: "predictedClv",
  compute: predictedClv,
  input: predictedClvInput,
  headline: "total",
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: "result.withoutValue > 0",
  sources: ["faderHardieLee2005"],
  examples: [
    {
      input: {
        purchases: { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
        spend: 50,
        customers: { frequency: 3, recency: 10, age: 10 },
        periods: 20,
        discountRate: 0,
        margin: 0.5
      },
      result: { total: 50, values: [50], purchases: /* @__PURE__ */ Float64Array.of(2), withoutValue: 0 }
    },
    {
      input: {
        purchases: { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 2, beta: 10 } },
        spend: { p: 6, q: 1, v: 15 },
        customers: { frequency: [0, 3], recency: [0, 0], age: [0, 0], meanRepeatValue: [0, 20] },
        periods: 10,
        discountRate: 0
      },
      result: {
        total: null,
        values: [null, 50],
        purchases: /* @__PURE__ */ Float64Array.of(0.5, 2),
        withoutValue: 1
      }
    }
  ]
};

// src/models/purchaseProbability.ts
var purchaseProbabilityInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: purchaseFitField(), customers: _chunkQAXRXTIMjs.tableOrRow.call(void 0, _chunkQAXRXTIMjs.purchaseTable), periods: _chunk4QJ2UKVPjs.periods.call(void 0, ) }
}));
function purchaseProbability(fit, customers, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "purchaseProbability", purchaseProbabilityInput, { fit, customers, periods: periods2 });
  const columns = columnsOf(parsed.customers);
  const [frequency, age] = [columnOf(columns.frequency), columnOf(columns.age)];
  const result = purchaseModel(parsed.fit).probabilityAlive(columns).map((alive, row) => {
    const next = nextPurchaseOf(parsed.fit, frequency[row], age[row]);
    return alive * next.within(parsed.periods);
  });
  return columns === parsed.customers ? result : result[0];
}
var purchaseProbabilityMetric = {
  id: "purchaseProbability",
  argumentNames: ["fit", "customers", "periods"],
  compute: purchaseProbability,
  input: purchaseProbabilityInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd", "faderHardie2005"],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { frequency: 0, recency: 0, age: 9 },
        10
      ],
      result: 0.5
    },
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 10, s: 1, beta: 10 } },
        { frequency: [0, 1], recency: [0, 10], age: [0, 10] },
        20
      ],
      result: /* @__PURE__ */ Float64Array.of(0.4444444444444444, 0.5833333333333334)
    }
  ]
};

// src/models/renewalSurvivors.ts
var renewalSurvivorsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    period: _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "quarter", "year"),
    asOf: _chunkHGVOX3KXjs.timestamp.call(void 0, ),
    from: _chunk4QJ2UKVPjs.optional.call(void 0, _chunkHGVOX3KXjs.timestamp.call(void 0, )),
    to: _chunk4QJ2UKVPjs.optional.call(void 0, _chunkHGVOX3KXjs.timestamp.call(void 0, )),
    timeZone: _chunk4QJ2UKVPjs.optional.call(void 0, _chunkHGVOX3KXjs.timeZone.call(void 0, )),
    weekStartsOn: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunkHGVOX3KXjs.weekday.call(void 0, ), 1)
  }
}));
function renewalSurvivors(log, options) {
  _chunkMCJWYXEEjs.checkSubscriptionLog.call(void 0, "renewalSurvivors", log);
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "renewalSurvivors", renewalSurvivorsInput, options);
  const { period, weekStartsOn, timeZone: zone = log.timeZone } = parsed;
  const calendar = { period, timeZone: zone, weekStartsOn };
  const { start, end } = _chunkMCJWYXEEjs.timeWindow.call(void 0, "renewalSurvivors", log, parsed);
  const asOf = _chunk5ZFGQFYOjs.timeOf.call(void 0, parsed.asOf, zone);
  const contracts = contractsOf(log).filter(({ since }) => since >= start && since < end && since < asOf);
  if (contracts.length === 0) return { survivors: [], starts: [], customers: 0, renewals: [] };
  const first = contracts.reduce((least, { since }) => Math.min(least, since), asOf);
  const last = contracts.reduce((most2, { since }) => Math.max(most2, since), first);
  const most = renewalsBefore(first, asOf, calendar);
  const opens = _chunk5WMEROFDjs.periodStarts.call(void 0, first, last, calendar);
  checkSize(period, opens.length - 1, most);
  const cohorts = Array.from(opens, () => ({ size: 0, known: Number.POSITIVE_INFINITY, lasted: [] }));
  const due = new Float64Array(most);
  const renewed = new Float64Array(most);
  for (const { since, until } of contracts) {
    const cohort = cohorts[_chunk5WMEROFDjs.periodIndex.call(void 0, opens, since)];
    const known = renewalsBefore(since, asOf, calendar);
    const made = until > asOf ? known : renewalsBefore(since, until, calendar);
    cohort.size++;
    cohort.known = Math.min(cohort.known, known);
    cohort.lasted[made] = (_nullishCoalesce(cohort.lasted[made], () => ( 0))) + 1;
    for (let i = 0; i < known && i <= made; i++) {
      due[i] = due[i] + 1;
      if (i < made) renewed[i] = renewed[i] + 1;
    }
  }
  const filled = cohorts.flatMap((cohort, i) => cohort.size > 0 ? [{ ...cohort, at: opens[i] }] : []);
  return {
    survivors: filled.map(survivorsOf),
    starts: filled.map(({ at }) => _chunk5WMEROFDjs.periodLabel.call(void 0, Math.max(at, first), calendar)),
    customers: contracts.length,
    renewals: Array.from(
      due.filter((customers) => customers > 0),
      (customers, i) => {
        const stayed = renewed[i];
        return { renewal: i + 1, due: customers, renewed: stayed, rate: stayed / customers };
      }
    )
  };
}
function contractsOf({ starts, startTimes, endTimes, monthlyRevenues, trials }) {
  const contracts = [];
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let since = Number.POSITIVE_INFINITY;
    let until = Number.NEGATIVE_INFINITY;
    for (let row = starts[customer]; row < starts[customer + 1]; row++) {
      const from = startTimes[row];
      const to = endTimes[row];
      if (trials[row] === 1 || monthlyRevenues[row] === 0 || from === to) continue;
      if (since === Number.POSITIVE_INFINITY) since = from;
      else if (from > until) break;
      until = Math.max(until, to);
    }
    if (since < until) contracts.push({ since, until });
  }
  return contracts;
}
var AVERAGE_DAYS = { day: 1, week: 7, month: 365.2425 / 12, quarter: 365.2425 / 4, year: 365.2425 };
function renewalsBefore(since, instant, calendar) {
  const length = AVERAGE_DAYS[calendar.period] * _chunkD4I5XB3Yjs.DAY_MS;
  let count2 = Math.max(0, Math.ceil((instant - since) / length)) + 1;
  while (count2 > 0 && renewalAt(since, count2, calendar, length) >= instant) count2--;
  return count2;
}
function renewalAt(since, count2, calendar, length) {
  return since + count2 * length + 4 * _chunkD4I5XB3Yjs.DAY_MS < _chunk5WMEROFDjs.LATEST_MS ? _chunk5WMEROFDjs.addPeriods.call(void 0, since, count2, calendar) : Number.POSITIVE_INFINITY;
}
var MOST_RENEWALS = 1e4;
var MOST_CELLS = 1e7;
function checkSize(period, rows, columns) {
  if (columns <= MOST_RENEWALS && rows * columns <= MOST_CELLS) return;
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)("renewalSurvivors", [_chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.tooManyCells, ["period"], period, { rows, columns })]);
}
function survivorsOf({ size, known, lasted }) {
  const survivors = [size];
  for (let i = 0, left = size; i < known; i++) {
    left -= _nullishCoalesce(lasted[i], () => ( 0));
    survivors.push(left);
  }
  return survivors;
}
var renewalSurvivorsMetric = {
  id: "renewalSurvivors",
  log: "subscriptions",
  compute: renewalSurvivors,
  input: renewalSurvivorsInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardie2007"],
  examples: [
    {
      rows: [
        { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 20 },
        { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-03-20", mrr: 20 },
        { customerId: "c", startedAt: "2025-02-05", endedAt: "2025-03-05", mrr: 20 }
      ],
      options: { period: "month", asOf: "2025-04-01" },
      result: {
        survivors: [
          [2, 2, 1],
          [1, 0]
        ],
        starts: ["2025-01-01", "2025-02-01"],
        customers: 3,
        renewals: [
          { renewal: 1, due: 3, renewed: 2, rate: 0.6666666666666666 },
          { renewal: 2, due: 2, renewed: 1, rate: 0.5 }
        ]
      }
    }
  ]
};

// src/models/segmentByProbabilityAlive.ts
var segmentByProbabilityAliveInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    fit: purchaseFitField(),
    customers: _chunkQAXRXTIMjs.table.call(void 0, _chunkQAXRXTIMjs.purchaseTable),
    options: _chunk4QJ2UKVPjs.optional.call(void 0, 
      _chunk4QJ2UKVPjs.group.call(void 0, {
        bands: _chunk4QJ2UKVPjs.optional.call(void 0, 
          _chunk4QJ2UKVPjs.groups.call(void 0, { id: _chunk4QJ2UKVPjs.text.call(void 0, ), from: _chunk4QJ2UKVPjs.ratioBetween.call(void 0, 0, 1), to: _chunk4QJ2UKVPjs.ratioBetween.call(void 0, 0, 1) }, [_chunk4QJ2UKVPjs.notAbove.call(void 0, "from", "to")])
        )
      })
    )
  },
  rules: [
    _chunk4QJ2UKVPjs.checkThat.call(void 0, 
      ({ customers: { customerId } }) => customerId === void 0 || isIdList(customerId),
      ({ customers: { customerId } }) => ({ code: "wrongType", value: customerId, details: { expected: "list" } }),
      { path: ["customers", "customerId"], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["customers"]) }
    ),
    _chunk4QJ2UKVPjs.checkThat.call(void 0, 
      ({ customers: { customerId, frequency } }) => customerId === void 0 || !isIdList(customerId) || customerId.length === frequency.length,
      ({ customers: { customerId, frequency } }) => ({
        code: _chunkZX2QLR52js.wrongLength,
        value: customerId,
        details: { bound: frequency.length, length: customerId.length }
      }),
      { path: ["customers", "customerId"], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["customers"]) }
    )
  ]
}));
function segmentByProbabilityAlive(fit, customers, options) {
  const given = { fit, customers, options };
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "segmentByProbabilityAlive", segmentByProbabilityAliveInput, given);
  const bands = _nullishCoalesce(_optionalChain([parsed, 'access', _36 => _36.options, 'optionalAccess', _37 => _37.bands]), () => ( aliveBands));
  const { frequency, customerId } = parsed.customers;
  const alive = purchaseModel(parsed.fit).probabilityAlive(parsed.customers);
  const certain = parsed.fit.model === "bgNbd";
  const inBand = bands.map(() => []);
  const unknown = [];
  const inNone = [];
  alive.forEach((probability, row) => {
    const rows = certain && frequency[row] === 0 ? unknown : _nullishCoalesce(inBand[placeIn(bands, probability)], () => ( inNone));
    rows.push(row);
  });
  const segment = (rows) => ({
    customers: rows.length,
    share: alive.length === 0 ? null : rows.length / alive.length,
    meanProbability: rows.length === 0 ? null : Math.min(1, _chunkB4LBDI7Xjs.sumOf.call(void 0, rows.length, (i) => alive[rows[i]]) / rows.length),
    rows: Uint32Array.from(rows),
    customerId: customerId === void 0 ? null : rows.map((row) => customerId[row])
  });
  return {
    customers: alive.length,
    segments: bands.map((band, i) => ({ ...band, ...segment(inBand[i]) })),
    cannotTell: certain ? segment(unknown) : null,
    inNoBand: segment(inNone)
  };
}
function isIdList(value) {
  return _chunk4QJ2UKVPjs.isList.call(void 0, value) && Array.from(value).every((each) => typeof each === "string" || Number.isFinite(each));
}
function placeIn(bands, probability) {
  const place = bands.findIndex(({ from, to }) => from <= probability && probability < to);
  return place >= 0 ? place : bands.findIndex(({ to }) => to === probability);
}
var segmentByProbabilityAliveMetric = {
  id: "segmentByProbabilityAlive",
  argumentNames: ["fit", "customers", "options"],
  compute: segmentByProbabilityAlive,
  input: segmentByProbabilityAliveInput,
  headline: "customers",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2008", "schmittleinMorrisonColombo1987"],
  examples: [
    {
      arguments: [
        { model: "bgNbd", parameters: { r: 1, alpha: 1, a: 1, b: 1 } },
        { customerId: ["a", "b", "c"], frequency: [0, 1, 1], recency: [0, 9, 4], age: [9, 9, 9] }
      ],
      result: {
        customers: 3,
        segments: [
          {
            id: "probablyGone",
            from: 0,
            to: 0.3,
            customers: 1,
            share: 0.3333333333333333,
            meanProbability: 0.2,
            rows: /* @__PURE__ */ Uint32Array.of(2),
            customerId: ["c"]
          },
          {
            id: "atRisk",
            from: 0.3,
            to: 0.7,
            customers: 1,
            share: 0.3333333333333333,
            meanProbability: 0.5,
            rows: /* @__PURE__ */ Uint32Array.of(1),
            customerId: ["b"]
          },
          {
            id: "active",
            from: 0.7,
            to: 1,
            customers: 0,
            share: 0,
            meanProbability: null,
            rows: /* @__PURE__ */ Uint32Array.of(),
            customerId: []
          }
        ],
        cannotTell: {
          customers: 1,
          share: 0.3333333333333333,
          meanProbability: 1,
          rows: /* @__PURE__ */ Uint32Array.of(0),
          customerId: ["a"]
        },
        inNoBand: {
          customers: 0,
          share: 0,
          meanProbability: null,
          rows: /* @__PURE__ */ Uint32Array.of(),
          customerId: []
        }
      }
    }
  ]
};

// src/models/shiftedBetaGeometricExpectedLifetime.ts
var shiftedBetaGeometricExpectedLifetimeInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: shiftedBetaGeometricField() }
}));
function shiftedBetaGeometricExpectedLifetime(fit) {
  const { alpha, beta } = parametersOf(
    _chunk4QJ2UKVPjs.parseInput.call(void 0, "shiftedBetaGeometricExpectedLifetime", shiftedBetaGeometricExpectedLifetimeInput, { fit }).fit
  );
  return alpha > 1 ? 1 + beta / (alpha - 1) : null;
}
var shiftedBetaGeometricExpectedLifetimeMetric = {
  id: "shiftedBetaGeometricExpectedLifetime",
  argumentNames: ["fit"],
  compute: shiftedBetaGeometricExpectedLifetime,
  input: shiftedBetaGeometricExpectedLifetimeInput,
  headline: null,
  unit: "periods",
  range: [1, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: "fit.alpha <= 1",
  sources: ["faderHardie2007"],
  examples: [
    { arguments: [{ alpha: 3, beta: 7 }], result: 4.5 },
    { arguments: [{ alpha: 0.7, beta: 1.2 }], result: null }
  ]
};

// src/models/shiftedBetaGeometricResidualLifetimeValue.ts
var shiftedBetaGeometricResidualLifetimeValueInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: shiftedBetaGeometricField(), options: residualLifetimeOptions() }
}));
function shiftedBetaGeometricResidualLifetimeValue(fit, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "shiftedBetaGeometricResidualLifetimeValue",
    shiftedBetaGeometricResidualLifetimeValueInput,
    { fit, options }
  );
  const { alpha, beta } = parametersOf(parsed.fit);
  const { renewals, margin, discountRate } = parsed.options;
  if (discountRate === 0 && alpha <= 1) return null;
  const loyal = beta + renewals;
  return margin * (loyal / (alpha + loyal)) * betaGeometricSum(alpha, loyal + 1, discountRate);
}
var shiftedBetaGeometricResidualLifetimeValueMetric = {
  id: "shiftedBetaGeometricResidualLifetimeValue",
  argumentNames: ["fit", "options"],
  compute: shiftedBetaGeometricResidualLifetimeValue,
  input: shiftedBetaGeometricResidualLifetimeValueInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: "options.discountRate === 0 && fit.alpha <= 1",
  sources: ["faderHardie2010"],
  examples: [
    {
      arguments: [
        { alpha: 3, beta: 6 },
        { renewals: 0, margin: 10, discountRate: 0 }
      ],
      result: 30
    },
    {
      arguments: [
        { alpha: 0.7, beta: 1.2 },
        { renewals: 3, margin: 10, discountRate: 0 }
      ],
      result: null
    }
  ]
};

// src/models/shiftedBetaGeometricRetentionRate.ts
var shiftedBetaGeometricRetentionRateInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: shiftedBetaGeometricField(), period: _chunk4QJ2UKVPjs.wholePeriodsOrList.call(void 0, 1, 1e9) }
}));
function shiftedBetaGeometricRetentionRate(fit, period) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "shiftedBetaGeometricRetentionRate", shiftedBetaGeometricRetentionRateInput, {
    fit,
    period
  });
  const { alpha, beta } = parametersOf(parsed.fit);
  return forPeriods(parsed.period, (renewal) => (beta + renewal - 1) / (alpha + (beta + renewal - 1)));
}
var shiftedBetaGeometricRetentionRateMetric = {
  id: "shiftedBetaGeometricRetentionRate",
  argumentNames: ["fit", "period"],
  compute: shiftedBetaGeometricRetentionRate,
  input: shiftedBetaGeometricRetentionRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardie2007"],
  examples: [{ arguments: [{ alpha: 1, beta: 3 }, 1], result: 0.75 }]
};

// src/models/shiftedBetaGeometricSurvival.ts
var shiftedBetaGeometricSurvivalInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { fit: shiftedBetaGeometricField(), periods: _chunk4QJ2UKVPjs.wholePeriodsOrList.call(void 0, 0, 1e9) }
}));
function shiftedBetaGeometricSurvival(fit, periods2) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "shiftedBetaGeometricSurvival", shiftedBetaGeometricSurvivalInput, { fit, periods: periods2 });
  const { alpha, beta } = parametersOf(parsed.fit);
  return forPeriods(parsed.periods, (renewals) => Math.exp(logBetaRatio(alpha, beta, renewals)));
}
var shiftedBetaGeometricSurvivalMetric = {
  id: "shiftedBetaGeometricSurvival",
  argumentNames: ["fit", "periods"],
  compute: shiftedBetaGeometricSurvival,
  input: shiftedBetaGeometricSurvivalInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardie2007"],
  examples: [
    { arguments: [{ alpha: 1, beta: 3 }, 0], result: 1 },
    { arguments: [{ alpha: 1, beta: 1 }, [0, 1]], result: /* @__PURE__ */ Float64Array.of(1, 0.5) }
  ]
};

// src/models/orderLogField.ts
function orderLogField() {
  return _chunk4QJ2UKVPjs.customField.call(void 0, (value) => _chunkMCJWYXEEjs.isLog.call(void 0, value) && value.kind === "orders", _chunkZX2QLR52js.rareKind.call(void 0, "orderLog"));
}

// src/models/trackPurchases.ts
var trackPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, 
  () => ({
    fields: {
      fit: purchaseFitField(),
      log: orderLogField(),
      options: _chunk4QJ2UKVPjs.group.call(void 0, {
        calibrationEnd: _chunkHGVOX3KXjs.timestamp.call(void 0, ),
        holdoutEnd: _chunk4QJ2UKVPjs.optional.call(void 0, _chunkHGVOX3KXjs.timestamp.call(void 0, )),
        unit: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "year")),
        period: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "year")),
        granularity: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "day", "week", "month", "quarter", "year")),
        timeZone: _chunk4QJ2UKVPjs.optional.call(void 0, _chunkHGVOX3KXjs.timeZone.call(void 0, ))
      })
    },
    rules: [
      _chunk4QJ2UKVPjs.checkThat.call(void 0, 
        ({ fit, options }) => (_nullishCoalesce(options.unit, () => ( unitOfFit(fit)))) !== void 0,
        () => ({
          code: "missing",
          value: void 0,
          details: { expected: "choice", choices: '"day", "week", "month", "year"' }
        }),
        { path: ["options", "unit"], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["fit", "options"]) }
      ),
      _chunk4QJ2UKVPjs.checkThat.call(void 0, 
        ({ log, options: { calibrationEnd, holdoutEnd, timeZone: timeZone2 = log.timeZone } }) => holdoutEnd === void 0 || _chunk5ZFGQFYOjs.timeOf.call(void 0, holdoutEnd, timeZone2) > _chunk5ZFGQFYOjs.timeOf.call(void 0, calibrationEnd, timeZone2),
        ({ options: { calibrationEnd, holdoutEnd } }) => ({
          code: _chunkZX2QLR52js.notAfter,
          value: holdoutEnd,
          details: { other: "options.calibrationEnd", otherValue: _chunkMCJWYXEEjs.shownTime.call(void 0, calibrationEnd) }
        }),
        { path: ["options", "holdoutEnd"], when: _chunk4QJ2UKVPjs.whenValid.call(void 0, ["log", "options"]) }
      )
    ]
  })
);
var MOST_PERIODS = 1e5;
var SLACK = 1e-9;
function trackPurchases(fit, log, options) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "trackPurchases", trackPurchasesInput, { fit, log, options });
  const unit = _nullishCoalesce(parsed.options.unit, () => ( unitOfFit(parsed.fit)));
  const { period = unit } = parsed.options;
  const length = _chunk3FEWPHSHjs.DAYS_IN_UNIT[period];
  const { births, repeats, customers, firstDay, calibrationDays, knownDays } = purchaseDays(parsed.log, parsed.options);
  const rows = Math.floor(knownDays / length + SLACK);
  if (rows > MOST_PERIODS) {
    const details = { rows, columns: 5 };
    throw new (0, _chunkQUXRTJXZjs.MetricInputError)("trackPurchases", [_chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.tooManyCells, ["options", "period"], period, details)]);
  }
  const column = () => new Float64Array(rows);
  const [expected, actual, cumulativeExpected, cumulativeActual] = [column(), column(), column(), column()];
  for (const [day, count2] of repeats) {
    const row = Math.floor(day / length + SLACK);
    if (row < rows) actual[row] = actual[row] + count2;
  }
  const expectedAfter = expectationByAge(parsed.fit, unit);
  let before = 0;
  let made = 0;
  for (let row = 0; row < rows; row++) {
    const end = (row + 1) * length;
    const all = _chunkB4LBDI7Xjs.sumOf.call(void 0, births.length, (i) => {
      const [day, count2] = births[i];
      return day < end ? count2 * expectedAfter(end - day) : 0;
    });
    made += actual[row];
    expected[row] = Math.max(0, all - before);
    cumulativeExpected[row] = all;
    cumulativeActual[row] = made;
    before = all;
  }
  const split = Math.min(rows, Math.floor(calibrationDays / length + SLACK));
  return {
    period: expected.map((_, row) => row + 1),
    expected,
    actual,
    cumulativeExpected,
    cumulativeActual,
    unit: period,
    start: customers > 0 ? _chunk5WMEROFDjs.textOfDay.call(void 0, firstDay) : null,
    customers,
    calibration: trackingErrors(expected.subarray(0, split), actual.subarray(0, split)),
    holdout: trackingErrors(expected.subarray(split), actual.subarray(split))
  };
}
function purchaseDays(log, { calibrationEnd, holdoutEnd, granularity = "day", timeZone: timeZone2 = log.timeZone }) {
  const split = _chunk5ZFGQFYOjs.timeOf.call(void 0, calibrationEnd, timeZone2);
  const end = holdoutEnd === void 0 ? Infinity : _chunk5ZFGQFYOjs.timeOf.call(void 0, holdoutEnd, timeZone2);
  const clock = _chunkD4I5XB3Yjs.localClock.call(void 0, log, timeZone2);
  const numberOf = _chunkD4I5XB3Yjs.purchaseNumbers.call(void 0, log, clock, granularity, timeZone2);
  const { starts, times, amounts } = log;
  const births = /* @__PURE__ */ new Map();
  const repeats = /* @__PURE__ */ new Map();
  const count2 = (days, day) => days.set(day, (_nullishCoalesce(days.get(day), () => ( 0))) + 1);
  let customers = 0;
  let last = -Infinity;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1];
    last = Math.max(last, times[next - 1]);
    let row = starts[customer];
    while (row < next && amounts[row] < 0) row++;
    if (row === next || times[row] >= split) continue;
    customers++;
    count2(births, clock.dayOf(times[row]));
    let number = numberOf(times[row]);
    for (; row < next && times[row] < end; row++) {
      const own = numberOf(times[row]);
      if (amounts[row] < 0 || own === number) continue;
      number = own;
      count2(repeats, clock.dayOf(times[row]));
    }
  }
  const firstDay = Math.min(...births.keys());
  const daysUntil = (time) => Math.max(0, _chunkD4I5XB3Yjs.localClock.call(void 0, log, timeZone2, time).wallOf(time) / _chunkD4I5XB3Yjs.DAY_MS - firstDay);
  const sinceFirst = (days) => [...days].map(([day, each]) => [day - firstDay, each]).sort(([one], [other]) => one - other);
  const calibrationDays = customers === 0 ? 0 : daysUntil(split);
  const knownDays = customers === 0 ? 0 : holdoutEnd === void 0 ? Math.max(calibrationDays, clock.dayOf(last) + 1 - firstDay) : daysUntil(end);
  return { births: sinceFirst(births), repeats: sinceFirst(repeats), customers, firstDay, calibrationDays, knownDays };
}
function expectationByAge(fit, unit) {
  const { newCustomerPurchases } = purchaseModel(fit);
  const known = /* @__PURE__ */ new Map();
  return (days) => {
    const twelfths = Math.round(12 * days);
    const before = known.get(twelfths);
    if (before !== void 0) return before;
    const expected = newCustomerPurchases(twelfths / (12 * _chunk3FEWPHSHjs.DAYS_IN_UNIT[unit]));
    known.set(twelfths, expected);
    return expected;
  };
}
function trackingErrors(expected, actual) {
  const { length } = expected;
  const error = (row) => expected[row] - actual[row];
  const [allExpected, allActual] = [_chunkB4LBDI7Xjs.sum.call(void 0, expected), _chunkB4LBDI7Xjs.sum.call(void 0, actual)];
  return {
    periods: length,
    expected: allExpected,
    actual: allActual,
    difference: allActual === 0 ? null : (allExpected - allActual) / allActual,
    meanAbsoluteError: length === 0 ? null : _chunkB4LBDI7Xjs.sumOf.call(void 0, length, (row) => Math.abs(error(row))) / length,
    rootMeanSquareError: length === 0 ? null : Math.sqrt(_chunkB4LBDI7Xjs.sumOf.call(void 0, length, (row) => error(row) ** 2) / length)
  };
}
var trackPurchasesMetric = {
  id: "trackPurchases",
  argumentNames: ["fit", "log", "options"],
  compute: trackPurchases,
  input: trackPurchasesInput,
  headline: "holdout.expected",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["faderHardieLee2005BgNbd"],
  examples: [
    {
      arguments: [
        { model: "paretoNbd", parameters: { r: 1, alpha: 2, s: 2, beta: 1 } },
        // Customer "a" on 1 and 10 January 2025, customer "b" on the 8th and the 16th, and refunded on the 17th.
        {
          kind: "orders",
          rows: 5,
          customerIds: ["a", "b"],
          starts: /* @__PURE__ */ Uint32Array.of(0, 2, 5),
          times: /* @__PURE__ */ Float64Array.of(
            17356896e5,
            17364672e5,
            17362944e5,
            17369856e5,
            1737072e6
          ),
          amounts: /* @__PURE__ */ Float64Array.of(20, 30, 15, 15, -5),
          timeZone: "UTC",
          skipped: { count: 0, issues: [] }
        },
        { calibrationEnd: "2025-01-15T00:00:00Z", holdoutEnd: "2025-01-29T00:00:00Z", unit: "week" }
      ],
      result: {
        period: /* @__PURE__ */ Float64Array.of(1, 2, 3, 4),
        expected: /* @__PURE__ */ Float64Array.of(0.25, 0.3333333333333333, 0.125, 0.06666666666666667),
        actual: /* @__PURE__ */ Float64Array.of(0, 1, 1, 0),
        cumulativeExpected: /* @__PURE__ */ Float64Array.of(0.25, 0.5833333333333334, 0.7083333333333334, 0.775),
        cumulativeActual: /* @__PURE__ */ Float64Array.of(0, 1, 2, 2),
        unit: "week",
        start: "2025-01-01",
        customers: 2,
        calibration: {
          periods: 2,
          expected: 0.5833333333333334,
          actual: 1,
          difference: -0.4166666666666667,
          meanAbsoluteError: 0.4583333333333333,
          rootMeanSquareError: 0.503460248899774
        },
        holdout: {
          periods: 2,
          expected: 0.19166666666666668,
          actual: 1,
          difference: -0.8083333333333333,
          meanAbsoluteError: 0.4708333333333333,
          rootMeanSquareError: 0.620511661632739
        }
      }
    }
  ]
};































































































































exports.aliveBands = aliveBands; exports.betaDiscreteWeibullExpectedLifetimeInput = betaDiscreteWeibullExpectedLifetimeInput; exports.betaDiscreteWeibullExpectedLifetime = betaDiscreteWeibullExpectedLifetime; exports.betaDiscreteWeibullExpectedLifetimeMetric = betaDiscreteWeibullExpectedLifetimeMetric; exports.betaDiscreteWeibullResidualLifetimeValueInput = betaDiscreteWeibullResidualLifetimeValueInput; exports.betaDiscreteWeibullResidualLifetimeValue = betaDiscreteWeibullResidualLifetimeValue; exports.betaDiscreteWeibullResidualLifetimeValueMetric = betaDiscreteWeibullResidualLifetimeValueMetric; exports.betaDiscreteWeibullRetentionRateInput = betaDiscreteWeibullRetentionRateInput; exports.betaDiscreteWeibullRetentionRate = betaDiscreteWeibullRetentionRate; exports.betaDiscreteWeibullRetentionRateMetric = betaDiscreteWeibullRetentionRateMetric; exports.betaDiscreteWeibullSurvivalInput = betaDiscreteWeibullSurvivalInput; exports.betaDiscreteWeibullSurvival = betaDiscreteWeibullSurvival; exports.betaDiscreteWeibullSurvivalMetric = betaDiscreteWeibullSurvivalMetric; exports.bgBbDiscountedPurchasesInput = bgBbDiscountedPurchasesInput; exports.bgBbDiscountedPurchases = bgBbDiscountedPurchases; exports.bgBbDiscountedPurchasesMetric = bgBbDiscountedPurchasesMetric; exports.bgBbExpectedPurchasesInput = bgBbExpectedPurchasesInput; exports.bgBbExpectedPurchases = bgBbExpectedPurchases; exports.bgBbExpectedPurchasesMetric = bgBbExpectedPurchasesMetric; exports.bgBbProbabilityAliveInput = bgBbProbabilityAliveInput; exports.bgBbProbabilityAlive = bgBbProbabilityAlive; exports.bgBbProbabilityAliveMetric = bgBbProbabilityAliveMetric; exports.bgNbdExpectedPurchasesInput = bgNbdExpectedPurchasesInput; exports.bgNbdExpectedPurchases = bgNbdExpectedPurchases; exports.bgNbdExpectedPurchasesMetric = bgNbdExpectedPurchasesMetric; exports.bgNbdNewCustomerPurchasesInput = bgNbdNewCustomerPurchasesInput; exports.bgNbdNewCustomerPurchases = bgNbdNewCustomerPurchases; exports.bgNbdNewCustomerPurchasesMetric = bgNbdNewCustomerPurchasesMetric; exports.bgNbdProbabilityAliveInput = bgNbdProbabilityAliveInput; exports.bgNbdProbabilityAlive = bgNbdProbabilityAlive; exports.bgNbdProbabilityAliveMetric = bgNbdProbabilityAliveMetric; exports.bgNbdPurchaseProbabilitiesInput = bgNbdPurchaseProbabilitiesInput; exports.bgNbdPurchaseProbabilities = bgNbdPurchaseProbabilities; exports.bgNbdPurchaseProbabilitiesMetric = bgNbdPurchaseProbabilitiesMetric; exports.mbgNbdExpectedPurchasesInput = mbgNbdExpectedPurchasesInput; exports.mbgNbdExpectedPurchases = mbgNbdExpectedPurchases; exports.mbgNbdExpectedPurchasesMetric = mbgNbdExpectedPurchasesMetric; exports.mbgNbdNewCustomerPurchasesInput = mbgNbdNewCustomerPurchasesInput; exports.mbgNbdNewCustomerPurchases = mbgNbdNewCustomerPurchases; exports.mbgNbdNewCustomerPurchasesMetric = mbgNbdNewCustomerPurchasesMetric; exports.mbgNbdProbabilityAliveInput = mbgNbdProbabilityAliveInput; exports.mbgNbdProbabilityAlive = mbgNbdProbabilityAlive; exports.mbgNbdProbabilityAliveMetric = mbgNbdProbabilityAliveMetric; exports.mbgNbdPurchaseProbabilitiesInput = mbgNbdPurchaseProbabilitiesInput; exports.mbgNbdPurchaseProbabilities = mbgNbdPurchaseProbabilities; exports.mbgNbdPurchaseProbabilitiesMetric = mbgNbdPurchaseProbabilitiesMetric; exports.paretoNbdExpectedPurchasesInput = paretoNbdExpectedPurchasesInput; exports.paretoNbdExpectedPurchases = paretoNbdExpectedPurchases; exports.paretoNbdExpectedPurchasesMetric = paretoNbdExpectedPurchasesMetric; exports.paretoNbdNewCustomerPurchasesInput = paretoNbdNewCustomerPurchasesInput; exports.paretoNbdNewCustomerPurchases = paretoNbdNewCustomerPurchases; exports.paretoNbdNewCustomerPurchasesMetric = paretoNbdNewCustomerPurchasesMetric; exports.paretoNbdProbabilityAliveInput = paretoNbdProbabilityAliveInput; exports.paretoNbdProbabilityAlive = paretoNbdProbabilityAlive; exports.paretoNbdProbabilityAliveMetric = paretoNbdProbabilityAliveMetric; exports.paretoNbdPurchaseProbabilitiesInput = paretoNbdPurchaseProbabilitiesInput; exports.paretoNbdPurchaseProbabilities = paretoNbdPurchaseProbabilities; exports.paretoNbdPurchaseProbabilitiesMetric = paretoNbdPurchaseProbabilitiesMetric; exports.checkFrequenciesInput = checkFrequenciesInput; exports.checkFrequencies = checkFrequencies; exports.checkFrequenciesMetric = checkFrequenciesMetric; exports.checkHoldoutInput = checkHoldoutInput; exports.checkHoldout = checkHoldout; exports.checkHoldoutMetric = checkHoldoutMetric; exports.fitBetaDiscreteWeibullInput = fitBetaDiscreteWeibullInput; exports.fitBetaDiscreteWeibull = fitBetaDiscreteWeibull; exports.fitBetaDiscreteWeibullMetric = fitBetaDiscreteWeibullMetric; exports.fitBgBbInput = fitBgBbInput; exports.fitBgBb = fitBgBb; exports.fitBgBbMetric = fitBgBbMetric; exports.fitBgNbdInput = fitBgNbdInput; exports.fitBgNbd = fitBgNbd; exports.fitBgNbdMetric = fitBgNbdMetric; exports.fitGammaGammaInput = fitGammaGammaInput; exports.fitGammaGamma = fitGammaGamma; exports.fitGammaGammaMetric = fitGammaGammaMetric; exports.fitMbgNbdInput = fitMbgNbdInput; exports.fitMbgNbd = fitMbgNbd; exports.fitMbgNbdMetric = fitMbgNbdMetric; exports.fitParetoNbdInput = fitParetoNbdInput; exports.fitParetoNbd = fitParetoNbd; exports.fitParetoNbdMetric = fitParetoNbdMetric; exports.fitShiftedBetaGeometricInput = fitShiftedBetaGeometricInput; exports.fitShiftedBetaGeometric = fitShiftedBetaGeometric; exports.fitShiftedBetaGeometricMetric = fitShiftedBetaGeometricMetric; exports.gammaGammaExpectedValueInput = gammaGammaExpectedValueInput; exports.gammaGammaExpectedValue = gammaGammaExpectedValue; exports.gammaGammaExpectedValueMetric = gammaGammaExpectedValueMetric; exports.holdoutSplitInput = holdoutSplitInput; exports.holdoutSplit = holdoutSplit; exports.holdoutSplitMetric = holdoutSplitMetric; exports.nextPurchaseInput = nextPurchaseInput; exports.nextPurchase = nextPurchase; exports.nextPurchaseMetric = nextPurchaseMetric; exports.paretoNbdDiscountedPurchasesInput = paretoNbdDiscountedPurchasesInput; exports.paretoNbdDiscountedPurchases = paretoNbdDiscountedPurchases; exports.paretoNbdDiscountedPurchasesMetric = paretoNbdDiscountedPurchasesMetric; exports.predictedClvInput = predictedClvInput; exports.predictedClv = predictedClv; exports.predictedClvMetric = predictedClvMetric; exports.purchaseProbabilityInput = purchaseProbabilityInput; exports.purchaseProbability = purchaseProbability; exports.purchaseProbabilityMetric = purchaseProbabilityMetric; exports.renewalSurvivorsInput = renewalSurvivorsInput; exports.renewalSurvivors = renewalSurvivors; exports.renewalSurvivorsMetric = renewalSurvivorsMetric; exports.segmentByProbabilityAliveInput = segmentByProbabilityAliveInput; exports.segmentByProbabilityAlive = segmentByProbabilityAlive; exports.segmentByProbabilityAliveMetric = segmentByProbabilityAliveMetric; exports.shiftedBetaGeometricExpectedLifetimeInput = shiftedBetaGeometricExpectedLifetimeInput; exports.shiftedBetaGeometricExpectedLifetime = shiftedBetaGeometricExpectedLifetime; exports.shiftedBetaGeometricExpectedLifetimeMetric = shiftedBetaGeometricExpectedLifetimeMetric; exports.shiftedBetaGeometricResidualLifetimeValueInput = shiftedBetaGeometricResidualLifetimeValueInput; exports.shiftedBetaGeometricResidualLifetimeValue = shiftedBetaGeometricResidualLifetimeValue; exports.shiftedBetaGeometricResidualLifetimeValueMetric = shiftedBetaGeometricResidualLifetimeValueMetric; exports.shiftedBetaGeometricRetentionRateInput = shiftedBetaGeometricRetentionRateInput; exports.shiftedBetaGeometricRetentionRate = shiftedBetaGeometricRetentionRate; exports.shiftedBetaGeometricRetentionRateMetric = shiftedBetaGeometricRetentionRateMetric; exports.shiftedBetaGeometricSurvivalInput = shiftedBetaGeometricSurvivalInput; exports.shiftedBetaGeometricSurvival = shiftedBetaGeometricSurvival; exports.shiftedBetaGeometricSurvivalMetric = shiftedBetaGeometricSurvivalMetric; exports.trackPurchasesInput = trackPurchasesInput; exports.trackPurchases = trackPurchases; exports.trackPurchasesMetric = trackPurchasesMetric; exports.models_exports = models_exports;
