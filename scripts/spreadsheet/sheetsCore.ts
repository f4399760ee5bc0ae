// What Code.js holds once, behind all its functions.
import { callFunction } from "../../src/spreadsheet/callFunction";
import { cellFunctions } from "../../src/spreadsheet/cellFunctions";
import { sheetsHost } from "../../src/spreadsheet/sheetsHost";

/**
 * Calls a cell function.
 *
 * @param name - Its name without the prefix.
 * @param given - The arguments of the call.
 */
export function call(name: string, given: ArrayLike<unknown>): unknown {
  const args = Array.from(given);
  // Arguments that are left out at the end may arrive as undefined.
  while (args.length > 0 && args[args.length - 1] === undefined) args.pop();
  const cellFunction = cellFunctions.find((each) => each.name === name);
  return cellFunction && callFunction(cellFunction, args, sheetsHost);
}
