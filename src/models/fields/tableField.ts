import type { IssueDetails, IssuePath } from "../../validation/errors";
import { type FieldFacts, withFacts } from "../../validation/fieldFacts";
import { customField, type Field, isList, MOST_BAD_ITEMS, type run } from "../../validation/fields";
import type { Broken } from "../../validation/issues";
import type { Problem } from "../../validation/makeIssue";
import { nearestName } from "../../validation/nearestName";
import { ownFields } from "../../validation/ownFields";
import { wrongLength } from "../../validation/rareErrors";
import type { Unit } from "../../validation/unit";

/** The range of a column of a table. */
export interface ColumnShape {
  /** Unit. */
  readonly unit: Unit;
  /** Least value. */
  readonly least: number;
  /** Greatest value. */
  readonly greatest: number;
  /** Least absolute value other than 0. */
  readonly nearest?: number;
  /** Whether the numbers are whole. */
  readonly whole?: boolean;
}

/** A problem of a row, with the column to name. */
export interface RowProblem {
  /** Name of the column. */
  readonly column: string;
  /** The problem. */
  readonly code: Problem;
  /** Values of the placeholders in the sentence; `pathOf` returns the path of a column in the same row. */
  readonly details: (pathOf: (column: string) => IssuePath) => IssueDetails;
}

/** Rules between the numbers of a row: a fast pass over the columns, and the problem of a bad row. */
export interface RowRules {
  /** Returns the first bad row at or after a row, or −1. Columns are in the order of the shape. */
  readonly firstBad: (columns: readonly ArrayLike<number>[], from: number) => number;
  /** Returns the problem of a bad row. */
  readonly problemOf: (columns: readonly ArrayLike<number>[], row: number) => RowProblem;
}

/** A table of numbers. */
export interface TableShape<Name extends string> {
  /** Required columns. */
  readonly columns: Readonly<Record<Name, ColumnShape>>;
  /** Optional columns, checked if present. */
  readonly optional?: Readonly<Record<string, ColumnShape>>;
  /** Rules between the numbers of a row that are valid on their own. */
  readonly rows?: RowRules;
  /**
   * Whether the required columns, as doubles, are valid, in one pass: then nothing else is checked. In the order of the
   * shape; not asked if an optional column is present.
   */
  readonly allValid?: ((columns: readonly Float64Array[]) => boolean) | undefined;
  /** Least number of rows. Default: 0. */
  readonly minLength?: number;
}

/** The columns of a table: arrays or typed arrays. */
export type ColumnsOf<Name extends string> = { readonly [Key in Name]: ArrayLike<number> };

/** One row of a table, as numbers. */
export type RowOf<Name extends string> = { readonly [Key in Name]: number };

/** Columns of equal length, by name; further columns are allowed. */
export function table<Name extends string>(shape: TableShape<Name>): Field<ColumnsOf<Name>> {
  const columns = jsonSchemaOf(shape, true);
  return checkedTable(shape, false, { kind: "object", jsonSchema: columns });
}

/** Columns of equal length, or one number for each of them: a single row. */
export function tableOrRow<Name extends string>(shape: TableShape<Name>): Field<ColumnsOf<Name> | RowOf<Name>> {
  const anyOf = [jsonSchemaOf(shape, false), jsonSchemaOf(shape, true)];
  return checkedTable(shape, true, { kind: "object", jsonSchema: { anyOf } });
}

// Only its error text is used.
const cell = /* @__PURE__ */ customField<unknown>(Boolean, { kind: "number" });

function checkedTable<Name extends string, Table>(
  shape: TableShape<Name>,
  rowToo: boolean,
  facts: FieldFacts,
): Field<Table> {
  const isObject = (value: unknown) => Object.prototype.toString.call(value) === "[object Object]";
  const field = customField<Fields>(isObject, facts).check((payload) => {
    payload.value = ownFields(payload.value);
    payload.issues.push(...tableIssues(shape, rowToo, payload.value));
  });
  return withFacts(field, facts) as unknown as Field<Table>;
}

