import type { CellFunction } from "./cellFunction";
import type { CellHost } from "./cellHost";
import type { CellParameter } from "./cellParameter";
import { CellProblem } from "./cellProblem";
import { type CellValue, isTitle, readCell } from "./readCell";

/** The arguments of a call as the metric takes them, and where they came from. */
export interface ReadArguments {
  /** A value for each argument that is given, by its field. */
  readonly input: Readonly<Record<string, unknown>>;
  /**
   * The row of a range that an item came from, from 1.
   *
   * @param field - The field of the range.
   * @param item - The item, from 0.
   */
  readonly rowOf: (field: string, item: number) => number | undefined;
}

/** An argument with what was given for it. */
interface Given {
  readonly parameter: CellParameter;
  /** Rows of cells. */
  readonly cells: readonly (readonly unknown[])[];
}

/** Reads the arguments of a call; throws a {@link CellProblem} that names the argument and the row. */
export function readArguments(
  { parameters, together, name }: CellFunction,
  args: readonly unknown[],
  host: CellHost,
): ReadArguments {
  const input: Record<string, unknown> = {};
  const rows = new Map<string, readonly number[]>();
  const ranges: Given[] = [];
  if (args.length > parameters.length)
    throw new CellProblem("value", `${name} takes ${parameters.length} arguments, not ${args.length}`);
  parameters.forEach((parameter, place) => {
    const cells = gridOf(args[place]);
    const isList = parameter.range && !(parameter.single && isSingle(cells));
    if (isList && !(parameter.optional && isEmpty(cells, host))) ranges.push({ parameter, cells });
    else if (!isList) {
      const value = single(parameter, cells, host);
      if (value !== undefined) input[parameter.field] = value;
    } else if (!parameter.optional) throw new CellProblem("value", `${parameter.name} is empty`);
  });
  for (const group of together ? [ranges] : ranges.map((range) => [range])) {
    if (group.length === 0) continue;
    const kept = readColumns(group, host, input);
    for (const { parameter } of group) rows.set(parameter.field, kept);
  }
  return { input, rowOf: (field, item) => rows.get(field)?.[item] };
}

/** A cell, a row or a range as rows of cells. */
export function gridOf(argument: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(argument)) return [[argument]];
  return Array.isArray(argument[0]) ? argument : [argument];
}

/** Whether a grid is a single cell. */
export function isSingle(cells: readonly (readonly unknown[])[]): boolean {
  return cells.length === 1 && cells[0]?.length === 1;
}

function isEmpty(cells: readonly (readonly unknown[])[], host: CellHost): boolean {
  return isSingle(cells) && host.isBlank(cells[0]?.[0]);
}

/** The value of a single cell; `undefined` where it is blank and may be. */
function single(
  parameter: CellParameter,
  cells: readonly (readonly unknown[])[],
  host: CellHost,
): CellValue | undefined {
  const { name, optional } = parameter;
  if (!isSingle(cells))
    throw new CellProblem(
      "value",
      `${name} must be a single cell, but is a range of ${cells.length} × ${cells[0]?.length ?? 0}`,
    );
  const value = readBlankable(cells[0]?.[0], parameter, name, host);
  if (value === null && !optional) throw new CellProblem("value", `${name} is empty`);
  return value ?? undefined;
}

function readBlankable(cell: unknown, parameter: CellParameter, where: string, host: CellHost): CellValue {
  const error = host.errorIn(cell);
  if (error !== undefined) throw new CellProblem("value", `${where} holds ${error}`);
  return isBlank(cell, parameter, host) ? null : readCell(cell, parameter, where);
}

function isBlank(cell: unknown, { kind }: CellParameter, host: CellHost): boolean {
  if (host.isBlank(cell) || (typeof cell === "string" && cell.trim() === "")) return true;
  return cell === 0 && host.zeroMayBeBlank && kind !== "number" && kind !== "flag";
}

/** Reads ranges row by row into the input; returns which rows were kept, from 1. */
function readColumns(group: readonly Given[], host: CellHost, input: Record<string, unknown>): readonly number[] {
  const [first] = group as [Given];
  const columns = group.map(({ parameter, cells }) => ({ parameter, ...columnOf(parameter, cells) }));
  const { length } = columns[0] as { length: number };
  for (const { parameter, length: own } of columns)
    if (own !== length)
      throw new CellProblem(
        "value",
        `${first.parameter.name} has ${length} rows, but ${parameter.name} has ${own}: give ranges of the same height`,
      );
  const start = length > 0 && isTitleRow(columns, host) ? 1 : 0;
  const kept: number[] = [];
  const lists = columns.map((): unknown[] => []);
  for (let row = start; row < length; row++) {
    if (columns.every(({ parameter, at }) => at(row).every((cell) => isBlank(cell, parameter, host)))) continue;
    kept.push(row + 1);
    columns.forEach(({ parameter, at }, column) => {
      const values = at(row).map((cell) => readBlankable(cell, parameter, `${parameter.name} in row ${row + 1}`, host));
      (lists[column] as unknown[]).push(parameter.matrix ? values : values[0]);
    });
  }
  columns.forEach(({ parameter }, column) => {
    input[parameter.field] = lists[column];
  });
  return kept;
}

interface Column {
  readonly length: number;
  readonly at: (row: number) => readonly unknown[];
}

/** A range as a column of cells: a range of one row is one on its side. */
function columnOf({ name, matrix }: CellParameter, cells: readonly (readonly unknown[])[]): Column {
  if (matrix) return { length: cells.length, at: (row) => cells[row] as readonly unknown[] };
  if (cells.length === 1) return { length: (cells[0] ?? []).length, at: (row) => [cells[0]?.[row]] };
  if ((cells[0]?.length ?? 0) > 1)
    throw new CellProblem("value", `${name} must be one column, but has ${cells[0]?.length}`);
  return { length: cells.length, at: (row) => cells[row] as readonly unknown[] };
}

/** Whether the first row holds titles: whatever must be a number, a date or a flag is text there. */
function isTitleRow(columns: readonly (Column & { readonly parameter: CellParameter })[], host: CellHost): boolean {
  const told = columns.filter(({ parameter: { kind } }) => kind === "number" || kind === "date" || kind === "flag");
  return (
    told.length > 0 &&
    told.every(({ parameter, at }) =>
      at(0).every((cell) => host.errorIn(cell) === undefined && isTitle(cell, parameter)),
    )
  );
}
