// What the golden cells leave out: what cannot be told in cells, what only some programs do, and how long it takes.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MetricInputError } from "../../src/index";
import {
  associateExcelFunctions,
  type CellFunction,
  type CellHost,
  type CellParameter,
  CellProblem,
  callFunction,
  cellFunctions,
  type ExcelCustomFunctions,
  errorText,
  excelHost,
  sheetsHost,
} from "../../src/spreadsheet";
import type { GoldenInput } from "./goldenCells";
import { call, messageOf, plainHost } from "./plainHost";

const column = (...cells: readonly GoldenInput[]) => cells.map((cell) => [cell]);
const churnRate = cellFunctions.find(({ name }) => name === "CHURN_RATE") as CellFunction;
const evaluateRisk = cellFunctions.find(({ name }) => name === "EVALUATE_RISK") as CellFunction;
const nps = cellFunctions.find(({ name }) => name === "NPS") as CellFunction;

/** A function of our own. */
function ofOwn(run: CellFunction["run"], ...parameters: readonly Partial<CellParameter>[]): CellFunction {
  const plain = { kind: "number", range: false, matrix: false, single: false, optional: false } as const;
  return {
    ...churnRate,
    name: "OWN",
    parameters: parameters.map((parameter, i) => ({ ...plain, name: `p${i}`, field: `p${i}`, ...parameter })),
    run,
  };
}

function failing(error: unknown): CellFunction {
  return ofOwn(() => {
    throw error;
  }, {});
}

