import { cellFunctions } from "../../src/spreadsheet/cellFunctions";
import type { CellKind } from "../../src/spreadsheet/cellParameter";
import { type FunctionHelp, functionHelp, type ParameterHelp } from "../../src/spreadsheet/functionHelp";
import type { Unit } from "../../src/validation/unit";
import { bundle } from "./bundle";

/** What the functions are called before their own names, unless told otherwise. */
export const SHEETS_PREFIX = "RETAIN_";

/**
 * The files of a script for Google Sheets, by their names.
 *
 * @param version - The version of the package.
 * @param prefix - What every name begins with; `""` for nothing.
 */
export async function sheetsFiles(version: string, prefix = SHEETS_PREFIX): Promise<Readonly<Record<string, string>>> {
  if (!/^(?:[A-Z][A-Z0-9_]*)?$/u.test(prefix))
    throw new Error(`a prefix is made of capitals, digits and underscores, and begins with a capital: not "${prefix}"`);
  const { code } = await bundle("scripts/spreadsheet/sheetsCore.ts", "core");
  return {
    "Code.js": script(code, version, prefix),
    "appsscript.json": json({ runtimeVersion: "V8", exceptionLogging: "NONE", oauthScopes: [] }),
    ".clasp.example.json": json({ scriptId: "<the id of your script: Project settings, IDs>", rootDir: "." }),
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The documented functions, and behind them what they all share. */
function script(core: string, version: string, prefix: string): string {
  // A name that ends in an underscore is private: no cell can call it. One of its own for every prefix lets two copies
  // live together.
  const shared = `${prefix}core_`;
  const declarations = cellFunctions.map((cellFunction) => {
    const { name, parameters } = cellFunction;
    return [
      comment(functionHelp(cellFunction), cellFunction.unit ?? "table"),
      `function ${prefix}${name}(${parameters.map((each) => each.name).join(", ")}) {`,
      `  return ${shared}().call("${name}", arguments);`,
      "}",
    ].join("\n");
  });
  return `${[
    `/*
 * retention-metrics ${version} for Google Sheets: ${cellFunctions.length} functions for cells, such as =${prefix}CHURN_RATE(400, 14).
 *
 * Paste all of this file into Extensions > Apps Script and save. It asks for no permissions and sends nothing anywhere.
 * For other names, replace every "${prefix}" in it.
 *
 * MIT License, https://opensource.org/license/mit. Copyright (c) 2026 retention-metrics contributors; with parts of zod,
 * copyright (c) 2025 Colin McDonnell, and of date-fns, copyright (c) 2021 Sasha Koss and Lesha Koss, under the same license.
 */`,
    ...declarations,
    `/** What all of them share, made when the first one is called. */
function ${shared}() {
  if (!${shared}.made) ${shared}.made = (function () {
${core.trim()}
return core;
})();
  return ${shared}.made;
}`,
  ].join("\n\n")}\n`;
}

/** The JSDoc that autocomplete and the help card show. */
function comment({ description, parameters }: FunctionHelp, result: Unit | "table"): string {
  return [
    "/**",
    ` * ${description}`,
    " *",
    ...parameters.map((each) => ` * @param {${typeOf(each)}} ${declared(each)} ${each.description}`),
    ` * @return ${RESULTS[result]}`,
    " * @customfunction",
    " */",
  ].join("\n");
}

const RESULTS: Readonly<Record<Unit | "table", string>> = {
  fraction: "{number} A fraction; 0.05 is 5%.",
  multiple: "{number} A multiple; 3.2 is 3.2 times.",
  money: "{number} An amount of money.",
  count: "{number} A number.",
  points: "{number} Points.",
  scale: "{number} A number on the scale of the input.",
  periods: "{number} A number of periods.",
  days: "{number} A number of days.",
  table: "{any[][]} A table with titles.",
};

const TYPES: Readonly<Record<CellKind, string>> = {
  number: "number",
  choice: "string",
  text: "string",
  date: "Date",
  flag: "boolean",
  id: "string",
};

function typeOf({ kind, range }: ParameterHelp): string {
  return range ? `${TYPES[kind]}[][]` : TYPES[kind];
}

function declared({ name, optional }: ParameterHelp): string {
  return optional ? `[${name}]` : name;
}
