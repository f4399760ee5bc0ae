import {
  DAYS_IN_UNIT
} from "./chunk-D3KBL3PK.mjs";
import {
  checkOrderLog,
  shownTime,
  timeWindow
} from "./chunk-WEV3FUXW.mjs";
import {
  mean
} from "./chunk-KBWJVYAI.mjs";
import {
  wilson
} from "./chunk-XYJ2EKJM.mjs";
import {
  normalUpperQuantile
} from "./chunk-DZD7SREW.mjs";
import {
  sum,
  sumOf
} from "./chunk-GMLNFTUW.mjs";
import {
  calendarPeriod,
  dayOfMonth,
  month,
  timeZone,
  timestamp,
  weekday
} from "./chunk-GVJJCMHR.mjs";
import {
  timeOf
} from "./chunk-V62RDT22.mjs";
import {
  EARLIEST_MS,
  LATEST_MS,
  nextPeriodStart,
  periodIndex,
  periodLabel,
  periodStart,
  periodStarts,
  zoneTable
} from "./chunk-FKKUCTPT.mjs";
import {
  amount,
  confidenceLevel,
  count,
  customField,
  days,
  inputSchema,
  notAbove,
  notBoth,
  oneOf,
  optional,
  parseInput,
  quantity,
  ratios,
  rule,
  step,
  withDefault
} from "./chunk-J5IQHBUV.mjs";
import {
  MetricInputError,
  makeIssue
} from "./chunk-QSHEKWHF.mjs";
import {
  rareKind,
  tooEarly,
  tooManyCells
} from "./chunk-IQ4LGOZS.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// src/purchases/index.ts
var purchases_exports = {};
__export(purchases_exports, {
  averageOrderValue: () => averageOrderValue,
  averageOrderValueInput: () => averageOrderValueInput,
  averageOrderValueMetric: () => averageOrderValueMetric,
  customerSummaries: () => customerSummaries,
  customerSummariesInput: () => customerSummariesInput,
  customerSummariesMetric: () => customerSummariesMetric,
  customerValue: () => customerValue,
  customerValueInput: () => customerValueInput,
  customerValueMetric: () => customerValueMetric,
  impliedPurchaseInterval: () => impliedPurchaseInterval,
  impliedPurchaseIntervalInput: () => impliedPurchaseIntervalInput,
  impliedPurchaseIntervalMetric: () => impliedPurchaseIntervalMetric,
  lapsedCustomers: () => lapsedCustomers,
  lapsedCustomersInput: () => lapsedCustomersInput,
  lapsedCustomersMetric: () => lapsedCustomersMetric,
  lifecycle: () => lifecycle,
  lifecycleInput: () => lifecycleInput,
  lifecycleMetric: () => lifecycleMetric,
  purchaseFrequency: () => purchaseFrequency,
  purchaseFrequencyInput: () => purchaseFrequencyInput,
  purchaseFrequencyMetric: () => purchaseFrequencyMetric,
  purchaseGaps: () => purchaseGaps,
  purchaseGapsInput: () => purchaseGapsInput,
  purchaseGapsMetric: () => purchaseGapsMetric,
  purchaseSummary: () => purchaseSummary,
  purchaseSummaryInput: () => purchaseSummaryInput,
  purchaseSummaryMetric: () => purchaseSummaryMetric,
  redemptionRate: () => redemptionRate,
  redemptionRateInput: () => redemptionRateInput,
  redemptionRateMetric: () => redemptionRateMetric,
  repeatPurchaseRate: () => repeatPurchaseRate,
  repeatPurchaseRateInput: () => repeatPurchaseRateInput,
  repeatPurchaseRateMetric: () => repeatPurchaseRateMetric,
  repeatWithin: () => repeatWithin,
  repeatWithinInput: () => repeatWithinInput,
  repeatWithinMetric: () => repeatWithinMetric,
  returningCustomerRate: () => returningCustomerRate,
  returningCustomerRateInput: () => returningCustomerRateInput,
  returningCustomerRateMetric: () => returningCustomerRateMetric,
  rfm: () => rfm,
  rfmInput: () => rfmInput,
  rfmMetric: () => rfmMetric,
  rfmSegments: () => rfmSegments,
  stickiness: () => stickiness,
  stickinessInput: () => stickinessInput,
  stickinessMetric: () => stickinessMetric
});

// src/purchases/averageOrderValue.ts
var averageOrderValueInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { revenue: amount(), orders: count() }
}));
function averageOrderValue(input) {
  const { revenue, orders } = parseInput("averageOrderValue", averageOrderValueInput, input);
  return orders === 0 ? null : revenue / orders;
}
var averageOrderValueMetric = {
  id: "averageOrderValue",
  compute: averageOrderValue,
  input: averageOrderValueInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: "revenue / orders",
  undefinedWhen: "orders === 0",
  sources: ["hubspotLifetimeValue"],
  examples: [
    { input: { revenue: 75600, orders: 1800 }, result: 42 },
    { input: { revenue: 0, orders: 0 }, result: null }
  ]
};

// src/math/quantile.ts
function quantileOfSorted(sorted, probability) {
  if (sorted.length === 0 || !(probability >= 0 && probability <= 1)) return Number.NaN;
  const position = (sorted.length - 1) * probability;
  const index = Math.floor(position);
  const below = sorted[index];
  const above = sorted[Math.ceil(position)];
  return Math.min(above, below + (position - index) * (above - below));
}

