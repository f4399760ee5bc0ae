import {
  amount,
  count,
  days,
  inputSchema,
  notAbove,
  oneOf,
  parseInput,
  periods,
  ratio,
  withDefault
} from "./chunk-J5IQHBUV.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// src/churn/index.ts
var churn_exports = {};
__export(churn_exports, {
  addressableChurn: () => addressableChurn,
  addressableChurnInput: () => addressableChurnInput,
  addressableChurnMetric: () => addressableChurnMetric,
  churnHalfLife: () => churnHalfLife,
  churnHalfLifeInput: () => churnHalfLifeInput,
  churnHalfLifeMetric: () => churnHalfLifeMetric,
  churnRate: () => churnRate,
  churnRateByMethod: () => churnRateByMethod,
  churnRateByMethodInput: () => churnRateByMethodInput,
  churnRateByMethodMetric: () => churnRateByMethodMetric,
  churnRateInput: () => churnRateInput,
  churnRateMetric: () => churnRateMetric,
  convertChurnRate: () => convertChurnRate,
  convertChurnRateInput: () => convertChurnRateInput,
  convertChurnRateMetric: () => convertChurnRateMetric,
  customerGrowthRate: () => customerGrowthRate,
  customerGrowthRateInput: () => customerGrowthRateInput,
  customerGrowthRateMetric: () => customerGrowthRateMetric,
  expectedLifetime: () => expectedLifetime,
  expectedLifetimeInput: () => expectedLifetimeInput,
  expectedLifetimeMetric: () => expectedLifetimeMetric,
  exposureChurnRate: () => exposureChurnRate,
  exposureChurnRateInput: () => exposureChurnRateInput,
  exposureChurnRateMetric: () => exposureChurnRateMetric,
  retainedShare: () => retainedShare,
  retainedShareInput: () => retainedShareInput,
  retainedShareMetric: () => retainedShareMetric,
  retentionRate: () => retentionRate,
  retentionRateInput: () => retentionRateInput,
  retentionRateMetric: () => retentionRateMetric,
  winBackRate: () => winBackRate,
  winBackRateInput: () => winBackRateInput,
  winBackRateMetric: () => winBackRateMetric
});

// src/churn/addressableChurn.ts
var addressableChurnInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersLost: count(), solvableShare: ratio(), winRate: ratio(), valuePerCustomer: amount() }
}));
function addressableChurn(input) {
  const { customersLost, solvableShare, winRate, valuePerCustomer } = parseInput(
    "addressableChurn",
    addressableChurnInput,
    input
  );
  const customers = customersLost * solvableShare * winRate;
  return { customers, value: customers * valuePerCustomer };
}
var addressableChurnMetric = {
  id: "addressableChurn",
  compute: addressableChurn,
  input: addressableChurnInput,
  headline: "value",
  unit: "money",
  range: [0, Infinity],
  better: null,
  formula: "customersLost * solvableShare * winRate * valuePerCustomer",
  undefinedWhen: null,
  sources: ["reichheldSasser1990"],
  examples: [
    {
      input: { customersLost: 200, solvableShare: 0.25, winRate: 0.5, valuePerCustomer: 300 },
      result: { customers: 25, value: 7500 }
    }
  ]
};

// src/churn/churnHalfLife.ts
var churnHalfLifeInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { churnRate: ratio() }
}));
function churnHalfLife(input) {
  const { churnRate: churnRate2 } = parseInput("churnHalfLife", churnHalfLifeInput, input);
  return churnRate2 === 0 ? null : -Math.LN2 / Math.log1p(-churnRate2);
}
var churnHalfLifeMetric = {
  id: "churnHalfLife",
  compute: churnHalfLife,
  input: churnHalfLifeInput,
  headline: null,
  unit: "periods",
  range: [0, Infinity],
  better: "higher",
  formula: "-Math.LN2 / Math.log1p(-churnRate)",
  undefinedWhen: "churnRate === 0",
  sources: ["farris2010"],
  examples: [
    { input: { churnRate: 0.5 }, result: 1 },
    { input: { churnRate: 0 }, result: null }
  ]
};

// src/churn/churnRate.ts
var churnRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersLost: count() },
  rules: [notAbove("customersLost", "customersAtStart")]
}));
function churnRate(input) {
  const { customersAtStart, customersLost } = parseInput("churnRate", churnRateInput, input);
  return customersAtStart === 0 ? null : customersLost / customersAtStart;
}
var churnRateMetric = {
  id: "churnRate",
  compute: churnRate,
  input: churnRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "lower",
  formula: "customersLost / customersAtStart",
  undefinedWhen: "customersAtStart === 0",
  sources: ["farris2010"],
  examples: [
    { input: { customersAtStart: 400, customersLost: 14 }, result: 0.035 },
    { input: { customersAtStart: 0, customersLost: 0 }, result: null }
  ]
};

