import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import sqlite from "node-sqlite3-wasm";
import type { DialectName, TimeKind } from "../../src/warehouse";
import { clickhouse, spark } from "./bridge";

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

function tableSql(
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

const numbers = { number: "double precision", milliseconds: "bigint", seconds: "bigint", boolean: "boolean" } as const;

async function duckdb(): Promise<Engine> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  // What day it is must not depend on where the engine is.
  await connection.run("SET TimeZone = 'Asia/Tokyo'");
  const types = { ...numbers, text: "varchar", instant: "timestamptz", utc: "timestamp", local: "timestamp" };
  return {
    dialect: "duckdb",
    run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
    load: async (...table) => {
      await connection.run(tableSql(types, ...table));
    },
  };
}

async function postgresql(): Promise<Engine> {
  const database = await PGlite.create();
  await database.exec("SET TIME ZONE 'Asia/Tokyo'");
  const types = { ...numbers, text: "text", instant: "timestamptz", utc: "timestamp", local: "timestamp" };
  return {
    dialect: "postgresql",
    run: async (sql) => (await database.query<object>(sql)).rows,
    load: async (...table) => {
      await database.exec(tableSql(types, ...table));
    },
  };
}

async function sqlite3(): Promise<Engine> {
  const database = new sqlite.Database(":memory:");
  const types = {
    text: "TEXT",
    number: "REAL",
    boolean: "INTEGER",
    instant: "TEXT",
    utc: "TEXT",
    local: "TEXT",
    milliseconds: "INTEGER",
    seconds: "INTEGER",
  };
  return {
    dialect: "sqlite",
    run: async (sql) => database.all(sql) as object[],
    load: async (...table) => database.exec(tableSql(types, ...table)),
  };
}

const makers = { duckdb, sqlite: sqlite3, postgresql, clickhouse, spark };

/** The engines that can be run. */
export type EngineName = keyof typeof makers;

/**
 * The engines in which queries are tried. `WAREHOUSE_ENGINES=clickhouse,spark` names others, which need a Python that
 * has them.
 */
export const ENGINES = (process.env["WAREHOUSE_ENGINES"]?.split(",") ?? [
  "duckdb",
  "sqlite",
  "postgresql",
]) as readonly EngineName[];

const opened = new Map<string, Promise<Engine>>();

/** An engine, which is opened once. */
export function engine(name: EngineName): Promise<Engine> {
  const known = opened.get(name);
  if (known) return known;
  const made = makers[name]();
  opened.set(name, made);
  return made;
}

/** The kinds of times that an engine can hold. */
export function timeKinds({ dialect }: Engine): readonly TimeKind[] {
  const all = ["instant", "utc", "local", "milliseconds", "seconds"] as const;
  return dialect === "sqlite" ? all.slice(1) : all;
}
