// What functions.js of the add-in for Excel holds.
import { associateExcelFunctions } from "../../src/spreadsheet/associateExcelFunctions";
import type { ExcelCustomFunctions } from "../../src/spreadsheet/excelHost";

declare const CustomFunctions: ExcelCustomFunctions;

associateExcelFunctions(CustomFunctions);
