"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _nullishCoalesce(lhs, rhsFn) { if (lhs != null) { return lhs; } else { return rhsFn(); } } function _optionalChain(ops) { let lastAccessLHS = undefined; let value = ops[0]; let i = 1; while (i < ops.length) { const op = ops[i]; const fn = ops[i + 1]; i += 2; if ((op === 'optionalAccess' || op === 'optionalCall') && value == null) { return undefined; } if (op === 'access' || op === 'optionalAccess') { lastAccessLHS = value; value = fn(value); } else if (op === 'call' || op === 'optionalCall') { value = fn((...args) => value.call(lastAccessLHS, ...args)); lastAccessLHS = undefined; } } return value; }

var _chunkE6V7HM6Fjs = require('./chunk-E6V7HM6F.js');


var _chunkH555HCYNjs = require('./chunk-H555HCYN.js');



var _chunkB4LBDI7Xjs = require('./chunk-B4LBDI7X.js');



















var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');




var _chunkQUXRTJXZjs = require('./chunk-QUXRTJXZ.js');







var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');


var _chunkMLKGABMKjs = require('./chunk-MLKGABMK.js');

// src/impact/index.ts
var impact_exports = {};
_chunkMLKGABMKjs.__export.call(void 0, impact_exports, {
  acquisitionVersusRetentionCost: () => acquisitionVersusRetentionCost,
  acquisitionVersusRetentionCostInput: () => acquisitionVersusRetentionCostInput,
  acquisitionVersusRetentionCostMetric: () => acquisitionVersusRetentionCostMetric,
  breakEven: () => breakEven,
  churnCost: () => churnCost,
  churnCostInput: () => churnCostInput,
  churnCostMetric: () => churnCostMetric,
  compareChurnScenarios: () => compareChurnScenarios,
  compareChurnScenariosInput: () => compareChurnScenariosInput,
  compareChurnScenariosMetric: () => compareChurnScenariosMetric,
  incentiveReturn: () => incentiveReturn,
  incentiveReturnInput: () => incentiveReturnInput,
  incentiveReturnMetric: () => incentiveReturnMetric,
  leverImpact: () => leverImpact,
  leverImpactInput: () => leverImpactInput,
  leverImpactMetric: () => leverImpactMetric,
  priceIncreaseImpact: () => priceIncreaseImpact,
  priceIncreaseImpactInput: () => priceIncreaseImpactInput,
  priceIncreaseImpactMetric: () => priceIncreaseImpactMetric,
  projectRevenue: () => projectRevenue,
  projectRevenueInput: () => projectRevenueInput,
  projectRevenueMetric: () => projectRevenueMetric,
  referralValue: () => referralValue,
  referralValueInput: () => referralValueInput,
  referralValueMetric: () => referralValueMetric,
  repeatSpendUplift: () => repeatSpendUplift,
  repeatSpendUpliftInput: () => repeatSpendUpliftInput,
  repeatSpendUpliftMetric: () => repeatSpendUpliftMetric,
  retentionProfitImpact: () => retentionProfitImpact,
  retentionProfitImpactInput: () => retentionProfitImpactInput,
  retentionProfitImpactMetric: () => retentionProfitImpactMetric,
  saveOfferImpact: () => saveOfferImpact,
  saveOfferImpactInput: () => saveOfferImpactInput,
  saveOfferImpactMetric: () => saveOfferImpactMetric,
  sensitivity: () => sensitivity
});

// src/impact/acquisitionVersusRetentionCost.ts
var acquisitionVersusRetentionCostInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    acquisitionSpend: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    newCustomers: _chunk4QJ2UKVPjs.count.call(void 0, ),
    retentionSpend: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    customersRetained: _chunk4QJ2UKVPjs.count.call(void 0, )
  }
}));
function acquisitionVersusRetentionCost(input) {
  const { acquisitionSpend, newCustomers, retentionSpend, customersRetained } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "acquisitionVersusRetentionCost",
    acquisitionVersusRetentionCostInput,
    input
  );
  const costPerNewCustomer = newCustomers === 0 ? null : acquisitionSpend / newCustomers;
  const costPerRetainedCustomer = customersRetained === 0 ? null : retentionSpend / customersRetained;
  return {
    costPerNewCustomer,
    costPerRetainedCustomer,
    ratio: costPerNewCustomer === null || !costPerRetainedCustomer ? null : costPerNewCustomer / costPerRetainedCustomer
  };
}
var acquisitionVersusRetentionCostMetric = {
  id: "acquisitionVersusRetentionCost",
  compute: acquisitionVersusRetentionCost,
  input: acquisitionVersusRetentionCostInput,
  headline: "ratio",
  unit: "ratio",
  range: [0, Infinity],
  better: null,
  formula: "acquisitionSpend / newCustomers / (retentionSpend / customersRetained)",
  undefinedWhen: "newCustomers === 0 || customersRetained === 0 || retentionSpend === 0",
  sources: ["gallo2014", "blattbergDeighton1996"],
  examples: [
    {
      input: { acquisitionSpend: 4e4, newCustomers: 200, retentionSpend: 2e4, customersRetained: 1e3 },
      result: { costPerNewCustomer: 200, costPerRetainedCustomer: 20, ratio: 10 }
    },
    {
      input: { acquisitionSpend: 4e4, newCustomers: 200, retentionSpend: 0, customersRetained: 1e3 },
      result: { costPerNewCustomer: 200, costPerRetainedCustomer: 0, ratio: null }
    }
  ]
};

// src/metric/attempt.ts
function attempt(metric, ...input) {
  try {
    return { ok: true, value: metric(...input) };
  } catch (error) {
    if (error instanceof TypeError && error.name === "MetricInputError")
      return { ok: false, error };
    throw error;
  }
}

