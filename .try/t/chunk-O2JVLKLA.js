"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _nullishCoalesce(lhs, rhsFn) { if (lhs != null) { return lhs; } else { return rhsFn(); } } function _optionalChain(ops) { let lastAccessLHS = undefined; let value = ops[0]; let i = 1; while (i < ops.length) { const op = ops[i]; const fn = ops[i + 1]; i += 2; if ((op === 'optionalAccess' || op === 'optionalCall') && value == null) { return undefined; } if (op === 'access' || op === 'optionalAccess') { lastAccessLHS = value; value = fn(value); } else if (op === 'call' || op === 'optionalCall') { value = fn((...args) => value.call(lastAccessLHS, ...args)); lastAccessLHS = undefined; } } return value; }








var _chunkF6GP3JSTjs = require('./chunk-F6GP3JST.js');




var _chunkR342RA6Fjs = require('./chunk-R342RA6F.js');


var _chunkJS65G32Hjs = require('./chunk-JS65G32H.js');


var _chunkSN3NSYABjs = require('./chunk-SN3NSYAB.js');


var _chunkVIMUE475js = require('./chunk-VIMUE475.js');



var _chunkE6V7HM6Fjs = require('./chunk-E6V7HM6F.js');


var _chunkH555HCYNjs = require('./chunk-H555HCYN.js');




var _chunkWYEDUSCJjs = require('./chunk-WYEDUSCJ.js');


var _chunk5ZFGQFYOjs = require('./chunk-5ZFGQFYO.js');

























var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');




var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');


var _chunkMLKGABMKjs = require('./chunk-MLKGABMK.js');

// src/surveys/index.ts
var surveys_exports = {};
_chunkMLKGABMKjs.__export.call(void 0, surveys_exports, {
  ces: () => ces,
  cesInput: () => cesInput,
  cesMetric: () => cesMetric,
  compareNps: () => compareNps,
  compareNpsInput: () => compareNpsInput,
  compareNpsMetric: () => compareNpsMetric,
  csat: () => csat,
  csatBand: () => csatBand,
  csatBands: () => csatBands,
  csatInput: () => csatInput,
  csatMetric: () => csatMetric,
  enps: () => enps,
  enpsBand: () => enpsBand,
  enpsBands: () => enpsBands,
  enpsInput: () => enpsInput,
  enpsMetric: () => enpsMetric,
  latestPerRespondent: () => latestPerRespondent,
  nps: () => nps,
  npsBand: () => npsBand,
  npsBands: () => npsBands,
  npsFromCounts: () => npsFromCounts,
  npsFromCountsInput: () => npsFromCountsInput,
  npsFromCountsMetric: () => npsFromCountsMetric,
  npsInput: () => npsInput,
  npsMetric: () => npsMetric,
  npsSampleSize: () => npsSampleSize,
  npsSampleSizeInput: () => npsSampleSizeInput,
  npsSampleSizeMetric: () => npsSampleSizeMetric,
  pulse: () => pulse,
  pulseInput: () => pulseInput,
  pulseMetric: () => pulseMetric,
  responseRate: () => responseRate,
  responseRateInput: () => responseRateInput,
  responseRateMetric: () => responseRateMetric
});

// src/surveys/meanOf.ts
function meanOf({ weights }, min) {
  let total = 0;
  let steps = 0;
  let least = weights.length;
  let greatest = 0;
  for (let step2 = 0; step2 < weights.length; step2++) {
    const weight = weights[step2];
    total += weight;
    steps += step2 * weight;
    if (weight > 0) {
      least = Math.min(least, step2);
      greatest = step2;
    }
  }
  const middle = Math.max(least, Math.min(greatest, steps / total));
  let squares = 0;
  for (let step2 = 0; step2 < weights.length; step2++) squares += weights[step2] * (step2 - middle) ** 2;
  return { mean: min + middle, variance: squares / total };
}

// src/surveys/responseCounts.ts
function responseCounts(tally, min) {
  const { answered, missing, invalid, effective } = tally;
  const counts = Array.from(tally.counts, (count2, step2) => ({ answer: min + step2, count: count2 }));
  return { answered, missing, invalid, effectiveAnswers: effective, counts };
}
function noScore({ answered }, minimumAnswers) {
  if (answered === 0) return "noAnswers";
  return answered < minimumAnswers ? "belowMinimum" : null;
}
function weightBetween({ weights }, min, first, last) {
  let sum = 0;
  for (let answer = first; answer <= last; answer++) sum += weights[answer - min];
  return sum;
}

// src/surveys/shareInterval.ts
var shareMethod = () => _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "wilson", "clopperPearson", "jeffreys", "agrestiCoull"), "wilson");
function shareInterval(share, n, { confidence, method }) {
  const events = share === 1 ? n : share * n;
  return { ..._chunkJS65G32Hjs.proportionEnds.call(void 0, method, events, n, (1 - confidence) / 2), confidence, method };
}

// src/surveys/surveyFields.ts
var surveyFields = (range) => ({
  answers: _chunkF6GP3JSTjs.answers.call(void 0, range),
  weights: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.weightsOf.call(void 0, "answers")),
  invalid: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "throw", "exclude"), "throw"),
  minimumAnswers: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, 1), 1),
  confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95)
});
var WIDEST = { min: -10, max: 100 };

