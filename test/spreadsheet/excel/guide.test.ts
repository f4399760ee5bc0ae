// Every formula that the guide shows is computed, by the functions that the guide is about.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { excelMetadata } from "../../../scripts/spreadsheet/excelMetadata";
import { associateExcelFunctions, cellFunctions } from "../../../src/spreadsheet";
import type { GoldenInput } from "../goldenCells";
import { type Cells, callOf } from "../sheets/formula";
import { startExcel } from "./emulator";

const guide = readFileSync("docs/excel.md", "utf8");
const excel = startExcel(excelMetadata(), ({ CustomFunctions }) => associateExcelFunctions(CustomFunctions));

/** The formulas, each with the cells shown last before it and with what it is said to show. */
function shownIn(page: string): (readonly [formula: string, result: string, cells: Cells])[] {
  let cells: Cells = [];
  return [...page.matchAll(/(?:^\|.*\n)+/gmu)].flatMap(([table]) => {
    const rows = table
      .trim()
      .split("\n")
      .map((line) =>
        line
          .slice(1, -1)
          .split("|")
          .map((cell) => cell.trim()),
      );
    if (rows[0]?.[1] === "A") cells = rows.slice(2).map((row) => row.slice(1));
    if (rows[0]?.[0] !== "formula") return [];
    return rows.slice(2).map(([formula = "", result = ""]) => [formula.replaceAll("`", ""), result, cells] as const);
  });
}

/** What Excel itself makes of `TOCOL(…,1)`: the cells that are not empty. */
function computed(formula: string, cells: Cells, blank: 0 | null): unknown {
  const { name, args } = callOf(formula.replace("=RETAIN.", "=").replace(/TOCOL\(([^,]*),1\)/u, "$1"), cells);
  const filled = (rows: readonly (readonly GoldenInput[])[]) => rows.filter((row) => row[0] !== null);
  const given = formula.includes("TOCOL") ? args.map((each) => filled(each as readonly GoldenInput[][])) : args;
  return excel.call(name, given, blank);
}

function textOf(shown: unknown): string {
  if (typeof shown !== "object" || shown === null) return String(shown);
  const { code, message } = shown as { readonly code: string; readonly message?: string };
  return message === undefined ? code : `${code} ${message}`;
}

describe("the guide to Excel", () => {
  const shown = shownIn(guide);

  it("shows formulas", () => {
    expect(shown.length).toBeGreaterThanOrEqual(10);
  });

  it.each(shown)("says what %s shows", (formula, result, cells) => {
    for (const blank of [0, null] as const) {
      const got = textOf(computed(formula, cells, blank));
      if (result.endsWith("…")) expect(got.slice(0, result.length - 1)).toBe(result.slice(0, -1));
      else expect(got).toBe(result);
    }
  });

  it("names no function that there is not", () => {
    const names = cellFunctions.map(({ name }) => name);
    for (const [, name] of guide.matchAll(/RETAIN[._]([A-Z]\w*)/gu)) expect(names).toContain(name);
  });
});
