import type { CellFunction } from "./cellFunction";
import type { CellHost } from "./cellHost";
import type { CellParameter } from "./cellParameter";
import { unusable } from "./cellProblem";
import { type CellValue, firstCell, readCell } from "./readCell";
import { plain, shownCell } from "./shownCell";

/** The arguments of a call as passed to the metric, and their origin. */
export interface ReadArguments {
  /** Value of each argument given, by field. */
  readonly input: Readonly<Record<string, unknown>>;
  /**
   * Returns the row of a range from which an item came, from 1.
   *
   * @param field - Field of the range.
   * @param item - Item, from 0.
   */
  readonly rowOf: (field: string | undefined, item: number | undefined) => number | undefined;
  /**
   * Returns the cell of a field, or of an item of a field.
   *
   * @param field - Name of the field.
   * @param item - Index of the item, from 0.
   */
  readonly cellAt: (field: string | undefined, item: number | undefined) => unknown;
}

/** Rows of cells. */
export type Grid = readonly (readonly unknown[])[];

/** A range as list items: one cell per item, or for a matrix, one row of cells. */
interface Column {
  readonly parameter: CellParameter;
  readonly items: readonly unknown[];
}

/** The cells of a field, and the rows kept, from 1. */
interface Source {
  readonly items: readonly unknown[];
  readonly rows: readonly number[];
}

/** Reads the arguments of a call; throws a {@link CellProblem} naming argument and row. */
export function readArguments(
  { parameters, name }: CellFunction,
  args: readonly unknown[],
  host: CellHost,
): ReadArguments {
  if (args.length > parameters.length)
    throw unusable("tooManyArguments", null, { function: name, bound: parameters.length, given: args.length });
  const input: Record<string, unknown> = {};
  const groups = new Map<string, Column[]>();
  const sources = new Map<string | undefined, Source>();
  parameters.forEach((parameter, place) => {
    const cells = gridOf(args[place]);
    if (!parameter.range || (parameter.single && isSingle(cells))) {
      const value = singleValue(parameter, cells, host);
      if (value !== null) input[parameter.field] = value;
      sources.set(parameter.field, { items: cells[0] as readonly unknown[], rows: [] });
      return;
    }
    const column = columnOf(parameter, cells);
    if (isLeftOut(column, host)) {
      if (parameter.optional) return;
      if (isSingle(cells) && !parameter.nullable) throw unusable("empty", { argument: parameter.name });
    }
    const group = parameter.group as string;
    groups.set(group, [...(groups.get(group) ?? []), column]);
  });
  for (const group of groups.values()) {
    const rows = readColumns(group, host, input);
    for (const { parameter, items } of group) sources.set(parameter.field, { items, rows });
  }
  const rowOf = (field: string | undefined, item: number | undefined) => sources.get(field)?.rows[item as number];
  return { input, rowOf, cellAt: (field, item) => sources.get(field)?.items[(rowOf(field, item) ?? 1) - 1] };
}

/** Converts a cell, a row or a range to rows of cells. */
export function gridOf(argument: unknown): Grid {
  if (!Array.isArray(argument)) return [[argument]];
  return Array.isArray(argument[0]) ? argument : [argument];
}

/** Whether a grid is a single cell. */
export function isSingle(cells: Grid): boolean {
  return cells.length === 1 && cells[0]?.length === 1;
}

/** The size of a grid. */
export function sizeOf(cells: Grid): string {
  return `${cells.length} × ${cells[0]?.length}`;
}

/** The value of a single cell; `null` if it is blank and optional. */
function singleValue(parameter: CellParameter, cells: Grid, host: CellHost): CellValue {
  const { name, optional } = parameter;
  if (!isSingle(cells)) throw unusable("notOneCell", { argument: name }, { size: sizeOf(cells) });
  const value = read(cells[0]?.[0], parameter, host);
  if (value === null && !optional) throw unusable("empty", { argument: name });
  return value;
}

/** Converts a range to a column of cells; a range of one row is transposed. */
function columnOf(parameter: CellParameter, cells: Grid): Column {
  if (parameter.matrix) return { parameter, items: cells };
  const [first = []] = cells;
  if (cells.length === 1) return { parameter, items: first };
  if (first.length > 1) throw unusable("notOneLine", { argument: parameter.name }, { size: sizeOf(cells) });
  return { parameter, items: cells.map((row) => row[0]) };
}

/** Whether all cells of a range argument are blank. */
function isLeftOut(column: Column, host: CellHost): boolean {
  return column.items.every((_, row) => isBlankItem(column, row, host));
}

