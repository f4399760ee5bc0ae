"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _optionalChain(ops) { let lastAccessLHS = undefined; let value = ops[0]; let i = 1; while (i < ops.length) { const op = ops[i]; const fn = ops[i + 1]; i += 2; if ((op === 'optionalAccess' || op === 'optionalCall') && value == null) { return undefined; } if (op === 'access' || op === 'optionalAccess') { lastAccessLHS = value; value = fn(value); } else if (op === 'call' || op === 'optionalCall') { value = fn((...args) => value.call(lastAccessLHS, ...args)); lastAccessLHS = undefined; } } return value; }






var _chunkWYEDUSCJjs = require('./chunk-WYEDUSCJ.js');




var _chunk7G3D7NFXjs = require('./chunk-7G3D7NFX.js');


var _chunkHGVOX3KXjs = require('./chunk-HGVOX3KX.js');


var _chunk5ZFGQFYOjs = require('./chunk-5ZFGQFYO.js');


var _chunk5WMEROFDjs = require('./chunk-5WMEROFD.js');






var _chunk4QJ2UKVPjs = require('./chunk-4QJ2UKVP.js');





var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');

// src/logs/logOptions.ts
var common = () => ({
  timeZone: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunkHGVOX3KXjs.timeZone.call(void 0, ), "UTC"),
  invalidRows: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "throw", "skip"), "throw")
});
var logOptionsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: common()
}));
var orderLogOptionsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, 
  () => ({ fields: { ...common(), refunds: _chunk4QJ2UKVPjs.withDefault.call(void 0, _chunk4QJ2UKVPjs.oneOf.call(void 0, "subtract", "exclude"), "subtract") } })
);

// src/logs/columns.ts
function longer(column2, length) {
  const room = new column2.constructor(length);
  room.set(column2);
  return room;
}
function nextCapacity(rows) {
  return rows + (rows >> 1) + 1024;
}

// src/logs/idKind.ts
function isBlank(value) {
  return value === void 0 || value === null || value === "";
}
function idKind() {
  let kind = "";
  return {
    accepts(id) {
      if (!(typeof id === "string" || Number.isSafeInteger(id))) return false;
      kind ||= typeof id;
      return typeof id === kind;
    }
  };
}

// src/logs/money.ts
var LARGEST = 1e15;
var LEAST = 1e-9;
function isMoney(value) {
  if (typeof value !== "number") return false;
  const size = Math.abs(value);
  return size <= LARGEST && (size >= LEAST || size === 0);
}
function addMoneyProblem(bad, row, field, value) {
  if (isMoney(value)) return;
  if (typeof value !== "number" || Number.isNaN(value)) bad.add(row, field, "wrongType", value, { expected: "number" });
  else if (Math.abs(value) > LARGEST) bad.add(row, field, "tooLarge", value, { bound: LARGEST });
  else bad.add(row, field, "nearZero", value, { bound: LEAST });
}

// src/logs/sortSpans.ts
var RUN = 16;
function sortSpans(starts, times, amounts) {
  let otherTimes = new Float64Array(0);
  let otherAmounts = new Float64Array(0);
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const from = starts[customer];
    const to = starts[customer + 1];
    if (isSorted(times, amounts, from, to)) continue;
    for (let run = from; run < to; run += RUN) insertionSort(times, amounts, run, Math.min(run + RUN, to));
    if (to - from > RUN) mergeRuns(from, to);
  }
  function mergeRuns(from, to) {
    if (otherTimes.length < to - from) {
      otherTimes = new Float64Array(to - from);
      otherAmounts = new Float64Array(to - from);
    }
    for (let width = RUN; width < to - from; width *= 2)
      for (let left = from; left + width < to; left += 2 * width)
        merge(left, left + width, Math.min(left + 2 * width, to));
  }
  function merge(left, middle, right) {
    const length = middle - left;
    for (let i = 0; i < length; i++) {
      otherTimes[i] = times[left + i];
      otherAmounts[i] = amounts[left + i];
    }
    let one = 0;
    let two = middle;
    for (let place = left; one < length; place++) {
      const time = otherTimes[one];
      const amount = otherAmounts[one];
      if (two < right && isAfter(time, amount, times[two], amounts[two])) {
        times[place] = times[two];
        amounts[place] = amounts[two];
        two++;
      } else {
        times[place] = time;
        amounts[place] = amount;
        one++;
      }
    }
  }
}
function isSorted(times, amounts, from, to) {
  for (let row = from + 1; row < to; row++)
    if (isAfter(times[row - 1], amounts[row - 1], times[row], amounts[row]))
      return false;
  return true;
}
function insertionSort(times, amounts, from, to) {
  for (let row = from + 1; row < to; row++) {
    const time = times[row];
    const amount = amounts[row];
    let at = row - 1;
    while (at >= from && isAfter(times[at], amounts[at], time, amount)) {
      times[at + 1] = times[at];
      amounts[at + 1] = amounts[at];
      at--;
    }
    times[at + 1] = time;
    amounts[at + 1] = amount;
  }
}
function isAfter(time, amount, otherTime, otherAmount) {
  return time > otherTime || time === otherTime && amount > otherAmount;
}

