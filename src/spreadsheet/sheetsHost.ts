import { type CellHost, errorText } from "./cellHost";

/** Google Sheets: blank cells are empty texts, and errors are thrown. */
export const sheetsHost: CellHost = {
  isBlank: (cell) => cell === "" || cell === null || cell === undefined,
  errorIn: errorText,
  zeroMayBeBlank: false,
  spreads: true,
  errorCell: ({ message }) => `#VALUE! ${message}`,
  fail: (problem) => {
    throw new Error(problem.message);
  },
};
