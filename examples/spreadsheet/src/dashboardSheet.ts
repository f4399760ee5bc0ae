// The dashboard: yellow cells are to be changed, all others call a function; what they call stands beside them.
import type { IStyleData } from "@univerjs/core";
import { type Content, SheetBuilder } from "./sheetBuilder";
import { styles } from "./styles";

const { percent, cents, tenths, whole, signed } = styles;

const sheet = new SheetBuilder(
  "Dashboard",
  { rows: 34, columns: 15 },
  [24, 214, 72, 412, 16, 124, 84, 80, 80, 80, 96, 132, 124, 76, 24],
);

/** A line of the left side: what it is, its number, and the function that computes it. */
function line(row: number, label: string, content: Content, format: IStyleData): void {
  const isFormula = typeof content === "string" && content.startsWith("=");
  sheet
    .put(`B${row}`, label, styles.label)
    .put(`C${row}`, content, { ...(isFormula ? styles.result : styles.input), ...format })
    // As a text that Univer does not compute.
    .put(`D${row}`, isFormula ? content.slice(1) : null, styles.formula);
}

function section(row: number, columns: string, title: string): void {
  const [from, to] = columns.split(":") as [string, string];
  sheet.style(`${from}${row}:${to}${row}`, styles.section).put(`${from}${row}`, title);
}

sheet.put("B1", "Retention dashboard", styles.title).height(1, 44);
sheet.put(
  "B2",
  "Each number is what the function beside it returns. Change a yellow cell, or an answer or an order on the " +
    "other sheets.",
  styles.subtitle,
);

section(4, "B:D", "Customers");
line(5, "Customers at the start of a month", 400, whole);
line(6, "Customers lost during it", 14, whole);
line(7, "Customers won during it", 18, whole);
line(8, "Churn rate, a month", "=RETAIN_CHURN_RATE(C5, C6)", percent);
line(9, "Churn rate, a year", '=RETAIN_CONVERT_CHURN_RATE(C8, "month", "year")', percent);
line(10, "Months until half are gone", "=RETAIN_CHURN_HALF_LIFE(C8)", tenths);

section(12, "B:D", "What a customer is worth");
line(13, "Revenue a month", 49, cents);
line(14, "Gross margin", 0.8, percent);
line(15, "Discount rate, a month", 0.01, percent);
line(16, "Cost of winning a customer", 310, cents);
line(17, "Lifetime value", "=RETAIN_CLV_FROM_CHURN(C13, C8, C14, C15)", cents);
line(18, "Lifetime value to cost", "=RETAIN_LIFETIME_VALUE_TO_COST(C17, C16)", tenths);
line(19, "Months until it is paid back", "=RETAIN_PAYBACK_PERIOD(C16, C13, C14, C8)", tenths);

section(21, "B:D", "What customers say");
// Whole columns, with their title and the blank cells of those who did not answer.
line(22, "Net promoter score", "=RETAIN_NPS(Survey!D:D)", signed);
line(23, "Its 95% interval, from", "=INDEX(RETAIN_NPS_DETAIL(Survey!D:D), 2, 8)", signed);
line(24, "Its 95% interval, to", "=INDEX(RETAIN_NPS_DETAIL(Survey!D:D), 2, 9)", signed);
line(25, "Satisfied", "=RETAIN_CSAT(Survey!E:E)", percent);
line(26, "Found it easy", "=RETAIN_CES(Survey!F:F)", percent);

section(28, "B:D", "What customers do");
line(29, "Buy again within 30 days", "=RETAIN_REPEAT_WITHIN(Orders!A:A, Orders!B:B, 30, , Orders!C:C)", percent);
line(30, "Days between two orders", "=RETAIN_PURCHASE_GAPS(Orders!A:A, Orders!B:B, Orders!C:C)", whole);

section(4, "F:N", "Who came when, and how many of them came back");
// Amounts below 0 are no orders. The quarter after the last order has only begun.
table("F5", 'TAKE(RETAIN_COHORT_TABLE(Orders!A:A, Orders!B:B, "quarter", , , Orders!C:C), 9, 9)', "F6:N6");
sheet.style("G7:N14", whole);

section(16, "F:H", "Customers by what they bought");
table("F17", "RETAIN_RFM_SEGMENTS(Orders!A:A, Orders!B:B, Orders!C:C)", "F18:H18");
sheet.style("G19:H29", whole);

section(16, "J:N", "The next twelve months at this churn rate");
table("J17", "RETAIN_REVENUE_PROJECTION(C5*C13, C7*C13, C8, 12)", "J18:N18");
sheet.style("K19:N31", whole);

export const dashboardSheet = sheet.build({});

/** Where the cohort table has the customers of each age, by rows and columns from 0, and the column of its sizes. */
export const cohortCells = { sheet: "Dashboard", size: 6, rows: [6, 13], columns: [7, 13] } as const;

/** A table that a function fills: what it calls, and below it the function, from the row of titles on. */
function table(above: string, formula: string, titles: string): void {
  const [first = ""] = titles.split(":");
  sheet
    .put(above, formula, { ...styles.formula, bd: null })
    .style(titles, { ...styles.columnTitle, ht: 3 })
    .put(first, `=${formula}`, { ht: 1 });
}
