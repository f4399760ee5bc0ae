// Excel as far as a function meets it: how it passes arguments, and what it accepts as a result.
// Written after Microsoft's documentation and runtime and after reports of users; not tried against Excel itself.
import { createContext, runInContext } from "node:vm";
import { expect } from "vitest";
import type { ExcelMetadata } from "../../../scripts/spreadsheet/excelMetadata";
import type { GoldenArgument, GoldenInput } from "../goldenCells";

/** What an empty cell arrives as: 0 on the desktop, `null` on the web. */
export type Blank = 0 | null;

/** What a cell shows that has no value. */
export interface ExcelError {
  readonly code: string;
  /** Excel shows the messages of two errors only. */
  readonly message?: string;
}

export type ExcelCell = number | string | boolean | ExcelError;

export interface Excel {
  /** The ids of the functions that were associated. */
  readonly ids: readonly string[];
  /** What a formula shows. */
  call(name: string, args: readonly GoldenArgument[], blank: Blank): ExcelCell | readonly (readonly ExcelCell[])[];
}

/** Microsoft's object: its errors know their code, and only some of them keep their message. */
const CUSTOM_FUNCTIONS = `
var associated = {};
var CustomFunctions = {
  associate(id, run) {
    if (id in associated) throw new TypeError(id + " is associated twice");
    associated[id] = run;
  },
  ErrorCode: {
    invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!",
    nullReference: "#NULL!", invalidName: "#NAME?", invalidReference: "#REF!",
  },
  Error: class CustomFunctionError extends Error {
    constructor(code, message) {
      super(message || "");
      this.code = code || "#VALUE!";
    }
  },
};`;

/**
 * How a call reaches a function: as a message, whose errors are then made into objects, with an object behind the
 * arguments.
 */
const INVOKE = `
(function (id, message) {
  const revived = (value) =>
    Array.isArray(value) ? value.map(revived)
    : value !== null && typeof value === "object" ? new CustomFunctions.Error(value.code)
    : value;
  const shown = (value) =>
    Array.isArray(value) ? value.map(shown)
    : value instanceof CustomFunctions.Error
      ? { code: value.code, ...((value.code === "#VALUE!" || value.code === "#N/A") && value.message ? { message: value.message } : {}) }
    : value;
  const invocation = { functionName: id, address: undefined, parameterAddresses: undefined };
  try {
    return { result: shown(associated[id](...JSON.parse(message).map(revived), invocation)) };
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return { result: shown(error) };
    throw error;
  }
})`;

/**
 * Starts Excel's runtime without a browser: the language itself and nothing else; `load` is to associate the functions.
 */
export function startExcel(
  metadata: ExcelMetadata,
  load: (realm: { readonly CustomFunctions: never; run(script: string): void }) => void,
): Excel {
  const realm = createContext(Object.create(null));
  runInContext(CUSTOM_FUNCTIONS, realm);
  load({ CustomFunctions: realm["CustomFunctions"] as never, run: (script) => runInContext(script, realm) });
  const invoke = runInContext(INVOKE, realm);
  return {
    ids: Object.keys(realm["associated"] as object),
    call(name, args, blank) {
      const entry = metadata.functions.find((each) => each.name === name);
      if (!entry) throw new Error(`#NAME? ${name}`);
      expect(args.length, "too many arguments").toBeLessThanOrEqual(entry.parameters.length);
      const message: unknown[] = [];
      for (const [place, parameter] of entry.parameters.entries()) {
        const argument = args[place];
        if (argument === undefined) {
          expect(parameter.optional, `${parameter.name} is needed`).toBe(true);
          message.push(null);
          continue;
        }
        const rows = Array.isArray(argument)
          ? (argument as readonly (readonly GoldenInput[])[])
          : [[argument as GoldenInput]];
        if (parameter.dimensionality === "scalar")
          expect(rows.flat(), "Excel itself calls once a cell").toHaveLength(1);
        const cells = rows.map((row) => row.map((cell) => passed(cell, parameter.type, blank)));
        const error = cells.flat().find(isError);
        // A function that asks for text never sees an error: the cell shows it.
        if (error && parameter.type !== "any") return error;
        message.push(parameter.dimensionality === "matrix" ? cells : cells[0]?.[0]);
      }
      const { result } = invoke(entry.id, JSON.stringify(message)) as { result: unknown };
      if (isError(result)) return result;
      expect(Array.isArray(result), "the shape of the result").toBe(entry.result.dimensionality === "matrix");
      if (!Array.isArray(result)) return checked(result);
      const table = (result as unknown[][]).map((row) => row.map(checked));
      expect(table.length).toBeGreaterThan(0);
      for (const row of table) expect(row.length, "as wide as the others").toBe(table[0]?.length);
      return table;
    },
  };
}

function isError(value: unknown): value is ExcelError {
  return typeof value === "object" && value !== null && "code" in value;
}

/** What the cell of a result may be: null would show as 0. */
function checked(value: unknown): ExcelCell {
  if (!isError(value)) expect(["number", "string", "boolean"]).toContain(typeof value);
  if (typeof value === "number") expect(value).toSatisfy(Number.isFinite);
  return value as ExcelCell;
}

const DAY_MS = 86_400_000;

/** A cell as Excel passes it. */
function passed(cell: GoldenInput, type: "string" | "any", blank: Blank): unknown {
  if (cell === null) return type === "string" ? "" : blank;
  if (typeof cell !== "object") return type === "string" ? textOf(cell) : cell;
  if ("percent" in cell) return cell.percent;
  if ("error" in cell) return { code: cell.error };
  return Date.parse(cell.date.length === 10 ? cell.date : `${cell.date}Z`) / DAY_MS + 25_569;
}

function textOf(cell: number | string | boolean): string {
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}
