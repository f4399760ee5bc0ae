// What a person reads in a cell, in three languages: the argument, the row, what stands there, and the bound.
import { describe, expect, it } from "vitest";
import { MetricInputError } from "../../src/index";
import { ar, en, fa } from "../../src/locales";
import {
  type CellFunction,
  type CellIssue,
  CellProblem,
  callFunction,
  cellFunctions,
  formatCellProblem,
} from "../../src/spreadsheet";
import { shownCell, shownValue } from "../../src/spreadsheet/shownCell";
import type { GoldenArgument, GoldenInput } from "./goldenCells";
import { call, plainHost } from "./plainHost";

const column = (...cells: readonly GoldenInput[]) => cells.map((cell) => [cell]);

/** The problem of a call. */
function problemOf(name: string, args: readonly GoldenArgument[]): CellProblem {
  let found: CellProblem | undefined;
  call(name, args, { ...plainHost, fail: (problem) => (found = problem) });
  if (!found) throw new Error("there is a result");
  return found;
}

/** The sentence in a language; isolates are ⟨⟩ here. */
function told(problem: CellProblem, texts: typeof en): string {
  return formatCellProblem(problem, texts)
    .replace(/\u2068/gu, "⟨")
    .replace(/\u2069/gu, "⟩");
}

const ids = column("a", "a");
const days = column("2025-01-10", "2025-02-10");

/** A call, and its sentence in English, Arabic and Persian. */
const sentences: readonly [name: string, args: readonly GoldenArgument[], en: string, ar: string, fa: string][] = [
  [
    "CHURN_RATE",
    [400, "fourteen"],
    'customers_lost must be a number, but got the text "fourteen"',
    'قيمة ⟨customers_lost⟩ غير مقبولة: المطلوب عدد، والقيمة المعطاة هي النص ⟨"fourteen"⟩',
    '⟨customers_lost⟩ باید عدد باشد، ولی متن ⟨"fourteen"⟩ داده شده است',
  ],
  [
    "CHURN_RATE",
    ["۴۰۰", 500],
    "customers_lost (500) must be at most customers_at_start (400)",
    "يجب ألا تزيد قيمة ⟨customers_lost⟩ (⟨500⟩) على قيمة ⟨customers_at_start⟩ (⟨400⟩)",
    "⟨customers_lost⟩ (⟨500⟩) نباید بیشتر از ⟨customers_at_start⟩ (⟨400⟩) باشد",
  ],
  [
    "CHURN_HALF_LIFE",
    ["-5%"],
    'churn_rate must be at least 0, but got the text "-5%"',
    'يجب ألا تقل قيمة ⟨churn_rate⟩ عن ⟨0⟩، لكنها النص ⟨"-5%"⟩',
    '⟨churn_rate⟩ نباید کمتر از ⟨0⟩ باشد، ولی متن ⟨"-5%"⟩ است',
  ],
  [
    "CHURN_RATE",
    [0, 0],
    "CHURN_RATE has no result if customers_at_start = 0",
    "لا نتيجة لـ⟨CHURN_RATE⟩ إذا تحقق ما يأتي: ⟨customers_at_start = 0⟩",
    "⟨CHURN_RATE⟩ نتیجه‌ای ندارد اگر ⟨customers_at_start = 0⟩",
  ],
  [
    "PURCHASE_GAPS",
    [column("a", "b"), days],
    "PURCHASE_GAPS has no result if no customer has bought on two days",
    "لا نتيجة لـ⟨PURCHASE_GAPS⟩ إذا تحقق ما يأتي: لم يشترِ أي عميل في يومين",
    "⟨PURCHASE_GAPS⟩ نتیجه‌ای ندارد اگر هیچ مشتری‌ای در دو روز خرید نکرده باشد",
  ],
  [
    "NPS",
    [column("11 - Definitely", 9)],
    'answers in row 1 must be at most 10, but got the text "11 - Definitely"',
    'يجب ألا تزيد قيمة ⟨answers⟩ في الصف ⟨1⟩ على ⟨10⟩، لكنها النص ⟨"11 - Definitely"⟩',
    '⟨answers⟩ در ردیف ⟨1⟩ نباید بیشتر از ⟨10⟩ باشد، ولی متن ⟨"11 - Definitely"⟩ است',
  ],
  [
    "PURCHASE_GAPS",
    [ids, column("1404/01/10", "1404/02/10")],
    'order_dates in row 1 is the text "1404/01/10": is 1404 a year of the Jalali calendar? Convert the date',
    '⟨order_dates⟩ في الصف ⟨1⟩ هو النص ⟨"1404/01/10"⟩: هل ⟨1404⟩ عام من التقويم الهجري الشمسي؟ حوّل التاريخ',
    '⟨order_dates⟩ در ردیف ⟨1⟩ برابر متن ⟨"1404/01/10"⟩ است: آیا ⟨1404⟩ سالی از تقویم هجری شمسی است؟ تاریخ را ' +
      "تبدیل کنید",
  ],
  [
    "PURCHASE_GAPS",
    [ids, column("1446/01/10", "1446/02/10")],
    'order_dates in row 1 is the text "1446/01/10": is 1446 a year of the Hijri calendar? Convert the date',
    '⟨order_dates⟩ في الصف ⟨1⟩ هو النص ⟨"1446/01/10"⟩: هل ⟨1446⟩ عام من التقويم الهجري القمري؟ حوّل التاريخ',
    '⟨order_dates⟩ در ردیف ⟨1⟩ برابر متن ⟨"1446/01/10"⟩ است: آیا ⟨1446⟩ سالی از تقویم هجری قمری است؟ تاریخ را ' +
      "تبدیل کنید",
  ],
  [
    "COHORT_TABLE",
    [ids, days, "month", undefined, "revenue"],
    'amounts is empty, but measure "revenue" needs it',
    '⟨amounts⟩ فارغ، لكن القيمة ⟨"revenue"⟩ في ⟨measure⟩ تحتاج إليه',
    '⟨amounts⟩ خالی است، ولی ⟨measure⟩ با مقدار ⟨"revenue"⟩ به آن نیاز دارد',
  ],
  [
    "PURCHASE_GAPS",
    [ids, column("2025-01-10")],
    "customer_ids has 2 rows, but order_dates has 1: select ranges of the same height",
    "عدد صفوف ⟨customer_ids⟩ هو ⟨2⟩، لكن عدد صفوف ⟨order_dates⟩ هو ⟨1⟩: حدّد نطاقات متساوية الارتفاع",
    "⟨customer_ids⟩ دارای ⟨2⟩ ردیف است، ولی ⟨order_dates⟩ دارای ⟨1⟩ ردیف: محدوده‌های هم‌ارتفاع انتخاب کنید",
  ],
  [
    "NPS",
    [column(11, 12, 13, -1)],
    "answers in row 1 must be at most 10, but got 11; answers in row 2 must be at most 10, but got 12; answers " +
      "in row 3 must be at most 10, but got 13; and more",
    "يجب ألا تزيد قيمة ⟨answers⟩ في الصف ⟨1⟩ على ⟨10⟩، لكنها ⟨11⟩; يجب ألا تزيد قيمة ⟨answers⟩ في الصف ⟨2⟩ على " +
      "⟨10⟩، لكنها ⟨12⟩; يجب ألا تزيد قيمة ⟨answers⟩ في الصف ⟨3⟩ على ⟨10⟩، لكنها ⟨13⟩; ومشكلات أخرى",
    "⟨answers⟩ در ردیف ⟨1⟩ نباید بیشتر از ⟨10⟩ باشد، ولی ⟨11⟩ است; ⟨answers⟩ در ردیف ⟨2⟩ نباید بیشتر از ⟨10⟩ " +
      "باشد، ولی ⟨12⟩ است; ⟨answers⟩ در ردیف ⟨3⟩ نباید بیشتر از ⟨10⟩ باشد، ولی ⟨13⟩ است; و موارد دیگر",
  ],
];

