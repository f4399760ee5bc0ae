import { type CellHost, errorText } from "./cellHost";

/** Name of an internal error of the program. */
const CODES = { value: "#VALUE!", divide: "#DIV/0!", none: "#N/A" } as const;

/**
 * Google Sheets: blank cells are empty texts, and errors are thrown.
 *
 * A function cannot return an error in one cell of a range, so it returns text.
 */
export const sheetsHost: CellHost = {
  isBlank: (cell) => cell === "" || cell === null || cell === undefined,
  errorIn: errorText,
  zeroMayBeBlank: false,
  spreads: true,
  errorCell: ({ kind, message }) => `${CODES[kind]} ${message}`,
  fail: (problem) => {
    throw new Error(problem.message);
  },
};
