import {
  flag,
  flagsOf
} from "./chunk-BZ2PEKWY.mjs";
import {
  issueAt
} from "./chunk-DDRB6N6R.mjs";
import {
  normalUpperQuantile
} from "./chunk-DZD7SREW.mjs";
import {
  sumOf
} from "./chunk-GMLNFTUW.mjs";
import {
  sameLength
} from "./chunk-LGK5XKLQ.mjs";
import {
  MOST_BAD_ITEMS,
  anyNumber,
  check,
  confidenceLevel,
  count,
  different,
  groups,
  inputSchema,
  notAbove,
  nullable,
  oneOf,
  optional,
  parseInput,
  points,
  quantity,
  ratio,
  ratioBetween,
  scores,
  text,
  whenValid,
  withDefault
} from "./chunk-J5IQHBUV.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// src/risk/index.ts
var risk_exports = {};
__export(risk_exports, {
  articleRiskFactors: () => articleRiskFactors,
  churnProbability: () => churnProbability,
  churnProbabilityInput: () => churnProbabilityInput,
  churnProbabilityMetric: () => churnProbabilityMetric,
  churnRisk: () => churnRisk,
  churnRiskInput: () => churnRiskInput,
  churnRiskMetric: () => churnRiskMetric,
  evaluateRisk: () => evaluateRisk,
  evaluateRiskInput: () => evaluateRiskInput,
  evaluateRiskMetric: () => evaluateRiskMetric,
  riskBands: () => riskBands
});

// src/risk/articleRiskFactors.ts
var articleRiskFactors = [
  { name: "decliningEngagement", unit: "ratio", weight: 1, best: 1, worst: 0 },
  { name: "badSupportExperience", unit: "scale", weight: 1, best: 5, worst: 1 },
  { name: "competitorOffers", unit: "count", weight: 1, best: 0, worst: 3 },
  { name: "poorAdoption", unit: "ratio", weight: 1, best: 1, worst: 0 },
  { name: "pricingAndBilling", unit: "count", weight: 1, best: 0, worst: 3 },
  { name: "changedNeeds", unit: "ratio", weight: 1, best: 0, worst: 1 }
];

// src/risk/churnProbability.ts
var churnProbabilityInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    intercept: anyNumber(),
    terms: groups({
      name: text(),
      coefficient: anyNumber(),
      value: anyNumber(),
      baseline: optional(anyNumber())
    })
  }
}));
function churnProbability(input) {
  const { intercept, terms } = parseInput("churnProbability", churnProbabilityInput, input);
  const logit = sumOf(terms.length + 1, (i) => {
    const term = terms[i - 1];
    return term ? term.coefficient * term.value : intercept;
  });
  return {
    probability: 1 / (1 + Math.exp(-logit)),
    logit: logit + 0,
    contributions: terms.map(({ name, coefficient, value, baseline = 0 }) => ({
      name,
      contribution: coefficient * (value - baseline) + 0
    }))
  };
}
var churnProbabilityMetric = {
  id: "churnProbability",
  compute: churnProbability,
  input: churnProbabilityInput,
  headline: "probability",
  unit: "ratio",
  range: [0, 1],
  better: "lower",
  formula: null,
  undefinedWhen: null,
  sources: ["hosmerLemeshowSturdivant2013"],
  examples: [
    {
      input: {
        intercept: 0,
        terms: [
          { name: "tickets", coefficient: 0.5, value: 4, baseline: 1 },
          { name: "logins", coefficient: -0.25, value: 8 }
        ]
      },
      result: {
        probability: 0.5,
        logit: 0,
        contributions: [
          { name: "tickets", contribution: 1.5 },
          { name: "logins", contribution: -2 }
        ]
      }
    }
  ]
};

// src/risk/riskBands.ts
var riskBands = [
  { id: "low", from: 0, to: 33 },
  { id: "medium", from: 33, to: 67 },
  { id: "high", from: 67, to: 100 }
];

