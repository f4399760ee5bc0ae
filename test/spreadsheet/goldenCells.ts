// One table of calls that every spreadsheet program must answer alike: what its own test hands over is these cells in
// its own form.
import type { CellProblemKind } from "../../src/spreadsheet";
import { goldenExamples } from "./goldenExamples";

/** A cell of an argument: `null` is a blank one, a percent is a number that is shown as one. */
export type GoldenInput =
  | number
  | string
  | boolean
  | null
  | { readonly date: string }
  | { readonly error: string }
  | { readonly percent: number };

/** An argument: one cell, a range as rows of cells, or one that is left out. */
export type GoldenArgument = GoldenInput | readonly (readonly GoldenInput[])[] | undefined;

/** Why there is no result: the kind of error that is shown, and the message that says what is wrong. */
export interface GoldenProblem {
  readonly kind: CellProblemKind;
  readonly message: string;
}

/** What a cell shows: a number to 1e-12 of its size; `""` is an empty cell. */
export type GoldenResult = number | string | boolean | { readonly problem: GoldenProblem };

/** A call and what comes of it. */
export interface GoldenCell {
  readonly title: string;
  /** The function, without the prefix of a program. */
  readonly call: string;
  readonly args: readonly GoldenArgument[];
  /** What the cell shows, or the rows that the call fills. */
  readonly result?: GoldenResult | readonly (readonly GoldenResult[])[];
  /** The error that the whole call shows, where it has no result. */
  readonly error?: GoldenProblem;
  /** The programs that cannot do it, and why. */
  readonly notIn?: Readonly<Partial<Record<"sheets" | "excel" | "univer", string>>>;
}

/** A range of one column. */
const column = (...cells: readonly GoldenInput[]) => cells.map((cell) => [cell]);
const date = (text: string) => ({ date: text });

const SPREADS_ITSELF = { excel: "Excel calls a function of single cells once for each cell of a range" };
const BLANK_IS_0 = { excel: "an empty cell may arrive as 0" };

const value = (message: string): GoldenProblem => ({ kind: "value", message });
const divide = (message: string): GoldenProblem => ({ kind: "divide", message });
const none = (message: string): GoldenProblem => ({ kind: "none", message });

/** Orders of three customers: a came back twice, b once, c never. */
const customers = column("Customer", "a", "b", "a", "c", "b", "a");
const dates = column(
  "Ordered at",
  date("2025-01-03"),
  date("2025-01-20"),
  date("2025-02-11"),
  date("2025-02-12"),
  date("2025-03-01"),
  date("2025-03-15"),
);
const amounts = column("Amount", 20, 15, 30, 40, 25, 10);

/** Subscriptions: a is raised, b leaves, c is on trial. */
const subscribers = column("Customer", "a", "a", "b", "c");
const starts = column("Start", date("2025-01-10"), date("2025-02-10"), date("2025-01-20"), date("2025-02-01"));
const ends = column("End", date("2025-02-10"), null, date("2025-02-20"), null);
const mrr = column("MRR", 100, 125, 25, 0);
const trials = column("Trial", false, false, false, true);

