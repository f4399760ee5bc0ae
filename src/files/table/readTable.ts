import { headOf, type Pieces } from "../bytes/pieces";
import type { ReadOptions } from "../readOptions";
import { readJson } from "./readJson";
import { readText } from "./readText";
import { NO_LAYOUT, type NoTable, question, type Table } from "./table";

/** Beginnings of files that are not tables, with advice. */
const OTHERS: readonly (readonly [begin: readonly number[], code: string])[] = [
  [[0x1f, 0x8b], "compressed"],
  [[0x42, 0x5a, 0x68], "compressed"],
  [[0x28, 0xb5, 0x2f, 0xfd], "compressed"],
  [[0xd0, 0xcf, 0x11, 0xe0], "old-excel"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
];

/** Reads any file as a table of text. */
export async function readTable(
  file: Pieces,
  options: ReadOptions,
  isKnown: (title: string) => boolean,
): Promise<Table | NoTable> {
  const head = await headOf(file, 64);
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);
  const other = OTHERS.find(([begin]) => begins(begin));
  if (other) return { layout: NO_LAYOUT, questions: [question(other[1], null)] };
  const first = String.fromCharCode(...head)
    .replace(/^\u00ef\u00bb\u00bf/u, "")
    .trimStart();
  if (first.startsWith("{") || /^\[\s*[{\]]/u.test(first)) return readJson(file);
  return readText(file, options, isKnown);
}
