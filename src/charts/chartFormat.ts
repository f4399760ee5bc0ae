import { type NamedPeriod, periodText } from "../locales/periodText";
import type { Period } from "../time";
import type { ChartLocale } from "./chartOptions";

/** Formats numbers and periods in charts and reports. */
export interface ChartFormat {
  /** A whole number. */
  readonly count: (value: number) => string;
  /** A number with up to 1 decimal. */
  readonly decimal: (value: number) => string;
  /** A share as a percentage, with up to `digits` decimals; small values are never written with `<`. */
  readonly percent: (value: number, digits?: number) => string;
  /** Money with its currency; decimals only below 1,000, and none if `whole`, as for a table column. */
  readonly money: (value: number, whole?: boolean) => string;
  /** Money for axes and narrow places: 12K, 3.4M. */
  readonly shortMoney: (value: number) => string;
  /** Points with their sign. */
  readonly points: (value: number) => string;
  /** A calendar period by name, given the local date on which it starts. */
  readonly period: (start: string, length: Period) => string;
}

/** The calendar of named periods. */
export type PeriodCalendar = Omit<NamedPeriod, "period">;

/** The calendar of periods whose years start in January. */
export const GREGORIAN: PeriodCalendar = {
  calendar: "gregory",
  yearStartsIn: 1,
  yearEnds: "nearest",
  weekStartsOn: 1,
};

/** Language tags with their digits and the Gregorian calendar, whatever the runtime's defaults are. */
const TAGS: Readonly<Record<ChartLocale, string>> = {
  en: "en-u-ca-gregory",
  ar: "ar-u-ca-gregory-nu-latn",
  fa: "fa-u-ca-gregory-nu-arabext",
};

/** Amounts from this one on are abbreviated to thousands, millions and so on. */
const HUGE_MONEY = 1e9;

/** The language tag of a locale. */
export function tagOf(locale: ChartLocale): string {
  return TAGS[locale];
}

/** Creates the formats of a language; the currency of money is an ISO 4217 code, a sign, or missing. */
export function chartFormat(locale: ChartLocale, currency?: string, calendar: PeriodCalendar = GREGORIAN): ChartFormat {
  const tag = TAGS[locale];
  const made = new Map<string, Intl.NumberFormat>();
  const write = (value: number, options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    let format = made.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(tag, { signDisplay: "negative" as "auto", ...options });
      made.set(key, format);
    }
    return format.format(value);
  };
  const code = currency !== undefined && /^[A-Z]{3}$/u.test(currency) ? currency : undefined;
  const inMoney = (value: number, options: Intl.NumberFormatOptions) => {
    if (code !== undefined)
      return ltrSign(write(value, { style: "currency", currency: code, currencyDisplay: "narrowSymbol", ...options }));
    const text = write(value, options);
    return currency === undefined ? text : withSign(text, currency);
  };
  const digitsOf = (value: number) => {
    if (Math.abs(value) >= 1000) return 0;
    // For a currency without decimals, means have none either.
    const digits = code === undefined ? 2 : decimalsOf(code);
    return Math.abs(value) > 0 && Math.abs(value) < 0.1 && digits > 0 ? 4 : digits;
  };
  return {
    count: (value) => write(value, { maximumFractionDigits: 0 }),
    decimal: (value) => write(value, { maximumFractionDigits: 1 }),
    percent: (value, digits = 0) => write(value, { style: "percent", maximumFractionDigits: digits }),
    money: (value, whole = false) => {
      if (Math.abs(value) >= HUGE_MONEY)
        return inMoney(value, { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 });
      const digits = whole ? 0 : digitsOf(value);
      return inMoney(value, { minimumFractionDigits: digits > 2 ? 0 : digits, maximumFractionDigits: digits });
    },
    shortMoney: (value) => inMoney(value, { notation: "compact", maximumSignificantDigits: 3 }),
    points: (value) => write(value, { maximumFractionDigits: 0, signDisplay: "exceptZero" }),
    period: (start, period) => periodText(start, { ...calendar, period }, tag),
  };
}

function decimalsOf(code: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
  }).resolvedOptions();
  return maximumFractionDigits as number;
}

/** Next to digits that run from left to right, as in Arabic, Latin signs are placed after the number. */
function ltrSign(text: string): string {
  return text.startsWith("\u200f") ? `\u200e${text.replaceAll("\u200f", "")}` : text;
}

/** A sign of one character stands before the number, a word or a letter code after it. */
function withSign(text: string, sign: string): string {
  return /^\p{Sc}$/u.test(sign) ? `${sign}${text}` : `${text} ${sign}`;
}
