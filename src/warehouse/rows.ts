import { MetricInputError, type MetricIssue } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { rareKinds } from "../validation/rareKinds";
import type { QueryColumn } from "./query";

/** A row of a tally: its numbers by column; `null` where there was none to sum. */
export type TallyRow<Name extends string = string> = Readonly<Record<Name, number>>;

/** Columns of whole numbers. */
export function integers<const Name extends string>(...names: readonly Name[]): (QueryColumn & { name: Name })[] {
  return names.map((name) => ({ name, type: "integer" as const }));
}

/** Columns of numbers. */
export function numbers<const Name extends string>(...names: readonly Name[]): (QueryColumn & { name: Name })[] {
  return names.map((name) => ({ name, type: "number" as const }));
}

/** Columns of the table, which are not read. */
export function values<const Name extends string>(...names: readonly Name[]): (QueryColumn & { name: Name })[] {
  return names.map((name) => ({ name, type: "any" as const }));
}

/** How many bad cells an error tells about. */
const MOST_PROBLEMS = 20;

/**
 * The rows of any driver with plain numbers, and names in lower case. A sum of no rows is 0.
 *
 * @param query - The query, for errors.
 * @param columns - What it returns.
 * @param rows - What came back.
 * @throws {@link MetricInputError} where a row is not of the query.
 */
export function tallyRows<const Name extends string>(
  query: string,
  columns: readonly (QueryColumn & { readonly name: Name })[],
  rows: readonly object[],
): TallyRow<Name>[] {
  const metric = `${query}.read`;
  if (!Array.isArray(rows))
    throw new MetricInputError(metric, [makeIssue("wrongType", ["rows"], rows, { expected: "list" })]);
  const problems: MetricIssue[] = [];
  const read = rows.map((row: unknown, place) => {
    const found: Record<string, unknown> = {};
    if (problems.length >= MOST_PROBLEMS) return found;
    if (typeof row !== "object" || row === null) {
      problems.push(makeIssue("wrongType", ["rows", place], row, { expected: "object" }));
      return found;
    }
    const given = namesOf(row);
    for (const { name, type } of columns) {
      const key = given.get(name);
      const value = key === undefined ? undefined : (row as Readonly<Record<string, unknown>>)[key];
      const number = type === "any" ? value : numberOf(value);
      const path = ["rows", place, name];
      if (value === undefined) problems.push(makeIssue("missing", path, value, { expected: "number" }));
      else if (Number.isNaN(number)) problems.push(makeIssue("wrongType", path, value, { expected: "number" }));
      else if (type === "integer" && !Number.isSafeInteger(number)) problems.push(makeIssue("notWhole", path, value));
      found[name] = number;
    }
    return found;
  });
  if (problems.length > 0) throw new MetricInputError(metric, problems);
  return read as TallyRow<Name>[];
}

/** The names that a driver gives to columns: some write them in upper case. */
function namesOf(row: object): ReadonlyMap<string, string> {
  return new Map(Object.keys(row).map((key) => [key.toLowerCase(), key]));
}

/** A number as drivers give it; NaN for what is none. */
function numberOf(value: unknown): number {
  if (value === null) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : Number.NaN;
  if (typeof value === "bigint") return Number(value);
  const text = typeof value === "string" ? value : decimalText(value);
  return /^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/u.test(text) ? Number(text) + 0 : Number.NaN;
}

/** The text of a decimal, which some drivers give as an object. */
function decimalText(value: unknown): string {
  try {
    return typeof value === "object" && !Array.isArray(value) ? String(value) : "";
  } catch {
    return "";
  }
}

/** The sums of columns over the rows of several parts. */
export function totals<const Name extends string>(
  columns: readonly { readonly name: Name }[],
  rows: readonly TallyRow<Name>[],
): TallyRow<Name> {
  return Object.fromEntries(
    columns.map(({ name }) => [name, rows.reduce((sum, row) => sum + row[name], 0)]),
  ) as TallyRow<Name>;
}

/** Refuses a number of a row, or of all rows, that is not from 0 to below a bound: the row is of another query. */
export function checkPlace(query: string, row: number | null, name: string, value: number, bound: number): void {
  if (value >= 0 && value < bound) return;
  const path = row === null ? [name] : ["rows", row, name];
  const issue =
    value < 0
      ? makeIssue("tooSmall", path, value, { bound: 0 })
      : makeIssue("tooLarge", path, value, { bound: bound - 1 });
  throw new MetricInputError(`${query}.read`, [issue]);
}

/** Refuses what is not the span of a table. */
export function refuseSpan(query: string, span: unknown): never {
  throw new MetricInputError(query, [
    makeIssue("wrongType", ["span"], span, { expected: "tableSpan" }, rareKinds.tableSpan),
  ]);
}