// src/surveys/ces.ts
var VERSIONS = {
  "2.0": { min: 1, max: 7, direction: "highIsGood", easyFrom: 5, difficultFrom: 3 },
  "2.0-5": { min: 1, max: 5, direction: "highIsGood", easyFrom: 4, difficultFrom: 2 },
  "1.0": { min: 1, max: 5, direction: "lowIsGood", easyFrom: 2, difficultFrom: 4 }
};
var scaleOf = ({ version = "2.0", scale }) => _nullishCoalesce(scale, () => ( VERSIONS[version]));
var scaleField = () => _chunk4QJ2UKVPjs.group.call(void 0, 
  {
    min: _chunk4QJ2UKVPjs.step.call(void 0, WIDEST.min, WIDEST.max),
    max: _chunk4QJ2UKVPjs.step.call(void 0, WIDEST.min, WIDEST.max),
    direction: _chunk4QJ2UKVPjs.oneOf.call(void 0, "highIsGood", "lowIsGood"),
    easyFrom: _chunk4QJ2UKVPjs.step.call(void 0, WIDEST.min, WIDEST.max),
    difficultFrom: _chunk4QJ2UKVPjs.step.call(void 0, WIDEST.min, WIDEST.max)
  },
  [
    _chunkE6V7HM6Fjs.above.call(void 0, "max", "min"),
    _chunkE6V7HM6Fjs.within.call(void 0, "easyFrom", ["min", "max"], ({ min, max }) => ({ min, max })),
    _chunkE6V7HM6Fjs.within.call(void 0, "difficultFrom", ["min", "max"], ({ min, max }) => ({ min, max })),
    _chunkE6V7HM6Fjs.within.call(void 0, 
      "difficultFrom",
      ["direction", "easyFrom"],
      ({ direction, easyFrom }) => direction === "highIsGood" ? { max: easyFrom - 1 } : { min: easyFrom + 1 }
    )
  ]
);
var cesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    ...surveyFields(WIDEST),
    version: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "2.0", "2.0-5", "1.0")),
    scale: _chunk4QJ2UKVPjs.optional.call(void 0, scaleField()),
    method: shareMethod()
  },
  rules: [_chunk4QJ2UKVPjs.notBoth.call(void 0, "version", "scale"), _chunkF6GP3JSTjs.scored.call(void 0, ["version", "scale"], scaleOf)]
}));
function ces(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "ces", cesInput, input);
  const tally = _chunkF6GP3JSTjs.tallyOf.call(void 0, parsed);
  const scale = scaleOf(parsed);
  const reason = noScore(tally, parsed.minimumAnswers);
  const respondents = sidesOf({ ...tally, weights: tally.counts }, scale);
  return {
    ...reason ? noCesScore(reason) : cesScore(tally, scale, parsed),
    easy: respondents.easy,
    difficult: respondents.difficult,
    direction: scale.direction,
    ...responseCounts(tally, scale.min),
    version: parsed.scale ? "custom" : _nullishCoalesce(parsed.version, () => ( "2.0")),
    scale: { ...scale }
  };
}
function sidesOf(tally, { min, max, direction, easyFrom, difficultFrom }) {
  const [low, high] = direction === "highIsGood" ? [difficultFrom, easyFrom] : [easyFrom, difficultFrom];
  const lower = weightBetween(tally, min, min, low);
  const upper = weightBetween(tally, min, high, max);
  const all = lower + weightBetween(tally, min, low + 1, high - 1) + upper;
  return direction === "highIsGood" ? { easy: upper, difficult: lower, all } : { easy: lower, difficult: upper, all };
}
function cesScore(tally, scale, {
  version,
  confidence,
  method
}) {
  const { easy, difficult, all } = sidesOf(tally, scale);
  const easyShare = easy / all;
  const { mean, variance } = meanOf(tally, scale.min);
  const fromGood = scale.direction === "highIsGood" ? mean - scale.min : scale.max - mean;
  const shares = {
    easyShare,
    difficultShare: difficult / all,
    netEasy: (easy - difficult) / all,
    mean,
    shareOfRange: fromGood / (scale.max - scale.min)
  };
  if (version !== "1.0")
    return { score: easyShare, ...shares, interval: shareInterval(easyShare, tally.effective, { confidence, method }) };
  return { score: mean, ...shares, interval: tInterval(mean, variance, tally.effective, scale, confidence) };
}
function tInterval(mean, variance, n, { min, max }, confidence) {
  if (n <= 1) return null;
  const { low, high } = _chunkR342RA6Fjs.meanInterval.call(void 0, n, mean, Math.sqrt(variance * (n / (n - 1))), (1 - confidence) / 2);
  return { low: Math.max(min, low), high: Math.min(max, high), confidence, method: "t" };
}
function noCesScore(reason) {
  return {
    score: null,
    reason,
    easyShare: null,
    difficultShare: null,
    netEasy: null,
    mean: null,
    shareOfRange: null,
    interval: null
  };
}
var cesMetric = {
  id: "ces",
  compute: ces,
  input: cesInput,
  headline: "easyShare",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: 'Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= (scale === undefined ? 1 : scale.min) && answer <= (scale !== undefined ? scale.max : version === "2.0-5" || version === "1.0" ? 5 : 7)).length < minimumAnswers',
  sources: ["dixonFreemanToman2010", "dixonTomanDelisi2013", "wilson1927", "student1908"],
  examples: [
    {
      input: { answers: [7, 6, 1] },
      result: {
        score: 0.6666666666666666,
        easyShare: 0.6666666666666666,
        difficultShare: 0.3333333333333333,
        netEasy: 0.3333333333333333,
        mean: 4.666666666666666,
        shareOfRange: 0.611111111111111,
        interval: { low: 0.2076596008020478, high: 0.9385080552796038, confidence: 0.95, method: "wilson" },
        easy: 2,
        difficult: 1,
        direction: "highIsGood",
        answered: 3,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 3,
        counts: [
          { answer: 1, count: 1 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 1 },
          { answer: 7, count: 1 }
        ],
        version: "2.0",
        scale: { min: 1, max: 7, direction: "highIsGood", easyFrom: 5, difficultFrom: 3 }
      }
    },
    {
      input: { answers: [1, 2, 1, 5], version: "1.0" },
      result: {
        score: 2.25,
        easyShare: 0.75,
        difficultShare: 0.25,
        netEasy: 0.5,
        mean: 2.25,
        shareOfRange: 0.6875,
        interval: { low: 1, high: 5, confidence: 0.95, method: "t" },
        easy: 3,
        difficult: 1,
        direction: "lowIsGood",
        answered: 4,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 4,
        counts: [
          { answer: 1, count: 2 },
          { answer: 2, count: 1 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 1 }
        ],
        version: "1.0",
        scale: { min: 1, max: 5, direction: "lowIsGood", easyFrom: 2, difficultFrom: 4 }
      }
    },
    {
      input: { answers: [] },
      result: {
        score: null,
        reason: "noAnswers",
        easyShare: null,
        difficultShare: null,
        netEasy: null,
        mean: null,
        shareOfRange: null,
        interval: null,
        easy: 0,
        difficult: 0,
        direction: "highIsGood",
        answered: 0,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 0,
        counts: [
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 0 },
          { answer: 7, count: 0 }
        ],
        version: "2.0",
        scale: { min: 1, max: 7, direction: "highIsGood", easyFrom: 5, difficultFrom: 3 }
      }
    }
  ]
};