// src/validation/numberField.ts
function fieldNames(schema) {
  return Object.keys(_nullishCoalesce(bare(schema).shape, () => ( {})));
}
function numberField(schema, name) {
  const shape = _nullishCoalesce(bare(schema).shape, () => ( {}));
  const field = Object.hasOwn(shape, name) ? shape[name] : void 0;
  if (!field || bare(field).type !== "number") return void 0;
  const { checks = [], check } = bare(field);
  const bounds = (kind) => checks.map((each) => each._zod.def).flatMap((each) => each.check === kind ? [Number(each.value)] : []);
  const whole = [check, ...checks.map((each) => each._zod.def.check)].includes("number_format");
  const widest = whole ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE;
  return {
    whole,
    least: Math.max(-widest, ...bounds("greater_than")),
    greatest: Math.min(widest, ...bounds("less_than"))
  };
}
function bare(schema) {
  return innermost(schema)._zod.def;
}
function innermost(schema) {
  const { innerType, getter } = schema._zod.def;
  const inner = _nullishCoalesce(innerType, () => ( _optionalChain([getter, 'optionalCall', _ => _()])));
  return inner ? innermost(inner) : schema;
}

// src/impact/mainNumber.ts
function mainNumber(caller, metric, input) {
  const result = metric.compute(input);
  const path = metric.headline === null ? [] : metric.headline.split(".");
  const value = path.reduce((inner, key) => _nullishCoalesce(_optionalChain([inner, 'optionalAccess', _2 => _2[key]]), () => ( null)), result);
  if (value === null || typeof value === "number" && Number.isFinite(value)) return value;
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)(caller, [_chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.notNumeric, ["metric", "headline"], value)]);
}
function checkMetric(caller, metric) {
  const { compute, input } = Object(metric);
  const takesInput = typeof metric === "object" && typeof compute === "function" && typeof input === "object";
  if (takesInput && !("log" in metric) && !("argumentNames" in metric)) return;
  const issue = _chunkQUXRTJXZjs.makeIssue.call(void 0, "wrongType", ["metric"], metric, { expected: "metric" }, _chunkZX2QLR52js.rareKinds.metric);
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)(caller, [issue]);
}
function checkField(caller, metric, field) {
  const numbers = numberField(metric.input, field);
  if (numbers) return numbers;
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)(caller, [problemOf(field, fieldNames(metric.input))]);
}
function problemOf(field, names) {
  if (names.includes(field)) return _chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.notNumeric, [field], field);
  const suggestion = _chunkQUXRTJXZjs.nearestName.call(void 0, field, names);
  if (suggestion === void 0) return _chunkQUXRTJXZjs.makeIssue.call(void 0, "unknownField", [field], field);
  return _chunkQUXRTJXZjs.makeIssue.call(void 0, "misspelledField", [field], field, { suggestion });
}

// src/impact/breakEven.ts
var LEAST_STEP = 1e-12;
var EQUAL_STEPS = 64;
function breakEven(metric, input, field, target, options = {}) {
  checkMetric("breakEven", metric);
  const { whole, least, greatest } = checkField("breakEven", metric, field);
  checkNumber(["target"], target);
  const [low, high] = limits(options.between, whole, least, greatest);
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, metric.id, metric.input, input);
  mainNumber("breakEven", metric, input);
  const given = parsed[field];
  const present = Math.min(high, Math.max(low, typeof given === "number" ? given : 0));
  const above = (value) => {
    const outcome = attempt(() => mainNumber("breakEven", metric, { ...input, [field]: value }));
    return outcome.ok && outcome.value !== null ? outcome.value - target : void 0;
  };
  const roots = paths(low, high, present, whole).flatMap((path) => firstRoot(above, path, whole));
  if (roots.length > 0) return roots.reduce((a, b) => Math.abs(b - present) < Math.abs(a - present) ? b : a) + 0;
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)("breakEven", [_chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.noRoot, [field], given, { low, high, target })]);
}
function checkNumber(path, value) {
  if (Number.isFinite(value)) return;
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)("breakEven", [_chunkQUXRTJXZjs.makeIssue.call(void 0, "wrongType", path, value, { expected: "number" })]);
}
function limits(between, whole, least, greatest) {
  if (between === void 0) return [least, greatest];
  if (!Array.isArray(between))
    throw new (0, _chunkQUXRTJXZjs.MetricInputError)("breakEven", [_chunkQUXRTJXZjs.makeIssue.call(void 0, "wrongType", ["between"], between, { expected: "list" })]);
  if (between.length !== 2) {
    const issue = _chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.wrongLength, ["between"], between, { bound: 2, length: between.length });
    throw new (0, _chunkQUXRTJXZjs.MetricInputError)("breakEven", [issue]);
  }
  for (const [i, end] of between.entries()) checkNumber(["between", i], end);
  const [from, to] = between;
  const low = Math.max(least, whole ? Math.ceil(from) : from);
  const high = Math.min(greatest, whole ? Math.floor(to) : to);
  if (low <= high) return [low, high];
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)("breakEven", [
    _chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.notBelow, ["between", 0], from, { bound: Math.min(greatest, to) })
  ]);
}
function paths(low, high, present, whole) {
  const stops = [low, high, 0];
  for (let step = LEAST_STEP; step <= 2 ** 1023; step *= 2) {
    stops.push(step, -step, present + step, present - step);
    if (step > high - present && step > present - low && step > Math.max(-low, high)) break;
  }
  for (let i = 1; i < EQUAL_STEPS; i++) stops.push(low + (high - low) * (i / EQUAL_STEPS));
  const sorted = stops.map((stop) => whole ? Math.round(stop) : stop).sort((a, b) => a - b);
  const up = sorted.filter((stop) => stop > present && stop <= high);
  const down = sorted.filter((stop) => stop < present && stop >= low).reverse();
  return [up, down].map(
    (path) => [present, ...path].filter((stop, i, all) => i === 0 || isApart(stop, all[i - 1]))
  );
}
function isApart(a, b) {
  return Math.abs(a - b) > 1e-8 * Math.max(Math.abs(a), Math.abs(b));
}
function firstRoot(above, path, whole) {
  let from = path[0];
  let atFrom = above(from);
  let stopped = false;
  if (atFrom === 0) return [from];
  for (const to of path.slice(1)) {
    const atTo = above(to);
    if (atTo === void 0) {
      if (atFrom === void 0 || stopped) continue;
      const edge = edgeOf(above, from, to, whole);
      const atEdge = above(edge);
      const root2 = rootBetween(above, from, atFrom, edge, atEdge, whole);
      if (root2 !== void 0) return [root2];
      [from, atFrom, stopped] = [edge, atEdge, true];
      continue;
    }
    if (atFrom === void 0 || stopped && !whole) {
      from = edgeOf(above, to, from, whole);
      atFrom = above(from);
    }
    const root = rootBetween(above, from, atFrom, to, atTo, whole);
    if (root !== void 0) return [root];
    [from, atFrom, stopped] = [to, atTo, false];
  }
  return [];
}
function edgeOf(above, from, to, whole) {
  let [allowed, forbidden] = [from, to];
  for (; ; ) {
    const half = allowed + (forbidden - allowed) / 2;
    const middle = whole ? Math.trunc(half) : half;
    if (middle === allowed || middle === forbidden) return allowed;
    if (above(middle) === void 0) forbidden = middle;
    else allowed = middle;
  }
}
function rootBetween(above, from, atFrom, to, atTo, whole) {
  if (atFrom < 0 === atTo < 0 && atFrom !== 0 && atTo !== 0) return void 0;
  if (whole) return firstReached(above, from, atFrom, to);
  const root = _chunkH555HCYNjs.rootOf.call(void 0, (value) => _nullishCoalesce(above(value), () => ( atFrom)), from, to);
  const left = above(root);
  const small = 1e-6 * (Math.abs(atFrom) + Math.abs(atTo));
  return left !== void 0 && Math.abs(left) <= small ? root : void 0;
}
function firstReached(above, from, atFrom, to) {
  let [before, reached] = [from, to];
  while (Math.abs(reached - before) > 1) {
    const middle = before + Math.trunc((reached - before) / 2);
    const there = _nullishCoalesce(above(middle), () => ( atFrom));
    if (there !== 0 && there < 0 === atFrom < 0) before = middle;
    else reached = middle;
  }
  return reached;
}