// src/math/placeRanks.ts
var SHORT = 64;
var MOST_CUTS = 16;
function placeRanks(values, ranks) {
  let from = 0;
  for (let i = 0; i < ranks.length; i++) {
    placeRank(values, ranks[i], from, values.length - 1);
    from = ranks[i];
  }
}
function quantilesInPlace(values, probabilities) {
  const positions = Array.from(probabilities, (probability) => (values.length - 1) * probability);
  const ranks = positions.flatMap((position) => [Math.floor(position), Math.ceil(position)]);
  if (values.length > 0) placeRanks(values, Float64Array.from(ranks).sort());
  return Array.from(probabilities, (probability) => quantileOfSorted(values, probability));
}
function placeRank(values, rank, from, to) {
  let low = from;
  let high = to;
  for (let cuts = 0; high - low >= SHORT && cuts < MOST_CUTS; cuts++) {
    const pivot = middleOf(values[low], values[low + high >> 1], values[high]);
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left] < pivot) left++;
      while (values[right] > pivot) right--;
      if (left > right) break;
      const value = values[left];
      values[left++] = values[right];
      values[right--] = value;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
  values.subarray(low, high + 1).sort();
}
function middleOf(a, b, c) {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

// src/purchases/localClock.ts
var DAY_MS = 864e5;
function localClock(log, timeZone2, instant) {
  const [from, to] = spanOf(log, instant);
  const { starts, offsets, reachedDays } = zoneTable(timeZone2, from, to);
  let low = 0;
  let high = 0;
  let offset = 0;
  let reached = 0;
  function seek(ms) {
    let i = 0;
    while (i + 1 < starts.length && ms >= starts[i + 1]) i++;
    low = starts[i];
    high = i + 1 < starts.length ? starts[i + 1] : Number.POSITIVE_INFINITY;
    offset = offsets[i];
    reached = reachedDays[i];
  }
  return {
    wallOf(ms) {
      if (!(ms >= low && ms < high)) seek(ms);
      return ms + offset;
    },
    dayOf(ms) {
      if (!(ms >= low && ms < high)) seek(ms);
      return Math.max(Math.floor((ms + offset) / DAY_MS), reached);
    }
  };
}
function spanOf({ starts, times }, instant) {
  let first = instant ?? Number.POSITIVE_INFINITY;
  let last = instant ?? Number.NEGATIVE_INFINITY;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    first = Math.min(first, times[starts[customer]]);
    last = Math.max(last, times[starts[customer + 1] - 1]);
  }
  return first <= last ? [first, last] : [0, 0];
}

// src/purchases/purchaseNumbers.ts
function purchaseNumbers({ starts, times }, { dayOf }, granularity, timeZone2) {
  if (granularity === "day" || times.length === 0) return dayOf;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    first = Math.min(first, times[starts[customer]]);
    last = Math.max(last, times[starts[customer + 1] - 1]);
  }
  const periods = periodStarts(first, last, { period: granularity, timeZone: timeZone2 });
  return (ms) => periodIndex(periods, ms);
}

// src/purchases/customerSummaries.ts
var customerSummariesInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    asOf: timestamp(),
    unit: withDefault(oneOf("day", "week", "month", "year"), "day"),
    granularity: withDefault(oneOf("day", "week", "month", "quarter", "year"), "day"),
    timeZone: optional(timeZone())
  }
}));
function customerSummaries(log, options) {
  checkOrderLog("customerSummaries", log);
  const parsed = parseInput("customerSummaries", customerSummariesInput, options);
  const { unit, granularity, timeZone: timeZone2 = log.timeZone } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone2);
  const clock = localClock(log, timeZone2, asOf);
  const numberOf = purchaseNumbers(log, clock, granularity, timeZone2);
  const known = clock.wallOf(asOf);
  const length = DAYS_IN_UNIT[unit];
  const { starts, times, amounts, customerIds } = log;
  const customerId = [];
  const column = () => new Float64Array(customerIds.length);
  const [orders, frequency, recency, age] = [column(), column(), column(), column()];
  const [meanRepeatValue, firstOrderedAt, lastOrderedAt] = [column(), column(), column()];
  let place = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1];
    let row = starts[customer];
    while (row < next && amounts[row] < 0) row++;
    if (row === next || times[row] >= asOf) continue;
    const first = times[row];
    let last = first;
    let lastPurchase = first;
    let number = numberOf(first);
    let count2 = 0;
    let purchases = 0;
    let second = row;
    for (; row < next && times[row] < asOf; row++) {
      if (amounts[row] < 0) continue;
      count2++;
      last = times[row];
      const own = numberOf(last);
      if (own === number && purchases > 0) continue;
      number = own;
      lastPurchase = last;
      if (++purchases === 2) second = row;
    }
    customerId.push(customerIds[customer]);
    firstOrderedAt[place] = first;
    lastOrderedAt[place] = last;
    orders[place] = count2;
    frequency[place] = purchases - 1;
    const firstDay = clock.dayOf(first);
    const days2 = clock.dayOf(lastPurchase) - firstDay;
    recency[place] = days2 / length;
    age[place] = Math.max(days2, (known - firstDay * DAY_MS) / DAY_MS) / length;
    if (purchases > 1) {
      const from = times[second];
      const day = numberOf(from);
      while (amounts[second - 1] < 0 && numberOf(times[second - 1]) === day) second--;
      meanRepeatValue[place] = sum(amounts, second, row) / (purchases - 1);
    }
    place++;
  }
  return {
    customerId,
    orders: orders.subarray(0, place),
    frequency: frequency.subarray(0, place),
    recency: recency.subarray(0, place),
    age: age.subarray(0, place),
    meanRepeatValue: meanRepeatValue.subarray(0, place),
    firstOrderedAt: firstOrderedAt.subarray(0, place),
    lastOrderedAt: lastOrderedAt.subarray(0, place)
  };
}
var customerSummariesMetric = {
  id: "customerSummaries",
  log: "orders",
  compute: customerSummaries,
  input: customerSummariesInput,
  headline: "customerId.length",
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
        { customerId: "a", orderedAt: "2025-01-15", amount: 10 },
        { customerId: "a", orderedAt: "2025-01-17", amount: -5 },
        { customerId: "b", orderedAt: "2025-01-22", amount: 15 },
        { customerId: "c", orderedAt: "2025-01-29", amount: 15 }
      ],
      options: { asOf: "2025-01-29", unit: "week" },
      result: {
        customerId: ["a", "b"],
        orders: /* @__PURE__ */ Float64Array.of(3, 1),
        frequency: /* @__PURE__ */ Float64Array.of(1, 0),
        recency: /* @__PURE__ */ Float64Array.of(2, 0),
        age: /* @__PURE__ */ Float64Array.of(4, 1),
        meanRepeatValue: /* @__PURE__ */ Float64Array.of(35, 0),
        firstOrderedAt: /* @__PURE__ */ Float64Array.of(17356896e5, 1737504e6),
        lastOrderedAt: /* @__PURE__ */ Float64Array.of(17368992e5, 1737504e6)
      }
    }
  ]
};

