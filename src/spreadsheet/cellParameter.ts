import { fieldShape } from "../validation/fieldShape";
import type { SchemaOf } from "../validation/inputSchema";
import type { Unit } from "../validation/unit";
import type { LogColumn } from "./cellEntry";

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
  /** What it is then, where that can be told. */
  readonly defaultValue?: string | number | boolean;
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
  timeZone: "text",
  timestamp: "date",
  boolean: "flag",
};

/** The argument of a field. */
export function parameterOf(schema: SchemaOf<unknown>, field: string): CellParameter {
  const path = field.split(/\.|(?=\[\])/);
  const shape = fieldShape(schema, path);
  if (!shape) throw new Error(`there is no field ${field}`);
  const { facts, optional, defaultValue, choices } = shape;
  const inRows = path.includes("[]");
  const matrix = facts.kind === "list" && facts.items?.kind === "list";
  const range = inRows || facts.items !== undefined;
  const kind = matrix ? "number" : KINDS[(facts.kind === "list" ? facts.items?.kind : facts.kind) ?? ""];
  if (!kind) throw new Error(`${field} is nothing that a cell could hold`);
  const { unit } = facts.items ?? facts;
  return {
    name: cellName(path.filter((name) => name !== "[]").join("_")),
    field,
    kind,
    range,
    matrix,
    single: facts.kind === "numberOrList",
    optional,
    ...(defaultValue !== undefined && { defaultValue }),
    ...(choices && { choices }),
    ...(unit && { unit }),
  };
}

const COLUMNS: Readonly<Record<string, { readonly name: string; readonly kind: CellKind; readonly unit?: Unit }>> = {
  customerId: { name: "customer_ids", kind: "id" },
  orderedAt: { name: "order_dates", kind: "date" },
  amount: { name: "amounts", kind: "number", unit: "money" },
  startedAt: { name: "start_dates", kind: "date" },
  endedAt: { name: "end_dates", kind: "date" },
  mrr: { name: "mrr", kind: "number", unit: "money" },
  trial: { name: "trial", kind: "flag" },
};

/** The argument of a column of a log. */
export function columnParameter(column: LogColumn): CellParameter {
  const field = column.replace("?", "");
  return {
    ...(COLUMNS[field] as { name: string; kind: CellKind }),
    field,
    range: true,
    matrix: false,
    single: false,
    optional: column.endsWith("?"),
  };
}

/** `customersAtStart` as `customers_at_start`. */
export function cellName(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toLowerCase();
}