// src/impact/churnCost.ts
var churnCostInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    customersLost: _chunk4QJ2UKVPjs.count.call(void 0, ),
    revenuePerCustomer: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    grossMargin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1),
    acquisitionCost: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    lifetimeValue: _chunk4QJ2UKVPjs.amount.call(void 0, )
  }
}));
function churnCost(input) {
  const { customersLost, revenuePerCustomer, grossMargin, acquisitionCost, lifetimeValue } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "churnCost",
    churnCostInput,
    input
  );
  return {
    revenueLost: customersLost * revenuePerCustomer * grossMargin,
    replacementCost: customersLost * acquisitionCost,
    valueLost: customersLost * lifetimeValue
  };
}
var churnCostMetric = {
  id: "churnCost",
  compute: churnCost,
  input: churnCostInput,
  headline: "revenueLost",
  unit: "money",
  range: [0, Infinity],
  better: "lower",
  formula: "customersLost * revenuePerCustomer * grossMargin",
  undefinedWhen: null,
  sources: ["farris2010", "guptaLehmannStuart2004"],
  examples: [
    {
      input: { customersLost: 40, revenuePerCustomer: 600, acquisitionCost: 250, lifetimeValue: 1500 },
      result: { revenueLost: 24e3, replacementCost: 1e4, valueLost: 6e4 }
    }
  ]
};

// src/impact/revenueFields.ts
var revenueFields = () => ({
  startingRevenue: _chunk4QJ2UKVPjs.amount.call(void 0, ),
  newRevenue: _chunk4QJ2UKVPjs.amount.call(void 0, ),
  newRevenueGrowth: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.signedRatio.call(void 0, -1, 0.5), 0),
  expansionRate: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.signedRatio.call(void 0, 0, 0.5), 0),
  periods: _chunk4QJ2UKVPjs.wholePeriods.call(void 0, 0, 1200)
});

// src/impact/revenuePath.ts
function newRevenues({ newRevenue, newRevenueGrowth, periods: periods2 }) {
  const each = new Float64Array(periods2);
  for (let t = 0, amount2 = newRevenue; t < periods2; t++, amount2 *= 1 + newRevenueGrowth) each[t] = amount2;
  return each;
}
function revenuePath(model, churnRate, added = newRevenues(model)) {
  const revenue = new Float64Array(model.periods + 1);
  const kept = 1 - churnRate + model.expansionRate;
  revenue[0] = model.startingRevenue;
  for (let t = 0; t < model.periods; t++) revenue[t + 1] = revenue[t] * kept + added[t];
  return revenue;
}

// src/impact/compareChurnScenarios.ts
var compareChurnScenariosInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { ...revenueFields(), churnRates: _chunk4QJ2UKVPjs.ratios.call(void 0, { minLength: 2, maxLength: 100 }) }
}));
function compareChurnScenarios(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "compareChurnScenarios", compareChurnScenariosInput, input);
  const { expansionRate, periods: periods2 } = parsed;
  const added = newRevenues(parsed);
  const [first, ...others] = Array.from(parsed.churnRates);
  const base = revenuePath(parsed, first, added);
  return {
    scenarios: [first, ...others].map((churnRate) => {
      const revenue = revenuePath(parsed, churnRate, added);
      const gaps = new Float64Array(periods2 + 1);
      for (let t = 0; t < periods2; t++)
        gaps[t + 1] = gaps[t] * (1 - churnRate + expansionRate) + base[t] * (first - churnRate);
      const endingRevenue = revenue[periods2];
      return {
        churnRate,
        revenue: Array.from(revenue),
        endingRevenue,
        endingAnnualRevenue: 12 * endingRevenue,
        cumulativeRevenue: _chunkB4LBDI7Xjs.sum.call(void 0, revenue, 1),
        endingGap: gaps[periods2] + 0,
        cumulativeGap: _chunkB4LBDI7Xjs.sum.call(void 0, gaps) + 0
      };
    })
  };
}
var compareChurnScenariosMetric = {
  id: "compareChurnScenarios",
  compute: compareChurnScenarios,
  input: compareChurnScenariosInput,
  headline: "scenarios.1.endingGap",
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["skokSaasMetrics"],
  examples: [
    {
      input: { startingRevenue: 1e3, newRevenue: 100, churnRates: [0.25, 0.5], periods: 2 },
      result: {
        scenarios: [
          {
            churnRate: 0.25,
            revenue: [1e3, 850, 737.5],
            endingRevenue: 737.5,
            endingAnnualRevenue: 8850,
            cumulativeRevenue: 1587.5,
            endingGap: 0,
            cumulativeGap: 0
          },
          {
            churnRate: 0.5,
            revenue: [1e3, 600, 400],
            endingRevenue: 400,
            endingAnnualRevenue: 4800,
            cumulativeRevenue: 1e3,
            endingGap: -337.5,
            cumulativeGap: -587.5
          }
        ]
      }
    }
  ]
};