// src/surveys/netInterval.ts
function netMoments({ promoters, passives, detractors }) {
  const n = promoters + passives + detractors;
  const [p, a, d] = [promoters / n, passives / n, detractors / n];
  return { n, score: Math.max(-1, Math.min(1, (promoters - detractors) / n)), variance: a * (p + d) + 4 * p * d };
}
function adjusted({ promoters, passives, detractors }) {
  return { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 };
}
function netInterval(groups2, confidence, method) {
  const z = _chunkVIMUE475js.normalUpperQuantile.call(void 0, (1 - confidence) / 2);
  switch (method) {
    case "adjustedWald":
      return wald(adjusted(groups2), z);
    case "wald":
      return wald(groups2, z);
    case "score": {
      const { promoters, passives, detractors } = groups2;
      const high = -scoreLow({ promoters: detractors, passives, detractors: promoters }, z);
      return [scoreLow(groups2, z), Math.max(netMoments(groups2).score, high)];
    }
  }
}
function wald(groups2, z) {
  const { n, score, variance } = netMoments(groups2);
  const reach = z * Math.sqrt(variance / n);
  return [Math.max(-1, score - reach), Math.min(1, score + reach)];
}
function scoreLow(groups2, z) {
  const { n, score } = netMoments(groups2);
  if (score === -1) return -1;
  const excess = (at) => {
    const away = score - at;
    if (at === -1) return Infinity;
    return away === 0 ? -z : away / Math.sqrt(constrainedVariance(groups2, at) / n) - z;
  };
  return Math.min(score, _chunkH555HCYNjs.rootOf.call(void 0, excess, -1, score));
}
function constrainedVariance(groups2, at) {
  const { promoters, passives, detractors } = groups2;
  const n = promoters + passives + detractors;
  const b = at * (promoters + 2 * passives + 3 * detractors) - promoters - detractors;
  const c = detractors * at * (1 - at);
  const root = Math.sqrt(at < 0 ? discriminantBelow(groups2, 1 + at) : b * b + 8 * n * c);
  const share = b > 0 ? 2 * c / (b + root) : (root - b) / (4 * n);
  return Math.max(0, 2 * share + at * (1 - at));
}
function discriminantBelow({ promoters: p, passives: a, detractors: d }, above2) {
  const square = (p + 2 * a + d) ** 2 - 4 * p * d;
  const linear = (p + a) * (p + 2 * a) + d * (a - p);
  return Math.max(0, square * above2 ** 2 - 4 * linear * above2 + 4 * (p + a) ** 2);
}

// src/surveys/compareNps.ts
var npsGroup = () => _chunk4QJ2UKVPjs.group.call(void 0, { promoters: _chunk4QJ2UKVPjs.count.call(void 0, ), passives: _chunk4QJ2UKVPjs.count.call(void 0, ), detractors: _chunk4QJ2UKVPjs.count.call(void 0, ) });
var compareNpsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { a: npsGroup(), b: npsGroup(), confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95) }
}));
function compareNps(input) {
  const { a, b, confidence } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "compareNps", compareNpsInput, input);
  if ([a, b].some(({ promoters, passives, detractors }) => promoters + passives + detractors === 0))
    return { difference: null, reason: "noAnswers", low: null, high: null, z: null, pValue: null };
  const [one, other] = [netMoments(adjusted(a)), netMoments(adjusted(b))];
  const standardError = Math.sqrt(one.variance / one.n + other.variance / other.n);
  const difference = one.score - other.score;
  const reach = _chunkVIMUE475js.normalUpperQuantile.call(void 0, (1 - confidence) / 2) * standardError;
  const z = difference / standardError;
  return {
    difference: differenceOf(a, b),
    low: 100 * Math.max(-2, difference - reach),
    high: 100 * Math.min(2, difference + reach),
    z,
    pValue: 2 * _chunkSN3NSYABjs.normalUpper.call(void 0, Math.abs(z))
  };
}
function differenceOf(a, b) {
  const score = ({ promoters, passives, detractors }) => 100 * (promoters - detractors) / (promoters + passives + detractors);
  return Math.max(-200, Math.min(200, score(a) - score(b)));
}
var compareNpsMetric = {
  id: "compareNps",
  compute: compareNps,
  input: compareNpsInput,
  headline: "difference",
  unit: "points",
  range: [-200, 200],
  better: null,
  formula: "100 * (a.promoters - a.detractors) / (a.promoters + a.passives + a.detractors) - 100 * (b.promoters - b.detractors) / (b.promoters + b.passives + b.detractors)",
  undefinedWhen: "a.promoters + a.passives + a.detractors === 0 || b.promoters + b.passives + b.detractors === 0",
  sources: ["lewisSauro2021"],
  examples: [
    {
      input: { a: { promoters: 50, passives: 30, detractors: 20 }, b: { promoters: 40, passives: 30, detractors: 30 } },
      result: {
        difference: 20,
        low: -2.5515959828272567,
        high: 41.386547439137935,
        z: 1.732324132696044,
        pValue: 0.0832158675315712
      }
    },
    {
      input: { a: { promoters: 0, passives: 0, detractors: 0 }, b: { promoters: 1, passives: 1, detractors: 1 } },
      result: { difference: null, reason: "noAnswers", low: null, high: null, z: null, pValue: null }
    }
  ]
};