describe("a call", () => {
  it("refuses more arguments than there are", () => {
    expect(messageOf("CHURN_RATE", [1, 2, 3])).toBe("CHURN_RATE takes 2 arguments, not 3");
    expect(messageOf("CHURN_RATE", [1, 2, undefined])).toBe("CHURN_RATE takes 2 arguments, not 3");
  });

  it("tells of arguments that are left out", () => {
    expect(messageOf("CHURN_RATE", [])).toBe("customers_at_start is empty");
    expect(messageOf("NPS", [])).toBe("answers is empty");
    expect(messageOf("COHORT_TABLE", [column("a"), undefined, "month"])).toBe("order_dates is empty");
  });

  it("takes no answers at all for left out, in every function of answers", () => {
    const ofAnswers = cellFunctions.filter(({ parameters }) => parameters.some(({ answers }) => answers));
    expect(ofAnswers.map(({ name }) => name)).toEqual(expect.arrayContaining(["NPS", "CES_DETAIL", "CSAT", "ENPS"]));
    for (const { name, parameters } of ofAnswers) {
      const first = parameters.find(({ answers }) => answers) as CellParameter;
      const before = parameters.slice(0, parameters.indexOf(first)).map(() => 1);
      for (const none of [undefined, null, ""])
        expect(messageOf(name, [...before, none]), name).toBe(`${first.name} is empty`);
    }
  });

  it("takes blanks for values only where they mean something: still active, no reason, unknown", () => {
    const fields = cellFunctions.flatMap(({ parameters }) => parameters.filter(({ nullable }) => nullable));
    const names = new Set(fields.map(({ field }) => field));
    expect([...names].sort()).toEqual(["endedAt", "factors[].value", "reason", "reasons"]);
  });

  it("tells of an error in a title row, and of cells that are nothing", () => {
    expect(messageOf("NPS", [column({ error: "#REF!" }, 9)])).toBe("answers in row 1 contains #REF!");
    expect(callFunction(nps, [[[9], [{}]]], plainHost)).toEqual({
      problem: { kind: "value", message: "answers in row 2 must be a number, but got a value that cannot be read" },
    });
    expect(messageOf("STICKINESS", [column("a"), column("2025-01-01"), { date: "1899-12-30T12:00" }])).toBe(
      "month must be a date, or text such as 2025-03-31, but got a time of day",
    );
    expect(messageOf("CHURN_RATE", [{ date: "2025-03-31" }, 1])).toBe(
      "customers_at_start must be a number, but got the date 2025-03-31",
    );
    expect(callFunction(churnRate, [new Date(Number.NaN), 1], plainHost)).toMatchObject({
      problem: { message: "customers_at_start must be a number, but got an invalid date" },
    });
  });

  it("shows a long text only in part", () => {
    expect(messageOf("CHURN_RATE", ["x".repeat(50), 1])).toBe(
      `customers_at_start must be a number, but got the text "${"x".repeat(39)}…"`,
    );
  });

  it("refuses a customer that is neither text nor number", () => {
    expect(messageOf("PURCHASE_GAPS", [column(true), column("2025-01-01")])).toBe(
      "customer_ids in row 1 must be text or a whole number, but got TRUE",
    );
  });

  it("takes customers with fractions and large numbers for texts, and leaves blanks around them out", () => {
    const ids = column(1.5, "1.5 ", 2 ** 60, 3);
    const [, ...rows] = call("RFM_TABLE", [
      ids,
      column(...Array(4).fill("2025-01-01")),
      column(1, 2, 3, 4),
    ]) as unknown[][];
    expect(rows.map(([id]) => id)).toEqual(["1.5", String(2 ** 60), "3"]);
  });

  it("takes names that every object has for what they are", () => {
    expect(messageOf("EVALUATE_RISK", [column(1, 2), column(true, "constructor")])).toBe(
      'churned in row 2 must be TRUE or FALSE, but got the text "constructor"',
    );
    expect(messageOf("EXPECTED_LIFETIME", [0.5, "constructor"])).toMatch(
      /^convention must be one of .* but got the text "constructor"$/u,
    );
    expect(
      call("PURCHASE_GAPS", [
        column("__proto__", "__proto__", "constructor"),
        column("2025-01-01", "2025-01-03", "2025-01-01"),
      ]),
    ).toBe(2);
  });

  it("takes yes and no in several forms", () => {
    const scores = column(4, 3, 2, 1);
    for (const churned of [
      column(true, true, false, false),
      column("Yes", "TRUE", "no", "False"),
      column(1, "1", 0, "۰"),
    ])
      expect(call("EVALUATE_RISK", [scores, churned])).toBe(1);
    const odd = { toString: () => "no" } as unknown as GoldenInput;
    expect(
      callFunction(
        evaluateRisk,
        [
          [[1], [2]],
          [[true], [odd]],
        ],
        plainHost,
      ),
    ).toMatchObject({
      problem: { message: "churned in row 2 must be TRUE or FALSE, but got a value that cannot be read" },
    });
    expect(messageOf("EVALUATE_RISK", [scores, column(true, false, 2, false)])).toBe(
      "churned in row 3 must be TRUE or FALSE, but got 2",
    );
    expect(messageOf("EVALUATE_RISK", [scores, column(true, false, { date: "2025-01-01" }, false)])).toBe(
      "churned in row 3 must be TRUE or FALSE, but got the date 2025-01-01",
    );
  });

  it("takes texts that are numbers where names are needed", () => {
    const [, ...rows] = call("CHURN_RISK_DRIVERS", [
      column(1, " b "),
      column(1, 2),
      column(1, 1),
      column(0, 0),
      column(4, 4),
    ]) as unknown[][];
    expect(rows.map(([name]) => name)).toEqual(["b", "1"]);
    expect(messageOf("CHURN_RISK", [column(true), column(1), column(1), column(0), column(4)])).toBe(
      "name in row 1 must be text, but got TRUE",
    );
  });

  it("leaves a field of a row out where its cell is blank", () => {
    const given = [column("a", "b"), column(5, 5), column(1, 1), column(0, 0), column(10, 10)];
    const rows = (reference: readonly (readonly GoldenInput[])[]) =>
      (call("CHURN_RISK_DRIVERS", [...given, reference]) as unknown[][]).slice(1);
    expect(rows(column(5, null))).toEqual([
      ["b", 0.5, 25, 25],
      ["a", 0.5, 25, 0],
    ]);
    expect(messageOf("CHURN_RISK", [column("a", null), ...given.slice(1)])).toBe("name in row 2 is empty");
  });

  it("tells of the first three of many problems", () => {
    expect(messageOf("NPS", [column(11, 12, 13, 14, 15)])).toBe(
      "answers in row 1 must be at most 10, but got 11; answers in row 2 must be at most 10, but got 12; answers " +
        "in row 3 must be at most 10, but got 13; and more",
    );
  });

  it("tells of three problems without a hint at more", () => {
    expect(messageOf("NPS", [column(11, 12, 13)])).toMatch(/answers in row 3 must be at most 10, but got 13$/u);
  });

  it("shows what was typed, where another number was read", () => {
    expect(messageOf("CHURN_HALF_LIFE", ["1e3"])).toBe('churn_rate must be at most 1, but got the text "1e3"');
    expect(messageOf("CHURN_RATE", [400, "5e2"])).toBe(
      'customers_lost (the text "5e2") must be at most customers_at_start (400)',
    );
  });

  it("takes a date of another calendar for no number", () => {
    expect(messageOf("CHURN_RATE", ["1404-01-01", 1])).toBe(
      'customers_at_start must be a number, but got the text "1404-01-01"',
    );
  });

  it("counts rows from the top of the range, titles and blank rows included", () => {
    expect(messageOf("NPS", [column(null, "Score", 10, null, 11)])).toBe(
      "answers in row 5 must be at most 10, but got 11",
    );
    expect(messageOf("NPS", [[["Score", 10, 11]]])).toBe("answers in row 3 must be at most 10, but got 11");
  });

  it("counts a blank answer at the top and in the middle, but none below", () => {
    const [, [, , , , answered, missing] = []] = call("NPS_DETAIL", [column(null, 10, null, 9, null)]) as unknown[][];
    expect([answered, missing]).toEqual([2, 2]);
    const [, [, , , , , titled] = []] = call("NPS_DETAIL", [column(null, "Score", 10, null, 9, null)]) as unknown[][];
    expect(titled).toBe(1);
  });

  it("leaves rows out that are blank in all columns", () => {
    expect(call("NPS", [column(10, null, 6), column(3, null, 1)])).toBe(50);
    expect(messageOf("NPS", [column(10, 8, 6), column(3, null, 1)])).toBe("weights in row 2 is empty");
  });

  it("takes words in some of the columns for no titles", () => {
    expect(messageOf("NPS", [column("ten", 6), column(3, 1)])).toBe(
      'answers in row 1 must be a number, but got the text "ten"',
    );
    expect(messageOf("NPS", ["ten"])).toBe(
      'answers must be a number, but got the text "ten"'.replace("answers", "answers in row 1"),
    );
  });

  it("takes a sign for a title where it is one", () => {
    expect(call("NPS", [column("#", 10)])).toBe(100);
    expect(messageOf("NPS", [column("-", 10)])).toBe('answers in row 1 must be a number, but got the text "-"');
    for (const sign of ["#", "%"]) expect((call("MEAN_INTERVAL", [column(sign, 1, 3)]) as unknown[][])[1]?.[0]).toBe(2);
    expect(messageOf("MEAN_INTERVAL", [column("-", 1, 3)])).toBe(
      'values in row 1 must be a number, but got the text "-"',
    );
  });

  it("takes words with a number for a title of numbers, but not of dates, and a flag for a flag", () => {
    const title = "Orders of all customers from 2024 to 2025";
    expect((call("MEAN_INTERVAL", [column(title, 1, 3)]) as unknown[][])[1]?.[0]).toBe(2);
    expect(messageOf("PURCHASE_GAPS", [column("Customer", "a"), column(title, "2025-01-01")])).toBe(
      `order_dates in row 1 must be a date, or text such as 2025-03-31, but got the text "${title.slice(0, 39)}…"`,
    );
    expect(messageOf("EVALUATE_RISK", [column("Score", 1, 2), column("yes", true, false)])).toBe(
      'scores in row 1 must be a number, but got the text "Score"',
    );
  });

  it("keeps ids as they are, numbers too, 0 among them", () => {
    const ids = (...given: readonly GoldenInput[]) =>
      (call("CUSTOMER_SUMMARIES", [column(...given), column("2025-01-01", "2025-01-02"), column(1, 2)]) as unknown[][])
        .slice(1)
        .map(([id]) => id);
    expect(ids(0, 3)).toEqual([0, 3]);
    expect(ids(1.5, 3)).toEqual(["1.5", "3"]);
    expect(ids(0, "3")).toEqual(["0", "3"]);
  });

  it("speaks of arguments where the function speaks of fields", () => {
    expect(messageOf("REFERRAL_VALUE", [10, 0.1, 100, 5, 1, undefined, undefined, 0.1])).toBe(
      "retention_uplift needs retention_rate: pass retention_rate too, or remove retention_uplift",
    );
    expect(messageOf("LAPSED_CUSTOMERS", [column("a"), column("2025-01-01")])).toBe("days is empty");
    expect(
      messageOf("CUSTOMER_CHURN", [column("a"), column("2025-01-01"), column(null), "2025-03-01", "2025-02-01"]),
    ).toBe("until must be after from (2025-03-01), but got 2025-02-01");
    expect(messageOf("DISCOUNTED_CLV", [column(1, 2, 3), column(0.5, 0.5, 0.5), 0])).toBe(
      "retention_rate must have 2 items, but got 3",
    );
  });

  it("says which blank argument does not fit", () => {
    const orders = [column("a"), column("2025-01-10")];
    expect(messageOf("COHORT_TABLE", [...orders, "month", null, null, null, null, null, "2025-06-01"])).toBe(
      "as_of must be after from (2025-06-01), but got 2025-01-11; as_of is blank and stands for the day after " +
        "the last date: fill it in",
    );
    expect(messageOf("LIFECYCLE", [...orders, "month", null, "2024-01-01"])).toMatch(
      /^(?:to|until) must .* from \(2025-01-10\), but got 2024-01-01; from is blank and stands for the first date: fill it in$/u,
    );
    expect(messageOf("CUSTOMER_CHURN", [...orders, column(null), "2025-01-01"])).toMatch(/^(?:to|until) is empty$/u);
  });

  it("blames the date that ends a table before it starts", () => {
    const plans = [column("a"), column("2025-01-10"), column(null), column(10), "month", "2025-03-01"];
    expect(messageOf("REVENUE_MOVEMENTS", [...plans, "2025-06-01", "2025-02-01"])).toBe(
      "as_of must be after from (2025-03-01), but got 2025-02-01",
    );
    expect(messageOf("REVENUE_MOVEMENTS", [...plans, "2025-02-15", "2025-06-01"])).toBe(
      "until must be after from (2025-03-01), but got 2025-02-15",
    );
  });

  it("leaves the cells as they are", () => {
    const cells = Object.freeze([Object.freeze([10]), Object.freeze([null]), Object.freeze([6])]);
    expect(callFunction(nps, Object.freeze([cells]), plainHost)).toBe(0);
  });

  it("throws what is no fault of the cells", () => {
    const error = new RangeError("broken");
    expect(() => callFunction(failing(error), [1], plainHost)).toThrow(error);
    expect(() => callFunction(failing(error), [column(1, 2)], plainHost)).toThrow(error);
  });

  it("says so where there is no result, and no reason that could be told", () => {
    expect(callFunction({ ...ofOwn(() => null, {}), undefinedWhen: null }, [1], plainHost)).toEqual({
      problem: { kind: "none", message: "OWN has no result for these cells" },
    });
  });

  it("tells of problems of a function of another kind", () => {
    const issue = { path: ["other"], code: "tooSmall", message: "", value: 1, details: { bound: 2 } } as const;
    expect(callFunction(failing(new MetricInputError("own", [issue])), [1], plainHost)).toMatchObject({
      problem: { message: "other must be at least 2, but got 1" },
    });
    const text = { ...issue, path: ["p0"], code: "wrongType", value: "x", details: { expected: "number" } } as const;
    expect(callFunction(failing(new MetricInputError("own", [text])), [1], plainHost)).toMatchObject({
      problem: { message: 'p0 must be a number, but got the text "x"' },
    });
    const sums = {
      ...issue,
      path: ["p0"],
      code: "notAbove",
      details: { sum: [["p0"]], other: [["q"], ["p0"]], otherValue: 0 },
    } as const;
    expect(callFunction(failing(new MetricInputError("own", [sums])), [1], plainHost)).toMatchObject({
      problem: { message: "p0 (1) must be at most q + p0 (0)" },
    });
    const list = { ...issue, path: ["items", 0, "size"], code: "missing", value: undefined, details: {} } as const;
    const ofItems = ofOwn(
      () => {
        throw new MetricInputError("own", [{ ...list, path: ["items"] }, list]);
      },
      { name: "sizes", field: "items[].size", range: true, group: "items" },
    );
    expect(callFunction(ofItems, [column(5, 6)], plainHost)).toMatchObject({
      problem: { message: "sizes is empty; sizes in row 1 is empty" },
    });
  });
});

