import {
  isLog,
  shownTime
} from "./chunk-WEV3FUXW.mjs";
import {
  sumOf
} from "./chunk-GMLNFTUW.mjs";
import {
  calendarPeriod,
  timeZone,
  timestamp,
  weekday
} from "./chunk-GVJJCMHR.mjs";
import {
  EARLIEST_MS,
  parseTimestamp,
  periodLabel,
  periodStart,
  periodStarts
} from "./chunk-FKKUCTPT.mjs";
import {
  count,
  customField,
  inputSchema,
  notBoth,
  oneOf,
  optional,
  parseInput,
  rule,
  wholePeriods,
  wholePeriodsList,
  withDefault
} from "./chunk-J5IQHBUV.mjs";
import {
  MetricInputError,
  makeIssue
} from "./chunk-QSHEKWHF.mjs";
import {
  conflict,
  notACustomer,
  rareKind,
  rareKinds,
  tooEarly,
  tooManyCells
} from "./chunk-IQ4LGOZS.mjs";
import {
  __export
} from "./chunk-7P6ASYW6.mjs";

// src/cohorts/index.ts
var cohorts_exports = {};
__export(cohorts_exports, {
  cohortTable: () => cohortTable,
  cohortTableInput: () => cohortTableInput,
  cohortTableMetric: () => cohortTableMetric
});

// src/cohorts/ageColumns.ts
function ageColumns(widths, ages) {
  const width = widths.length + 1;
  const firstAges = new Float64Array(width);
  const lastAges = new Float64Array(width);
  for (let column = 1; column < width; column++) {
    firstAges[column] = lastAges[column - 1] + 1;
    lastAges[column] = lastAges[column - 1] + widths[column - 1];
  }
  const columns = new Int32Array(ages);
  for (let column = 0; column < width; column++)
    columns.fill(column, firstAges[column], Math.min(ages, lastAges[column] + 1));
  columns.fill(width, Math.min(ages, lastAges[width - 1] + 1));
  return { width, firstAges, lastAges, columns };
}
function columnOf({ width, columns }, age) {
  return age < columns.length ? columns[age] : width;
}

// src/cohorts/periodLookup.ts
var STRETCHES = 16;
var MOST_STRETCHES = 65536;
function periodLookup(starts) {
  const count2 = starts.length - 1;
  const first = starts[0];
  const stretches = Math.min(STRETCHES * count2, Math.max(MOST_STRETCHES, count2));
  const scale = stretches / (starts[count2] - first);
  const begun = new Uint32Array(stretches + 1);
  for (let i = 0, period = 0; i <= stretches; i++) {
    const instant = first + i / scale - 1;
    while (period + 1 < count2 && instant >= starts[period + 1]) period++;
    begun[i] = period;
  }
  return { starts, begun, scale };
}
function periodAt(lookup, instant) {
  const { starts } = lookup;
  if (instant < starts[0]) return -1;
  if (instant >= starts[starts.length - 1]) return starts.length - 1;
  return periodWithin(lookup, instant);
}
function periodWithin({ starts, begun, scale }, instant) {
  let period = begun[Math.floor((instant - starts[0]) * scale)];
  while (instant >= starts[period + 1]) period++;
  return period;
}

// src/cohorts/cohortFrame.ts
var WINDOW_MS = 864e5;
function cohortFrame({ from, to, asOf, calendar, rolling, widths }) {
  const periods = periodLookup(periodStarts(from, Math.max(from, to, asOf), calendar));
  const start = periods.starts[0];
  const known = rolling ? Math.floor((asOf - start) / WINDOW_MS) : periodAt(periods, asOf);
  const ages = Math.max(known, 0) + 1;
  return {
    periods,
    rows: periodAt(periods, to) + 1,
    columns: ageColumns(widths ?? new Uint8Array(ages - 1).fill(1), ages),
    asOf,
    rolling
  };
}
function ageAt({ periods, rolling }, row, entry, instant) {
  return rolling ? Math.floor((instant - entry) / WINDOW_MS) : periodAt(periods, instant) - row;
}
function isFinished({ periods, asOf }, row) {
  return periods.starts[row + 1] <= asOf;
}
function isPast({ periods, columns, asOf, rolling }, row, column) {
  const age = columns.lastAges[column];
  if (rolling) return periods.starts[row + 1] + (age + 1) * WINDOW_MS <= asOf;
  return row + age + 1 < periods.starts.length && periods.starts[row + age + 1] <= asOf;
}