// src/logs/startsOf.ts
function startsOf(customers, rows, customerCount) {
  const starts = new Uint32Array(customerCount + 1);
  for (let row = 0; row < rows; row++) starts[customers[row] + 1]++;
  for (let customer = 0; customer < customerCount; customer++)
    starts[customer + 1] = starts[customer + 1] + starts[customer];
  return starts;
}

// src/logs/orderCollector.ts
var BATCH = 64;
function orderCollector(metric, options, expected) {
  const { timeZone: timeZone2, invalidRows } = options;
  const withoutRefunds = options.refunds === "exclude";
  const dictionary = _chunkWYEDUSCJjs.customerDictionary.call(void 0, );
  const orderIds = /* @__PURE__ */ new Set();
  const orderIdKind = idKind();
  const bad = _chunkWYEDUSCJjs.badRows.call(void 0, metric, invalidRows);
  let rows = 0;
  let capacity = expected;
  let customers = new Int32Array(capacity);
  let times = new Float64Array(capacity);
  let amounts = new Float64Array(capacity);
  const waitingIds = new Array(BATCH);
  const waitingTimes = new Float64Array(BATCH);
  const waitingAmounts = new Float64Array(BATCH);
  const waitingCustomers = new Int32Array(BATCH);
  let waiting = 0;
  let firstWaiting = 0;
  function addSoon(row, customerId, orderedAt, amount, orderId) {
    if (typeof orderedAt !== "number" || typeof amount !== "number" || orderId !== void 0) {
      addWaiting();
      add(row, customerId, orderedAt, amount, orderId);
      return;
    }
    if (waiting === 0) firstWaiting = row;
    waitingIds[waiting] = customerId;
    waitingTimes[waiting] = orderedAt;
    waitingAmounts[waiting] = amount;
    waiting++;
    if (waiting === BATCH) addWaiting();
  }
  function addWaiting() {
    const count = waiting;
    waiting = 0;
    if (addPlain(count)) return;
    for (let i = 0; i < count; i++) add(firstWaiting + i, waitingIds[i], waitingTimes[i], waitingAmounts[i], void 0);
  }
  function addPlain(count) {
    for (let i = 0; i < count; i++) {
      const amount = waitingAmounts[i];
      if (!_chunk5WMEROFDjs.isEpochMilliseconds.call(void 0, waitingTimes[i]) || !isMoney(amount) || withoutRefunds && amount < 0) return false;
    }
    for (let i = 0; i < count; i++) {
      const customer = dictionary.numberOf(waitingIds[i]);
      if (customer < 0) return false;
      waitingCustomers[i] = customer;
    }
    if (rows + count > capacity) grow();
    for (let i = 0; i < count; i++) {
      customers[rows] = waitingCustomers[i];
      times[rows] = waitingTimes[i] + 0;
      amounts[rows] = waitingAmounts[i] + 0;
      rows++;
    }
    return true;
  }
  function add(row, customerId, orderedAt, amount, orderId) {
    const time = _chunk5ZFGQFYOjs.timeOf.call(void 0, orderedAt, timeZone2);
    const isGood = isMoney(amount) && !Number.isNaN(time) && (isBlank(orderId) || orderIdKind.accepts(orderId) && !(amount >= 0 && orderIds.has(orderId)));
    const isDropped = isGood && withoutRefunds && amount < 0 && dictionary.accepts(customerId);
    if (isDropped) return;
    const customer = isGood ? dictionary.numberOf(customerId) : -1;
    if (customer < 0) {
      addProblems(row, customerId, orderedAt, amount, orderId);
      return;
    }
    if (!isBlank(orderId) && amount >= 0) orderIds.add(orderId);
    if (rows === capacity) grow();
    customers[rows] = customer;
    times[rows] = time;
    amounts[rows] = amount + 0;
    rows++;
  }
  function addProblems(row, customerId, orderedAt, amount, orderId) {
    if (!dictionary.accepts(customerId)) bad.add(row, "customerId", _chunkZX2QLR52js.notACustomer, customerId);
    if (Number.isNaN(_chunk5ZFGQFYOjs.timeOf.call(void 0, orderedAt, timeZone2))) bad.add(row, "orderedAt", _chunkZX2QLR52js.notATime, orderedAt);
    addMoneyProblem(bad, row, "amount", amount);
    if (isBlank(orderId)) return;
    if (!orderIdKind.accepts(orderId)) bad.add(row, "orderId", "wrongType", orderId, { expected: "id" });
    else if (!(amount < 0) && orderIds.has(orderId)) bad.add(row, "orderId", _chunkZX2QLR52js.duplicate, orderId);
  }
  function grow() {
    capacity = nextCapacity(rows);
    customers = longer(customers, capacity);
    times = longer(times, capacity);
    amounts = longer(amounts, capacity);
  }
  function scatter(values, places, starts) {
    const next = starts.slice();
    for (let row = 0; row < rows; row++) {
      const customer = customers[row];
      const place = next[customer];
      next[customer] = place + 1;
      places[place] = values[row];
    }
  }
  function finish() {
    addWaiting();
    bad.check();
    const customerCount = dictionary.ids.length;
    const starts = startsOf(customers, rows, customerCount);
    const sortedTimes = new Float64Array(rows);
    scatter(times, sortedTimes, starts);
    const sortedAmounts = times.length === rows ? times : new Float64Array(rows);
    scatter(amounts, sortedAmounts, starts);
    sortSpans(starts, sortedTimes, sortedAmounts);
    return Object.freeze({
      kind: "orders",
      rows,
      customerIds: Object.freeze(dictionary.ids),
      starts,
      times: sortedTimes,
      amounts: sortedAmounts,
      timeZone: timeZone2,
      skipped: bad.report()
    });
  }
  const addProblem = (...problem) => {
    addWaiting();
    bad.add(...problem);
  };
  return { bad: { ...bad, add: addProblem }, add, addSoon, finish };
}

