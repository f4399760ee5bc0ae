"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _optionalChain(ops) { let lastAccessLHS = undefined; let value = ops[0]; let i = 1; while (i < ops.length) { const op = ops[i]; const fn = ops[i + 1]; i += 2; if ((op === 'optionalAccess' || op === 'optionalCall') && value == null) { return undefined; } if (op === 'access' || op === 'optionalAccess') { lastAccessLHS = value; value = fn(value); } else if (op === 'call' || op === 'optionalCall') { value = fn((...args) => value.call(lastAccessLHS, ...args)); lastAccessLHS = undefined; } } return value; }

var _chunk5ZFGQFYOjs = require('./chunk-5ZFGQFYO.js');



var _chunkQUXRTJXZjs = require('./chunk-QUXRTJXZ.js');



var _chunkZX2QLR52js = require('./chunk-ZX2QLR52.js');

// src/logs/checkLog.ts
var COLUMNS = {
  orders: ["times", "amounts"],
  subscriptions: ["startTimes", "endTimes", "monthlyRevenues", "trials"]
};
function isLog(value) {
  return hasShape(value, "orders") || hasShape(value, "subscriptions");
}
function checkOrderLog(metric, log) {
  check(metric, log, "orders", "orderLog");
}
function checkSubscriptionLog(metric, log) {
  check(metric, log, "subscriptions", "subscriptionLog");
}
function check(metric, log, kind, expected) {
  if (hasShape(log, kind)) return;
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)(metric, [_chunkQUXRTJXZjs.makeIssue.call(void 0, "wrongType", ["log"], log, { expected }, _chunkZX2QLR52js.rareKinds[expected])]);
}
function hasShape(value, kind) {
  try {
    const log = value;
    const isColumn = (name, length) => ArrayBuffer.isView(log[name]) && _optionalChain([log, 'access', _ => _[name], 'optionalAccess', _2 => _2.length]) === length;
    return log["kind"] === kind && Array.isArray(log["customerIds"]) && isColumn("starts", log["customerIds"].length + 1) && COLUMNS[kind].every((name) => isColumn(name, log.rows)) && typeof log["timeZone"] === "string";
  } catch (e) {
    return false;
  }
}

// src/logs/timeWindow.ts
function timeWindow(metric, log, { from, to, timeZone = log.timeZone }) {
  const start = from === void 0 ? Number.NEGATIVE_INFINITY : _chunk5ZFGQFYOjs.timeOf.call(void 0, from, timeZone);
  const end = to === void 0 ? Number.POSITIVE_INFINITY : _chunk5ZFGQFYOjs.timeOf.call(void 0, to, timeZone);
  if (end > start) return { start, end };
  const details = { other: "from", otherValue: shownTime(from) };
  throw new (0, _chunkQUXRTJXZjs.MetricInputError)(metric, [_chunkQUXRTJXZjs.makeIssue.call(void 0, _chunkZX2QLR52js.notAfter, ["to"], to, details)]);
}
function shownTime(time) {
  return typeof time === "string" ? time : new Date(time).toISOString();
}







exports.isLog = isLog; exports.checkOrderLog = checkOrderLog; exports.checkSubscriptionLog = checkSubscriptionLog; exports.timeWindow = timeWindow; exports.shownTime = shownTime;