// src/impact/returnOn.ts
function returnOn(cost, value) {
  return cost > 0 ? (value - cost) / cost : null;
}

// src/impact/incentiveReturn.ts
var incentiveReturnInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    members: _chunk4QJ2UKVPjs.count.call(void 0, ),
    incrementalRevenuePerMember: _chunk4QJ2UKVPjs.signedAmount.call(void 0, ),
    grossMargin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1),
    rewardsIssued: _chunk4QJ2UKVPjs.count.call(void 0, ),
    redemptionRate: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1),
    reward: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    fixedCost: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ), 0),
    targetReturn: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.signedRatio.call(void 0, 0), 0)
  }
}));
function incentiveReturn(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "incentiveReturn", incentiveReturnInput, input);
  const { members, incrementalRevenuePerMember, grossMargin, fixedCost, reward, targetReturn } = parsed;
  const incrementalMargin = members * incrementalRevenuePerMember * grossMargin + 0;
  const redeemed = parsed.rewardsIssued * parsed.redemptionRate;
  const cost = redeemed * reward + fixedCost;
  const rewardFor = (target) => {
    const forRewards = incrementalMargin / (1 + target) - fixedCost;
    return redeemed > 0 && forRewards >= 0 ? forRewards / redeemed : null;
  };
  return {
    incrementalMargin,
    cost,
    profit: incrementalMargin - cost,
    returnOnInvestment: returnOn(cost, incrementalMargin),
    breakEvenReward: rewardFor(0),
    highestReward: rewardFor(targetReturn)
  };
}
var incentiveReturnMetric = {
  id: "incentiveReturn",
  compute: incentiveReturn,
  input: incentiveReturnInput,
  headline: "profit",
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: "members * incrementalRevenuePerMember * grossMargin - (rewardsIssued * redemptionRate * reward + fixedCost)",
  undefinedWhen: null,
  sources: ["farris2010"],
  examples: [
    {
      input: {
        members: 1e3,
        incrementalRevenuePerMember: 30,
        grossMargin: 0.5,
        rewardsIssued: 2e3,
        redemptionRate: 0.75,
        reward: 6,
        fixedCost: 3e3,
        targetReturn: 0.25
      },
      result: {
        incrementalMargin: 15e3,
        cost: 12e3,
        profit: 3e3,
        returnOnInvestment: 0.25,
        breakEvenReward: 8,
        highestReward: 6
      }
    }
  ]
};

// src/impact/leverImpact.ts
var leverImpactInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    customers: _chunk4QJ2UKVPjs.count.call(void 0, ),
    newCustomers: _chunk4QJ2UKVPjs.count.call(void 0, ),
    churnRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    revenuePerCustomer: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    costPerCustomer: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    acquisitionCost: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    fixedCost: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ), 0),
    periods: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.wholePeriods.call(void 0, 1, 1200), 12),
    change: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 0.01),
    churnChange: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "relative", "points"), "relative")
  },
  rules: [
    _chunkE6V7HM6Fjs.within.call(void 0, 
      "change",
      ["churnChange", "churnRate"],
      ({ churnChange, churnRate }) => churnChange === "points" ? { max: churnRate } : {}
    )
  ]
}));
function leverImpact(input) {
  const {
    customers,
    newCustomers,
    churnRate,
    revenuePerCustomer,
    costPerCustomer,
    acquisitionCost,
    fixedCost,
    periods: periods2,
    change,
    churnChange
  } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "leverImpact", leverImpactInput, input);
  const margin = revenuePerCustomer - costPerCustomer;
  const lessChurn = churnChange === "points" ? change : churnRate * change;
  const now = customerPeriods(customers, newCustomers, churnRate, lessChurn, periods2);
  const spent = newCustomers * acquisitionCost;
  const profit = now.all * margin - periods2 * (spent + fixedCost);
  const acquisition = change * (now.ofNew * margin - periods2 * spent);
  const retention = now.kept * margin;
  const price = change * revenuePerCustomer * now.all;
  const lever = (difference) => ({
    profit: profit + difference,
    difference: difference + 0,
    relative: profit > 0 ? difference / profit + 0 : null
  });
  const overAcquisition = (difference) => acquisition > 0 ? difference / acquisition : null;
  return {
    base: { profit },
    acquisition: lever(acquisition),
    retention: lever(retention),
    price: lever(price),
    retentionOverAcquisition: overAcquisition(retention),
    priceOverAcquisition: overAcquisition(price)
  };
}
function customerPeriods(customers, newCustomers, churnRate, lessChurn, periods2) {
  const lists = { all: [customers], ofNew: [0], kept: [0] };
  for (let t = 1; t < periods2; t++) {
    const all = lists.all[t - 1];
    lists.all.push(all * (1 - churnRate) + newCustomers);
    lists.ofNew.push(lists.ofNew[t - 1] * (1 - churnRate) + newCustomers);
    lists.kept.push(lists.kept[t - 1] * (1 - churnRate + lessChurn) + all * lessChurn);
  }
  const total = (list) => _chunkB4LBDI7Xjs.sumOf.call(void 0, periods2, (t) => list[t]);
  return { all: total(lists.all), ofNew: total(lists.ofNew), kept: total(lists.kept) };
}
var leverImpactMetric = {
  id: "leverImpact",
  compute: leverImpact,
  input: leverImpactInput,
  headline: "retention.difference",
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["guptaLehmannStuart2004"],
  examples: [
    {
      input: {
        customers: 100,
        newCustomers: 10,
        churnRate: 0.5,
        revenuePerCustomer: 10,
        costPerCustomer: 4,
        acquisitionCost: 2,
        fixedCost: 10,
        periods: 3,
        change: 0.25,
        churnChange: "points"
      },
      result: {
        base: { profit: 1110 },
        acquisition: { profit: 1132.5, difference: 22.5, relative: 0.02027027027027027 },
        retention: { profit: 1462.5, difference: 352.5, relative: 0.31756756756756754 },
        price: { profit: 1610, difference: 500, relative: 0.45045045045045046 },
        retentionOverAcquisition: 15.666666666666666,
        priceOverAcquisition: 22.22222222222222
      }
    }
  ]
};

