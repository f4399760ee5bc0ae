import { type CellHost, errorText } from "./cellHost";
import type { CellProblem } from "./cellProblem";

/** The part of Excel's `CustomFunctions` object used here. */
export interface ExcelCustomFunctions {
  /**
   * Connects a function to its entry in `functions.json`.
   *
   * @param id - The id of the entry.
   * @param run - The function.
   */
  associate(id: string, run: (...args: unknown[]) => unknown): void;
  /** Creates an error of a cell from its code and a message, which Excel shows for `#VALUE!` and `#N/A` only. */
  readonly Error: ExcelErrorClass;
  /** Errors of cells. */
  readonly ErrorCode: ExcelErrorCodes;
}

/** Excel's class of errors for cells. */
export interface ExcelErrorClass {
  /**
   * Creates an error of a cell.
   *
   * @param code - One of the codes.
   * @param message - The problem.
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
 * Excel: blank cells are `null` or 0, errors are objects with a code, and scalar functions are called once per cell.
 *
 * @param customFunctions - Excel's `CustomFunctions` object.
 * @returns The specifics of Excel.
 */
export function excelHost(customFunctions: ExcelCustomFunctions): CellHost {
  // Read only when an error occurs: functions may be associated before Excel has defined its errors.
  const errorCell = ({ kind, message }: CellProblem) =>
    new customFunctions.Error(customFunctions.ErrorCode[CODES[kind]] as never, message);
  return {
    isBlank: (cell) => cell === null || cell === undefined || cell === "",
    errorIn: (cell) => errorText(codeOf(cell)),
    // Excel on the web passes null, Excel on the desktop 0.
    zeroMayBeBlank: true,
    spreads: false,
    errorCell,
    fail: (problem) => {
      throw errorCell(problem);
    },
  };
}

/** The code of an error object; any other value unchanged. */
function codeOf(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell;
}
