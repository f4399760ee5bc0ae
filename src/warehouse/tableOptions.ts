import { similarKey } from "../logs/missingKeys";
import { MetricInputError, type MetricIssue } from "../validation/errors";
import { count, customField, oneOf, optional, withDefault } from "../validation/fields";
import type { InputShape } from "../validation/inputSchema";
import { group } from "../validation/inputSchema";
import { makeIssue } from "../validation/makeIssue";
import { engineLacks, notInEngine } from "../validation/rareErrors";
import { rareKind, rareKinds } from "../validation/rareKinds";
import { rule } from "../validation/rules";
import { timeZone } from "../validation/timeFields";
import type { Dialect } from "./dialects/dialect";
import type { DialectName } from "./dialects/dialects";
import { resolveDialect } from "./dialects/resolveDialect";
import { isName, quotedName, textLiteral } from "./text";

/**
 * Where a table is: its name, or the parts of its name such as `["shop", "orders"]`; for DuckDB also a file or a
 * pattern of files, such as `{ file: "orders/*.parquet" }`; for a model of dbt `{ ref: "orders" }`.
 */
export type TableName =
  | string
  | readonly string[]
  | {
      /** A path, or a pattern of paths. */
      readonly file: string;
    }
  | {
      /** The name of a model of dbt. */
      readonly ref: string;
    };

/**
 * What a column of times holds: instants (with a zone), times or dates without a zone in UTC or in the local time of
 * `timeZone`, or whole epoch milliseconds or seconds.
 */
export type TimeKind = "instant" | "utc" | "local" | "milliseconds" | "seconds";

/** A part of the customers. */
export interface TablePart {
  /** How many parts there are, from 1 to 1,000,000. */
  readonly of: number;
  /** The number of the part, from 0. */
  readonly number: number;
}

/** What is said of all tables. */
export interface TableOptions {
  /** The SQL of the engine: a name such as `"duckdb"`, or a dialect of your own. */
  readonly dialect: DialectName | Dialect;
  /** Where the table is. */
  readonly table: TableName;
  /** IANA name of the time zone whose calendar counts unless a query names another. Default: `"UTC"`. */
  readonly timeZone?: string | undefined;
  /** What to do with bad rows: refuse the table, or leave them out. Default: `"throw"`. */
  readonly invalidRows?: "throw" | "skip" | undefined;
  /**
   * A part of the customers, chosen by a hash: the rows of all parts, one after the other, are those of the whole.
   * Default: all customers.
   */
  readonly part?: TablePart | undefined;
  /** The longest query that the engine takes, in bytes, where its limit has been raised. */
  readonly longestText?: number | undefined;
}

/** The options of all tables that have a default. */
export type TableDefaults = "invalidRows";

/** What all queries are made of: a table whose names have been checked. */
export interface WarehouseTable {
  /** The dialect. */
  readonly dialect: Dialect;
  /** The table, as it stands after `FROM`. */
  readonly source: string;
  /** The name of the table in lower case, where it stands alone; else `null`. */
  readonly bareName: string | null;
  /** Whether the table is a reference of dbt's. */
  readonly isRef: boolean;
  /** The names of the columns, quoted. */
  readonly columns: Readonly<Record<string, string>>;
  /** The time zone whose calendar counts. */
  readonly timeZone: string;
  /** Whether bad rows are left out. */
  readonly skipsInvalid: boolean;
  /** A part of the customers. */
  readonly part: TablePart | undefined;
  /** The longest query, in bytes. */
  readonly longestText: number;
}