// src/cohorts/cohortTableInput.ts
var cohortTableInput = /* @__PURE__ */ inputSchema(() => ({
  fields: {
    period: calendarPeriod(),
    timeZone: optional(timeZone()),
    weekStartsOn: withDefault(weekday(), 1),
    asOf: timestamp(),
    from: optional(timestamp()),
    to: optional(timestamp()),
    periods: optional(wholePeriods(1, 1200)),
    cohort: withDefault(oneOf("first", "recurring"), "first"),
    retained: withDefault(oneOf("on", "onOrAfter"), "on"),
    window: withDefault(oneOf("calendar", "rolling24h"), "calendar"),
    brackets: optional(wholePeriodsList(1, 1e6, { minLength: 1, maxLength: 1200 })),
    minimumEvents: withDefault(count(1), 1),
    entries: optional(customField(isLog, rareKind("log"))),
    measure: withDefault(
      oneOf("customers", "revenue", "averageRevenue", "grossRevenueRetention", "netRevenueRetention"),
      "customers"
    )
  },
  rules: [notBoth("periods", "brackets"), forCustomersOnly("retained", "on"), forCustomersOnly("minimumEvents", 1)]
}));
function forCustomersOnly(name, usual) {
  return rule(
    [name, "measure"],
    (input) => input[name] === usual || input.measure === "customers",
    (input) => ({ code: conflict, value: input[name], details: { other: "measure" } })
  );
}

// src/cohorts/firstEvent.ts
function firstEvent(log) {
  const { starts } = log;
  const times = timesOf(log);
  const isEvent = eventOf(log);
  let first = Number.POSITIVE_INFINITY;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let row = starts[customer];
    const end = starts[customer + 1];
    while (row < end && !isEvent(row)) row++;
    if (row < end) first = Math.min(first, times[row]);
  }
  return first;
}
function timesOf(log) {
  return log.kind === "orders" ? log.times : log.startTimes;
}
function eventOf(log) {
  if (log.kind === "orders") {
    const { amounts } = log;
    return (row) => amounts[row] >= 0;
  }
  return paidRow(log);
}
function paidRow({ startTimes, endTimes, monthlyRevenues, trials }) {
  return (row) => trials[row] === 0 && monthlyRevenues[row] > 0 && startTimes[row] < endTimes[row];
}