// src/risk/churnRisk.ts
var churnRiskInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    factors: groups(
      {
        name: text(),
        unit: optional(oneOf("ratio", "money", "count", "points", "scale", "periods", "days")),
        value: nullable(anyNumber()),
        weight: quantity("count"),
        best: anyNumber(),
        worst: anyNumber(),
        reference: optional(anyNumber())
      },
      [different("best", "worst")]
    ),
    minimumCoverage: withDefault(ratio(), 0.5),
    bands: optional(groups({ id: text(), from: points(0, 100), to: points(0, 100) }, [notAbove("from", "to")]))
  }
}));
var SLACK = 1e-9;
function churnRisk(input) {
  const { factors, minimumCoverage, bands = riskBands } = parseInput("churnRisk", churnRiskInput, input);
  const known = factors.filter(({ value, weight }) => value !== null && weight > 0);
  const weights = sumOf(factors.length, (i) => factors[i].weight);
  const knownWeights = sumOf(known.length, (i) => known[i].weight);
  if (known.length === 0) return { score: null, reason: "noValues", coverage: 0, band: null, drivers: [] };
  const coverage = Math.min(1, knownWeights / weights);
  if (coverage < minimumCoverage * (1 - SLACK))
    return { score: null, reason: "belowCoverage", coverage, band: null, drivers: [] };
  const drivers = known.map((factor) => {
    const points2 = 100 * factor.weight / knownWeights;
    const risk = riskAt(factor, factor.value);
    return {
      name: factor.name,
      risk,
      contribution: points2 * risk,
      excess: points2 * (risk - riskAt(factor, factor.reference ?? factor.best)) + 0
    };
  });
  const total = sumOf(drivers.length, (i) => drivers[i].contribution);
  const score = Math.min(100, total);
  drivers.sort((a, b) => b.excess - a.excess);
  return { score, coverage, band: bandWith(score, bands), drivers };
}
function riskAt({ best, worst }, value) {
  return Math.min(1, Math.max(0, (value - best) / (worst - best)));
}
function bandWith(score, bands) {
  return bands.find(({ from, to }) => from <= score && score < to) ?? bands.find(({ to }) => to === score) ?? null;
}
var churnRiskMetric = {
  id: "churnRisk",
  compute: churnRisk,
  input: churnRiskInput,
  headline: "score",
  unit: "points",
  range: [0, 100],
  better: "lower",
  formula: null,
  undefinedWhen: "factors.filter((factor) => factor.value !== null && factor.weight > 0).length === 0 || factors.reduce((sum, factor) => sum + (factor.value === null ? 0 : factor.weight), 0) < minimumCoverage * (1 - 1e-9) * factors.reduce((sum, factor) => sum + factor.weight, 0)",
  sources: ["oecdComposite2008"],
  examples: [
    {
      input: {
        factors: [
          { name: "logins", value: 5, weight: 3, best: 20, worst: 0, reference: 10 },
          { name: "tickets", value: 2, weight: 1, best: 0, worst: 4 }
        ]
      },
      result: {
        score: 68.75,
        coverage: 1,
        band: { id: "high", from: 67, to: 100 },
        drivers: [
          { name: "logins", risk: 0.75, contribution: 56.25, excess: 18.75 },
          { name: "tickets", risk: 0.5, contribution: 12.5, excess: 12.5 }
        ]
      }
    },
    {
      input: {
        factors: [
          { name: "logins", value: null, weight: 3, best: 20, worst: 0 },
          { name: "tickets", value: 2, weight: 1, best: 0, worst: 4 }
        ]
      },
      result: { score: null, reason: "belowCoverage", coverage: 0.25, band: null, drivers: [] }
    }
  ]
};

// src/validation/itemsWithin.ts
function itemsWithin(list, least, greatest, where) {
  const check2 = ({ value, issues }) => {
    if (!value[where]) return;
    const items = value[list];
    for (let i = 0, bad = 0; i < items.length && bad < MOST_BAD_ITEMS; i++) {
      const item = items[i];
      if (item >= least && item <= greatest) continue;
      bad++;
      const [code, bound] = item < least ? ["tooSmall", least] : ["tooLarge", greatest];
      issues.push(issueAt([list, i], item, code, { bound }));
    }
  };
  return check(check2, { when: whenValid([list, where]) });
}

