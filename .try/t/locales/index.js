"use strict";Object.defineProperty(exports, "__esModule", {value: true}); function _nullishCoalesce(lhs, rhsFn) { if (lhs != null) { return lhs; } else { return rhsFn(); } } function _optionalChain(ops) { let lastAccessLHS = undefined; let value = ops[0]; let i = 1; while (i < ops.length) { const op = ops[i]; const fn = ops[i + 1]; i += 2; if ((op === 'optionalAccess' || op === 'optionalCall') && value == null) { return undefined; } if (op === 'access' || op === 'optionalAccess') { lastAccessLHS = value; value = fn(value); } else if (op === 'call' || op === 'optionalCall') { value = fn((...args) => value.call(lastAccessLHS, ...args)); lastAccessLHS = undefined; } } return value; }


var _chunkKJ7AANGFjs = require('../chunk-KJ7AANGF.js');



var _chunkEU67PIHXjs = require('../chunk-EU67PIHX.js');



var _chunkEVMOXZKGjs = require('../chunk-EVMOXZKG.js');




var _chunkQUXRTJXZjs = require('../chunk-QUXRTJXZ.js');



var _chunkZX2QLR52js = require('../chunk-ZX2QLR52.js');
require('../chunk-MLKGABMK.js');

// src/locales/formatError.ts
var rightToLeft = /* @__PURE__ */ new Map([
  ["ar", _chunkKJ7AANGFjs.errors],
  ["fa", _chunkEVMOXZKGjs.errors]
]);
function formatError(error, locale) {
  const language = _optionalChain([String, 'call', _ => _(locale), 'access', _2 => _2.split, 'call', _3 => _3(/[-_]/, 1), 'access', _4 => _4[0], 'optionalAccess', _5 => _5.toLowerCase, 'call', _6 => _6()]);
  const rtl = rightToLeft.get(language);
  const texts = _nullishCoalesce(rtl, () => ( _chunkEU67PIHXjs.errors));
  const isolate = rtl ? (text) => `\u2068${text}\u2069` : (text) => text;
  return error.issues.map((issue) => `${isolate(error.metric)}: ${_chunkZX2QLR52js.fillSentence.call(void 0, texts[issue.code], issue, texts, isolate)}`).join("\n");
}

// src/locales/formatMetric.ts
var OPTIONS = ["locale", "currency"];
var STYLES = {
  ratio: { style: "percent", maximumFractionDigits: 2 },
  money: { maximumFractionDigits: 2 },
  count: { maximumFractionDigits: 2 },
  points: { maximumFractionDigits: 0, signDisplay: "exceptZero" },
  scale: { minimumFractionDigits: 1, maximumFractionDigits: 2 },
  periods: { maximumFractionDigits: 2 },
  days: { style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 1 }
};
var formatters = /* @__PURE__ */ new Map();
var MOST_FORMATTERS = 100;
function formatMetric(value, unit, options) {
  const issues = issuesOf(value, unit, options);
  if (issues.length > 0) throw new (0, _chunkQUXRTJXZjs.MetricInputError)("formatMetric", issues);
  return value === null || value === void 0 ? "\u2014" : formatter(unit, options).format(value);
}
function formatter(unit, { locale, currency }) {
  const key = `${unit} ${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const [tag] = Intl.getCanonicalLocales(locale);
  const made = new Intl.NumberFormat([tag === "ar" ? "ar-u-nu-latn" : tag, "en"], {
    // No minus before what is rounded to 0. A word of ES2023, in Node.js since 18.
    signDisplay: "negative",
    ...unit === "money" && currency !== void 0 ? { style: "currency", currency } : STYLES[unit]
  });
  if (formatters.size === MOST_FORMATTERS) formatters.delete(formatters.keys().next().value);
  formatters.set(key, made);
  return made;
}
function issuesOf(value, unit, options) {
  const issues = [];
  const report = (field, received, code, details) => {
    issues.push(_chunkQUXRTJXZjs.makeIssue.call(void 0, code, [field], received, details, _chunkZX2QLR52js.rareWords.call(void 0, details)));
  };
  if (typeof options !== "object" || options === null) {
    report("options", options, "wrongType", { expected: "object" });
    return issues;
  }
  const { locale, currency } = options;
  if (value !== null && value !== void 0 && !Number.isFinite(value))
    report("value", value, "wrongType", { expected: "number" });
  if (typeof unit !== "string" || !Object.hasOwn(STYLES, unit))
    report("unit", unit, "notAChoice", { choices: quotedList(Object.keys(STYLES)) });
  if (locale === void 0) report("locale", locale, "missing", { expected: "languageTag" });
  else if (!isLanguageTag(locale)) report("locale", locale, "wrongType", { expected: "languageTag" });
  if (currency !== void 0 && !(typeof currency === "string" && /^[A-Za-z]{3}$/u.test(currency)))
    report("currency", currency, "wrongType", { expected: "currencyCode" });
  for (const [name, received] of Object.entries(options)) {
    if (OPTIONS.includes(name)) continue;
    const suggestion = _chunkQUXRTJXZjs.nearestName.call(void 0, name, OPTIONS);
    if (suggestion === void 0) report(name, received, "unknownField", {});
    else report(name, received, "misspelledField", { suggestion });
  }
  return issues;
}
function quotedList(names) {
  return names.map((name) => JSON.stringify(name)).join(", ");
}
function isLanguageTag(tag) {
  try {
    return typeof tag === "string" && Intl.getCanonicalLocales(tag).length === 1;
  } catch (e) {
    return false;
  }
}






exports.ar = _chunkKJ7AANGFjs.ar; exports.en = _chunkEU67PIHXjs.en; exports.fa = _chunkEVMOXZKGjs.fa; exports.formatError = formatError; exports.formatMetric = formatMetric;
