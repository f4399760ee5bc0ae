import type { ChartSpec } from "../charts/chartSpec";
import type { Told } from "../files/reading";
import type { SurveyScore } from "../files/surveyScales";
import type { Interval } from "../metric/interval";
import type { CalendarOptions, Timestamp, Weekday } from "../time";
import type { Flags } from "../validation/flags";

/** Languages of reports. */
export type ReportLocale = "en" | "ar" | "fa";

/** Kind of data of a report. */
export type ReportKind = "orders" | "subscriptions" | "survey" | "survival";

/** Unit of lengths of time. */
export type TimeUnit = "day" | "week" | "month" | "year";

/** Unit of a number in a report. */
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

/** A number of a report, with its text. */
export interface ReportNumber {
  /** Identifier. */
  readonly id: string;
  /** The question it answers, in words. */
  readonly label: string;
  /** Number, not rounded; `null` if undefined. */
  readonly value: number | null;
  /** Unit. */
  readonly unit: ReportUnit;
  /** Number as text in the language of the report. */
  readonly text: string;
  /** Confidence interval; `null` if there is none, as for a count, or if the data are too few. */
  readonly interval: Interval | null;
  /** Text of the interval, or another note on the number. */
  readonly note: string | null;
  /** Id of the defining metric in the catalogue. */
  readonly metric: string;
}

/** A cell of a table: value and text. */
export interface ReportCell {
  /** Number or text; `null` if there is none. */
  readonly value: number | string | null;
  /** Text in the language of the report; empty if there is no value. */
  readonly text: string;
  /** A second, smaller line of text. */
  readonly detail?: string | undefined;
  /** Shade in a heat map, from 0 (least) to 8 (most). */
  readonly shade?: number | undefined;
}

/** A table of a report. */
export interface ReportTable {
  /** Identifier. */
  readonly id: string;
  /** Title. */
  readonly caption: string;
  /** Kind: a heat map has shaded cells, a list has one row per item. */
  readonly kind: "list" | "heatMap";
  /** Titles of the columns; the first column names the rows. */
  readonly columns: readonly string[];
  /** Rows, with one cell per column. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** Last row, with totals; `null` without one. */
  readonly total: readonly ReportCell[] | null;
  /** Id of the defining metric. */
  readonly metric: string;
}

/** A chart of a report. */
export interface ReportChart {
  /** Identifier. */
  readonly id: string;
  /** Caption, in one or two sentences. */
  readonly caption: string;
  /** Vega-Lite specification. */
  readonly spec: ChartSpec;
  /** Id of the defining metric. */
  readonly metric: string;
}