function isBlankItem({ parameter, items }: Column, row: number, host: CellHost): boolean {
  const item = items[row];
  if (!parameter.matrix) return isBlank(item, parameter, host);
  return (item as readonly unknown[]).every((cell) => isBlank(cell, parameter, host));
}

function isBlank(cell: unknown, { kind }: CellParameter, host: CellHost): boolean {
  if (host.isBlank(cell)) return true;
  if (typeof cell === "string") return cell.trim() === "";
  return cell === 0 && host.zeroMayBeBlank && kind !== "number" && kind !== "flag";
}

/** Reads a cell; `null` if it is blank. */
function read(cell: unknown, parameter: CellParameter, host: CellHost, row?: number): CellValue {
  const error = host.errorIn(cell);
  const place = { argument: parameter.name, ...(row !== undefined && { row }) };
  if (error !== undefined) throw unusable("cellError", place, {}, plain(error));
  return isBlank(cell, parameter, host) ? null : readCell(cell, parameter, place);
}

/** Reads ranges row by row into the input; returns the rows kept, from 1. */
function readColumns(group: readonly Column[], host: CellHost, input: Record<string, unknown>): readonly number[] {
  const kept = keptRows(group, host);
  for (const { parameter, items } of group) {
    const { field, kind, matrix } = parameter;
    const values: unknown[] = kept.map((row) => {
      const item = items[row - 1];
      if (matrix) return (item as readonly unknown[]).map((cell) => read(cell, parameter, host, row));
      const value = read(item, parameter, host, row);
      return value === null ? blankValue(parameter) : value;
    });
    // If some ids are numbers and others text, all become text.
    input[field] = kind === "id" && values.some((id) => typeof id === "string") ? values.map(textOf) : values;
  }
  return kept;
}

/** The list value of a blank cell in a row with other values. */
function blankValue({ group, field, nullable = false }: CellParameter): null | undefined {
  // In a list of objects, the field is omitted.
  return field.startsWith(`${group}[]`) && !nullable ? undefined : null;
}

function textOf(id: unknown): unknown {
  return typeof id === "number" ? String(id) : id;
}

/** The rows with any content, without titles. */
function keptRows(group: readonly Column[], host: CellHost): number[] {
  const [first] = group as [Column];
  const { length } = first.items;
  for (const { parameter, items } of group)
    if (items.length !== length)
      throw unusable(
        "differentHeights",
        { argument: first.parameter.name },
        { rows: length, other: [{ argument: parameter.name }], otherRows: items.length },
      );
  const zeroIsBlank =
    host.zeroMayBeBlank && group.some(({ parameter: { kind } }) => kind !== "number" && kind !== "flag");
  // If blank cells may arrive as 0, a non-numeric column identifies blank rows.
  const isBlankRow = (row: number) =>
    group.every((column) => isBlankItem(column, row, host) || (zeroIsBlank && column.items[row] === 0));
  const keepsBlanks = group.length === 1 && first.parameter.keepsBlanks;
  let top = 0;
  let end = length;
  while (end > 0 && isBlankRow(end - 1)) end--;
  while (top < end && isBlankRow(top)) top++;
  // A single cell is not a title, but a title may stand above empty cells.
  const hasTitle = top + 1 < length && isTitleRow(group, top, host);
  const start = hasTitle ? top + 1 : 0;
  const kept: number[] = [];
  for (let row = start; row < end; row++) if (keepsBlanks || !isBlankRow(row)) kept.push(row + 1);
  return kept;
}

/** Whether a row contains titles: words in every column that expects a number, a date or a flag. */
function isTitleRow(group: readonly Column[], row: number, host: CellHost): boolean {
  const told = group.filter(({ parameter: { kind } }) => kind === "number" || kind === "date" || kind === "flag");
  const cells = told.flatMap(({ parameter, items }) => {
    const cellsOf = (item: unknown) => (parameter.matrix ? (item as readonly unknown[]) : [item]);
    return cellsOf(items[row]).map((cell) => {
      const again = () => items.some((item, other) => other > row && cellsOf(item).includes(cell));
      return {
        cell,
        parameter,
        looks: host.errorIn(cell) === undefined ? firstCell(cell, parameter, again) : "answer",
      };
    });
  });
  if (cells.some(({ looks }) => looks === "answer") || cells.length === 0) return false;
  const [unclear] = cells;
  if (unclear && cells.every(({ looks }) => looks === "either"))
    throw unusable("titleOrAnswer", { argument: unclear.parameter.name, row: row + 1 }, {}, shownCell(unclear.cell));
  return true;
}