// src/surveys/csat.ts
var TOP_BOXES = { 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2, 10: 3 };
function satisfiedFromOf({ scaleMin, scaleMax, satisfiedFrom }) {
  const boxes = TOP_BOXES[scaleMax - scaleMin + 1];
  return _nullishCoalesce(satisfiedFrom, () => ( (boxes === void 0 ? void 0 : scaleMax - boxes + 1)));
}
var csatInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    ...surveyFields(WIDEST),
    scaleMin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.step.call(void 0, WIDEST.min, WIDEST.max), 1),
    scaleMax: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.step.call(void 0, WIDEST.min, WIDEST.max), 5),
    satisfiedFrom: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.step.call(void 0, WIDEST.min, WIDEST.max)),
    method: shareMethod()
  },
  rules: [
    _chunkE6V7HM6Fjs.above.call(void 0, "scaleMax", "scaleMin"),
    _chunkE6V7HM6Fjs.within.call(void 0, "satisfiedFrom", ["scaleMin", "scaleMax"], ({ scaleMin, scaleMax }) => ({
      min: scaleMin + 1,
      max: scaleMax
    })),
    _chunk4QJ2UKVPjs.rule.call(void 0, 
      ["satisfiedFrom", "scaleMax", "scaleMin"],
      (input) => satisfiedFromOf(input) !== void 0,
      () => ({ code: "missing", value: void 0, details: { expected: "wholeNumber" } })
    ),
    _chunkF6GP3JSTjs.scored.call(void 0, ["scaleMin", "scaleMax", "satisfiedFrom"], ({ scaleMin, scaleMax }) => ({ min: scaleMin, max: scaleMax }))
  ]
}));
function csat(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "csat", csatInput, input);
  const tally = _chunkF6GP3JSTjs.tallyOf.call(void 0, parsed);
  const { scaleMin: min, scaleMax: max } = parsed;
  const satisfiedFrom = satisfiedFromOf(parsed);
  const reason = noScore(tally, parsed.minimumAnswers);
  const score = () => {
    const satisfied = weightBetween(tally, min, satisfiedFrom, max);
    const share = satisfied / (weightBetween(tally, min, min, satisfiedFrom - 1) + satisfied);
    const { mean } = meanOf(tally, min);
    const shareOfRange = (mean - min) / (max - min);
    return { share, mean, shareOfRange, interval: shareInterval(share, tally.effective, parsed) };
  };
  return {
    ...reason ? { share: null, reason, mean: null, shareOfRange: null, interval: null } : score(),
    satisfied: weightBetween({ ...tally, weights: tally.counts }, min, satisfiedFrom, max),
    ...responseCounts(tally, min),
    scale: { min, max, satisfiedFrom }
  };
}
var csatMetric = {
  id: "csat",
  compute: csat,
  input: csatInput,
  headline: "share",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= scaleMin && answer <= scaleMax).length < minimumAnswers",
  sources: ["farris2010", "formbricksRating", "wilson1927"],
  examples: [
    {
      input: { answers: [5, 4, 4, 3, 1, null] },
      result: {
        share: 0.6,
        mean: 3.4,
        shareOfRange: 0.6,
        interval: { low: 0.23072428127601302, high: 0.882379225767352, confidence: 0.95, method: "wilson" },
        satisfied: 3,
        answered: 5,
        missing: 1,
        invalid: 0,
        effectiveAnswers: 5,
        counts: [
          { answer: 1, count: 1 },
          { answer: 2, count: 0 },
          { answer: 3, count: 1 },
          { answer: 4, count: 2 },
          { answer: 5, count: 1 }
        ],
        scale: { min: 1, max: 5, satisfiedFrom: 4 }
      }
    },
    {
      input: { answers: [null] },
      result: {
        share: null,
        reason: "noAnswers",
        mean: null,
        shareOfRange: null,
        interval: null,
        satisfied: 0,
        answered: 0,
        missing: 1,
        invalid: 0,
        effectiveAnswers: 0,
        counts: [
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 }
        ],
        scale: { min: 1, max: 5, satisfiedFrom: 4 }
      }
    }
  ]
};

// src/surveys/bandOf.ts
function bandOf(name, score, bands, field) {
  const schema = _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
    fields: {
      score: _chunk4QJ2UKVPjs.nullable.call(void 0, field()),
      bands: _chunk4QJ2UKVPjs.groups.call(void 0, { id: _chunk4QJ2UKVPjs.text.call(void 0, ), from: field(), to: field() }, [_chunk4QJ2UKVPjs.notAbove.call(void 0, "from", "to")])
    }
  }));
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, name, schema, { score, bands });
  const value = parsed.score;
  if (value === null) return null;
  const within2 = parsed.bands.find(({ from, to }) => from <= value && value < to);
  return _nullishCoalesce(_nullishCoalesce(within2, () => ( parsed.bands.find(({ to }) => to === value))), () => ( null));
}

// src/surveys/csatBand.ts
var csatBands = [
  { id: "belowAverage", from: 0, to: 0.75 },
  { id: "good", from: 0.75, to: 0.85 },
  { id: "excellent", from: 0.85, to: 1 }
];
function csatBand(score, bands = csatBands) {
  return bandOf("csatBand", score, bands, () => _chunk4QJ2UKVPjs.ratio.call(void 0, ));
}

// src/surveys/netScore.ts
var ZERO_TO_TEN = { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 };
function netScore(groups2, effective, { confidence, method }) {
  const { n, score, variance } = netMoments(groups2);
  const { promoters, passives, detractors } = groups2;
  const scale = effective / n;
  const scaled = { promoters: promoters * scale, passives: passives * scale, detractors: detractors * scale };
  const [low, high] = netInterval(scaled, confidence, method);
  return {
    // From the weights themselves: 100 times a rounded share would not be exact where the counts are.
    score: Math.abs(score) === 1 ? 100 * score : 100 * (promoters - detractors) / n,
    variance,
    standardError: Math.sqrt(variance / effective),
    interval: { low: 100 * low, high: 100 * high, confidence, method }
  };
}
function noNetScore(reason) {
  return { score: null, reason, variance: null, standardError: null, interval: null };
}
function netResult(tally, scale, { minimumAnswers, ...options }) {
  const { min, max, passivesFrom, promotersFrom } = scale;
  const groupsOf = (each) => ({
    promoters: weightBetween(each, min, promotersFrom, max),
    passives: weightBetween(each, min, passivesFrom, promotersFrom - 1),
    detractors: weightBetween(each, min, min, passivesFrom - 1)
  });
  const reason = noScore(tally, minimumAnswers);
  return {
    ...reason ? noNetScore(reason) : netScore(groupsOf(tally), tally.effective, options),
    ...groupsOf({ ...tally, weights: tally.counts }),
    ...responseCounts(tally, min),
    scale: { ...scale }
  };
}

