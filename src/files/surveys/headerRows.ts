import { rawInstant } from "../dates/rawInstant";
import { isTimeZone } from "../dates/zones";
import { columnFinder } from "../formats/columnsOf";
import type { SurveyFormat } from "../formats/surveyFormats";
import type { Table, TableRow } from "../table/table";

/** A table without additional rows of titles. */
export interface SurveyTable extends Table {
  /** Full questions, if a second row of titles contains them. */
  readonly labels: readonly string[];
  /** Time zone stated by the file; `undefined` if there is none. */
  readonly zone: string | undefined;
}

/** Removes additional rows of titles: one for SurveyMonkey, two for Qualtrics. */
export function withoutHeaderRows(table: Table, format: SurveyFormat | undefined): SurveyTable {
  const most = format?.id === "qualtrics-responses" ? 2 : format?.id === "surveymonkey-responses" ? 1 : 0;
  const finder = columnFinder(table.titles);
  const dates = finder.all(format?.sent);
  const persons = finder.all(format?.person);
  let more = 0;
  let zone: string | undefined;
  while (more < most) {
    const cells = table.rows[more]?.cells;
    if (cells === undefined || dates.some((place) => rawInstant(cells[place] ?? "") !== undefined)) break;
    if (most === 1 && persons.some((place) => (cells[place] ?? "") !== "")) break;
    zone ??= cells.map(zoneIn).find((each) => each !== undefined);
    more++;
  }
  const labels = most === 2 && more > 0 ? (table.rows[0] as TableRow).cells : [];
  const layout = { ...table.layout, headerRows: table.layout.headerRows + more };
  return { ...table, rows: table.rows.slice(more), layout, labels, zone };
}

function zoneIn(cell: string): string | undefined {
  const found = /"timeZone"\s*:\s*"([^"]+)"/u.exec(cell)?.[1];
  if (found === "Z") return "UTC";
  return found !== undefined && isTimeZone(found) ? found : undefined;
}
