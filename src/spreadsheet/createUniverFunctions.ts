import { metricOf } from "../catalogue/metrics";
import type { LocaleTexts, MetricText } from "../locales/text";
import { callFunction } from "./callFunction";
import type { CellFunction } from "./cellFunction";
import { cellFunctions } from "./cellFunctions";
import { type CellHost, errorText } from "./cellHost";
import type { CellProblem, CellProblemKind } from "./cellProblem";
import { formatCellProblem, type ProblemTexts } from "./formatCellProblem";
import { functionHelp, type ParameterHelp } from "./functionHelp";
import { valueAt } from "./tables/tableRows";

/** A value in Univer's formula engine: the content of a cell, or a range. */
export interface UniverValue {
  /** Whether it is a range. */
  isArray(): boolean;
  /** Whether it is an empty cell. */
  isNull(): boolean;
  /** Whether it is an error. */
  isError(): boolean;
  /** Number, text or boolean; for an error, its code. */
  getValue(): unknown;
  /** Rows of a range. */
  getArrayValue(): readonly unknown[];
}

/** A value that Univer stores in the cell with custom data. */
export interface UniverError extends UniverValue {
  /**
   * Attaches data to the value.
   *
   * @param data - The data.
   */
  withCustomData(data: { readonly message: string }): unknown;
}

/** The base class of functions. */
export interface UniverFunctionClass {
  /**
   * Creates a function.
   *
   * @param name - Name with its prefix.
   */
  new (name: string): object;
}

/** The class of errors. */
export interface UniverErrorClass {
  /**
   * Creates an error.
   *
   * @param type - Error code.
   * @param content - The problem.
   */
  new (type: never, content?: string): UniverError;
}

/** A class of values of one kind. */
export interface UniverValueClass<Raw> {
  /**
   * Creates a value.
   *
   * @param raw - The content.
   */
  create(raw: Raw): unknown;
}

/** The required parts of the package `@univerjs/engine-formula`. */
export interface UniverEngine {
  /** Base class of all functions. */
  readonly BaseFunction: UniverFunctionClass;
  /** Class of ranges. */
  readonly ArrayValueObject: UniverValueClass<never>;
  /** Class of booleans. */
  readonly BooleanValueObject: UniverValueClass<boolean>;
  /** Class of numbers. */
  readonly NumberValueObject: UniverValueClass<number>;
  /** Class of texts. */
  readonly StringValueObject: UniverValueClass<string>;
  /** Class of errors. */
  readonly ErrorValueObject: UniverErrorClass;
  /** Codes of errors. */
  readonly ErrorType: Readonly<Record<"VALUE" | "DIV_BY_ZERO" | "NA", string>>;
  /** Groups of functions. */
  readonly FunctionType: Readonly<Record<"User", number>>;
}

/** Univer's description of an argument. */
export interface UniverParameter {
  /** Name of the argument. */
  name: string;
  /** Description. */
  detail: string;
  /** An example. */
  example: string;
  /** 1 if required, otherwise 0. */
  require: 0 | 1;
  /** 1 if it may be repeated: 0. */
  repeat: 0;
}

/** Univer's description of a function, shown while a formula is typed. */
export interface UniverDescription {
  /** Name with its prefix. */
  functionName: string;
  /** Group of the function. */
  functionType: number;
  /** Description. */
  description: string;
  /** Short description. */
  abstract: string;
  /** Arguments. */
  functionParameter: UniverParameter[];
}

/** The options of {@link createUniverFunctions}. */
export interface UniverFunctionsOptions {
  /** Prefix of each name; `"RETAIN."` and `""` work too. Default: `"RETAIN_"`. */
  readonly prefix?: string | undefined;
  /** Functions to include. Default: all. */
  readonly functions?: readonly CellFunction[] | undefined;
  /**
   * Texts of another language, such as `fa` of `retention-metrics/locales`, for the descriptions of the functions and
   * the messages of errors.
   */
  readonly texts?: (Pick<LocaleTexts, "metrics"> & ProblemTexts) | undefined;
}

/** The configuration of Univer's formula plugins. */
export interface UniverFunctions<Engine extends UniverEngine> {
  /** Class and name of each function. */
  readonly function: [Engine["BaseFunction"], string][];
  /** Descriptions shown while a formula is typed. */
  readonly description: UniverDescription[];
}