// src/purchases/customerValue.ts
var customerValueInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { averageOrderValue: amount(), purchaseFrequency: quantity("count") }
}));
function customerValue(input) {
  const { averageOrderValue: averageOrderValue2, purchaseFrequency: purchaseFrequency2 } = parseInput("customerValue", customerValueInput, input);
  return averageOrderValue2 * purchaseFrequency2;
}
var customerValueMetric = {
  id: "customerValue",
  compute: customerValue,
  input: customerValueInput,
  headline: null,
  unit: "money",
  range: [0, Infinity],
  better: "higher",
  formula: "averageOrderValue * purchaseFrequency",
  undefinedWhen: null,
  sources: ["hubspotLifetimeValue"],
  examples: [{ input: { averageOrderValue: 42, purchaseFrequency: 2.25 }, result: 94.5 }]
};

// src/purchases/impliedPurchaseInterval.ts
var impliedPurchaseIntervalInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { purchaseFrequency: quantity("count"), days: withDefault(days(), 365) }
}));
function impliedPurchaseInterval(input) {
  const { purchaseFrequency: purchaseFrequency2, days: days2 } = parseInput("impliedPurchaseInterval", impliedPurchaseIntervalInput, input);
  return purchaseFrequency2 === 0 ? null : days2 / purchaseFrequency2;
}
var impliedPurchaseIntervalMetric = {
  id: "impliedPurchaseInterval",
  compute: impliedPurchaseInterval,
  input: impliedPurchaseIntervalInput,
  headline: null,
  unit: "days",
  range: [0, Infinity],
  better: "lower",
  formula: "days / purchaseFrequency",
  undefinedWhen: "purchaseFrequency === 0",
  sources: ["peelPurchases"],
  examples: [
    { input: { purchaseFrequency: 2.5 }, result: 146 },
    { input: { purchaseFrequency: 1.5, days: 90 }, result: 60 },
    { input: { purchaseFrequency: 0 }, result: null }
  ]
};

// src/purchases/writeGaps.ts
function writeGaps({ times, amounts }, { dayOf, wallOf }, from, to, gaps, at) {
  let place = at;
  let day = Number.NEGATIVE_INFINITY;
  let wall = 0;
  for (let row = from; row < to; row++) {
    if (amounts[row] < 0) continue;
    const time = times[row];
    const own = dayOf(time);
    if (own === day) continue;
    const before = wall;
    wall = wallOf(time);
    if (day !== Number.NEGATIVE_INFINITY) gaps[place++] = Math.max(0, wall - before) / DAY_MS;
    day = own;
  }
  return place;
}

// src/purchases/lapsedCustomers.ts
var lapsedCustomersInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    asOf: timestamp(),
    days: optional(days()),
    medianMultiple: optional(quantity("ratio")),
    minimumOrders: withDefault(count(1), 3),
    timeZone: optional(timeZone())
  },
  rules: [
    notBoth("days", "medianMultiple"),
    rule(
      ["days", "medianMultiple"],
      ({ days: days2, medianMultiple }) => days2 !== void 0 || medianMultiple !== void 0,
      () => ({ code: "missing", value: void 0, details: { expected: "number" } })
    )
  ]
}));
function lapsedCustomers(log, options) {
  checkOrderLog("lapsedCustomers", log);
  const parsed = parseInput("lapsedCustomers", lapsedCustomersInput, options);
  const { days: days2, medianMultiple = 0, minimumOrders, timeZone: timeZone2 = log.timeZone } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone2);
  const clock = localClock(log, timeZone2, asOf);
  const known = clock.wallOf(asOf);
  const { starts, times, amounts, customerIds } = log;
  const gaps = new Float64Array(mostRows(starts));
  const lapsed = [];
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const start = starts[customer];
    let end = starts[customer + 1];
    while (end > start && (times[end - 1] >= asOf || amounts[end - 1] < 0)) end--;
    if (end === start) continue;
    const lastOrderedAt = times[end - 1];
    const daysSince = Math.max(0, known - clock.wallOf(lastOrderedAt)) / DAY_MS;
    if (days2 !== void 0 && !(daysSince > days2)) continue;
    const count2 = minimumOrders === 1 && days2 !== void 0 ? 0 : writeGaps(log, clock, start, end, gaps, 0);
    if (count2 + 1 < minimumOrders || days2 === void 0 && count2 === 0) continue;
    const threshold = days2 ?? medianMultiple * quantileOfSorted(gaps.subarray(0, count2).sort(), 0.5);
    if (daysSince > threshold)
      lapsed.push({ customerId: customerIds[customer], lastOrderedAt, daysSince, threshold });
  }
  return lapsed;
}
function mostRows(starts) {
  let most = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++)
    most = Math.max(most, starts[customer + 1] - starts[customer]);
  return most;
}
var lapsedCustomersMetric = {
  id: "lapsedCustomers",
  log: "orders",
  compute: lapsedCustomers,
  input: lapsedCustomersInput,
  headline: "length",
  unit: "count",
  range: [0, Infinity],
  better: "lower",
  formula: null,
  undefinedWhen: null,
  sources: ["glewLapsePoint"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
        { customerId: "a", orderedAt: "2025-01-08", amount: 30 },
        { customerId: "a", orderedAt: "2025-01-15", amount: 30 },
        { customerId: "b", orderedAt: "2025-01-04", amount: 15 }
      ],
      options: { asOf: "2025-02-01", medianMultiple: 2 },
      result: [{ customerId: "a", lastOrderedAt: 17368992e5, daysSince: 17, threshold: 14 }]
    }
  ]
};