// src/impact/priceIncreaseImpact.ts
var priceIncreaseImpactInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    customers: _chunk4QJ2UKVPjs.count.call(void 0, ),
    price: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    costPerCustomer: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ), 0),
    increase: _chunk4QJ2UKVPjs.signedRatio.call(void 0, 0, 1e3),
    customersLostShare: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 0),
    churnRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    churnRateAfter: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, )),
    periods: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.wholePeriods.call(void 0, 1, 1200), 12),
    discountRate: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 0),
    clientGain: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ))
  }
}));
function priceIncreaseImpact(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "priceIncreaseImpact", priceIncreaseImpactInput, input);
  const { customers, price, costPerCustomer, increase, customersLostShare, churnRate, periods: periods2, discountRate } = parsed;
  const { churnRateAfter = churnRate, clientGain } = parsed;
  const newPrice = price * (1 + increase);
  const margin = price - costPerCustomer;
  const newMargin = margin + increase * price;
  const staying = customers * (1 - customersLostShare);
  const paid = timesPaid(churnRate, discountRate, periods2);
  const paidAfter = timesPaid(churnRateAfter, discountRate, periods2);
  const paidMore = timesPaidMore(churnRate, churnRateAfter, discountRate, periods2);
  const change = (perCustomer) => customers * (perCustomer * paidMore + ((1 - customersLostShare) * increase * price - customersLostShare * perCustomer) * paidAfter) + 0;
  return {
    before: { revenue: customers * price * paid, profit: customers * margin * paid + 0 },
    after: { revenue: staying * newPrice * paidAfter, profit: staying * newMargin * paidAfter + 0 },
    difference: { revenue: change(price), profit: change(margin) },
    breakEvenLoss: {
      revenue: increase / (1 + increase),
      // Rounding of the new price may bring it above 1.
      profit: margin >= 0 && newMargin > 0 ? Math.min(1, increase * price / newMargin) : null
    },
    breakEvenChurnRate: breakEvenChurn((1 - customersLostShare) * newMargin, margin * paid, discountRate, periods2),
    client: clientGain === void 0 ? null : clientOf(clientGain, price, newPrice)
  };
}
function timesPaid(churnRate, discountRate, periods2) {
  if (churnRate + discountRate === 0) return periods2;
  const kept = Math.log1p(-churnRate) - Math.log1p(discountRate);
  return -Math.expm1(periods2 * kept) * (1 + discountRate) / (churnRate + discountRate);
}
function timesPaidMore(churnRate, churnRateAfter, discountRate, periods2) {
  const kept = (1 - churnRate) / (1 + discountRate);
  const keptAfter = (1 - churnRateAfter) / (1 + discountRate);
  const moreKept = (churnRate - churnRateAfter) / (1 + discountRate);
  let weight = 1;
  let more = 0;
  return _chunkB4LBDI7Xjs.sumOf.call(void 0, periods2, (t) => {
    if (t > 0) {
      more = more * keptAfter + weight * moreKept;
      weight *= kept;
    }
    return more;
  });
}
function breakEvenChurn(newMarginPerCustomer, earnedBefore, discountRate, periods2) {
  if (newMarginPerCustomer <= 0 || periods2 === 1) return null;
  const missing = (churnRate) => newMarginPerCustomer * timesPaid(churnRate, discountRate, periods2) - earnedBefore;
  return missing(0) >= 0 && missing(1) <= 0 ? _chunkH555HCYNjs.rootOf.call(void 0, missing, 0, 1) : null;
}
function clientOf(gain, price, newPrice) {
  const over = (paid) => paid > 0 ? (gain - paid) / paid : null;
  return { returnBefore: over(price), returnAfter: over(newPrice), highestIncrease: over(price) };
}
var priceIncreaseImpactMetric = {
  id: "priceIncreaseImpact",
  compute: priceIncreaseImpact,
  input: priceIncreaseImpactInput,
  headline: "difference.profit",
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["nagleMueller2018"],
  examples: [
    {
      input: {
        customers: 100,
        price: 100,
        costPerCustomer: 60,
        increase: 0.25,
        customersLostShare: 0.2,
        churnRate: 0.5,
        periods: 2,
        clientGain: 150
      },
      result: {
        before: { revenue: 15e3, profit: 6e3 },
        after: { revenue: 15e3, profit: 7800 },
        difference: { revenue: 0, profit: 1800 },
        breakEvenLoss: { revenue: 0.2, profit: 0.38461538461538464 },
        breakEvenChurnRate: 0.8461538461538459,
        client: { returnBefore: 0.5, returnAfter: 0.2, highestIncrease: 0.5 }
      }
    }
  ]
};

