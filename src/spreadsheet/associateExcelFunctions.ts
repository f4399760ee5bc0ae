import { callFunction } from "./callFunction";
import { cellFunctions } from "./cellFunctions";
import { type ExcelCustomFunctions, excelHost } from "./excelHost";

/**
 * Registers all cell functions in Excel by name; `functions.json` of the build describes them.
 *
 * @param customFunctions - Excel's `CustomFunctions` object.
 */
export function associateExcelFunctions(customFunctions: ExcelCustomFunctions): void {
  const host = excelHost(customFunctions);
  for (const cellFunction of cellFunctions)
    customFunctions.associate(cellFunction.name, (...args) => {
      // Excel appends an object about the call; omitted arguments are null.
      const count = Math.min(args.length - 1, cellFunction.parameters.length);
      return callFunction(cellFunction, args.slice(0, count), host);
    });
}