// src/purchases/lifecycle.ts
var lifecycleInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    period: calendarPeriod(),
    from: timestamp(),
    to: timestamp(),
    timeZone: optional(timeZone()),
    weekStartsOn: withDefault(weekday(), 1)
  }
}));
var MOST_PERIODS = 1e6;
var COLUMNS = 5;
var SHORTEST_MS = {
  hour: 18e5,
  day: 828e5,
  week: 6012e5,
  month: 24156e5,
  quarter: 77724e5,
  year: 315324e5
};
function lifecycle(log, options) {
  checkOrderLog("lifecycle", log);
  const parsed = parseInput("lifecycle", lifecycleInput, options);
  const { period, timeZone: timeZone2 = log.timeZone, weekStartsOn } = parsed;
  const calendar = { period, timeZone: timeZone2, weekStartsOn };
  const from = timeOf(parsed.from, timeZone2);
  const to = timeOf(parsed.to, timeZone2);
  if (to < from) {
    const details = { other: "from", otherValue: shownTime(parsed.from) };
    throw new MetricInputError("lifecycle", [makeIssue(tooEarly, ["to"], parsed.to, details)]);
  }
  const most = Math.ceil((to - from) / SHORTEST_MS[period]);
  if (most > MOST_PERIODS) {
    const details = { rows: most, columns: COLUMNS };
    throw new MetricInputError("lifecycle", [makeIssue(tooManyCells, ["period"], period, details)]);
  }
  const boundaries = periodStarts(from, to, calendar);
  const rows = boundaries.length - 1;
  const opening = boundaries[0];
  const end = boundaries[rows];
  const before = periodStart(Math.max(EARLIEST_MS, opening - 1), calendar);
  const rowOf = (time) => time >= opening ? periodIndex(boundaries, time) : time >= before && before < opening ? -1 : -2;
  const news = new Float64Array(rows);
  const returning = new Float64Array(rows);
  const resurrecting = new Float64Array(rows);
  const dormant = new Float64Array(rows);
  const { starts, times, amounts } = log;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1];
    let active;
    for (let i = starts[customer]; i < next && times[i] < end; i++) {
      if (amounts[i] < 0) continue;
      const row = rowOf(times[i]);
      if (row === active) continue;
      if (row >= 0) {
        const kind = active === void 0 ? news : row === active + 1 ? returning : resurrecting;
        kind[row] = kind[row] + 1;
      }
      if (active !== void 0 && active >= -1 && row > active + 1)
        dormant[active + 1] = dormant[active + 1] - 1;
      active = row;
    }
    if (active !== void 0 && active >= -1 && active + 1 < rows)
      dormant[active + 1] = dormant[active + 1] - 1;
  }
  return Array.from({ length: rows }, (_, row) => ({
    start: periodLabel(Math.max(EARLIEST_MS, boundaries[row]), calendar),
    new: news[row],
    returning: returning[row],
    resurrecting: resurrecting[row],
    dormant: dormant[row]
  }));
}
var lifecycleMetric = {
  id: "lifecycle",
  log: "orders",
  compute: lifecycle,
  input: lifecycleInput,
  headline: "0.new",
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: null,
  sources: ["posthogLifecycle"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
        { customerId: "b", orderedAt: "2025-01-20", amount: 15 },
        { customerId: "a", orderedAt: "2025-02-11", amount: 30 },
        { customerId: "b", orderedAt: "2025-03-05", amount: 25 }
      ],
      options: { period: "month", from: "2025-01-01", to: "2025-03-31" },
      result: [
        { start: "2025-01-01", new: 2, returning: 0, resurrecting: 0, dormant: 0 },
        { start: "2025-02-01", new: 0, returning: 1, resurrecting: 0, dormant: -1 },
        { start: "2025-03-01", new: 0, returning: 0, resurrecting: 1, dormant: -1 }
      ]
    }
  ]
};

// src/purchases/purchaseFrequency.ts
var purchaseFrequencyInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { orders: count(), customers: count() }
}));
function purchaseFrequency(input) {
  const { orders, customers } = parseInput("purchaseFrequency", purchaseFrequencyInput, input);
  return customers === 0 ? null : orders / customers;
}
var purchaseFrequencyMetric = {
  id: "purchaseFrequency",
  compute: purchaseFrequency,
  input: purchaseFrequencyInput,
  headline: null,
  unit: "count",
  range: [0, Infinity],
  better: "higher",
  formula: "orders / customers",
  undefinedWhen: "customers === 0",
  sources: ["hubspotLifetimeValue", "peelPurchases"],
  examples: [
    { input: { orders: 1800, customers: 800 }, result: 2.25 },
    { input: { orders: 0, customers: 0 }, result: null }
  ]
};

