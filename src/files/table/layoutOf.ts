import type { Layout } from "../reading";
import type { Table } from "./table";

/** The layout of a table, completed by the meaning of its columns. */
export function layoutOf(
  table: Pick<Table, "layout"> & { readonly rows: { readonly length: number } },
  meaning: Partial<Layout>,
): Layout {
  return {
    ...table.layout,
    records: table.rows.length,
    format: null,
    decimalMark: null,
    dateFormat: null,
    timeZoneOfFile: null,
    columns: {},
    ...meaning,
  };
}