describe("a problem", () => {
  it.each(sentences)("of %s with %j is told in three languages", (name, args, english, arabic, persian) => {
    const problem = problemOf(name, args);
    expect(problem.message).toBe(english);
    expect([en, ar, fa].map((texts) => told(problem, texts))).toEqual([english, arabic, persian]);
  });

  it("is data: what is wrong, where, what stands there, and the bound", () => {
    expect(problemOf("NPS", [column(9, "11 - certainly")]).issues).toEqual([
      {
        code: "tooLarge",
        place: { argument: "answers", row: 2 },
        value: { kind: "text", written: '"11 - certainly"' },
        details: { bound: 10 },
      },
    ]);
    expect(problemOf("CHURN_RATE", [400, 500]).issues).toEqual([
      {
        code: "notAbove",
        place: { argument: "customers_lost" },
        value: { kind: "plain", written: "500" },
        details: {
          sum: [{ argument: "customers_lost" }],
          other: [{ argument: "customers_at_start" }],
          otherValue: 400,
        },
      },
    ]);
  });

  it("of the call as a whole that has no sentence of its own is one of the input", () => {
    const issue: CellIssue = { code: "wrongType", place: null, value: null, details: { expected: "object" } };
    expect(new CellProblem("value", [issue]).message).toBe("the input must be an object with named fields, but got ");
  });

  it("has words in each language for every reason of no result", () => {
    const reasons = cellFunctions.flatMap(({ reason }) => reason ?? []);
    expect(new Set(reasons)).toEqual(new Set(Object.keys(en.cells.reasons)));
    for (const { reason, undefinedWhen } of cellFunctions)
      if (reason) expect(undefinedWhen).toBe(en.cells.reasons[reason]);
  });

  it("of a sum shows the sum, whatever its parts are written like", () => {
    expect(problemOf("RESPONSE_RATE", [100, "90 ", "20"]).message).toMatch(
      /^\w+ \+ \w+ \(110\) must be at most sent \(100\)$/u,
    );
  });

  it("shows a choice, a text and a date as they are typed", () => {
    const message = (name: string, args: readonly GoldenArgument[]) => problemOf(name, args).message;
    expect(
      message("CUSTOMER_CHURN", [ids, days, column("2024-01-10 10:30:00", null), "2025-01-01", "2025-02-01"]),
    ).toBe("end_dates in row 1 must not be before start_dates (2025-01-10), but got 2024-01-10 10:30:00");
    expect(message("CUSTOMER_CHURN", [ids, days, column("2024/01/10", null), "2025-01-01", "2025-02-01"])).toBe(
      'end_dates in row 1 must not be before start_dates (2025-01-10), but got the text "2024/01/10"',
    );
    expect(message("PURCHASE_GAPS", [ids, column("2250-01-10", "2025-02-10")])).toBe(
      "order_dates in row 1 is 2250-01-10, which is not from 1900-01-01 to 2199-12-31: correct the date",
    );
  });
});