// src/purchases/purchaseGaps.ts
var purchaseGapsInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    quantiles: optional(ratios({ maxLength: 100 })),
    perCustomer: withDefault(
      customField((value) => typeof value === "boolean", {
        ...rareKind("boolean"),
        jsonSchema: { type: "boolean" }
      }),
      false
    ),
    timeZone: optional(timeZone())
  }
}));
function purchaseGaps(log, options = {}) {
  checkOrderLog("purchaseGaps", log);
  const parsed = parseInput("purchaseGaps", purchaseGapsInput, options);
  const { quantiles = [0.25, 0.75], perCustomer, timeZone: timeZone2 = log.timeZone } = parsed;
  const clock = localClock(log, timeZone2);
  const { starts, customerIds } = log;
  const all = new Float64Array(log.rows);
  const customers = [];
  let count2 = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const before = count2;
    count2 = writeGaps(log, clock, starts[customer], starts[customer + 1], all, count2);
    if (!perCustomer || count2 === before) continue;
    const own = all.slice(before, count2).sort();
    const customerId = customerIds[customer];
    customers.push({ customerId, gaps: own.length, mean: mean(own), median: quantileOfSorted(own, 0.5) });
  }
  const gaps = all.subarray(0, count2);
  const [median, ...asked] = quantilesInPlace(gaps, [0.5, ...Array.from(quantiles)]);
  return {
    mean: count2 === 0 ? null : mean(gaps),
    median: count2 === 0 ? null : median,
    quantiles: asked.map((each) => count2 === 0 ? null : each),
    gaps: count2,
    ...perCustomer && { perCustomer: customers }
  };
}
var purchaseGapsMetric = {
  id: "purchaseGaps",
  log: "orders",
  compute: purchaseGaps,
  input: purchaseGapsInput,
  headline: "median",
  unit: "days",
  range: [0, Infinity],
  better: "lower",
  formula: null,
  undefinedWhen: "gaps === 0",
  sources: ["littleStreamLatency", "hyndmanFan1996"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-01-01", amount: 20 },
        { customerId: "a", orderedAt: "2025-01-11", amount: 30 },
        { customerId: "a", orderedAt: "2025-01-31", amount: 30 },
        { customerId: "b", orderedAt: "2025-01-04", amount: 15 }
      ],
      options: { perCustomer: true },
      result: {
        mean: 15,
        median: 15,
        quantiles: [12.5, 17.5],
        gaps: 2,
        perCustomer: [{ customerId: "a", gaps: 2, mean: 15, median: 15 }]
      }
    },
    {
      rows: [{ customerId: "b", orderedAt: "2025-01-04", amount: 15 }],
      options: {},
      result: { mean: null, median: null, quantiles: [null, null], gaps: 0 }
    }
  ]
};

// src/purchases/purchaseSummary.ts
var purchaseSummaryInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { from: optional(timestamp()), to: optional(timestamp()), timeZone: optional(timeZone()) }
}));
function purchaseSummary(log, options = {}) {
  checkOrderLog("purchaseSummary", log);
  const { start, end } = timeWindow(
    "purchaseSummary",
    log,
    parseInput("purchaseSummary", purchaseSummaryInput, options)
  );
  const { starts, times, amounts } = log;
  let customers = 0;
  let orders = 0;
  let repeatCustomers = 0;
  let paid = 0;
  let refunded = 0;
  let lostOfPaid = 0;
  let lostOfRefunded = 0;
  for (let customer = 0, row = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1];
    while (row < next && times[row] < start) row++;
    const before = orders;
    for (; row < next && times[row] < end; row++) {
      const amount2 = amounts[row];
      if (amount2 >= 0) {
        orders++;
        const sum2 = paid + amount2;
        lostOfPaid += paid >= amount2 ? paid - sum2 + amount2 : amount2 - sum2 + paid;
        paid = sum2;
      } else {
        const sum2 = refunded - amount2;
        lostOfRefunded += refunded >= -amount2 ? refunded - sum2 - amount2 : -amount2 - sum2 + refunded;
        refunded = sum2;
      }
    }
    row = next;
    if (orders > before) customers++;
    if (orders > before + 1) repeatCustomers++;
  }
  const revenue = paid - refunded + (lostOfPaid - lostOfRefunded);
  return {
    customers,
    orders,
    repeatCustomers,
    revenue,
    refunds: refunded + lostOfRefunded,
    repeatPurchaseRate: customers === 0 ? null : repeatCustomers / customers,
    purchaseFrequency: customers === 0 ? null : orders / customers,
    averageOrderValue: orders === 0 ? null : revenue / orders
  };
}
var purchaseSummaryMetric = {
  id: "purchaseSummary",
  log: "orders",
  compute: purchaseSummary,
  input: purchaseSummaryInput,
  headline: "repeatPurchaseRate",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "customers === 0",
  sources: ["littleStreamReturning", "hubspotLifetimeValue"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
        { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
        { customerId: "a", orderedAt: "2025-01-21", amount: 30 },
        { customerId: "b", orderedAt: "2025-02-02", amount: -15 }
      ],
      options: { from: "2025-01-01", to: "2025-02-01" },
      result: {
        customers: 2,
        orders: 3,
        repeatCustomers: 1,
        revenue: 65,
        refunds: 0,
        repeatPurchaseRate: 0.5,
        purchaseFrequency: 1.5,
        averageOrderValue: 21.666666666666668
      }
    },
    {
      rows: [{ customerId: "b", orderedAt: "2025-02-02", amount: -15 }],
      options: {},
      result: {
        customers: 0,
        orders: 0,
        repeatCustomers: 0,
        revenue: -15,
        refunds: 15,
        repeatPurchaseRate: null,
        purchaseFrequency: null,
        averageOrderValue: null
      }
    }
  ]
};

