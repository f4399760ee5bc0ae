import {
  checkSubscriptionLog,
  shownTime,
  timeWindow
} from "./chunk-WEV3FUXW.mjs";
import {
  wilson
} from "./chunk-XYJ2EKJM.mjs";
import {
  normalUpperQuantile
} from "./chunk-DZD7SREW.mjs";
import {
  calendarPeriod,
  timeZone,
  timestamp,
  weekday
} from "./chunk-GVJJCMHR.mjs";
import {
  timeOf
} from "./chunk-V62RDT22.mjs";
import {
  EARLIEST_MS,
  localDay,
  localDayOf,
  periodIndex,
  periodLabel,
  periodStart,
  periodStarts,
  textOfDay,
  zoneTable
} from "./chunk-FKKUCTPT.mjs";
import {
  amount,
  confidenceLevel,
  count,
  inputSchema,
  notAbove,
  oneOf,
  optional,
  parseInput,
  signedRatio,
  sumNotAbove,
  wholePeriods,
  wholePeriodsList,
  withDefault
} from "./chunk-J5IQHBUV.mjs";
import {
  MetricInputError,
  makeIssue
} from "./chunk-QSHEKWHF.mjs";
import {
  tooEarly,
  tooManyCells
} from "./chunk-IQ4LGOZS.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// src/subscription/index.ts
var subscription_exports = {};
__export(subscription_exports, {
  annualRecurringRevenue: () => annualRecurringRevenue,
  annualRecurringRevenueInput: () => annualRecurringRevenueInput,
  annualRecurringRevenueMetric: () => annualRecurringRevenueMetric,
  averageRevenuePerAccount: () => averageRevenuePerAccount,
  averageRevenuePerAccountInput: () => averageRevenuePerAccountInput,
  averageRevenuePerAccountMetric: () => averageRevenuePerAccountMetric,
  churnByTenure: () => churnByTenure,
  churnByTenureInput: () => churnByTenureInput,
  churnByTenureMetric: () => churnByTenureMetric,
  customerChurn: () => customerChurn,
  customerChurnInput: () => customerChurnInput,
  customerChurnMetric: () => customerChurnMetric,
  expansionRate: () => expansionRate,
  expansionRateInput: () => expansionRateInput,
  expansionRateMetric: () => expansionRateMetric,
  grossRevenueChurnRate: () => grossRevenueChurnRate,
  grossRevenueChurnRateInput: () => grossRevenueChurnRateInput,
  grossRevenueChurnRateMetric: () => grossRevenueChurnRateMetric,
  grossRevenueRetention: () => grossRevenueRetention,
  grossRevenueRetentionInput: () => grossRevenueRetentionInput,
  grossRevenueRetentionMetric: () => grossRevenueRetentionMetric,
  magicNumber: () => magicNumber,
  magicNumberInput: () => magicNumberInput,
  magicNumberMetric: () => magicNumberMetric,
  monthlyRecurringRevenue: () => monthlyRecurringRevenue,
  monthlyRecurringRevenueInput: () => monthlyRecurringRevenueInput,
  monthlyRecurringRevenueMetric: () => monthlyRecurringRevenueMetric,
  netRevenueChurnRate: () => netRevenueChurnRate,
  netRevenueChurnRateInput: () => netRevenueChurnRateInput,
  netRevenueChurnRateMetric: () => netRevenueChurnRateMetric,
  netRevenueRetention: () => netRevenueRetention,
  netRevenueRetentionInput: () => netRevenueRetentionInput,
  netRevenueRetentionMetric: () => netRevenueRetentionMetric,
  paymentRecoveryRate: () => paymentRecoveryRate,
  paymentRecoveryRateInput: () => paymentRecoveryRateInput,
  paymentRecoveryRateMetric: () => paymentRecoveryRateMetric,
  quickRatio: () => quickRatio,
  quickRatioInput: () => quickRatioInput,
  quickRatioMetric: () => quickRatioMetric,
  revenueMovements: () => revenueMovements,
  revenueMovementsInput: () => revenueMovementsInput,
  revenueMovementsMetric: () => revenueMovementsMetric,
  revenueRetention: () => revenueRetention,
  revenueRetentionInput: () => revenueRetentionInput,
  revenueRetentionMetric: () => revenueRetentionMetric,
  revenueRollForward: () => revenueRollForward,
  revenueRollForwardInput: () => revenueRollForwardInput,
  revenueRollForwardMetric: () => revenueRollForwardMetric,
  ruleOf40: () => ruleOf40,
  ruleOf40Input: () => ruleOf40Input,
  ruleOf40Metric: () => ruleOf40Metric,
  trialConversionRate: () => trialConversionRate,
  trialConversionRateInput: () => trialConversionRateInput,
  trialConversionRateMetric: () => trialConversionRateMetric
});

// src/subscription/annualRecurringRevenue.ts
var annualRecurringRevenueInput = /* @__PURE__ */ inputSchema(
  () => ({ fields: { monthlyRecurringRevenue: amount() } })
);
function annualRecurringRevenue(input) {
  return parseInput("annualRecurringRevenue", annualRecurringRevenueInput, input).monthlyRecurringRevenue * 12;
}
var annualRecurringRevenueMetric = {
  id: "annualRecurringRevenue",
  compute: annualRecurringRevenue,
  input: annualRecurringRevenueInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: "monthlyRecurringRevenue * 12",
  undefinedWhen: null,
  sources: ["skokSaasMetrics"],
  examples: [{ input: { monthlyRecurringRevenue: 12500 }, result: 15e4 }]
};

