import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { rareKinds } from "../validation/rareKinds";
import type { BadRows } from "./badRows";

/**
 * Reads a field of a row.
 *
 * @param row - The row, as it came.
 */
export type FieldReader<Row> = (row: Row) => unknown;

/** Where a field of a row is: its key, or a function of the row. */
export type Accessor<Row> = (keyof Row & string) | FieldReader<Row>;

/** An accessor as a function; `usual` reads the usual key, and `null` stands for a field that no row has. */
export function getter<Row>(
  accessor: Accessor<Row> | null | undefined,
  usual: (row: never) => unknown,
): (row: Row) => unknown {
  if (accessor === undefined) return usual as (row: Row) => unknown;
  if (accessor === null) return () => null;
  return typeof accessor === "function" ? accessor : (row) => row[accessor];
}

/** How many rows there are, where that is known beforehand. */
export function knownLength(rows: unknown): number {
  return Array.isArray(rows) ? rows.length : 0;
}

/**
 * Hands every row with its number to `read`, and returns the number of the next one. What is no object is a bad row.
 */
export function readRows<Row>(
  metric: string,
  rows: Iterable<Row>,
  first: number,
  bad: BadRows,
  read: (row: Row, index: number) => void,
): number {
  let index = first;
  const readRow = (row: Row) => {
    if (typeof row === "object" && row !== null) read(row, index);
    else bad.add(index, null, "wrongType", row, { expected: "object" });
    index++;
  };
  // Arrays are read by index, which is quicker.
  if (Array.isArray(rows)) for (let i = 0; i < rows.length; i++) readRow(rows[i]);
  else if (isIterable(rows, Symbol.iterator)) for (const row of rows) readRow(row);
  else refuseRows(metric, "rows", rows);
  return index;
}

/** {@link readRows} for rows that arrive in chunks. */
export async function readChunks<Row>(
  metric: string,
  chunks: AsyncIterable<Iterable<Row>> | Iterable<Iterable<Row>>,
  bad: BadRows,
  read: (row: Row, index: number) => void,
): Promise<void> {
  if (!isIterable(chunks, Symbol.asyncIterator) && !isIterable(chunks, Symbol.iterator))
    refuseRows(metric, "chunks", chunks);
  let next = 0;
  for await (const chunk of chunks) next = readRows(metric, chunk, next, bad, read);
}

/**
 * Whether something can be iterated. Errors while it is, such as those of a file, are the caller's own and pass
 * through.
 */
function isIterable(value: unknown, symbol: symbol): boolean {
  try {
    return typeof value === "object" && typeof (value as Record<symbol, unknown> | null)?.[symbol] === "function";
  } catch {
    return false;
  }
}

function refuseRows(metric: string, field: string, value: unknown): never {
  throw new MetricInputError(metric, [makeIssue("wrongType", [field], value, { expected: "rows" }, rareKinds.rows)]);
}