const singleCells: readonly GoldenCell[] = [
  { title: "two numbers", call: "CHURN_RATE", args: [400, 14], result: 0.035 },
  {
    title: "cells as ranges of one cell",
    call: "CHURN_RATE",
    args: [[[400]], [[14]]],
    result: 0.035,
  },
  { title: "texts that are numbers", call: "CHURN_RATE", args: ["4,000", " 140 "], result: 0.035 },
  { title: "thousands by blanks", call: "CHURN_RATE", args: ["4 000", "1.4e2"], result: 0.035 },
  { title: "Persian digits", call: "CHURN_RATE", args: ["۴۰۰", "۱۴"], result: 0.035 },
  { title: "Arabic digits with their own signs", call: "CHURN_RATE", args: ["٤٬٠٠٠", "١٤٠"], result: 0.035 },
  {
    title: "a percentage as text",
    call: "CONVERT_CHURN_RATE",
    args: ["5%", "month", "year"],
    result: 0.45963991233736334,
  },
  {
    title: "a decimal comma after a lone 0",
    call: "CONVERT_CHURN_RATE",
    args: ["0,050", "month", "year"],
    result: 0.45963991233736334,
  },
  {
    title: "a comma that may be of either kind",
    call: "CHURN_HALF_LIFE",
    args: ["1,250%"],
    error: value('churn_rate is the text "1,250%", which can be read as 1250% or as 1.250%: enter it as a number'),
  },
  {
    title: "a percentage with a Persian slash",
    call: "CHURN_HALF_LIFE",
    args: ["۳/۵٪"],
    result: 19.45557370563127,
  },
  {
    title: "a percentage in Persian digits",
    call: "CONVERT_CHURN_RATE",
    args: ["۵٪", "month", "year"],
    result: 0.45963991233736334,
  },
  {
    title: "a cell that is shown as a percentage",
    call: "CHURN_HALF_LIFE",
    args: [{ percent: 0.05 }],
    result: 13.513407333964871,
  },
  {
    title: "choices in any case",
    call: "CONVERT_CHURN_RATE",
    args: [0.05, "Month", "YEAR "],
    result: 0.45963991233736334,
  },
  {
    title: "a choice of several words",
    call: "CLV_FROM_CHURN",
    args: [100, 0.25, undefined, undefined, "end of period"],
    result: 300,
  },
  { title: "a choice that became a number", call: "CES", args: [column(1, 2, 5, 5), 1], result: 0.5 },
  { title: "arguments at the end that are left out", call: "CLV_FROM_CHURN", args: [100, 0.25], result: 400 },
  {
    title: "an argument in the middle that is left out",
    call: "CLV_FROM_CHURN",
    args: [100, 0.25, undefined, 0.25],
    result: 250,
  },
  {
    title: "an argument in the middle that is blank",
    call: "CLV_FROM_CHURN",
    args: [100, 0.25, null, 0.25],
    result: 250,
    notIn: BLANK_IS_0,
  },
  { title: "a month by its name", call: "STICKINESS", args: [customers, dates, "2025-02"], result: 2 / 28 / 2 },
  { title: "a date for a month", call: "STICKINESS", args: [customers, dates, date("2025-02-14")], result: 2 / 28 / 2 },
  {
    title: "text where a number is needed",
    call: "CHURN_RATE",
    args: [400, "abc"],
    error: value('customers_lost must be a number, but got the text "abc"'),
  },
  {
    title: "a number written in a way that may mean several",
    call: "CHURN_RATE",
    args: ["1.234,5", 14],
    error: value('customers_at_start must be a number, but got the text "1.234,5"'),
  },
  {
    title: "TRUE where a number is needed",
    call: "CHURN_RATE",
    args: [true, 14],
    error: value("customers_at_start must be a number, but got TRUE"),
  },
  {
    title: "a percentage where a number is needed",
    call: "CHURN_RATE",
    args: [400, "5%"],
    error: value('customers_lost must be a number without a percent sign, but got the text "5%"'),
  },
  {
    title: "a cell that is shown as a percentage where a number is needed",
    call: "CHURN_RATE",
    args: [400, { percent: 0.05 }],
    error: value("customers_lost must be a whole number, but got 0.05"),
  },
  {
    title: "a rate above 1",
    call: "CHURN_HALF_LIFE",
    args: [5],
    error: value("churn_rate must be at most 1, but got 5: rates are fractions, and 5 is 500%; did you mean 0.05?"),
  },
  {
    title: "a blank cell that is needed",
    call: "CHURN_RATE",
    args: [null, 14],
    error: value("customers_at_start is empty"),
    notIn: BLANK_IS_0,
  },
  {
    title: "a text of nothing but blanks",
    call: "CHURN_RATE",
    args: ["  ", 14],
    error: value("customers_at_start is empty"),
  },
  {
    title: "an error in a cell",
    call: "CHURN_RATE",
    args: [400, { error: "#N/A" }],
    error: value("customers_lost contains #N/A"),
  },
  {
    title: "another error in a cell",
    call: "CHURN_RATE",
    args: [{ error: "#DIV/0!" }, 14],
    error: value("customers_at_start contains #DIV/0!"),
  },
  {
    title: "a word that is no choice",
    call: "EXPECTED_LIFETIME",
    args: [0.05, "ended"],
    error: value('convention must be one of "started", "completed", "continuous", but got the text "ended"'),
  },
  {
    title: "a date that may be read in two ways",
    call: "STICKINESS",
    args: [customers, dates, "03/04/2025"],
    error: value('month must be a date, or text such as 2025-03-31, but got the text "03/04/2025"'),
  },
  {
    title: "a number that is no date",
    call: "STICKINESS",
    args: [customers, dates, 7],
    error: value("month must be a date, or text such as 2025-03-31, but got 7"),
  },
  {
    title: "a base of 0",
    call: "CHURN_RATE",
    args: [0, 0],
    error: divide("CHURN_RATE has no result if customers_at_start = 0"),
  },
  {
    title: "a base of several arguments",
    call: "QUICK_RATIO",
    args: [100, 50, 0, 0],
    error: divide("QUICK_RATIO has no result if churned_revenue + contraction_revenue = 0"),
  },
  {
    title: "a cost that is never paid back",
    call: "PAYBACK_PERIOD",
    args: [1000, 10, 1, 0.5],
    error: none("PAYBACK_PERIOD has no result if the cost is never paid back"),
  },
  {
    title: "more lost than there were",
    call: "CHURN_RATE",
    args: [400, 500],
    error: value("customers_lost (500) must be at most customers_at_start (400)"),
  },
  {
    title: "several mistakes at once",
    call: "CHURN_RATE",
    args: [-1, 0.5],
    error: value(
      "customers_at_start must be at least 0, but got -1; customers_lost must be a whole number, but got 0.5",
    ),
  },
  {
    title: "fields of groups by their names in cells",
    call: "COMPARE_RATES",
    args: [1000, 1200, 1000, 100],
    error: value("treated_events (1200) must be at most treated_customers (1000)"),
  },
  {
    title: "two arguments that cannot be used together",
    call: "RETENTION_PROFIT_IMPACT",
    args: [0.25, 0.05, undefined, 100, column(100, 90)],
    error: value("margin_per_period and margins cannot be used together: pass only one of them"),
  },
  {
    title: "a range where one cell is needed",
    call: "REPEAT_WITHIN",
    args: [customers, dates, column(30, 60)],
    error: value("days must be a single cell, but is a range of 2 × 1"),
    notIn: SPREADS_ITSELF,
  },
];