// src/subscription/averageRevenuePerAccount.ts
var averageRevenuePerAccountInput = /* @__PURE__ */ inputSchema(
  () => ({ fields: { recurringRevenue: amount(), customers: count() } })
);
function averageRevenuePerAccount(input) {
  const { recurringRevenue, customers } = parseInput("averageRevenuePerAccount", averageRevenuePerAccountInput, input);
  return customers === 0 ? null : recurringRevenue / customers;
}
var averageRevenuePerAccountMetric = {
  id: "averageRevenuePerAccount",
  compute: averageRevenuePerAccount,
  input: averageRevenuePerAccountInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: "recurringRevenue / customers",
  undefinedWhen: "customers === 0",
  sources: ["skokSaasMetrics"],
  examples: [
    { input: { recurringRevenue: 12500, customers: 250 }, result: 50 },
    { input: { recurringRevenue: 0, customers: 0 }, result: null }
  ]
};

// src/subscription/paidStates.ts
function forEachCustomer(log, { start, end }, visit) {
  const { starts, startTimes, endTimes, monthlyRevenues, trials } = log;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let before = 0;
    let after = 0;
    let wasThere = false;
    let left = false;
    let since = Number.POSITIVE_INFINITY;
    let reach = Number.NEGATIVE_INFINITY;
    const until = starts[customer + 1];
    for (let row = starts[customer]; row < until; row++) {
      const from = startTimes[row];
      const to = endTimes[row];
      const revenue = monthlyRevenues[row];
      if (trials[row] === 1 || revenue === 0 || from === to) continue;
      if (from < since) since = from;
      if (from > reach) left ||= reach >= start && reach < end;
      if (to > reach) reach = to;
      if (from < start && start <= to) before += revenue;
      if (from < end && end <= to) after += revenue;
      wasThere ||= from < end && to >= start;
    }
    left ||= reach >= start && reach < end;
    visit({ before, after, wasThere, left, since });
  }
}

// src/subscription/churnByTenure.ts
var churnByTenureInput = /* @__PURE__ */ inputSchema(
  () => ({
    fields: {
      from: timestamp(),
      to: timestamp(),
      brackets: wholePeriodsList(1, 1e6, { minLength: 1, maxLength: 1200 }),
      timeZone: optional(timeZone())
    }
  })
);
function churnByTenure(log, options) {
  checkSubscriptionLog("churnByTenure", log);
  const { brackets, ...window } = parseInput("churnByTenure", churnByTenureInput, options);
  const { start, end } = timeWindow("churnByTenure", log, window);
  const leasts = [0];
  for (let i = 0; i < brackets.length; i++) leasts.push(leasts[i] + brackets[i]);
  const bases = leasts.map(() => 0);
  const losses = leasts.map(() => 0);
  const dayOf = dayCounter(log, start, window.timeZone ?? log.timeZone);
  const today = dayOf(start);
  forEachCustomer(log, { start, end }, ({ before, after, since }) => {
    if (before === 0) return;
    const tenure = today - dayOf(since);
    let group = 0;
    while (group + 1 < leasts.length && tenure >= leasts[group + 1]) group++;
    bases[group]++;
    if (after === 0) losses[group]++;
  });
  return leasts.map((from, group) => {
    const base = bases[group];
    const lost = losses[group];
    return { from, to: leasts[group + 1] ?? null, base, lost, rate: base === 0 ? null : lost / base };
  });
}
function dayCounter({ startTimes }, until, zone) {
  const earliest = startTimes.reduce((least, time) => Math.min(least, time), until);
  const table = zoneTable(zone, earliest, until);
  return (time) => localDayOf(table, time);
}
var churnByTenureMetric = {
  id: "churnByTenure",
  log: "subscriptions",
  compute: churnByTenure,
  input: churnByTenureInput,
  headline: "0.rate",
  unit: "ratio",
  range: [0, 1],
  better: "lower",
  formula: null,
  undefinedWhen: "rows[0].base === 0",
  sources: ["farris2010"],
  examples: [
    {
      rows: [
        { customerId: "a", startedAt: "2024-01-10", endedAt: null, mrr: 100 },
        { customerId: "b", startedAt: "2025-02-20", endedAt: "2025-03-20", mrr: 50 },
        { customerId: "c", startedAt: "2025-02-02", endedAt: null, mrr: 50 }
      ],
      options: { from: "2025-03-01", to: "2025-04-01", brackets: [30] },
      result: [
        { from: 0, to: 30, base: 2, lost: 1, rate: 0.5 },
        { from: 30, to: null, base: 1, lost: 0, rate: 0 }
      ]
    },
    {
      rows: [],
      options: { from: "2025-03-01", to: "2025-04-01", brackets: [90] },
      result: [
        { from: 0, to: 90, base: 0, lost: 0, rate: null },
        { from: 90, to: null, base: 0, lost: 0, rate: null }
      ]
    }
  ]
};

