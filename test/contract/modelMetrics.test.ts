// What every function of several arguments promises. A new one is held to this without a line of test.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
// biome-ignore lint/style/noRestrictedImports: zod/mini does not read JSON Schema.
import { fromJSONSchema } from "zod";
import { inputJsonSchema, modelMetrics } from "../../src/catalogue";
import * as library from "../../src/index";
import { ar, en, fa } from "../../src/locales";
import { isLog } from "../../src/logs/checkLog";
import type { AnyModelMetric } from "../../src/metric/definition";
import { almostCallsFor, callsFor } from "./calls";
import { headlineOf } from "./expressions";
import { allFieldsOf } from "./inputs";
import { nearly } from "./nearly";

const exported = library as Readonly<Record<string, unknown>>;
const bibliography = readFileSync("docs/sources.md", "utf8");

/** What is no argument of any function. */
const junk: readonly unknown[] = [
  null,
  Number.NaN,
  Infinity,
  -1,
  "x",
  true,
  [],
  1n,
  () => 1,
  Symbol("x"),
  new Date(Number.NaN),
  { nonsense: 1 },
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error("no");
      },
    },
  ),
];

describe.each(modelMetrics.map((metric) => [metric.id, metric] as const))("%s", (id, metric) => {
  const compute = metric.compute as (...args: readonly unknown[]) => unknown;
  const refusal = expect.objectContaining({ name: "MetricInputError", metric: id });
  const good = metric.examples[0]?.arguments ?? [];
  const required = (inputJsonSchema(metric).required ?? []) as readonly string[];

  it("is exported with its schema and its facts", () => {
    expect(exported[id]).toBe(metric.compute);
    expect(exported[`${id}Input`]).toBe(metric.input);
    expect(exported[`${id}Metric`]).toBe(metric);
  });

  it("names its arguments in their order, the required ones first", () => {
    expect([...metric.argumentNames].sort()).toEqual(Object.keys(inputJsonSchema(metric).properties).sort());
    expect([...metric.argumentNames.slice(0, required.length)].sort()).toEqual([...required].sort());
  });

  it("computes its examples", () => {
    expect(metric.examples.length).toBeGreaterThan(0);
    for (const example of metric.examples) {
      const result = compute(...example.arguments);
      expect(kindsOf(result)).toEqual(kindsOf(example.result));
      expect(viaJson(result)).toEqual(nearly(example.result));
    }
  });

  it("has an example of an undefined result where it can be undefined", () => {
    const undefinedExample = metric.examples.some(({ result }) => (headlineOf(metric, result) ?? null) === null);
    expect(undefinedExample).toBe(metric.undefinedWhen !== null);
  });

  it("cites sources of the bibliography", () => {
    expect(metric.sources.length).toBeGreaterThan(0);
    for (const key of metric.sources) expect(bibliography).toContain(`\n## ${key}\n`);
  });

  it("has texts in every language", () => {
    for (const locale of [en, ar, fa]) {
      const { title, summary } = locale.metrics[id as keyof typeof locale.metrics];
      expect(title.length).toBeGreaterThan(2);
      expect(summary).toMatch(/^\S.*\.$/u);
      if (locale !== en) expect(title, `${locale.locale} title`).toMatch(/[\u0600-\u06ff]/u);
    }
  });

  it("describes its arguments", () => {
    for (const [path, field] of allFieldsOf(metric)) expect(field.description, path).toMatch(/^[A-Z].+\.$/su);
  });

  it("gives a JSON Schema that its examples fit", () => {
    const schema = fromJSONSchema(inputJsonSchema(metric) as never);
    for (const example of metric.examples) schema.parse(viaJson(namedArguments(metric, example.arguments)));
  });

  it("refuses what is no argument, and names itself and the argument", () => {
    for (const [i, name] of metric.argumentNames.entries())
      for (const value of required.includes(name) ? [undefined, ...junk] : junk) {
        const call = Array.from({ length: Math.max(good.length, i + 1) }, (_, j) => (i === j ? value : good[j]));
        expect(() => compute(...call)).toThrow(refusal);
        // A proxy that throws is not told by its field.
        if (Object.prototype.toString.call(value) !== "[object Object]" || value === junk[11])
          expect(() => compute(...call)).toThrow(name);
      }
  });

  it("stays within its range, is null exactly where it says, and computes its formula", () => {
    fc.assert(
      fc.property(callsFor(metric), (call) => {
        const result = compute(...call);
        const value = headlineOf(metric, result) ?? null;
        // In columns each number is undefined by itself.
        const isList = Array.isArray(value) || ArrayBuffer.isView(value);
        const shouldBeNull =
          !isList && metric.undefinedWhen !== null && evaluate(metric, metric.undefinedWhen, call, result);
        expect(value === null).toBe(shouldBeNull);
        if (value === null) return;
        const [least, greatest] = metric.range;
        expect(numbersOf(value).filter((each) => !(each >= least && each <= greatest))).toEqual([]);
        if (metric.formula === null) return;
        const formula = evaluate(metric, metric.formula, call) as number;
        const size = Math.max(Math.abs(value as number), Math.abs(formula));
        expect(Math.abs((value as number) - formula)).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });

  it("returns nothing but finite numbers, null and plain data, or refuses", () => {
    fc.assert(
      fc.property(fc.oneof(callsFor(metric), almostCallsFor(metric), fc.array(fc.anything())), (call) => {
        let result: unknown;
        try {
          result = compute(...call);
        } catch (error) {
          expect(error).toMatchObject({ name: "MetricInputError", metric: id });
          expect((error as library.MetricInputError).issues.length).toBeGreaterThan(0);
          return;
        }
        expect(strangeIn(result)).toEqual([]);
      }),
    );
  });

  it("leaves its arguments as they were, says the same twice, and the same of arguments that were JSON", () => {
    fc.assert(
      fc.property(callsFor(metric), (call) => {
        const before = structuredClone(call);
        const result = compute(...call.map(deepFreeze));
        expect(call).toEqual(before);
        expect(compute(...before)).toEqual(result);
        expect(compute(...(viaJson(call) as unknown[]))).toEqual(result);
      }),
      { numRuns: 30 },
    );
  });
});

/** The arguments of a call by their names. */
function namedArguments(metric: AnyModelMetric, call: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(metric.argumentNames.flatMap((name, i) => (i < call.length ? [[name, call[i]]] : [])));
}

/** The parameters of a fit, or what are its parameters already. */
function parametersOf(fit: unknown): unknown {
  return (fit as { readonly parameters?: unknown }).parameters ?? fit;
}

/** Evaluates an expression of the facts over the arguments by their names, of a fit its parameters, and `result`. */
function evaluate(metric: AnyModelMetric, expression: string, call: readonly unknown[], result?: unknown): unknown {
  const names = metric.argumentNames;
  const evaluated = new Function(...names, "result", `"use strict"; return (${expression});`);
  return evaluated(...names.map((name, i) => (name === "fit" ? parametersOf(call[i]) : call[i])), result);
}

/** A value after a round trip through JSON, typed arrays as arrays; a log, which has no such form, as it is. */
function viaJson(value: unknown): unknown {
  const logs: unknown[] = [];
  const plain = (_: string, each: unknown) => {
    if (isLog(each)) return { log: logs.push(each) - 1 };
    return ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each;
  };
  const withLog = (_: string, each: unknown) =>
    typeof each === "object" && each !== null && "log" in each && typeof each.log === "number" ? logs[each.log] : each;
  return JSON.parse(JSON.stringify(value, plain), withLog);
}

/** What kind of arrays a value consists of. */
function kindsOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value))
    return Object.prototype.toString.call(value);
  return Object.entries(value).map(([name, each]) => [name, kindsOf(each)]);
}

function numbersOf(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  // In a list, a number that is not defined is null by itself.
  return Array.from(value as ArrayLike<number | null>).filter((each) => each !== null);
}

/** What is no plain data or no number that can be computed with. */
function strangeIn(value: unknown): unknown[] {
  if (typeof value === "number") return Number.isFinite(value) && !Object.is(value, -0) ? [] : [value];
  if (typeof value !== "object" || value === null)
    return ["string", "boolean", "undefined"].includes(typeof value) || value === null ? [] : [value];
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array).flatMap(strangeIn);
  if (Array.isArray(value)) return value.flatMap(strangeIn);
  return Object.getPrototypeOf(value) === Object.prototype ? Object.values(value).flatMap(strangeIn) : [value];
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value))
    Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