// src/purchases/redemptionRate.ts
var redemptionRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { rewardsIssued: count(), rewardsRedeemed: count() },
  rules: [notAbove("rewardsRedeemed", "rewardsIssued")]
}));
function redemptionRate(input) {
  const { rewardsIssued, rewardsRedeemed } = parseInput("redemptionRate", redemptionRateInput, input);
  return rewardsIssued === 0 ? null : rewardsRedeemed / rewardsIssued;
}
var redemptionRateMetric = {
  id: "redemptionRate",
  compute: redemptionRate,
  input: redemptionRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: null,
  formula: "rewardsRedeemed / rewardsIssued",
  undefinedWhen: "rewardsIssued === 0",
  sources: ["rewardOpsBreakage"],
  examples: [
    { input: { rewardsIssued: 12e3, rewardsRedeemed: 8400 }, result: 0.7 },
    { input: { rewardsIssued: 0, rewardsRedeemed: 0 }, result: null }
  ]
};

// src/purchases/repeatPurchaseRate.ts
var repeatPurchaseRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { customers: count(), repeatCustomers: count() },
  rules: [notAbove("repeatCustomers", "customers")]
}));
function repeatPurchaseRate(input) {
  const { customers, repeatCustomers } = parseInput("repeatPurchaseRate", repeatPurchaseRateInput, input);
  return customers === 0 ? null : repeatCustomers / customers;
}
var repeatPurchaseRateMetric = {
  id: "repeatPurchaseRate",
  compute: repeatPurchaseRate,
  input: repeatPurchaseRateInput,
  headline: null,
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: "repeatCustomers / customers",
  undefinedWhen: "customers === 0",
  sources: ["littleStreamReturning"],
  examples: [
    { input: { customers: 800, repeatCustomers: 216 }, result: 0.27 },
    { input: { customers: 0, repeatCustomers: 0 }, result: null }
  ]
};

// src/purchases/repeatWithin.ts
var repeatWithinInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    days: days(),
    asOf: timestamp(),
    timeZone: optional(timeZone()),
    confidence: withDefault(confidenceLevel(), 0.95)
  }
}));
function repeatWithin(log, options) {
  checkOrderLog("repeatWithin", log);
  const parsed = parseInput("repeatWithin", repeatWithinInput, options);
  const { days: days2, timeZone: timeZone2 = log.timeZone, confidence } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone2);
  const { wallOf } = localClock(log, timeZone2, asOf);
  const known = wallOf(asOf);
  const length = days2 * DAY_MS;
  const { starts, times, amounts } = log;
  let mature = 0;
  let repeated = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1];
    let row = starts[customer];
    while (row < next && amounts[row] < 0) row++;
    if (row === next) continue;
    const first = times[row];
    const deadline = wallOf(first) + length;
    if (first >= asOf || deadline > known) continue;
    mature++;
    do
      row++;
    while (row < next && amounts[row] < 0);
    if (row < next && times[row] < asOf && wallOf(times[row]) < deadline) repeated++;
  }
  if (mature === 0) return { rate: null, mature, repeated, interval: null };
  const ends = wilson(repeated, mature, normalUpperQuantile((1 - confidence) / 2));
  return { rate: repeated / mature, mature, repeated, interval: { ...ends, confidence, method: "wilson" } };
}
var repeatWithinMetric = {
  id: "repeatWithin",
  log: "orders",
  compute: repeatWithin,
  input: repeatWithinInput,
  headline: "rate",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "mature === 0",
  sources: ["treslRepeat", "wilson1927"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
        { customerId: "a", orderedAt: "2025-01-21", amount: 30 },
        { customerId: "b", orderedAt: "2025-01-04", amount: 15 },
        { customerId: "c", orderedAt: "2025-03-20", amount: 15 }
      ],
      options: { days: 30, asOf: "2025-04-01" },
      result: {
        rate: 0.5,
        mature: 2,
        repeated: 1,
        interval: { low: 0.09453120573423075, high: 0.9054687942657692, confidence: 0.95, method: "wilson" }
      }
    },
    {
      rows: [{ customerId: "c", orderedAt: "2025-03-20", amount: 15 }],
      options: { days: 30, asOf: "2025-04-01" },
      result: { rate: null, mature: 0, repeated: 0, interval: null }
    }
  ]
};

// src/purchases/returningCustomerRate.ts
var returningCustomerRateInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { from: timestamp(), to: timestamp(), timeZone: optional(timeZone()) }
}));
function returningCustomerRate(log, options) {
  checkOrderLog("returningCustomerRate", log);
  const parsed = parseInput("returningCustomerRate", returningCustomerRateInput, options);
  const { start, end } = timeWindow("returningCustomerRate", log, parsed);
  const { starts, times, amounts } = log;
  let customers = 0;
  let returning = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1];
    let before = 0;
    let within = 0;
    for (let row = starts[customer]; row < next && times[row] < end; row++) {
      if (amounts[row] < 0) continue;
      if (times[row] < start) before = 1;
      else within++;
      if (within > 0 && before + within > 1) break;
    }
    if (within === 0) continue;
    customers++;
    if (before + within > 1) returning++;
  }
  return { rate: customers === 0 ? null : returning / customers, returning, customers };
}
var returningCustomerRateMetric = {
  id: "returningCustomerRate",
  log: "orders",
  compute: returningCustomerRate,
  input: returningCustomerRateInput,
  headline: "rate",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "customers === 0",
  sources: ["littleStreamReturning"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2024-12-20", amount: 20 },
        { customerId: "a", orderedAt: "2025-01-03", amount: 30 },
        { customerId: "b", orderedAt: "2025-01-04", amount: 15 }
      ],
      options: { from: "2025-01-01", to: "2025-02-01" },
      result: { rate: 0.5, returning: 1, customers: 2 }
    },
    {
      rows: [{ customerId: "a", orderedAt: "2024-12-20", amount: 20 }],
      options: { from: "2025-01-01", to: "2025-02-01" },
      result: { rate: null, returning: 0, customers: 0 }
    }
  ]
};

