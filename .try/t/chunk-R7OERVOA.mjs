import {
  answerJsonSchema,
  answers,
  counted,
  isOnScale,
  issueAt,
  offScale,
  scored,
  tallyOf
} from "./chunk-DDRB6N6R.mjs";
import {
  fisherExact,
  meanInterval,
  newcombe
} from "./chunk-7QAXIP2D.mjs";
import {
  proportionEnds
} from "./chunk-XYJ2EKJM.mjs";
import {
  normalUpper
} from "./chunk-7R34S6ON.mjs";
import {
  normalUpperQuantile
} from "./chunk-DZD7SREW.mjs";
import {
  above,
  within
} from "./chunk-4JQXTEYR.mjs";
import {
  rootOf
} from "./chunk-VKLISL6N.mjs";
import {
  badRows,
  customerDictionary,
  readRows
} from "./chunk-4AY632ZM.mjs";
import {
  timeOf
} from "./chunk-V62RDT22.mjs";
import {
  MOST_BAD_ITEMS,
  check,
  confidenceLevel,
  count,
  customField,
  group,
  groups,
  inputSchema,
  isList,
  notAbove,
  notBoth,
  nullable,
  oneOf,
  optional,
  parseInput,
  points,
  ratio,
  rule,
  step,
  text,
  weightsOf,
  whenValid,
  withDefault,
  withFacts
} from "./chunk-J5IQHBUV.mjs";
import {
  notACustomer,
  notATime,
  wrongLength
} from "./chunk-IQ4LGOZS.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// src/surveys/index.ts
var surveys_exports = {};
__export(surveys_exports, {
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
var shareMethod = () => withDefault(oneOf("wilson", "clopperPearson", "jeffreys", "agrestiCoull"), "wilson");
function shareInterval(share, n, { confidence, method }) {
  const events = share === 1 ? n : share * n;
  return { ...proportionEnds(method, events, n, (1 - confidence) / 2), confidence, method };
}

// src/surveys/surveyFields.ts
var surveyFields = (range) => ({
  answers: answers(range),
  weights: optional(weightsOf("answers")),
  invalid: withDefault(oneOf("throw", "exclude"), "throw"),
  minimumAnswers: withDefault(count(1), 1),
  confidence: withDefault(confidenceLevel(), 0.95)
});
var WIDEST = { min: -10, max: 100 };

// src/surveys/ces.ts
var VERSIONS = {
  "2.0": { min: 1, max: 7, direction: "highIsGood", easyFrom: 5, difficultFrom: 3 },
  "2.0-5": { min: 1, max: 5, direction: "highIsGood", easyFrom: 4, difficultFrom: 2 },
  "1.0": { min: 1, max: 5, direction: "lowIsGood", easyFrom: 2, difficultFrom: 4 }
};
var scaleOf = ({ version = "2.0", scale }) => scale ?? VERSIONS[version];
var scaleField = () => group(
  {
    min: step(WIDEST.min, WIDEST.max),
    max: step(WIDEST.min, WIDEST.max),
    direction: oneOf("highIsGood", "lowIsGood"),
    easyFrom: step(WIDEST.min, WIDEST.max),
    difficultFrom: step(WIDEST.min, WIDEST.max)
  },
  [
    above("max", "min"),
    within("easyFrom", ["min", "max"], ({ min, max }) => ({ min, max })),
    within("difficultFrom", ["min", "max"], ({ min, max }) => ({ min, max })),
    within(
      "difficultFrom",
      ["direction", "easyFrom"],
      ({ direction, easyFrom }) => direction === "highIsGood" ? { max: easyFrom - 1 } : { min: easyFrom + 1 }
    )
  ]
);
var cesInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    ...surveyFields(WIDEST),
    version: optional(oneOf("2.0", "2.0-5", "1.0")),
    scale: optional(scaleField()),
    method: shareMethod()
  },
  rules: [notBoth("version", "scale"), scored(["version", "scale"], scaleOf)]
}));
function ces(input) {
  const parsed = parseInput("ces", cesInput, input);
  const tally = tallyOf(parsed);
  const scale = scaleOf(parsed);
  const reason = noScore(tally, parsed.minimumAnswers);
  const respondents = sidesOf({ ...tally, weights: tally.counts }, scale);
  return {
    ...reason ? noCesScore(reason) : cesScore(tally, scale, parsed),
    easy: respondents.easy,
    difficult: respondents.difficult,
    direction: scale.direction,
    ...responseCounts(tally, scale.min),
    version: parsed.scale ? "custom" : parsed.version ?? "2.0",
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
  const { low, high } = meanInterval(n, mean, Math.sqrt(variance * (n / (n - 1))), (1 - confidence) / 2);
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
  const z = normalUpperQuantile((1 - confidence) / 2);
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
  return Math.min(score, rootOf(excess, -1, score));
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
var npsGroup = () => group({ promoters: count(), passives: count(), detractors: count() });
var compareNpsInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { a: npsGroup(), b: npsGroup(), confidence: withDefault(confidenceLevel(), 0.95) }
}));
function compareNps(input) {
  const { a, b, confidence } = parseInput("compareNps", compareNpsInput, input);
  if ([a, b].some(({ promoters, passives, detractors }) => promoters + passives + detractors === 0))
    return { difference: null, reason: "noAnswers", low: null, high: null, z: null, pValue: null };
  const [one, other] = [netMoments(adjusted(a)), netMoments(adjusted(b))];
  const standardError = Math.sqrt(one.variance / one.n + other.variance / other.n);
  const difference = one.score - other.score;
  const reach = normalUpperQuantile((1 - confidence) / 2) * standardError;
  const z = difference / standardError;
  return {
    difference: differenceOf(a, b),
    low: 100 * Math.max(-2, difference - reach),
    high: 100 * Math.min(2, difference + reach),
    z,
    pValue: 2 * normalUpper(Math.abs(z))
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
  return satisfiedFrom ?? (boxes === void 0 ? void 0 : scaleMax - boxes + 1);
}
var csatInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    ...surveyFields(WIDEST),
    scaleMin: withDefault(step(WIDEST.min, WIDEST.max), 1),
    scaleMax: withDefault(step(WIDEST.min, WIDEST.max), 5),
    satisfiedFrom: optional(step(WIDEST.min, WIDEST.max)),
    method: shareMethod()
  },
  rules: [
    above("scaleMax", "scaleMin"),
    within("satisfiedFrom", ["scaleMin", "scaleMax"], ({ scaleMin, scaleMax }) => ({
      min: scaleMin + 1,
      max: scaleMax
    })),
    rule(
      ["satisfiedFrom", "scaleMax", "scaleMin"],
      (input) => satisfiedFromOf(input) !== void 0,
      () => ({ code: "missing", value: void 0, details: { expected: "wholeNumber" } })
    ),
    scored(["scaleMin", "scaleMax", "satisfiedFrom"], ({ scaleMin, scaleMax }) => ({ min: scaleMin, max: scaleMax }))
  ]
}));
function csat(input) {
  const parsed = parseInput("csat", csatInput, input);
  const tally = tallyOf(parsed);
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
  const schema = inputSchema(() => ({
    fields: {
      score: nullable(field()),
      bands: groups({ id: text(), from: field(), to: field() }, [notAbove("from", "to")])
    }
  }));
  const parsed = parseInput(name, schema, { score, bands });
  const value = parsed.score;
  if (value === null) return null;
  const within2 = parsed.bands.find(({ from, to }) => from <= value && value < to);
  return within2 ?? parsed.bands.find(({ to }) => to === value) ?? null;
}