const spread: readonly GoldenCell[] = [
  {
    title: "ranges for single cells: a result a row, an error in its own cell, a blank row blank",
    call: "CHURN_RATE",
    args: [column(400, 0, 200, null), column(14, 0, 300, null)],
    result: [
      [0.035],
      [{ problem: divide("CHURN_RATE has no result if customers_at_start = 0") }],
      [{ problem: value("customers_lost (300) must be at most customers_at_start (200)") }],
      [""],
    ],
    notIn: SPREADS_ITSELF,
  },
  {
    title: "a range and a single cell",
    call: "CONVERT_CHURN_RATE",
    args: [column(0.05, 0.5), "month", "month"],
    result: [[0.05], [0.5]],
    notIn: SPREADS_ITSELF,
  },
  {
    title: "a row of cells",
    call: "CUSTOMER_VALUE",
    args: [[[2, 3]], [[5, 7]]],
    result: [[10, 21]],
    notIn: SPREADS_ITSELF,
  },
  {
    title: "ranges of unequal size for single cells",
    call: "CHURN_RATE",
    args: [column(400, 200), column(14, 7, 3)],
    error: value("the ranges given to CHURN_RATE differ in size: 2 × 1 and 3 × 1"),
    notIn: SPREADS_ITSELF,
  },
];