// src/surveys/enps.ts
var scaleOf2 = ({ scale }) => scale === "1-10" ? { ...ZERO_TO_TEN, min: 1 } : ZERO_TO_TEN;
var enpsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    ...surveyFields(ZERO_TO_TEN),
    scale: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "0-10", "1-10"), "0-10"),
    method: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "adjustedWald", "wald", "score"), "adjustedWald")
  },
  rules: [_chunkF6GP3JSTjs.scored.call(void 0, ["scale"], scaleOf2)]
}));
function enps(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "enps", enpsInput, input);
  return netResult(_chunkF6GP3JSTjs.tallyOf.call(void 0, parsed), scaleOf2(parsed), parsed);
}
var enpsMetric = {
  id: "enps",
  compute: enps,
  input: enpsInput,
  headline: "score",
  unit: "points",
  range: [-100, 100],
  better: "higher",
  formula: null,
  undefinedWhen: 'Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= (scale === "1-10" ? 1 : 0) && answer <= 10).length < minimumAnswers',
  sources: ["markeyReichheldEnps", "rocks2016", "tango1998"],
  examples: [
    {
      input: { answers: [10, 9, 8, 7, 7, 6, 3] },
      result: {
        score: 0,
        variance: 0.5714285714285714,
        standardError: 0.2857142857142857,
        interval: { low: -45.96522980886496, high: 45.96522980886496, confidence: 0.95, method: "adjustedWald" },
        promoters: 2,
        passives: 3,
        detractors: 2,
        answered: 7,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 7,
        counts: [
          { answer: 0, count: 0 },
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 1 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 1 },
          { answer: 7, count: 2 },
          { answer: 8, count: 1 },
          { answer: 9, count: 1 },
          { answer: 10, count: 1 }
        ],
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 }
      }
    },
    {
      input: { answers: [10, 9, 8], scale: "1-10", minimumAnswers: 5 },
      result: {
        score: null,
        reason: "belowMinimum",
        variance: null,
        standardError: null,
        interval: null,
        promoters: 2,
        passives: 1,
        detractors: 0,
        answered: 3,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 3,
        counts: [
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 0 },
          { answer: 7, count: 0 },
          { answer: 8, count: 1 },
          { answer: 9, count: 1 },
          { answer: 10, count: 1 }
        ],
        scale: { min: 1, max: 10, passivesFrom: 7, promotersFrom: 9 }
      }
    }
  ]
};

// src/surveys/enpsBand.ts
var enpsBands = [
  { id: "negative", from: -100, to: 0 },
  { id: "fair", from: 0, to: 10 },
  { id: "good", from: 10, to: 30 },
  { id: "strong", from: 30, to: 50 },
  { id: "exceptional", from: 50, to: 100 }
];
function enpsBand(score, bands = enpsBands) {
  return bandOf("enpsBand", score, bands, () => _chunk4QJ2UKVPjs.points.call(void 0, -100, 100));
}

// src/surveys/latestPerRespondent.ts
function latestPerRespondent(answers2) {
  const bad = _chunkWYEDUSCJjs.badRows.call(void 0, "latestPerRespondent", "throw");
  const people = _chunkWYEDUSCJjs.customerDictionary.call(void 0, );
  const latest = [];
  const times = [];
  _chunkWYEDUSCJjs.readRows.call(void 0, "latestPerRespondent", answers2, 0, bad, ({ respondent, at, answer }, row) => {
    const time = _chunk5ZFGQFYOjs.timeOf.call(void 0, at, "UTC");
    if (Number.isNaN(time)) bad.add(row, "at", _chunkZX2QLR52js.notATime, at);
    const person = people.numberOf(respondent);
    if (person === -1) bad.add(row, "respondent", _chunkZX2QLR52js.notACustomer, respondent);
    else if (!(time < (_nullishCoalesce(times[person], () => ( -Infinity))))) {
      latest[person] = answer;
      times[person] = time;
    }
  });
  bad.check();
  return latest;
}

// src/surveys/nps.ts
var npsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    ...surveyFields(ZERO_TO_TEN),
    method: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "adjustedWald", "wald", "score"), "adjustedWald")
  },
  rules: [_chunkF6GP3JSTjs.scored.call(void 0, [], () => ZERO_TO_TEN)]
}));
function nps(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "nps", npsInput, input);
  return netResult(_chunkF6GP3JSTjs.tallyOf.call(void 0, parsed), ZERO_TO_TEN, parsed);
}
var npsMetric = {
  id: "nps",
  compute: nps,
  input: npsInput,
  headline: "score",
  unit: "points",
  range: [-100, 100],
  better: "higher",
  formula: null,
  undefinedWhen: "Array.from(answers).filter((answer) => Number.isInteger(answer) && answer >= 0 && answer <= 10).length < minimumAnswers",
  sources: ["reichheld2003", "rocks2016", "tango1998"],
  examples: [
    {
      input: { answers: [10, 9, 9, 8, 7, 6, 2, null] },
      result: {
        score: 14.285714285714286,
        variance: 0.693877551020408,
        standardError: 0.31484180858247984,
        interval: { low: -39.58360258436491, high: 59.58360258436491, confidence: 0.95, method: "adjustedWald" },
        promoters: 3,
        passives: 2,
        detractors: 2,
        answered: 7,
        missing: 1,
        invalid: 0,
        effectiveAnswers: 7,
        counts: [
          { answer: 0, count: 0 },
          { answer: 1, count: 0 },
          { answer: 2, count: 1 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 1 },
          { answer: 7, count: 1 },
          { answer: 8, count: 1 },
          { answer: 9, count: 2 },
          { answer: 10, count: 1 }
        ],
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 }
      }
    },
    {
      input: { answers: [null, ""] },
      result: {
        score: null,
        reason: "noAnswers",
        variance: null,
        standardError: null,
        interval: null,
        promoters: 0,
        passives: 0,
        detractors: 0,
        answered: 0,
        missing: 2,
        invalid: 0,
        effectiveAnswers: 0,
        counts: [
          { answer: 0, count: 0 },
          { answer: 1, count: 0 },
          { answer: 2, count: 0 },
          { answer: 3, count: 0 },
          { answer: 4, count: 0 },
          { answer: 5, count: 0 },
          { answer: 6, count: 0 },
          { answer: 7, count: 0 },
          { answer: 8, count: 0 },
          { answer: 9, count: 0 },
          { answer: 10, count: 0 }
        ],
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 }
      }
    }
  ]
};