// src/churn/churnRateByMethod.ts
var churnRateByMethodInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    customersAtStart: count(),
    customersLost: count(),
    newCustomers: count(),
    customersAtEnd: count(),
    method: oneOf("allLosses", "stripe", "midpoint", "average")
  },
  rules: [notAbove("customersLost", "customersAtStart", "newCustomers")]
}));
function churnRateByMethod(input) {
  const { customersLost, ...base } = parseInput("churnRateByMethod", churnRateByMethodInput, input);
  const customers = baseOf(base);
  return customers === 0 ? null : customersLost / customers;
}
function baseOf({
  customersAtStart,
  newCustomers,
  customersAtEnd,
  method
}) {
  switch (method) {
    case "allLosses":
      return customersAtStart;
    case "stripe":
      return customersAtStart + newCustomers;
    case "midpoint":
      return customersAtStart + newCustomers / 2;
    case "average":
      return (customersAtStart + customersAtEnd) / 2;
  }
}
var churnRateByMethodMetric = {
  id: "churnRateByMethod",
  compute: churnRateByMethod,
  input: churnRateByMethodInput,
  headline: null,
  unit: "ratio",
  range: [0, Infinity],
  better: "lower",
  formula: 'customersLost / (method === "allLosses" ? customersAtStart : method === "stripe" ? customersAtStart + newCustomers : method === "midpoint" ? customersAtStart + newCustomers / 2 : (customersAtStart + customersAtEnd) / 2)',
  undefinedWhen: 'method === "allLosses" ? customersAtStart === 0 : method === "average" ? customersAtStart + customersAtEnd === 0 : customersAtStart + newCustomers === 0',
  sources: ["recurlyChurn", "stripeChurn"],
  examples: [
    {
      input: { customersAtStart: 100, customersLost: 13, newCustomers: 40, customersAtEnd: 129, method: "allLosses" },
      result: 0.13
    },
    {
      input: { customersAtStart: 0, customersLost: 1, newCustomers: 4, customersAtEnd: 3, method: "allLosses" },
      result: null
    }
  ]
};

// src/churn/convertChurnRate.ts
var PERIODS_PER_YEAR = {
  day: 365,
  week: 365 / 7,
  month: 12,
  quarter: 4,
  year: 1
};
var convertChurnRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    churnRate: ratio(),
    from: oneOf("day", "week", "month", "quarter", "year"),
    to: oneOf("day", "week", "month", "quarter", "year")
  }
}));
function convertChurnRate(input) {
  const { churnRate: churnRate2, from, to } = parseInput("convertChurnRate", convertChurnRateInput, input);
  if (from === to) return churnRate2;
  return 0 - Math.expm1(PERIODS_PER_YEAR[from] / PERIODS_PER_YEAR[to] * Math.log1p(-churnRate2));
}
var convertChurnRateMetric = {
  id: "convertChurnRate",
  compute: convertChurnRate,
  input: convertChurnRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "lower",
  formula: "-Math.expm1({ day: 365, week: 365 / 7, month: 12, quarter: 4, year: 1 }[from] / { day: 365, week: 365 / 7, month: 12, quarter: 4, year: 1 }[to] * Math.log1p(-churnRate))",
  undefinedWhen: null,
  sources: ["farris2010"],
  examples: [
    { input: { churnRate: 0.5, from: "year", to: "year" }, result: 0.5 },
    { input: { churnRate: 1, from: "month", to: "year" }, result: 1 }
  ]
};

// src/churn/customerGrowthRate.ts
var customerGrowthRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersAtEnd: count() }
}));
function customerGrowthRate(input) {
  const { customersAtStart, customersAtEnd } = parseInput("customerGrowthRate", customerGrowthRateInput, input);
  return customersAtStart === 0 ? null : (customersAtEnd - customersAtStart) / customersAtStart;
}
var customerGrowthRateMetric = {
  id: "customerGrowthRate",
  compute: customerGrowthRate,
  input: customerGrowthRateInput,
  headline: null,
  unit: "ratio",
  range: [-1, Infinity],
  better: "higher",
  formula: "(customersAtEnd - customersAtStart) / customersAtStart",
  undefinedWhen: "customersAtStart === 0",
  sources: ["farris2010"],
  examples: [
    { input: { customersAtStart: 100, customersAtEnd: 129 }, result: 0.29 },
    { input: { customersAtStart: 0, customersAtEnd: 12 }, result: null }
  ]
};

// src/churn/expectedLifetime.ts
var expectedLifetimeInput = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { churnRate: ratio(), convention: withDefault(oneOf("started", "completed", "continuous"), "started") }
  })
);
function expectedLifetime(input) {
  const { churnRate: churnRate2, convention } = parseInput("expectedLifetime", expectedLifetimeInput, input);
  if (churnRate2 === 0) return null;
  switch (convention) {
    case "started":
      return 1 / churnRate2;
    case "completed":
      return (1 - churnRate2) / churnRate2;
    case "continuous":
      return -1 / Math.log1p(-churnRate2);
  }
}
var expectedLifetimeMetric = {
  id: "expectedLifetime",
  compute: expectedLifetime,
  input: expectedLifetimeInput,
  headline: null,
  unit: "periods",
  range: [0, Infinity],
  better: "higher",
  formula: 'convention === "started" ? 1 / churnRate : convention === "completed" ? (1 - churnRate) / churnRate : -1 / Math.log1p(-churnRate)',
  undefinedWhen: "churnRate === 0",
  sources: ["faderHardie2007", "farris2010"],
  examples: [
    { input: { churnRate: 0.25 }, result: 4 },
    { input: { churnRate: 0.25, convention: "completed" }, result: 3 },
    { input: { churnRate: 0 }, result: null }
  ]
};