// src/impact/projectRevenue.ts
var projectRevenueInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { ...revenueFields(), churnRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ) }
}));
function projectRevenue(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "projectRevenue", projectRevenueInput, input);
  const { churnRate, expansionRate } = parsed;
  const added = newRevenues(parsed);
  const revenue = revenuePath(parsed, churnRate, added);
  const endingRevenue = revenue[parsed.periods];
  const rows = [
    { period: 0, newRevenue: 0, expansion: 0, churned: 0, revenue: revenue[0] }
  ];
  for (let period = 1; period <= parsed.periods; period++) {
    const before = revenue[period - 1];
    rows.push({
      period,
      newRevenue: added[period - 1],
      expansion: before * expansionRate,
      churned: before * churnRate,
      revenue: revenue[period]
    });
  }
  return {
    periods: rows,
    endingRevenue,
    endingAnnualRevenue: 12 * endingRevenue,
    cumulativeRevenue: _chunkB4LBDI7Xjs.sum.call(void 0, revenue, 1)
  };
}
var projectRevenueMetric = {
  id: "projectRevenue",
  compute: projectRevenue,
  input: projectRevenueInput,
  headline: "endingRevenue",
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: "periods === 0 ? startingRevenue : startingRevenue * (1 - churnRate + expansionRate) ** periods + newRevenue * (1 - churnRate + expansionRate === 1 + newRevenueGrowth ? periods * (1 + newRevenueGrowth) ** (periods - 1) : Math.max(1 - churnRate + expansionRate, 1 + newRevenueGrowth) ** periods * -Math.expm1(periods * Math.log1p(-Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)) / Math.max(1 - churnRate + expansionRate, 1 + newRevenueGrowth))) / Math.abs(1 - churnRate + expansionRate - (1 + newRevenueGrowth)))",
  undefinedWhen: null,
  sources: ["skokSaasMetrics"],
  examples: [
    {
      input: { startingRevenue: 1e3, newRevenue: 100, churnRate: 0.5, periods: 2 },
      result: {
        periods: [
          { period: 0, newRevenue: 0, expansion: 0, churned: 0, revenue: 1e3 },
          { period: 1, newRevenue: 100, expansion: 0, churned: 500, revenue: 600 },
          { period: 2, newRevenue: 100, expansion: 0, churned: 300, revenue: 400 }
        ],
        endingRevenue: 400,
        endingAnnualRevenue: 4800,
        cumulativeRevenue: 1e3
      }
    }
  ]
};

// src/impact/referralValue.ts
var referralValueInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    leads: _chunk4QJ2UKVPjs.count.call(void 0, ),
    conversionRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    conversionMultiple: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.quantity.call(void 0, "ratio"), 1),
    lifetimeValue: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    valueUplift: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.signedRatio.call(void 0, -1)),
    retentionRate: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, )),
    retentionUplift: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.signedRatio.call(void 0, -1)),
    reward: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    fixedCost: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ), 0),
    incrementalShare: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ))
  },
  rules: [
    _chunkE6V7HM6Fjs.within.call(void 0, 
      "conversionMultiple",
      ["conversionRate"],
      ({ conversionRate }) => conversionRate > 0 ? { max: 1 / conversionRate } : {}
    ),
    _chunk4QJ2UKVPjs.notBoth.call(void 0, "valueUplift", "retentionUplift"),
    together("retentionRate", "retentionUplift"),
    together("retentionUplift", "retentionRate"),
    someChurn()
  ]
}));
function together(one, other) {
  return _chunk4QJ2UKVPjs.rule.call(void 0, 
    [one, other],
    (input) => input[one] === void 0 || input[other] !== void 0,
    (input) => ({ code: _chunkZX2QLR52js.needs, value: input[one], details: { other } })
  );
}
function someChurn() {
  return _chunk4QJ2UKVPjs.rule.call(void 0, 
    ["retentionUplift", "retentionRate"],
    ({ retentionRate = 0, retentionUplift = 0 }) => retentionRate * (1 + retentionUplift) < 1 && retentionRate < 1,
    ({ retentionRate = 0, retentionUplift }) => ({
      code: _chunkZX2QLR52js.notBelow,
      value: retentionUplift,
      details: { bound: 1 / retentionRate - 1 }
    })
  );
}
function referralValue(input) {
  const {
    leads,
    conversionRate,
    conversionMultiple,
    lifetimeValue,
    valueUplift = 0,
    retentionRate,
    retentionUplift = 0,
    reward,
    fixedCost,
    incrementalShare
  } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "referralValue", referralValueInput, input);
  const conversion = Math.min(1, conversionRate * conversionMultiple);
  const worthMore = retentionRate === void 0 ? 1 + valueUplift : (1 - retentionRate) / (1 - retentionRate * (1 + retentionUplift));
  const valuePerReferral = conversion * (_nullishCoalesce(incrementalShare, () => ( 1))) * lifetimeValue * worthMore;
  const won = leads * conversion;
  const value = leads * valuePerReferral;
  const cost = won * reward + fixedCost;
  const forRewards = value - fixedCost;
  return {
    kind: incrementalShare === void 0 ? "gross" : "net",
    valuePerReferral,
    profit: value - cost,
    cost,
    returnOnInvestment: returnOn(cost, value),
    breakEvenReward: won > 0 && forRewards >= 0 ? forRewards / won : null
  };
}
var referralValueMetric = {
  id: "referralValue",
  compute: referralValue,
  input: referralValueInput,
  headline: "profit",
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: "leads * (conversionRate * conversionMultiple * (incrementalShare ?? 1) * lifetimeValue * (retentionRate === undefined ? 1 + (valueUplift ?? 0) : (1 - retentionRate) / (1 - retentionRate * (1 + retentionUplift)))) - (leads * (conversionRate * conversionMultiple) * reward + fixedCost)",
  undefinedWhen: null,
  sources: ["schmittSkieraVandenBulte2011"],
  examples: [
    {
      input: { leads: 200, conversionRate: 0.05, lifetimeValue: 300, reward: 50, incrementalShare: 0.25 },
      result: {
        kind: "net",
        valuePerReferral: 3.75,
        profit: 250,
        cost: 500,
        returnOnInvestment: 0.5,
        breakEvenReward: 75
      }
    }
  ]
};

// src/impact/repeatSpendUplift.ts
var repeatSpendUpliftInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { spendPerRepeatCustomer: _chunk4QJ2UKVPjs.amount.call(void 0, ), spendPerNewCustomer: _chunk4QJ2UKVPjs.amount.call(void 0, ) }
}));
function repeatSpendUplift(input) {
  const { spendPerRepeatCustomer, spendPerNewCustomer } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "repeatSpendUplift",
    repeatSpendUpliftInput,
    input
  );
  return spendPerNewCustomer === 0 ? null : (spendPerRepeatCustomer - spendPerNewCustomer) / spendPerNewCustomer;
}
var repeatSpendUpliftMetric = {
  id: "repeatSpendUplift",
  compute: repeatSpendUplift,
  input: repeatSpendUpliftInput,
  headline: null,
  unit: "ratio",
  range: [-1, Infinity],
  better: "higher",
  formula: "(spendPerRepeatCustomer - spendPerNewCustomer) / spendPerNewCustomer",
  undefinedWhen: "spendPerNewCustomer === 0",
  sources: ["bainMainspring2000"],
  examples: [
    { input: { spendPerRepeatCustomer: 50, spendPerNewCustomer: 40 }, result: 0.25 },
    { input: { spendPerRepeatCustomer: 50, spendPerNewCustomer: 0 }, result: null }
  ]
};

