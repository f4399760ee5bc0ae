import type { Dialect } from "./dialect";

type InlineTable = Dialect["inlineTable"];

const tuples = (rows: Parameters<InlineTable>[2], cell: (value: number | bigint) => string = String) =>
  rows.map((row) => `(${row.map((value) => cell(value)).join(", ")})`).join(", ");

/** `name (a, b) AS (VALUES (1, 2))`, as the standard has it. */
export const valuesTable: InlineTable = (name, columns, rows) =>
  `${name} (${columns.join(", ")}) AS (VALUES ${tuples(rows)})`;

/** The same where `VALUES` stands only after `FROM`. */
export const selectedValuesTable: InlineTable = (name, columns, rows) =>
  `${name} (${columns.join(", ")}) AS (SELECT * FROM VALUES ${tuples(rows)})`;

/** The same with the type of each column in the first row: else each number would have the least type that holds it. */
export const typedValuesTable: InlineTable = (name, columns, [first = [], ...rest]) => {
  const typed = `(${first.map((value) => `CAST(${value} AS bigint)`).join(", ")})`;
  return `${name} (${columns.join(", ")}) AS (VALUES ${[typed, ...rest.map((row) => tuples([row]))].join(", ")})`;
};

/** The same where each number is a literal of 64 bits. */
export const bigintValuesTable: InlineTable = (name, columns, rows) =>
  `${name} (${columns.join(", ")}) AS (VALUES ${tuples(rows, (value) => `BIGINT '${value}'`)})`;

/** The table of Spark, whose columns are named after the values. */
export const sparkTable: InlineTable = (name, columns, rows) =>
  `${name} AS (SELECT * FROM VALUES ${tuples(rows, (value) => `${value}L`)} AS t(${columns.join(", ")}))`;

/** The table function of ClickHouse. */
export const clickhouseTable: InlineTable = (name, columns, rows) =>
  `${name} AS (SELECT * FROM values('${columns.map((each) => `${each} Int64`).join(", ")}', ${tuples(rows)}))`;

/** An array of structs: each row is one, since a single column of plain values would be no row. */
export const structsTable: InlineTable = (name, columns, rows) => {
  const type = `STRUCT<${columns.map((each) => `${each} INT64`).join(", ")}>`;
  return `${name} AS (SELECT * FROM UNNEST([${rows.map((row) => `${type}(${row.join(", ")})`).join(", ")}]))`;
};

/** One `SELECT` a row, where `VALUES` is no table. */
export const unionTable: InlineTable = (name, columns, rows) =>
  `${name} (${columns.join(", ")}) AS (${rows
    .map((row) => `SELECT ${row.map((value) => `CAST(${value} AS bigint)`).join(", ")}`)
    .join(" UNION ALL ")})`;
