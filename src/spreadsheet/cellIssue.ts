import type { CellErrorCode } from "../locales/cellTexts";
import type { ErrorCode } from "../validation/errorTexts";

/** An argument, or a cell in the range of an argument. */
export interface CellPlace {
  /** Name of the argument, such as `"customers_at_start"`. */
  readonly argument: string;
  /** Row in its range, from 1. */
  readonly row?: number;
}

/** The content of a cell, for a message. */
export interface ShownCell {
  /** Kind of the content; `"plain"` if it needs no explanation, such as a number. */
  readonly kind: "plain" | "text" | "date" | "invalidDate" | "timeOfDay" | "unreadable";
  /** The content as text; strings are in quotes, and long strings are cut. */
  readonly written: string;
}

/** Values of the placeholders in a sentence: numbers, words, and other places (of a sum, several). */
export type CellDetails = Readonly<Record<string, string | number | readonly CellPlace[]>>;

/** One problem of a call from a cell: its place, its code, and the content of the cell. */
export interface CellIssue {
  /** Code of the problem, for programs. */
  readonly code: CellErrorCode | ErrorCode;
  /** Place of the problem; `null` for the call as a whole. */
  readonly place: CellPlace | null;
  /** Content of the cell; `null` if the sentence does not show it. */
  readonly value: ShownCell | null;
  /** Values of the other placeholders in the sentence. */
  readonly details: CellDetails;
}