// src/logs/orderReader.ts
var accessorsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    customerId: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, )),
    orderedAt: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, )),
    amount: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, )),
    orderId: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, ))
  }
}));
function orderReader(metric, accessors, collector) {
  const given = _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, accessorsInput, accessors);
  const customerIdOf = _chunkWYEDUSCJjs.getter.call(void 0, given.customerId, (row) => row.customerId);
  const orderedAtOf = _chunkWYEDUSCJjs.getter.call(void 0, given.orderedAt, (row) => row.orderedAt);
  const amountOf = _chunkWYEDUSCJjs.getter.call(void 0, given.amount, (row) => row.amount);
  const orderIdOf = _chunkWYEDUSCJjs.getter.call(void 0, given.orderId, (row) => row.orderId);
  return (row, index) => {
    let customerId;
    let orderedAt;
    let amount;
    let orderId;
    try {
      customerId = customerIdOf(row);
      orderedAt = orderedAtOf(row);
      amount = amountOf(row);
      orderId = orderIdOf(row);
    } catch (e) {
      collector.bad.add(index, null, "unreadable", void 0);
      return;
    }
    collector.addSoon(index, customerId, orderedAt, amount, orderId);
  };
}

// src/logs/orderLog.ts
function orderLog(rows, accessors = {}, options = {}) {
  const parsed = _chunk4QJ2UKVPjs.parseInput.call(void 0, "orderLog", orderLogOptionsInput, options);
  const collector = orderCollector("orderLog", parsed, _chunkWYEDUSCJjs.knownLength.call(void 0, rows));
  _chunkWYEDUSCJjs.readRows.call(void 0, "orderLog", rows, 0, collector.bad, orderReader("orderLog", accessors, collector));
  return collector.finish();
}

