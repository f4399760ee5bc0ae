import type { Layout, ReadingQuestion, Told } from "../reading";

/** A record of a table. */
export interface TableRow {
  /** First line, from 1. */
  readonly line: number;
  /** Cells without surrounding spaces, at most as many as titles. */
  readonly cells: readonly string[];
}

/** The layout of a table, without parts that depend on its meaning. */
export type TableLayout = Pick<
  Layout,
  "container" | "encoding" | "bom" | "delimiter" | "newline" | "headerLine" | "headerRows" | "preambleLines"
>;

/** A file as a table of text. */
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

/** The layout of an unknown file. */
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