// src/cohorts/cohortRequest.ts
var MOST_ROWS = 1e5;
var MOST_CELLS = 4e6;
var LONGEST_MS = {
  hour: 36e5,
  day: 9e7,
  week: 612e6,
  month: 27e8,
  quarter: 8e9,
  year: 317e8
};
function cohortRequest(log, options) {
  if (!isLog(log))
    throw new MetricInputError("cohortTable", [
      makeIssue("wrongType", ["log"], log, { expected: "log" }, rareKinds.log)
    ]);
  const parsed = parseInput("cohortTable", cohortTableInput, options);
  const problems = [...problemsOfLog(log, parsed), ...problemsOfEntries(log, parsed)];
  if (problems.length > 0) throw new MetricInputError("cohortTable", problems);
  const { period, timeZone: timeZone2 = log.timeZone, weekStartsOn, entries = log, brackets, periods } = parsed;
  const calendar = { period, timeZone: timeZone2, weekStartsOn };
  const asOf = parseTimestamp(parsed.asOf, timeZone2);
  const to = parsed.to === void 0 ? asOf : parseTimestamp(parsed.to, timeZone2);
  const from = parsed.from === void 0 ? firstEvent(entries) : parseTimestamp(parsed.from, timeZone2);
  if (parsed.from === void 0 && from >= asOf) return { parsed, calendar, frame: null };
  if (from > to && periodStart(from, calendar) > to) {
    if (parsed.from === void 0) return { parsed, calendar, frame: null };
    const blamed = parsed.to === void 0 ? "asOf" : "to";
    const details = { other: "from", otherValue: shownTime(parsed.from) };
    throw new MetricInputError("cohortTable", [makeIssue(tooEarly, [blamed], parsed[blamed], details)]);
  }
  const rolling = parsed.window === "rolling24h";
  const widths = brackets ?? (periods === void 0 ? void 0 : new Uint8Array(periods - 1).fill(1));
  checkSize(
    period,
    (to - from) / LONGEST_MS[period],
    widths?.length ?? (asOf - from) / LONGEST_MS[rolling ? "day" : period]
  );
  const frame = cohortFrame({ from, to, asOf, calendar, rolling, widths });
  checkSize(period, frame.rows, frame.columns.width);
  return { parsed, calendar, frame };
}
function checkSize(period, rows, columns) {
  if (rows <= MOST_ROWS && rows * columns <= MOST_CELLS) return;
  const details = { rows: Math.floor(rows), columns: Math.floor(columns) };
  throw new MetricInputError("cohortTable", [makeIssue(tooManyCells, ["period"], period, details)]);
}
function problemsOfLog(log, options) {
  const { measure, minimumEvents, cohort, window, entries } = options;
  const problems = [];
  if (log.kind === "orders") {
    if (measure === "grossRevenueRetention" || measure === "netRevenueRetention") {
      const choices = '"customers", "revenue", "averageRevenue"';
      problems.push(makeIssue("notAChoice", ["measure"], measure, { choices }));
    }
    return problems;
  }
  if (minimumEvents > 1) problems.push(makeIssue("tooLarge", ["minimumEvents"], minimumEvents, { bound: 1 }));
  if (window === "rolling24h" && cohort === "recurring" && entries === void 0)
    problems.push(makeIssue(conflict, ["window"], window, { other: "cohort" }));
  return problems;
}
function problemsOfEntries(log, { entries }) {
  const [one] = log.customerIds;
  const [other] = entries?.customerIds ?? [];
  if (one === void 0 || other === void 0 || typeof one === typeof other) return [];
  return [makeIssue(notACustomer, ["entries", "customerIds", 0], other)];
}

// src/cohorts/cohortRows.ts
function cohortRows(tally, frame, measure, calendar) {
  const { periods, rows, columns } = frame;
  return Array.from({ length: rows }, (_, row) => {
    const size = tally.sizes[row];
    const base = baseOf(tally, frame, measure, row);
    const cells = Array.from({ length: columns.width }, (_2, column) => {
      if (!isKnown(tally, frame, row, column)) return null;
      const cell = tally.cells[row * columns.width + column];
      if (measure === "customers" || measure === "revenue") return cell;
      return shareOf(measure, cell, base);
    });
    const start = periodLabel(Math.max(EARLIEST_MS, periods.starts[row]), calendar);
    return { start, size, finished: isFinished(frame, row), cells };
  });
}
function baseOf({ sizes, cells }, { columns }, measure, row) {
  const ofRevenue = measure === "grossRevenueRetention" || measure === "netRevenueRetention";
  return ofRevenue ? cells[row * columns.width] : sizes[row];
}
function shareOf(measure, part, base) {
  if (base === 0) return null;
  return measure === "grossRevenueRetention" ? Math.min(1, part / base) : part / base;
}
function isKnown({ knownAtEntry }, frame, row, column) {
  return column === 0 && knownAtEntry ? isFinished(frame, row) : isPast(frame, row, column);
}

