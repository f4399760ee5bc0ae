import { metricOf } from "../catalogue/metrics";
import type { LocaleTexts, MetricText } from "../locales/text";
import { callFunction } from "./callFunction";
import type { CellFunction } from "./cellFunction";
import { cellFunctions } from "./cellFunctions";
import { type CellHost, errorText } from "./cellHost";
import type { CellProblem, CellProblemKind } from "./cellProblem";
import { functionHelp, type ParameterHelp } from "./functionHelp";
import { valueAt } from "./tables/tableRows";

/** A value in Univer's formula engine: what a cell holds, or a range of such. */
export interface UniverValue {
  /** Whether it is a range. */
  isArray(): boolean;
  /** Whether it is an empty cell. */
  isNull(): boolean;
  /** Whether it is an error. */
  isError(): boolean;
  /** The number, text or boolean; of an error its code. */
  getValue(): unknown;
  /** Of a range, its rows. */
  getArrayValue(): readonly unknown[];
}

/** A value that takes what Univer keeps beside it in the cell, as `custom`. */
export interface UniverError extends UniverValue {
  /**
   * Keeps something beside the value.
   *
   * @param data - What to keep.
   */
  withCustomData(data: { readonly message: string }): unknown;
}

/** A class of functions. */
export interface UniverFunctionClass {
  /**
   * Makes a function.
   *
   * @param name - Its name, with its prefix.
   */
  new (name: string): object;
}

/** The class of errors. */
export interface UniverErrorClass {
  /**
   * Makes an error.
   *
   * @param type - Its code.
   * @param content - What is wrong.
   */
  new (type: never, content?: string): UniverError;
}

/** A class that makes values of its kind. */
export interface UniverValueClass<Raw> {
  /**
   * Makes a value.
   *
   * @param raw - What it is to hold.
   */
  create(raw: Raw): unknown;
}

/** What a function needs of the package `@univerjs/engine-formula`. */
export interface UniverEngine {
  /** The class that all functions extend. */
  readonly BaseFunction: UniverFunctionClass;
  /** Makes ranges. */
  readonly ArrayValueObject: UniverValueClass<never>;
  /** Makes booleans. */
  readonly BooleanValueObject: UniverValueClass<boolean>;
  /** Makes numbers. */
  readonly NumberValueObject: UniverValueClass<number>;
  /** Makes texts. */
  readonly StringValueObject: UniverValueClass<string>;
  /** Makes errors. */
  readonly ErrorValueObject: UniverErrorClass;
  /** The codes of errors. */
  readonly ErrorType: Readonly<Record<"VALUE" | "DIV_BY_ZERO" | "NA", string>>;
  /** The groups that functions stand in. */
  readonly FunctionType: Readonly<Record<"User", number>>;
}

/** How Univer is told about an argument. */
export interface UniverParameter {
  /** The name of the argument. */
  name: string;
  /** What it means. */
  detail: string;
  /** How it might be given. */
  example: string;
  /** 1 where it must be given, else 0. */
  require: 0 | 1;
  /** 1 where it may be given again and again: 0. */
  repeat: 0;
}

/** How Univer is told about a function: what it shows while a formula is typed. */
export interface UniverDescription {
  /** The name, with its prefix. */
  functionName: string;
  /** The group that the function stands in. */
  functionType: number;
  /** What it computes. */
  description: string;
  /** The same in a few words. */
  abstract: string;
  /** Its arguments. */
  functionParameter: UniverParameter[];
}

/** What to make functions of, and how to call them. */
export interface UniverFunctionsOptions {
  /** What stands before each name: `"RETAIN_"` when left out; `"RETAIN."` works too, and so does `""`. */
  readonly prefix?: string | undefined;
  /** The functions; all that there are when left out. */
  readonly functions?: readonly CellFunction[] | undefined;
  /**
   * Texts of another language, such as `fa` of `retention-metrics/locales`: what each function computes is then told in
   * it.
   */
  readonly texts?: Pick<LocaleTexts, "metrics"> | undefined;
}

/** What the formula plugin of Univer takes. */
export interface UniverFunctions<Engine extends UniverEngine> {
  /** A class and a name for each function. */
  readonly function: [Engine["BaseFunction"], string][];
  /** What is shown while a formula is typed. */
  readonly description: UniverDescription[];
}

/**
 * The metrics as functions of the web spreadsheet Univer, for its formula plugins.
 *
 * Both plugins take the result whole: the engine its functions, the other what is shown while a formula is typed.
 *
 * A cell without a result shows an error of the engine's own. What is wrong stands in `custom.message` of the cell's
 * data. Univer itself only explains the code, so that a page must show the sentence; it stays there when the cell has
 * got right again, and counts only where the cell shows an error.
 *
 * @param engine - The package `@univerjs/engine-formula`: handed over, since a page must not hold it twice. Tried with
 *   version 0.25.1.
 * @param options - Names, which functions, and the language of their help.
 * @returns What the formula plugins take as their configuration.
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
  const host = hostOf(engine);
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

/** An argument as the binding takes it: errors stay what they are, so that they differ from texts. */
function argumentOf(value: UniverValue): unknown {
  if (!value.isArray()) return cellOf(value);
  // Rows that nothing was ever written to may be missing.
  const rows = value.getArrayValue() as readonly (readonly (UniverValue | null | undefined)[] | undefined)[];
  return Array.from(rows, (row = []) => Array.from(row, cellOf));
}

function cellOf(value: UniverValue | null | undefined): unknown {
  if (!value || value.isNull()) return null;
  return value.isError() ? value : value.getValue();
}

const CODES = { value: "VALUE", divide: "DIV_BY_ZERO", none: "NA" } as const satisfies Record<CellProblemKind, string>;

function hostOf({ ErrorValueObject, ErrorType }: UniverEngine): CellHost {
  const show = ({ kind, message }: CellProblem) =>
    new ErrorValueObject(ErrorType[CODES[kind]] as never, message).withCustomData({ message });
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

/** A result as the engine takes it. */
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
  // A table has a description of its own, since it is more than the metric behind it.
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

/** What a metric is called with in its first example, besides a log. */
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
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value).toUpperCase();
  return unit === "fraction" ? "5%" : EXAMPLES[kind];
}
