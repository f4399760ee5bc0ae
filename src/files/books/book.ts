import type { Pieces } from "../bytes/pieces";
import type { ReadingQuestion } from "../reading";

/** A sheet, written out as CSV: a line per row, so that lines are rows of the sheet. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly text: Pieces;
}

/** A file of tables that are no text. */
export interface Book {
  readonly container: "xlsx" | "parquet";
  readonly sheets: readonly Sheet[];
}

/** A book, or why it cannot be read. */
export type BookFound = Book | ReadingQuestion;