// src/cohorts/cohortEntries.ts
function entriesByEvent(opener, log, frame, recurring) {
  const { periods, asOf } = frame;
  const { starts, customerIds } = opener;
  const events = timesOf(opener);
  const isEvent = eventOf(opener);
  const rows = new Int32Array(recurring ? frame.rows : 1);
  const times = new Float64Array(rows.length);
  const numbers = opener === log ? void 0 : new Map(log.customerIds.map((id, number) => [id, number]));
  function enter(customer) {
    const end = starts[customer + 1];
    let count2 = 0;
    let entered = -1;
    for (let i = starts[customer]; i < end; i++) {
      if (!isEvent(i)) continue;
      const time = events[i];
      if (time >= asOf) break;
      const row = periodAt(periods, time);
      if (row >= frame.rows) break;
      if (row > entered) {
        entered = row;
        rows[count2] = row;
        times[count2++] = time;
      }
      if (!recurring) break;
    }
    return count2;
  }
  const customerOf = (customer) => numbers ? numbers.get(customerIds[customer]) ?? -1 : customer;
  return { openers: customerIds.length, customerOf, enter, rows, times };
}
function entriesByState(log, frame) {
  const { periods, asOf } = frame;
  const { starts, startTimes, endTimes, customerIds } = log;
  const isPaid = paidRow(log);
  const begun = Math.min(frame.rows, periodAt(periods, asOf) + 1);
  const closes = Float64Array.from({ length: begun }, (_, row) => Math.min(periods.starts[row + 1], asOf));
  const rows = new Int32Array(frame.rows);
  const times = new Float64Array(frame.rows);
  function enter(customer) {
    let count2 = 0;
    let next = 0;
    for (let i = starts[customer]; i < starts[customer + 1]; i++) {
      if (!isPaid(i)) continue;
      for (; next < begun && closes[next] <= endTimes[i]; next++) {
        if (startTimes[i] >= closes[next]) continue;
        rows[count2] = next;
        times[count2++] = closes[next];
      }
    }
    return count2;
  }
  return { openers: customerIds.length, customerOf: (customer) => customer, enter, rows, times };
}

// src/cohorts/cohortSums.ts
function cohortSums(places) {
  const sums = new Float64Array(places);
  const lost = new Float64Array(places);
  return {
    add(place, term) {
      const sum = sums[place];
      const next = sum + term;
      const added = next - sum;
      lost[place] = lost[place] + (sum - (next - added)) + (term - added);
      sums[place] = next;
    },
    totals: () => sums.map((sum, place) => sum + lost[place])
  };
}

// src/cohorts/orderCohorts.ts
function customersWithOrders({ starts, times, amounts }, entries, frame, onOrAfter, minimumEvents) {
  const { rows, asOf, rolling, periods } = frame;
  const { width, columns } = frame.columns;
  const { starts: bounds, begun, scale } = periods;
  const first = bounds[0];
  const sizes = new Float64Array(rows);
  const stride = width + 1;
  const counts = new Uint32Array(rows * stride);
  for (let opener = 0; opener < entries.openers; opener++) {
    const count2 = entries.enter(opener);
    const customer = entries.customerOf(opener);
    for (let each = 0; each < count2; each++) {
      const row = entries.rows[each];
      const entry = entries.times[each];
      const opened = rolling ? entry : periods.starts[row];
      const base = row * stride;
      sizes[row] = sizes[row] + 1;
      let reached = 0;
      let current = 0;
      let events = 0;
      const end = customer < 0 ? 0 : starts[customer + 1];
      for (let i = customer < 0 ? 0 : starts[customer]; i < end; i++) {
        const time = times[i];
        if (time >= asOf) break;
        if (time < opened || amounts[i] < 0) continue;
        let age = 0;
        if (rolling) age = Math.floor((time - entry) / WINDOW_MS);
        else {
          let period = begun[Math.floor((time - first) * scale)];
          while (time >= bounds[period + 1]) period++;
          age = period - row;
        }
        if (age !== current) {
          current = age;
          events = 0;
        }
        if (++events !== minimumEvents) continue;
        const column = columns[age];
        if (column === reached) continue;
        reached = column;
        if (!onOrAfter) counts[base + column]++;
      }
      if (onOrAfter) counts[base + reached]++;
    }
  }
  const cells = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    for (let column = width, later = 0; column > 0; column--) {
      const count2 = counts[row * stride + column];
      later = onOrAfter ? later + count2 : count2;
      if (column < width) cells[row * width + column] = later;
    }
    cells[row * width] = sizes[row];
  }
  return { sizes, cells, knownAtEntry: true };
}
function revenueOfOrders({ starts, times, amounts }, entries, frame) {
  const { rows, asOf, rolling, periods } = frame;
  const { width, columns } = frame.columns;
  const sizes = new Float64Array(rows);
  const revenue = cohortSums(rows * width);
  for (let opener = 0; opener < entries.openers; opener++) {
    const count2 = entries.enter(opener);
    const customer = entries.customerOf(opener);
    for (let each = 0; each < count2; each++) {
      const row = entries.rows[each];
      const entry = entries.times[each];
      const opened = rolling ? entry : periods.starts[row];
      sizes[row] = sizes[row] + 1;
      const end = customer < 0 ? 0 : starts[customer + 1];
      for (let i = customer < 0 ? 0 : starts[customer]; i < end; i++) {
        const time = times[i];
        if (time >= asOf) break;
        if (time < opened) continue;
        const age = rolling ? Math.floor((time - entry) / WINDOW_MS) : periodWithin(periods, time) - row;
        const column = columns[age];
        if (column < width) revenue.add(row * width + column, amounts[i]);
      }
    }
  }
  return { sizes, cells: revenue.totals(), knownAtEntry: false };
}

