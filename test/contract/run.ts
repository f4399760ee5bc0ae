import { expect } from "vitest";
import * as catalogue from "../../src/catalogue";
import * as charts from "../../src/charts";
import * as files from "../../src/files";
import * as library from "../../src/index";
import * as locales from "../../src/locales";
import * as report from "../../src/report";
import * as schemas from "../../src/schemas";
import * as spreadsheet from "../../src/spreadsheet";
import * as time from "../../src/time";
import * as warehouse from "../../src/warehouse";
import { runnable } from "./comments";

/** Runs the code of an example and checks every `// =>` of it; returns how many there were. */
export function runExample(code: string, more: object = {}): number {
  const { script, checks } = runnable(code);
  const names = namesFor(more);
  new Function(...Object.keys(names), `"use strict";\n${script}`)(...Object.values(names));
  return checks;
}

/** The same for an example that awaits. */
export async function runAwaitingExample(code: string, more: object = {}): Promise<number> {
  const { script, checks } = runnable(code);
  const names = namesFor(more);
  await new Function(...Object.keys(names), `"use strict";\nreturn (async () => {${script}\n})()`)(
    ...Object.values(names),
  );
  return checks;
}

function namesFor(more: object): Record<string, unknown> {
  return {
    ...catalogue,
    ...schemas,
    ...charts,
    ...files,
    ...report,
    ...locales,
    ...spreadsheet,
    ...time,
    ...warehouse,
    ...library,
    ...more,
    check,
    digits,
  };
}

function check(expression: string, value: unknown, expected: unknown): void {
  expect(value, expression).toEqual(expected);
}

/** Matches a number by its first digits. */
function digits(first: string): unknown {
  return {
    asymmetricMatch: (value: unknown) => typeof value === "number" && String(value).startsWith(first),
    toAsymmetricMatcher: () => `${first}…`,
    toString: () => `${first}…`,
  };
}
