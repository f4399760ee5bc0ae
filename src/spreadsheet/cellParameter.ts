import { fieldShape } from "../validation/fieldShape";
import type { SchemaOf } from "../validation/inputSchema";
import type { Unit } from "../validation/unit";
import type { LeftOutTime, LogColumn } from "./cellEntry";

/** What one cell is read as. */
export type CellKind = "number" | "choice" | "text" | "date" | "flag" | "id";

/** An argument of a cell function. */
export interface CellParameter {
  /** Its name, such as `customers_at_start`. */
  readonly name: string;
  /** The field of the input that it fills. */
  readonly field: string;
  /** What a cell of it is read as. */
  readonly kind: CellKind;
  /** Whether it takes a range: one cell an item of a list. */
  readonly range: boolean;
  /** Whether a range of several columns is a list of rows. */
  readonly matrix: boolean;
  /** Whether one cell is enough where a range may be given. */
  readonly single: boolean;
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Of a range: ranges of the same group are read row by row, and must be of the same height. */
  readonly group?: string;
  /** Of a range: whether a blank cell between others has a place in the list. */
  readonly keepsBlanks?: boolean;
  /** Of a range: whether a blank cell has a meaning of its own: not known, or not yet. */
  readonly nullable?: boolean;
  /** What it is when left out, where that can be told. */
  readonly defaultValue?: string | number | boolean;
  /** Which time of the log it is when left out. */
  readonly leftOut?: LeftOutTime;
  /** The argument and its one value with which this one may be left out. */
  readonly unless?: readonly [name: string, value: string];
  /** The words that it may be. */
  readonly choices?: readonly string[];
  /** What its numbers measure. */
  readonly unit?: Unit;
}

const KINDS: Readonly<Record<string, CellKind>> = {
  number: "number",
  wholeNumber: "number",
  numberOrList: "number",
  choice: "choice",
  text: "text",
  timestamp: "date",
  boolean: "flag",
};

/** The argument of a field. */
export function parameterOf(schema: SchemaOf<unknown>, field: string): CellParameter {
  const path = field.split(/\.|(?=\[\])/);
  const shape = fieldShape(schema, path);
  if (!shape) throw new Error(`there is no field ${field}`);
  const { facts, optional, nullable, defaultValue, choices } = shape;
  const inRows = path.includes("[]");
  const matrix = facts.kind === "list" && facts.items?.kind === "list";
  const range = inRows || facts.items !== undefined;
  const kind = matrix ? "number" : KINDS[(facts.kind === "list" ? facts.items?.kind : facts.kind) ?? ""];
  if (!kind) throw new Error(`${field} is nothing that a cell could hold`);
  const { unit } = facts.items ?? facts;
  return {
    // The list of objects has no name of its own in cells: each field of the objects is a column.
    name: cellName(inRows ? (path[path.length - 1] as string) : path.join("_")),
    field,
    kind,
    range,
    matrix,
    single: facts.kind === "numberOrList",
    optional,
    ...(inRows && { group: path[0] as string }),
    ...(nullable && { nullable }),
    ...(defaultValue !== undefined && { defaultValue }),
    ...(choices && { choices }),
    ...(unit && { unit }),
  };
}

const COLUMNS: Readonly<Record<LogColumn, Pick<CellParameter, "name" | "kind" | "unit" | "nullable">>> = {
  customerId: { name: "customer_ids", kind: "id" },
  orderedAt: { name: "order_dates", kind: "date" },
  amount: { name: "amounts", kind: "number", unit: "money" },
  startedAt: { name: "start_dates", kind: "date" },
  endedAt: { name: "end_dates", kind: "date", nullable: true },
  mrr: { name: "mrr", kind: "number", unit: "money" },
  trial: { name: "trial", kind: "flag" },
};

/** The argument of a column of a log. */
export function columnParameter(column: LogColumn, optional: boolean): CellParameter {
  return { ...COLUMNS[column], field: column, range: true, matrix: false, single: false, optional, group: "log" };
}

/** `customersAtStart` as `customers_at_start`, `ruleOf40` as `rule_of_40`. */
export function cellName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([a-z])([0-9])/g, "$1_$2")
    .toLowerCase();
}