// src/surveys/npsBand.ts
var npsBands = [
  { id: "negative", from: -100, to: 0 },
  { id: "good", from: 0, to: 50 },
  { id: "excellent", from: 50, to: 70 },
  { id: "worldClass", from: 70, to: 100 }
];
function npsBand(score, bands = npsBands) {
  return bandOf("npsBand", score, bands, () => _chunk4QJ2UKVPjs.points.call(void 0, -100, 100));
}

// src/surveys/npsFromCounts.ts
var npsFromCountsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    promoters: _chunk4QJ2UKVPjs.count.call(void 0, ),
    passives: _chunk4QJ2UKVPjs.count.call(void 0, ),
    detractors: _chunk4QJ2UKVPjs.count.call(void 0, ),
    confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95),
    method: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "adjustedWald", "wald", "score"), "adjustedWald")
  }
}));
function npsFromCounts(input) {
  const { confidence, method, ...groups2 } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "npsFromCounts", npsFromCountsInput, input);
  const answered = groups2.promoters + groups2.passives + groups2.detractors;
  return {
    ...answered === 0 ? noNetScore("noAnswers") : netScore(groups2, answered, { confidence, method }),
    ...groups2,
    answered,
    missing: 0,
    invalid: 0,
    effectiveAnswers: answered,
    scale: { ...ZERO_TO_TEN }
  };
}
var npsFromCountsMetric = {
  id: "npsFromCounts",
  compute: npsFromCounts,
  input: npsFromCountsInput,
  headline: "score",
  unit: "points",
  range: [-100, 100],
  better: "higher",
  formula: "100 * (promoters - detractors) / (promoters + passives + detractors)",
  undefinedWhen: "promoters + passives + detractors === 0",
  sources: ["reichheld2003", "rocks2016", "tango1998"],
  examples: [
    {
      input: { promoters: 15, passives: 9, detractors: 6 },
      result: {
        score: 30,
        variance: 0.61,
        standardError: 0.14259499757471625,
        interval: { low: 0.6812720114004356, high: 53.86418253405411, confidence: 0.95, method: "adjustedWald" },
        promoters: 15,
        passives: 9,
        detractors: 6,
        answered: 30,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 30,
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 }
      }
    },
    {
      input: { promoters: 0, passives: 0, detractors: 0 },
      result: {
        score: null,
        reason: "noAnswers",
        variance: null,
        standardError: null,
        interval: null,
        promoters: 0,
        passives: 0,
        detractors: 0,
        answered: 0,
        missing: 0,
        invalid: 0,
        effectiveAnswers: 0,
        scale: { min: 0, max: 10, passivesFrom: 7, promotersFrom: 9 }
      }
    }
  ]
};

