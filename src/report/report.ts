import type { ChartSpec } from "../charts/chartSpec";
import type { Told } from "../files/reading";
import type { SurveyScore } from "../files/surveyScales";
import type { Interval } from "../metric/interval";
import type { Timestamp } from "../time";
import type { Flags } from "../validation/flags";

/** The languages that reports are written in. */
export type ReportLocale = "en" | "ar" | "fa";

/** What a report is made from. */
export type ReportKind = "orders" | "subscriptions" | "survey" | "survival";

/** What lengths of time are measured in. */
export type TimeUnit = "day" | "week" | "month" | "year";

/** What the number of a report measures. */
export type ReportUnit =
  | "count"
  | "fraction"
  | "percentagePoints"
  | "money"
  | "days"
  | "weeks"
  | "months"
  | "years"
  | "points"
  | "scale";

/** A number of a report, as it is and as it is written. */
export interface ReportNumber {
  /** Its name, for programs. */
  readonly id: string;
  /** What it answers, in words. */
  readonly label: string;
  /** The number, not rounded; `null` if it is undefined. */
  readonly value: number | null;
  /** What it measures. */
  readonly unit: ReportUnit;
  /** The number in the language of the report. */
  readonly text: string;
  /** Its confidence interval; `null` if it has none, such as a count, or if the data are too few for one. */
  readonly interval: Interval | null;
  /** The interval, or what else belongs below the number, in words. */
  readonly note: string | null;
  /** The id of the metric that defines it, as in the catalogue. */
  readonly metric: string;
}

/** A cell of a table: the value and its text. */
export interface ReportCell {
  /** The number or the text; `null` if there is none. */
  readonly value: number | string | null;
  /** The value in the language of the report; empty if there is none. */
  readonly text: string;
  /** A second, smaller line of text. */
  readonly detail?: string | undefined;
  /** The shade of a heat map, from 0 (least) to 8 (most). */
  readonly shade?: number | undefined;
}

/** A table of a report. */
export interface ReportTable {
  /** Its name, for programs. */
  readonly id: string;
  /** What it shows. */
  readonly caption: string;
  /** A heat map has shaded cells, a list has one row per thing. */
  readonly kind: "list" | "heatMap";
  /** The titles of the columns; the first column names the rows. */
  readonly columns: readonly string[];
  /** One row per thing, with a cell per column. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** The last row, over all of them; `null` without one. */
  readonly total: readonly ReportCell[] | null;
  /** The id of the metric that defines it. */
  readonly metric: string;
}

/** A chart of a report. */
export interface ReportChart {
  /** Its name, for programs. */
  readonly id: string;
  /** What it shows, in a sentence or two. */
  readonly caption: string;
  /** The chart as a Vega-Lite specification. */
  readonly spec: ChartSpec;
  /** The id of the metric that defines it. */
  readonly metric: string;
}