// src/subscription/customerChurn.ts
var customerChurnInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    from: timestamp(),
    to: timestamp(),
    method: withDefault(oneOf("cohort", "startLosses", "stripe", "midpoint", "average", "allLosses"), "cohort"),
    timeZone: optional(timeZone()),
    confidence: withDefault(confidenceLevel(), 0.95)
  }
}));
function customerChurn(log, options) {
  checkSubscriptionLog("customerChurn", log);
  const { method, confidence, ...window } = parseInput("customerChurn", customerChurnInput, options);
  const counts = { starting: 0, ending: 0, joined: 0, gone: 0, leavers: 0, startLosses: 0 };
  forEachCustomer(log, timeWindow("customerChurn", log, window), ({ before, after, wasThere, left }) => {
    if (after > 0) counts.ending++;
    if (left) counts.leavers++;
    if (before > 0) {
      counts.starting++;
      if (after === 0) counts.gone++;
      if (left) counts.startLosses++;
    } else if (wasThere) counts.joined++;
  });
  const { lost, base } = fractionOf(method, counts);
  if (base === 0) return { rate: null, lost, base, method, interval: null };
  const isProportion = method === "cohort" || method === "startLosses" || method === "stripe";
  const z = normalUpperQuantile((1 - confidence) / 2);
  const interval = isProportion ? { ...wilson(lost, base, z), confidence, method: "wilson" } : null;
  return { rate: lost / base, lost, base, method, interval };
}
function fractionOf(method, counts) {
  const { starting, ending, joined, gone, leavers, startLosses } = counts;
  switch (method) {
    case "cohort":
      return { lost: gone, base: starting };
    case "startLosses":
      return { lost: startLosses, base: starting };
    case "stripe":
      return { lost: leavers, base: starting + joined };
    case "midpoint":
      return { lost: leavers, base: starting + joined / 2 };
    case "average":
      return { lost: leavers, base: (starting + ending) / 2 };
    case "allLosses":
      return { lost: leavers, base: starting };
  }
}
var customerChurnMetric = {
  id: "customerChurn",
  log: "subscriptions",
  compute: customerChurn,
  input: customerChurnInput,
  headline: "rate",
  unit: "ratio",
  range: [0, Infinity],
  better: "lower",
  formula: "lost / base",
  undefinedWhen: "base === 0",
  sources: ["recurlyChurn", "stripeChurn", "wilson1927"],
  examples: [
    {
      rows: [
        { customerId: "a", startedAt: "2025-01-10", endedAt: null, mrr: 100 },
        { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-03-20", mrr: 50 },
        { customerId: "c", startedAt: "2025-03-02", endedAt: "2025-03-30", mrr: 50 }
      ],
      options: { from: "2025-03-01", to: "2025-04-01", method: "midpoint" },
      result: { rate: 0.8, lost: 2, base: 2.5, method: "midpoint", interval: null }
    },
    {
      rows: [],
      options: { from: "2025-03-01", to: "2025-04-01" },
      result: { rate: null, lost: 0, base: 0, method: "cohort", interval: null }
    }
  ]
};

// src/subscription/expansionRate.ts
var expansionRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { startingRevenue: amount(), expansion: amount() }
}));
function expansionRate(input) {
  const { startingRevenue, expansion } = parseInput("expansionRate", expansionRateInput, input);
  return startingRevenue === 0 ? null : expansion / startingRevenue;
}
var expansionRateMetric = {
  id: "expansionRate",
  compute: expansionRate,
  input: expansionRateInput,
  headline: null,
  unit: "ratio",
  range: [0, Infinity],
  better: "higher",
  formula: "expansion / startingRevenue",
  undefinedWhen: "startingRevenue === 0",
  sources: ["skokSaasMetrics"],
  examples: [
    { input: { startingRevenue: 4e5, expansion: 2e3 }, result: 5e-3 },
    { input: { startingRevenue: 0, expansion: 0 }, result: null }
  ]
};

// src/subscription/grossRevenueChurnRate.ts
var grossRevenueChurnRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { startingRevenue: amount(), churned: amount(), contraction: amount() },
  rules: [sumNotAbove(["churned", "contraction"], ["startingRevenue"])]
}));
function grossRevenueChurnRate(input) {
  const { startingRevenue, churned, contraction } = parseInput(
    "grossRevenueChurnRate",
    grossRevenueChurnRateInput,
    input
  );
  if (startingRevenue === 0) return null;
  return Math.min(1, (churned + contraction) / startingRevenue);
}
var grossRevenueChurnRateMetric = {
  id: "grossRevenueChurnRate",
  compute: grossRevenueChurnRate,
  input: grossRevenueChurnRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "lower",
  formula: "(churned + contraction) / startingRevenue",
  undefinedWhen: "startingRevenue === 0",
  sources: ["chartmogulChurn"],
  examples: [
    { input: { startingRevenue: 100, churned: 10, contraction: 10 }, result: 0.2 },
    { input: { startingRevenue: 0, churned: 0, contraction: 0 }, result: null }
  ]
};

// src/subscription/grossRevenueRetention.ts
var grossRevenueRetentionInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { startingRevenue: amount(), churned: amount(), contraction: amount() },
  rules: [sumNotAbove(["churned", "contraction"], ["startingRevenue"])]
}));
function grossRevenueRetention(input) {
  const { startingRevenue, churned, contraction } = parseInput(
    "grossRevenueRetention",
    grossRevenueRetentionInput,
    input
  );
  if (startingRevenue === 0) return null;
  return Math.max(0, startingRevenue - churned - contraction) / startingRevenue;
}
var grossRevenueRetentionMetric = {
  id: "grossRevenueRetention",
  compute: grossRevenueRetention,
  input: grossRevenueRetentionInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "Math.max(0, startingRevenue - churned - contraction) / startingRevenue",
  undefinedWhen: "startingRevenue === 0",
  sources: ["saasMetricsBoardRetention"],
  examples: [
    { input: { startingRevenue: 1e5, churned: 8e3, contraction: 5e3 }, result: 0.87 },
    { input: { startingRevenue: 0, churned: 0, contraction: 0 }, result: null }
  ]
};