describe("a value in a message", () => {
  it.each([
    [5, "number", 5, { kind: "plain", written: "5" }],
    [0.05, "number", "5%", { kind: "text", written: '"5%"' }],
    [5, "number", " ۵ ", { kind: "plain", written: "5" }],
    [45_000 * 86_400_000, "date", 70_569, { kind: "plain", written: "2093-03-16" }],
    ["month", "choice", "Month", { kind: "text", written: '"Month"' }],
    ["2.0", "choice", 2, { kind: "text", written: '"2.0"' }],
    [true, "flag", "yes", { kind: "plain", written: "TRUE" }],
    [[1], "number", 1, { kind: "unreadable", written: "" }],
  ] as const)("%j of kind %s in the cell %j is %j", (value, kind, cell, shown) => {
    expect(shownValue(value, { kind }, cell)).toEqual(shown);
  });

  it("is cut after 40 characters", () => {
    expect(shownCell("x".repeat(40)).written).toBe(`"${"x".repeat(40)}"`);
    expect(shownCell("x".repeat(41)).written).toBe(`"${"x".repeat(39)}…"`);
  });
});

it("an input that is wrong as a whole has no place", () => {
  const run = () => {
    throw new MetricInputError("own", [
      { path: [], code: "unreadable", message: "", value: 1, details: {} },
      { path: ["unknown"], code: "conflict", message: "", value: 1, details: { other: [["a", "b"]] } },
    ]);
  };
  const [churnRate] = cellFunctions.filter(({ name }) => name === "CHURN_RATE");
  expect(callFunction({ ...(churnRate as CellFunction), run }, [1, 1], plainHost)).toMatchObject({
    problem: {
      message:
        "the input could not be read: reading it threw; unknown and a.b cannot be used together: pass only one of them",
    },
  });
});

it("the number of renewals of a forecast is whole, from 1 to 1000", () => {
  const forecast = (renewals: GoldenInput) => problemOf("RETENTION_FORECAST", [column(10, 8, 7), renewals]).message;
  expect(forecast("1.5 ")).toBe("renewals must be a whole number, but got 1.5");
  expect(forecast(0)).toBe("renewals must be at least 1, but got 0");
  expect(forecast(1001)).toBe("renewals must be at most 1000, but got 1001");
  for (const renewals of [1, 1000])
    expect(call("RETENTION_FORECAST", [column(10, 8, 7), renewals])).toHaveLength(Math.max(4, renewals + 2));
});

describe("dates in cells", () => {
  it("of other calendars are asked about by their years, others are no dates", () => {
    const message = (date: string) => problemOf("PURCHASE_GAPS", [ids, column(date, "2025-01-01")]).message;
    for (const year of ["1279", "1425"]) expect(message(`${year}-01-01`)).toMatch(/Jalali/u);
    for (const year of ["1426", "1621"]) expect(message(`${year}-01-01`)).toMatch(/Hijri/u);
    for (const year of ["1278", "1622", "1899"])
      expect(message(`${year}-01-01`)).toBe(
        `order_dates in row 1 must be a date, or text such as 2025-03-31, but got the text "${year}-01-01"`,
      );
    expect(call("PURCHASE_GAPS", [ids, column("1900-01-01", "1900-01-03")])).toBe(2);
  });

  it("may be before March 1973, which no cell counts in seconds", () => {
    expect(call("PURCHASE_GAPS", [ids, column("1970-01-10", "1970-02-10")])).toBe(31);
    expect(call("PURCHASE_GAPS", [ids, column("1900-03-01", "1900-03-05")])).toBe(4);
    const [churn] = cellFunctions.filter(({ name }) => name === "CUSTOMER_CHURN");
    const args = [column("a", "b"), column("1970-01-10", "1970-01-10"), column("1972-01-10", null)];
    expect(callFunction(churn as never, [...args, "1971-06-01", "1972-06-01"], plainHost)).toBe(0.5);
  });
});
