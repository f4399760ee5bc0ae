"use strict";Object.defineProperty(exports, "__esModule", {value: true});

var _chunkB4LBDI7Xjs = require('./chunk-B4LBDI7X.js');
















var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');


var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');


var _chunkMLKGABMKjs = require('./chunk-MLKGABMK.js');

// src/value/index.ts
var value_exports = {};
_chunkMLKGABMKjs.__export.call(void 0, value_exports, {
  clvFromAnnualValue: () => clvFromAnnualValue,
  clvFromAnnualValueInput: () => clvFromAnnualValueInput,
  clvFromAnnualValueMetric: () => clvFromAnnualValueMetric,
  clvFromChurn: () => clvFromChurn,
  clvFromChurnInput: () => clvFromChurnInput,
  clvFromChurnMetric: () => clvFromChurnMetric,
  clvFromPurchases: () => clvFromPurchases,
  clvFromPurchasesInput: () => clvFromPurchasesInput,
  clvFromPurchasesMetric: () => clvFromPurchasesMetric,
  customerAcquisitionCost: () => customerAcquisitionCost,
  customerAcquisitionCostInput: () => customerAcquisitionCostInput,
  customerAcquisitionCostMetric: () => customerAcquisitionCostMetric,
  customerEquity: () => customerEquity,
  customerEquityInput: () => customerEquityInput,
  customerEquityMetric: () => customerEquityMetric,
  discountedClv: () => discountedClv,
  discountedClvInput: () => discountedClvInput,
  discountedClvMetric: () => discountedClvMetric,
  historicClv: () => historicClv,
  historicClvInput: () => historicClvInput,
  historicClvMetric: () => historicClvMetric,
  lifetimeValueToCost: () => lifetimeValueToCost,
  lifetimeValueToCostInput: () => lifetimeValueToCostInput,
  lifetimeValueToCostMetric: () => lifetimeValueToCostMetric,
  paybackPeriod: () => paybackPeriod,
  paybackPeriodInput: () => paybackPeriodInput,
  paybackPeriodMetric: () => paybackPeriodMetric
});

// src/value/clvFromAnnualValue.ts
var clvFromAnnualValueInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, 
  () => ({
    fields: { annualValue: _chunk4QJ2UKVPjs.amount.call(void 0, ), tenureYears: _chunk4QJ2UKVPjs.periods.call(void 0, ), grossMargin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1) }
  })
);
function clvFromAnnualValue(input) {
  const { annualValue, tenureYears, grossMargin } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "clvFromAnnualValue", clvFromAnnualValueInput, input);
  return annualValue * tenureYears * grossMargin;
}
var clvFromAnnualValueMetric = {
  id: "clvFromAnnualValue",
  compute: clvFromAnnualValue,
  input: clvFromAnnualValueInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: "annualValue * tenureYears * grossMargin",
  undefinedWhen: null,
  sources: ["bergerNasr1998"],
  examples: [
    { input: { annualValue: 1200, tenureYears: 3.5 }, result: 4200 },
    { input: { annualValue: 1200, tenureYears: 3.5, grossMargin: 0.5 }, result: 2100 }
  ]
};