// src/logs/orderLogFromChunks.ts
async function orderLogFromChunks(chunks, accessors = {}, options = {}) {
  const metric = "orderLogFromChunks";
  const collector = orderCollector(metric, _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, orderLogOptionsInput, options), 0);
  await _chunkWYEDUSCJjs.readChunks.call(void 0, metric, chunks, collector.bad, orderReader(metric, accessors, collector));
  return collector.finish();
}

// src/logs/orderLogFromColumns.ts
var orderColumnsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: { customerId: _chunk7G3D7NFXjs.column.call(void 0, ), orderedAt: _chunk7G3D7NFXjs.column.call(void 0, ), amount: _chunk7G3D7NFXjs.column.call(void 0, ), orderId: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.column.call(void 0, )) },
  rules: [
    _chunk7G3D7NFXjs.sameLength.call(void 0, "orderedAt", "customerId"),
    _chunk7G3D7NFXjs.sameLength.call(void 0, "amount", "customerId"),
    _chunk7G3D7NFXjs.sameLength.call(void 0, "orderId", "customerId")
  ]
}));
function orderLogFromColumns(columns, options = {}) {
  const metric = "orderLogFromColumns";
  const { customerId, orderedAt, amount, orderId } = _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, orderColumnsInput, columns);
  const rows = customerId.length;
  const collector = orderCollector(metric, _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, orderLogOptionsInput, options), rows);
  for (let row = 0; row < rows; row++) collector.add(row, customerId[row], orderedAt[row], amount[row], _optionalChain([orderId, 'optionalAccess', _ => _[row]]));
  return collector.finish();
}