// src/purchases/rfmSegments.ts
var rfmSegments = [
  { id: "champions", recency: [4, 5], frequency: [4, 5], monetary: [4, 5] },
  { id: "loyalCustomers", recency: [2, 5], frequency: [3, 5], monetary: [3, 5] },
  { id: "newCustomers", recency: [4, 5], frequency: [1, 1], monetary: [1, 1] },
  { id: "promising", recency: [3, 4], frequency: [1, 1], monetary: [1, 1] },
  { id: "potentialLoyalists", recency: [3, 5], frequency: [1, 3], monetary: [1, 3] },
  { id: "needAttention", recency: [2, 3], frequency: [2, 3], monetary: [2, 3] },
  { id: "aboutToSleep", recency: [2, 3], frequency: [1, 2], monetary: [1, 2] },
  { id: "cannotLose", recency: [1, 1], frequency: [4, 5], monetary: [4, 5] },
  { id: "atRisk", recency: [1, 2], frequency: [2, 5], monetary: [2, 5] },
  { id: "lost", recency: [1, 2], frequency: [1, 2], monetary: [1, 2] },
  { id: "others", recency: [1, 5], frequency: [1, 5], monetary: [1, 5] }
];

// src/purchases/rfm.ts
var rfmInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { asOf: timestamp(), bins: withDefault(step(2, 100), 5), timeZone: optional(timeZone()) }
}));
function rfm(log, options) {
  checkOrderLog("rfm", log);
  const parsed = parseInput("rfm", rfmInput, options);
  const { bins, timeZone: timeZone2 = log.timeZone } = parsed;
  const asOf = timeOf(parsed.asOf, timeZone2);
  const { dayOf } = localClock(log, timeZone2, asOf);
  const today = dayOf(asOf);
  const { starts, times, amounts, customerIds } = log;
  const column = () => new Float64Array(customerIds.length);
  const [numbers, recencyDays, orders, revenue] = [column(), column(), column(), column()];
  let count2 = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const start = starts[customer];
    const next = starts[customer + 1];
    let row = start;
    let own = 0;
    let last = 0;
    for (; row < next && times[row] < asOf; row++) {
      if (amounts[row] < 0) continue;
      own++;
      last = times[row];
    }
    if (own === 0) continue;
    numbers[count2] = customer;
    recencyDays[count2] = today - dayOf(last);
    orders[count2] = own;
    revenue[count2] = sum(amounts, start, row);
    count2++;
  }
  const thresholds = {
    recency: thresholdsOf(recencyDays.slice(0, count2), bins),
    frequency: thresholdsOf(orders.slice(0, count2), bins),
    monetary: thresholdsOf(revenue.slice(0, count2), bins)
  };
  const customers = Array.from({ length: count2 }, (_, i) => ({
    customerId: customerIds[numbers[i]],
    recencyDays: recencyDays[i],
    orders: orders[i],
    revenue: revenue[i],
    recency: bins + 1 - binOf(recencyDays[i], thresholds.recency),
    frequency: binOf(orders[i], thresholds.frequency),
    monetary: binOf(revenue[i], thresholds.monetary)
  }));
  return { customers, thresholds, segments: segmentsOf(customers, bins) };
}
function thresholdsOf(values, bins) {
  if (values.length === 0) return [];
  return quantilesInPlace(
    values,
    Array.from({ length: bins - 1 }, (_, i) => (i + 1) / bins)
  );
}
function binOf(value, thresholds) {
  let bin = 1;
  for (const threshold of thresholds) if (value > threshold) bin++;
  return bin;
}
function segmentsOf(customers, bins) {
  const fifths = Uint8Array.from({ length: bins + 1 }, (_, score) => Math.round((score - 1) * 4 / (bins - 1)));
  const fifth = (score) => fifths[score];
  const segments = segmentTable();
  const members = rfmSegments.map(() => []);
  for (const customer of customers) {
    const { recency, frequency, monetary } = customer;
    const segment = segments[25 * fifth(recency) + 5 * fifth(frequency) + fifth(monetary)];
    members[segment].push(customer);
  }
  return rfmSegments.map(({ id }, i) => {
    const own = members[i];
    return {
      id,
      customers: own.length,
      revenue: sumOf(own.length, (each) => own[each].revenue),
      customerIds: own.map(({ customerId }) => customerId)
    };
  });
}
function segmentTable() {
  const isIn = (score, [least, greatest]) => score >= least && score <= greatest;
  return Uint8Array.from(
    { length: 125 },
    (_, i) => rfmSegments.findIndex(
      ({ recency, frequency, monetary }) => isIn(Math.floor(i / 25) + 1, recency) && isIn(Math.floor(i / 5) % 5 + 1, frequency) && isIn(i % 5 + 1, monetary)
    )
  );
}
var rfmMetric = {
  id: "rfm",
  log: "orders",
  compute: rfm,
  input: rfmInput,
  headline: "customers.length",
  unit: "count",
  range: [0, Infinity],
  better: null,
  formula: null,
  undefinedWhen: null,
  sources: ["hughes2012", "hebbaliRfm", "hyndmanFan1996"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-03-20", amount: 20 },
        { customerId: "a", orderedAt: "2025-03-30", amount: 30 },
        { customerId: "b", orderedAt: "2025-01-04", amount: 15 }
      ],
      options: { asOf: "2025-04-01", bins: 2 },
      result: {
        customers: [
          { customerId: "a", recencyDays: 2, orders: 2, revenue: 50, recency: 2, frequency: 2, monetary: 2 },
          { customerId: "b", recencyDays: 87, orders: 1, revenue: 15, recency: 1, frequency: 1, monetary: 1 }
        ],
        thresholds: { recency: [44.5], frequency: [1.5], monetary: [32.5] },
        segments: [
          { id: "champions", customers: 1, revenue: 50, customerIds: ["a"] },
          { id: "loyalCustomers", customers: 0, revenue: 0, customerIds: [] },
          { id: "newCustomers", customers: 0, revenue: 0, customerIds: [] },
          { id: "promising", customers: 0, revenue: 0, customerIds: [] },
          { id: "potentialLoyalists", customers: 0, revenue: 0, customerIds: [] },
          { id: "needAttention", customers: 0, revenue: 0, customerIds: [] },
          { id: "aboutToSleep", customers: 0, revenue: 0, customerIds: [] },
          { id: "cannotLose", customers: 0, revenue: 0, customerIds: [] },
          { id: "atRisk", customers: 0, revenue: 0, customerIds: [] },
          { id: "lost", customers: 1, revenue: 15, customerIds: ["b"] },
          { id: "others", customers: 0, revenue: 0, customerIds: [] }
        ]
      }
    }
  ]
};