// src/value/clvFromChurn.ts
var clvFromChurnInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    revenuePerPeriod: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    churnRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    grossMargin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1),
    discountRate: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 0),
    firstPayment: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "now", "endOfPeriod"), "now"),
    periods: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk4QJ2UKVPjs.wholePeriods.call(void 0, )),
    churnFloor: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 0)
  }
}));
function clvFromChurn(input) {
  const { revenuePerPeriod, churnRate, grossMargin, discountRate, firstPayment, periods: periods2, churnFloor } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "clvFromChurn",
    clvFromChurnInput,
    input
  );
  const margin = revenuePerPeriod * grossMargin;
  const churn = Math.max(churnRate, churnFloor);
  if (periods2 === 0) return 0;
  if (churn + discountRate === 0) return periods2 === void 0 ? null : margin * periods2;
  const endless = margin * (firstPayment === "now" ? 1 + discountRate : 1 - churn) / (churn + discountRate);
  if (periods2 === void 0) return endless;
  return endless * -Math.expm1(periods2 * (Math.log1p(-churn) - Math.log1p(discountRate)));
}
var clvFromChurnMetric = {
  id: "clvFromChurn",
  compute: clvFromChurn,
  input: clvFromChurnInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: 'periods === 0 ? 0 : Math.max(churnRate, churnFloor) + discountRate === 0 ? revenuePerPeriod * grossMargin * periods : revenuePerPeriod * grossMargin * (firstPayment === "now" ? 1 + discountRate : 1 - Math.max(churnRate, churnFloor)) / (Math.max(churnRate, churnFloor) + discountRate) * (periods === undefined ? 1 : -Math.expm1(periods * (Math.log1p(-Math.max(churnRate, churnFloor)) - Math.log1p(discountRate))))',
  undefinedWhen: "periods === undefined && Math.max(churnRate, churnFloor) + discountRate === 0",
  sources: ["guptaLehmannStuart2004", "bergerNasr1998"],
  examples: [
    { input: { revenuePerPeriod: 100, churnRate: 0.05, grossMargin: 0.8 }, result: 1600 },
    {
      input: { revenuePerPeriod: 100, churnRate: 0.05, grossMargin: 0.8, firstPayment: "endOfPeriod" },
      result: 1520
    },
    { input: { revenuePerPeriod: 100, churnRate: 0, periods: 36 }, result: 3600 },
    { input: { revenuePerPeriod: 100, churnRate: 0 }, result: null }
  ]
};

// src/value/clvFromPurchases.ts
var clvFromPurchasesInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, 
  () => ({
    fields: {
      purchasesPerYear: _chunk4QJ2UKVPjs.quantity.call(void 0, "count"),
      averageOrderValue: _chunk4QJ2UKVPjs.amount.call(void 0, ),
      lifespanYears: _chunk4QJ2UKVPjs.periods.call(void 0, ),
      grossMargin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1)
    }
  })
);
function clvFromPurchases(input) {
  const { purchasesPerYear, averageOrderValue, lifespanYears, grossMargin } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "clvFromPurchases",
    clvFromPurchasesInput,
    input
  );
  return purchasesPerYear * averageOrderValue * lifespanYears * grossMargin;
}
var clvFromPurchasesMetric = {
  id: "clvFromPurchases",
  compute: clvFromPurchases,
  input: clvFromPurchasesInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: "purchasesPerYear * averageOrderValue * lifespanYears * grossMargin",
  undefinedWhen: null,
  sources: ["hubspotLifetimeValue"],
  examples: [
    { input: { purchasesPerYear: 4, averageOrderValue: 50, lifespanYears: 3 }, result: 600 },
    { input: { purchasesPerYear: 4, averageOrderValue: 50, lifespanYears: 3, grossMargin: 0.25 }, result: 150 }
  ]
};

// src/value/customerAcquisitionCost.ts
var customerAcquisitionCostInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, 
  () => ({ fields: { spend: _chunk4QJ2UKVPjs.amount.call(void 0, ), newCustomers: _chunk4QJ2UKVPjs.count.call(void 0, ) } })
);
function customerAcquisitionCost(input) {
  const { spend, newCustomers } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "customerAcquisitionCost", customerAcquisitionCostInput, input);
  return newCustomers === 0 ? null : spend / newCustomers;
}
var customerAcquisitionCostMetric = {
  id: "customerAcquisitionCost",
  compute: customerAcquisitionCost,
  input: customerAcquisitionCostInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "lower",
  formula: "spend / newCustomers",
  undefinedWhen: "newCustomers === 0",
  sources: ["farris2010", "skokSaasMetrics"],
  examples: [
    { input: { spend: 3e4, newCustomers: 120 }, result: 250 },
    { input: { spend: 3e4, newCustomers: 0 }, result: null }
  ]
};

// src/value/customerEquity.ts
var customerEquityInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { customers: _chunk4QJ2UKVPjs.count.call(void 0, ), lifetimeValue: _chunk4QJ2UKVPjs.signedAmount.call(void 0, ) }
}));
function customerEquity(input) {
  const { customers, lifetimeValue } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "customerEquity", customerEquityInput, input);
  return customers * lifetimeValue + 0;
}
var customerEquityMetric = {
  id: "customerEquity",
  compute: customerEquity,
  input: customerEquityInput,
  headline: null,
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: "customers * lifetimeValue",
  undefinedWhen: null,
  sources: ["blattbergDeighton1996", "rustLemonZeithaml2004"],
  examples: [{ input: { customers: 2500, lifetimeValue: 320 }, result: 8e5 }]
};

