// Cells made from typed inputs: the inverse of what the binding does.

import { dayOfMonth } from "../../src/purchases/monthField";
import type { CellFunction, CellParameter } from "../../src/spreadsheet";
import type { CellEntry } from "../../src/spreadsheet/cellEntry";
import { entries } from "../../src/spreadsheet/entries";
import { parseTimestamp, type Timestamp } from "../../src/time";
import type { GoldenArgument, GoldenInput } from "./goldenCells";

/**
 * How a number, a date or a flag stands in its cell: as itself, with serial numbers for dates; as text; as itself, with
 * dates.
 */
export type Form = "typed" | "text" | "dates";

/** What was written by hand for a function. */
export function entryOf({ name, metric }: CellFunction): CellEntry {
  const all = [entries[metric] ?? []].flat() as readonly CellEntry[];
  return all.find((entry) => entry.name === name) ?? (all.find((entry) => entry.name === undefined) as CellEntry);
}

/** The part of an input that the arguments of a function can say. */
export function sayable(
  { parameters }: CellFunction,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const paths = parameters.map(({ field }) => field);
  const known = Object.entries(input).filter(([name]) =>
    paths.some((path) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[]`)),
  );
  return Object.fromEntries(
    known.map(([name, value]) => {
      if (!paths.some((path) => path.startsWith(`${name}[]`))) return [name, value];
      const fields = (item: object) => Object.entries(item).filter(([field]) => paths.includes(`${name}[].${field}`));
      return [name, (value as readonly object[]).map((item) => Object.fromEntries(fields(item)))];
    }),
  );
}

/** The arguments of a call that says an input; those at the end that it does not have are left out. */
export function cellsOf(
  { parameters }: CellFunction,
  input: Readonly<Record<string, unknown>>,
  form: Form = "typed",
): GoldenArgument[] {
  const args = parameters.map((parameter): GoldenArgument => argumentOf(valueAt(input, parameter), parameter, form));
  while (args.length > 0 && args[args.length - 1] === undefined) args.pop();
  return args;
}

function valueAt(input: unknown, { field }: CellParameter): unknown {
  const [list, name] = field.split("[].");
  const at = (from: unknown, path: string) =>
    path.split(".").reduce((object, key) => (object as Record<string, unknown> | undefined)?.[key], from);
  const value = at(input, list as string);
  return name === undefined ? value : (value as readonly unknown[] | undefined)?.map((item) => at(item, name));
}

function argumentOf(value: unknown, parameter: CellParameter, form: Form): GoldenArgument {
  if (value === undefined) return undefined;
  const { range, matrix } = parameter;
  if (!range || (parameter.single && typeof value === "number")) return cellOf(value, parameter, form);
  const items = Array.from(value as ArrayLike<unknown>);
  // A column of objects of which none has the field is left out.
  if (parameter.optional && items.length > 0 && items.every((item) => item === undefined)) return undefined;
  return items.map((item) =>
    matrix
      ? Array.from(item as ArrayLike<unknown>, (cell) => cellOf(cell, parameter, form))
      : [cellOf(item, parameter, form)],
  );
}

function cellOf(value: unknown, { kind }: CellParameter, form: Form): GoldenInput {
  if (value === undefined || value === null || value === "") return null;
  if (kind === "date") return dateCell(timeOf(value as Timestamp), form);
  if (form === "text" && kind === "number") return String(value);
  if (form === "text" && kind === "flag") return value ? "Yes" : "false";
  if (kind === "flag") return Boolean(value);
  return value as GoldenInput;
}

/** A point in time to the second, on a clock in UTC: what a cell can hold. */
export function timeOf(timestamp: Timestamp): number {
  return Math.floor(parseTimestamp(dayOfMonth(timestamp), "UTC") / 1000) * 1000;
}

/** A date in its cell. Properties do not make date objects, which depend on where the test runs. */
function dateCell(time: number, form: Form): GoldenInput {
  const text = new Date(time).toISOString();
  if (form === "dates") return { date: text.replace(/T00:00:00.000Z$|\.000Z$/u, "") };
  return form === "text" ? text.slice(0, 19).replace("T", " ") : time / 86_400_000 + 25_569;
}