describe("a host", () => {
  const desktop: CellHost = { ...plainHost, zeroMayBeBlank: true, spreads: false };

  it("may hand over 0 for an empty cell, which is then blank wherever it is no number that is asked for", () => {
    const ids = column("a", "a", 0);
    const dates = column("2025-01-01", "2025-01-03", 0);
    expect(call("PURCHASE_GAPS", [ids, dates], desktop)).toBe(2);
    expect(call("EXPECTED_LIFETIME", [0.5, 0], desktop)).toBe(2);
    // As an answer it counts, since nothing tells it from one.
    expect(call("NPS", [column(10, 0)], desktop)).toBe(0);
    expect(call("EVALUATE_RISK", [column(2, 1), column(true, 0)], desktop)).toBe(1);
    expect(call("EVALUATE_RISK", [column(2, 0), column(true, 0)], desktop)).toBe(1);
    expect(call("RFM_TABLE", [column("a", 0), column("2025-01-01", 0), column(5, 0)], desktop)).toHaveLength(2);
  });

  it("may call once a cell by itself", () => {
    expect(messageOf("CHURN_RATE", [column(400, 200), 14], desktop)).toBe(
      "customers_at_start must be a single cell, but is a range of 2 × 1",
    );
  });

  it("may hand over errors as texts", () => {
    for (const error of ["#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#ERROR!", "#SPILL!"])
      expect(errorText(error)).toBe(error);
    for (const error of [
      "#GETTING_DATA",
      "#BLOCKED!",
      "#BUSY!",
      "#WERT!",
      "#NV",
      "#N/D",
      "#NOM ?",
      "#¡VALOR!",
      "#¿NOMBRE?",
    ])
      expect(errorText(error)).toBe(error);
    for (const cell of [
      "#1",
      "#A17",
      "N/A",
      "#",
      "#N",
      "#NPS",
      "# VALUE!",
      "no. #REF!",
      "#REF! 5",
      "#Ref!",
      "#!",
      "",
      5,
      null,
    ])
      expect(errorText(cell)).toBeUndefined();
  });

  it("may hand over an error of its own in the first row, which is no title", () => {
    const sheets = { ...plainHost, errorIn: errorText };
    expect(messageOf("NPS", [column("#GETTING_DATA", 10, 9)], sheets)).toBe("answers in row 1 contains #GETTING_DATA");
  });

  it("may be Google Sheets, whose blanks are empty texts and whose errors are thrown", () => {
    for (const blank of ["", null, undefined]) expect(sheetsHost.isBlank(blank)).toBe(true);
    for (const cell of [0, false, " ", "x"]) expect(sheetsHost.isBlank(cell)).toBe(false);
    expect(() => callFunction(churnRate, [0, 0], sheetsHost)).toThrow(
      new Error("CHURN_RATE has no result if customers_at_start = 0"),
    );
    expect(callFunction(churnRate, [column(4, 0, 4), column(1, 0, "x")], sheetsHost)).toEqual([
      [0.25],
      ["#DIV/0! CHURN_RATE has no result if customers_at_start = 0"],
      ['#VALUE! customers_lost must be a number, but got the text "x"'],
    ]);
  });

  it("may be Excel, which calls once a cell, and hands over an object about the call at the end", () => {
    const functions = new Map<string, (...args: unknown[]) => unknown>();
    const customFunctions = { associate: functions.set.bind(functions) } as unknown as ExcelCustomFunctions;
    associateExcelFunctions(customFunctions);
    expect(excelHost(customFunctions).spreads).toBe(false);
    const invocation = { address: "A1" };
    expect(functions.get("CHURN_RATE")?.(400, 14, invocation)).toBe(0.035);
    expect(functions.get("EXPECTED_LIFETIME")?.(0.5, invocation)).toBe(2);
    expect(functions.get("EXPECTED_LIFETIME")?.(0.5, null, invocation)).toBe(2);
  });

  it("may be Excel on the desktop, where an empty date is 0", () => {
    const host = excelHost({} as ExcelCustomFunctions);
    const args = [column("a", "b"), column("2025-01-01", "2025-01-01"), column(0, "2025-01-20")];
    // Of two customers one leaves within the period.
    expect(call("CUSTOMER_CHURN", [...args, "2025-01-10", "2025-02-01"], host)).toBe(0.5);
  });

  it("gets the reason of a missing result by its key", () => {
    const issuesHost: CellHost = { ...plainHost, fail: ({ issues }) => issues };
    expect(callFunction(nps, [[["Score"], [null]]], issuesHost)).toMatchObject([
      { code: "noResultIf", details: { function: "NPS", reason: "noAnswers" } },
    ]);
    expect(callFunction(churnRate, [0, 0], issuesHost)).toMatchObject([
      { code: "noResultIf", details: { function: "CHURN_RATE", condition: "customers_at_start = 0" } },
    ]);
  });

  it("gets the kind and the message of a problem", () => {
    const issue = { code: "empty", place: { argument: "a", row: 2 }, value: null, details: {} } as const;
    const problem = new CellProblem("divide", [issue]);
    expect(problem).toBeInstanceOf(Error);
    expect([problem.kind, problem.message, problem.issues]).toEqual(["divide", "a in row 2 is empty", [issue]]);
  });
});

