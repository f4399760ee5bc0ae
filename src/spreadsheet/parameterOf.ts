import { fieldShape } from "../validation/fieldShape";
import type { SchemaOf } from "../validation/inputSchema";
import type { LogColumn } from "./cellEntry";
import { cellName } from "./cellName";
import type { CellKind, CellParameter } from "./cellParameter";

const KINDS: Readonly<Record<string, CellKind>> = {
  number: "number",
  wholeNumber: "number",
  numberOrList: "number",
  choice: "choice",
  text: "text",
  timestamp: "date",
  boolean: "flag",
  label: "id",
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
  const itemType = (facts.jsonSchema?.["items"] as { readonly type?: unknown } | undefined)?.type;
  const answers = unit === "scale" && (matrix || facts.items?.kind === "wholeNumber");
  // Reasons may all be blank; of answers, at least one cell must be given.
  const takesBlanks = nullable || (!answers && Array.isArray(itemType) && itemType.includes("null"));
  return {
    // The list of objects has no name of its own in cells: each field of the objects is a column.
    name: cellName(inRows ? (path[path.length - 1] as string) : path.join("_")),
    field,
    kind,
    range,
    matrix,
    single: facts.kind === "numberOrList",
    optional,
    ...(answers && { answers }),
    ...(inRows && { group: path[0] as string }),
    ...(takesBlanks && { nullable: true }),
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
  reason: { name: "reasons", kind: "text", nullable: true },
};

/** The argument of a column of a log. */
export function columnParameter(column: LogColumn, optional = false): CellParameter {
  return { ...COLUMNS[column], field: column, range: true, matrix: false, single: false, optional, group: "log" };
}
