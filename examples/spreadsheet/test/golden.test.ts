// The calls that every spreadsheet program must answer alike, answered by Univer's own formula engine.
import { deepEqual, equal, ok } from "node:assert/strict";
import { after, describe, it } from "node:test";
import { CellValueType, type ICellData } from "@univerjs/core";
import {
  type GoldenArgument,
  type GoldenCell,
  type GoldenInput,
  type GoldenProblem,
  type GoldenResult,
  goldenCells,
} from "../../../test/spreadsheet/goldenCells";
import { type Computed, computed, type Shown } from "./headless";

const DAY_MS = 86_400_000;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ROWS = 400;
const COLUMNS = 120;
/** Where the formula stands: right of all arguments, with room for a table. */
const RESULT = 60;

const CODES = { value: "#VALUE!", divide: "#DIV/0!", none: "#N/A" } as const;

function cellOf(cell: GoldenInput): ICellData {
  if (cell === null) return {};
  if (typeof cell === "number") return { v: cell, t: CellValueType.NUMBER };
  if (typeof cell === "boolean") return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof cell === "string") return { v: cell, t: CellValueType.STRING };
  if ("percent" in cell) return { v: cell.percent, t: CellValueType.NUMBER, s: { n: { pattern: "0%" } } };
  if ("error" in cell) return { v: cell.error, t: CellValueType.STRING };
  const time = Date.parse(cell.date.length === 10 ? cell.date : `${cell.date}Z`);
  const serial = (time - Date.UTC(1899, 11, 30)) / DAY_MS;
  return { v: serial, t: CellValueType.NUMBER, s: { n: { pattern: "yyyy-mm-dd" } } };
}

function columnName(column: number): string {
  const first = Math.floor(column / 26);
  return `${first > 0 ? LETTERS[first - 1] : ""}${LETTERS[column % 26]}`;
}

/** A sheet with the arguments of a call side by side, and the call with references to them. */
function sheetOf({ call, args }: GoldenCell, id: string, prefix: string) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData) => {
    cellData[row] ??= {};
    (cellData[row] as Record<number, ICellData>)[column] = cell;
  };
  let column = 0;
  const references = args.map((argument: GoldenArgument) => {
    if (argument === undefined) return "";
    // A range of no rows is none that a sheet could have: its cells are blank.
    const given = Array.isArray(argument) ? argument : [[argument]];
    const rows = (given.length > 0 ? given : [[null], [null]]) as readonly (readonly GoldenInput[])[];
    const width = rows[0]?.length ?? 0;
    rows.forEach((cells, row) => {
      cells.forEach((cell, place) => {
        put(row, column + place, cellOf(cell));
      });
    });
    const [from, to] = [`${columnName(column)}1`, `${columnName(column + width - 1)}${rows.length}`];
    column += width;
    return from === to ? from : `${from}:${to}`;
  });
  ok(column < RESULT, "the arguments take more columns than there are");
  put(0, RESULT, { f: `=${prefix}${call}(${references.join(",")})` });
  return { id, name: id, rowCount: ROWS, columnCount: COLUMNS, cellData };
}

function expectProblem(shown: Shown | null | undefined, { kind, message }: GoldenProblem): void {
  deepEqual({ v: shown?.v, message: shown?.custom?.["message"] }, { v: CODES[kind], message });
}

function expectResult(shown: Shown | null | undefined, wanted: GoldenResult): void {
  if (typeof wanted === "object") expectProblem(shown, wanted.problem);
  else if (typeof wanted === "boolean") deepEqual([shown?.t, shown?.v], [CellValueType.BOOLEAN, wanted ? 1 : 0]);
  else if (typeof wanted === "string") equal(shown?.v ?? "", wanted);
  else {
    equal(shown?.t, CellValueType.NUMBER, `not a number: ${JSON.stringify(shown)}`);
    const difference = Math.abs(Number(shown?.v) - wanted);
    // Univer keeps twelve digits of what it shows.
    ok(difference <= 5e-12 * Math.max(1, Math.abs(wanted)), `${shown?.v} is not ${wanted}`);
  }
}

const cases = goldenCells.filter(({ notIn }) => notIn?.univer === undefined);

/** The cells are computed first, since the tests begin with the first pause. */
const computedBy = new Map<string, Computed>();
for (const prefix of ["RETAIN_", "RETAIN."]) {
  const sheets = cases.map((golden, place) => sheetOf(golden, `case${place}`, prefix));
  computedBy.set(prefix, await computed(sheets, prefix));
}

for (const [prefix, { cell, end }] of computedBy) {
  describe(`golden cells in Univer, as ${prefix}…`, () => {
    after(end);
    cases.forEach(({ call, title, result, error }, place) => {
      it(`${call}: ${title}`, () => {
        const shown = (row: number, column: number) => cell(`case${place}`, row, RESULT + column);
        if (error) return expectProblem(shown(0, 0), error);
        const rows = (Array.isArray(result) ? result : [[result]]) as readonly (readonly GoldenResult[])[];
        rows.forEach((cells, row) => {
          cells.forEach((wanted, column) => {
            expectResult(shown(row, column), wanted);
          });
        });
        // And nothing around it.
        equal(shown(rows.length, 0)?.v, undefined);
        equal(shown(0, rows[0]?.length ?? 0)?.v, undefined);
      });
    });
  });
}
