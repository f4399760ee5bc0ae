// What every metric on a log promises. A new one is held to this without a line of test.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logMetrics } from "../../src/catalogue";
import * as library from "../../src/index";
import { ar, en, fa } from "../../src/locales";
import type { AnyLogMetric } from "../../src/metric/definition";
import { evaluateResult, headlineOf } from "./expressions";
import { allFieldsOf, fieldsOf } from "./inputs";
import { exampleLog, type Log, logsFor, optionsFor } from "./logs";

const exported = library as Readonly<Record<string, unknown>>;
const bibliography = readFileSync("docs/sources.md", "utf8");
const orders = library.orderLog([{ customerId: 1, orderedAt: 0, amount: 1 }]);
const subscriptions = library.subscriptionLog([{ customerId: 1, startedAt: 0, endedAt: null, mrr: 1 }]);

/** Nothing, other things, and what looks like a log but is none. */
const junkLogs: readonly unknown[] = [
  undefined,
  null,
  0,
  "log",
  [],
  {},
  () => orders,
  { kind: "orders" },
  { kind: "subscriptions", rows: 0, customerIds: [] },
  { ...orders, times: [0] },
  { ...subscriptions, trials: new Uint8Array(2) },
  { ...orders, starts: new Uint32Array(1) },
  new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
    },
  ),
];

describe.each(logMetrics.map((metric) => [metric.id, metric] as const))("%s", (id, metric) => {
  const compute = metric.compute as (log: unknown, options: unknown) => unknown;
  const refusal = expect.objectContaining({ name: "MetricInputError", metric: id });
  const [example] = metric.examples;
  const goodLog = exampleLog(metric, example?.rows ?? []);
  const goodOptions = example?.options as object;
  const calls = fc.tuple(logsFor(metric), optionsFor(metric));

  /** The result, or `undefined` where the options do not go with the log. */
  function outcome(log: Log, options: unknown): unknown {
    try {
      return compute(log, options);
    } catch (error) {
      expect(error).toMatchObject({ name: "MetricInputError", metric: id });
      return undefined;
    }
  }

  it("is exported with its schema and its facts", () => {
    expect(exported[id]).toBe(metric.compute);
    expect(exported[`${id}Input`]).toBe(metric.input);
    expect(exported[`${id}Metric`]).toBe(metric);
  });

  it("computes its examples", () => {
    expect(metric.examples.length).toBeGreaterThan(0);
    for (const { rows, options, result } of metric.examples)
      expect(compute(exampleLog(metric, rows), options)).toEqual(result);
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

  it("describes its options", () => {
    for (const [path, field] of allFieldsOf(metric)) expect(field.description, path).toMatch(/^[A-Z].+\.$/su);
  });

  it("refuses what is no log, and names it", () => {
    const other = metric.log === "orders" ? [subscriptions] : metric.log === "subscriptions" ? [orders] : [];
    for (const junk of [...junkLogs, ...other]) {
      expect(() => compute(junk, goodOptions)).toThrow(refusal);
      expect(() => compute(junk, goodOptions)).toThrow(/\blog must be/u);
    }
  });

  it("refuses what are no options", () => {
    for (const junk of [null, 1, "x", true, [], () => 1, new Date(Number.NaN), { nonsense: 1 }])
      expect(() => compute(goodLog, junk)).toThrow(refusal);
  });

  it("refuses an unknown option and names it", () => {
    expect(() => compute(goodLog, { ...goodOptions, nonsense: 1 })).toThrow(/nonsense/u);
  });

  it.each(fieldsOf(metric))("refuses a bad %s and names it", (name, field) => {
    const bad: unknown[] = [Number.NaN, Infinity, -Infinity, "1", null, 1n, {}, Symbol("x"), "03/04/2025"];
    if (Number(field["minimum"]) >= 0) bad.push(-1);
    if (field["type"] === "integer") bad.push(0.5);
    for (const value of bad) {
      expect(() => compute(goodLog, { ...goodOptions, [name]: value })).toThrow(refusal);
      expect(() => compute(goodLog, { ...goodOptions, [name]: value })).toThrow(name);
    }
  });

  it("takes many of the options that its schema takes, on any log", () => {
    const results = fc.sample(calls, 100).map(([log, options]) => outcome(log, options));
    expect(results.filter((result) => result !== undefined).length).toBeGreaterThan(30);
  });

  it("stays within its range, is null exactly where it says, and computes its formula", () => {
    fc.assert(
      fc.property(calls, ([log, options]) => {
        const result = outcome(log, options);
        if (result === undefined) return;
        const value = headlineOf(metric, result) ?? null;
        const shouldBeNull = metric.undefinedWhen !== null && evaluateResult(metric.undefinedWhen, result);
        expect(value === null).toBe(shouldBeNull);
        if (value === null) return;
        expect(value).toBeTypeOf("number");
        expect(value).toBeGreaterThanOrEqual(metric.range[0]);
        expect(value).toBeLessThanOrEqual(metric.range[1]);
        const formula = metric.formula === null ? value : evaluateResult(metric.formula, result);
        const size = Math.max(Math.abs(value as number), Math.abs(formula as number));
        expect(Math.abs((value as number) - (formula as number))).toBeLessThanOrEqual(1e-9 * size);
      }),
    );
  });

  it("returns nothing but finite numbers, null and plain data", () => {
    fc.assert(fc.property(calls, ([log, options]) => expectPlain(outcome(log, options))));
  });

  it("returns that, or refuses, whatever the options are", () => {
    fc.assert(
      fc.property(logsFor(metric), almostOptions(metric), (log, options) => expectPlain(outcome(log, options))),
    );
  });

  it("leaves the log and the options as they were, and says the same twice", () => {
    fc.assert(
      fc.property(calls, ([log, options]) => {
        const before = structuredClone(log);
        const first = outcome(log, deepFreeze(options));
        expect(outcome(before, options)).toEqual(first);
        expect(before).toEqual(log);
        expect(outcome(log, options)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });
});

/** Options with the right names and anything in them. */
function almostOptions(metric: AnyLogMetric): fc.Arbitrary<unknown> {
  const value = fc.oneof(
    fc.double(),
    fc.integer(),
    fc.anything(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(0, -0, 1, 5e-324, Infinity, 1e308, -1, "2025-02-01", "9999-12-31", "0001-01-01", -62135596800000),
  );
  const names = fieldsOf(metric).map(([name]) => name);
  const almost = fc
    .tuple(optionsFor(metric), fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 2 }))
    .map(([options, junk]) => ({ ...options, ...junk }));
  return fc.oneof(almost, fc.anything());
}

function expectPlain(result: unknown): void {
  expect(strangeIn(result)).toEqual([]);
}

/** What is no plain data or no number that can be computed with. Tables of many cells are walked without a matcher for each. */
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