describe("ranges for single cells", () => {
  it("give in each cell what a call of its own gives", () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom(null, "x", "5%", 0.5, true, -1));
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(rows, (pairs) => {
        const got = call("CHURN_RATE", [
          column(...pairs.map(([start]) => start)),
          column(...pairs.map(([, lost]) => lost)),
        ]);
        expect(got).toEqual(pairs.map((pair) => [pair.every((each) => each === null) ? "" : call("CHURN_RATE", pair)]));
      }),
    );
  });

  it("are no ranges for a table", () => {
    expect(messageOf("REVENUE_PROJECTION", [column(1, 2), 1, 0.5, 3])).toBe(
      "starting_revenue must be a single cell, but is a range of 2 × 1",
    );
    expect(messageOf("CATALOGUE", [column("en", "fa")])).toBe(
      "language must be a single cell, but is a range of 2 × 1",
    );
  });

  it("may have no cells", () => {
    expect(call("CHURN_RATE", [[], 1])).toEqual([[]]);
    expect(messageOf("NPS", [[]])).toBe("NPS has no result if there are no answers, or fewer than minimum_answers");
  });
});

describe("20,000 rows", () => {
  const ROWS = 20_000;
  const TAIL = 5_000;
  const times = Array.from({ length: ROWS }, (_, i) => new Date(2023, 0, 1 + (i % 730)));
  const filled = (title: string, cell: (row: number) => unknown) => [
    [title],
    ...Array.from({ length: ROWS }, (_, row) => [cell(row)]),
    ...Array.from({ length: TAIL }, () => [null]),
  ];
  const ids = filled("Customer", (row) => `c${row % 3000}`);
  const dates = filled("Date", (row) => times[row]);
  const amounts = filled("Amount", (row) => (row % 100) + 0.5);
  const ends = filled("End", (row) => (row % 2 ? new Date(2025, 0, 1) : null));
  const trials = filled("Trial", (row) => row % 10 === 0);

  it.each([
    ["COHORT_TABLE", [ids, dates, "month", undefined, "revenue", amounts]],
    ["RFM_TABLE", [ids, dates, amounts]],
    ["CUSTOMER_SUMMARIES", [ids, dates, amounts]],
    ["REVENUE_MOVEMENTS", [ids, dates, ends, amounts, "month", undefined, undefined, undefined, trials]],
    ["NPS", [filled("Score", (row) => row % 11), filled("Weight", () => 1)]],
    ["CHURN_RATE", [filled("Start", () => 400).slice(1), filled("Lost", (row) => row % 400).slice(1)]],
  ] as const)("take %s less than two seconds", (name, args) => {
    const cellFunction = cellFunctions.find((each) => each.name === name) as CellFunction;
    const start = performance.now();
    const got = callFunction(cellFunction, args, plainHost);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(got).not.toHaveProperty("problem");
  });
});
