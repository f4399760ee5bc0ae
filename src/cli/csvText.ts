/** What a spreadsheet would take for a formula; numbers are written as they are. */
const FORMULA = /^[=+\-@\t\r]/u;

/**
 * The text of a CSV file: titles, then rows.
 *
 * Texts that begin like a formula get an apostrophe in front, so that a spreadsheet shows them and computes nothing.
 */
export function csvText(
  titles: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
): string {
  return [titles, ...rows].map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

function cellText(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