/** Customers to act on, as a table for a CSV file. */
export interface ReportList {
  /** Identifier and file name, such as `"late-customers"`. */
  readonly id: string;
  /** Titles of the columns, the same in all languages. */
  readonly columns: readonly string[];
  /** One row per customer. Instants are ISO-8601 text. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Advice, with the numbers it is based on. */
export interface ReportAdvice {
  /** Identifier. */
  readonly id: string;
  /** Advice, as an imperative. */
  readonly title: string;
  /** Reason, and expected effect. */
  readonly text: string;
  /** Numbers it is based on. */
  readonly numbers: readonly ReportNumber[];
  /** The customers concerned; `null` for all of them. */
  readonly list: ReportList | null;
}

/** An oddity in the data that affects how to read the numbers. */
export interface ReportCheck {
  /** Identifier. */
  readonly id: string;
  /** Description and meaning. */
  readonly text: string;
}

/** A question answered by the report. */
export interface ReportSection {
  /** Identifier. */
  readonly id: string;
  /** The question. */
  readonly question: string;
  /** Answer, in one or two sentences. */
  readonly answer: string;
  /** Numbers behind it. */
  readonly numbers: readonly ReportNumber[];
  /** Tables. */
  readonly tables: readonly ReportTable[];
  /** Charts. */
  readonly charts: readonly ReportChart[];
  /** Notes on the numbers. */
  readonly notes: readonly string[];
  /** Advice. */
  readonly whatToDo: readonly ReportAdvice[];
}

/** A term and its explanation. */
export interface ReportTerm {
  /** Term; empty if the text continues the previous one. */
  readonly term: string;
  /** Explanation. */
  readonly text: string;
}

/** A metric used in a report. */
export interface ReportDefinition extends ReportTerm {
  /** Id in the catalogue. */
  readonly metric: string;
}

/**
 * A report as plain data, which you can store as JSON.
 *
 * All texts are in the language of the report. Numbers mentioned in a text are in the sections with their intervals. In
 * Arabic and Persian, values within a sentence are between the isolates U+2068 and U+2069.
 */
export interface Report {
  /** Kind of data. */
  readonly kind: ReportKind;
  /** Language. */
  readonly locale: ReportLocale;
  /** Writing direction. */
  readonly direction: "ltr" | "rtl";
  /** Title, as a question. */
  readonly title: string;
  /** File and dates of the data. */
  readonly subtitle: string;
  /** Data cutoff (exclusive), as ISO-8601; `null` if there are no rows. */
  readonly asOf: string | null;
  /** Currency of money: an ISO 4217 code, or a sign as in the file; `null` if unknown. */
  readonly currency: string | null;
  /** The most important numbers. */
  readonly headlines: readonly ReportNumber[];
  /** Oddities in the data, most important first. */
  readonly checks: readonly ReportCheck[];
  /** Questions with their answers. */
  readonly sections: readonly ReportSection[];
  /** How the data were read. */
  readonly reading: readonly ReportTerm[];
  /** Terms used in the report. */
  readonly words: readonly ReportTerm[];
  /** Metrics that define its numbers. */
  readonly definitions: readonly ReportDefinition[];
}

/** How a file was read, from `retention-metrics/files`. */
export interface ReportReading {
  /** Name of the file. */
  readonly fileName?: string | undefined;
  /** Decisions about the file: `told` of a reading. Those worth checking are listed first. */
  readonly told?: readonly Told[] | undefined;
}

/** The options common to all reports. */
export interface ReportOptions {
  /** Language. Default: `"en"`. */
  readonly locale?: ReportLocale | undefined;
  /** Currency of money, an ISO 4217 code such as `"EUR"` or a sign such as `"$"`. Default: plain numbers. */
  readonly currency?: string | undefined;
  /** How the file was read. */
  readonly reading?: ReportReading | undefined;
  /** Called before each part of a long computation. */
  readonly onProgress?: ReportListener | undefined;
}

/**
 * Called with the progress of a report.
 *
 * @param share - Share done, from 0 to 1.
 */
export type ReportListener = (share: number) => void;

/** The options of {@link ordersReport}. */
export interface OrdersReportOptions extends ReportOptions, CalendarOptions {
  /** Data cutoff: orders at or after this instant are ignored. Default: the end of the day of the last row. */
  readonly asOf?: Timestamp | undefined;
  /** First day of a week, from 0 (Sunday) to 6 (Saturday). Default: 1 (Monday). */
  readonly weekStartsOn?: Weekday | undefined;
  /** Length of the periods of cohorts and trends. Default: chosen from the length of the data. */
  readonly window?: "week" | "month" | "quarter" | "year" | undefined;
  /** Gross margin, a fraction from 0 to 1; value is then gross profit. Default: value is revenue. */
  readonly grossMargin?: number | undefined;
  /** Cost of acquiring a customer, in money. Default: no comparison. */
  readonly acquisitionCost?: number | undefined;
  /**
   * Name of an attribute of the log, such as the channel: retention also by its values, the largest groups first; at
   * most 200. Default: no groups.
   */
  readonly by?: string | undefined;
  /** Number of resamples for the interval of the forecast, from 0 (no forecast) to 1,000. Default: 60. */
  readonly resamples?: number | undefined;
}

/** The options of {@link subscriptionsReport}. */
export interface SubscriptionsReportOptions extends Omit<OrdersReportOptions, "resamples"> {
  /**
   * Longest gap between two subscriptions of a customer, in days, that counts as a late renewal: the customer has not
   * left, and pays the earlier price until the return. Default: 0.
   */
  readonly gapDays?: number | undefined;
}

/** The options of {@link surveyReport}. */
export interface SurveyReportOptions extends Omit<ReportOptions, "currency"> {
  /**
   * Scale of the answers: `"nps"` from 0 to 10; `"csat"`, `"csat-7"` or `"csat-10"` from 1 to 5, 7 or 10; `"ces"` (it
   * was easy, 1 to 7), `"ces-5"` (the same, 1 to 5) or `"ces-1"` (how much effort, 1 to 5: low is good).
   */
  readonly score: SurveyScore;
  /** Text of the question. */
  readonly question?: string | undefined;
}

/** One answer of a survey. */
export interface SurveyReportAnswer {
  /** Respondent; `null` if unknown. */
  readonly respondent: string | number | null;
  /** Instant, in epoch milliseconds; `null` if unknown. */
  readonly answeredAt: number | null;
  /** The answer, on the scale of `score`; `null` for a blank one. */
  readonly score: number | null;
}

/** Durations of customers, as returned by `readFile` of `retention-metrics/files`. */
export interface SurvivalReportRows {
  /** Unit of the durations. Default: that of the options. */
  readonly timeUnit?: TimeUnit | undefined;
  /** Customer ids; without them, there are no lists of customers. */
  readonly customers?: readonly (string | number)[] | undefined;
  /** Duration of each customer: until churn, or until last seen. */
  readonly durations: ArrayLike<number>;
  /** 1 or `true` if the customer churned at the end of the duration; 0 or `false` if still active. */
  readonly events: Flags;
}

/** The options of {@link survivalReport}. */
export interface SurvivalReportOptions extends Omit<ReportOptions, "currency"> {
  /** Unit of the durations. Default: that of the rows, or `"month"`. */
  readonly timeUnit?: TimeUnit | undefined;
}