// src/surveys/npsSampleSize.ts
var npsSampleSizeInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    margin: _chunk4QJ2UKVPjs.points.call(void 0, 1e-3, 100),
    variance: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 0.67),
    confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95)
  }
}));
function npsSampleSize(input) {
  const { margin, variance, confidence } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "npsSampleSize", npsSampleSizeInput, input);
  const z = _chunkVIMUE475js.normalUpperQuantile.call(void 0, (1 - confidence) / 2);
  return Math.max(1, Math.ceil(variance * (100 * z / margin) ** 2 - 3));
}
var npsSampleSizeMetric = {
  id: "npsSampleSize",
  compute: npsSampleSize,
  input: npsSampleSizeInput,
  headline: null,
  unit: "count",
  range: [1, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["lewisSauro2021"],
  examples: [
    { input: { margin: 10 }, result: 255 },
    { input: { margin: 5, variance: 1 }, result: 1534 }
  ]
};

// src/validation/answerRows.ts
function answerRows(range, columns) {
  const row = { kind: "list", unit: "scale" };
  const facts = {
    ...row,
    items: row,
    jsonSchema: { type: "array", items: { type: "array", items: _chunkF6GP3JSTjs.answerJsonSchema.call(void 0, range), sameLengthAs: columns } }
  };
  return _chunk4QJ2UKVPjs.withFacts.call(void 0, 
    _chunk4QJ2UKVPjs.customField.call(void 0, (value) => Array.isArray(value), facts),
    facts
  );
}
function scoredRows(rows, columns, range, invited) {
  const check2 = ({ value, issues }) => {
    const given = _nullishCoalesce(value[rows], () => ( []));
    const { length } = value[columns];
    const found = [...given.keys()].flatMap((row) => rowIssues(given[row], [rows, row], length, range, value.invalid));
    issues.push(...found.slice(0, _chunk4QJ2UKVPjs.MOST_BAD_ITEMS));
    const asked = invited === void 0 ? void 0 : value[invited];
    if (asked === void 0 || found.length > 0) return;
    const answered = given.filter(
      (row) => Array.from(row).some((each) => _chunkF6GP3JSTjs.isOnScale.call(void 0, each, range.min, range.max))
    ).length;
    if (asked < answered) issues.push(_chunkF6GP3JSTjs.issueAt.call(void 0, [invited], asked, "tooSmall", { bound: answered }));
  };
  const fields = [rows, columns, "invalid", ...invited ? [invited] : []];
  return _chunk4QJ2UKVPjs.check.call(void 0, check2, { when: _chunk4QJ2UKVPjs.whenValid.call(void 0, fields) });
}
function rowIssues(row, path, length, range, invalid) {
  if (!_chunk4QJ2UKVPjs.isList.call(void 0, row)) return [_chunkF6GP3JSTjs.issueAt.call(void 0, path, row, "wrongType", { expected: "list" })];
  const answers2 = row;
  if (answers2.length !== length) return [_chunkF6GP3JSTjs.issueAt.call(void 0, path, row, _chunkZX2QLR52js.wrongLength, { bound: length, length: answers2.length })];
  return invalid === "exclude" ? [] : _chunkF6GP3JSTjs.offScale.call(void 0, answers2, path, range);
}

// src/surveys/pulseChange.ts
var isFavorable = (answer) => _chunkF6GP3JSTjs.isOnScale.call(void 0, answer, 4, 5);
var isValid = (answer) => _chunkF6GP3JSTjs.isOnScale.call(void 0, answer, 1, 5);
function shareChange(now, then, confidence) {
  const [one, other] = [shareOf(now), shareOf(then)];
  const change = changeOf(one, other, confidence);
  const [n, m] = [one.n, other.n];
  const [favorable, before] = [Math.round(one.share * n), Math.round(other.share * m)];
  const fewest = Math.min(n, m) / (n + m) * Math.min(favorable + before, n + m - favorable - before);
  return fewest < 5 ? { ...change, pValue: _chunkR342RA6Fjs.fisherExact.call(void 0, favorable, n - favorable, before, m - before) } : change;
}
function factorChange(now, then, confidence) {
  if (now.length === 1) return shareChange(now[0], then[0], confidence);
  return changeOf(factorShare(now), factorShare(then), confidence);
}
function shareOf(column) {
  const valid = Array.from(column).filter(isValid);
  return { share: valid.filter(isFavorable).length / valid.length, n: valid.length };
}
function factorShare(columns) {
  const items = columns.map(shareOf);
  const k = items.length;
  const share = Math.min(1, items.reduce((sum, item) => sum + item.share, 0) / k);
  let variance = 0;
  for (let row = 0; row < columns[0].length; row++) {
    let excess = 0;
    for (const [item, column] of columns.entries()) {
      const answer = column[row];
      if (isValid(answer))
        excess += (Number(isFavorable(answer)) - items[item].share) / items[item].n / k;
    }
    variance += excess ** 2;
  }
  const sizes = items.map(({ n: n2 }) => n2);
  const least = Math.min(...sizes);
  const most = sizes.reduce((sum, n2) => sum + n2, 0);
  const n = share === 0 || share === 1 ? least : Math.max(1, Math.min(most, share * (1 - share) / variance));
  return { share, n };
}
function changeOf(now, then, confidence) {
  const difference = now.share - then.share;
  const z = _chunkVIMUE475js.normalUpperQuantile.call(void 0, (1 - confidence) / 2);
  const pooled = (now.share * now.n + then.share * then.n) / (now.n + then.n);
  const standardError = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / now.n + 1 / then.n));
  return {
    difference,
    ..._chunkR342RA6Fjs.newcombe.call(void 0, difference, proportionOf(now), proportionOf(then), z),
    pValue: standardError === 0 ? 1 : 2 * _chunkSN3NSYABjs.normalUpper.call(void 0, Math.abs(difference / standardError))
  };
}
function proportionOf({ share, n }) {
  return { events: share === 1 ? n : share * n, trials: n };
}