/** Returns the problems of a table, or of a single row. */
export function tableIssues<Name extends string>(shape: TableShape<Name>, rowToo: boolean, value: Fields): RawIssue[] {
  const issues: RawIssue[] = [];
  const names = Object.keys(shape.columns) as Name[];
  const report: Report = (path, received, code, details = {}) => {
    const broken: Broken<unknown> = (_, group) => ({
      code,
      value: received,
      details: typeof details === "function" ? details(pathsIn(group, path)) : details,
    });
    // An undefined value counts as missing.
    const input = received ?? null;
    issues.push({ code: "custom", input, inst: cell, path: [...path], continue: true, params: { broken } });
  };
  const absent = names.filter((name) => value[name] === undefined);
  for (const name of Object.keys(value)) {
    const suggestion = (names as string[]).includes(name) ? undefined : nearestName(name, absent);
    if (suggestion !== undefined) report([name], value[name], "misspelledField", { suggestion });
  }
  const isRow =
    rowToo && !names.some((name) => isList(value[name])) && names.some((name) => typeof value[name] === "number");
  const more = Object.keys(shape.optional ?? {}).filter((name) => value[name] !== undefined) as Name[];
  const all = {
    ...shape,
    columns: { ...shape.columns, ...shape.optional },
    allValid: more.length === 0 ? shape.allValid : undefined,
  };
  checkColumns(all, [...names, ...more], value, isRow, report);
  return issues;
}

type Fields = Readonly<Record<string, unknown>>;
type RawIssue = Issues[number];
type Issues = ReturnType<typeof run>["issues"];
type Details = IssueDetails | RowProblem["details"];
type Report = (path: IssuePath, received: unknown, code: Problem, details?: Details) => void;

function checkColumns<Name extends string>(
  { columns, rows, minLength = 0, allValid }: TableShape<Name>,
  names: readonly Name[],
  value: Readonly<Record<string, unknown>>,
  isRow: boolean,
  report: Report,
): void {
  let bad = 0;
  const count: Report = (...problem) => {
    bad++;
    report(...problem);
  };
  const expected = isRow ? "number" : "list";
  for (const name of names) {
    const column = value[name];
    if (column === undefined) count([name], column, "missing", { expected });
    else if (isRow && typeof column !== "number") count([name], column, "wrongType", { expected });
    else if (!isRow && !isList(column)) count([name], column, "wrongType", { expected });
  }
  if (bad > 0) return;
  const lists = names.map((name) => (isRow ? [value[name] as number] : (value[name] as ArrayLike<number>)));
  const [first] = lists as [ArrayLike<number>];
  const { length } = first;
  if (length < minLength) count([names[0] as Name], first, wrongLength, { bound: `≥ ${minLength}`, length });
  for (const [i, list] of lists.entries())
    if (list.length !== length) count([names[i] as Name], list, wrongLength, { bound: length, length: list.length });
  if (bad > 0) return;
  const doubles = lists.filter((list) => list instanceof Float64Array);
  if (allValid && doubles.length === lists.length && allValid(doubles)) return;
  for (const [i, list] of lists.entries()) {
    const name = names[i] as Name;
    const column = columns[name];
    for (let row = firstBad(list, column, 0); row >= 0 && bad < MOST_BAD_ITEMS; row = firstBad(list, column, row + 1)) {
      const [code, details] = problemOf(list[row], column);
      count(isRow ? [name] : [name, row], list[row], code, details);
    }
  }
  if (bad > 0 || !rows) return;
  for (let row = rows.firstBad(lists, 0); row >= 0 && bad < MOST_BAD_ITEMS; row = rows.firstBad(lists, row + 1)) {
    const { column, code, details } = rows.problemOf(lists, row);
    count(isRow ? [column] : [column, row], lists[names.indexOf(column as Name)]?.[row], code, details);
  }
}

