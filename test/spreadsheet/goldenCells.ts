// One table of calls that every spreadsheet program must answer alike: what its own test hands over is these cells in its own form.
import type { CellProblemKind } from "../../src/spreadsheet";

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

export const goldenCells: readonly GoldenCell[] = [
  { title: "two numbers", call: "CHURN_RATE", args: [400, 14], result: 0.035 },
  { title: "texts that are numbers", call: "CHURN_RATE", args: ["4,000", " 140 "], result: 0.035 },
  {
    title: "a percentage as text and as a number",
    call: "CONVERT_CHURN_RATE",
    args: ["5%", "month", "year"],
    result: 0.45963991233736334,
  },
  {
    title: "a cell that is shown as a percentage",
    call: "CHURN_HALF_LIFE",
    args: [{ percent: 0.05 }],
    result: 13.513407333964871,
  },
  {
    title: "an argument in the middle that is left out",
    call: "QUICK_RATIO",
    args: [100, 50, 25, 25, undefined],
    result: 3,
  },
  {
    title: "text where a number is needed",
    call: "CHURN_RATE",
    args: [400, "abc"],
    error: { kind: "value", message: 'customers_lost is the text "abc", a number is needed' },
  },
  {
    title: "a blank cell that is needed",
    call: "CHURN_RATE",
    args: [null, 14],
    error: { kind: "value", message: "customers_at_start is empty" },
    notIn: { excel: "an empty cell may arrive as 0" },
  },
  {
    title: "an error in a cell",
    call: "CHURN_RATE",
    args: [400, { error: "#N/A" }],
    error: { kind: "value", message: "customers_lost holds #N/A" },
  },
  {
    title: "a base of 0",
    call: "CHURN_RATE",
    args: [0, 0],
    error: { kind: "divide", message: "CHURN_RATE has no result where customers_at_start = 0" },
  },
  {
    title: "more lost than there were",
    call: "CHURN_RATE",
    args: [400, 500],
    error: { kind: "value", message: "customers_lost (500) must not be above customers_at_start (400)" },
  },
  {
    title: "a column of answers with a title and blanks",
    call: "NPS",
    args: [column("Score", 10, 9, 8, 6)],
    result: 25,
  },
  {
    title: "a column of answers with blanks below and in the middle",
    call: "NPS",
    args: [column(10, 9, null, 8, 6, null, null)],
    result: 25,
    notIn: { excel: "empty cells of a range may arrive as 0, which is an answer" },
  },
  {
    title: "an error in the middle of a column",
    call: "NPS",
    args: [column("Score", 10, { error: "#N/A" }, 6)],
    error: { kind: "value", message: "answers in row 3 holds #N/A" },
  },
  {
    title: "columns of orders with dates, titles and blanks below",
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
    title: "columns of unequal height",
    call: "PURCHASE_GAPS",
    args: [column("a", "a"), column(date("2025-01-01"))],
    error: { kind: "value", message: "customer_ids has 2 rows, but order_dates has 1: give ranges of the same height" },
  },
  {
    title: "ranges for single cells: a result a row, an error in its own cell",
    call: "CHURN_RATE",
    args: [column(400, 0, 200, null), column(14, 0, 300, null)],
    result: [
      [0.035],
      [{ problem: { kind: "divide", message: "CHURN_RATE has no result where customers_at_start = 0" } }],
      [{ problem: { kind: "value", message: "customers_lost (300) must not be above customers_at_start (200)" } }],
      [""],
    ],
    notIn: SPREADS_ITSELF,
  },
];
