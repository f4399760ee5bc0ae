import type { MetricIssue } from "../validation/errors";
import type { CellFunction, ResultCell } from "./cellFunction";
import type { CellHost } from "./cellHost";
import { cellIssues } from "./cellIssues";
import { CellProblem, unusable } from "./cellProblem";
import { type Grid, gridOf, isSingle, readArguments, sizeOf } from "./readArguments";

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
  const [first = null, ...others] = args.map(gridOf).filter((cells) => !isSingle(cells));
  for (const cells of others) {
    const [size, otherSize] = [sizeOf(first as Grid), sizeOf(cells)];
    if (size !== otherSize) throw unusable("differentSizes", null, { function: name, size, otherSize });
  }
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
    throw new CellProblem("value", cellIssues(issues, cellFunction.parameters, read));
  }
  if (result === null) throw withoutResult(cellFunction);
  return result;
}

/** An expression such as `customers = 0` means that the base is 0. */
const ZERO_BASE = /= 0$/;

function withoutResult({ name, undefinedWhen, reason }: CellFunction): CellProblem {
  const issue = { place: null, value: null };
  if (undefinedWhen === null)
    return new CellProblem("none", [{ ...issue, code: "noResult", details: { function: name } }]);
  const details = { function: name, ...(reason ? { reason } : { condition: undefinedWhen }) };
  const kind = reason === "nothingToDivideBy" || ZERO_BASE.test(undefinedWhen) ? "divide" : "none";
  return new CellProblem(kind, [{ ...issue, code: "noResultIf", details }]);
}
