import type { Report, ReportNumber, ReportTable } from "./report";
import { reportAdvice } from "./reportAdvice";
import { inkOf } from "./terminal/ink";
import { tableLines } from "./terminal/tableLines";
import { padText, textWidth, wrapText } from "./terminal/textWidth";
import { writerOf } from "./words/writer";

/** The options of {@link renderTerminal}. */
export interface RenderTerminalOptions {
  /** Width of the window; lines have at most 80 columns. Default: 80. */
  readonly columns?: number | undefined;
  /** Whether the terminal supports colors. Default: `false`. */
  readonly colour?: boolean | undefined;
}

const WIDEST = 80;
const NARROWEST = 20;
const ISOLATES = /[\u2068\u2069]/gu;

/**
 * Writes a report as text for a terminal.
 *
 * Lines have at most 80 columns, or fewer in a narrower window. Arabic and Persian text is in isolates, one pair per
 * line. Many terminals show it in the wrong order, so the report recommends HTML.
 *
 * @param report - The report.
 * @param options - Width and colors; the environment is not read.
 * @returns The text, without a trailing line feed.
 *
 * @example
 * ```ts
 * const log = orderLog([{ customerId: "a", orderedAt: "2025-01-03", amount: 20 }]);
 * renderTerminal(ordersReport(log)).split("\n")[0]; // => "Do your customers come back?"
 * ```
 */
export function renderTerminal(
  report: Report,
  { columns = WIDEST, colour = false }: RenderTerminalOptions = {},
): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(columns)));
  const ink = inkOf(colour);
  const rtl = report.direction === "rtl";
  const words = writerOf(report.locale, report.currency ?? undefined).words.common;
  const lines: string[] = [];
  const keep = (text: string) => (rtl ? text : text.replace(ISOLATES, ""));
  const write = (text: string, paint: (line: string) => string = String, indent = 0, first = " ".repeat(indent)) => {
    wrapText(keep(text), width - indent).forEach((line, i) => {
      const isolated = rtl ? `\u2067${closed(line)}\u2069` : line;
      lines.push((i === 0 ? first : " ".repeat(indent)) + paint(isolated));
    });
  };
  const heading = (text: string) => {
    lines.push("");
    write(text, ink.bold);
  };

  write(report.title, ink.bold);
  write(report.subtitle, ink.soft);
  if (rtl) write(words.betterInHtml, ink.soft);
  if (report.headlines.length > 0) {
    lines.push("");
    for (const number of report.headlines) numberLine(number);
  }
  const advice = reportAdvice(report);
  if (advice.length > 0) {
    heading(words.whatToDo);
    advice.forEach(({ title, text, list }, i) => {
      const place = `${i + 1}. `;
      write(title, ink.accent, place.length, place);
      write(text, String, place.length);
      if (list !== null) lines.push(`${" ".repeat(place.length)}${ink.soft(`${list.id}.csv`)}`);
    });
  }
  report.checks.forEach(({ text }, i) => {
    if (i === 0) heading(words.oneThing);
    write(text, ink.warn, 2, "! ");
  });
  for (const { question, answer, numbers, tables, notes } of report.sections) {
    heading(question);
    write(answer);
    if (numbers.length > 0) lines.push("");
    for (const number of numbers) numberLine(number);
    for (const table of tables) writeTable(table);
    if (notes.length > 0) lines.push("");
    for (const note of notes) write(note, ink.soft);
  }
  if (report.reading.length > 0) {
    heading(words.howRead);
    for (const { term, text } of report.reading) write(term === "" ? text : `${term}: ${text}`, String, 2, "- ");
  }
  return lines.map((line) => line.trimEnd()).join("\n");

  function numberLine({ label: question, text, note }: ReportNumber): void {
    const label = keep(question);
    if (rtl) {
      write(`${label}: \u2068${text}\u2069`, String, 2);
      if (note !== null) write(note, ink.soft, 4);
      return;
    }
    const value = keep(text);
    const room = width - 2 - textWidth(value) - 2;
    if (textWidth(label) <= room) lines.push(`  ${padText(label, room)}  ${ink.bold(value)}`);
    else {
      write(label, String, 2);
      lines.push(`    ${ink.bold(value)}`);
    }
    if (note !== null) write(note, ink.soft, 4);
  }

  function writeTable(table: ReportTable): void {
    lines.push("");
    write(table.caption, ink.soft);
    if (!rtl) {
      lines.push(...tableLines(table, width, ink));
      return;
    }
    // Columns of joined letters cannot be aligned: write one line per row, with the names of the columns.
    const rows = table.total === null ? table.rows : [...table.rows, table.total];
    for (const row of rows) {
      const cells = row.map(({ text }, i) =>
        text === "" ? "" : i === 0 ? text : `${table.columns[i]} \u2068${text}\u2069`,
      );
      write(cells.filter((cell) => cell !== "").join(table.kind === "heatMap" ? " · " : "، "), String, 2);
    }
  }
}

/** A line cut from text, with balanced isolates. */
function closed(line: string): string {
  let open = 0;
  let opened = "";
  for (const letter of line) {
    if (letter === "\u2068") open++;
    else if (letter === "\u2069") {
      if (open > 0) open--;
      else opened += "\u2068";
    }
  }
  return opened + line + "\u2069".repeat(open);
}
