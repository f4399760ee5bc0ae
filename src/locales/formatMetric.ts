import { MetricInputError, type MetricIssue } from "../validation/errors";
import { makeIssue, type Problem } from "../validation/makeIssue";
import { nearestName } from "../validation/nearestName";
import { rareWords } from "../validation/rareKinds";
import type { Unit } from "../validation/unit";
import { isLanguageTag } from "./isLanguageTag";

/** The options of {@link formatMetric}. */
export interface FormatMetricOptions {
  /**
   * Language and region as a BCP 47 tag, such as `"en"`, `"fa-IR"` or `"ar-EG"`; also determines the digits, which
   * `"ar-u-nu-arab"` and similar tags choose explicitly. English if the runtime does not know the language.
   */
  readonly locale: string;
  /** Currency of money as an ISO 4217 code, such as `"EUR"`; other units are not affected. Default: a plain number. */
  readonly currency?: string | undefined;
}

const OPTIONS = ["locale", "currency"] as const satisfies readonly (keyof FormatMetricOptions)[];

const STYLES: Readonly<Record<Unit, Intl.NumberFormatOptions>> = {
  fraction: { style: "percent", maximumFractionDigits: 2 },
  multiple: { maximumFractionDigits: 2 },
  money: { maximumFractionDigits: 2 },
  count: { maximumFractionDigits: 2 },
  points: { maximumFractionDigits: 0, signDisplay: "exceptZero" },
  scale: { minimumFractionDigits: 1, maximumFractionDigits: 2 },
  periods: { maximumFractionDigits: 2 },
  days: { style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 1 },
};

// Cached: an Intl formatter takes thirty times as long to create as to use, and a table has one unit per column.
const formatters = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();
const MOST_FORMATTERS = 100;

/**
 * Formats a metric's result with the digits, separators and signs of a language.
 *
 * * `"fraction"`: a percentage with up to 2 decimals;
 * * `"multiple"`: up to 2 decimals and a multiplication sign, `3.2×`; in Persian `۳٫۲ برابر`;
 * * `"money"`: with the currency and its own number of decimals; without a currency a plain number with up to 2;
 * * `"count"`, `"periods"`: a plain number with up to 2 decimals; the name of the period is up to the caller;
 * * `"points"`: whole, with a sign, as net promoter scores are usually printed: `+27`;
 * * `"scale"`: 1 or 2 decimals;
 * * `"days"`: with the unit and up to 1 decimal.
 *
 * Numbers are rounded, halves away from zero, so use the text for display only. Plain `"ar"` has Latin digits on every
 * runtime, as in current locale data; `"ar-EG"` and `"ar-u-nu-arab"` have Arabic digits, `"fa"` has Persian ones.
 *
 * @param value - The number; `null` or `undefined` if there is none.
 * @param unit - The `unit` in the metric's facts.
 * @param options - Language, and currency of money.
 * @returns The text; an em dash if there is no number.
 * @throws {@link MetricInputError} if the number is not finite, or the unit, the language tag or the currency code is
 * invalid.
 *
 * @example
 * ```ts
 * formatMetric(0.035, "fraction", { locale: "en" }); // => "3.5%"
 * formatMetric(0.035, "fraction", { locale: "fa" }); // => "۳٫۵٪"
 * formatMetric(1234.5, "money", { locale: "en", currency: "USD" }); // => "$1,234.50"
 * formatMetric(27.3, "points", { locale: "en" }); // => "+27"
 * formatMetric(null, "fraction", { locale: "en" }); // => "—"
 * ```
 */
export function formatMetric(value: number | null | undefined, unit: Unit, options: FormatMetricOptions): string {
  const issues = issuesOf(value, unit, options);
  if (issues.length > 0) throw new MetricInputError("formatMetric", issues);
  if (value === null || value === undefined) return "—";
  const text = formatter(unit, options).format(value);
  return unit === "multiple" ? `${text}${timesIn(options.locale)}` : text;
}

/** Suffix of a multiple: Persian has a word for it. */
function timesIn(locale: string): string {
  return new Intl.Locale(locale).language === "fa" ? " برابر" : "×";
}

function formatter(unit: Unit, { locale, currency }: FormatMetricOptions): Intl.NumberFormat {
  const key = `${unit} ${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const [tag] = Intl.getCanonicalLocales(locale);
  // English is named explicitly: otherwise an unknown language gets the default of the machine.
  const made = new Intl.NumberFormat([tag === "ar" ? "ar-u-nu-latn" : (tag as string), "en"], {
    // No minus sign before a number rounded to 0. ES2023 option, in Node.js since 18.
    signDisplay: "negative" as "auto",
    ...(unit === "money" && currency !== undefined ? { style: "currency", currency } : STYLES[unit]),
  });
  if (formatters.size === MOST_FORMATTERS) formatters.delete(formatters.keys().next().value as string);
  formatters.set(key, made);
  return made;
}

function issuesOf(value: unknown, unit: unknown, options: Partial<FormatMetricOptions> | undefined): MetricIssue[] {
  const issues: MetricIssue[] = [];
  const report = (field: string, received: unknown, code: Problem, details: MetricIssue["details"]) => {
    issues.push(makeIssue(code, [field], received, details, rareWords(details)));
  };
  if (typeof options !== "object" || options === null) {
    report("options", options, "wrongType", { expected: "object" });
    return issues;
  }
  const { locale, currency } = options;
  if (value !== null && value !== undefined && !Number.isFinite(value))
    report("value", value, "wrongType", { expected: "number" });
  if (typeof unit !== "string" || !Object.hasOwn(STYLES, unit))
    report("unit", unit, "notAChoice", { choices: quotedList(Object.keys(STYLES)) });
  if (locale === undefined) report("locale", locale, "missing", { expected: "languageTag" });
  else if (!isLanguageTag(locale)) report("locale", locale, "wrongType", { expected: "languageTag" });
  if (currency !== undefined && !(typeof currency === "string" && /^[A-Za-z]{3}$/u.test(currency)))
    report("currency", currency, "wrongType", { expected: "currencyCode" });
  for (const [name, received] of Object.entries(options)) {
    if ((OPTIONS as readonly string[]).includes(name)) continue;
    const suggestion = nearestName(name, OPTIONS);
    if (suggestion === undefined) report(name, received, "unknownField", {});
    else report(name, received, "misspelledField", { suggestion });
  }
  return issues;
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ");
}
