// What is left out of the script, to keep it small, changes no result: each function is called in it and beside it.
import { beforeAll, describe, expect, it } from "vitest";
import { sheetsFiles } from "../../../scripts/spreadsheet/sheetsFiles";
import { metricById } from "../../../src/catalogue";
import { type CellFunction, callFunction, cellFunctions, sheetsHost } from "../../../src/spreadsheet";
import { type GoldenArgument, type GoldenInput, goldenCells } from "../goldenCells";
import { fieldsOfExample } from "../goldenExamples";
import { SheetsRealm, type SheetsResult } from "./sheetsRealm";

let sheets: SheetsRealm;
beforeAll(async () => {
  sheets = new SheetsRealm((await sheetsFiles("0.0.0"))["Code.js"] as string, { staysUp: true });
}, 60_000);

/** The value that a path leads to; `[]` leads to that of each item. */
function valueAt(from: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || from === undefined || from === null) return from;
  if (name === "[]") return (from as readonly unknown[]).map((item) => valueAt(item, rest));
  return valueAt((from as Readonly<Record<string, unknown>>)[name], rest);
}

/** A value of an example as cells: a list as a column, lists of lists as rows. */
function cellsOf(value: unknown): GoldenArgument {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "object") return value as GoldenInput;
  if (value instanceof Date) return { date: value.toISOString().slice(0, 19) };
  return Array.from(value as ArrayLike<unknown>, (item) =>
    Array.isArray(item) ? item.map(cellOf) : [cellOf(item)],
  ) as GoldenArgument;
}

function cellOf(item: unknown): GoldenInput {
  return item === undefined ? null : (item as GoldenInput);
}

/** The calls that the examples of the metric behind a function make. */
function callsOf({ metric, parameters }: CellFunction): readonly (readonly GoldenArgument[])[] {
  const facts = metricById(metric);
  if (!facts) return [];
  return facts.examples.map((example) => {
    const from = fieldsOfExample(example);
    return parameters.map(({ field }) => cellsOf(valueAt(from, field.split(/\.|(?=\[\])/u))));
  });
}

/** The same call beside the script. */
function direct(cellFunction: CellFunction, args: readonly GoldenArgument[]): SheetsResult {
  const plain = (cell: GoldenInput): unknown => {
    if (typeof cell !== "object") return cell;
    if (cell === null) return "";
    if ("date" in cell) return new Date(cell.date.length === 10 ? `${cell.date}T00:00` : cell.date);
    return "error" in cell ? cell.error : cell.percent;
  };
  const given = args.map((argument) => {
    if (!Array.isArray(argument)) return argument === undefined ? undefined : plain(argument as GoldenInput);
    const rows = (argument as readonly (readonly GoldenInput[])[]).map((row) => row.map(plain));
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  });
  try {
    return { value: callFunction(cellFunction, given, sheetsHost) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

const named = (call: string) => cellFunctions.find(({ name }) => name === call) as CellFunction;
const calls = cellFunctions.flatMap((cellFunction) => callsOf(cellFunction).map((args) => ({ cellFunction, args })));
const golden = goldenCells.map(({ call, args }) => ({ cellFunction: named(call), args }));

describe("the script", () => {
  it.each([...calls, ...golden].map((call, n) => [`${call.cellFunction.name} (${n})`, call] as const))(
    "has the same result of %s as the library",
    (_, { cellFunction, args }) => {
      expect(sheets.call(`RETAIN_${cellFunction.name}`, args)).toEqual(direct(cellFunction, args));
    },
  );

  it("is called as the examples are meant: most calls have a result", () => {
    const results = calls.filter(({ cellFunction, args }) => "value" in direct(cellFunction, args));
    expect(new Set(results.map(({ cellFunction }) => cellFunction.name)).size).toBeGreaterThan(
      0.9 * cellFunctions.length,
    );
  });

  it.each(["en", "ar", "fa"])("has the same catalogue in %j", (language) => {
    expect(sheets.call("RETAIN_CATALOGUE", [language])).toEqual(direct(named("CATALOGUE"), [language]));
  });
});
