import type { DialectName, TimeKind } from "../../src/warehouse";

/** A cell of a table that is loaded. */
export type Cell = string | number | boolean | null;

/** What a column of a table holds. */
export type ColumnKind = "text" | "number" | "boolean" | TimeKind;

/** An engine in which queries are run. */
export interface Engine {
  readonly dialect: DialectName;
  readonly run: (sql: string) => Promise<object[]>;
  /** Makes a table anew; names may be any text. */
  readonly load: (
    name: string,
    columns: readonly (readonly [name: string, kind: ColumnKind])[],
    rows: readonly (readonly Cell[])[],
  ) => Promise<void>;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The statements that make a table anew. */
export function tableSql(
  types: Readonly<Record<ColumnKind, string>>,
  ...[name, columns, rows]: Parameters<Engine["load"]>
): string {
  const cell = (value: Cell, kind: ColumnKind) => {
    if (value === null) return "NULL";
    if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
    return kind === "number" ? `CAST('${value}' AS ${types.number})` : String(value);
  };
  const listed = columns.map(([column, kind]) => `${quoted(column)} ${types[kind]}`).join(", ");
  const values = rows.map((row) => `(${row.map((value, i) => cell(value, columns[i]?.[1] ?? "text")).join(", ")})`);
  return [
    `DROP TABLE IF EXISTS ${quoted(name)};`,
    `CREATE TABLE ${quoted(name)} (${listed});`,
    rows.length > 0 ? `INSERT INTO ${quoted(name)} VALUES ${values.join(", ")};` : "",
  ].join("\n");
}

/** The types of numbers. */
export const NUMBERS = {
  number: "double precision",
  milliseconds: "bigint",
  seconds: "bigint",
  boolean: "boolean",
} as const;

/** The types of PostgreSQL. */
export const POSTGRESQL_TYPES = {
  ...NUMBERS,
  text: "text",
  instant: "timestamptz",
  utc: "timestamp",
  local: "timestamp",
} as const;
