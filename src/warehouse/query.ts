import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { queryTooLong } from "../validation/rareErrors";
import type { Dialect } from "./dialects/dialect";
import type { WarehouseTable } from "./tableOptions";

/** A column of what a query returns. */
export interface QueryColumn {
  /** Its name, in lower case. */
  readonly name: string;
  /** Whole numbers, numbers, or whatever the table holds: texts or numbers that are not read. */
  readonly type: "integer" | "number" | "any";
}

/** A query for a warehouse, and the function that makes a result of its rows. */
export interface Query<Result> {
  /** The SQL: one `SELECT`. Run it with any driver. */
  readonly sql: string;
  /** The columns of what it returns, in their order. */
  readonly columns: readonly QueryColumn[];
  /**
   * Makes the result of the rows that came back, as objects by column: names in upper or lower case, numbers as
   * numbers, bigints or texts. Rows of several parts may follow one another.
   */
  readonly read: (rows: readonly object[]) => Result;
}

/**
 * A query, unless its text is longer than the engine takes. `others` are the tables that it reads besides the first.
 */
export function finishedQuery<Result>(
  query: string,
  table: WarehouseTable,
  { sql: written, columns, read }: Query<Result>,
  ...others: readonly WarehouseTable[]
): Query<Result> {
  const { dialect, longestText } = table;
  const sql = [table, ...others].reduce((text, { bareName }) => withoutClash(dialect, text, bareName), written);
  const bytes = bytesOf(sql);
  if (bytes > longestText)
    throw new MetricInputError(query, [
      makeIssue(queryTooLong, ["longestText"], bytes, { engine: dialect.title, bound: longestText }),
    ]);
  return Object.freeze({ sql, columns, read });
}

/** A query for a result that is known without one: it returns no rows. */
export function emptySql(columns: Query<unknown>["columns"]): string {
  return `SELECT ${columns.map(({ name }) => `w.${name}`).join(", ")} FROM (SELECT ${columns
    .map(({ name }) => `0 AS ${name}`)
    .join(", ")}) w WHERE 1 = 0`;
}

/** A table of the `WITH` clause that has the name of the user's table would take its place: it gets another one. */
function withoutClash({ quote, escape: way }: Dialect, sql: string, name: string | null): string {
  if (name === null || !/^\w+$/u.test(name)) return sql;
  if (!new RegExp(`(?:^WITH |,\\n)${name} (?:\\(|AS)`, "u").test(sql)) return sql;
  const content = way === "double" ? `(?:[^${quote}]|${quote}${quote})*` : `(?:\\\\.|[^${quote}\\\\])*`;
  const quoted = new RegExp(`(${quote}${content}${quote}|'(?:[^']|'')*')`, "su");
  // Such a table is named where it is made, after FROM or JOIN, and before the dot of a column.
  const uses = new RegExp(`(^WITH |,\\n|\\b(?:FROM|JOIN) )${name}\\b(?!\\.)|\\b${name}(?=\\.)`, "gu");
  return sql
    .split(quoted)
    .map((text, place) =>
      place % 2 === 1 ? text : text.replace(uses, (_, before = "") => `${before}${name}_of_query`),
    )
    .join("");
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a pair of surrogates stands for two of four bytes.
    if (unit >= 0x80) bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