/**
 * Returns the metrics as functions of the web spreadsheet Univer, for its formula plugins.
 *
 * Pass the result to both plugins: the engine uses the functions, the other plugin the descriptions.
 *
 * A cell without a result shows an error of the engine. The problem is in `custom.message` of the cell's data. Univer
 * itself explains only the code, so your page must show the sentence. It stays in the data after the cell is corrected,
 * so show it only while the cell has an error.
 *
 * @param engine - The package `@univerjs/engine-formula`, passed in because a page must not load it twice. Tested with
 * version 0.25.1.
 * @param options - Names, functions to include, and language of their help.
 * @returns The configuration of the formula plugins.
 *
 * ```ts
 * import * as engine from "@univerjs/engine-formula";
 * import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
 *
 * const functions = createUniverFunctions(engine);
 * univer.registerPlugin(engine.UniverFormulaEnginePlugin, functions);
 * univer.registerPlugin(UniverSheetsFormulaPlugin, functions);
 * ```
 */
export function createUniverFunctions<Engine extends UniverEngine>(
  engine: Engine,
  { prefix = "RETAIN_", functions = cellFunctions, texts }: UniverFunctionsOptions = {},
): UniverFunctions<Engine> {
  const host = hostOf(engine, texts);
  return {
    function: functions.map((each) => [classOf(each, engine, host), prefix + each.name]),
    description: functions.map((each) => descriptionOf(each, prefix + each.name, engine, texts)),
  };
}

function classOf(cellFunction: CellFunction, engine: UniverEngine, host: CellHost): never {
  return class extends engine.BaseFunction {
    calculate(...args: readonly UniverValue[]): unknown {
      return univerValue(callFunction(cellFunction, args.map(argumentOf), host), engine);
    }
  } as never;
}

/** Converts an argument for the binding: errors remain objects, to distinguish them from text. */
function argumentOf(value: UniverValue): unknown {
  if (!value.isArray()) return cellOf(value);
  // Rows never written to may be missing.
  const rows = value.getArrayValue() as readonly (readonly (UniverValue | null | undefined)[] | undefined)[];
  return Array.from(rows, (row = []) => Array.from(row, cellOf));
}

function cellOf(value: UniverValue | null | undefined): unknown {
  if (!value || value.isNull()) return null;
  return value.isError() ? value : value.getValue();
}

const CODES = { value: "VALUE", divide: "DIV_BY_ZERO", none: "NA" } as const satisfies Record<CellProblemKind, string>;

function hostOf({ ErrorValueObject, ErrorType }: UniverEngine, texts: ProblemTexts | undefined): CellHost {
  const show = (problem: CellProblem) => {
    const message = texts ? formatCellProblem(problem, texts) : problem.message;
    return new ErrorValueObject(ErrorType[CODES[problem.kind]] as never, message).withCustomData({ message });
  };
  return {
    isBlank: (cell) => cell === null || cell === undefined || cell === "",
    errorIn: (cell) =>
      typeof cell === "object" && cell !== null ? String((cell as UniverValue).getValue()) : errorText(cell),
    zeroMayBeBlank: false,
    spreads: true,
    errorCell: show,
    fail: show,
  };
}

/** Converts a result for the engine. */
function univerValue(result: unknown, engine: UniverEngine): unknown {
  if (Array.isArray(result)) {
    const rows = result.map((row: readonly unknown[]) => row.map((cell) => univerValue(cell, engine)));
    return engine.ArrayValueObject.create({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    } as never);
  }
  if (typeof result === "number") return engine.NumberValueObject.create(result);
  if (typeof result === "boolean") return engine.BooleanValueObject.create(result);
  return typeof result === "string" ? engine.StringValueObject.create(result) : result;
}

function descriptionOf(
  cellFunction: CellFunction,
  functionName: string,
  { FunctionType }: UniverEngine,
  texts: UniverFunctionsOptions["texts"],
): UniverDescription {
  const { description, parameters } = functionHelp(cellFunction);
  const worked = workedExample(cellFunction.metric);
  // A table has its own description, because it is more than the underlying metric.
  const metrics: Readonly<Record<string, MetricText>> | undefined = texts?.metrics;
  const text = cellFunction.description === undefined ? metrics?.[cellFunction.metric] : undefined;
  return {
    functionName,
    functionType: FunctionType.User,
    description: text ? `${text.title}: ${text.summary}` : description,
    abstract: text?.title ?? description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: exampleOf(parameter, worked),
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}

/** The arguments of a metric's first example, besides a log. */
function workedExample(metric: string): unknown {
  return metricOf(metric)?.examples[0]?.arguments.at(-1);
}

const EXAMPLES = {
  number: "100",
  date: '"2025-03-31"',
  flag: "TRUE",
  id: '"C001"',
  text: '"text"',
  choice: "",
} as const;

function exampleOf({ field, kind, range, defaultValue, choices, unit }: ParameterHelp, worked: unknown): string {
  if (range) return "A2:A100";
  const value = valueAt(worked, field) ?? defaultValue ?? choices?.[0];
  if (value === undefined) return unit === "fraction" ? "5%" : EXAMPLES[kind];
  return typeof value === "string" ? `"${value}"` : String(value).toUpperCase();
}
