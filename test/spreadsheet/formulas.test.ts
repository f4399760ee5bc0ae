import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellCondition, cellFormula } from "../../scripts/cellFormula";
import { metricById } from "../../src/catalogue";
import type { Metric } from "../../src/metric/metric";
import { type CellFunction, cellFunctions } from "../../src/spreadsheet";
import { mainOf } from "../contract/expressions";
import { parsed, validInputs } from "../contract/inputs";
import { sayable } from "./cellsOf";

const withFormula = cellFunctions.filter(({ formula }) => formula !== null);

/** A spreadsheet's functions, for a formula as JavaScript; a condition of two is not needed. */
const FUNCTIONS = {
  MAX: Math.max,
  EXP: Math.exp,
  LN: Math.log,
  IF: (condition: boolean, one: number, other: number) => (condition ? one : other),
};

/** Computes a formula of a spreadsheet over the arguments of a function. */
function computed({ formula, parameters }: CellFunction, input: Readonly<Record<string, unknown>>): number {
  const script = String(formula).replace(/ = /gu, " === ").replace(/ \^ /gu, " ** ");
  const scope: Record<string, unknown> = { ...FUNCTIONS };
  for (const { name, field } of parameters)
    scope[name] = field
      .split(".")
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], input);
  return new Function(...Object.keys(scope), `"use strict"; return (${script});`)(...Object.values(scope)) as number;
}

/** Whether all numbers are of a size at which spreadsheet formulas lose few digits. */
function isEveryday(value: unknown): boolean {
  if (typeof value === "number") return value === 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) <= 1e7);
  return typeof value !== "object" || value === null || Object.values(value).every(isEveryday);
}

describe("formulas for people", () => {
  it("are there for most functions of single cells", () => {
    const single = cellFunctions.filter(
      ({ returns, parameters }) => returns === "value" && !parameters.some(({ range }) => range),
    );
    expect(withFormula.length).toBeGreaterThan(0.7 * single.length);
  });

  it.each(withFormula.map((each) => [each.name, each] as const))("compute %s", (_, cellFunction) => {
    const metric = metricById(cellFunction.metric) as Metric;
    const inputs = validInputs(metric)
      .map((input) => sayable(cellFunction, input))
      .filter(isEveryday);
    fc.assert(
      fc.property(inputs, (input) => {
        const value = mainOf(metric, (metric.compute as (input: object) => unknown)(input)) as number | null;
        if (value === null) return;
        const got = computed(cellFunction, parsed(metric, input));
        expect(Math.abs(got - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      }),
    );
  });

  it("speak of arguments only", () => {
    for (const { formula, parameters } of withFormula)
      for (const [word] of String(formula)
        .replace(/"[^"]*"/gu, "")
        .matchAll(/\b[a-z]\w*/gu))
        expect(parameters.map(({ name }) => name)).toContain(word);
  });
});

describe("writing a formula", () => {
  const fields = ["a", "b", "c", "churnRate", "group.size"];

  it.each([
    ["a + b * c", "a + b * c"],
    ["(a + b) * c", "(a + b) * c"],
    ["a - (b - c)", "a - (b - c)"],
    ["a - (b + c)", "a - (b + c)"],
    ["a + (b - c)", "a + b - c"],
    ["a / (b * c)", "a / (b * c)"],
    ["a * (b / c)", "a * b / c"],
    ["group.size * churnRate", "group_size * churn_rate"],
    ["Math.max(a, Math.min(b, 2))", "MAX(a, MIN(b, 2))"],
    ["Math.sqrt(Math.abs(a)) - Math.log(b)", "SQRT(ABS(a)) - LN(b)"],
    ["Math.exp(a) * Math.LN2", "EXP(a) * LN(2)"],
    ["Math.log1p(-churnRate)", "LN(1 - churn_rate)"],
    ["Math.log1p(a - b)", "LN(1 + (a - b))"],
    ["2 * Math.expm1(a)", "2 * (EXP(a) - 1)"],
    ["a * -Math.expm1(b)", "a * (1 - EXP(b))"],
    // In a spreadsheet -a ^ b is (-a) ^ b.
    ["-(a ** b)", "-(a ^ b)"],
    ["(-a) ** b", "-a ^ b"],
    ["(a ** b) ** c", "(a ^ b) ^ c"],
    ["a ** (b ** c)", "a ^ (b ^ c)"],
    ["-(a + b)", "-(a + b)"],
    ['a === "x" ? b : c', 'IF(a = "x", b, c)'],
    ["a !== 0 && b > c ? a : b", "IF(AND(a <> 0, b > c), a, b)"],
    ["a <= 0 || b === undefined ? a : c", "IF(OR(a <= 0, ISBLANK(b)), a, c)"],
    ["a < b ? a : a >= b ? b : c", "IF(a < b, a, IF(a >= b, b, c))"],
  ])("%s is %s", (expression, formula) => {
    expect(cellFormula(expression, fields)).toBe(formula);
  });

  it.each([
    ["a name that is no argument", "a + d"],
    ["on either side", "d + a"],
    ["a negated one", "-d"],
    ["a logarithm of one", "Math.log1p(d)"],
    ["a function that spreadsheets write in another way", "Math.cbrt(a)"],
    ["a choice of them", "a === 0 ? b : d"],
    ["what may be left out", "a ?? b"],
    ["what is not left out", "a !== undefined ? b : c"],
    ["and something else that is not", "d === undefined ? b : c"],
    ["a list", "a.map((each) => each)"],
    ["a table", "{ x: 1 }[a]"],
    ["not", "!a"],
    ["a formula that nobody would read", `a + ${"a + ".repeat(80)}a`],
  ])("leaves out %s", (_, expression) => {
    expect(cellFormula(expression, fields)).toBeUndefined();
  });

  it.each([
    ["a === 0", "a = 0"],
    ["a + b === 0 || c === 0", "a + b = 0 or c = 0"],
    ["b === undefined && churnRate === 0", "b is left out and churn_rate = 0"],
    ["(a === 0 || b === 0) && c > 0", "(a = 0 or b = 0) and c > 0"],
    ["a === 0 ? b === 0 : c === 0", undefined],
  ])("says %s as %s", (expression, words) => {
    expect(cellCondition(expression, fields)).toBe(words);
  });
});
