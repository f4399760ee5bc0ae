import type { Pieces } from "../bytes/pieces";
import type { ReadingQuestion } from "../reading";

/** A sheet as CSV: one line per row, so that line numbers are row numbers of the sheet. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly text: Pieces;
}

/** A file of tables in a binary format. */
export interface Book {
  readonly container: "xlsx" | "parquet";
  readonly sheets: readonly Sheet[];
}

/** A book, or why it cannot be read. */
export type BookFound = Book | ReadingQuestion;
