import { type FieldFacts, withFacts } from "./fieldFacts";
import { customField, type Field, isList, MOST_BAD_ITEMS } from "./fields";
import type { Broken } from "./issues";
import type { Problem } from "./makeIssue";
import { fieldName } from "./messages";
import { nearestName } from "./nearestName";
import { mustBeZero, wrongLength } from "./rareErrors";
import { rareKind } from "./rareKinds";
import type { Unit } from "./unit";

/** The numbers that a column of a table takes. */
export interface ColumnShape {
  /** What they measure. */
  readonly unit: Unit;
  /** The least. */
  readonly least: number;
  /** The greatest. */
  readonly greatest: number;
  /** How near to 0 a number other than 0 may be. */
  readonly nearest?: number;
  /** Whether they are whole. */
  readonly whole?: boolean;
}

/** What is wrong with a row, by the column that is to blame. */
export interface RowProblem {
  /** The column. */
  readonly column: string;
  /** What is wrong. */
  readonly code: Problem;
  /** What fills the sentence; `nameOf` writes a column as the caller knows it, with the number of the row. */
  readonly details: (nameOf: (column: string) => string) => Readonly<Record<string, string | number>>;
}

/** A table of numbers. */
export interface TableShape<Name extends string> {
  /** The columns that must be there. */
  readonly columns: Readonly<Record<Name, ColumnShape>>;
  /** Columns that may be there, and are checked where they are. */
  readonly optional?: Readonly<Record<string, ColumnShape>>;
  /** A rule for the numbers of a row, asked where each by itself is right: in the order of the columns, at a row. */
  readonly rowProblem?: (columns: readonly ArrayLike<number>[], row: number) => RowProblem | undefined;
  /** The fewest rows; 0 when left out. */
  readonly minLength?: number;
}

/** The columns of a table: arrays or typed arrays. */
export type ColumnsOf<Name extends string> = { readonly [Key in Name]: ArrayLike<number> };

/** One row of a table: numbers. */
export type RowOf<Name extends string> = { readonly [Key in Name]: number };

/** Columns of equal length, by name. There may be others, which are left alone: tables come with what else is known of the rows. */
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
  const names = Object.keys(shape.columns) as Name[];
  const all = { ...shape, columns: { ...shape.columns, ...shape.optional } };
  const isObject = (value: unknown) => Object.prototype.toString.call(value) === "[object Object]";
  const field = customField<Readonly<Record<string, unknown>>>(isObject, facts).check(({ value, issues }) => {
    const report = (path: readonly (string | number)[], received: unknown, code: Problem, details: Details = {}) => {
      const broken: Broken<unknown> = (_, group) => ({
        code,
        value: received,
        details: typeof details === "function" ? details(nameIn(group, path)) : details,
      });
      // What is undefined would count as missing.
      const input = received ?? null;
      issues.push({ code: "custom", input, inst: cell, path: [...path], continue: true, params: { broken } });
    };
    const absent = names.filter((name) => value[name] === undefined);
    for (const name of absent.length > 0 ? Object.keys(value) : []) {
      const suggestion = (names as string[]).includes(name) ? undefined : nearestName(name, absent);
      if (suggestion !== undefined) report([name], value[name], "misspelledField", { suggestion });
    }
    const isRow =
      rowToo && !names.some((name) => isList(value[name])) && names.some((name) => typeof value[name] === "number");
    const more = Object.keys(shape.optional ?? {}).filter((name) => value[name] !== undefined) as Name[];
    checkColumns(all, [...names, ...more], value, isRow, report);
  });
  return withFacts(field, facts) as unknown as Field<Table>;
}

type Details =
  | Readonly<Record<string, string | number>>
  | ((nameOf: (column: string) => string) => Readonly<Record<string, string | number>>);
type Report = (path: readonly (string | number)[], received: unknown, code: Problem, details?: Details) => void;

function checkColumns<Name extends string>(
  { columns, rowProblem, minLength = 0 }: TableShape<Name>,
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
  for (const [i, list] of lists.entries()) {
    const name = names[i] as Name;
    const column = columns[name];
    for (let row = firstBad(list, column, 0); row >= 0 && bad < MOST_BAD_ITEMS; row = firstBad(list, column, row + 1)) {
      const [code, details] = problemOf(list[row], column);
      count(isRow ? [name] : [name, row], list[row], code, details);
    }
  }
  if (bad > 0 || !rowProblem) return;
  for (let row = 0; row < length && bad < MOST_BAD_ITEMS; row++) {
    const problem = rowProblem(lists, row);
    if (!problem) continue;
    const { column, code, details } = problem;
    const received = (lists[names.indexOf(column as Name)] as ArrayLike<number>)[row];
    count(isRow ? [column] : [column, row], received, code, details);
  }
}

/** How a column is called in a row, as the caller knows it. */
function nameIn(group: readonly (string | number)[], path: readonly (string | number)[]): (column: string) => string {
  const [, ...row] = path;
  const prefix = group.slice(0, group.length - row.length);
  return (column) => fieldName([...prefix, column, ...row]);
}

/** The first number from `from` on that the column does not take; −1 where there is none. */
function firstBad(list: ArrayLike<number>, { least, greatest, nearest = 0, whole }: ColumnShape, from: number): number {
  const { length } = list;
  for (let row = from; row < length; row++) {
    const each: unknown = list[row];
    if (
      typeof each !== "number" ||
      !(each >= least && each <= greatest) ||
      (each !== 0 && each < nearest && each > -nearest) ||
      (whole && Math.floor(each) !== each)
    )
      return row;
  }
  return -1;
}

function problemOf(each: unknown, column: ColumnShape): [Problem, Readonly<Record<string, string | number>>] {
  const { least, greatest, nearest = 0, whole } = column;
  const expected = whole ? "wholeNumber" : "number";
  if (each === undefined) return ["missing", { expected }];
  if (typeof each !== "number" || Number.isNaN(each)) return ["wrongType", { expected }];
  if (each < least) return ["tooSmall", { bound: least }];
  if (each > greatest) return ["tooLarge", { bound: greatest }];
  if (whole && Math.floor(each) !== each) return ["notWhole", {}];
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

/** A whole number of purchases or opportunities. */
export const COUNT: ColumnShape = { unit: "count", least: 0, greatest: 1e9, whole: true };

/** A length of time: 0, or from 1e-9 to 1e12. */
export const TIME: ColumnShape = { unit: "periods", least: 0, greatest: 1e12, nearest: 1e-9 };

/** What a model of purchases knows of a customer. */
export type PurchaseColumn = "frequency" | "recency" | "age";

/** Times may be out by rounding: days over 7 are not whole. */
const TIME_SLACK = 1e-9;

/** The columns of models of purchases, and what holds between them. */
export const purchaseTable: TableShape<PurchaseColumn> = {
  columns: { frequency: COUNT, recency: TIME, age: TIME },
  rowProblem: (columns, row) => {
    const recency = columns[1]?.[row] as number;
    const age = columns[2]?.[row] as number;
    if (recency > age * (1 + TIME_SLACK))
      return {
        column: "recency",
        code: "notAbove",
        details: (nameOf) => ({ sum: nameOf("recency"), other: nameOf("age"), otherValue: age }),
      };
    if (recency > 0 && columns[0]?.[row] === 0)
      return { column: "recency", code: mustBeZero, details: (nameOf) => ({ other: nameOf("frequency") }) };
    return undefined;
  },
};

/** A function of the caller's. */
export function callback<Callback>(): Field<Callback> {
  return customField<Callback>((value) => typeof value === "function", rareKind("callback"));
}
