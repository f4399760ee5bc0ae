import { MetricInputError, type MetricIssue } from "../validation/errors";
import { makeIssue, type Problem } from "../validation/makeIssue";
import { nearestName } from "../validation/nearestName";
import { rareWords } from "../validation/rareKinds";
import type { Unit } from "../validation/unit";

/** How {@link formatMetric} writes. */
export interface FormatMetricOptions {
  /**
   * Language and region as a BCP 47 tag, such as `"en"`, `"fa-IR"` or `"ar-EG"`; it also decides on the digits, and
   * `"ar-u-nu-arab"` and the like choose them. Where the runtime does not know the language, English is used.
   */
  readonly locale: string;
  /**
   * The currency of money as an ISO 4217 code, such as `"EUR"`; other units are not concerned. Default: a plain number.
   */
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

// An Intl formatter takes thirty times as long to make as to use, and a table has one unit a column.
const formatters = /* @__PURE__ */ new Map<string, Intl.NumberFormat>();
const MOST_FORMATTERS = 100;

/**
 * A metric's result as people read it: with the digits, the separators and the signs of their language.
 *
 * * `"fraction"`: a percentage with up to 2 decimals;
 * * `"multiple"`: up to 2 decimals and a multiplication sign, `3.2×`; in Persian `۳٫۲ برابر`;
 * * `"money"`: with the currency and its own number of decimals; without a currency a plain number with up to 2;
 * * `"count"`, `"periods"`: a plain number with up to 2 decimals; what a period is called is the caller's to say;
 * * `"points"`: whole, with the sign, as net promoter scores are printed: `+27`;
 * * `"scale"`: 1 or 2 decimals;
 * * `"days"`: with the unit and up to 1 decimal.
 *
 * It rounds, halves away from zero, and so is for people and not for computing on. Plain `"ar"` has Latin digits, as in
 * the locale data of today, on every runtime; `"ar-EG"` and `"ar-u-nu-arab"` have Arabic ones, `"fa"` has Persian ones.
 *
 * @param value - The number, or `null` or `undefined` where there is none.
 * @param unit - What it measures: the `unit` of the metric's facts.
 * @param options - Language, and currency of money.
 * @returns The text; an em dash where there is no number.
 * @throws {@link MetricInputError} when the number is not finite, or the unit, the language tag or the currency code is
 * none.
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

/** What follows a multiple: Persian has a word for it. */
function timesIn(locale: string): string {
  return new Intl.Locale(locale).language === "fa" ? " برابر" : "×";
}

function formatter(unit: Unit, { locale, currency }: FormatMetricOptions): Intl.NumberFormat {
  const key = `${unit} ${locale} ${currency}`;
  const known = formatters.get(key);
  if (known) return known;
  const [tag] = Intl.getCanonicalLocales(locale);
  // English by name: without it, an unknown language gets that of the machine.
  const made = new Intl.NumberFormat([tag === "ar" ? "ar-u-nu-latn" : (tag as string), "en"], {
    // No minus before what is rounded to 0. A word of ES2023, in Node.js since 18.
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

function isLanguageTag(tag: unknown): boolean {
  try {
    return typeof tag === "string" && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
