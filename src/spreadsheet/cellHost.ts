import type { CellProblem } from "./cellProblem";

/** The specifics of a spreadsheet program. */
export interface CellHost {
  /**
   * Whether a cell is empty.
   *
   * @param cell - A cell as passed by the program.
   */
  readonly isBlank: (cell: unknown) => boolean;
  /**
   * Returns the error in a cell, such as `"#N/A"`; `undefined` if there is none.
   *
   * @param cell - A cell as passed by the program.
   */
  readonly errorIn: (cell: unknown) => string | undefined;
  /** Whether empty cells of a range may arrive as 0, so that 0 counts as blank unless a number is expected. */
  readonly zeroMayBeBlank: boolean;
  /** Whether a scalar function given ranges has to fill a range itself; otherwise the program does that. */
  readonly spreads: boolean;
  /**
   * Returns the content of one cell of a range without a result.
   *
   * @param problem - Why there is no result.
   */
  readonly errorCell: (problem: CellProblem) => unknown;
  /**
   * Reports that a whole call has no result, by throwing or by its return value.
   *
   * @param problem - Why there is no result.
   */
  readonly fail: (problem: CellProblem) => unknown;
}

/**
 * The errors of spreadsheets, for programs that pass them as text: capitals with a mark at the end, whatever the
 * language (`#WERT!`, `#NOM ?`, `#¡REF!`), and the few without a mark.
 */
const ERROR_TEXT = /^#(?:N\/[AD]|NV|GETTING_DATA|[\u00a1\u00bf]?\p{Lu}[\p{Lu}\d/_]*\s?[!?])$/u;

/**
 * Returns the error in a cell, for programs that pass errors as text.
 *
 * @param cell - A cell as the program hands it over.
 * @returns The error, such as `"#N/A"`; `undefined` if there is none.
 *
 * @example
 * ```ts
 * errorText("#DIV/0!"); // => "#DIV/0!"
 * errorText("no. 7"); // => undefined
 * ```
 */
export function errorText(cell: unknown): string | undefined {
  return typeof cell === "string" && ERROR_TEXT.test(cell) ? cell : undefined;
}