// src/risk/compensated.ts
function compensated() {
  let sum = 0;
  let lost = 0;
  return {
    add(term) {
      const next = sum + term;
      const added = next - sum;
      lost += sum - (next - added) + (term - added);
      sum = next;
    },
    total: () => sum + lost
  };
}

// src/risk/calibrationOf.ts
function calibrationOf(probabilities, churned, bins) {
  const rows = Array.from({ length: bins }, () => ({ customers: 0, left: 0, predicted: compensated() }));
  for (let i = 0; i < probabilities.length; i++) {
    const probability = probabilities[i];
    const row = rows[binOf(probability, bins)];
    row.customers++;
    if (churned[i]) row.left++;
    row.predicted.add(probability);
  }
  return rows.map(({ customers, left, predicted }, i) => ({
    from: i / bins,
    to: (i + 1) / bins,
    customers,
    predicted: customers === 0 ? null : predicted.total() / customers,
    observed: customers === 0 ? null : left / customers
  }));
}
function binOf(probability, bins) {
  let bin = Math.min(bins - 1, Math.floor(probability * bins));
  while (bin + 1 < bins && (bin + 1) / bins <= probability) bin++;
  while (bin / bins > probability) bin--;
  return bin;
}

// src/risk/tieGroups.ts
function tieGroups(left, stayed, visit) {
  let i = left.length - 1;
  let j = stayed.length - 1;
  while (i >= 0 || j >= 0) {
    const ofLeft = i >= 0 ? left[i] : -Infinity;
    const ofStayed = j >= 0 ? stayed[j] : -Infinity;
    const score = ofLeft > ofStayed ? ofLeft : ofStayed;
    const [lastLeft, lastStayed] = [i, j];
    while (i >= 0 && left[i] === score) i--;
    while (j >= 0 && stayed[j] === score) j--;
    visit(lastLeft - i, lastStayed - j);
  }
}

// src/risk/ranking.ts
function ranking(left, stayed, share, confidence) {
  const events = left.length;
  const others = stayed.length;
  const top = share * (events + others);
  let leftAbove = 0;
  let stayedAbove = 0;
  let won = 0;
  let widest = 0;
  let captured = 0;
  tieGroups(left, stayed, (ofLeft, ofStayed) => {
    won += ofLeft * (2 * (others - stayedAbove) - ofStayed);
    const reached = Math.min(1, Math.max(0, (top - leftAbove - stayedAbove) / (ofLeft + ofStayed)));
    captured += ofLeft * reached;
    leftAbove += ofLeft;
    stayedAbove += ofStayed;
    widest = Math.max(widest, Math.abs(leftAbove * others - stayedAbove * events));
  });
  const estimate = won / (2 * events * others);
  const capture = Math.min(1, captured / events);
  return {
    auc: { estimate, ...interval(left, stayed, estimate, confidence), confidence, method: "delong" },
    ks: widest / (events * others),
    lift: capture / share,
    capture
  };
}
function interval(left, stayed, estimate, confidence) {
  const events = left.length;
  const others = stayed.length;
  if (events === 1 || others === 1) return { low: 0, high: 1 };
  const ofEvents = compensated();
  const ofOthers = compensated();
  let leftAbove = 0;
  let stayedAbove = 0;
  tieGroups(left, stayed, (ofLeft, ofStayed) => {
    if (ofLeft > 0) ofEvents.add(ofLeft * ((others - stayedAbove - ofStayed / 2) / others - estimate) ** 2);
    if (ofStayed > 0) ofOthers.add(ofStayed * ((leftAbove + ofLeft / 2) / events - estimate) ** 2);
    leftAbove += ofLeft;
    stayedAbove += ofStayed;
  });
  const variance = ofEvents.total() / (events - 1) / events + ofOthers.total() / (others - 1) / others;
  const reach = normalUpperQuantile((1 - confidence) / 2) * Math.sqrt(variance);
  return { low: Math.max(0, estimate - reach), high: Math.min(1, estimate + reach) };
}

