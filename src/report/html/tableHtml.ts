import type { ReportCell, ReportTable } from "../report";
import { escapeHtml, escapePlain } from "./escapeHtml";

/** Writes a table as HTML, in a region that scrolls on narrow screens. */
export function tableHtml(table: ReportTable, id: string, definition: string): string {
  const heat = table.kind === "heatMap";
  // In a list of shares, the last column has bars relative to the largest share.
  const shares = table.rows.map((row) => row[row.length - 1]?.value);
  const bars = !heat && table.id === "segments";
  const largest = Math.max(0, ...shares.map((share) => (typeof share === "number" ? share : 0)));
  const row = (cells: readonly ReportCell[], metered: boolean) =>
    `<tr>${cells.map((cell, i) => (i === 0 ? head(cell) : data(cell, metered && i === cells.length - 1 ? largest : 0))).join("")}</tr>`;
  const titles = table.columns.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("");
  const foot = table.total === null ? "" : `<tfoot>${row(table.total, false)}</tfoot>`;
  return `<p class="cap" id="${id}">${escapeHtml(table.caption)} ${definition}</p><div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table class="${heat ? "heat" : "list"}" aria-labelledby="${id}"><thead><tr>${titles}</tr></thead><tbody>${table.rows.map((cells) => row(cells, bars)).join("")}</tbody>${foot}</table></div>`;
}

function head({ text, detail }: ReportCell): string {
  return `<th scope="row"><bdi>${escapeHtml(text)}</bdi>${detail === undefined ? "" : `<small>${escapeHtml(detail)}</small>`}</th>`;
}

function data({ value, text, shade }: ReportCell, largest: number): string {
  const meter =
    largest > 0 && typeof value === "number"
      ? `<span class="meter" aria-hidden="true"><i style="inline-size:${Math.max(0, Math.round((100 * value) / largest))}%"></i></span>`
      : "";
  const className = shade === undefined ? "" : ` class="h${shade}"`;
  return `<td${className}>${text === "" ? "" : `<bdi>${escapePlain(text)}</bdi>`}${meter}</td>`;
}
