// The formulas of a guide to Excel, and of those to several programs at once.
import type { GoldenInput } from "../goldenCells";
import { type Cells, callOf } from "../sheets/formula";
import type { Blank, Excel } from "./emulator";

/** A formula, what it is said to show, and the cells shown last before it. */
export type ShownFormula = readonly [formula: string, result: string, cells: Cells];

/** The rows of tables that begin with a formula. */
export function shownFormulas(page: string): ShownFormula[] {
  let cells: Cells = [];
  return [...page.matchAll(/(?:^\|.*\n)+/gmu)].flatMap(([table]) => {
    const rows = table.trim().split("\n").map(cellsOf);
    if (rows[0]?.[1] === "A") cells = rows.slice(2).map((row) => row.slice(1));
    return rows.flatMap(([formula = "", result = ""]) =>
      formula.startsWith("`=") ? [[formula.replaceAll("`", ""), result, cells] as const] : [],
    );
  });
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

/** What a formula shows as text: a value, or the error with its message. */
export function textShown(excel: Excel, formula: string, cells: Cells, blank: Blank): string {
  const call = formula.replace(/^=RETAIN[._]/u, "=").replace(/TOCOL\(([^,]*),1\)/u, "$1");
  const { name, args } = callOf(call, cells);
  // What Excel itself makes of TOCOL(…,1): the cells that are not empty.
  const given = formula.includes("TOCOL")
    ? args.map((each) => (each as readonly (readonly GoldenInput[])[]).filter(([cell]) => cell !== null))
    : args;
  const shown = excel.call(name, given, blank);
  if (typeof shown !== "object" || !("code" in shown)) return String(shown);
  return shown.message === undefined ? shown.code : `${shown.code} ${shown.message}`;
}

/** As much of a text as `0.34787…` tells of it. */
export function asFarAs(shown: string, text: string): string {
  return shown.endsWith("…") ? `${text.slice(0, shown.length - 1)}…` : text;
}
