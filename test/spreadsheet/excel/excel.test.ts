import { beforeAll, describe, expect, it } from "vitest";
import { excelFiles } from "../../../scripts/spreadsheet/excelFiles";
import { excelMetadata } from "../../../scripts/spreadsheet/excelMetadata";
import { associateExcelFunctions, type CellProblemKind, cellFunctions } from "../../../src/spreadsheet";
import { type GoldenCell, type GoldenInput, type GoldenProblem, type GoldenResult, goldenCells } from "../goldenCells";
import { type Blank, type Excel, type ExcelError, startExcel } from "./emulator";

const metadata = excelMetadata();
/** The functions as they stand in the source, and as the build bundles them. */
const source = startExcel(metadata, ({ CustomFunctions }) => associateExcelFunctions(CustomFunctions));
let bundled: Excel;
let script: string;
beforeAll(async () => {
  script = String((await excelFiles())["functions.js"]);
  bundled = startExcel(JSON.parse(String((await excelFiles())["functions.json"])), ({ run }) => run(script));
}, 60_000);

const programs: readonly (readonly [name: string, excel: () => Excel, blank: Blank])[] = [
  ["on the desktop", () => source, 0],
  ["on the web", () => source, null],
  ["on the desktop, bundled", () => bundled, 0],
  ["on the web, bundled", () => bundled, null],
];

const CODES: Readonly<Record<CellProblemKind, string>> = { value: "#VALUE!", divide: "#DIV/0!", none: "#N/A" };

function errorOf({ kind, message }: GoldenProblem): ExcelError {
  return { code: CODES[kind], ...(kind !== "divide" && { message }) };
}

function expectCell(got: unknown, wanted: GoldenResult): void {
  if (typeof wanted === "object") expect(got).toEqual(errorOf(wanted.problem));
  else if (typeof wanted !== "number") expect(got).toBe(wanted);
  else expect(Math.abs((got as number) - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(wanted)));
}

/** Checks a golden cell against what a call shows. */
function expectGolden(got: unknown, { result, error }: GoldenCell): void {
  if (error) expect(got).toEqual(errorOf(error));
  else if (!Array.isArray(result)) expectCell(got, result as GoldenResult);
  else {
    const rows = got as readonly (readonly unknown[])[];
    expect(rows.map((row) => row.length)).toEqual(result.map((row) => row.length));
    for (const [r, row] of (result as readonly (readonly GoldenResult[])[]).entries())
      for (const [c, wanted] of row.entries()) expectCell(rows[r]?.[c], wanted);
  }
}

const inExcel = goldenCells.filter(({ notIn }) => notIn?.excel === undefined);
const column = (...cells: readonly GoldenInput[]) => cells.map((cell) => [cell]);

describe.each(programs)("Excel %s", (_, excel, blank) => {
  it.each(inExcel.map((golden) => [`${golden.call}: ${golden.title}`, golden] as const))("%s", (_, golden) => {
    expectGolden(excel().call(golden.call, golden.args, blank), golden);
  });

  it("knows every function", () => {
    expect(excel().ids).toEqual(cellFunctions.map(({ name }) => name));
  });

  it("takes an empty cell for an answer of 0 on the desktop only", () => {
    const answers = column(10, 9, 8, 6, null, null);
    expect(excel().call("NPS", [answers], blank)).toBeCloseTo(blank === null ? 25 : (100 * (2 - 3)) / 6, 12);
    // What =TOCOL(A2:A7,1) hands over.
    expect(excel().call("NPS", [answers.slice(0, 4)], blank)).toBe(25);
  });

  it("drops empty rows where another column tells that they are", () => {
    const ids = column("a", "b", "a", null, null);
    const dates = column({ date: "2025-01-01" }, { date: "2025-01-02" }, { date: "2025-01-11" }, null, null);
    const amounts = column(10, 20, 30, null, null);
    expect(excel().call("PURCHASE_GAPS", [ids, dates, amounts], blank)).toBe(10);
  });

  it("leaves out what is empty in a drop-down", () => {
    expect(excel().call("EXPECTED_LIFETIME", [0.05, null], blank)).toBe(
      excel().call("EXPECTED_LIFETIME", [0.05], blank),
    );
    expect(excel().call("EXPECTED_LIFETIME", [0.25, "completed"], blank)).toBe(3);
  });

  it("shows the error of a cell that must hold a word", () => {
    expect(excel().call("EXPECTED_LIFETIME", [0.05, { error: "#REF!" }], blank)).toEqual({ code: "#REF!" });
  });

  it.each(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"])("names %s in a column", (error) => {
    expect(excel().call("NPS", [column(10, 9, { error })], blank)).toEqual({
      code: "#VALUE!",
      message: `answers in row 3 contains ${error}`,
    });
  });
});

it("associates its functions before Excel has put its errors in place", () => {
  const ids: string[] = [];
  associateExcelFunctions({ associate: (id: string) => ids.push(id) } as never);
  expect(ids).toEqual(cellFunctions.map(({ name }) => name));
});
