import { MetricInputError } from "../validation/errors";
import { makeIssue } from "../validation/makeIssue";
import { rareKinds } from "../validation/rareKinds";
import type { BadRows } from "./badRows";

/**
 * Reads a field of a row.
 *
 * @param row - The row, as passed by the caller.
 */
export type FieldReader<Row> = (row: Row) => unknown;

/** Where to find a field in a row: its key, or a function of the row. */
export type Accessor<Row> = (keyof Row & string) | FieldReader<Row>;

/**
 * Turns an accessor into a function of the own fields of a row, and of the row; `null` stands for a field absent from
 * all rows.
 *
 * @param accessor - The accessor; `undefined` for the default key.
 * @param usual - Reads the default key.
 */
export function getter<Row>(
  accessor: Accessor<Row> | null | undefined,
  usual: (own: never) => unknown,
): (own: Row, row: Row) => unknown {
  if (accessor === undefined) return usual as (own: Row) => unknown;
  if (accessor === null) return () => null;
  return typeof accessor === "function" ? (_, row) => accessor(row) : (own) => own[accessor];
}

/** Returns the own fields of a row: inherited fields do not count. */
export function ownFieldsOf<Row>(row: Row): Row {
  return Object.getPrototypeOf(row) === Object.prototype || Array.isArray(row) ? row : { ...row };
}

/** Returns the number of rows, if known in advance. */
export function knownLength(rows: unknown): number {
  return Array.isArray(rows) ? rows.length : 0;
}

/** Passes every row with its number to `read` and returns the next number. A row that is not an object is a bad row. */
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
  // Indexed access is faster than an iterator.
  if (Array.isArray(rows)) for (let i = 0; i < rows.length; i++) readRow(rows[i]);
  else if (isIterable(rows, Symbol.iterator)) for (const row of rows) readRow(row);
  else refuseRows(metric, "rows", rows);
  return index;
}

/** {@link readRows} for rows in chunks. */
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
 * Whether a value is iterable. Errors during iteration, such as those of a file, are the caller's own and are not
 * caught.
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
