import type { Pieces } from "../bytes/pieces";
import type { CellFormat } from "./cellFormat";
import { cellNumber } from "./cellNumber";
import { CsvLines } from "./csvLines";
import { textCollector } from "./readStrings";
import type { XmlEvents } from "./xml";

/** What cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

const PLAIN: CellFormat = { isDate: false, currency: "" };
/** Maximum number of columns of a workbook. */
const MOST_COLUMNS = 16_384;

/** Reads a sheet as CSV; `undefined` if it is blank. */
export function readSheet(read: (events: XmlEvents) => void, context: SheetContext): Pieces | undefined {
  const lines = new CsvLines();
  const inline = textCollector();
  let line = 0;
  let cells: string[] = [];
  let place = -1;
  let type = "n";
  let format = PLAIN;
  let value = "";
  let inValue = false;
  let isBlank = true;

  const contents = () => {
    if (type === "s") return context.strings[Number(value)] ?? "";
    if (type === "inlineStr") return inline.text();
    if (type === "b") return value.trim() === "1" ? "TRUE" : "FALSE";
    if (type === "n") return cellNumber(value, format, context.is1904);
    return value;
  };
  read({
    open: (name, attribute) => {
      if (name === "row") {
        const stated = Number(attribute("r") ?? line + 1);
        line = stated > line ? stated : line + 1;
        cells = [];
        place = -1;
      } else if (name === "c") {
        place = placeOf(attribute("r")) ?? place + 1;
        type = attribute("t") ?? "n";
        format = context.formats[Number(attribute("s") ?? -1)] ?? PLAIN;
        value = "";
        inline.clear();
      } else if (name === "v") inValue = true;
      else inline.open(name);
    },
    close: (name) => {
      inline.close(name);
      if (name === "v") inValue = false;
      else if (name === "c" && place < MOST_COLUMNS) {
        const text = contents();
        if (text === "") return;
        while (cells.length < place) cells.push("");
        cells[place] = text;
      } else if (name === "row" && cells.length > 0) {
        isBlank = false;
        lines.write(line, cells);
      }
    },
    text: (text) => {
      if (inValue) value += text;
      else inline.add(text);
    },
  });
  return isBlank ? undefined : lines.end();
}

/** The column of a cell such as `AB12`, from 0. */
function placeOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
