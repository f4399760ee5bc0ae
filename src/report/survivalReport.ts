import { rateTrend } from "../charts/rateTrend";
import { survivalCurve } from "../charts/survivalCurve";
import { parseInput } from "../validation/parseInput";
import { emptySection } from "./emptySection";
import { survivalAt } from "./library";
import { readingChecks, readingTerms } from "./readingOf";
import type {
  Report,
  ReportAdvice,
  ReportCheck,
  ReportNumber,
  ReportSection,
  ReportUnit,
  SurvivalReportOptions,
  SurvivalReportRows,
  TimeUnit,
} from "./report";
import { survivalReportOptions, survivalReportRows } from "./reportOptions";
import { emptyReport, subtitleOf } from "./subtitleOf";
import { lifetimesOf, type Span, spansOf } from "./survival/durationLibrary";
import { withDefinitions } from "./withDefinitions";
import { type Writer, writerOf } from "./words/writer";

const METRIC = "survivalReport";
const FEW = 30;
/** Usual times to report on, by unit. */
const MARKS = {
  day: [30, 90, 180, 365, 730],
  week: [4, 13, 26, 52, 104],
  month: [1, 3, 6, 12, 24, 60],
  year: [1, 2, 3, 5, 10],
} as const;
/** One year, or the closest to it. */
const YEAR = { day: 365, week: 52, month: 12, year: 1 } as const;
const UNITS = { day: "days", week: "weeks", month: "months", year: "years" } as const satisfies Record<
  TimeUnit,
  ReportUnit
>;

interface Context {
  readonly writer: Writer;
  readonly rows: SurvivalReportRows;
  readonly unit: TimeUnit;
  readonly customers: number;
  readonly lost: number;
  readonly longest: number;
  /** The longest usual time reached by some customer. */
  readonly mark: number | null;
  readonly marks: readonly number[];
  readonly lifetimes: ReturnType<typeof lifetimesOf>;
  readonly spans: readonly Span[];
  /** Whether churn is highest in the first interval. */
  readonly early: boolean;
  /** Formats a length of time in words. */
  readonly time: (value: number) => string;
}

/**
 * Reports on lifetimes of customers: how many stay how long, when they leave, and what to do about it.
 *
 * It needs no dates, only a duration per customer and whether the customer churned at its end. Active customers count
 * for as long as they were observed.
 *
 * @param rows - Durations, as returned by `readFile` of `retention-metrics/files`.
 * @param options - Language, and unit of the durations.
 * @returns The report as plain data, for `renderTerminal`, `renderHtml` and `toJson`.
 * @throws {@link MetricInputError} if a duration is below 0, lists differ in length, or `options` is invalid.
 *
 * @example
 * ```ts
 * const report = survivalReport({ durations: [3, 5, 12, 14], events: [1, 1, 0, 0] });
 * report.headlines[0].text; // => "4"
 * report.headlines[0].note; // => "2 have left, 2 are still there"
 * ```
 */
export function survivalReport(rows: SurvivalReportRows, options: SurvivalReportOptions = {}): Report {
  const parsed = parseInput(METRIC, survivalReportRows, rows);
  const { locale, reading, timeUnit } = parseInput(METRIC, survivalReportOptions, options);
  const unit = timeUnit ?? parsed.timeUnit ?? "month";
  const writer = writerOf(locale, undefined);
  const words = writer.words.durations;
  const { durations, events } = parsed;
  const customers = durations.length;
  if (customers === 0) return emptyReport("survival", writer, words.title, words.empty, undefined, reading);
  let [lost, longest] = [0, 0];
  for (let i = 0; i < customers; i++) {
    if (events[i]) lost++;
    longest = Math.max(longest, durations[i] as number);
  }
  const marks = MARKS[unit].filter((mark) => mark <= longest);
  const spans = spansOf(parsed, unit, longest);
  const [first, second] = spans;
  const context: Context = {
    writer,
    rows: parsed,
    unit,
    customers,
    lost,
    longest,
    mark: marks.find((each) => each === YEAR[unit]) ?? marks[marks.length - 1] ?? null,
    marks,
    lifetimes: lifetimesOf(parsed, longest),
    spans,
    early: first !== undefined && second !== undefined && first.interval.low > second.interval.high,
    time: (value) => writer.unit(value, UNITS[unit]),
  };
  return withDefinitions({
    kind: "survival",
    locale,
    direction: writer.rtl ? "rtl" : "ltr",
    title: words.title,
    subtitle: subtitleOf(writer, words.subtitle, words.subtitleOfFile, reading, { n: customers, lost }),
    asOf: null,
    currency: null,
    headlines: headlinesOf(context),
    checks: [...readingChecks(reading, writer), ...checksOf(context)],
    sections: [staySection(context), leavingSection(context)],
    reading: [
      ...readingTerms(reading, writer),
      { term: words.reading.rows, text: writer.say(words.reading.rowsText, { n: customers }) },
      { term: words.reading.unit, text: writer.say(words.reading.unitText, { unit: words.unitNames[unit] }) },
    ],
    words: words.glossary,
  });
}