// src/subscription/magicNumber.ts
var magicNumberInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { revenue: amount(), previousRevenue: amount(), previousSalesAndMarketing: amount() }
}));
function magicNumber(input) {
  const { revenue, previousRevenue, previousSalesAndMarketing } = parseInput("magicNumber", magicNumberInput, input);
  return previousSalesAndMarketing === 0 ? null : (revenue - previousRevenue) * 4 / previousSalesAndMarketing;
}
var magicNumberMetric = {
  id: "magicNumber",
  compute: magicNumber,
  input: magicNumberInput,
  headline: null,
  unit: "ratio",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: "(revenue - previousRevenue) * 4 / previousSalesAndMarketing",
  undefinedWhen: "previousSalesAndMarketing === 0",
  sources: ["leckie2008"],
  examples: [
    { input: { revenue: 12e5, previousRevenue: 1e6, previousSalesAndMarketing: 8e5 }, result: 1 },
    { input: { revenue: 12e5, previousRevenue: 1e6, previousSalesAndMarketing: 0 }, result: null }
  ]
};

// src/subscription/monthlyRecurringRevenue.ts
var MONTHS = {
  day: 12 / 365,
  week: 12 / 52,
  month: 1,
  quarter: 3,
  year: 12
};
var monthlyRecurringRevenueInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    amount: amount(),
    interval: oneOf("day", "week", "month", "quarter", "year"),
    intervalCount: withDefault(wholePeriods(1), 1)
  }
}));
function monthlyRecurringRevenue(input) {
  const parsed = parseInput("monthlyRecurringRevenue", monthlyRecurringRevenueInput, input);
  return parsed.amount / (parsed.intervalCount * MONTHS[parsed.interval]);
}
var monthlyRecurringRevenueMetric = {
  id: "monthlyRecurringRevenue",
  compute: monthlyRecurringRevenue,
  input: monthlyRecurringRevenueInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: 'amount / (intervalCount * (interval === "day" ? 12 / 365 : interval === "week" ? 12 / 52 : interval === "month" ? 1 : interval === "quarter" ? 3 : 12))',
  undefinedWhen: null,
  sources: ["chartmogulMrr", "paddleMrr"],
  examples: [
    { input: { amount: 600, interval: "year" }, result: 50 },
    { input: { amount: 60, interval: "month", intervalCount: 2 }, result: 30 }
  ]
};

// src/subscription/netRevenueChurnRate.ts
var netRevenueChurnRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    startingRevenue: amount(),
    churned: amount(),
    contraction: amount(),
    expansion: amount(),
    reactivation: withDefault(amount(), 0)
  },
  rules: [sumNotAbove(["churned", "contraction"], ["startingRevenue"])]
}));
function netRevenueChurnRate(input) {
  const { startingRevenue, churned, contraction, expansion, reactivation } = parseInput(
    "netRevenueChurnRate",
    netRevenueChurnRateInput,
    input
  );
  if (startingRevenue === 0) return null;
  return Math.min(1, (churned + contraction - expansion - reactivation) / startingRevenue);
}
var netRevenueChurnRateMetric = {
  id: "netRevenueChurnRate",
  compute: netRevenueChurnRate,
  input: netRevenueChurnRateInput,
  headline: null,
  unit: "ratio",
  range: [-Infinity, 1],
  better: "lower",
  formula: "(churned + contraction - expansion - reactivation) / startingRevenue",
  undefinedWhen: "startingRevenue === 0",
  sources: ["baremetricsRetention", "chartmogulChurn"],
  examples: [
    { input: { startingRevenue: 100, churned: 10, contraction: 10, expansion: 10 }, result: 0.1 },
    { input: { startingRevenue: 100, churned: 10, contraction: 0, expansion: 10, reactivation: 5 }, result: -0.05 },
    { input: { startingRevenue: 0, churned: 0, contraction: 0, expansion: 0 }, result: null }
  ]
};

// src/subscription/netRevenueRetention.ts
var netRevenueRetentionInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { startingRevenue: amount(), churned: amount(), contraction: amount(), expansion: amount() },
  rules: [sumNotAbove(["churned", "contraction"], ["startingRevenue"])]
}));
function netRevenueRetention(input) {
  const { startingRevenue, churned, contraction, expansion } = parseInput(
    "netRevenueRetention",
    netRevenueRetentionInput,
    input
  );
  if (startingRevenue === 0) return null;
  return (Math.max(0, startingRevenue - churned - contraction) + expansion) / startingRevenue;
}
var netRevenueRetentionMetric = {
  id: "netRevenueRetention",
  compute: netRevenueRetention,
  input: netRevenueRetentionInput,
  headline: null,
  unit: "ratio",
  range: [0, Infinity],
  better: "higher",
  formula: "(Math.max(0, startingRevenue - churned - contraction) + expansion) / startingRevenue",
  undefinedWhen: "startingRevenue === 0",
  sources: ["saasMetricsBoardRetention", "baremetricsRetention"],
  examples: [
    { input: { startingRevenue: 2e5, churned: 6e3, contraction: 4e3, expansion: 2e4 }, result: 1.05 },
    { input: { startingRevenue: 0, churned: 0, contraction: 0, expansion: 0 }, result: null }
  ]
};