// src/churn/exposureChurnRate.ts
var exposureChurnRateInput = /* @__PURE__ */ inputSchema(
  () => ({
    fields: { customersLost: count(), customerDays: days(), daysPerPeriod: withDefault(days(), 365 / 12) }
  })
);
function exposureChurnRate(input) {
  const { customersLost, customerDays, daysPerPeriod } = parseInput("exposureChurnRate", exposureChurnRateInput, input);
  return customerDays === 0 ? null : -Math.expm1(-(customersLost / customerDays) * daysPerPeriod);
}
var exposureChurnRateMetric = {
  id: "exposureChurnRate",
  compute: exposureChurnRate,
  input: exposureChurnRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "lower",
  formula: "-Math.expm1(-(customersLost / customerDays) * daysPerPeriod)",
  undefinedWhen: "customerDays === 0",
  sources: ["kalbfleischPrentice2002"],
  examples: [
    { input: { customersLost: 0, customerDays: 6e3 }, result: 0 },
    { input: { customersLost: 0, customerDays: 0 }, result: null }
  ]
};

// src/churn/retainedShare.ts
var retainedShareInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { churnRate: ratio(), periods: periods() }
}));
function retainedShare(input) {
  const { churnRate: churnRate2, periods: periods2 } = parseInput("retainedShare", retainedShareInput, input);
  return churnRate2 < 0.5 ? Math.exp(periods2 * Math.log1p(-churnRate2)) : (1 - churnRate2) ** periods2;
}
var retainedShareMetric = {
  id: "retainedShare",
  compute: retainedShare,
  input: retainedShareInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "periods === 0 ? 1 : Math.exp(periods * Math.log1p(-churnRate))",
  undefinedWhen: null,
  sources: ["faderHardie2007"],
  examples: [
    { input: { churnRate: 0.5, periods: 3 }, result: 0.125 },
    { input: { churnRate: 1, periods: 0 }, result: 1 }
  ]
};

// src/churn/retentionRate.ts
var retentionRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersAtStart: count(), customersAtEnd: count(), newCustomers: count() },
  rules: [notAbove("newCustomers", "customersAtEnd"), notAbove("customersAtEnd", "customersAtStart", "newCustomers")]
}));
function retentionRate(input) {
  const { customersAtStart, customersAtEnd, newCustomers } = parseInput("retentionRate", retentionRateInput, input);
  return customersAtStart === 0 ? null : (customersAtEnd - newCustomers) / customersAtStart;
}
var retentionRateMetric = {
  id: "retentionRate",
  compute: retentionRate,
  input: retentionRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "(customersAtEnd - newCustomers) / customersAtStart",
  undefinedWhen: "customersAtStart === 0",
  sources: ["farris2010"],
  examples: [
    { input: { customersAtStart: 100, customersAtEnd: 129, newCustomers: 35 }, result: 0.94 },
    { input: { customersAtStart: 0, customersAtEnd: 12, newCustomers: 12 }, result: null }
  ]
};

// src/churn/winBackRate.ts
var winBackRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { customersLost: count(), customersWonBack: count() },
  rules: [notAbove("customersWonBack", "customersLost")]
}));
function winBackRate(input) {
  const { customersLost, customersWonBack } = parseInput("winBackRate", winBackRateInput, input);
  return customersLost === 0 ? null : customersWonBack / customersLost;
}
var winBackRateMetric = {
  id: "winBackRate",
  compute: winBackRate,
  input: winBackRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "customersWonBack / customersLost",
  undefinedWhen: "customersLost === 0",
  sources: ["staussFriege1999"],
  examples: [
    { input: { customersLost: 80, customersWonBack: 12 }, result: 0.15 },
    { input: { customersLost: 0, customersWonBack: 0 }, result: null }
  ]
};

export {
  addressableChurnInput,
  addressableChurn,
  addressableChurnMetric,
  churnHalfLifeInput,
  churnHalfLife,
  churnHalfLifeMetric,
  churnRateInput,
  churnRate,
  churnRateMetric,
  churnRateByMethodInput,
  churnRateByMethod,
  churnRateByMethodMetric,
  convertChurnRateInput,
  convertChurnRate,
  convertChurnRateMetric,
  customerGrowthRateInput,
  customerGrowthRate,
  customerGrowthRateMetric,
  expectedLifetimeInput,
  expectedLifetime,
  expectedLifetimeMetric,
  exposureChurnRateInput,
  exposureChurnRate,
  exposureChurnRateMetric,
  retainedShareInput,
  retainedShare,
  retainedShareMetric,
  retentionRateInput,
  retentionRate,
  retentionRateMetric,
  winBackRateInput,
  winBackRate,
  winBackRateMetric,
  churn_exports
};
