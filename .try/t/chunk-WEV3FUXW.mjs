import {
  timeOf
} from "./chunk-V62RDT22.mjs";
import {
  MetricInputError,
  makeIssue
} from "./chunk-QSHEKWHF.mjs";
import {
  notAfter,
  rareKinds
} from "./chunk-IQ4LGOZS.mjs";

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
  throw new MetricInputError(metric, [makeIssue("wrongType", ["log"], log, { expected }, rareKinds[expected])]);
}
function hasShape(value, kind) {
  try {
    const log = value;
    const isColumn = (name, length) => ArrayBuffer.isView(log[name]) && log[name]?.length === length;
    return log["kind"] === kind && Array.isArray(log["customerIds"]) && isColumn("starts", log["customerIds"].length + 1) && COLUMNS[kind].every((name) => isColumn(name, log.rows)) && typeof log["timeZone"] === "string";
  } catch {
    return false;
  }
}

// src/logs/timeWindow.ts
function timeWindow(metric, log, { from, to, timeZone = log.timeZone }) {
  const start = from === void 0 ? Number.NEGATIVE_INFINITY : timeOf(from, timeZone);
  const end = to === void 0 ? Number.POSITIVE_INFINITY : timeOf(to, timeZone);
  if (end > start) return { start, end };
  const details = { other: "from", otherValue: shownTime(from) };
  throw new MetricInputError(metric, [makeIssue(notAfter, ["to"], to, details)]);
}
function shownTime(time) {
  return typeof time === "string" ? time : new Date(time).toISOString();
}

export {
  isLog,
  checkOrderLog,
  checkSubscriptionLog,
  timeWindow,
  shownTime
};