// src/impact/retentionProfitImpact.ts
var retentionProfitImpactInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    churnRate: _chunk4QJ2UKVPjs.ratioBetween.call(void 0, 1e-12, 1),
    reduction: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    reductionIn: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "points", "relative"), "points"),
    marginPerPeriod: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.signedAmount.call(void 0, )),
    tenureMargins: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.amounts.call(void 0, { signed: true, minLength: 1, maxLength: 1200 })),
    discountRate: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 0),
    customers: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.count.call(void 0, ), 1),
    programmeCost: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ), 0)
  },
  rules: [someChurnLeft(), _chunk4QJ2UKVPjs.notBoth.call(void 0, "marginPerPeriod", "tenureMargins"), someMargin()]
}));
function someChurnLeft() {
  return _chunk4QJ2UKVPjs.rule.call(void 0, 
    ["reduction", "churnRate", "reductionIn"],
    ({ churnRate, reduction, reductionIn }) => churnAfter(churnRate, reduction, reductionIn) > 0,
    ({ churnRate, reduction, reductionIn }) => ({
      code: _chunkZX2QLR52js.notBelow,
      value: reduction,
      details: { bound: reductionIn === "points" ? churnRate : 1 }
    })
  );
}
function someMargin() {
  return _chunk4QJ2UKVPjs.rule.call(void 0, 
    ["marginPerPeriod", "tenureMargins"],
    ({ marginPerPeriod, tenureMargins }) => marginPerPeriod !== void 0 || tenureMargins !== void 0,
    () => ({ code: "missing", value: void 0, details: { expected: "number" } })
  );
}
function churnAfter(churnRate, reduction, reductionIn) {
  return reductionIn === "points" ? churnRate - reduction : churnRate * (1 - reduction);
}
function retentionProfitImpact(input) {
  const {
    churnRate,
    reduction,
    reductionIn,
    marginPerPeriod = 0,
    tenureMargins = [marginPerPeriod],
    discountRate,
    customers,
    programmeCost
  } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "retentionProfitImpact", retentionProfitImpactInput, input);
  const stay = { margins: tenureMargins, discountRate, churnRate };
  const points = reductionIn === "points" ? reduction : churnRate * reduction;
  const churnThen = churnAfter(churnRate, reduction, reductionIn);
  const value = customers * worthOf(stay);
  const gain = customers * gainOf(stay, points, churnThen);
  const difference = gain - programmeCost + 0;
  const needed = breakEvenPoints(stay, customers, programmeCost);
  return {
    before: { churnRate, lifetime: 1 / churnRate, value: value + 0 },
    after: { churnRate: churnThen, lifetime: 1 / churnThen, value: value + gain + 0 },
    difference,
    relative: value > 0 ? difference / value : null,
    breakEvenReduction: needed === null || reductionIn === "points" ? needed : needed / churnRate
  };
}
function worthOf({ margins, discountRate, churnRate }) {
  const last = margins.length - 1;
  const kept = (1 - churnRate) / (1 + discountRate);
  let weight = 1;
  return _chunkB4LBDI7Xjs.sumOf.call(void 0, margins.length, (t) => {
    if (t > 0) weight *= kept;
    const lasting = t === last ? (1 + discountRate) / (churnRate + discountRate) : 1;
    return margins[t] * weight * lasting;
  });
}
function gainOf({ margins, discountRate, churnRate }, points, churnThen) {
  const last = margins.length - 1;
  const interest = 1 + discountRate;
  const kept = (1 - churnRate) / interest;
  const keptThen = (1 - churnThen) / interest;
  let weight = 1;
  let more = 0;
  return _chunkB4LBDI7Xjs.sumOf.call(void 0, margins.length, (t) => {
    if (t > 0) {
      more = more * keptThen + weight * points / interest;
      weight *= kept;
    }
    if (t < last) return margins[t] * more;
    const lasting = interest / (churnRate + discountRate);
    return margins[t] * ((weight * lasting * points + more * interest) / (churnThen + discountRate));
  });
}
function breakEvenPoints(stay, customers, cost) {
  const { margins, discountRate, churnRate } = stay;
  if (cost === 0) return 0;
  if (margins.length === 1) {
    const gainOfAll = customers * margins[0] * (1 + discountRate);
    const whole = churnRate + discountRate;
    const points = cost * whole * whole / (gainOfAll + cost * whole);
    return points > 0 && points < churnRate ? points : null;
  }
  const missing = (churnThen) => customers * gainOf(stay, churnRate - churnThen, churnThen) - cost;
  const least = churnRate * 2 ** -52;
  if (!(missing(least) >= 0)) return null;
  return churnRate - _chunkH555HCYNjs.rootOf.call(void 0, missing, churnRate, least);
}
var retentionProfitImpactMetric = {
  id: "retentionProfitImpact",
  compute: retentionProfitImpact,
  input: retentionProfitImpactInput,
  headline: "difference",
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["reichheldSasser1990", "guptaLehmannStuart2004"],
  examples: [
    {
      input: {
        churnRate: 0.25,
        reduction: 0.2,
        reductionIn: "relative",
        marginPerPeriod: 100,
        customers: 1e3,
        programmeCost: 5e4
      },
      result: {
        before: { churnRate: 0.25, lifetime: 4, value: 4e5 },
        after: { churnRate: 0.2, lifetime: 5, value: 5e5 },
        difference: 5e4,
        relative: 0.125,
        breakEvenReduction: 0.1111111111111111
      }
    }
  ]
};

