import { type ChartFormat, chartFormat, GREGORIAN, type PeriodCalendar, tagOf } from "../../charts/chartFormat";
import type { Interval } from "../../metric/interval";
import { periodLabel } from "../../time";
import { calendarOfDates } from "../../time/calendars/monthsOf";
import type { ReportLocale, ReportNumber, ReportUnit, TimeUnit } from "../report";
import { ar } from "./ar";
import { en } from "./en";
import { fa } from "./fa";
import type { Noun, ReportWords } from "./words";

const WORDS: Readonly<Record<ReportLocale, ReportWords>> = { en, ar, fa };
const ISOLATE = "\u2068";
const POP = "\u2069";

/** A value in a sentence: text, or a number to be counted. */
export type Said = string | number;

/** Writes the texts of a report in one language. */
export interface Writer {
  readonly locale: ReportLocale;
  readonly rtl: boolean;
  readonly words: ReportWords;
  readonly format: ChartFormat;
  /** Fills in a template. Values are isolated in right-to-left languages, text from the file in all. */
  readonly say: (template: string, values?: Readonly<Record<string, Said>>) => string;
  /** Text from the file, isolated. */
  readonly quote: (text: string) => string;
  /** A percentage; below 1% and above 99% in words if rounding would give 0% or 100%. */
  readonly percent: (share: number, digits?: number) => string;
  /** A whole number with its noun. */
  readonly counted: (n: number, noun: Noun, oblique?: boolean) => string;
  /** The calendar of periods and dates, for the options of metrics and charts. */
  readonly calendar: PeriodCalendar;
  /** A day in words, such as "January 5, 2025". */
  readonly date: (ms: number, timeZone: string) => string;
  /** A change in percentage points, with a sign. */
  readonly signed: (share: number) => string;
  /** A list in words. */
  readonly list: (items: readonly string[]) => string;
  /** A number by its unit. */
  readonly unit: (value: number | null, unit: ReportUnit) => string;
  /** A number of the report. */
  readonly number: (facts: NumberFacts) => ReportNumber;
  /** A range in words. */
  readonly between: (interval: Pick<Interval, "low" | "high">, unit: ReportUnit) => string;
}

/** A number of a report before formatting. */
export interface NumberFacts {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly unit: ReportUnit;
  readonly metric: string;
  /** Interval; `null` if the data are too few, which the text then states. Default: no interval. */
  readonly interval?: Interval | null | undefined;
  /** Replaces the text of the interval. */
  readonly note?: string | undefined;
}

/** Creates the writer of a language. */
export function writerOf(
  locale: ReportLocale,
  currency: string | undefined,
  calendar: PeriodCalendar = GREGORIAN,
): Writer {
  const words = WORDS[locale];
  const rtl = locale !== "en";
  const format = chartFormat(locale, currency, calendar);
  const tag = tagOf(locale);
  const plural = new Intl.PluralRules(tag);
  const listFormat = new Intl.ListFormat(tag, { style: "long", type: "conjunction" });

  const quote = (text: string) => `${ISOLATE}${text}${POP}`;
  const isolated = (text: string) => (rtl && !text.startsWith(ISOLATE) ? quote(text) : text);

  function counted(n: number, noun: Noun, oblique = false): string {
    const forms = words.nouns[noun];
    const whole = Math.round(n);
    const category = plural.select(whole);
    const form = (category === "two" && oblique ? forms.oblique : forms[category]) ?? forms.other;
    return form.replace("{n}", format.count(whole));
  }
  function say(template: string, values: Readonly<Record<string, Said>> = {}): string {
    return template.replace(/\{(\w+)(?::(\w+)(\/o)?)?\}/gu, (_, name: string, noun?: Noun, oblique?: string) => {
      const value = values[name] as Said;
      if (typeof value === "string") return isolated(value);
      return isolated(noun === undefined ? format.count(value) : counted(value, noun, oblique !== undefined));
    });
  }
  function percent(share: number, digits = 0): string {
    const shown = Math.round(share * 10 ** (digits + 2));
    if (digits === 0 && share > 0 && shown === 0) return words.common.below1;
    if (digits === 0 && share < 1 && shown === 100) return words.common.above99;
    return format.percent(share, digits);
  }
  /** A length of time in tenths of its unit. */
  function lasting(timeUnit: TimeUnit): (value: number) => string {
    const length = new Intl.NumberFormat(tag, {
      style: "unit",
      unit: timeUnit,
      unitDisplay: "long",
      maximumFractionDigits: 1,
    });
    return (value) => length.format(value);
  }
  const signed = (share: number) => format.points(100 * share);
  const write: Readonly<Record<ReportUnit, (value: number) => string>> = {
    count: format.count,
    fraction: (value) => percent(value, 1),
    percentagePoints: signed,
    money: format.money,
    days: (value) => counted(value, "day"),
    weeks: lasting("week"),
    months: lasting("month"),
    years: lasting("year"),
    points: format.points,
    scale: format.decimal,
  };
  const unit = (value: number | null, of: ReportUnit) => (value === null ? "–" : write[of](value));
  const between = ({ low, high }: Pick<Interval, "low" | "high">, of: ReportUnit) =>
    say(words.common.between, { low: unit(low, of), high: unit(high, of) });

  return {
    locale,
    rtl,
    words,
    format,
    calendar,
    say,
    quote,
    percent,
    counted,
    signed,
    unit,
    between,
    date: (ms, timeZone) =>
      calendarOfDates(calendar.calendar) === "gregory"
        ? new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone }).format(ms)
        : format.period(periodLabel(ms, { period: "day", timeZone }), "day"),
    list: (items) => listFormat.format(items.map(isolated)),
    number: ({ id, label, value, unit: of, metric, interval, note }) => ({
      id,
      label,
      value,
      unit: of,
      text: unit(value, of),
      interval: interval ?? null,
      note: note ?? (interval === undefined ? null : interval === null ? words.common.tooFew : between(interval, of)),
      metric,
    }),
  };
}