// src/value/discountedClv.ts
var discountedClvInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    margins: _chunk4QJ2UKVPjs.amounts.call(void 0, { signed: true, minLength: 1 }),
    retentionRate: _chunk4QJ2UKVPjs.ratioOrRatios.call(void 0, ),
    discountRate: _chunk4QJ2UKVPjs.ratio.call(void 0, ),
    acquisitionCost: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ), 0)
  },
  rules: [oneRateLess()]
}));
function oneRateLess() {
  return _chunk4QJ2UKVPjs.rule.call(void 0, 
    ["retentionRate", "margins"],
    ({ margins, retentionRate }) => typeof retentionRate === "number" || retentionRate.length === margins.length - 1,
    ({ margins, retentionRate }) => ({
      code: _chunkZX2QLR52js.wrongLength,
      value: retentionRate,
      details: { bound: margins.length - 1, length: retentionRate.length }
    })
  );
}
function discountedClv(input) {
  const { margins, retentionRate, discountRate, acquisitionCost } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "discountedClv",
    discountedClvInput,
    input
  );
  let weight = 1;
  return _chunkB4LBDI7Xjs.sumOf.call(void 0, margins.length + 1, (t) => {
    if (t === 0) return -acquisitionCost;
    if (t > 1) {
      const retained = typeof retentionRate === "number" ? retentionRate : retentionRate[t - 2];
      weight *= retained / (1 + discountRate);
    }
    return margins[t - 1] * weight;
  });
}
var discountedClvMetric = {
  id: "discountedClv",
  compute: discountedClv,
  input: discountedClvInput,
  headline: null,
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["guptaLehmannStuart2004", "bergerNasr1998", "reichheldSasser1990"],
  examples: [
    { input: { margins: [100, 100, 100], retentionRate: 0.8, discountRate: 0.25 }, result: 204.96 },
    { input: { margins: [-40, 60, 80], retentionRate: [0.5, 0.9], discountRate: 0 }, result: 26 },
    { input: { margins: [30, 42, 44], retentionRate: 1, discountRate: 0, acquisitionCost: 60 }, result: 56 }
  ]
};

// src/value/historicClv.ts
var historicClvInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, 
  () => ({
    fields: {
      revenue: _chunk4QJ2UKVPjs.amount.call(void 0, ),
      refunds: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.amount.call(void 0, ), 0),
      grossMargin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1),
      customers: _chunk4QJ2UKVPjs.count.call(void 0, )
    }
  })
);
function historicClv(input) {
  const { revenue, refunds, grossMargin, customers } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "historicClv", historicClvInput, input);
  if (customers === 0) return null;
  return (revenue - refunds) * grossMargin / customers + 0;
}
var historicClvMetric = {
  id: "historicClv",
  compute: historicClv,
  input: historicClvInput,
  headline: null,
  unit: "money",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: "(revenue - refunds) * grossMargin / customers",
  undefinedWhen: "customers === 0",
  sources: ["farris2010"],
  examples: [
    { input: { revenue: 9e4, refunds: 6e3, grossMargin: 0.5, customers: 400 }, result: 105 },
    { input: { revenue: 0, customers: 0 }, result: null }
  ]
};

// src/value/lifetimeValueToCost.ts
var lifetimeValueToCostInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { lifetimeValue: _chunk4QJ2UKVPjs.signedAmount.call(void 0, ), acquisitionCost: _chunk4QJ2UKVPjs.amount.call(void 0, ) }
}));
function lifetimeValueToCost(input) {
  const { lifetimeValue, acquisitionCost } = _chunk4QJ2UKVPjs.parseInput.call(void 0, "lifetimeValueToCost", lifetimeValueToCostInput, input);
  return acquisitionCost === 0 ? null : lifetimeValue / acquisitionCost;
}
var lifetimeValueToCostMetric = {
  id: "lifetimeValueToCost",
  compute: lifetimeValueToCost,
  input: lifetimeValueToCostInput,
  headline: null,
  unit: "ratio",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: "lifetimeValue / acquisitionCost",
  undefinedWhen: "acquisitionCost === 0",
  sources: ["skokSaasMetrics"],
  examples: [
    { input: { lifetimeValue: 1600, acquisitionCost: 500 }, result: 3.2 },
    { input: { lifetimeValue: 1600, acquisitionCost: 0 }, result: null }
  ]
};

