import { MetricInputError } from "../validation/errors";
import { issueMessage } from "../validation/messages";
import type { BadRows } from "./badRows";

/** Where a field of a row is: its key, or a function of the row. */
export type Accessor<Row> = (keyof Row & string) | ((row: Row) => unknown);

/** Refuses accessors that are none, and fields that a log does not have. */
export function checkAccessors(metric: string, accessors: object, fields: readonly string[]): void {
  for (const [field, accessor] of Object.entries(accessors)) {
    if (!fields.includes(field)) refuse(metric, [field], "unknownField", accessor);
    if (!["string", "function", "undefined"].includes(typeof accessor))
      refuse(metric, [field], "wrongType", accessor, "accessor");
  }
}

/** An accessor as a function; `usual` reads the usual key. */
export function getter<Row>(
  accessor: Accessor<Row> | undefined,
  usual: (row: never) => unknown,
): (row: Row) => unknown {
  if (accessor === undefined) return usual as (row: Row) => unknown;
  return typeof accessor === "function" ? accessor : (row) => row[accessor];
}

/**
 * Hands every row with its number to `add`, and returns the number of the next one.
 *
 * What is no object, and a row that an accessor throws at, is a bad row.
 */
export function readRows<Row>(
  metric: string,
  rows: Iterable<Row>,
  first: number,
  bad: BadRows,
  add: (row: Row, index: number) => void,
): number {
  if (typeof rows !== "object" || rows === null || !(Symbol.iterator in rows))
    refuse(metric, [], "wrongType", rows, "rows");
  let index = first;
  for (const row of rows) {
    if (typeof row === "object" && row !== null) {
      try {
        add(row, index);
      } catch {
        bad.add(index, null, "unreadable", undefined);
      }
    } else bad.add(index, null, "wrongType", row, { expected: "object" });
    index++;
  }
  return index;
}

function refuse(
  metric: string,
  path: readonly string[],
  code: "wrongType" | "unknownField",
  value: unknown,
  expected: "accessor" | "rows" | "object" = "object",
): never {
  const issue = { path, code, value, details: { expected } };
  throw new MetricInputError(metric, [{ ...issue, message: issueMessage(issue) }]);
}
