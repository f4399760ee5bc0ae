"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _nullishCoalesce(lhs, rhsFn) { if (lhs != null) { return lhs; } else { return rhsFn(); } }

var _chunkMLKGABMKjs = require('./chunk-MLKGABMK.js');

// src/validation/showValue.ts
var englishValues = {
  string: "the string {value}",
  date: "the date {value}",
  invalidDate: "an invalid date",
  function: "a function"
};
var LONGEST = 60;
var UNRULY = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]/gu;
function showValue(value, texts, isolate) {
  try {
    const name = value instanceof Date ? Number.isNaN(+value) ? "invalidDate" : "date" : typeof value;
    const phrase = name in texts ? texts[name] : "{value}";
    return phrase.replace("{value}", () => isolate(short(literal(value))));
  } catch (e) {
    return isolate(typeof value);
  }
}
function quoted(text) {
  return short(JSON.stringify(text.slice(0, LONGEST)));
}
function short(text) {
  const line = text.replace(UNRULY, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/u, "")}\u2026` : line;
}
function literal(value, inner) {
  if (typeof value === "string") return quoted(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "function") return "function";
  if (typeof value !== "object" || value === null) return String(value);
  if (value instanceof Date) return Number.isNaN(+value) ? String(value) : value.toISOString();
  const list = Array.isArray(value) || ArrayBuffer.isView(value);
  if (inner) return list ? "[\u2026]" : "{\u2026}";
  const entries = Array.from(
    list ? { length: Math.min(value.length, 4) } : Object.keys(value).slice(0, 4),
    (key, i) => list ? literal(value[i], true) : `${key}: ${literal(value[key], true)}`
  );
  if (entries.length > 3) entries[3] = "\u2026";
  return list ? `[${entries.join(", ")}]` : `{${entries.join(", ")}}`;
}

// src/validation/messages.ts
var englishErrors = {
  missing: "{field} is missing: {expected} is needed",
  wrongType: "{field} must be {expected}, but got {value}",
  unknownField: "{field} is not a field of this function: leave it out",
  misspelledField: "{field} is not a field of this function: did you mean {suggestion}?",
  notWhole: "{field} must be a whole number, but is {value}",
  tooSmall: "{field} must be at least {bound}, but is {value}",
  tooLarge: "{field} must be at most {bound}, but is {value}",
  notAFraction: "{field} must be at most {bound}, but is {value}: rates are fractions and {value} would be {percent} %, did you mean {suggestion}?",
  nearZero: "{field} must be 0 or at least {bound} away from it, but is {value}",
  notAChoice: "{field} must be one of {choices}, but got {value}",
  notAbove: "{sum} ({value}) must not be above {other} ({otherValue})",
  unreadable: "{field} could not be read: reading it threw an error",
  kinds: {
    number: "a number",
    wholeNumber: "a whole number",
    choice: "one of {choices}",
    list: "a list",
    object: "an object with named fields"
  },
  values: englishValues,
  input: "the input"
};
function fillSentence(sentence, { path, value, details }, texts = englishErrors, isolate = (text) => text) {
  const fill = (text) => text.replace(/\{(\w+)\}/g, (_, name) => {
    if (name === "field") return path.length > 0 ? isolate(fieldName(path)) : texts.input;
    if (name === "value") return showValue(value, texts.values, isolate);
    if (name === "expected") return fill(_nullishCoalesce(texts.kinds[details["expected"]], () => ( "")));
    return isolate(String(details[name]));
  });
  return fill(sentence);
}
var PLAIN_NAME = /^[\p{ID_Continue}$]{1,60}$/u;
function fieldName(path) {
  return path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return PLAIN_NAME.test(String(key)) ? `.${String(key)}` : `[${quoted(String(key))}]`;
  }).join("").replace(/^\./, "");
}

// src/validation/rareErrors.ts
var rareErrors_exports = {};
_chunkMLKGABMKjs.__export.call(void 0, rareErrors_exports, {
  collinear: () => collinear,
  conflict: () => conflict,
  constantColumn: () => constantColumn,
  duplicate: () => duplicate,
  moreRows: () => moreRows,
  mustBeZero: () => mustBeZero,
  needs: () => needs,
  noRoot: () => noRoot,
  noSpread: () => noSpread,
  noWeight: () => noWeight,
  noneAbove: () => noneAbove,
  notACustomer: () => notACustomer,
  notATime: () => notATime,
  notATimeZone: () => notATimeZone,
  notAfter: () => notAfter,
  notBelow: () => notBelow,
  notDifferent: () => notDifferent,
  notNumeric: () => notNumeric,
  tooEarly: () => tooEarly,
  tooManyCells: () => tooManyCells,
  tooManyLabels: () => tooManyLabels,
  unrepresentable: () => unrepresentable,
  wrongLength: () => wrongLength
});
var conflict = {
  code: "conflict",
  english: "{field} and {other} exclude one another: give one of them"
};
var needs = {
  code: "needs",
  english: "{field} needs {other}: give {other} too, or leave {field} out"
};
var notDifferent = {
  code: "notDifferent",
  english: "{field} and {other} must differ, but both are {value}"
};
var wrongLength = {
  code: "wrongLength",
  english: "{field} must have {bound} items, but has {length}"
};
var noSpread = {
  code: "noSpread",
  english: "{field} and {other} have no spread to compare by: the values of each are all the same"
};
var noWeight = {
  code: "noWeight",
  english: "{field} must not all be 0"
};
var mustBeZero = {
  code: "mustBeZero",
  english: "{field} must be 0 where {other} is 0, but is {value}"
};
var noneAbove = {
  code: "noneAbove",
  english: "{field} must have an item above {bound}"
};
var unrepresentable = {
  code: "unrepresentable",
  english: "{field} makes the result greater than any number can be"
};
var notATime = {
  code: "notATime",
  english: '{field} must be a Date, epoch milliseconds or ISO-8601 text such as "2025-03-31", but got {value}'
};
var notATimeZone = {
  code: "notATimeZone",
  english: '{field} must be an IANA time zone such as "Asia/Tehran", but got {value}'
};
var notACustomer = {
  code: "notACustomer",
  english: "{field} must be the id of a customer, a string or a whole number as in the other rows, but got {value}"
};
var duplicate = {
  code: "duplicate",
  english: "{field} must not occur twice, but {value} has occurred in an earlier row"
};
var tooEarly = {
  code: "tooEarly",
  english: "{field} must not be before {other} ({otherValue}), but is {value}"
};
var notAfter = {
  code: "notAfter",
  english: "{field} must be after {other} ({otherValue}), but is {value}"
};
var tooManyCells = {
  code: "tooManyCells",
  english: "the table would have {rows} rows and {columns} columns, which is too large: take a longer {field}, a later start or fewer periods"
};
var notBelow = {
  code: "notBelow",
  english: "{field} must be below {bound}, but is {value}"
};
var notNumeric = {
  code: "notNumeric",
  english: "{field} is not a single number: it can be neither varied nor solved for"
};
var noRoot = {
  code: "noRoot",
  english: "no value of {field} from {low} to {high} brings the main number to {target}"
};
var tooManyLabels = {
  code: "tooManyLabels",
  english: "{field} must not have more than {bound} different labels"
};
var constantColumn = {
  code: "constantColumn",
  english: "{field} is the same in every row, and explains nothing: leave it out"
};
var collinear = {
  code: "collinear",
  english: "{field} follows from {others}, and explains nothing beside: leave one of them out"
};
var moreRows = { code: "moreRows", english: "and {value} more bad rows" };

// src/validation/rareKinds.ts
var rareKinds = {
  numberOrList: "a number or a list of numbers",
  numberOrFit: "a number or a fitted model",
  boolean: "true or false",
  text: "a string",
  timestamp: "a point in time",
  timeZone: "a time zone",
  accessor: "a key or a function of the row",
  rows: "an iterable of rows, such as an array",
  id: "a string or a whole number as in the other rows",
  orderLog: "an order log, as orderLog() makes it",
  subscriptionLog: "a subscription log, as subscriptionLog() makes it",
  log: "an order log or a subscription log",
  metric: "the facts of a metric, such as churnRateMetric",
  languageTag: 'a language tag such as "fa-IR"',
  callback: "a function",
  label: "a string, a whole number, true or false",
  currencyCode: 'a currency code such as "USD"'
};
function rareKind(kind) {
  return { kind, kindWords: rareKinds[kind] };
}
function rareWords(details) {
  return rareKinds[String(details["expected"])];
}
































exports.englishErrors = englishErrors; exports.fillSentence = fillSentence; exports.fieldName = fieldName; exports.conflict = conflict; exports.needs = needs; exports.notDifferent = notDifferent; exports.wrongLength = wrongLength; exports.noSpread = noSpread; exports.noWeight = noWeight; exports.mustBeZero = mustBeZero; exports.noneAbove = noneAbove; exports.unrepresentable = unrepresentable; exports.notATime = notATime; exports.notATimeZone = notATimeZone; exports.notACustomer = notACustomer; exports.duplicate = duplicate; exports.tooEarly = tooEarly; exports.notAfter = notAfter; exports.tooManyCells = tooManyCells; exports.notBelow = notBelow; exports.notNumeric = notNumeric; exports.noRoot = noRoot; exports.tooManyLabels = tooManyLabels; exports.constantColumn = constantColumn; exports.collinear = collinear; exports.moreRows = moreRows; exports.rareErrors_exports = rareErrors_exports; exports.rareKinds = rareKinds; exports.rareKind = rareKind; exports.rareWords = rareWords;
