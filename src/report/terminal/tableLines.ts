import type { ReportCell, ReportTable } from "../report";
import type { Ink } from "./ink";
import { padText, textWidth } from "./textWidth";

const BLANKS = 2;
const NARROWEST_HEAD = 8;

/**
 * Formats a table as lines of at most `columns`: columns that do not fit are omitted, except the first and the
 * earliest.
 */
export function tableLines(table: ReportTable, columns: number, ink: Ink): string[] {
  const heat = table.kind === "heatMap";
  const gap = heat ? 1 : BLANKS;
  const rows = table.total === null ? table.rows : [...table.rows, table.total];
  const widths = table.columns.map((title, i) =>
    Math.max(
      i === 0 || !heat ? textWidth(title) : textWidth(title),
      ...rows.map((row) => textWidth((row[i] as ReportCell).text)),
    ),
  );
  const rest = widths.slice(1).reduce((sum, width) => sum + width + gap, 0);
  const head = Math.min(widths[0] as number, Math.max(NARROWEST_HEAD, columns - rest));
  let [shown, used] = [1, head];
  while (shown < widths.length && used + gap + (widths[shown] as number) <= columns)
    used += gap + (widths[shown++] as number);
  const line = (cells: readonly (string | ReportCell)[], paint: boolean) =>
    cells
      .slice(0, shown)
      .map((cell, i) => {
        const { text, shade } = typeof cell === "string" ? { text: cell, shade: undefined } : cell;
        if (i === 0) return padText(text, head);
        const padded = padText(text, widths[i] as number, true);
        return " ".repeat(gap) + (paint && shade !== undefined ? ink.shade(padded, shade) : padded);
      })
      .join("")
      .trimEnd();
  return [
    ink.soft(line(table.columns, false)),
    ...table.rows.map((row) => line(row, true)),
    ...(table.total === null ? [] : [ink.bold(line(table.total, false))]),
  ];
}