// src/subscription/paymentRecoveryRate.ts
var paymentRecoveryRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { failedPayments: count(), recoveredPayments: count() },
  rules: [notAbove("recoveredPayments", "failedPayments")]
}));
function paymentRecoveryRate(input) {
  const { failedPayments, recoveredPayments } = parseInput("paymentRecoveryRate", paymentRecoveryRateInput, input);
  return failedPayments === 0 ? null : recoveredPayments / failedPayments;
}
var paymentRecoveryRateMetric = {
  id: "paymentRecoveryRate",
  compute: paymentRecoveryRate,
  input: paymentRecoveryRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "recoveredPayments / failedPayments",
  undefinedWhen: "failedPayments === 0",
  sources: ["growpanelRecovery"],
  examples: [
    { input: { failedPayments: 70, recoveredPayments: 49 }, result: 0.7 },
    { input: { failedPayments: 0, recoveredPayments: 0 }, result: null }
  ]
};

// src/subscription/quickRatio.ts
var quickRatioInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    newRevenue: amount(),
    expansion: amount(),
    reactivation: withDefault(amount(), 0),
    churned: amount(),
    contraction: amount()
  }
}));
function quickRatio(input) {
  const { newRevenue, expansion, reactivation, churned, contraction } = parseInput(
    "quickRatio",
    quickRatioInput,
    input
  );
  const lost = churned + contraction;
  return lost === 0 ? null : (newRevenue + expansion + reactivation) / lost;
}
var quickRatioMetric = {
  id: "quickRatio",
  compute: quickRatio,
  input: quickRatioInput,
  headline: null,
  unit: "ratio",
  range: [0, Infinity],
  better: "higher",
  formula: "(newRevenue + expansion + reactivation) / (churned + contraction)",
  undefinedWhen: "churned + contraction === 0",
  sources: ["baremetricsQuickRatio"],
  examples: [
    { input: { newRevenue: 2e4, expansion: 8e3, churned: 5e3, contraction: 3e3 }, result: 3.5 },
    { input: { newRevenue: 2e4, expansion: 8e3, churned: 0, contraction: 0 }, result: null }
  ]
};

// src/subscription/closes.ts
var METRIC = "revenueMovements";
var MOST_PERIODS = 1e6;
var COLUMNS = 15;
var MEAN_MS = {
  hour: 36e5,
  day: 864e5,
  week: 6048e5,
  month: 2629746e3,
  quarter: 7889238e3,
  year: 31556952e3
};
function closesOf(log, options) {
  const { period, timeZone: timeZone2 = log.timeZone, weekStartsOn } = options;
  const calendar = { period, timeZone: timeZone2, weekStartsOn };
  const timeIn = (time) => time === void 0 ? void 0 : timeOf(time, timeZone2);
  const { earliest, latest } = paidSpan(log);
  const asOf = timeIn(options.asOf) ?? Number.POSITIVE_INFINITY;
  const to = Math.min(timeIn(options.to) ?? Number.POSITIVE_INFINITY, asOf);
  const last = to === Number.POSITIVE_INFINITY ? latest : to;
  const from = timeIn(options.from) ?? earliest;
  refuseBackwards(options, from, to);
  const earliestPeriod = Math.min(from, earliest);
  if (from === Number.POSITIVE_INFINITY || periodStart(from, calendar) > last) return null;
  const most = (last - earliestPeriod) / MEAN_MS[period];
  if (most > MOST_PERIODS) refuseSize(period, Math.floor(most));
  const start = Math.max(EARLIEST_MS, periodStart(earliestPeriod, calendar));
  const boundaries = periodStarts(start, last, calendar);
  const end = boundaries[boundaries.length - 1];
  boundaries[boundaries.length - 1] = Math.min(end, asOf);
  let first = 0;
  while (boundaries[first + 1] <= from && first + 2 < boundaries.length) first++;
  return { boundaries, first, lastIsFinished: end <= asOf, end, calendar };
}
function paidSpan({ rows, startTimes, endTimes, monthlyRevenues, trials }) {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rows; row++) {
    if (trials[row] === 1 || monthlyRevenues[row] === 0) continue;
    const start = startTimes[row];
    const end = endTimes[row];
    if (start < earliest) earliest = start;
    const event = end === Number.POSITIVE_INFINITY ? start : end;
    if (event > latest) latest = event;
  }
  return { earliest, latest };
}
function refuseBackwards({ from: given, to, asOf }, from, end) {
  if (given === void 0 || from <= end) return;
  const details = { other: "from", otherValue: shownTime(given) };
  const blamed = to === void 0 ? "asOf" : "to";
  throw new MetricInputError(METRIC, [makeIssue(tooEarly, [blamed], to ?? asOf, details)]);
}
function refuseSize(period, rows) {
  throw new MetricInputError(METRIC, [makeIssue(tooManyCells, ["period"], period, { rows, columns: COLUMNS })]);
}

