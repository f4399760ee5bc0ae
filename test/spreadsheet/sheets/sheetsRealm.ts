// Google Sheets as far as it can be had without Google: what Apps Script gives to a function, and what it takes from
// it.
import vm from "node:vm";
import type { GoldenArgument, GoldenInput } from "../goldenCells";

/** What a cell shows, or the cells that a call fills; dates as they are on the wall clock. */
export type SheetsResult = { readonly value: unknown } | { readonly error: string };

/** Google stops a function of one's own after this time. */
const LIMIT_MS = 30_000;
/** The most characters that a cell takes. */
const LONGEST_TEXT = 50_000;

/** What ECMAScript has that its edition of 2019 had not, and `Intl`: engines of other programs may lack it. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  globalThis: ["AggregateError", "FinalizationRegistry", "Intl", "Iterator", "WeakRef", "WebAssembly"],
  Object: ["groupBy", "hasOwn"],
  Array: ["fromAsync"],
  Promise: ["any", "try", "withResolvers"],
  "Array.prototype": ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"],
  "String.prototype": ["at", "isWellFormed", "matchAll", "replaceAll", "toWellFormed"],
};

/** A script project with this code in it. */
export class SheetsRealm {
  readonly #script: vm.Script;
  readonly #lacksLater: boolean;
  readonly #staysUp: boolean;
  #started: vm.Context | undefined;

  /**
   * @param code - The text that was pasted.
   * @param options - Whether to take away what came after ECMAScript 2019, and whether the script stays up after a
   * call, which Google does not promise: many calls are much faster so.
   */
  constructor(code: string, { lacksLater = false, staysUp = false } = {}) {
    this.#script = new vm.Script(code, { filename: "Code.js" });
    this.#lacksLater = lacksLater;
    this.#staysUp = staysUp;
  }

  /**
   * Calls a function as a formula does: every call starts the script anew, unless it stays up, and has only the
   * language and 30 seconds.
   */
  call(name: string, args: readonly GoldenArgument[], limit = LIMIT_MS): SheetsResult {
    const context = this.#started ?? this.#start(limit);
    if (this.#staysUp) this.#started = context;
    if (name.endsWith("_")) throw new Error(`${name} is private`);
    // Made within, so that they are the realm's own arrays and dates.
    vm.runInContext(`var given = (${revive})(${JSON.stringify(args.map(packed))})`, context);
    try {
      const value: unknown = vm.runInContext(`${name}(...given)`, context, { timeout: limit });
      return { value: accepted(value) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }

  #start(limit: number): vm.Context {
    const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
    if (this.#lacksLater)
      for (const [owner, names] of Object.entries(LATER))
        for (const each of names) vm.runInContext(`delete ${owner}.${each}`, context);
    this.#script.runInContext(context, { timeout: limit });
    return context;
  }
}

type Packed = string | number | boolean | { readonly date: string } | { readonly leftOut: true } | readonly Packed[];

function packed(argument: GoldenArgument): Packed {
  if (argument === undefined) return { leftOut: true };
  if (!Array.isArray(argument)) return packedCell(argument as GoldenInput);
  const rows = (argument as readonly (readonly GoldenInput[])[]).map((row) => row.map(packedCell));
  // A range of one cell arrives as that cell.
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] as Packed) : rows;
}

/** A blank cell is an empty text, an error its name, a percentage a number. */
function packedCell(cell: GoldenInput): Packed {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  if ("percent" in cell) return cell.percent;
  return "error" in cell ? cell.error : cell;
}

/** Runs in the realm, from its text. */
const revive = `(cells) => {
  const one = (cell) => {
    if (Array.isArray(cell)) return cell.map(one);
    if (typeof cell !== "object") return cell;
    if (cell.leftOut) return undefined;
    const [year, month, day, hour = 0, minute = 0, second = 0] = cell.date.split(/[-T :]/).map(Number);
    return new Date(year, month - 1, day, hour, minute, second);
  };
  return cells.map(one);
}`;

/** What Google takes as a result; throws where it would show an error, or something else than was meant. */
function accepted(value: unknown): unknown {
  if (!Array.isArray(value)) return acceptedCell(value);
  if (value.length === 0) throw new Error("emulator: a result without rows");
  const width = (value[0] as readonly unknown[]).length;
  return value.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== width || width === 0) throw new Error("emulator: rows of unequal length");
    return row.map(acceptedCell);
  });
}

function acceptedCell(cell: unknown): unknown {
  if (Object.prototype.toString.call(cell) === "[object Date]") return cell;
  const fits =
    typeof cell === "number"
      ? Number.isFinite(cell)
      : typeof cell === "string"
        ? cell.length <= LONGEST_TEXT
        : typeof cell === "boolean";
  if (!fits) throw new Error(`emulator: a cell cannot hold ${String(cell)}`);
  return cell;
}
