// DuckDB in memory with its default threads.
import { DOUBLE, DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";

const CHUNK = 2048;

/** Connects to a new database. */
export async function connect() {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("set timezone = 'UTC'");
  return connection;
}

/** Rows of a query, as lists of plain values: numbers, texts and nulls. */
export async function rows(connection, sql) {
  const result = await connection.runAndReadAll(sql);
  return result.getRowsJS().map((row) => row.map((value) => (typeof value === "bigint" ? Number(value) : value)));
}

/**
 * Makes a table of columns of numbers.
 *
 * `select` names what of them the table holds, such as `"customerId::integer as customer"`; infinite numbers come as
 * such.
 */
export async function load(connection, table, columns, select) {
  const names = Object.keys(columns);
  await connection.run(`create temp table loading (${names.map((name) => `${name} double`).join(", ")})`);
  const appender = await connection.createAppender("loading");
  const lists = Object.values(columns);
  for (let start = 0; start < lists[0].length; start += CHUNK) {
    const chunk = DuckDBDataChunk.create(names.map(() => DOUBLE));
    chunk.setColumns(lists.map((list) => Array.from(list.slice(start, start + CHUNK))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(`create or replace table ${table} as select ${select} from loading`);
  await connection.run("drop table loading");
}

/** The SQL of a timestamp from epoch milliseconds; infinity where they are. */
export const timestamp = (column) =>
  `case when isinf(${column}) then timestamp 'infinity' else make_timestamp((${column} * 1000)::bigint) end`;

/** The SQL of an order table's columns. */
export const ORDERS = `customerId::integer as customer, ${timestamp("orderedAt")} as t, amount`;

/** The SQL of a subscription table's columns. */
export const SUBSCRIPTIONS = `customerId::integer as customer, ${timestamp("startedAt")} as s, ${timestamp("endedAt")} as e, mrr`;