function headlinesOf({ writer, customers, lost, mark, longest, unit, lifetimes, time }: Context): ReportNumber[] {
  const words = writer.words.durations.headlines;
  const { number, say } = writer;
  const found = [
    number({
      id: "customers",
      label: words.customers,
      value: customers,
      unit: "count",
      metric: "kaplanMeier",
      note: say(words.customersNote, { lost, stayed: customers - lost }),
    }),
  ];
  if (lost === 0) return found;
  if (mark !== null) {
    const { estimate, interval } = survivalAt(lifetimes.curve, mark);
    const label = say(words.stay, { time: time(mark) });
    found.push(number({ id: "stay", label, value: estimate, unit: "fraction", metric: "kaplanMeier", interval }));
  }
  const { median, interval } = lifetimes.median;
  if (median !== null)
    found.push(
      number({
        id: "median",
        label: words.half,
        value: median,
        unit: UNITS[unit],
        metric: "medianSurvival",
        ...(interval.low === null || interval.high === null
          ? {}
          : { interval: { ...interval, low: interval.low, high: interval.high } }),
      }),
    );
  found.push(
    number({
      id: "mean",
      label: say(words.mean, { time: time(longest) }),
      value: lifetimes.mean.mean,
      unit: UNITS[unit],
      metric: "restrictedMeanSurvival",
      interval: customers < FEW ? null : lifetimes.mean.interval,
    }),
  );
  return found;
}

/** The section on lifetimes. */
function staySection({ writer, lost, marks, mark, longest, lifetimes, unit, time }: Context): ReportSection {
  const words = writer.words.durations.stay;
  const section = emptySection("stay", words.question);
  if (lost === 0) return { ...section, answer: words.none };
  const { curve } = lifetimes;
  const { median } = lifetimes.median;
  const numbers = marks.map((each) =>
    writer.number({
      id: `stay${each}`,
      label: writer.say(words.number, { time: time(each) }),
      value: survivalAt(curve, each).estimate,
      unit: "fraction",
      interval: survivalAt(curve, each).interval,
      metric: "kaplanMeier",
    }),
  );
  const until = mark ?? longest;
  const answer =
    median === null
      ? writer.say(words.answer, { share: writer.percent(survivalAt(curve, until).estimate), time: time(until) })
      : writer.say(words.median, { median: time(median) });
  return {
    ...section,
    answer,
    numbers: [
      ...numbers,
      writer.number({ id: "median", label: words.half, value: median, unit: UNITS[unit], metric: "medianSurvival" }),
    ],
    charts: [
      {
        id: "stay",
        caption: words.caption,
        spec: survivalCurve(curve, {
          locale: writer.locale,
          timeUnit: unit,
          timeTitle: words.axis,
          description: answer,
        }),
        metric: "kaplanMeier",
      },
    ],
    notes: [words.note],
  };
}