// src/surveys/csatBand.ts
var csatBands = [
  { id: "belowAverage", from: 0, to: 0.75 },
  { id: "good", from: 0.75, to: 0.85 },
  { id: "excellent", from: 0.85, to: 1 }
];
function csatBand(score, bands = csatBands) {
  return bandOf("csatBand", score, bands, () => ratio());
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
var enpsInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    ...surveyFields(ZERO_TO_TEN),
    scale: withDefault(oneOf("0-10", "1-10"), "0-10"),
    method: withDefault(oneOf("adjustedWald", "wald", "score"), "adjustedWald")
  },
  rules: [scored(["scale"], scaleOf2)]
}));
function enps(input) {
  const parsed = parseInput("enps", enpsInput, input);
  return netResult(tallyOf(parsed), scaleOf2(parsed), parsed);
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
  return bandOf("enpsBand", score, bands, () => points(-100, 100));
}

// src/surveys/latestPerRespondent.ts
function latestPerRespondent(answers2) {
  const bad = badRows("latestPerRespondent", "throw");
  const people = customerDictionary();
  const latest = [];
  const times = [];
  readRows("latestPerRespondent", answers2, 0, bad, ({ respondent, at, answer }, row) => {
    const time = timeOf(at, "UTC");
    if (Number.isNaN(time)) bad.add(row, "at", notATime, at);
    const person = people.numberOf(respondent);
    if (person === -1) bad.add(row, "respondent", notACustomer, respondent);
    else if (!(time < (times[person] ?? -Infinity))) {
      latest[person] = answer;
      times[person] = time;
    }
  });
  bad.check();
  return latest;
}

