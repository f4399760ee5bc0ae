import { type CellHost, errorText } from "./cellHost";

/** What an error of the program itself would be called. */
const CODES = { value: "#VALUE!", divide: "#DIV/0!", none: "#N/A" } as const;

/**
 * Google Sheets: blank cells are empty texts, and errors are thrown.
 *
 * A function cannot make an error in one cell of a range: there it is a text.
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
