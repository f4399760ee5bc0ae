import {
  ar,
  errors
} from "../chunk-3ZQIAUK2.mjs";
import {
  en,
  errors as errors2
} from "../chunk-SFSE5PJ3.mjs";
import {
  errors as errors3,
  fa
} from "../chunk-LJCUZWB4.mjs";
import {
  MetricInputError,
  makeIssue,
  nearestName
} from "../chunk-QSHEKWHF.mjs";
import {
  fillSentence,
  rareWords
} from "../chunk-IQ4LGOZS.mjs";
import "../chunk-7P6ASYW6.mjs";

// src/locales/formatError.ts
var rightToLeft = /* @__PURE__ */ new Map([
  ["ar", errors],
  ["fa", errors3]
]);
function formatError(error, locale) {
  const language = String(locale).split(/[-_]/, 1)[0]?.toLowerCase();
  const rtl = rightToLeft.get(language);
  const texts = rtl ?? errors2;
  const isolate = rtl ? (text) => `\u2068${text}\u2069` : (text) => text;
  return error.issues.map((issue) => `${isolate(error.metric)}: ${fillSentence(texts[issue.code], issue, texts, isolate)}`).join("\n");
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
  if (issues.length > 0) throw new MetricInputError("formatMetric", issues);
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
    issues.push(makeIssue(code, [field], received, details, rareWords(details)));
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
    const suggestion = nearestName(name, OPTIONS);
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
  } catch {
    return false;
  }
}
export {
  ar,
  en,
  fa,
  formatError,
  formatMetric
};