// src/subscription/closedMovements.ts
var DRIFT = 1e-12;
var SLACK = 1e-10;
function closedMovements(starting, there, parts) {
  const ending = endOf(starting, parts);
  if (Math.abs(ending - there) <= DRIFT * there) return { ...parts, ending };
  if (there === 0) return { ...parts, churned: starting, ending: 0 };
  const largest = largestOf(parts);
  if (Math.abs(ending - there) > SLACK * parts[largest] && ending >= 0) return { ...parts, ending };
  const sign = largest === "contraction" || largest === "churned" ? 1 : -1;
  const mended = { ...parts, [largest]: Math.max(0, parts[largest] + sign * (ending - there)) };
  return { ...mended, ending: Math.max(0, endOf(starting, mended)) };
}
function endOf(starting, { new: fromNew, expansion, reactivation, contraction, churned }) {
  return starting + fromNew + expansion + reactivation - contraction - churned;
}
function largestOf(parts) {
  const names = Object.keys(parts);
  return names.reduce((largest, name) => parts[name] > parts[largest] ? name : largest);
}

// src/subscription/movementRows.ts
function movementRows({ boundaries, first, lastIsFinished, end, calendar }, tally) {
  const rows = [];
  const periods = boundaries.length - 1;
  let revenue = 0;
  let rest = 0;
  let customers = 0;
  let starting = 0;
  for (let period = 0; period < periods; period++) {
    const change = tally.change.sum(period);
    const next = revenue + change;
    const added = next - revenue;
    rest += revenue - (next - added) + (change - added) + tally.change.rest(period);
    revenue = next;
    const startingCustomers = customers;
    const newCustomers = tally.newCustomers[period];
    const reactivated = tally.reactivatedCustomers[period];
    const churnedCustomers = tally.churnedCustomers[period];
    customers += newCustomers + reactivated - churnedCustomers;
    if (customers === 0) {
      revenue = 0;
      rest = 0;
    }
    const there = Math.max(0, revenue + rest);
    if (period < first) {
      starting = there;
      continue;
    }
    const movements = closedMovements(starting, there, {
      new: tally.new.sum(period),
      expansion: tally.expansion.sum(period),
      reactivation: tally.reactivation.sum(period),
      contraction: tally.contraction.sum(period),
      churned: tally.churned.sum(period)
    });
    const isLast = period === periods - 1;
    rows.push({
      start: labelOf(boundaries[period], calendar),
      end: labelOf(isLast ? end : boundaries[period + 1], calendar),
      finished: !isLast || lastIsFinished,
      starting,
      ...movements,
      customers: {
        starting: startingCustomers,
        new: newCustomers,
        reactivated,
        churned: churnedCustomers,
        ending: customers
      },
      ...ratesOf(starting, movements),
      churnRate: startingCustomers === 0 ? null : churnedCustomers / startingCustomers
    });
    starting = movements.ending;
  }
  return rows;
}
function ratesOf(starting, movements) {
  const { new: fromNew, expansion, reactivation, contraction, churned } = movements;
  const kept = Math.max(0, starting - churned - contraction);
  const lost = churned + contraction;
  return {
    grossRevenueRetention: starting === 0 ? null : kept / starting,
    netRevenueRetention: starting === 0 ? null : (kept + expansion) / starting,
    quickRatio: lost === 0 ? null : (fromNew + expansion + reactivation) / lost
  };
}
function labelOf(start, calendar) {
  return calendar.period === "hour" ? periodLabel(start, calendar) : textOfDay(localDay(start, calendar.timeZone));
}

// src/subscription/sumsByPeriod.ts
function sumsByPeriod(periods) {
  const totals = new Float64Array(periods);
  const lost = new Float64Array(periods);
  return {
    add(period, value) {
      const total = totals[period];
      const next = total + value;
      const added = next - total;
      lost[period] += total - (next - added) + (value - added);
      totals[period] = next;
    },
    sum: (period) => totals[period] + lost[period],
    rest(period) {
      const total = totals[period];
      const rest = lost[period];
      const sum = total + rest;
      return total - sum + rest;
    }
  };
}

// src/subscription/movementTally.ts
function movementTally(log, boundaries) {
  const { starts, startTimes, endTimes, monthlyRevenues, trials } = log;
  const periods = boundaries.length - 1;
  const close = boundaries[periods];
  const tally = {
    new: sumsByPeriod(periods),
    expansion: sumsByPeriod(periods),
    reactivation: sumsByPeriod(periods),
    contraction: sumsByPeriod(periods),
    churned: sumsByPeriod(periods),
    change: sumsByPeriod(periods),
    newCustomers: new Float64Array(periods),
    reactivatedCustomers: new Float64Array(periods),
    churnedCustomers: new Float64Array(periods)
  };
  const most = mostRows(starts);
  const firsts = new Uint32Array(most);
  const ends = new Uint32Array(most);
  const revenues = new Float64Array(most);
  const revenueAt = new Float64Array(periods + 1);
  let isKnown = false;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let count2 = 0;
    let reach = 0;
    let overlaps = false;
    const until = starts[customer + 1];
    for (let row = starts[customer]; row < until; row++) {
      const revenue = monthlyRevenues[row];
      if (trials[row] === 1 || revenue === 0) continue;
      const first = periodOf(startTimes[row]);
      const end = periodOf(endTimes[row]);
      if (first >= end) continue;
      if (first < reach) overlaps = true;
      if (end > reach) reach = end;
      firsts[count2] = first;
      ends[count2] = end;
      revenues[count2] = revenue;
      count2++;
    }
    isKnown = false;
    if (overlaps) addOverlapping(count2, reach);
    else addSuccessive(count2);
  }
  return tally;
  function periodOf(time) {
    return time >= close ? periods : periodIndex(boundaries, time);
  }
  function addSuccessive(count2) {
    let before = 0;
    let left = 0;
    for (let i = 0; i < count2; i++) {
      const first = firsts[i];
      const revenue = revenues[i];
      if (before > 0 && first > left) {
        move(left, before, 0);
        before = 0;
      }
      move(first, before, revenue);
      before = revenue;
      left = ends[i];
    }
    if (before > 0) move(left, before, 0);
  }
  function addOverlapping(count2, reach) {
    const first = firsts[0];
    for (let i = 0; i < count2; i++) {
      const end = ends[i];
      for (let period = firsts[i]; period < end; period++)
        revenueAt[period] += revenues[i];
    }
    let before = 0;
    for (let period = first; period <= reach; period++) {
      const after = revenueAt[period];
      revenueAt[period] = 0;
      move(period, before, after);
      before = after;
    }
  }
  function move(period, before, after) {
    if (before === after || period === periods) return;
    tally.change.add(period, after);
    tally.change.add(period, -before);
    if (before === 0) {
      (isKnown ? tally.reactivation : tally.new).add(period, after);
      const customers = isKnown ? tally.reactivatedCustomers : tally.newCustomers;
      customers[period]++;
      isKnown = true;
    } else if (after === 0) {
      tally.churned.add(period, before);
      tally.churnedCustomers[period]++;
    } else if (after > before) tally.expansion.add(period, after - before);
    else tally.contraction.add(period, before - after);
  }
}
function mostRows(starts) {
  let most = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++)
    most = Math.max(most, starts[customer + 1] - starts[customer]);
  return most;
}