// src/cohorts/subscriptionCohorts.ts
function subscribedCustomers(log, entries, frame, onOrAfter) {
  const { starts, startTimes, endTimes } = log;
  const { rows, asOf, columns } = frame;
  const { width } = columns;
  const isPaid = paidRow(log);
  const sizes = new Float64Array(rows);
  const changes = new Int32Array(rows * (width + 1));
  for (let opener = 0; opener < entries.openers; opener++) {
    const count2 = entries.enter(opener);
    const customer = entries.customerOf(opener);
    for (let each = 0; each < count2; each++) {
      const row = entries.rows[each];
      const entry = entries.times[each];
      const base = row * (width + 1);
      sizes[row] = sizes[row] + 1;
      let next = 1;
      const end = customer < 0 ? 0 : starts[customer + 1];
      for (let i = customer < 0 ? 0 : starts[customer]; i < end; i++) {
        if (startTimes[i] >= asOf) break;
        if (!isPaid(i)) continue;
        const after = columnAt(frame, row, entry, endTimes[i]);
        const from = onOrAfter ? next : Math.max(next, columnAt(frame, row, entry, startTimes[i]));
        if (after <= from) continue;
        changes[base + from]++;
        changes[base + after]--;
        next = after;
      }
    }
  }
  const cells = new Float64Array(rows * width);
  for (let row = 0; row < rows; row++) {
    cells[row * width] = sizes[row];
    for (let column = 1, count2 = 0; column < width; column++) {
      count2 += changes[row * (width + 1) + column];
      cells[row * width + column] = count2;
    }
  }
  return { sizes, cells, knownAtEntry: true };
}
function subscribedRevenue(log, entries, frame, byState, atMostAtEntry) {
  const { starts, startTimes, endTimes, monthlyRevenues } = log;
  const { rows, asOf, columns } = frame;
  const { width } = columns;
  const isPaid = paidRow(log);
  const sizes = new Float64Array(rows);
  const revenue = cohortSums(rows * width);
  const ofCustomer = new Float64Array(width);
  for (let opener = 0; opener < entries.openers; opener++) {
    const count2 = entries.enter(opener);
    const customer = entries.customerOf(opener);
    for (let each = 0; each < count2; each++) {
      const row = entries.rows[each];
      const entry = entries.times[each];
      sizes[row] = sizes[row] + 1;
      if (customer < 0) continue;
      ofCustomer.fill(0);
      for (let i = starts[customer]; i < starts[customer + 1]; i++) {
        const start = startTimes[i];
        const end = endTimes[i];
        if (start >= asOf) break;
        if (!isPaid(i)) continue;
        const monthly = monthlyRevenues[i];
        if (byState ? start < entry && entry <= end : start <= entry && entry < end)
          ofCustomer[0] = ofCustomer[0] + monthly;
        const after = columnAt(frame, row, entry, end);
        for (let column = Math.max(1, columnAt(frame, row, entry, start)); column < after; column++)
          ofCustomer[column] = ofCustomer[column] + monthly;
      }
      const atEntry = ofCustomer[0];
      for (let column = 0; column < width; column++) {
        const here = ofCustomer[column];
        if (here !== 0) revenue.add(row * width + column, atMostAtEntry ? Math.min(here, atEntry) : here);
      }
    }
  }
  return { sizes, cells: revenue.totals(), knownAtEntry: true };
}
function columnAt(frame, row, entry, instant) {
  return columnOf(frame.columns, Math.max(0, ageAt(frame, row, entry, instant)));
}

