import { errors as english } from "../locales/en/errors";
import type { MetricIssue } from "../validation/errors";
import { fieldName, fillSentence } from "../validation/messages";
import type { CellFunction, ResultCell } from "./cellFunction";
import type { CellHost } from "./cellHost";
import { type CellParameter, cellName } from "./cellParameter";
import { CellProblem } from "./cellProblem";
import { gridOf, isSingle, type ReadArguments, readArguments } from "./readArguments";
import { shownDate } from "./readCell";

/**
 * Calls a cell function with cells as a spreadsheet hands them over.
 *
 * @param cellFunction - The function.
 * @param args - Its arguments: single cells, or ranges as rows of cells.
 * @param host - What the spreadsheet program does in its own way.
 * @returns What the cell is to show, or rows of that.
 */
export function callFunction(cellFunction: CellFunction, args: readonly unknown[], host: CellHost): unknown {
  try {
    const shape = spreadShape(cellFunction, args, host);
    if (shape) return spread(cellFunction, args, shape, host);
    const result = compute(cellFunction, args, host);
    return Array.isArray(result) ? result.map((row) => row.map((cell: ResultCell) => cell ?? "")) : result;
  } catch (error) {
    if (error instanceof CellProblem) return host.fail(error);
    throw error;
  }
}

/** How many rows and columns a call is to fill; `null` where it has one result. */
function spreadShape(
  { parameters, name }: CellFunction,
  args: readonly unknown[],
  host: CellHost,
): { readonly rows: number; readonly columns: number } | null {
  if (!host.spreads || parameters.some(({ range }) => range)) return null;
  const ranges = args.map(gridOf).filter((cells) => !isSingle(cells));
  const [first] = ranges;
  if (!first) return null;
  const [rows, columns] = [first.length, first[0]?.length ?? 0];
  for (const cells of ranges)
    if (cells.length !== rows || cells[0]?.length !== columns)
      throw new CellProblem(
        "value",
        `the ranges given to ${name} differ in size: ${rows} × ${columns} and ${cells.length} × ${cells[0]?.length ?? 0}`,
      );
  return { rows, columns };
}

/** One result a row: a bad row shows what is wrong with it, an empty one stays empty. */
function spread(
  cellFunction: CellFunction,
  args: readonly unknown[],
  { rows, columns }: { readonly rows: number; readonly columns: number },
  host: CellHost,
): unknown[][] {
  const grids = args.map(gridOf);
  const ranges = grids.filter((cells) => !isSingle(cells));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      if (ranges.every((cells) => host.isBlank(cells[row]?.[column]))) return "";
      try {
        return compute(
          cellFunction,
          grids.map((cells) => (isSingle(cells) ? cells[0]?.[0] : cells[row]?.[column])),
          host,
        );
      } catch (error) {
        if (error instanceof CellProblem) return host.errorCell(error);
        throw error;
      }
    }),
  );
}

function compute(
  cellFunction: CellFunction,
  args: readonly unknown[],
  host: CellHost,
): ReturnType<CellFunction["run"]> {
  const read = readArguments(cellFunction, args, host);
  let result: ReturnType<CellFunction["run"]>;
  try {
    result = cellFunction.run(read.input);
  } catch (error) {
    if ((error as Error).name !== "MetricInputError") throw error;
    const { issues } = error as unknown as { readonly issues: readonly MetricIssue[] };
    throw new CellProblem("value", issues.map((issue) => sentenceOf(issue, cellFunction.parameters, read)).join("; "));
  }
  if (result === null) throw withoutResult(cellFunction);
  return result;
}

/** A base of 0 is what an expression such as `customers === 0` tells of. */
const ZERO_BASE = /^\w+ === 0$/;

function withoutResult({ name, undefinedWhen }: CellFunction): CellProblem {
  if (undefinedWhen === null) return new CellProblem("none", `${name} has no result for these cells`);
  return new CellProblem(
    ZERO_BASE.test(undefinedWhen) ? "divide" : "none",
    `${name} has no result where ${undefinedWhen
      .replace(/ === /g, " = ")
      .replace(/ \|\| /g, " or ")
      .replace(/ && /g, " and ")}`,
  );
}

/** An issue in the words of the spreadsheet: arguments for fields, rows for items. */
function sentenceOf(issue: MetricIssue, parameters: readonly CellParameter[], { rowOf }: ReadArguments): string {
  const { code, path, value, details } = issue;
  const { parameter, item } = argumentAt(path, parameters);
  const row = parameter && item !== undefined ? rowOf(parameter.field, item) : undefined;
  const where = parameter
    ? `${parameter.name}${row === undefined ? "" : ` in row ${row}`}`
    : fieldName(path.map(named));
  if (value === null || value === undefined) return `${where} is empty`;
  return fillSentence(
    english[code],
    {
      path: [WHERE],
      value: parameter?.kind === "date" && typeof value === "number" ? shownDate(value) : value,
      details: Object.fromEntries(Object.entries(details).map(([key, detail]) => [key, inCells(detail, parameters)])),
    },
    english,
  ).replace(WHERE, where);
}

/** A place holder that is a plain name, and none of ours. */
const WHERE = "__where__";

function named(key: string | number): string | number {
  return typeof key === "string" ? cellName(key) : key;
}

/** The argument that a path leads to, and the item of its range. */
function argumentAt(
  path: MetricIssue["path"],
  parameters: readonly CellParameter[],
): { readonly parameter?: CellParameter; readonly item?: number } {
  const field = path.filter((key) => typeof key === "string").join(".");
  const item = path.find((key) => typeof key === "number");
  const parameter = parameters.find((each) => each.field.replace("[]", "") === field);
  return { ...(parameter && { parameter }), ...(item !== undefined && { item }) };
}

/** Names of fields in a detail as names of arguments. */
function inCells(detail: string | number, parameters: readonly CellParameter[]): string | number {
  if (typeof detail === "number") return detail;
  return detail.replace(/[\w.]+/g, (word) => parameters.find(({ field }) => field === word)?.name ?? word);
}
