import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Cell, ColumnKind, Engine } from "./engines";

/** What the bridge answers. */
interface Answer {
  readonly rows?: object[];
  readonly error?: string;
}

type Run = Engine["run"];

/** Runs SQL in an engine that Python has a driver for; `WAREHOUSE_PYTHON` names the Python to use. */
function bridge(name: string): Promise<Run> {
  const script = new URL("bridge.py", import.meta.url).pathname;
  const child: ChildProcessWithoutNullStreams = spawn(process.env["WAREHOUSE_PYTHON"] ?? "python3", [script, name]);
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
  const run: Run = async (sql) => {
    child.stdin.write(`${JSON.stringify({ sql })}\n`);
    const { rows, error } = await next();
    if (rows === undefined) throw new Error(`${error}\n${sql}`);
    return rows;
  };
  return next().then(({ error }) => {
    if (error !== undefined) throw new Error(error);
    return run;
  });
}

const escaped = (text: string, mark: string) => text.replaceAll("\\", "\\\\").replaceAll(mark, `\\${mark}`);
const textLiteral = (text: string) => `'${escaped(text, "'")}'`;
const wall = (value: Cell) => String(value).replace("+00", "");

/** ClickHouse, inside Python. Columns without a NULL are not nullable: that is where it differs from others. */
export async function clickhouse(): Promise<Engine> {
  const run = await bridge("clickhouse");
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
  const run = await bridge("spark");
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
