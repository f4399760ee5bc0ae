// Every formula that the guide shows is computed, by the script that the guide is about.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { sheetsFiles } from "../../../scripts/spreadsheet/sheetsFiles";
import { cellFunctions } from "../../../src/spreadsheet";
import { goldenCells } from "../goldenCells";
import { type Cells, callOf } from "./formula";
import { SheetsRealm } from "./sheetsRealm";

/** A formula with the cells shown last before it, and the rows that it is said to fill; none where that is not said. */
interface Shown {
  readonly formula: string;
  readonly cells: Cells;
  readonly rows?: readonly (readonly string[])[];
}

const guide = readFileSync("docs/google-sheets.md", "utf8");
const rowOf = (line: string) =>
  line
    .slice(1, -1)
    .split(/ ?\| ?/u)
    .map((cell) => cell.trim());

function shownIn(page: string): Shown[] {
  const shown: Shown[] = [];
  let cells: Cells = [];
  for (const [block] of page.matchAll(/(?:^\|.*\n)+|^```text\n[^`]*^```|`=RETAIN_\w+\([^`;]*\)`/gmu)) {
    const lines = block.trim().split("\n");
    if (block.startsWith("| | A")) cells = lines.slice(2).map((line) => rowOf(line).slice(1));
    else if (block.startsWith("| formula"))
      for (const [formula = "", result = ""] of lines.slice(2).map(rowOf))
        shown.push({ formula: formula.replaceAll("`", ""), cells, rows: [[result]] });
    else if (block.startsWith("```text\n="))
      shown.push({ formula: lines[1] as string, cells, rows: lines.slice(2, -1).map((line) => line.split(/ {2,}/u)) });
    else if (block.startsWith("`=")) shown.push({ formula: block.slice(1, -1), cells });
  }
  return shown;
}

const shown = shownIn(guide);

let sheets: SheetsRealm;
beforeAll(async () => {
  sheets = new SheetsRealm((await sheetsFiles("0.0.0"))["Code.js"] as string);
}, 60_000);

/** `0.34786…` are the first digits of a number; `-` is an empty cell. */
function expectShown(got: unknown, text: string): void {
  if (text.endsWith("…")) expect(String(got)).toMatch(new RegExp(`^${text.slice(0, -1).replace(".", "\\.")}\\d`, "u"));
  else expect(got === "" ? "-" : String(got)).toBe(text);
}

/** What a message such as `… has 20 rows` stands for: any name, any number, any text. */
function patternOf(text: string): string {
  return text
    .replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")
    .replace(/#N\/A/gu, "#[A-Z/0!?]+")
    .replace(/-?\d+(?=[ :,]|$)/gu, "-?[\\d.]+")
    .replace(/"[^"]*"(?:, "[^"]*")*/gu, '".*"')
    .replace(/…/gu, ".+");
}

/** The messages that the golden cells show in Sheets. */
const messages = [
  ...new Set(
    goldenCells
      .filter(({ notIn }) => !notIn?.sheets)
      .flatMap(({ error, result }) =>
        error ? [error] : [result].flat(2).flatMap((cell) => (typeof cell === "object" ? [cell.problem] : [])),
      )
      .map(({ message }) => message),
  ),
];

describe("the guide to Google Sheets", () => {
  it("shows formulas", () => {
    expect(shown.length).toBeGreaterThan(10);
  });

  it.each(shown.map((each) => [each.formula, each] as const))("says what %s shows", (formula, { cells, rows }) => {
    const { name, args } = callOf(formula, cells);
    const got = sheets.call(name, args);
    if (!rows) {
      expect(got).not.toHaveProperty("error");
      return;
    }
    if ("error" in got) {
      expect(rows).toEqual([[`#ERROR! ${got.error}`]]);
      return;
    }
    const table = Array.isArray(got.value) ? (got.value as unknown[][]) : [[got.value]];
    expect(table.map((row) => row.length)).toEqual(rows.map((row) => row.length));
    table.forEach((row, r) => {
      row.forEach((cell, c) => {
        expectShown(cell, rows[r]?.[c] as string);
      });
    });
  });

  it("names no function that there is not", () => {
    const names = cellFunctions.map(({ name }) => `RETAIN_${name}`);
    for (const [name] of guide.matchAll(/RETAIN_[A-Z]\w*/gu)) expect(names).toContain(name);
  });

  const explained = [...guide.matchAll(/^\| (…|the ranges) (.*?) \| /gmu)].map(
    ([, start = "", rest = ""]) => new RegExp(`^${patternOf(`${start} ${rest}`)}`, "u"),
  );

  it.each(messages)("explains: %s", (message) => {
    expect(explained.filter((pattern) => pattern.test(message))).not.toEqual([]);
  });
});
