import { type RecordParser, recordParser } from "../cells/records";
import type { ReadOptions } from "../readOptions";

/** How to split delimited text. */
export interface Dialect {
  readonly delimiter: string;
  readonly quoting: boolean;
  /** Line of the titles, from 1. */
  readonly headerLine: number;
  readonly titles: readonly string[];
  /** Whether two or more titles are known. */
  readonly known: boolean;
}

/** The names of delimiters. */
export const DELIMITERS: Readonly<Record<string, string>> = { comma: ",", semicolon: ";", tab: "\t", pipe: "|" };

/** The delimiter that an option names, or is. */
export function delimiterOf({ delimiter }: ReadOptions): string | undefined {
  return delimiter === undefined ? undefined : (DELIMITERS[delimiter] ?? delimiter);
}

/** The name of a delimiter. */
export function delimiterName(delimiter: string): string {
  return Object.entries(DELIMITERS).find(([, mark]) => mark === delimiter)?.[0] ?? delimiter;
}

/** Number of first records in which titles are expected. */
const HIGHEST = 50;

interface Found {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Finds delimiter and titles in the first part of a text: the delimiter for which most records have as many cells as
 * the titles. Titles are the first line with two known titles.
 *
 * @returns `undefined` if no delimiter gives two columns.
 */
export function findDialect(
  head: string,
  isWhole: boolean,
  isKnown: (title: string) => boolean,
  wanted: string | undefined,
): Dialect | undefined {
  let best: Dialect | undefined;
  let bestScore = 0;
  const stated = /^"?sep=(.)"?\r?\n/iu.exec(head)?.[1];
  for (const delimiter of wanted ? [wanted] : stated ? [stated] : Object.values(DELIMITERS)) {
    for (const quoting of delimiter === "\t" ? [true, false] : [true]) {
      const { records, open } = recordsOf(head, delimiter, quoting, isWhole);
      // In tab-separated files with unpaired quotes, quotes are ordinary characters.
      if (delimiter === "\t" && quoting && open) continue;
      const from = stated ? 1 : 0;
      const known = records
        .slice(0, HIGHEST)
        .findIndex(({ cells }, i) => i >= from && knownTitles(cells, isKnown) >= 2);
      const at =
        known >= 0 ? known : records.findIndex(({ cells }, i) => i >= from && cells.filter(Boolean).length > 1);
      const header = records[at];
      if (header === undefined) continue;
      const below = records.slice(at + 1);
      const same = below.filter(({ cells }) => cells.length === header.cells.length).length;
      const fit = below.length === 0 ? 1 : same / below.length;
      const score = (known >= 0 ? 10 : 0) + fit + Math.min(header.cells.length, 99) / 100;
      if (score > bestScore) {
        bestScore = score;
        best = { delimiter, quoting, headerLine: header.line, titles: header.cells, known: known >= 0 };
      }
      if (delimiter === "\t" && quoting) break;
    }
  }
  return best;
}

function knownTitles(cells: readonly string[], isKnown: (title: string) => boolean): number {
  return new Set(cells.filter((cell) => cell !== "" && isKnown(cell))).size;
}

/** The records of the first part of a text; the last one may be incomplete and is dropped. */
function recordsOf(head: string, delimiter: string, quoting: boolean, isWhole: boolean) {
  const records: Found[] = [];
  const parser: RecordParser = recordParser(delimiter, quoting, (line, cells) => records.push({ line, cells }));
  parser.push(head);
  const complete = records.length;
  const open = parser.end() !== undefined;
  if (!isWhole && records.length > 1) records.length = complete;
  return { records, open: open && isWhole };
}
