import { errors as english } from "../locales/en/errors";
import type { MetricIssue } from "../validation/errors";
import { fillSentence } from "../validation/messages";
import type { CellFunction, ResultCell } from "./cellFunction";
import type { CellHost } from "./cellHost";
import type { CellParameter, LeftOutTime } from "./cellParameter";
import { CellProblem } from "./cellProblem";
import { type Grid, gridOf, isSingle, type ReadArguments, readArguments, sizeOf } from "./readArguments";
import { placeOf } from "./readCell";
import { shownDate } from "./readDate";

/**
 * Calls a cell function with cells as passed by a spreadsheet program.
 *
 * @param cellFunction - The function.
 * @param args - Its arguments: single cells, or ranges as rows of cells.
 * @param host - The specifics of the spreadsheet program.
 * @returns The content of the cell, or rows of cells; an empty cell is `""`.
 */
export function callFunction(cellFunction: CellFunction, args: readonly unknown[], host: CellHost): unknown {
  try {
    const size = spreadSize(cellFunction, args, host);
    if (size) return spread(cellFunction, args, size, host);
    const result = compute(cellFunction, args, host);
    return Array.isArray(result) ? result.map((row) => row.map((cell: ResultCell) => cell ?? "")) : result;
  } catch (error) {
    if (error instanceof CellProblem) return host.fail(error);
    throw error;
  }
}

/** The size of the range that a call fills; `null` if it has one result. */
function spreadSize(
  { parameters, name, returns }: CellFunction,
  args: readonly unknown[],
  host: CellHost,
): Grid | null {
  if (!host.spreads || returns === "table" || parameters.some(({ range }) => range)) return null;
  const [first, ...others] = args.map(gridOf).filter((cells) => !isSingle(cells));
  if (!first) return null;
  for (const cells of others)
    if (sizeOf(cells) !== sizeOf(first))
      throw new CellProblem(
        "value",
        `the ranges given to ${name} differ in size: ${sizeOf(first)} and ${sizeOf(cells)}`,
      );
  return first;
}

/** One result per cell: a bad one shows its problem, an empty one stays empty. */
function spread(cellFunction: CellFunction, args: readonly unknown[], size: Grid, host: CellHost): unknown[][] {
  const grids = args.map(gridOf);
  return size.map((cells, row) =>
    cells.map((_, column) => {
      const given = grids.map((grid) => (isSingle(grid) ? grid[0]?.[0] : grid[row]?.[column]));
      if (given.every((cell, place) => isSingle(grids[place] as Grid) || host.isBlank(cell))) return "";
      try {
        return compute(cellFunction, given, host);
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
): Exclude<ReturnType<CellFunction["run"]>, null> {
  const read = readArguments(cellFunction, args, host);
  let result: ReturnType<CellFunction["run"]>;
  try {
    result = cellFunction.run(read.input);
  } catch (error) {
    if ((error as Error).name !== "MetricInputError") throw error;
    const { issues } = error as unknown as { readonly issues: readonly MetricIssue[] };
    throw new CellProblem("value", inWords(issues, cellFunction.parameters, read));
  }
  if (result === null) throw withoutResult(cellFunction);
  return result;
}

/** An expression such as `customers = 0` means that the base is 0. */
const ZERO_BASE = /(?:=|is) 0$/;

function withoutResult({ name, undefinedWhen }: CellFunction): CellProblem {
  if (undefinedWhen === null) return new CellProblem("none", `${name} has no result for these cells`);
  const kind = ZERO_BASE.test(undefinedWhen) ? "divide" : "none";
  return new CellProblem(kind, `${name} has no result where ${undefinedWhen}`);
}

/** Maximum number of problems shown in one cell. */
const MOST_TOLD = 3;

function inWords(issues: readonly MetricIssue[], parameters: readonly CellParameter[], read: ReadArguments): string {
  const told = issues.slice(0, MOST_TOLD).map((issue) => sentenceOf(issue, parameters, read));
  return [...told, ...(issues.length > MOST_TOLD ? ["and more"] : [])].join("; ");
}

/** The English sentences, for cells. */
const TEXTS = { ...english, values: { ...english.values, string: "the text {value}" } };

/** Words an issue for spreadsheets: arguments instead of fields, rows instead of items. */
function sentenceOf(issue: MetricIssue, parameters: readonly CellParameter[], read: ReadArguments): string {
  const { code, path, value, details } = issue;
  const parameter = parameterAt(path, parameters);
  const item = path.find((key) => typeof key === "number");
  const row = parameter && item !== undefined ? read.rowOf(parameter.field, item) : undefined;
  const place = parameter ? placeOf(parameter, row) : "something";
  if (code === "missing" || value === null || value === undefined) return `${place} is empty`;
  const { sum, other, otherValue } = details;
  const sentence = TEXTS[code];
  const words = fillSentence(
    parameter?.kind === "date" ? sentence.replace("{value}", shownDate(value as number)) : sentence,
    {
      path: [PLACE],
      value,
      details: {
        ...details,
        ...(sum !== undefined && { sum: inCells(sum, parameters, read) }),
        ...(other !== undefined && { other: inCells(other, parameters, read) }),
        ...(typeof otherValue === "string" && { otherValue: shownDate(Date.parse(otherValue)) }),
      },
    },
    TEXTS,
  )
    .split(PLACE)
    .join(place);
  const named = [parameter?.field, ...String(other).split(/\W+/)];
  return (
    words +
    blanksIn(
      parameters.filter(({ field }) => named.includes(field)),
      read,
    )
  );
}

const STANDS_FOR: Readonly<Record<LeftOutTime, string>> = {
  first: "the first date",
  last: "the last date",
  dayAfterLast: "the day after the last date",
};

/** Lists invalid arguments that are blank, and dates filled in by default. */
function blanksIn(parameters: readonly CellParameter[], { input }: ReadArguments): string {
  const blank = parameters.filter(({ field, leftOut }) => leftOut && input[field] === undefined);
  return blank
    .map(
      ({ name, leftOut }) => `: fill in ${name}, which is blank and stands for ${STANDS_FOR[leftOut as LeftOutTime]}`,
    )
    .join("");
}

/** A placeholder that is a plain name and does not belong to a sentence. */
const PLACE = "__place__";

/** The argument at a path; for a list of objects, the first of its columns. */
function parameterAt(path: MetricIssue["path"], parameters: readonly CellParameter[]): CellParameter | undefined {
  const name = path.filter((key) => typeof key === "string").join(".");
  return parameters.find(({ field }) => field.replace("[]", "") === name || field.startsWith(`${name}[]`));
}

/** Replaces field names in a detail by argument names, and list items by rows. */
function inCells(names: string | number, parameters: readonly CellParameter[], { rowOf }: ReadArguments): string {
  return String(names)
    .replace(/(\w+)\[(\d+)\]$/g, (_, field: string, item: string) => `${field} in row ${rowOf(field, Number(item))}`)
    .replace(/\[\d+\]/g, "[]")
    .replace(/[\w.[\]]+/g, (word) => parameters.find(({ field }) => field === word)?.name ?? word);
}