// src/purchases/stickiness.ts
var stickinessInput = /* @__PURE__ */ inputSchema(() => ({
  fields: { month: month(), timeZone: optional(timeZone()) }
}));
function stickiness(log, options) {
  checkOrderLog("stickiness", log);
  const { month: month2, timeZone: timeZone2 = log.timeZone } = parseInput("stickiness", stickinessInput, options);
  const { start, days: days2 } = daysOfMonth(timeOf(dayOfMonth(month2), timeZone2), timeZone2);
  const end = days2[days2.length - 1];
  const { starts, times, amounts } = log;
  let monthly = 0;
  let activeDays = 0;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const next = starts[customer + 1];
    let row = starts[customer];
    while (row < next && times[row] < start) row++;
    let day = -1;
    const before = activeDays;
    for (; row < next && times[row] < end; row++) {
      if (amounts[row] < 0) continue;
      const own = periodIndex(days2, times[row]);
      if (own === day) continue;
      day = own;
      activeDays++;
    }
    if (activeDays > before) monthly++;
  }
  const length = days2.length - 1;
  return { rate: monthly === 0 ? null : activeDays / (monthly * length), averageDaily: activeDays / length, monthly };
}
function daysOfMonth(instant, timeZone2) {
  const inMonths = { period: "month", timeZone: timeZone2 };
  const start = Math.max(EARLIEST_MS, periodStart(instant, inMonths));
  const last = Math.min(LATEST_MS, nextPeriodStart(instant, inMonths)) - 1;
  return { start, days: periodStarts(start, last, { period: "day", timeZone: timeZone2 }) };
}
var stickinessMetric = {
  id: "stickiness",
  log: "orders",
  compute: stickiness,
  input: stickinessInput,
  headline: "rate",
  unit: "ratio",
  range: [0, 1],
  better: "higher",
  formula: null,
  undefinedWhen: "monthly === 0",
  sources: ["metricKitDauMau"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-04-01T09:00Z", amount: 0 },
        { customerId: "a", orderedAt: "2025-04-01T18:00Z", amount: 0 },
        { customerId: "a", orderedAt: "2025-04-02T09:00Z", amount: 0 },
        { customerId: "b", orderedAt: "2025-04-30T09:00Z", amount: 0 }
      ],
      options: { month: "2025-04" },
      result: { rate: 0.05, averageDaily: 0.1, monthly: 2 }
    },
    {
      rows: [{ customerId: "a", orderedAt: "2025-04-01T09:00Z", amount: -5 }],
      options: { month: "2025-04-15" },
      result: { rate: null, averageDaily: 0, monthly: 0 }
    }
  ]
};

export {
  averageOrderValueInput,
  averageOrderValue,
  averageOrderValueMetric,
  DAY_MS,
  localClock,
  purchaseNumbers,
  customerSummariesInput,
  customerSummaries,
  customerSummariesMetric,
  customerValueInput,
  customerValue,
  customerValueMetric,
  impliedPurchaseIntervalInput,
  impliedPurchaseInterval,
  impliedPurchaseIntervalMetric,
  lapsedCustomersInput,
  lapsedCustomers,
  lapsedCustomersMetric,
  lifecycleInput,
  lifecycle,
  lifecycleMetric,
  purchaseFrequencyInput,
  purchaseFrequency,
  purchaseFrequencyMetric,
  purchaseGapsInput,
  purchaseGaps,
  purchaseGapsMetric,
  purchaseSummaryInput,
  purchaseSummary,
  purchaseSummaryMetric,
  redemptionRateInput,
  redemptionRate,
  redemptionRateMetric,
  repeatPurchaseRateInput,
  repeatPurchaseRate,
  repeatPurchaseRateMetric,
  repeatWithinInput,
  repeatWithin,
  repeatWithinMetric,
  returningCustomerRateInput,
  returningCustomerRate,
  returningCustomerRateMetric,
  rfmSegments,
  rfmInput,
  rfm,
  rfmMetric,
  stickinessInput,
  stickiness,
  stickinessMetric,
  purchases_exports
};