// src/logs/subscriptionCollector.ts
function subscriptionCollector(metric, { timeZone: timeZone2, invalidRows }, expected) {
  const dictionary = _chunkWYEDUSCJjs.customerDictionary.call(void 0, );
  const subscriptionIdKind = idKind();
  const startsBySubscription = startTimes();
  const bad = _chunkWYEDUSCJjs.badRows.call(void 0, metric, invalidRows);
  let rows = 0;
  let capacity = expected;
  let customers = new Int32Array(capacity);
  let from = new Float64Array(capacity);
  let to = new Float64Array(capacity);
  let revenues = new Float64Array(capacity);
  let trials = new Uint8Array(capacity);
  function add(row, customerId, startedAt, endedAt, mrr, subscriptionId, trial) {
    const start = _chunk5ZFGQFYOjs.timeOf.call(void 0, startedAt, timeZone2);
    const end = endOf(endedAt, timeZone2);
    const isGood = (
      // Not for NaN either.
      end >= start && isMoney(mrr) && mrr >= 0 && isFlag(trial) && (isBlank(subscriptionId) || subscriptionIdKind.accepts(subscriptionId) && !startsBySubscription.has(subscriptionId, start))
    );
    const customer = isGood ? dictionary.numberOf(customerId) : -1;
    if (customer < 0) {
      addProblems(row, customerId, startedAt, endedAt, mrr, subscriptionId, trial);
      return;
    }
    if (!isBlank(subscriptionId)) startsBySubscription.add(subscriptionId, start);
    if (rows === capacity) grow();
    customers[rows] = customer;
    from[rows] = start;
    to[rows] = end;
    revenues[rows] = mrr + 0;
    trials[rows] = isBlank(trial) ? 0 : Number(trial);
    rows++;
  }
  function addProblems(row, ...values) {
    const [customerId, startedAt, endedAt, mrr, subscriptionId, trial] = values;
    const start = _chunk5ZFGQFYOjs.timeOf.call(void 0, startedAt, timeZone2);
    const end = endOf(endedAt, timeZone2);
    if (!dictionary.accepts(customerId)) bad.add(row, "customerId", _chunkZX2QLR52js.notACustomer, customerId);
    if (Number.isNaN(start)) bad.add(row, "startedAt", _chunkZX2QLR52js.notATime, startedAt);
    if (Number.isNaN(end)) bad.add(row, "endedAt", _chunkZX2QLR52js.notATime, endedAt);
    if (end < start) {
      const otherValue = new Date(start).toISOString();
      bad.add(row, "endedAt", _chunkZX2QLR52js.tooEarly, endedAt, { other: "startedAt", otherValue });
    }
    if (isMoney(mrr) && mrr < 0) bad.add(row, "mrr", "tooSmall", mrr, { bound: 0 });
    addMoneyProblem(bad, row, "mrr", mrr);
    if (!isBlank(subscriptionId)) {
      if (!subscriptionIdKind.accepts(subscriptionId))
        bad.add(row, "subscriptionId", "wrongType", subscriptionId, { expected: "id" });
      else if (startsBySubscription.has(subscriptionId, start))
        bad.add(row, "subscriptionId", _chunkZX2QLR52js.duplicate, subscriptionId);
    }
    if (!isFlag(trial)) bad.add(row, "trial", "wrongType", trial, { expected: "boolean" });
  }
  function grow() {
    capacity = nextCapacity(rows);
    customers = longer(customers, capacity);
    from = longer(from, capacity);
    to = longer(to, capacity);
    revenues = longer(revenues, capacity);
    trials = longer(trials, capacity);
  }
  function finish() {
    bad.check();
    const customerCount = dictionary.ids.length;
    const starts = startsOf(customers, rows, customerCount);
    const next = starts.slice();
    const order = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const customer = customers[row];
      const place = next[customer];
      next[customer] = place + 1;
      order[place] = row;
    }
    const compare = (a, b) => difference(from, a, b) || difference(to, a, b) || difference(revenues, a, b) || difference(trials, a, b);
    for (let customer = 0; customer < customerCount; customer++) {
      const first = starts[customer];
      const end = starts[customer + 1];
      for (let i = first + 1; i < end; i++) {
        if (compare(order[i - 1], order[i]) <= 0) continue;
        order.subarray(first, end).sort(compare);
        break;
      }
    }
    return Object.freeze({
      kind: "subscriptions",
      rows,
      customerIds: Object.freeze(dictionary.ids),
      starts,
      startTimes: gathered(from, order),
      endTimes: gathered(to, order),
      monthlyRevenues: gathered(revenues, order),
      trials: gathered(trials, order),
      timeZone: timeZone2,
      skipped: bad.report()
    });
  }
  return { bad, add, finish };
}
function endOf(value, timeZone2) {
  return isBlank(value) || value === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : _chunk5ZFGQFYOjs.timeOf.call(void 0, value, timeZone2);
}
function isFlag(value) {
  return typeof value === "boolean" || value === 0 || value === 1 || isBlank(value);
}
function startTimes() {
  const first = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  return {
    has: (id, start) => first.get(id) === start || _optionalChain([others, 'access', _2 => _2.get, 'call', _3 => _3(id), 'optionalAccess', _4 => _4.has, 'call', _5 => _5(start)]) === true,
    add(id, start) {
      if (!first.has(id)) first.set(id, start);
      else if (others.has(id)) _optionalChain([others, 'access', _6 => _6.get, 'call', _7 => _7(id), 'optionalAccess', _8 => _8.add, 'call', _9 => _9(start)]);
      else others.set(id, /* @__PURE__ */ new Set([start]));
    }
  };
}
function difference(values, a, b) {
  const one = values[a];
  const other = values[b];
  return one < other ? -1 : one > other ? 1 : 0;
}
function gathered(values, order) {
  const sorted = new values.constructor(order.length);
  for (let place = 0; place < order.length; place++) sorted[place] = values[order[place]];
  return sorted;
}

// src/logs/subscriptionReader.ts
var accessorsInput2 = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    customerId: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, )),
    startedAt: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, )),
    endedAt: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, )),
    mrr: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, )),
    subscriptionId: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, )),
    trial: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.accessor.call(void 0, ))
  }
}));
function subscriptionReader(metric, accessors, collector) {
  const given = _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, accessorsInput2, accessors);
  const customerIdOf = _chunkWYEDUSCJjs.getter.call(void 0, given.customerId, (row) => row.customerId);
  const startedAtOf = _chunkWYEDUSCJjs.getter.call(void 0, given.startedAt, (row) => row.startedAt);
  const endedAtOf = _chunkWYEDUSCJjs.getter.call(void 0, given.endedAt, (row) => row.endedAt);
  const mrrOf = _chunkWYEDUSCJjs.getter.call(void 0, given.mrr, (row) => row.mrr);
  const subscriptionIdOf = _chunkWYEDUSCJjs.getter.call(void 0, given.subscriptionId, (row) => row.subscriptionId);
  const trialOf = _chunkWYEDUSCJjs.getter.call(void 0, given.trial, (row) => row.trial);
  return (row, index) => {
    let customerId;
    let startedAt;
    let endedAt;
    let mrr;
    let subscriptionId;
    let trial;
    try {
      customerId = customerIdOf(row);
      startedAt = startedAtOf(row);
      endedAt = endedAtOf(row);
      mrr = mrrOf(row);
      subscriptionId = subscriptionIdOf(row);
      trial = trialOf(row);
    } catch (e2) {
      collector.bad.add(index, null, "unreadable", void 0);
      return;
    }
    collector.add(index, customerId, startedAt, endedAt, mrr, subscriptionId, trial);
  };
}