// src/impact/saveOfferImpact.ts
var saveOfferImpactInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    sessions: _chunk4QJ2UKVPjs.count.call(void 0, ),
    saveRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    controlSaveRate: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, )),
    acceptanceRate: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, )),
    marginPerPeriod: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    remainingPeriods: _chunk4QJ2UKVPjs.periods.call(void 0, ),
    offerCost: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    fixedCost: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ), 0)
  }
}));
function saveOfferImpact(input) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "saveOfferImpact", saveOfferImpactInput, input);
  const { sessions, saveRate, controlSaveRate, acceptanceRate, offerCost, fixedCost } = parsed;
  const valuePerSave = parsed.marginPerPeriod * parsed.remainingPeriods;
  const saved = sessions * (saveRate - (_nullishCoalesce(controlSaveRate, () => ( 0)))) + 0;
  const value = saved * valuePerSave + 0;
  const cost = sessions * (_nullishCoalesce(acceptanceRate, () => ( saveRate))) * offerCost + fixedCost;
  const gain = sessions * (valuePerSave - (acceptanceRate === void 0 ? offerCost : 0));
  const needed = sessions * ((_nullishCoalesce(controlSaveRate, () => ( 0))) * valuePerSave + (_nullishCoalesce(acceptanceRate, () => ( 0))) * offerCost) + fixedCost;
  return {
    kind: controlSaveRate === void 0 ? "gross" : "net",
    saved,
    value,
    cost,
    profit: value - cost,
    returnOnInvestment: returnOn(cost, value),
    breakEvenSaveRate: gain > 0 && needed <= gain ? needed / gain : null
  };
}
var saveOfferImpactMetric = {
  id: "saveOfferImpact",
  compute: saveOfferImpact,
  input: saveOfferImpactInput,
  headline: "profit",
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: "sessions * (saveRate - (controlSaveRate ?? 0)) * (marginPerPeriod * remainingPeriods) - (sessions * (acceptanceRate ?? saveRate) * offerCost + fixedCost)",
  undefinedWhen: null,
  sources: ["churnkeySaveRate"],
  examples: [
    {
      input: {
        sessions: 400,
        saveRate: 0.5,
        controlSaveRate: 0.25,
        marginPerPeriod: 20,
        remainingPeriods: 6,
        offerCost: 40
      },
      result: {
        kind: "net",
        saved: 100,
        value: 12e3,
        cost: 8e3,
        profit: 4e3,
        returnOnInvestment: 0.5,
        breakEvenSaveRate: 0.375
      }
    }
  ]
};

// src/impact/sensitivity.ts
function sensitivity(metric, input, ranges) {
  checkMetric("sensitivity", metric);
  const base = mainNumber("sensitivity", metric, input);
  if (typeof ranges !== "object" || ranges === null)
    throw new (0, _chunkQUXRTJXZjs.MetricInputError)("sensitivity", [_chunkQUXRTJXZjs.makeIssue.call(void 0, "wrongType", ["ranges"], ranges, { expected: "object" })]);
  const rows = Object.entries(ranges).flatMap(([field, range]) => {
    checkField("sensitivity", metric, field);
    if (range === void 0) return [];
    const [atLow, atHigh] = ends(field, range).map(
      (value) => mainNumber("sensitivity", metric, { ...input, [field]: value })
    );
    return [{ field, atLow, atHigh, swing: atLow === null || atHigh === null ? null : Math.abs(atHigh - atLow) }];
  });
  return { base, rows: rows.sort((a, b) => (_nullishCoalesce(b.swing, () => ( -1))) - (_nullishCoalesce(a.swing, () => ( -1)))) };
}
function ends(field, range) {
  if (!Array.isArray(range))
    throw new (0, _chunkQUXRTJXZjs.MetricInputError)("sensitivity", [_chunkQUXRTJXZjs.makeIssue.call(void 0, "wrongType", [field], range, { expected: "list" })]);
  if (range.length === 2) return range;
  const issue = _chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.wrongLength, [field], range, { bound: 2, length: range.length });
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)("sensitivity", [issue]);
}







































exports.acquisitionVersusRetentionCostInput = acquisitionVersusRetentionCostInput; exports.acquisitionVersusRetentionCost = acquisitionVersusRetentionCost; exports.acquisitionVersusRetentionCostMetric = acquisitionVersusRetentionCostMetric; exports.attempt = attempt; exports.breakEven = breakEven; exports.churnCostInput = churnCostInput; exports.churnCost = churnCost; exports.churnCostMetric = churnCostMetric; exports.compareChurnScenariosInput = compareChurnScenariosInput; exports.compareChurnScenarios = compareChurnScenarios; exports.compareChurnScenariosMetric = compareChurnScenariosMetric; exports.incentiveReturnInput = incentiveReturnInput; exports.incentiveReturn = incentiveReturn; exports.incentiveReturnMetric = incentiveReturnMetric; exports.leverImpactInput = leverImpactInput; exports.leverImpact = leverImpact; exports.leverImpactMetric = leverImpactMetric; exports.priceIncreaseImpactInput = priceIncreaseImpactInput; exports.priceIncreaseImpact = priceIncreaseImpact; exports.priceIncreaseImpactMetric = priceIncreaseImpactMetric; exports.projectRevenueInput = projectRevenueInput; exports.projectRevenue = projectRevenue; exports.projectRevenueMetric = projectRevenueMetric; exports.referralValueInput = referralValueInput; exports.referralValue = referralValue; exports.referralValueMetric = referralValueMetric; exports.repeatSpendUpliftInput = repeatSpendUpliftInput; exports.repeatSpendUplift = repeatSpendUplift; exports.repeatSpendUpliftMetric = repeatSpendUpliftMetric; exports.retentionProfitImpactInput = retentionProfitImpactInput; exports.retentionProfitImpact = retentionProfitImpact; exports.retentionProfitImpactMetric = retentionProfitImpactMetric; exports.saveOfferImpactInput = saveOfferImpactInput; exports.saveOfferImpact = saveOfferImpact; exports.saveOfferImpactMetric = saveOfferImpactMetric; exports.sensitivity = sensitivity; exports.impact_exports = impact_exports;
