import type { CellProblem } from "./cellProblem";

/** What a spreadsheet program does in its own way. */
export interface CellHost {
  /**
   * Whether a cell is empty.
   *
   * @param cell - A cell as the program hands it over.
   */
  readonly isBlank: (cell: unknown) => boolean;
  /**
   * The error that a cell holds, such as `"#N/A"`; `undefined` where it holds none.
   *
   * @param cell - A cell as the program hands it over.
   */
  readonly errorIn: (cell: unknown) => string | undefined;
  /** Whether empty cells of a range may arrive as 0, so that 0 is blank wherever it is no number that is asked for. */
  readonly zeroMayBeBlank: boolean;
  /** Whether a function of single cells that is given ranges is to fill a range; else the program does that itself. */
  readonly spreads: boolean;
  /**
   * What one cell of a range shows in place of a result.
   *
   * @param problem - Why it has none.
   */
  readonly errorCell: (problem: CellProblem) => unknown;
  /**
   * Reports that a whole call has no result: by throwing, or by what it returns.
   *
   * @param problem - Why it has none.
   */
  readonly fail: (problem: CellProblem) => unknown;
}

/** The errors that spreadsheets show, where they are handed over as texts. */
const ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!|SPILL!|CALC!|CYCLE!)$/;

/**
 * The error that a cell shows, where errors are handed over as texts.
 *
 * @param cell - A cell as the program hands it over.
 * @returns The error, such as `"#N/A"`; `undefined` where the cell holds none.
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
