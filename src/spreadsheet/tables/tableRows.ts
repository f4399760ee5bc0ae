import type { CellTable } from "../cellEntry";
import type { ResultCell } from "../cellFunction";
import { cellName } from "../cellName";

/** Returns a result as a table: a row of titles, and one row per list item. */
export function tableRows(table: CellTable, result: unknown): readonly (readonly ResultCell[])[] {
  const rows = rowsOf(table, result);
  const columns = table.columns.map((column) => {
    if (typeof column === "string") return { title: [titleOf(column)], at: (row: object) => [valueAt(row, column)] };
    const [list, title] = column;
    const width = rows.reduce((most, row) => Math.max(most, listAt(row, list).length), 0);
    return {
      title: Array.from({ length: width }, (_, place) => `${title}_${place}`),
      // All rows have the same width, because the table is a rectangle.
      at: (row: object) => Array.from({ length: width }, (_, place) => listAt(row, list)[place] ?? null),
    };
  });
  return [columns.flatMap(({ title }) => title), ...rows.map((row) => columns.flatMap(({ at }) => at(row)))];
}

/** Returns the titles of a table, as far as they are known without a result. */
export function tableTitles({ columns }: CellTable): readonly string[] {
  return columns.flatMap((column) =>
    typeof column === "string" ? [titleOf(column)] : [`${column[1]}_0`, `${column[1]}_1`, "…"],
  );
}

function rowsOf({ rows }: CellTable, result: unknown): readonly object[] {
  if (rows) return rows(result as never);
  return (Array.isArray(result) ? result : [result]) as readonly object[];
}

function titleOf(path: string): string {
  return cellName(path.replace(/\./g, "_"));
}

function listAt(row: object, list: string): ArrayLike<ResultCell> {
  return (row as Readonly<Record<string, ArrayLike<ResultCell>>>)[list] as ArrayLike<ResultCell>;
}

/** The value at a path; `null` if the path ends early. */
export function valueAt(from: unknown, path: string): ResultCell {
  const value = path
    .split(".")
    .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[name], from);
  return (value ?? null) as ResultCell;
}