// src/logs/subscriptionLog.ts
function subscriptionLog(rows, accessors = {}, options = {}) {
  const metric = "subscriptionLog";
  const collector = subscriptionCollector(metric, _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, logOptionsInput, options), _chunkWYEDUSCJjs.knownLength.call(void 0, rows));
  _chunkWYEDUSCJjs.readRows.call(void 0, metric, rows, 0, collector.bad, subscriptionReader(metric, accessors, collector));
  return collector.finish();
}

// src/logs/subscriptionLogFromChunks.ts
async function subscriptionLogFromChunks(chunks, accessors = {}, options = {}) {
  const metric = "subscriptionLogFromChunks";
  const collector = subscriptionCollector(metric, _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, logOptionsInput, options), 0);
  await _chunkWYEDUSCJjs.readChunks.call(void 0, metric, chunks, collector.bad, subscriptionReader(metric, accessors, collector));
  return collector.finish();
}

// src/logs/subscriptionLogFromColumns.ts
var subscriptionColumnsInput = /* @__PURE__ */ _chunk4QJ2UKVPjs.inputSchema.call(void 0, () => ({
  fields: {
    customerId: _chunk7G3D7NFXjs.column.call(void 0, ),
    startedAt: _chunk7G3D7NFXjs.column.call(void 0, ),
    endedAt: _chunk7G3D7NFXjs.column.call(void 0, ),
    mrr: _chunk7G3D7NFXjs.column.call(void 0, ),
    subscriptionId: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.column.call(void 0, )),
    trial: _chunk4QJ2UKVPjs.optional.call(void 0, _chunk7G3D7NFXjs.column.call(void 0, ))
  },
  rules: [
    _chunk7G3D7NFXjs.sameLength.call(void 0, "startedAt", "customerId"),
    _chunk7G3D7NFXjs.sameLength.call(void 0, "endedAt", "customerId"),
    _chunk7G3D7NFXjs.sameLength.call(void 0, "mrr", "customerId"),
    _chunk7G3D7NFXjs.sameLength.call(void 0, "subscriptionId", "customerId"),
    _chunk7G3D7NFXjs.sameLength.call(void 0, "trial", "customerId")
  ]
}));
function subscriptionLogFromColumns(columns, options = {}) {
  const metric = "subscriptionLogFromColumns";
  const given = _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, subscriptionColumnsInput, columns);
  const { customerId, startedAt, endedAt, mrr, subscriptionId, trial } = given;
  const rows = customerId.length;
  const collector = subscriptionCollector(metric, _chunk4QJ2UKVPjs.parseInput.call(void 0, metric, logOptionsInput, options), rows);
  for (let row = 0; row < rows; row++)
    collector.add(row, customerId[row], startedAt[row], endedAt[row], mrr[row], _optionalChain([subscriptionId, 'optionalAccess', _10 => _10[row]]), _optionalChain([trial, 'optionalAccess', _11 => _11[row]]));
  return collector.finish();
}












exports.logOptionsInput = logOptionsInput; exports.orderLogOptionsInput = orderLogOptionsInput; exports.orderLog = orderLog; exports.orderLogFromChunks = orderLogFromChunks; exports.orderColumnsInput = orderColumnsInput; exports.orderLogFromColumns = orderLogFromColumns; exports.subscriptionLog = subscriptionLog; exports.subscriptionLogFromChunks = subscriptionLogFromChunks; exports.subscriptionColumnsInput = subscriptionColumnsInput; exports.subscriptionLogFromColumns = subscriptionLogFromColumns;