// src/surveys/nps.ts
var npsInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    ...surveyFields(ZERO_TO_TEN),
    method: withDefault(oneOf("adjustedWald", "wald", "score"), "adjustedWald")
  },
  rules: [scored([], () => ZERO_TO_TEN)]
}));
function nps(input) {
  const parsed = parseInput("nps", npsInput, input);
  return netResult(tallyOf(parsed), ZERO_TO_TEN, parsed);
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
  return bandOf("npsBand", score, bands, () => points(-100, 100));
}

// src/surveys/npsFromCounts.ts
var npsFromCountsInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    promoters: count(),
    passives: count(),
    detractors: count(),
    confidence: withDefault(confidenceLevel(), 0.95),
    method: withDefault(oneOf("adjustedWald", "wald", "score"), "adjustedWald")
  }
}));
function npsFromCounts(input) {
  const { confidence, method, ...groups2 } = parseInput("npsFromCounts", npsFromCountsInput, input);
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
var npsSampleSizeInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    margin: points(1e-3, 100),
    variance: withDefault(ratio(), 0.67),
    confidence: withDefault(confidenceLevel(), 0.95)
  }
}));
function npsSampleSize(input) {
  const { margin, variance, confidence } = parseInput("npsSampleSize", npsSampleSizeInput, input);
  const z = normalUpperQuantile((1 - confidence) / 2);
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
    jsonSchema: { type: "array", items: { type: "array", items: answerJsonSchema(range), sameLengthAs: columns } }
  };
  return withFacts(
    customField((value) => Array.isArray(value), facts),
    facts
  );
}
function scoredRows(rows, columns, range, invited) {
  const check2 = ({ value, issues }) => {
    const given = value[rows] ?? [];
    const { length } = value[columns];
    const found = [...given.keys()].flatMap((row) => rowIssues(given[row], [rows, row], length, range, value.invalid));
    issues.push(...found.slice(0, MOST_BAD_ITEMS));
    const asked = invited === void 0 ? void 0 : value[invited];
    if (asked === void 0 || found.length > 0) return;
    const answered = given.filter(
      (row) => Array.from(row).some((each) => isOnScale(each, range.min, range.max))
    ).length;
    if (asked < answered) issues.push(issueAt([invited], asked, "tooSmall", { bound: answered }));
  };
  const fields = [rows, columns, "invalid", ...invited ? [invited] : []];
  return check(check2, { when: whenValid(fields) });
}
function rowIssues(row, path, length, range, invalid) {
  if (!isList(row)) return [issueAt(path, row, "wrongType", { expected: "list" })];
  const answers2 = row;
  if (answers2.length !== length) return [issueAt(path, row, wrongLength, { bound: length, length: answers2.length })];
  return invalid === "exclude" ? [] : offScale(answers2, path, range);
}