/** Returns the paths of columns in a row, as known to the caller. */
function pathsIn(group: IssuePath, path: IssuePath): (column: string) => IssuePath {
  const [, ...row] = path;
  const prefix = group.slice(0, group.length - row.length);
  return (column) => [...prefix, column, ...row];
}

/** Returns the index of the first invalid number at or after `from`; −1 if there is none. */
function firstBad(list: ArrayLike<number>, column: ColumnShape, from: number): number {
  // A loop over one kind of list is several times as fast.
  if (list instanceof Float64Array) return firstBadDouble(list, column, from);
  const { least, greatest, nearest = 0, whole } = column;
  for (let row = from; row < list.length; row++) {
    const each: unknown = list[row];
    const isValid =
      typeof each === "number" &&
      (whole ? isWholeWithin(each, least, greatest) : isWithin(each, least, greatest, nearest));
    if (!isValid) return row;
  }
  return -1;
}

/** Whether a number is whole, and within bounds. */
export function isWholeWithin(each: number, least: number, greatest: number): boolean {
  return each >= least && each <= greatest && Math.floor(each) === each;
}

/** Whether a number is within bounds, and 0 or not too close to it. */
export function isWithin(each: number, least: number, greatest: number, nearest: number): boolean {
  const size = Math.abs(each);
  // No branch depends on whether a number is 0, which the processor could not foresee. The product of two small numbers
  // is kept from underflow.
  return each >= least && each <= greatest && (size - nearest) * (size * 1e300) >= 0;
}

/** Each kind of column has a loop of its own, with as few comparisons as it needs. */
function firstBadDouble(list: Float64Array, column: ColumnShape, from: number): number {
  const { least, greatest, nearest = 0, whole } = column;
  return whole ? firstBadWhole(list, least, greatest, from) : firstBadReal(list, least, greatest, nearest, from);
}

function firstBadWhole(list: Float64Array, least: number, greatest: number, from: number): number {
  const { length } = list;
  for (let row = from; row < length; row++) {
    if (!isWholeWithin(list[row] as number, least, greatest)) return row;
  }
  return -1;
}

function firstBadReal(list: Float64Array, least: number, greatest: number, nearest: number, from: number): number {
  const { length } = list;
  for (let row = from; row < length; row++) {
    if (!isWithin(list[row] as number, least, greatest, nearest)) return row;
  }
  return -1;
}

function problemOf(each: unknown, column: ColumnShape): [Problem, IssueDetails] {
  const { least, greatest, nearest = 0, whole } = column;
  const expected = whole ? "wholeNumber" : "number";
  if (each === undefined) return ["missing", { expected }];
  if (typeof each !== "number" || Number.isNaN(each)) return ["wrongType", { expected }];
  if (each < least) return ["tooSmall", { bound: least }];
  if (each > greatest) return ["tooLarge", { bound: greatest }];
  if (whole && !Number.isInteger(each)) return ["notWhole", {}];
  return ["nearZero", { bound: nearest }];
}

function jsonSchemaOf<Name extends string>(shape: TableShape<Name>, asColumns: boolean): Record<string, unknown> {
  const { columns, optional, minLength = 0 } = shape;
  const names = Object.keys(columns) as Name[];
  const properties = Object.entries<ColumnShape>({ ...columns, ...optional }).map(([name, column]) => {
    const { unit, least, greatest, whole } = column;
    const each = { type: whole ? "integer" : "number", minimum: least, maximum: greatest, unit };
    const list = { type: "array", items: each, minItems: minLength, sameLengthAs: names[0] };
    return [name, asColumns ? list : each];
  });
  return { type: "object", properties: Object.fromEntries(properties), required: names };
}

/** Returns a column as a typed array, which is faster to read; a Float64Array is not copied. */
export function columnOf(column: ArrayLike<number>): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from(column);
}