// src/subscription/revenueMovements.ts
var revenueMovementsInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    period: calendarPeriod(),
    from: optional(timestamp()),
    to: optional(timestamp()),
    asOf: optional(timestamp()),
    timeZone: optional(timeZone()),
    weekStartsOn: withDefault(weekday(), 1)
  }
}));
function revenueMovements(log, options) {
  checkSubscriptionLog("revenueMovements", log);
  const closes = closesOf(log, parseInput("revenueMovements", revenueMovementsInput, options));
  return closes === null ? [] : movementRows(closes, movementTally(log, closes.boundaries));
}
var revenueMovementsMetric = {
  id: "revenueMovements",
  log: "subscriptions",
  compute: revenueMovements,
  input: revenueMovementsInput,
  headline: "0.netRevenueRetention",
  unit: "ratio",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: "rows.length === 0 || rows[0].starting === 0",
  sources: ["chartmogulMovements", "saasMetricsBoardRetention", "baremetricsQuickRatio"],
  examples: [
    {
      rows: [
        { customerId: "a", startedAt: "2025-01-10", endedAt: "2025-02-10", mrr: 100 },
        { customerId: "a", startedAt: "2025-02-10", endedAt: null, mrr: 125 },
        { customerId: "b", startedAt: "2025-01-20", endedAt: "2025-02-20", mrr: 25 },
        { customerId: "c", startedAt: "2025-02-01", endedAt: null, mrr: 0, trial: true }
      ],
      options: { period: "month", from: "2025-02-01", to: "2025-02-28" },
      result: [
        {
          start: "2025-02-01",
          end: "2025-03-01",
          finished: true,
          starting: 125,
          new: 0,
          expansion: 25,
          reactivation: 0,
          contraction: 0,
          churned: 25,
          ending: 125,
          customers: { starting: 2, new: 0, reactivated: 0, churned: 1, ending: 1 },
          grossRevenueRetention: 0.8,
          netRevenueRetention: 1,
          churnRate: 0.5,
          quickRatio: 1
        }
      ]
    },
    { rows: [], options: { period: "month" }, result: [] }
  ]
};

// src/subscription/revenueRetention.ts
var revenueRetentionInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { from: timestamp(), to: timestamp(), timeZone: optional(timeZone()) }
}));
function revenueRetention(log, options) {
  checkSubscriptionLog("revenueRetention", log);
  const window = parseInput("revenueRetention", revenueRetentionInput, options);
  const sums = sumsByPeriod(3);
  forEachCustomer(log, timeWindow("revenueRetention", log, window), ({ before, after }) => {
    if (before === 0) return;
    sums.add(0, before);
    sums.add(1, Math.min(before, after));
    sums.add(2, after);
  });
  const starting = sums.sum(0);
  const retained = sums.sum(1);
  if (starting === 0) return { gross: null, net: null, starting, retained };
  return { gross: Math.min(1, retained / starting), net: sums.sum(2) / starting, starting, retained };
}
var revenueRetentionMetric = {
  id: "revenueRetention",
  log: "subscriptions",
  compute: revenueRetention,
  input: revenueRetentionInput,
  headline: "gross",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "retained / starting",
  undefinedWhen: "starting === 0",
  sources: ["saasMetricsBoardRetention"],
  examples: [
    {
      rows: [
        { customerId: "a", startedAt: "2024-12-10", endedAt: "2025-05-01", mrr: 100 },
        { customerId: "a", startedAt: "2025-05-01", endedAt: null, mrr: 150 },
        { customerId: "b", startedAt: "2024-11-20", endedAt: "2025-03-20", mrr: 25 },
        { customerId: "c", startedAt: "2025-02-01", endedAt: null, mrr: 70 }
      ],
      options: { from: "2025-01-01", to: "2026-01-01" },
      result: { gross: 0.8, net: 1.2, starting: 125, retained: 100 }
    },
    {
      rows: [{ customerId: "c", startedAt: "2025-02-01", endedAt: null, mrr: 70 }],
      options: { from: "2025-01-01", to: "2026-01-01" },
      result: { gross: null, net: null, starting: 0, retained: 0 }
    }
  ]
};

