import { columnFinder } from "../formats/columnsOf";
import type { Table } from "../table/table";

/** Indexes of records replaced by a newer version of the same transaction. */
export function newestVersions({ titles, rows }: Table, read: (cell: string) => number): Set<number> {
  const finder = columnFinder(titles);
  const id = finder.first(["store_transaction_id"]);
  const updated = finder.first(["updated_at"]);
  const updatedAt = (cells: readonly string[] = []) => read(cells[updated] ?? "") || 0;
  const newest = new Map<string, number>();
  const replaced = new Set<number>();
  for (const [i, { cells }] of rows.entries()) {
    const key = cells[id] ?? "";
    const before = newest.get(key);
    if (before === undefined || key === "") {
      newest.set(key, i);
    } else if (updated < 0 || updatedAt(cells) > updatedAt(rows[before]?.cells)) {
      replaced.add(before);
      newest.set(key, i);
    } else replaced.add(i);
  }
  return replaced;
}
