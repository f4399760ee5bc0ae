import { fold } from "../cells/fold";
import type { Table, TableRow } from "./table";

/** Takes out rows that repeat the titles, as where pages of an export were put one below the other. */
export function withoutHeadings<Of extends Table>(
  table: Of,
): { readonly table: Of; readonly headings: readonly number[] } {
  const titles = table.titles.map(fold);
  const isHeading = ({ cells }: TableRow) => {
    const filled = [...cells.entries()].filter(([, cell]) => cell !== "");
    return filled.length > 1 && filled.every(([place, cell]) => fold(cell) === titles[place]);
  };
  const headings = table.rows.filter(isHeading).map(({ line }) => line);
  if (headings.length === 0) return { table, headings };
  return { table: { ...table, rows: table.rows.filter((row) => !isHeading(row)) }, headings };
}