/** The section on the time of churn. */
function leavingSection(context: Context): ReportSection {
  const { writer, spans, lost, early, time } = context;
  const words = writer.words.durations.leaving;
  const section = emptySection("leaving", words.question);
  const [first, second] = spans;
  const whatToDo = lost === 0 ? [] : lostAdvice(writer, context.rows, lost);
  if (lost === 0 || first === undefined || second === undefined) return { ...section, answer: words.none, whatToDo };
  const shares = spans.map(({ share }) => share);
  const answer = early
    ? writer.say(words.early, {
        rate: writer.percent(first.share),
        time: time(first.until),
        other: writer.percent(second.share),
      })
    : writer.say(words.even, {
        time: time(first.until),
        low: writer.percent(Math.min(...shares)),
        high: writer.percent(Math.max(...shares)),
      });
  const name = ({ from, until }: Span) =>
    writer.say(words.range, { from: writer.format.decimal(from), until: time(until) });
  return {
    ...section,
    answer,
    numbers: [
      writer.number({
        id: "firstShare",
        label: writer.say(words.first, { time: time(first.until) }),
        value: first.share,
        unit: "fraction",
        interval: first.interval,
        metric: "kaplanMeier",
      }),
    ],
    tables: [
      {
        id: "spans",
        caption: words.caption,
        kind: "list",
        columns: [words.band, words.base, words.lost, words.rate],
        rows: spans.map((span) => [
          { value: span.from, text: name(span) },
          { value: span.base, text: writer.format.count(span.base) },
          { value: span.lost, text: writer.format.count(span.lost) },
          { value: span.share, text: writer.percent(span.share, 1) },
        ]),
        total: null,
        metric: "kaplanMeier",
      },
    ],
    charts: [
      {
        id: "leaving",
        caption: words.chart,
        spec: rateTrend(
          spans.map((span) => ({ start: plain(name(span)), estimate: span.share, interval: span.interval })),
          { locale: writer.locale, periodTitle: words.band, description: answer },
        ),
        metric: "kaplanMeier",
      },
    ],
    notes: [words.note],
    whatToDo: early ? [newAdvice(context, first, second), ...whatToDo] : whatToDo,
  };
}

const plain = (text: string) => text.replace(/[\u2068\u2069]/gu, "");

function newAdvice({ writer, rows, time }: Context, first: Span, second: Span): ReportAdvice {
  const words = writer.words.durations.advice;
  const list = listOf(rows, "new-customers", (i) => !rows.events[i] && (rows.durations[i] as number) < first.until);
  const n = countOf(rows, (i) => !rows.events[i] && (rows.durations[i] as number) < first.until);
  return {
    id: "new",
    title: writer.say(words.newTitle, { time: time(first.until) }),
    text: writer.say(words.new, {
      rate: writer.percent(first.share),
      other: writer.percent(second.share),
      n,
    }),
    numbers: [
      writer.number({ id: "newCustomers", label: words.newCustomers, value: n, unit: "count", metric: "kaplanMeier" }),
    ],
    list,
  };
}

function lostAdvice(writer: Writer, rows: SurvivalReportRows, lost: number): ReportAdvice[] {
  const words = writer.words.durations.advice;
  return [
    {
      id: "lost",
      title: words.lostTitle,
      text: writer.say(words.lost, { n: lost }),
      numbers: [
        writer.number({
          id: "lostCustomers",
          label: words.lostCustomers,
          value: lost,
          unit: "count",
          metric: "kaplanMeier",
        }),
      ],
      list: listOf(rows, "lost-customers", (i) => Boolean(rows.events[i])),
    },
  ];
}

function countOf({ durations }: SurvivalReportRows, wanted: (i: number) => boolean): number {
  let n = 0;
  for (let i = 0; i < durations.length; i++) if (wanted(i)) n++;
  return n;
}

/** Customers with their durations, longest first; `null` without ids. */
function listOf(
  { customers, durations }: SurvivalReportRows,
  id: string,
  wanted: (i: number) => boolean,
): ReportAdvice["list"] {
  if (customers === undefined) return null;
  const rows = customers
    .map((customer, i) => [customer, durations[i] as number] as const)
    .filter((_, i) => wanted(i))
    .sort((a, b) => b[1] - a[1]);
  return rows.length === 0 ? null : { id, columns: ["customer", "duration"], rows };
}

function checksOf({ writer, rows, customers, lost }: Context): ReportCheck[] {
  const words = writer.words.durations.checks;
  const found: ReportCheck[] = [];
  if (lost === 0) found.push({ id: "noEnds", text: words.noEnds });
  else if (lost === customers && customers >= FEW) found.push({ id: "onlyEnds", text: words.onlyEnds });
  const zero = countOf(rows, (i) => Boolean(rows.events[i]) && rows.durations[i] === 0);
  if (zero > 0) found.push({ id: "zero", text: writer.say(words.zero, { n: zero }) });
  if (customers < FEW) found.push({ id: "few", text: writer.say(words.few, { n: customers }) });
  return found;
}
