import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import sqlite from "node-sqlite3-wasm";
import type { TimeKind } from "../../src/warehouse";
import { clickhouse, fakesnow, googleSql, postgresqlServer, spark, trino } from "./bridge";
import { type Engine, NUMBERS, POSTGRESQL_TYPES, tableSql } from "./loading";

export type { Cell, ColumnKind, Engine } from "./loading";

async function duckdb(): Promise<Engine> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  // What day it is must not depend on where the engine is.
  await connection.run("SET TimeZone = 'Asia/Tokyo'");
  const types = { ...NUMBERS, text: "varchar", instant: "timestamptz", utc: "timestamp", local: "timestamp" };
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
  return {
    dialect: "postgresql",
    run: async (sql) => (await database.query<object>(sql)).rows,
    load: async (...table) => {
      await database.exec(tableSql(POSTGRESQL_TYPES, ...table));
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

const makers = {
  duckdb,
  sqlite: sqlite3,
  postgresql,
  "postgresql-server": postgresqlServer,
  clickhouse,
  spark,
  trino,
  snowflake: fakesnow,
  bigquery: googleSql,
};

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