// src/cohorts/cohortTally.ts
function cohortTally(log, { cohort, retained, minimumEvents, entries: opener, measure }, frame) {
  const byState = log.kind === "subscriptions" && cohort === "recurring" && opener === void 0;
  const entries = byState ? entriesByState(log, frame) : entriesByEvent(opener ?? log, log, frame, cohort === "recurring");
  const onOrAfter = retained === "onOrAfter";
  if (log.kind === "orders") {
    if (measure === "customers") return customersWithOrders(log, entries, frame, onOrAfter, minimumEvents);
    return revenueOfOrders(log, entries, frame);
  }
  if (measure === "customers") return subscribedCustomers(log, entries, frame, onOrAfter);
  return subscribedRevenue(log, entries, frame, byState, measure === "grossRevenueRetention");
}

// src/cohorts/pooledCurve.ts
function pooledCurve(tally, frame, measure) {
  const { width, firstAges } = frame.columns;
  return Array.from(firstAges, (age, column) => {
    let rows = 0;
    while (rows < frame.rows && isKnown(tally, frame, rows, column)) rows++;
    const eligible = sumOf(rows, (row) => baseOf(tally, frame, measure, row));
    const retained = sumOf(rows, (row) => tally.cells[row * width + column]);
    return { age, eligible, retained, rate: shareOf(measure, retained, eligible) };
  });
}

// src/cohorts/cohortTable.ts
function cohortTable(log, options) {
  const { parsed, frame, calendar } = cohortRequest(log, options);
  if (frame === null) return { period: calendar.period, cohorts: [], pooled: [] };
  const tally = cohortTally(log, parsed, frame);
  return {
    period: calendar.period,
    cohorts: cohortRows(tally, frame, parsed.measure, calendar),
    pooled: pooledCurve(tally, frame, parsed.measure)
  };
}
var cohortTableMetric = {
  id: "cohortTable",
  log: "either",
  compute: cohortTable,
  input: cohortTableInput,
  headline: "pooled.1.rate",
  unit: "ratio",
  range: [-Infinity, Infinity],
  better: "higher",
  formula: null,
  undefinedWhen: "!(pooled.length > 1 && pooled[1].eligible > 0)",
  sources: ["amplitudeRetention"],
  examples: [
    {
      rows: [
        { customerId: "a", orderedAt: "2025-01-03", amount: 20 },
        { customerId: "b", orderedAt: "2025-01-20", amount: 15 },
        { customerId: "a", orderedAt: "2025-02-11", amount: 30 }
      ],
      options: { period: "month", asOf: "2025-03-15" },
      result: {
        period: "month",
        cohorts: [
          { start: "2025-01-01", size: 2, finished: true, cells: [2, 1, null] },
          { start: "2025-02-01", size: 0, finished: true, cells: [0, null, null] },
          { start: "2025-03-01", size: 0, finished: false, cells: [null, null, null] }
        ],
        pooled: [
          { age: 0, eligible: 2, retained: 2, rate: 1 },
          { age: 1, eligible: 2, retained: 1, rate: 0.5 },
          { age: 2, eligible: 0, retained: 0, rate: null }
        ]
      }
    },
    {
      rows: [{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }],
      options: { period: "month", asOf: "2025-02-15" },
      result: {
        period: "month",
        cohorts: [
          { start: "2025-01-01", size: 1, finished: true, cells: [1, null] },
          { start: "2025-02-01", size: 0, finished: false, cells: [null, null] }
        ],
        pooled: [
          { age: 0, eligible: 1, retained: 1, rate: 1 },
          { age: 1, eligible: 0, retained: 0, rate: null }
        ]
      }
    }
  ]
};

export {
  cohortTableInput,
  cohortTable,
  cohortTableMetric,
  cohorts_exports
};
