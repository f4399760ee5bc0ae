import { type CellFunction, cellFunctions, functionHelp, type ParameterHelp } from "../../src/spreadsheet";

/** The words that an argument may be, as a drop-down. */
interface ExcelEnum {
  readonly id: string;
  readonly type: "string";
  readonly values: readonly { readonly name: string; readonly stringValue: string }[];
}

interface ExcelParameter {
  readonly name: string;
  readonly description: string;
  readonly type: "string" | "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
  readonly customEnumId?: string;
}

interface ExcelFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ExcelParameter[];
  readonly result: { readonly type: "any"; readonly dimensionality: "scalar" | "matrix" };
}

/** What `functions.json` says of the functions. */
export interface ExcelMetadata {
  /** Lets a function see the errors in its arguments, so that it can say in which row they are. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly ExcelFunction[];
  readonly enums: readonly ExcelEnum[];
}

/** Describes all cell functions to Excel. */
export function excelMetadata(): ExcelMetadata {
  const enums = new Map<string, ExcelEnum>();
  const functions = cellFunctions.map((cellFunction) => describe(cellFunction, enums));
  return { allowErrorForDataTypeAny: true, functions, enums: [...enums.values()] };
}

function describe(cellFunction: CellFunction, enums: Map<string, ExcelEnum>): ExcelFunction {
  const { name, description, parameters } = functionHelp(cellFunction);
  return {
    id: name,
    name,
    description,
    parameters: parameters.map((parameter): ExcelParameter => {
      const { range, choices, optional } = parameter;
      const isDropDown = choices !== undefined && !range;
      return {
        name: parameter.name,
        description:
          range && onlyNumbers(parameter, parameters) ? `${parameter.description} ${BLANKS}` : parameter.description,
        // Excel itself would answer a text where a number is asked with #VALUE! and no word; we say what is wrong.
        type: isDropDown ? "string" : "any",
        dimensionality: range ? "matrix" : "scalar",
        ...(optional && { optional }),
        ...(isDropDown && { customEnumId: enumOf(choices, `${name}.${parameter.name}`, enums) }),
      };
    }),
    result: { type: "any", dimensionality: cellFunction.returns === "table" ? "matrix" : "scalar" },
  };
}

/** What to do about empty cells where nothing tells them from 0. */
const BLANKS = "Excel on the desktop hands over empty cells as 0: leave them out by TOCOL(A2:A100,1).";

/** Whether a range is read together with numbers alone, so that no other column tells an empty row. */
function onlyNumbers({ group }: ParameterHelp, parameters: readonly ParameterHelp[]): boolean {
  return parameters.every((each) => !each.range || each.group !== group || each.kind === "number");
}

/** The id of a drop-down; lists of the same words share one. */
function enumOf(choices: readonly string[], id: string, enums: Map<string, ExcelEnum>): string {
  const key = JSON.stringify(choices);
  const known = enums.get(key) ?? {
    id,
    type: "string",
    values: choices.map((choice) => ({ name: choice, stringValue: choice })),
  };
  enums.set(key, known);
  return known.id;
}
