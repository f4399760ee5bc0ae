import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { type Cell, type ColumnKind, type Engine, POSTGRESQL_TYPES, tableSql } from "./loading";

/** What the bridge answers. */
interface Answer {
  readonly rows?: object[];
  readonly error?: string;
}

type Run = Engine["run"];

/** Sends a question and waits for what comes back. */
type Bridge = (question: object) => Promise<object[]>;

/** The command that runs an engine: Python, which `WAREHOUSE_PYTHON` names, or Java with the jars of Trino. */
function commandOf(name: string): readonly [command: string, args: readonly string[]] {
  const file = (script: string) => new URL(script, import.meta.url).pathname;
  if (name !== "trino") return [process.env["WAREHOUSE_PYTHON"] ?? "python3", [file("bridge.py"), name]];
  const jars = `${process.env["WAREHOUSE_TRINO"]}/*`;
  return ["java", ["-Xmx2g", "-cp", jars, file("TrinoBridge.java")]];
}

/** Opens an engine that has no driver for Node. */
function bridge(name: string): Promise<Bridge> {
  const child: ChildProcessWithoutNullStreams = spawn(...(commandOf(name) as [string, string[]]));
  child.stderr.resume();
  const waiting: ((answer: Answer) => void)[] = [];
  const next = () => new Promise<Answer>((resolve) => waiting.push(resolve));
  createInterface({ input: child.stdout }).on("line", (line) => {
    // Engines print what they like while they start.
    if (line.startsWith("{")) waiting.shift()?.(JSON.parse(line) as Answer);
  });
  child.on("exit", () => {
    for (const each of waiting) each({ error: `${name} has ended` });
  });
  process.on("exit", () => child.kill());
  const asked: Bridge = async (question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { rows, error } = await next();
    if (rows === undefined) throw new Error(`${error}\n${JSON.stringify(question)}`);
    return rows;
  };
  return next().then(({ error }) => {
    if (error !== undefined) throw new Error(error);
    return asked;
  });
}

/** Opens an engine that takes nothing but SQL. */
async function runIn(name: string): Promise<Run> {
  const asked = await bridge(name);
  return (sql) => asked({ sql });
}

const escaped = (text: string, mark: string) => text.replaceAll("\\", "\\\\").replaceAll(mark, `\\${mark}`);
const textLiteral = (text: string) => `'${escaped(text, "'")}'`;
const wall = (value: Cell) => String(value).replace("+00", "");

/** ClickHouse, inside Python. Columns without a NULL are not nullable: that is where it differs from others. */
export async function clickhouse(): Promise<Engine> {
  const run = await runIn("clickhouse");
  const types: Readonly<Record<ColumnKind, string>> = {
    text: "String",
    number: "Float64",
    boolean: "Bool",
    milliseconds: "Int64",
    seconds: "Int64",
    instant: "DateTime64(3, 'Asia/Tokyo')",
    utc: "DateTime64(3, 'UTC')",
    local: "DateTime64(3, 'UTC')",
  };
  const name = (text: string) => `\`${escaped(text, "`")}\``;
  const cell = (value: Cell, kind: ColumnKind) => {
    if (value === null) return "NULL";
    if (["instant", "utc", "local"].includes(kind)) return `toDateTime64('${wall(value)}', 3, 'UTC')`;
    return kind === "text" ? textLiteral(String(value)) : String(value);
  };
  return {
    dialect: "clickhouse",
    run,
    load: async (table, columns, rows) => {
      const listed = columns.map(([column, kind], i) => {
        const type = rows.some((row) => row[i] === null) ? `Nullable(${types[kind]})` : types[kind];
        return `${name(column)} ${type}`;
      });
      await run(`DROP TABLE IF EXISTS ${name(table)}`);
      await run(`CREATE TABLE ${name(table)} (${listed.join(", ")}) ENGINE = Memory`);
      const tuple = (row: readonly Cell[]) =>
        `(${row.map((value, i) => cell(value, columns[i]?.[1] ?? "text")).join(", ")})`;
      if (rows.length > 0) await run(`INSERT INTO ${name(table)} VALUES ${rows.map(tuple).join(", ")}`);
    },
  };
}

/** Spark, inside Python. */
export async function spark(): Promise<Engine> {
  const run = await runIn("spark");
  const types: Readonly<Record<ColumnKind, string>> = {
    text: "STRING",
    number: "DOUBLE",
    boolean: "BOOLEAN",
    milliseconds: "BIGINT",
    seconds: "BIGINT",
    instant: "TIMESTAMP",
    utc: "TIMESTAMP_NTZ",
    local: "TIMESTAMP_NTZ",
  };
  const name = (text: string) => `\`${text.replaceAll("`", "``")}\``;
  const cell = (value: Cell, kind: ColumnKind) => {
    if (value === null) return `CAST(NULL AS ${types[kind]})`;
    if (kind === "instant") return `TIMESTAMP '${wall(value)}Z'`;
    if (kind === "utc" || kind === "local") return `TIMESTAMP_NTZ '${value}'`;
    if (kind === "text") return textLiteral(String(value));
    return kind === "boolean" ? String(value) : `CAST('${value}' AS ${types[kind]})`;
  };
  return {
    dialect: "spark",
    run,
    load: async (table, columns, rows) => {
      const names = columns.map(([column]) => name(column)).join(", ");
      const tuple = (row: readonly Cell[]) =>
        `(${row.map((value, i) => cell(value, columns[i]?.[1] ?? "text")).join(", ")})`;
      const nulls = tuple(columns.map(() => null));
      const all = rows.length > 0 ? rows.map(tuple).join(", ") : nulls;
      const none = rows.length > 0 ? "" : " WHERE 1 = 0";
      await run(`CREATE OR REPLACE TEMPORARY VIEW ${name(table)} AS SELECT * FROM VALUES ${all} AS t(${names})${none}`);
    },
  };
}

