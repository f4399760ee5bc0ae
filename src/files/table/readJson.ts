import { decoder, isUtf8 } from "../bytes/decoding";
import { bytesOf, type Pieces } from "../bytes/pieces";
import { NO_LAYOUT, type NoTable, question, type Table, type TableRow } from "./table";

/** Reads JSON lines, or a list of objects, as a table; nested fields become `person.email`. */
export async function readJson(file: Pieces): Promise<Table | NoTable> {
  const bytes = await bytesOf(file);
  const layout = { ...NO_LAYOUT, container: "json-lines", headerRows: 0 } as const;
  if (!isUtf8(bytes)) return { layout, questions: [question("json-not-utf8", null)] };
  const text = decoder("utf-8").decode(bytes);
  const titles: string[] = [];
  const places = new Map<string, number>();
  const rows: TableRow[] = [];
  for (const { line, value } of objectsOf(text)) {
    if (value === null || typeof value !== "object" || Array.isArray(value)) {
      return { layout, questions: [question("json-line", null, { line })] };
    }
    const cells: string[] = [];
    for (const [title, cell] of fieldsOf(value, "")) {
      let place = places.get(title);
      if (place === undefined) {
        place = titles.push(title) - 1;
        places.set(title, place);
      }
      cells[place] = cell;
    }
    rows.push({ line, cells: Array.from(cells, (cell) => cell ?? "") });
  }
  return { titles, rows, layout: { ...layout, newline: text.includes("\r\n") ? "CRLF" : "LF" }, told: [] };
}

function* objectsOf(text: string): Generator<{ line: number; value: unknown }> {
  if (text.trimStart().startsWith("[")) {
    const list = parse(text);
    if (!Array.isArray(list)) yield { line: 1, value: undefined };
    else for (const [i, value] of list.entries()) yield { line: i + 1, value };
    return;
  }
  let line = 0;
  for (const each of text.split("\n")) {
    line++;
    if (each.trim() !== "") yield { line, value: parse(each) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function* fieldsOf(value: object, before: string): Generator<[title: string, cell: string]> {
  for (const [key, field] of Object.entries(value)) {
    if (field !== null && typeof field === "object" && !Array.isArray(field))
      yield* fieldsOf(field, `${before}${key}.`);
    else
      yield [
        `${before}${key}`,
        field === null ? "" : typeof field === "object" ? JSON.stringify(field) : String(field).trim(),
      ];
  }
}