const ranges: readonly GoldenCell[] = [
  { title: "a column of answers with a title", call: "NPS", args: [column("Score", 10, 9, 8, 6)], result: 25 },
  { title: "a title with the scale in it", call: "NPS", args: [column("How likely (0-10)?", 10, 9, 8, 6)], result: 25 },
  {
    title: "a first answer with a label",
    call: "NPS",
    args: [column("10 - Extremely likely", 9, 8, 6, 3)],
    result: 0,
  },
  {
    title: "another first answer with a label",
    call: "CSAT",
    args: [column("5 - Very satisfied", 4, 3, 2)],
    result: 0.5,
  },
  {
    title: "a first text that may be a title or an answer",
    call: "NPS",
    args: [column("1. Overall", 9, 8)],
    error: value(
      'answers in row 1 is the text "1. Overall", a title or an answer: leave the title out of the range, or ' +
        "enter the answer as a number",
    ),
  },
  { title: "a row of answers", call: "NPS", args: [[[10, 9, 8, 6]]], result: 25 },
  { title: "one answer", call: "NPS", args: [10], result: 100 },
  { title: "answers that are texts", call: "NPS", args: [column("۱۰", "9", " 8", "٦")], result: 25 },
  {
    title: "a column of answers with blanks below and in the middle",
    call: "NPS",
    args: [column(10, 9, null, 8, 6, null, null)],
    result: 25,
    notIn: BLANK_IS_0,
  },
  {
    title: "a whole column of which nothing is filled in",
    call: "NPS",
    args: [column(null, null, null)],
    error: none("NPS has no result if there are no answers, or fewer than minimum_answers"),
    notIn: BLANK_IS_0,
  },
  {
    title: "a title above nothing",
    call: "NPS",
    args: [column("Score", null, null)],
    error: none("NPS has no result if there are no answers, or fewer than minimum_answers"),
    notIn: BLANK_IS_0,
  },
  { title: "weights beside the answers", call: "NPS", args: [column(10, 6), column(3, 1)], result: 50 },
  {
    title: "weights with titles and blanks below",
    call: "NPS",
    args: [column("Score", 10, 6, null), column("Weight", 3, 1, null)],
    result: 50,
    notIn: BLANK_IS_0,
  },
  {
    title: "a column of weights that is empty",
    call: "NPS",
    args: [column(10, 6), column(null, null)],
    result: 0,
    notIn: BLANK_IS_0,
  },
  {
    title: "an answer that is not on the scale",
    call: "NPS",
    args: [column("Score", 10, 11, 6)],
    error: value("answers in row 3 must be at most 10, but got 11"),
  },
  { title: "the same, left out", call: "NPS", args: [column("Score", 10, 11, 6), undefined, "exclude"], result: 0 },
  {
    title: "an error in the middle of a column",
    call: "NPS",
    args: [column("Score", 10, { error: "#N/A" }, 6)],
    error: value("answers in row 3 contains #N/A"),
  },
  {
    title: "a text in the middle of a column",
    call: "NPS",
    args: [column("Score", 10, "nine", 6)],
    error: value('answers in row 3 must be a number, but got the text "nine"'),
  },
  {
    title: "a first cell that is nearly a number is no title",
    call: "MEAN_INTERVAL",
    args: [column("USD 1,200", 10, 20)],
    error: value('values in row 1 must be a number, but got the text "USD 1,200"'),
  },
  {
    title: "a first date that cannot be read is no title",
    call: "PURCHASE_GAPS",
    args: [column("a", "a"), column("3 March 2025", date("2025-04-01"))],
    error: value('order_dates in row 1 must be a date, or text such as 2025-03-31, but got the text "3 March 2025"'),
  },
  {
    title: "orders with titles and blanks below",
    call: "REPEAT_WITHIN",
    args: [
      column("Customer", "a", "b", "a", "c", null, null),
      column("Date", date("2025-01-01"), date("2025-01-02"), date("2025-01-20"), date("2025-01-05"), null, null),
      30,
      date("2025-06-01"),
    ],
    result: 1 / 3,
  },
  {
    title: "dates as dates, serial numbers and texts of two forms",
    call: "PURCHASE_GAPS",
    args: [column("a", "a", "a", "a"), column(date("2025-01-01"), 45_668, "2025-01-21", "۲۰۲۵/۰۱/۳۱ 00:00")],
    result: 10,
  },
  {
    title: "customers by numbers and by texts",
    call: "PURCHASE_GAPS",
    args: [column(7, "7", 8, "A1"), column("2025-01-01", "2025-01-11", "2025-01-01", "2025-01-01")],
    result: 10,
  },
  {
    title: "columns of unequal height",
    call: "PURCHASE_GAPS",
    args: [column("a", "a"), column(date("2025-01-01"))],
    error: value("customer_ids has 2 rows, but order_dates has 1: select ranges of the same height"),
  },
  {
    title: "two columns where one is needed",
    call: "NPS",
    args: [
      [
        [10, 9],
        [8, 6],
      ],
    ],
    error: value("answers must be one column or one row, but is a range of 2 × 2"),
  },
  {
    title: "an amount without a customer",
    call: "PURCHASE_SUMMARY",
    args: [column("a", null), column("2025-01-01", "2025-01-02"), column(10, 20)],
    error: value("customer_ids in row 2 is empty"),
  },
  {
    title: "an order without a date",
    call: "PURCHASE_SUMMARY",
    args: [column("a", "b"), column("2025-01-01", null), column(10, 20)],
    error: value("order_dates in row 2 is empty"),
  },
  {
    title: "no orders yet",
    call: "PURCHASE_GAPS",
    args: [column("Customer", null), column("Date", null)],
    error: none("PURCHASE_GAPS has no result if no customer has bought on two days"),
  },
  {
    title: "an end before its start",
    call: "CUSTOMER_CHURN",
    args: [column("a"), column("2025-02-01"), column("2025-01-01"), "2025-01-01", "2025-02-01"],
    error: value("end_dates in row 1 must not be before start_dates (2025-02-01), but got 2025-01-01"),
  },
  {
    title: "a running subscription in a single row",
    call: "CUSTOMER_CHURN",
    args: ["a", "2025-01-01", null, "2025-02-01", "2025-03-01"],
    result: 0,
  },
  {
    title: "lists of their own lengths",
    call: "COMPARE_MEANS",
    args: [column("A", 1, 2, 3), column("B", 2, 4, null)],
    result: -1,
    notIn: BLANK_IS_0,
  },
  { title: "a rate for all, or one a step", call: "DISCOUNTED_CLV", args: [column(100, 80), 0.5, 0], result: 140 },
  { title: "the same by steps", call: "DISCOUNTED_CLV", args: [column(100, 80, 60), column(0.5, 0.5), 0], result: 155 },
  {
    title: "a blank that would move what is below",
    call: "DISCOUNTED_CLV",
    args: [column(100, null, 60), 0.5, 0],
    error: value("margins in row 2 is empty"),
    notIn: BLANK_IS_0,
  },
  {
    title: "factors in rows, one of them not known",
    call: "CHURN_RISK",
    args: [column("logins", "tickets"), column(5, 2), column(3, 1), column(20, 0), column(0, 4)],
    result: 68.75,
  },
  {
    title: "factors side by side, one of them not known",
    call: "CHURN_RISK",
    args: [[["logins", "tickets"]], [[null, 2]], [[3, 1]], [[20, 0]], [[0, 4]]],
    error: none("CHURN_RISK has no result if too few of the values are known"),
    notIn: BLANK_IS_0,
  },
  {
    title: "a factor whose best is its worst",
    call: "CHURN_RISK",
    args: [column("logins", "tickets"), column(5, 2), column(3, 1), column(20, 4), column(0, 4)],
    error: value("best in row 2 and worst in row 2 must differ, but both are 4"),
  },
];