/** PostgreSQL: a server that is started for it. */
export async function postgresqlServer(): Promise<Engine> {
  const run = await runIn("postgresql");
  return {
    dialect: "postgresql",
    run,
    load: async (...table) => {
      await run(tableSql(POSTGRESQL_TYPES, ...table));
    },
  };
}

/** Snowflake's SQL, translated to DuckDB's by fakesnow. */
export async function fakesnow(): Promise<Engine> {
  const run = await runIn("snowflake");
  const types = {
    ...POSTGRESQL_TYPES,
    instant: "timestamp_tz",
    utc: "timestamp_ntz",
    local: "timestamp_ntz",
  };
  // It writes the names of tables into texts as they are: here they are plain ones.
  const tables = new Map<string, string>();
  return {
    dialect: "snowflake",
    run: (sql) => {
      let whole = sql;
      for (const [name, plain] of tables)
        whole = whole.replaceAll(`FROM "${name.replaceAll('"', '""')}" t`, () => `FROM "${plain}" t`);
      return run(whole);
    },
    load: async (name, columns, rows) => {
      const plain = tables.get(name) ?? `TABLE_${tables.size}`;
      tables.set(name, plain);
      // A backslash begins an escape in its literals.
      const escapes = rows.map((row) =>
        row.map((value) => (typeof value === "string" ? value.replaceAll("\\", "\\\\") : value)),
      );
      for (const statement of tableSql(types, plain, columns, escapes).split(/;\n|;$/u))
        if (statement !== "") await run(statement);
    },
  };
}

/** Trino, inside Java; its tables are in memory. */
export async function trino(): Promise<Engine> {
  const asked = await bridge("trino");
  const types: Readonly<Record<ColumnKind, string>> = {
    text: "varchar",
    number: "double",
    boolean: "boolean",
    milliseconds: "bigint",
    seconds: "bigint",
    instant: "timestamp(3) with time zone",
    utc: "timestamp(3)",
    local: "timestamp(3)",
  };
  const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const cell = (value: Cell, kind: ColumnKind) => {
    if (value === null) return `CAST(NULL AS ${types[kind]})`;
    if (kind === "instant") return `TIMESTAMP '${wall(value)} UTC'`;
    if (kind === "utc" || kind === "local") return `TIMESTAMP '${value}'`;
    if (kind === "text") return `CAST('${String(value).replaceAll("'", "''")}' AS varchar)`;
    return kind === "boolean" ? String(value) : `CAST('${value}' AS ${types[kind]})`;
  };
  return {
    dialect: "trino",
    run: (sql) => asked({ sql }),
    load: async (table, columns, rows) => {
      const tuple = (row: readonly Cell[]) =>
        `(${row.map((value, i) => cell(value, columns[i]?.[1] ?? "text")).join(", ")})`;
      const all = rows.length > 0 ? rows.map(tuple).join(", ") : tuple(columns.map(() => null));
      const names = columns.map(([column]) => name(column)).join(", ");
      const none = rows.length > 0 ? "" : " WHERE 1 = 0";
      await asked({ drop: table });
      await asked({ sql: `CREATE TABLE ${name(table)} AS SELECT * FROM (VALUES ${all}) AS t (${names})${none}` });
    },
  };
}

/**
 * BigQuery's SQL in the reference implementation of its language, which has no tables: they are written into queries.
 */
export async function googleSql(): Promise<Engine> {
  const run = await runIn("bigquery");
  const types: Readonly<Record<ColumnKind, string>> = {
    text: "STRING",
    number: "FLOAT64",
    boolean: "BOOL",
    milliseconds: "INT64",
    seconds: "INT64",
    instant: "TIMESTAMP",
    utc: "DATETIME",
    local: "DATETIME",
  };
  const name = (text: string) => `\`${escaped(text, "`")}\``;
  const cell = (value: Cell, kind: ColumnKind) => {
    if (value === null) return "NULL";
    if (kind === "instant") return `TIMESTAMP '${value}'`;
    if (kind === "utc" || kind === "local") return `DATETIME '${value}'`;
    if (kind === "text") return textLiteral(String(value));
    return kind === "number" ? `CAST('${value}' AS FLOAT64)` : String(value);
  };
  const tables = new Map<string, string>();
  return {
    dialect: "bigquery",
    run: (sql) => {
      let whole = sql;
      for (const [table, rows] of tables) whole = whole.replaceAll(`FROM ${name(table)} t`, () => `FROM ${rows} t`);
      return run(whole);
    },
    load: async (table, columns, rows) => {
      const type = columns.map(([column, kind]) => `${name(column)} ${types[kind]}`).join(", ");
      const tuple = (row: readonly Cell[]) =>
        `(${row.map((value, i) => cell(value, columns[i]?.[1] ?? "text")).join(", ")})`;
      tables.set(table, `(SELECT * FROM UNNEST(ARRAY<STRUCT<${type}>>[${rows.map(tuple).join(", ")}]))`);
    },
  };
}