// src/value/paybackPeriod.ts
var paybackPeriodInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    acquisitionCost: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    revenuePerPeriod: _chunk4QJ2UKVPjs.amount.call(void 0, ),
    grossMargin: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 1),
    churnRate: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.ratio.call(void 0, ), 0)
  }
}));
function paybackPeriod(input) {
  const { acquisitionCost, revenuePerPeriod, grossMargin, churnRate } = _chunk4QJ2UKVPjs.parseInput.call(void 0, 
    "paybackPeriod",
    paybackPeriodInput,
    input
  );
  const margin = revenuePerPeriod * grossMargin;
  if (acquisitionCost === 0) return 0;
  if (margin === 0) return null;
  if (acquisitionCost <= margin || churnRate === 0) return acquisitionCost / margin;
  if (acquisitionCost * churnRate >= margin) return null;
  return Math.log1p(-acquisitionCost * churnRate / margin) / Math.log1p(-churnRate);
}
var paybackPeriodMetric = {
  id: "paybackPeriod",
  compute: paybackPeriod,
  input: paybackPeriodInput,
  headline: null,
  unit: "periods",
  range: [0, Infinity],
  better: "lower",
  formula: "acquisitionCost === 0 ? 0 : churnRate === 0 || acquisitionCost <= revenuePerPeriod * grossMargin ? acquisitionCost / (revenuePerPeriod * grossMargin) : Math.log1p(-acquisitionCost * churnRate / (revenuePerPeriod * grossMargin)) / Math.log1p(-churnRate)",
  undefinedWhen: "acquisitionCost > 0 && (revenuePerPeriod * grossMargin === 0 || acquisitionCost > revenuePerPeriod * grossMargin && acquisitionCost * churnRate >= revenuePerPeriod * grossMargin)",
  sources: ["skokSaasMetrics"],
  examples: [
    { input: { acquisitionCost: 1e3, revenuePerPeriod: 100, grossMargin: 0.8 }, result: 12.5 },
    { input: { acquisitionCost: 60, revenuePerPeriod: 100, churnRate: 1 }, result: 0.6 },
    { input: { acquisitionCost: 0, revenuePerPeriod: 0 }, result: 0 },
    { input: { acquisitionCost: 1e3, revenuePerPeriod: 100, grossMargin: 0.8, churnRate: 0.08 }, result: null }
  ]
};






























exports.clvFromAnnualValueInput = clvFromAnnualValueInput; exports.clvFromAnnualValue = clvFromAnnualValue; exports.clvFromAnnualValueMetric = clvFromAnnualValueMetric; exports.clvFromChurnInput = clvFromChurnInput; exports.clvFromChurn = clvFromChurn; exports.clvFromChurnMetric = clvFromChurnMetric; exports.clvFromPurchasesInput = clvFromPurchasesInput; exports.clvFromPurchases = clvFromPurchases; exports.clvFromPurchasesMetric = clvFromPurchasesMetric; exports.customerAcquisitionCostInput = customerAcquisitionCostInput; exports.customerAcquisitionCost = customerAcquisitionCost; exports.customerAcquisitionCostMetric = customerAcquisitionCostMetric; exports.customerEquityInput = customerEquityInput; exports.customerEquity = customerEquity; exports.customerEquityMetric = customerEquityMetric; exports.discountedClvInput = discountedClvInput; exports.discountedClv = discountedClv; exports.discountedClvMetric = discountedClvMetric; exports.historicClvInput = historicClvInput; exports.historicClv = historicClv; exports.historicClvMetric = historicClvMetric; exports.lifetimeValueToCostInput = lifetimeValueToCostInput; exports.lifetimeValueToCost = lifetimeValueToCost; exports.lifetimeValueToCostMetric = lifetimeValueToCostMetric; exports.paybackPeriodInput = paybackPeriodInput; exports.paybackPeriod = paybackPeriod; exports.paybackPeriodMetric = paybackPeriodMetric; exports.value_exports = value_exports;
