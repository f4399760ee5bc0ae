import { type CellHost, errorText } from "./cellHost";
import type { CellProblem } from "./cellProblem";

/** The part of Excel's `CustomFunctions` object that is used here. */
export interface ExcelCustomFunctions {
  /**
   * Connects a function to its entry in `functions.json`.
   *
   * @param id - The id of the entry.
   * @param run - The function.
   */
  associate(id: string, run: (...args: unknown[]) => unknown): void;
  /** Makes an error for a cell from its code and a message, which Excel shows of `#VALUE!` and `#N/A` only. */
  readonly Error: ExcelErrorClass;
  /** The errors that a cell can show. */
  readonly ErrorCode: ExcelErrorCodes;
}

/** Excel's class of errors for cells. */
export interface ExcelErrorClass {
  /**
   * Makes an error for a cell.
   *
   * @param code - One of the codes.
   * @param message - What is wrong.
   */
  new (code: never, message?: string): unknown;
}

/** Excel's codes of errors. */
export interface ExcelErrorCodes {
  /** `#VALUE!` */
  readonly invalidValue: unknown;
  /** `#DIV/0!` */
  readonly divisionByZero: unknown;
  /** `#N/A` */
  readonly notAvailable: unknown;
}

const CODES = { value: "invalidValue", divide: "divisionByZero", none: "notAvailable" } as const;

/**
 * Excel: blank cells are `null` or 0, errors are objects with a code, and functions of single cells are called cell by
 * cell.
 *
 * @param customFunctions - Excel's `CustomFunctions` object.
 * @returns What Excel does in its own way.
 */
export function excelHost(customFunctions: ExcelCustomFunctions): CellHost {
  // Asked for when an error is there: the functions may be associated before Excel has put its errors in place.
  const errorCell = ({ kind, message }: CellProblem) =>
    new customFunctions.Error(customFunctions.ErrorCode[CODES[kind]] as never, message);
  return {
    isBlank: (cell) => cell === null || cell === undefined || cell === "",
    errorIn: (cell) => errorText(codeOf(cell)),
    // Excel on the web hands over null, on the desktop 0.
    zeroMayBeBlank: true,
    spreads: false,
    errorCell,
    fail: (problem) => {
      throw errorCell(problem);
    },
  };
}

/** The code of an error object; anything else as it is. */
function codeOf(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell;
}