// src/subscription/revenueRollForward.ts
var revenueRollForwardInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    startingRevenue: amount(),
    newRevenue: amount(),
    expansion: amount(),
    reactivation: withDefault(amount(), 0),
    contraction: amount(),
    churned: amount()
  },
  rules: [sumNotAbove(["churned", "contraction"], ["startingRevenue", "newRevenue", "expansion", "reactivation"])]
}));
function revenueRollForward(input) {
  const { startingRevenue, newRevenue, expansion, reactivation, contraction, churned } = parseInput(
    "revenueRollForward",
    revenueRollForwardInput,
    input
  );
  const movements = newRevenue + expansion + reactivation - contraction - churned;
  const netNewRevenue = Math.max(0 - startingRevenue, movements);
  return {
    endingRevenue: startingRevenue + netNewRevenue,
    netNewRevenue,
    growthRate: startingRevenue === 0 ? null : netNewRevenue / startingRevenue
  };
}
var revenueRollForwardMetric = {
  id: "revenueRollForward",
  compute: revenueRollForward,
  input: revenueRollForwardInput,
  headline: "endingRevenue",
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: "Math.max(0, startingRevenue + (newRevenue + expansion + reactivation - contraction - churned))",
  undefinedWhen: null,
  sources: ["chartmogulMovements", "skokSaasMetrics"],
  examples: [
    {
      input: { startingRevenue: 400, newRevenue: 22, expansion: 3, contraction: 1, churned: 8 },
      result: { endingRevenue: 416, netNewRevenue: 16, growthRate: 0.04 }
    },
    {
      input: { startingRevenue: 0, newRevenue: 100, expansion: 0, reactivation: 20, contraction: 0, churned: 30 },
      result: { endingRevenue: 90, netNewRevenue: 90, growthRate: null }
    }
  ]
};

// src/subscription/ruleOf40.ts
var ruleOf40Input = /* @__PURE__ */ inputSchema(() => ({
  fields: { growthRate: signedRatio(-1), profitMargin: signedRatio() }
}));
function ruleOf40(input) {
  const { growthRate, profitMargin } = parseInput("ruleOf40", ruleOf40Input, input);
  return growthRate + profitMargin;
}
var ruleOf40Metric = {
  id: "ruleOf40",
  compute: ruleOf40,
  input: ruleOf40Input,
  headline: null,
  unit: "ratio",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: "growthRate + profitMargin",
  undefinedWhen: null,
  sources: ["feld2015"],
  examples: [
    { input: { growthRate: 0.2, profitMargin: 0.2 }, result: 0.4 },
    { input: { growthRate: 0.5, profitMargin: -0.1 }, result: 0.4 }
  ]
};

// src/subscription/trialConversionRate.ts
var trialConversionRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { trialsStarted: count(), trialsConverted: count() },
  rules: [notAbove("trialsConverted", "trialsStarted")]
}));
function trialConversionRate(input) {
  const { trialsStarted, trialsConverted } = parseInput("trialConversionRate", trialConversionRateInput, input);
  return trialsStarted === 0 ? null : trialsConverted / trialsStarted;
}
var trialConversionRateMetric = {
  id: "trialConversionRate",
  compute: trialConversionRate,
  input: trialConversionRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "trialsConverted / trialsStarted",
  undefinedWhen: "trialsStarted === 0",
  sources: ["chartmogulTrials"],
  examples: [
    { input: { trialsStarted: 10, trialsConverted: 5 }, result: 0.5 },
    { input: { trialsStarted: 0, trialsConverted: 0 }, result: null }
  ]
};

export {
  annualRecurringRevenueInput,
  annualRecurringRevenue,
  annualRecurringRevenueMetric,
  averageRevenuePerAccountInput,
  averageRevenuePerAccount,
  averageRevenuePerAccountMetric,
  churnByTenureInput,
  churnByTenure,
  churnByTenureMetric,
  customerChurnInput,
  customerChurn,
  customerChurnMetric,
  expansionRateInput,
  expansionRate,
  expansionRateMetric,
  grossRevenueChurnRateInput,
  grossRevenueChurnRate,
  grossRevenueChurnRateMetric,
  grossRevenueRetentionInput,
  grossRevenueRetention,
  grossRevenueRetentionMetric,
  magicNumberInput,
  magicNumber,
  magicNumberMetric,
  monthlyRecurringRevenueInput,
  monthlyRecurringRevenue,
  monthlyRecurringRevenueMetric,
  netRevenueChurnRateInput,
  netRevenueChurnRate,
  netRevenueChurnRateMetric,
  netRevenueRetentionInput,
  netRevenueRetention,
  netRevenueRetentionMetric,
  paymentRecoveryRateInput,
  paymentRecoveryRate,
  paymentRecoveryRateMetric,
  quickRatioInput,
  quickRatio,
  quickRatioMetric,
  revenueMovementsInput,
  revenueMovements,
  revenueMovementsMetric,
  revenueRetentionInput,
  revenueRetention,
  revenueRetentionMetric,
  revenueRollForwardInput,
  revenueRollForward,
  revenueRollForwardMetric,
  ruleOf40Input,
  ruleOf40,
  ruleOf40Metric,
  trialConversionRateInput,
  trialConversionRate,
  trialConversionRateMetric,
  subscription_exports
};