// src/risk/evaluateRisk.ts
var evaluateRiskInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    scores: scores(),
    churned: flagsOf("scores"),
    probabilities: withDefault(flag(), false),
    share: withDefault(ratioBetween(1e-6, 1), 0.1),
    bins: withDefault(count(1, 1e3), 10),
    confidence: withDefault(confidenceLevel(), 0.95)
  },
  rules: [sameLength("churned", "scores"), itemsWithin("scores", 0, 1, "probabilities")]
}));
function evaluateRisk(input) {
  const { scores: scores2, churned, probabilities, share, bins, confidence } = parseInput(
    "evaluateRisk",
    evaluateRiskInput,
    input
  );
  const n = scores2.length;
  let events = 0;
  for (let i = 0; i < n; i++) if (churned[i]) events++;
  const onOrder = events === 0 || events === n ? { auc: null, ks: null, lift: null, capture: null } : ranking(...sortedByOutcome(scores2, churned, events), share, confidence);
  if (!probabilities || n === 0) return { n, events, ...onOrder, brier: null, logLoss: null, calibration: null };
  return {
    n,
    events,
    ...onOrder,
    brier: sumOf(n, (i) => (scores2[i] - (churned[i] ? 1 : 0)) ** 2) / n,
    logLoss: sumOf(n, (i) => surprise(scores2[i], Boolean(churned[i]))) / n,
    calibration: calibrationOf(scores2, churned, bins)
  };
}
function sortedByOutcome(scores2, churned, events) {
  const left = new Float64Array(events);
  const stayed = new Float64Array(scores2.length - events);
  for (let i = 0, l = 0, s = 0; i < scores2.length; i++) {
    const score = scores2[i] + 0;
    if (churned[i]) left[l++] = score;
    else stayed[s++] = score;
  }
  return [left.sort(), stayed.sort()];
}
var LEAST = 1e-15;
function surprise(probability, left) {
  const clipped = Math.min(1 - LEAST, Math.max(LEAST, probability));
  return -(left ? Math.log(clipped) : Math.log1p(-clipped));
}
var evaluateRiskMetric = {
  id: "evaluateRisk",
  compute: evaluateRisk,
  input: evaluateRiskInput,
  headline: "auc.estimate",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "Array.from(churned).filter((each) => each).length === 0 || Array.from(churned).filter((each) => !each).length === 0",
  sources: ["delong1988", "fawcett2006", "brier1950"],
  examples: [
    {
      input: {
        scores: [0.75, 0.5, 0.25, 0.25],
        churned: [true, false, true, false],
        probabilities: true,
        share: 0.5,
        bins: 2
      },
      result: {
        n: 4,
        events: 2,
        auc: { estimate: 0.625, low: 0, high: 1, confidence: 0.95, method: "delong" },
        ks: 0.5,
        lift: 1,
        capture: 0.5,
        brier: 0.234375,
        logLoss: 0.6637014216458494,
        calibration: [
          { from: 0, to: 0.5, customers: 2, predicted: 0.25, observed: 0.5 },
          { from: 0.5, to: 1, customers: 2, predicted: 0.625, observed: 0.5 }
        ]
      }
    },
    {
      input: { scores: [1, 2], churned: [0, 0] },
      result: {
        n: 2,
        events: 0,
        auc: null,
        ks: null,
        lift: null,
        capture: null,
        brier: null,
        logLoss: null,
        calibration: null
      }
    }
  ]
};

export {
  articleRiskFactors,
  churnProbabilityInput,
  churnProbability,
  churnProbabilityMetric,
  riskBands,
  churnRiskInput,
  churnRisk,
  churnRiskMetric,
  evaluateRiskInput,
  evaluateRisk,
  evaluateRiskMetric,
  risk_exports
};
