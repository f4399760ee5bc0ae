import { rawInstant } from "../dates/rawInstant";
import { isTimeZone } from "../dates/zones";
import { columnFinder } from "../formats/columnsOf";
import type { SurveyFormat } from "../formats/surveyFormats";
import type { Table } from "../table/table";

/** A table whose further rows of titles are taken off. */
export interface SurveyTable extends Table {
  /** Questions in full, where a second row of titles has them. */
  readonly labels: readonly string[];
  /** The zone that the file states; `undefined` if none. */
  readonly zone: string | undefined;
}

/** Takes further rows of titles off: one of SurveyMonkey, two of Qualtrics. */
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
  const labels = most === 2 && more > 0 ? (table.rows[0]?.cells ?? []) : [];
  const layout = { ...table.layout, headerRows: table.layout.headerRows + more };
  return { ...table, rows: table.rows.slice(more), layout, labels, zone };
}

function zoneIn(cell: string): string | undefined {
  const found = /"timeZone"\s*:\s*"([^"]+)"/u.exec(cell)?.[1];
  if (found === "Z") return "UTC";
  return found !== undefined && isTimeZone(found) ? found : undefined;
}
