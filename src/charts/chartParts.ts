import { type ChartFormat, chartFormat, GREGORIAN, type PeriodCalendar } from "./chartFormat";
import type { ChartLocale, ChartOptions } from "./chartOptions";
import type { ChartKind, ChartRow, ChartSpec } from "./chartSpec";
import { type ChartTexts, chartTexts } from "./chartTexts";

/** Tools of a chart function. */
export interface ChartContext {
  readonly locale: ChartLocale;
  readonly rtl: boolean;
  readonly texts: ChartTexts;
  readonly format: ChartFormat;
  /** Fills in `{name}` in text. */
  readonly fill: (text: string, values: Readonly<Record<string, string>>) => string;
}

/** The language of a chart, its calendar and its writers. */
export function chartContext(
  { locale = "en", currency, ...options }: ChartOptions,
  usual: PeriodCalendar = GREGORIAN,
): ChartContext {
  const calendar = {
    calendar: options.calendar ?? usual.calendar,
    yearStartsIn: options.yearStartsIn ?? usual.yearStartsIn,
    yearEnds: options.yearEnds ?? usual.yearEnds,
    weekStartsOn: options.weekStartsOn ?? usual.weekStartsOn,
  };
  return {
    locale,
    rtl: locale !== "en",
    texts: chartTexts[locale],
    format: chartFormat(locale, currency, calendar),
    fill: (text, values) => text.replace(/\{(\w+)\}/gu, (_, name: string) => values[name] as string),
  };
}

/** An axis with its ticks and labels, written out so that every program shows the same. */
export function axisOf(values: readonly number[], text: (value: number) => string): Record<string, unknown> {
  return { values, labelExpr: `${JSON.stringify(values.map(text))}[indexof(${JSON.stringify(values)}, datum.value)]` };
}

/** The labels of an axis made by {@link axisOf}. */
export function axisTexts(axis: { readonly labelExpr?: unknown }): readonly string[] {
  const expression = axis.labelExpr as string;
  return JSON.parse(expression.slice(0, expression.indexOf("[indexof(")));
}

/** Returns ticks at 1, 2 or 5 times a power of ten, about `count` of them, covering `least` to `most`. */
export function ticks(most: number, count: number, least = 0): number[] {
  const span = most - Math.min(0, least);
  if (!(span > 0)) return [0, 1];
  const raw = span / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw * (1 - 1e-9)) as number) * power;
  const from = Math.floor(Math.min(0, least) / step + 1e-9);
  const until = Math.max(1, Math.ceil(most / step - 1e-9));
  const digits = Math.max(0, 1 - Math.floor(Math.log10(step)));
  return Array.from({ length: until - from + 1 }, (_, i) => Number(((from + i) * step).toFixed(digits)) + 0);
}

/** The parts that differ between charts. */
export interface ChartParts {
  readonly kind: ChartKind;
  readonly title: string;
  readonly description: string;
  readonly values: readonly ChartRow[];
  readonly width?: number;
  readonly height?: number | { readonly step: number };
  readonly [property: string]: unknown;
}

/** Builds a specification from its parts. */
export function chartSpec(
  { kind, title, description, values, width = 640, height = 260, ...rest }: ChartParts,
  options: ChartOptions,
  { locale, rtl, texts }: ChartContext,
): ChartSpec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: options.title ?? title,
    description: options.description ?? (values.length === 0 ? texts.says.nothing : description),
    width,
    height,
    data: { values },
    usermeta: { chart: kind, locale, direction: rtl ? "rtl" : "ltr" },
    ...rest,
  };
}

/** The y axis is at the side where reading starts. */
export const startSide = ({ rtl }: ChartContext) => (rtl ? { orient: "right" } : {});
/** Right-to-left charts run from right to left. */
export const mirrored = ({ rtl }: ChartContext) => (rtl ? { reverse: true } : {});
