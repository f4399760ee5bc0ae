// Formulas as a guide shows them, with the cells that they speak of: just as much as the guides use.
import type { GoldenArgument, GoldenInput } from "../goldenCells";

/** Cells as a page shows them: the first row below the letters is row 1. */
export type Cells = readonly (readonly string[])[];

/** A call of a formula. */
export interface Call {
  readonly name: string;
  readonly args: readonly GoldenArgument[];
}

/** Rows that a column such as `A2:A` has below what is shown. */
const BLANK_ROWS = 20;

const NUMBER = /^-?\d+(?:\.\d+)?(%?)$/u;
const RANGE = /^([A-Z])(\d+)(?::([A-Z])(\d*))?$/u;
const DATE = /^DATE\((\d+), (\d+), (\d+)\)$/u;

/** Reads `=NAME(argument, argument)`. */
export function callOf(formula: string, cells: Cells): Call {
  const [, name, list] = /^=(\w+)\((.*)\)$/u.exec(formula) ?? [];
  if (name === undefined || list === undefined) throw new Error(`not a call: ${formula}`);
  // Commas within a text or a call of its own part nothing.
  const parts = list.match(/(?:"[^"]*"|\([^)]*\)|[^,"(])+/gu) ?? [];
  return { name, args: parts.map((part) => argumentOf(part.trim(), cells)) };
}

function argumentOf(text: string, cells: Cells): GoldenArgument {
  if (/^"[^"]*"$/u.test(text)) return text.slice(1, -1);
  const number = NUMBER.exec(text);
  if (number) return number[1] ? Number(`${text.slice(0, -1)}e-2`) : Number(text);
  const date = DATE.exec(text);
  if (date) return { date: [date[1], date[2]?.padStart(2, "0"), date[3]?.padStart(2, "0")].join("-") };
  const range = RANGE.exec(text);
  if (!range) throw new Error(`not an argument: ${text}`);
  return rangeOf(range, cells);
}

function rangeOf([, from, first, to, last]: RegExpExecArray, cells: Cells): GoldenArgument {
  const [left, right] = [columnOf(from as string), columnOf(to ?? (from as string))];
  const end = last === undefined ? Number(first) : last === "" ? cells.length + BLANK_ROWS : Number(last);
  return Array.from({ length: end - Number(first) + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => cellOf(cells[Number(first) - 1 + row]?.[left + column])),
  );
}

function columnOf(letter: string): number {
  return letter.charCodeAt(0) - 65;
}

/** A cell as Sheets understands what is typed into it. */
function cellOf(text = ""): GoldenInput {
  if (text === "") return null;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return { date: text };
  return NUMBER.test(text) ? Number(text) : text;
}