// src/surveys/pulse.ts
var SCALE = { min: 1, max: 5 };
var pulseInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    answers: answerRows(SCALE, "items"),
    items: _chunk4QJ2UKVPjs.groups.call(void 0, { name: _chunk4QJ2UKVPjs.text.call(void 0, ), factor: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.text.call(void 0, )) }),
    invited: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, )),
    previous: _chunk4QJ2UKVPjs.optional.call(void 0, answerRows(SCALE, "items")),
    invalid: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "throw", "exclude"), "throw"),
    minimumAnswers: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, 1), 1),
    confidence: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.confidenceLevel.call(void 0, ), 0.95)
  },
  rules: [scoredRows("answers", "items", SCALE, "invited"), scoredRows("previous", "items", SCALE)]
}));
var MOST_ITEMS = 10;
function pulse(input) {
  const { answers: answers2, items, invited, previous, minimumAnswers, confidence } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "pulse", pulseInput, input);
  const current = items.map((_, column) => columnOf(answers2, column));
  const before = previous && items.map((_, column) => columnOf(previous, column));
  const enough = (column) => noScore(_chunkF6GP3JSTjs.counted.call(void 0, column, SCALE), minimumAnswers) === null;
  const respondents = answers2.filter((row) => Array.from(row).some((each) => _chunkF6GP3JSTjs.isOnScale.call(void 0, each, 1, 5))).length;
  const names = [...new Set(items.flatMap(({ factor }) => factor === void 0 ? [] : [factor]))];
  return {
    items: items.map(({ name, factor = null }, column) => {
      const now = current[column];
      const then = _optionalChain([before, 'optionalAccess', _2 => _2[column]]);
      return {
        name,
        factor,
        ...itemResult(now, minimumAnswers, confidence),
        change: then && enough(now) && enough(then) ? shareChange(now, then, confidence) : null
      };
    }),
    factors: names.map((name) => {
      const columns = [...items.keys()].filter((column) => _optionalChain([items, 'access', _3 => _3[column], 'optionalAccess', _4 => _4.factor]) === name);
      const of = (wave, these) => these.map((column) => wave[column]);
      const scored2 = columns.filter((column) => enough(current[column]));
      const both = scored2.filter((column) => before && enough(before[column]));
      return {
        name,
        favourable: scored2.length === 0 ? null : factorShare(of(current, scored2)).share,
        change: before && both.length > 0 ? factorChange(of(current, both), of(before, both), confidence) : null
      };
    }),
    respondents,
    participation: invited === void 0 || invited === 0 ? null : respondents / invited,
    warnings: items.length > MOST_ITEMS ? ["moreThanTenItems"] : []
  };
}
function columnOf(rows, column) {
  return rows.map((row) => row[column]);
}
function itemResult(column, minimumAnswers, confidence) {
  const tally = _chunkF6GP3JSTjs.counted.call(void 0, column, SCALE);
  const { effectiveAnswers: _, ...counts } = responseCounts(tally, SCALE.min);
  return { ...sharesOf(tally, noScore(tally, minimumAnswers), confidence), ...counts };
}
function sharesOf(tally, reason, confidence) {
  if (reason) return { favourable: null, reason, neutral: null, unfavourable: null, interval: null };
  const share = (first, last) => weightBetween(tally, SCALE.min, first, last) / tally.answered;
  const favourable = share(4, 5);
  const interval = shareInterval(favourable, tally.answered, { confidence, method: "wilson" });
  return { favourable, neutral: share(3, 3), unfavourable: share(1, 2), interval };
}
var pulseMetric = {
  id: "pulse",
  compute: pulse,
  input: pulseInput,
  headline: "participation",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "invited === undefined || invited === 0",
  sources: ["engagedlyFavorability", "newcombe1998", "wilson1927"],
  examples: [
    {
      input: {
        answers: [
          [5, 4],
          [4, 2],
          [3, null]
        ],
        items: [
          { name: "clarity", factor: "work" },
          { name: "workload", factor: "work" }
        ],
        invited: 4
      },
      result: {
        items: [
          {
            name: "clarity",
            factor: "work",
            favourable: 0.6666666666666666,
            neutral: 0.3333333333333333,
            unfavourable: 0,
            interval: { low: 0.2076596008020478, high: 0.9385080552796038, confidence: 0.95, method: "wilson" },
            answered: 3,
            missing: 0,
            invalid: 0,
            counts: [
              { answer: 1, count: 0 },
              { answer: 2, count: 0 },
              { answer: 3, count: 1 },
              { answer: 4, count: 1 },
              { answer: 5, count: 1 }
            ],
            change: null
          },
          {
            name: "workload",
            factor: "work",
            favourable: 0.5,
            neutral: 0,
            unfavourable: 0.5,
            interval: { low: 0.09453120573423075, high: 0.9054687942657692, confidence: 0.95, method: "wilson" },
            answered: 2,
            missing: 1,
            invalid: 0,
            counts: [
              { answer: 1, count: 0 },
              { answer: 2, count: 1 },
              { answer: 3, count: 0 },
              { answer: 4, count: 1 },
              { answer: 5, count: 0 }
            ],
            change: null
          }
        ],
        factors: [{ name: "work", favourable: 0.5833333333333333, change: null }],
        respondents: 3,
        participation: 0.75,
        warnings: []
      }
    },
    {
      input: { answers: [[5]], items: [{ name: "clarity" }] },
      result: {
        items: [
          {
            name: "clarity",
            factor: null,
            favourable: 1,
            neutral: 0,
            unfavourable: 0,
            interval: { low: 0.2065493143772375, high: 1, confidence: 0.95, method: "wilson" },
            answered: 1,
            missing: 0,
            invalid: 0,
            counts: [
              { answer: 1, count: 0 },
              { answer: 2, count: 0 },
              { answer: 3, count: 0 },
              { answer: 4, count: 0 },
              { answer: 5, count: 1 }
            ],
            change: null
          }
        ],
        factors: [],
        respondents: 1,
        participation: null,
        warnings: []
      }
    }
  ]
};

// src/surveys/responseRate.ts
var responseRateInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { sent: _chunk4QJ2UKVPjs.count.call(void 0, ), undeliverable: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, ), 0), answered: _chunk4QJ2UKVPjs.count.call(void 0, ) },
  rules: [
    _chunk4QJ2UKVPjs.rule.call(void 0, 
      ["answered", "undeliverable", "sent"],
      ({ answered, undeliverable, sent }) => answered <= sent - undeliverable,
      ({ answered, undeliverable, sent }) => ({
        code: "notAbove",
        value: answered + undeliverable,
        details: { sum: "answered + undeliverable", other: "sent", otherValue: sent }
      })
    )
  ]
}));
function responseRate(input) {
  const { sent, undeliverable, answered } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "responseRate", responseRateInput, input);
  return sent === undeliverable ? null : answered / (sent - undeliverable);
}
var responseRateMetric = {
  id: "responseRate",
  compute: responseRate,
  input: responseRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "answered / (sent - undeliverable)",
  undefinedWhen: "sent === undeliverable",
  sources: ["aapor2015"],
  examples: [
    { input: { sent: 220, undeliverable: 20, answered: 50 }, result: 0.25 },
    { input: { sent: 20, undeliverable: 20, answered: 0 }, result: null }
  ]
};





































exports.cesInput = cesInput; exports.ces = ces; exports.cesMetric = cesMetric; exports.compareNpsInput = compareNpsInput; exports.compareNps = compareNps; exports.compareNpsMetric = compareNpsMetric; exports.csatInput = csatInput; exports.csat = csat; exports.csatMetric = csatMetric; exports.csatBands = csatBands; exports.csatBand = csatBand; exports.enpsInput = enpsInput; exports.enps = enps; exports.enpsMetric = enpsMetric; exports.enpsBands = enpsBands; exports.enpsBand = enpsBand; exports.latestPerRespondent = latestPerRespondent; exports.npsInput = npsInput; exports.nps = nps; exports.npsMetric = npsMetric; exports.npsBands = npsBands; exports.npsBand = npsBand; exports.npsFromCountsInput = npsFromCountsInput; exports.npsFromCounts = npsFromCounts; exports.npsFromCountsMetric = npsFromCountsMetric; exports.npsSampleSizeInput = npsSampleSizeInput; exports.npsSampleSize = npsSampleSize; exports.npsSampleSizeMetric = npsSampleSizeMetric; exports.pulseInput = pulseInput; exports.pulse = pulse; exports.pulseMetric = pulseMetric; exports.responseRateInput = responseRateInput; exports.responseRate = responseRate; exports.responseRateMetric = responseRateMetric; exports.surveys_exports = surveys_exports;
