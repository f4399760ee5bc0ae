import type { Layout, ReadingQuestion, Told } from "../reading";

/** A record of a table. */
export interface TableRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  /** Its cells without outer blanks, as many as there are titles or fewer. */
  readonly cells: readonly string[];
}

/** How a table was laid out; what depends on its meaning comes later. */
export type TableLayout = Pick<
  Layout,
  "container" | "encoding" | "bom" | "delimiter" | "newline" | "headerLine" | "headerRows" | "preambleLines"
>;

/** A file as a table of texts. */
export interface Table {
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
  readonly layout: TableLayout;
  readonly told: readonly Told[];
}

/** Why there is no table. */
export interface NoTable {
  readonly layout: TableLayout;
  readonly questions: readonly ReadingQuestion[];
}

/** The layout of a file of which nothing is known. */
export const NO_LAYOUT: TableLayout = {
  container: "csv",
  encoding: "utf-8",
  bom: false,
  delimiter: null,
  newline: "LF",
  headerLine: 1,
  headerRows: 1,
  preambleLines: 0,
};

/** A question as data. */
export function question(
  code: string,
  option: ReadingQuestion["option"],
  details: ReadingQuestion["details"] = {},
  answers: readonly string[] = [],
): ReadingQuestion {
  return { code, option, answers, details };
}

/** A decision as data. */
export function telling(
  code: string,
  certainty: Told["certainty"],
  option: Told["option"] = null,
  details: Told["details"] = {},
): Told {
  return { code, certainty, option, details };
}