const pulseTitles = [
  "name",
  "factor",
  "favorable",
  "neutral",
  "unfavorable",
  "interval_low",
  "interval_high",
  "answered",
  "missing",
  "invalid",
  "change_difference",
  "change_interval_low",
  "change_interval_high",
  "change_p_value",
];

const tables: readonly GoldenCell[] = [
  {
    title: "orders by month; the day after the last is where they end",
    call: "COHORT_TABLE",
    args: [customers, dates, "month"],
    result: [
      ["start", "size", "period_0", "period_1", "period_2"],
      ["2025-01-01", 2, 2, 1, ""],
      ["2025-02-01", 1, 1, "", ""],
      ["2025-03-01", 0, "", "", ""],
    ],
  },
  {
    title: "revenue, up to a date",
    call: "COHORT_TABLE",
    args: [customers, dates, "month", date("2025-04-01"), "revenue", amounts],
    result: [
      ["start", "size", "period_0", "period_1", "period_2", "period_3"],
      ["2025-01-01", 2, 35, 30, 35, ""],
      ["2025-02-01", 1, 40, 0, "", ""],
      ["2025-03-01", 0, 0, "", "", ""],
    ],
  },
  {
    title: "revenue without amounts",
    call: "COHORT_TABLE",
    args: [customers, dates, "month", undefined, "revenue"],
    error: value('amounts is empty, but measure "revenue" needs it'),
  },
  {
    title: "no orders yet",
    call: "COHORT_TABLE",
    args: [column("Customer", null), column("Date", null), "month"],
    result: [["start", "size"]],
  },
  {
    title: "a period that is none",
    call: "COHORT_TABLE",
    args: [customers, dates, "fortnight"],
    error: value(
      'period must be one of "hour", "day", "week", "month", "quarter", "year", but got the text "fortnight"',
    ),
  },
  {
    title: "the curve of all cohorts together",
    call: "RETENTION_CURVE",
    args: [customers, dates, "month", date("2025-04-01")],
    result: [
      ["age", "eligible", "retained", "rate"],
      [0, 3, 3, 1],
      [1, 3, 1, 1 / 3],
      [2, 2, 2, 1],
      [3, 0, 0, ""],
    ],
  },
  {
    title: "subscriptions by month, trials left out",
    call: "SUBSCRIPTION_COHORT_TABLE",
    args: [subscribers, starts, ends, "month", date("2025-03-15"), undefined, mrr, trials],
    result: [
      ["start", "size", "period_0", "period_1", "period_2"],
      ["2025-01-01", 2, 2, 1, ""],
      ["2025-02-01", 0, 0, "", ""],
      ["2025-03-01", 0, "", "", ""],
    ],
  },
  {
    title: "their revenue, kept",
    call: "SUBSCRIPTION_COHORT_TABLE",
    args: [subscribers, starts, ends, "month", date("2025-03-15"), "net revenue retention", mrr, trials],
    result: [
      ["start", "size", "period_0", "period_1", "period_2"],
      ["2025-01-01", 2, 1, 1, ""],
      ["2025-02-01", 0, "", "", ""],
      ["2025-03-01", 0, "", "", ""],
    ],
  },
  {
    title: "customers scored",
    call: "RFM_TABLE",
    args: [
      column("a", "a", "b"),
      column("2025-03-20", "2025-03-30", "2025-01-04"),
      column(20, 30, 15),
      date("2025-04-01"),
      2,
    ],
    result: [
      ["customer_id", "recency_days", "orders", "revenue", "recency", "frequency", "monetary", "segment"],
      ["a", 2, 2, 50, 2, 2, 2, "champions"],
      ["b", 87, 1, 15, 1, 1, 1, "lost"],
    ],
  },
  {
    title: "movements of a month",
    call: "REVENUE_MOVEMENTS",
    args: [subscribers, starts, ends, mrr, "month", date("2025-02-01"), date("2025-02-28"), undefined, trials],
    result: [
      [
        "start",
        "finished",
        "starting",
        "new",
        "expansion",
        "reactivation",
        "contraction",
        "churned",
        "ending",
        "customers_starting",
        "customers_new",
        "customers_reactivated",
        "customers_churned",
        "customers_ending",
        "gross_revenue_retention",
        "net_revenue_retention",
        "churn_rate",
        "quick_ratio",
      ],
      ["2025-02-01", true, 125, 0, 25, 0, 0, 25, 125, 2, 0, 0, 1, 1, 0.8, 1, 0.5, 1],
    ],
  },
  {
    title: "score, counts and interval",
    call: "NPS_DETAIL",
    args: [column("Score", 10, 9, 9, 8, 7, 6, 2)],
    result: [
      [
        "score",
        "promoters",
        "passives",
        "detractors",
        "answered",
        "missing",
        "invalid",
        "interval_low",
        "interval_high",
        "standard_error",
      ],
      [14.285714285714286, 3, 2, 2, 7, 0, 0, -39.58360258436491, 59.58360258436491, 0.31484180858247984],
    ],
  },
  {
    title: "what is not known is empty",
    call: "NPS_DETAIL",
    args: [column("Score", 10), undefined, undefined, 2],
    result: [
      [
        "score",
        "promoters",
        "passives",
        "detractors",
        "answered",
        "missing",
        "invalid",
        "interval_low",
        "interval_high",
        "standard_error",
      ],
      ["", 1, 0, 0, 1, 0, 0, "", "", ""],
    ],
  },
  {
    title: "satisfaction with its interval",
    call: "CSAT_DETAIL",
    args: [column("Satisfied (1-5)?", 5, 4, 3, 1)],
    result: [
      [
        "share",
        "satisfied",
        "mean",
        "share_of_range",
        "answered",
        "missing",
        "invalid",
        "interval_low",
        "interval_high",
      ],
      [0.5, 2, 3.25, 0.5625, 4, 0, 0, 0.15003898915214953, 0.8499610108478505],
    ],
  },
  { title: "a campaign and its holdout", call: "HOLDOUT_CHURN", args: [9000, 720, 1000, 100], result: 0.02 },
  {
    title: "the same with its interval and its worth",
    call: "HOLDOUT_CHURN_DETAIL",
    args: [9000, 720, 1000, 100, 120, 0.9],
    result: [
      [
        "difference",
        "interval_low",
        "interval_high",
        "p_value",
        "test",
        "relative_risk",
        "relative_reduction_estimate",
        "relative_reduction_interval_low",
        "relative_reduction_interval_high",
        "number_needed",
        "customers_saved",
        "value_saved_estimate",
        "value_saved_interval_low",
        "value_saved_interval_high",
        "sample_ratio_p_value",
        "sample_ratio_suspicious",
      ],
      [
        0.02,
        0.001956668232324158,
        0.04087002020714897,
        0.028752009386165234,
        "z",
        0.8,
        0.2,
        0.0241473004481339,
        0.3441633145105787,
        50,
        180,
        21600,
        2113.2016909100907,
        44139.62182372089,
        1,
        false,
      ],
    ],
  },
  {
    title: "probabilities held against who left",
    call: "EVALUATE_RISK_DETAIL",
    args: [column(0.9, 0.8, 0.4, 0.1), column(true, false, "yes", 0), true, "25%"],
    result: [
      [
        "customers",
        "churned",
        "auc_estimate",
        "auc_interval_low",
        "auc_interval_high",
        "ks",
        "lift",
        "capture",
        "brier",
        "log_loss",
      ],
      [4, 2, 0.75, 0.05704808782516124, 1, 0.5, 2, 0.5, 0.255, 0.6841124189059771],
    ],
  },
  {
    title: "two churn rates over two months",
    call: "CHURN_SCENARIOS",
    args: [1000, 100, 2, column("25%", "50%")],
    result: [
      [
        "churn_rate",
        "ending_revenue",
        "ending_annual_revenue",
        "cumulative_revenue",
        "ending_gap",
        "cumulative_gap",
        "month_0",
        "month_1",
        "month_2",
      ],
      [0.25, 737.5, 8850, 1587.5, 0, 0, 1000, 850, 737.5],
      [0.5, 400, 4800, 1000, -337.5, -587.5, 1000, 600, 400],
    ],
  },
  {
    title: "a question a column",
    call: "PULSE",
    args: [
      [
        ["Clarity", "Workload"],
        [5, 4],
        [4, 2],
        [3, 1],
      ],
      [["clarity", "workload"]],
    ],
    result: [
      pulseTitles,
      ["clarity", "", 2 / 3, 1 / 3, 0, 0.2076596008020478, 0.9385080552796038, 3, 0, 0, "", "", "", ""],
      ["workload", "", 1 / 3, 0, 2 / 3, 0.06149194472039625, 0.7923403991979524, 3, 0, 0, "", "", "", ""],
    ],
  },
  {
    title: "questions with factors, and the wave before",
    call: "PULSE",
    args: [
      [
        [5, 4],
        [4, 2],
        [3, 1],
      ],
      column("clarity", "workload"),
      column("work", "work"),
      [
        [3, 3],
        [2, 5],
      ],
    ],
    result: [
      pulseTitles,
      [
        "clarity",
        "work",
        2 / 3,
        1 / 3,
        0,
        0.2076596008020478,
        0.9385080552796038,
        3,
        0,
        0,
        2 / 3,
        -0.1353004471776903,
        0.9385080552796038,
        0.4,
      ],
      [
        "workload",
        "work",
        1 / 3,
        0,
        2 / 3,
        0.06149194472039625,
        0.7923403991979524,
        3,
        0,
        0,
        -1 / 6,
        -0.6548292253357504,
        0.44578123286192467,
        1,
      ],
    ],
  },
  {
    title: "as many answers a row as there are questions",
    call: "PULSE",
    args: [
      [
        [5, 4],
        [4, 2],
      ],
      [["clarity"]],
    ],
    error: value("answers in row 1 must have 1 items, but got 2; answers in row 2 must have 1 items, but got 2"),
  },
  {
    title: "who has not ordered for long",
    call: "LAPSED_CUSTOMERS",
    args: [customers, dates, 30, undefined, date("2025-04-20"), 1],
    result: [
      ["customer_id", "last_ordered_at", "days_since", "threshold"],
      ["a", "2025-03-15", 36, 30],
      ["b", "2025-03-01", 50, 30],
      ["c", "2025-02-12", 67, 30],
    ],
  },
  {
    title: "customers left after each renewal, and how many are to be expected",
    call: "RETENTION_FORECAST",
    args: [[["left"], [1000], [631], [468], [382], [326], [289], [262], [241]], 8],
    result: [
      ["renewals", "observed", "forecast", "retention_rate"],
      [0, 1, 1, ""],
      [1, 0.631, 0.6267060540838754, 0.6267060540838754],
      [2, 0.468, 0.4738193217731431, 0.7560471431312029],
      [3, 0.382, 0.38797395411438385, 0.8188225686164387],
      [4, 0.326, 0.33206791100877003, 0.8559025869836319],
      [5, 0.289, 0.29234709920130997, 0.8803834682887772],
      [6, 0.262, 0.262455818463095, 0.897754139446303],
      [7, 0.241, 0.23902361402997546, 0.9107194324350081],
      [8, "", 0.22008496653381895, 0.9207666256197545],
    ],
  },
  {
    title: "more customers after a renewal than before it",
    call: "RETENTION_FORECAST",
    args: [[[100], [60], [70]]],
    error: value("survivors in row 3 (70) must be at most survivors in row 2 (60)"),
  },
  {
    title: "no whole number of renewals",
    call: "RETENTION_FORECAST",
    args: [[[100], [60]], 0.05],
    error: value("renewals must be a whole number, but got 0.05"),
  },
  {
    title: "no renewal",
    call: "RETENTION_FORECAST",
    args: [[[100], [60]], 0],
    error: value("renewals must be at least 1, but got 0"),
  },
  {
    title: "more renewals than anybody needs",
    call: "RETENTION_FORECAST",
    args: [[[100], [60]], 1001],
    error: value("renewals must be at most 1000, but got 1001"),
  },
  {
    title: "from the first order to the last, where nothing else is said",
    call: "LIFECYCLE",
    args: [customers, dates, "month"],
    result: [
      ["start", "new", "returning", "resurrecting", "dormant"],
      ["2025-01-01", 2, 0, 0, 0],
      ["2025-02-01", 1, 1, 0, -1],
      ["2025-03-01", 0, 1, 1, -1],
    ],
  },
];

export const goldenCells: readonly GoldenCell[] = [
  ...singleCells,
  ...spread,
  ...ranges,
  ...tables,
  ...goldenExamples(),
];
