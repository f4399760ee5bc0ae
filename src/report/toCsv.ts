import type { ReportList } from "./report";

/**
 * Writes a list of customers as CSV (RFC 4180, line feeds).
 *
 * Text that a spreadsheet would interpret as a formula (`=`, `+`, `-`, `@`, tab or carriage return at its start) is
 * prefixed with an apostrophe; numbers are not changed.
 *
 * @param list - The list.
 * @returns CSV with a row of titles.
 *
 * @example
 * ```ts
 * const csv = toCsv({ id: "late-customers", columns: ["customer", "days_since"], rows: [["=1+1", 40]] });
 * csv; // => "customer,days_since\n'=1+1,40\n"
 * ```
 */
export function toCsv({ columns, rows }: ReportList): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