/** Customers to act on: a table to write to a CSV file. */
export interface ReportList {
  /** Its name, for programs and files, such as `"late-customers"`. */
  readonly id: string;
  /** The titles of the columns, the same in all languages. */
  readonly columns: readonly string[];
  /** One row per customer. Instants are ISO-8601 texts. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Something to do next, with the numbers it rests on. */
export interface ReportAdvice {
  /** Its name, for programs. */
  readonly id: string;
  /** What to do, as an imperative. */
  readonly title: string;
  /** Why, and what to expect. */
  readonly text: string;
  /** The numbers it rests on. */
  readonly numbers: readonly ReportNumber[];
  /** The customers it is about; `null` if it is about all of them. */
  readonly list: ReportList | null;
}

/** Something that looks odd in the data, and changes how the numbers are to be read. */
export interface ReportCheck {
  /** Its name, for programs. */
  readonly id: string;
  /** What looks odd, and what it means. */
  readonly text: string;
}

/** A question that the report answers. */
export interface ReportSection {
  /** Its name, for programs. */
  readonly id: string;
  /** The question. */
  readonly question: string;
  /** The answer, in one or two sentences. */
  readonly answer: string;
  /** The numbers behind it. */
  readonly numbers: readonly ReportNumber[];
  /** Its tables. */
  readonly tables: readonly ReportTable[];
  /** Its charts. */
  readonly charts: readonly ReportChart[];
  /** What to know about the numbers. */
  readonly notes: readonly string[];
  /** What to do about it. */
  readonly whatToDo: readonly ReportAdvice[];
}

/** A name and what it stands for. */
export interface ReportTerm {
  /** The name; empty if the text belongs to the name before it. */
  readonly term: string;
  /** What it stands for. */
  readonly text: string;
}

/** A metric that a number of a report is defined by. */
export interface ReportDefinition extends ReportTerm {
  /** Its id, as in the catalogue. */
  readonly metric: string;
}

/**
 * A report as plain data: it can be written as JSON and read again.
 *
 * All texts are in the language of the report. Numbers that a text mentions stand in the sections with their intervals.
 * In Arabic and Persian, values within a sentence stand between the isolates U+2068 and U+2069.
 */
export interface Report {
  /** What it is made from. */
  readonly kind: ReportKind;
  /** Its language. */
  readonly locale: ReportLocale;
  /** Which way the language is written. */
  readonly direction: "ltr" | "rtl";
  /** The question of the whole report. */
  readonly title: string;
  /** What the numbers are of: file and dates. */
  readonly subtitle: string;
  /** The data cutoff (exclusive), as ISO-8601; `null` if there is no row. */
  readonly asOf: string | null;
  /** The currency of money: an ISO 4217 code, or a sign as in the file; `null` if it is not known. */
  readonly currency: string | null;
  /** The few numbers to know first. */
  readonly headlines: readonly ReportNumber[];
  /** What looks odd in the data, the most important first. */
  readonly checks: readonly ReportCheck[];
  /** The questions with their answers. */
  readonly sections: readonly ReportSection[];
  /** How the data were read. */
  readonly reading: readonly ReportTerm[];
  /** The words that the report uses. */
  readonly words: readonly ReportTerm[];
  /** The metrics that define its numbers. */
  readonly definitions: readonly ReportDefinition[];
}

/** How a file was read: what `retention-metrics/files` tells. */
export interface ReportReading {
  /** The name of the file. */
  readonly fileName?: string | undefined;
  /** Every decision about the file: the `told` of a reading. Those worth a look come first under what to check. */
  readonly told?: readonly Told[] | undefined;
}

/** The options of every report. */
export interface ReportOptions {
  /** The language. Default: `"en"`. */
  readonly locale?: ReportLocale | undefined;
  /** The currency of money, an ISO 4217 code such as `"EUR"` or a sign such as `"$"`. Default: plain numbers. */
  readonly currency?: string | undefined;
  /** How the file was read. */
  readonly reading?: ReportReading | undefined;
  /** Called before each part of a long computation. */
  readonly onProgress?: ReportListener | undefined;
}

/**
 * Hears how far the computation of a report is.
 *
 * @param share - How much is done, from 0 to 1.
 */
export type ReportListener = (share: number) => void;

/** The options of {@link ordersReport}. */
export interface OrdersReportOptions extends ReportOptions {
  /** Data cutoff: orders at or after this instant are ignored. Default: the end of the day of the last row. */
  readonly asOf?: Timestamp | undefined;
  /** Length of the periods of cohorts and trends. Default: chosen by the length of the data. */
  readonly window?: "week" | "month" | "quarter" | "year" | undefined;
  /** Gross margin, a fraction from 0 to 1: value is then told as gross profit. Default: value is told as revenue. */
  readonly grossMargin?: number | undefined;
  /** Cost of winning a customer, in money. Default: not compared. */
  readonly acquisitionCost?: number | undefined;
  /**
   * How often customers are drawn anew for the interval of the forecast, from 0 (no forecast) to 1,000. Default: 60.
   */
  readonly resamples?: number | undefined;
}

/** The options of {@link subscriptionsReport}. */
export interface SubscriptionsReportOptions extends Omit<OrdersReportOptions, "resamples"> {
  /**
   * Longest gap between two subscriptions of a customer, in days, that is a late renewal: the customer does not leave,
   * and pays the earlier price until the return. Default: 0.
   */
  readonly gapDays?: number | undefined;
}

/** The options of {@link surveyReport}. */
export interface SurveyReportOptions extends Omit<ReportOptions, "currency"> {
  /**
   * How answers are scored: `"nps"` from 0 to 10; `"csat"`, `"csat-7"` or `"csat-10"` from 1 to 5, 7 or 10; `"ces"`
   * (it was easy, 1 to 7), `"ces-5"` (the same, 1 to 5) or `"ces-1"` (how much effort, 1 to 5: low is good).
   */
  readonly score: SurveyScore;
  /** The question that was asked. */
  readonly question?: string | undefined;
}

/** One answer of a survey. */
export interface SurveyReportAnswer {
  /** Who answered; `null` if not known. */
  readonly respondent: string | number | null;
  /** When, in epoch milliseconds; `null` if not known. */
  readonly answeredAt: number | null;
  /** The answer, on the scale that is named by `score`; `null` for a blank one. */
  readonly score: number | null;
}

/** How long each customer stayed, as `readFile` of `retention-metrics/files` returns it for durations. */
export interface SurvivalReportRows {
  /** What the durations are measured in. Default: that of the options. */
  readonly timeUnit?: TimeUnit | undefined;
  /** Ids of the customers; without them, there are no lists of customers. */
  readonly customers?: readonly (string | number)[] | undefined;
  /** How long each stayed, or has been seen so far. */
  readonly durations: ArrayLike<number>;
  /** 1 or `true` where the customer left at the end of the duration; 0 or `false` where it was still there. */
  readonly events: Flags;
}

/** The options of {@link survivalReport}. */
export interface SurvivalReportOptions extends Omit<ReportOptions, "currency"> {
  /** What the durations are measured in. Default: that of the rows, or `"month"`. */
  readonly timeUnit?: TimeUnit | undefined;
}
