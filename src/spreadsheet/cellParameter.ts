import type { Unit } from "../validation/unit";

/** Kind of value read from a cell. */
export type CellKind = "number" | "choice" | "text" | "date" | "flag" | "id";

/** An argument of a cell function. */
export interface CellParameter {
  /** Name, such as `customers_at_start`. */
  readonly name: string;
  /** Field of the input. */
  readonly field: string;
  /** Kind of value of its cells. */
  readonly kind: CellKind;
  /** Whether it takes a range: one cell per list item. */
  readonly range: boolean;
  /** Whether a range of several columns is a list of rows. */
  readonly matrix: boolean;
  /** Whether a single cell is accepted in place of a range. */
  readonly single: boolean;
  /** Whether it is optional. */
  readonly optional: boolean;
  /** For a range: ranges of the same group are read row by row and must have the same height. */
  readonly group?: string;
  /** For a range: whether its numbers are survey answers, which may have labels. */
  readonly answers?: boolean;
  /** For a range: whether a blank cell between others keeps its place in the list. */
  readonly keepsBlanks?: boolean;
  /** For a range: whether a blank cell has a meaning, such as unknown or not yet. */
  readonly nullable?: boolean;
  /** Default, if known. */
  readonly defaultValue?: string | number | boolean;
  /** Time of the log used as default. */
  readonly leftOut?: LeftOutTime;
  /** The argument, and the only value of it, with which this one may be omitted. */
  readonly unless?: readonly [name: string, value: string];
  /** Choices. */
  readonly choices?: readonly string[];
  /** Unit of its numbers. */
  readonly unit?: Unit;
}

/** A time of a log: the first, the last, or the start of the day after the last. */
export type LeftOutTime = "first" | "dayAfterLast";