// src/surveys/pulseChange.ts
var isFavorable = (answer) => isOnScale(answer, 4, 5);
var isValid = (answer) => isOnScale(answer, 1, 5);
function shareChange(now, then, confidence) {
  const [one, other] = [shareOf(now), shareOf(then)];
  const change = changeOf(one, other, confidence);
  const [n, m] = [one.n, other.n];
  const [favorable, before] = [Math.round(one.share * n), Math.round(other.share * m)];
  const fewest = Math.min(n, m) / (n + m) * Math.min(favorable + before, n + m - favorable - before);
  return fewest < 5 ? { ...change, pValue: fisherExact(favorable, n - favorable, before, m - before) } : change;
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
  const z = normalUpperQuantile((1 - confidence) / 2);
  const pooled = (now.share * now.n + then.share * then.n) / (now.n + then.n);
  const standardError = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / now.n + 1 / then.n));
  return {
    difference,
    ...newcombe(difference, proportionOf(now), proportionOf(then), z),
    pValue: standardError === 0 ? 1 : 2 * normalUpper(Math.abs(difference / standardError))
  };
}
function proportionOf({ share, n }) {
  return { events: share === 1 ? n : share * n, trials: n };
}

// src/surveys/pulse.ts
var SCALE = { min: 1, max: 5 };
var pulseInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    answers: answerRows(SCALE, "items"),
    items: groups({ name: text(), factor: optional(text()) }),
    invited: optional(count()),
    previous: optional(answerRows(SCALE, "items")),
    invalid: withDefault(oneOf("throw", "exclude"), "throw"),
    minimumAnswers: withDefault(count(1), 1),
    confidence: withDefault(confidenceLevel(), 0.95)
  },
  rules: [scoredRows("answers", "items", SCALE, "invited"), scoredRows("previous", "items", SCALE)]
}));
var MOST_ITEMS = 10;
function pulse(input) {
  const { answers: answers2, items, invited, previous, minimumAnswers, confidence } = parseInput("pulse", pulseInput, input);
  const current = items.map((_, column) => columnOf(answers2, column));
  const before = previous && items.map((_, column) => columnOf(previous, column));
  const enough = (column) => noScore(counted(column, SCALE), minimumAnswers) === null;
  const respondents = answers2.filter((row) => Array.from(row).some((each) => isOnScale(each, 1, 5))).length;
  const names = [...new Set(items.flatMap(({ factor }) => factor === void 0 ? [] : [factor]))];
  return {
    items: items.map(({ name, factor = null }, column) => {
      const now = current[column];
      const then = before?.[column];
      return {
        name,
        factor,
        ...itemResult(now, minimumAnswers, confidence),
        change: then && enough(now) && enough(then) ? shareChange(now, then, confidence) : null
      };
    }),
    factors: names.map((name) => {
      const columns = [...items.keys()].filter((column) => items[column]?.factor === name);
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
  const tally = counted(column, SCALE);
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
var responseRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { sent: count(), undeliverable: withDefault(count(), 0), answered: count() },
  rules: [
    rule(
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
  const { sent, undeliverable, answered } = parseInput("responseRate", responseRateInput, input);
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

export {
  cesInput,
  ces,
  cesMetric,
  compareNpsInput,
  compareNps,
  compareNpsMetric,
  csatInput,
  csat,
  csatMetric,
  csatBands,
  csatBand,
  enpsInput,
  enps,
  enpsMetric,
  enpsBands,
  enpsBand,
  latestPerRespondent,
  npsInput,
  nps,
  npsMetric,
  npsBands,
  npsBand,
  npsFromCountsInput,
  npsFromCounts,
  npsFromCountsMetric,
  npsSampleSizeInput,
  npsSampleSize,
  npsSampleSizeMetric,
  pulseInput,
  pulse,
  pulseMetric,
  responseRateInput,
  responseRate,
  responseRateMetric,
  surveys_exports
};
