import {
  sumOf
} from "./chunk-GMLNFTUW.mjs";
import {
  amount,
  amounts,
  count,
  inputSchema,
  oneOf,
  optional,
  parseInput,
  periods,
  quantity,
  ratio,
  ratioOrRatios,
  rule,
  signedAmount,
  wholePeriods,
  withDefault
} from "./chunk-J5IQHBUV.mjs";
import {
  wrongLength
} from "./chunk-IQ4LGOZS.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// src/value/index.ts
var value_exports = {};
__export(value_exports, {
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
var clvFromAnnualValueInput = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { annualValue: amount(), tenureYears: periods(), grossMargin: withDefault(ratio(), 1) }
  })
);
function clvFromAnnualValue(input) {
  const { annualValue, tenureYears, grossMargin } = parseInput("clvFromAnnualValue", clvFromAnnualValueInput, input);
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
var clvFromChurnInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    revenuePerPeriod: amount(),
    churnRate: ratio(),
    grossMargin: withDefault(ratio(), 1),
    discountRate: withDefault(ratio(), 0),
    firstPayment: withDefault(oneOf("now", "endOfPeriod"), "now"),
    periods: optional(wholePeriods()),
    churnFloor: withDefault(ratio(), 0)
  }
}));
function clvFromChurn(input) {
  const { revenuePerPeriod, churnRate, grossMargin, discountRate, firstPayment, periods: periods2, churnFloor } = parseInput(
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
var clvFromPurchasesInput = /* @__PURE__ */ inputSchema(
  () => ({
    fields: {
      purchasesPerYear: quantity("count"),
      averageOrderValue: amount(),
      lifespanYears: periods(),
      grossMargin: withDefault(ratio(), 1)
    }
  })
);
function clvFromPurchases(input) {
  const { purchasesPerYear, averageOrderValue, lifespanYears, grossMargin } = parseInput(
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
var customerAcquisitionCostInput = /* @__PURE__ */ inputSchema(
  () => ({ fields: { spend: amount(), newCustomers: count() } })
);
function customerAcquisitionCost(input) {
  const { spend, newCustomers } = parseInput("customerAcquisitionCost", customerAcquisitionCostInput, input);
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
var customerEquityInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { customers: count(), lifetimeValue: signedAmount() }
}));
function customerEquity(input) {
  const { customers, lifetimeValue } = parseInput("customerEquity", customerEquityInput, input);
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
var discountedClvInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    margins: amounts({ signed: true, minLength: 1 }),
    retentionRate: ratioOrRatios(),
    discountRate: ratio(),
    acquisitionCost: withDefault(amount(), 0)
  },
  rules: [oneRateLess()]
}));
function oneRateLess() {
  return rule(
    ["retentionRate", "margins"],
    ({ margins, retentionRate }) => typeof retentionRate === "number" || retentionRate.length === margins.length - 1,
    ({ margins, retentionRate }) => ({
      code: wrongLength,
      value: retentionRate,
      details: { bound: margins.length - 1, length: retentionRate.length }
    })
  );
}
function discountedClv(input) {
  const { margins, retentionRate, discountRate, acquisitionCost } = parseInput(
    "discountedClv",
    discountedClvInput,
    input
  );
  let weight = 1;
  return sumOf(margins.length + 1, (t) => {
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
var historicClvInput = /* @__PURE__ */ inputSchema(
  () => ({
    fields: {
      revenue: amount(),
      refunds: withDefault(amount(), 0),
      grossMargin: withDefault(ratio(), 1),
      customers: count()
    }
  })
);
function historicClv(input) {
  const { revenue, refunds, grossMargin, customers } = parseInput("historicClv", historicClvInput, input);
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
var lifetimeValueToCostInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { lifetimeValue: signedAmount(), acquisitionCost: amount() }
}));
function lifetimeValueToCost(input) {
  const { lifetimeValue, acquisitionCost } = parseInput("lifetimeValueToCost", lifetimeValueToCostInput, input);
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
var paybackPeriodInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    acquisitionCost: amount(),
    revenuePerPeriod: amount(),
    grossMargin: withDefault(ratio(), 1),
    churnRate: withDefault(ratio(), 0)
  }
}));
function paybackPeriod(input) {
  const { acquisitionCost, revenuePerPeriod, grossMargin, churnRate } = parseInput(
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

export {
  clvFromAnnualValueInput,
  clvFromAnnualValue,
  clvFromAnnualValueMetric,
  clvFromChurnInput,
  clvFromChurn,
  clvFromChurnMetric,
  clvFromPurchasesInput,
  clvFromPurchases,
  clvFromPurchasesMetric,
  customerAcquisitionCostInput,
  customerAcquisitionCost,
  customerAcquisitionCostMetric,
  customerEquityInput,
  customerEquity,
  customerEquityMetric,
  discountedClvInput,
  discountedClv,
  discountedClvMetric,
  historicClvInput,
  historicClv,
  historicClvMetric,
  lifetimeValueToCostInput,
  lifetimeValueToCost,
  lifetimeValueToCostMetric,
  paybackPeriodInput,
  paybackPeriod,
  paybackPeriodMetric,
  value_exports
};