/** The columns that a table must have and those that it may have; `others` are attributes by any name. */
export interface ColumnRules {
  readonly needed: readonly string[];
  readonly optional?: readonly string[];
  readonly others?: boolean;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === "[object Object]";

/** The schemas of {@link TableOptions}. */
export function tableFields() {
  return {
    dialect: customField<DialectName | Dialect>(
      (value) => typeof value === "string" || isObject(value),
      rareKind("dialect"),
    ),
    table: customField<TableName>(isTableName, rareKind("tableName")),
    timeZone: optional(timeZone()),
    invalidRows: withDefault(oneOf("throw", "skip"), "throw" as const),
    part: optional(
      group<TablePart>({ of: count(1, 1_000_000), number: count() }, [
        rule(
          ["number", "of"],
          (part) => part.number < part.of,
          (part) => ({ code: "tooLarge", value: part.number, details: { bound: part.of - 1 } }),
        ),
      ]),
    ),
    longestText: optional(count(1)),
  } satisfies Partial<InputShape<TableOptions, TableDefaults>["fields"]>;
}

/** The field of what a column of times holds. */
export function timeKind() {
  return oneOf("instant", "utc", "local", "milliseconds", "seconds");
}

/** The field of an object of column names, which are checked later. */
export function columnNames<Columns>() {
  return customField<Columns>(isObject, rareKind("columnNames"));
}

function isTableName(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.length <= 10 && value.every(isName);
  if (!isObject(value)) return isName(value);
  const [key, ...others] = Object.keys(value);
  if (others.length > 0) return false;
  if (key === "ref") return typeof value["ref"] === "string" && /^[A-Za-z_][A-Za-z0-9_]{0,200}$/u.test(value["ref"]);
  return key === "file" && isName(value["file"]);
}

/** Puts a table together, after all that its names can have wrong. */
export function resolveTable(
  metric: string,
  options: Omit<TableOptions, "timeZone"> & {
    readonly columns: object;
    readonly timeZone?: string | undefined;
  },
  times: Readonly<Record<string, TimeKind>>,
  rules: ColumnRules,
): WarehouseTable {
  const { table, invalidRows, part } = options;
  // Read once: what has been checked is what is used.
  const columns: Readonly<Record<string, string | undefined>> = { ...options.columns };
  const dialect = resolveDialect(options.dialect);
  const problems: MetricIssue[] = "path" in dialect ? [dialect] : problemsOfDialect(dialect, options, times);
  problems.push(...problemsOfColumns(columns, rules));
  for (const holds of Object.values(times))
    if (holds === "local" && options.timeZone === undefined)
      problems.push(makeIssue("missing", ["timeZone"], undefined, { expected: "timeZone" }, rareKinds.timeZone));
  if ("path" in dialect || problems.length > 0) throw new MetricInputError(metric, problems);
  const quoted = Object.entries(columns).flatMap(([key, name]) =>
    name === undefined ? [] : [[key, quotedName(dialect, name)]],
  );
  return {
    dialect,
    source: sourceOf(dialect, table),
    bareName: bareNameOf(table),
    isRef: isObject(table) && "ref" in table,
    columns: Object.freeze(Object.fromEntries(quoted)),
    timeZone: options.timeZone ?? "UTC",
    skipsInvalid: invalidRows === "skip",
    part,
    longestText: options.longestText ?? dialect.longestText ?? Number.POSITIVE_INFINITY,
  };
}

function bareNameOf(table: TableName): string | null {
  if (typeof table === "string") return table.toLowerCase();
  return "length" in table && table.length === 1 ? (table[0] as string).toLowerCase() : null;
}

function sourceOf(dialect: Dialect, table: TableName): string {
  if (typeof table === "string") return quotedName(dialect, table);
  if ("file" in table) return (dialect.file as NonNullable<Dialect["file"]>)(textLiteral(table.file));
  if ("ref" in table) return `{{ ref('${table.ref}') }}`;
  return table.map((part) => quotedName(dialect, part)).join(".");
}

/** What an engine cannot do. */
function problemsOfDialect(
  dialect: Dialect,
  { table, part }: Pick<TableOptions, "table" | "part">,
  times: Readonly<Record<string, TimeKind>>,
): MetricIssue[] {
  const problems: MetricIssue[] = [];
  const engine = dialect.title;
  if (isObject(table) && "file" in table && dialect.file === undefined)
    problems.push(makeIssue(engineLacks, ["table", "file"], table["file"], { engine }));
  if (part !== undefined && dialect.part === undefined)
    problems.push(makeIssue(engineLacks, ["part"], part, { engine }));
  for (const [name, holds] of Object.entries(times)) {
    const kinds: TimeKind[] = ["milliseconds", "seconds"];
    if (dialect.milliseconds.wall !== undefined) kinds.unshift("utc", "local");
    if (dialect.milliseconds.instant !== undefined) kinds.unshift("instant");
    if (kinds.includes(holds)) continue;
    const choices = kinds.map((kind) => JSON.stringify(kind)).join(", ");
    problems.push(makeIssue(notInEngine, [name], holds, { choice: JSON.stringify(holds), engine, choices }));
  }
  return problems;
}

function problemsOfColumns(
  columns: Readonly<Record<string, unknown>>,
  { needed, optional = [], others = false }: ColumnRules,
): MetricIssue[] {
  const expected = { expected: "columnName" };
  const problems: MetricIssue[] = [];
  for (const name of needed)
    if (columns[name] === undefined)
      problems.push(makeIssue("missing", ["columns", name], undefined, expected, rareKinds.columnName));
  for (const [key, name] of Object.entries(columns)) {
    if (name === undefined) continue;
    const isKnown = needed.includes(key) || optional.includes(key);
    // An attribute whose name is almost that of a column is one that was misspelled.
    const isMisspelled = () => optional.some((one) => columns[one] === undefined && similarKey({ [key]: 0 }, one));
    if (!isKnown && (!others || isMisspelled())) problems.push(makeIssue("unknownField", ["columns", key], name));
    else if (!isName(name))
      problems.push(makeIssue("wrongType", ["columns", key], name, expected, rareKinds.columnName));
  }
  return problems;
}
