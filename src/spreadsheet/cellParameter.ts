import type { Unit } from "../validation/unit";

/** What one cell is read as. */
export type CellKind = "number" | "choice" | "text" | "date" | "flag" | "id";

/** An argument of a cell function. */
export interface CellParameter {
  /** Its name, such as `customers_at_start`. */
  readonly name: string;
  /** The field of the input that it fills. */
  readonly field: string;
  /** What a cell of it is read as. */
  readonly kind: CellKind;
  /** Whether it takes a range: one cell an item of a list. */
  readonly range: boolean;
  /** Whether a range of several columns is a list of rows. */
  readonly matrix: boolean;
  /** Whether one cell is enough where a range may be given. */
  readonly single: boolean;
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Of a range: ranges of the same group are read row by row, and must be of the same height. */
  readonly group?: string;
  /** Of a range: whether its numbers are answers of a survey, which may have their labels. */
  readonly answers?: boolean;
  /** Of a range: whether a blank cell between others has a place in the list. */
  readonly keepsBlanks?: boolean;
  /** Of a range: whether a blank cell has a meaning of its own: not known, or not yet. */
  readonly nullable?: boolean;
  /** What it is when left out, where that can be told. */
  readonly defaultValue?: string | number | boolean;
  /** Which time of the log it is when left out. */
  readonly leftOut?: LeftOutTime;
  /** The argument and its one value with which this one may be left out. */
  readonly unless?: readonly [name: string, value: string];
  /** The words that it may be. */
  readonly choices?: readonly string[];
  /** What its numbers measure. */
  readonly unit?: Unit;
}

/** A time of a log: the first or the last in it, or the start of the day after the last. */
export type LeftOutTime = "first" | "last" | "dayAfterLast";
