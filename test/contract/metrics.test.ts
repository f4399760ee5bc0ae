// What every metric promises. A new metric is held to this without a line of test.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
// biome-ignore lint/style/noRestrictedImports: zod/mini does not read JSON Schema.
import { fromJSONSchema } from "zod";
import * as catalogue from "../../src/catalogue";
import * as library from "../../src/index";
import { isLog } from "../../src/logs/checkLog";
import { hasNamedArguments, inputOf, takesInput, takesLog } from "../../src/metric/inputOf";
import type { Argument, Metric } from "../../src/metric/metric";
import * as schemas from "../../src/schemas";
import { almostCallsFor, callOf, callsFor } from "./calls";
import { evaluate, mainOf } from "./expressions";
import { allFieldsOf, fieldsOf } from "./inputs";
import { junkFor } from "./junk";
import { missingFacts } from "./missingFacts";
import { nearly } from "./nearly";
import { deepFreeze, kindsOf, numbersOf, strangeIn, viaJson } from "./plain";

type Exports = Readonly<Record<string, unknown>>;
const exported = library as Exports;
const { inputJsonSchema, metrics } = catalogue;
const LEAST_NORMAL = 2 ** -1022;

describe.each(metrics.map((metric) => [metric.id, metric] as const))("%s", (id, metric) => {
  const compute = metric.compute as (...call: readonly unknown[]) => unknown;
  const refusal = expect.objectContaining({ name: "MetricInputError", metric: id });
  const good = metric.examples[0] ? callOf(metric.examples[0]) : [];
  const mains = metric.main === null ? [] : [metric.main];
  const schemaAt = (place: number) => metric.arguments[place] as Argument;

  /** The result, or `undefined` if the log does not go with the options, which no schema can say. */
  function outcome(call: readonly unknown[]): unknown {
    if (!takesLog(metric)) return compute(...call);
    try {
      return compute(...call);
    } catch (error) {
      expect(error).toMatchObject({ name: "MetricInputError", metric: id });
      return undefined;
    }
  }

  /** The good arguments with another in one place. */
  const callWith = (place: number, value: unknown) =>
    Array.from({ length: Math.max(good.length, place + 1) }, (_, i) => (i === place ? value : good[i]));

  it("has all its facts", () => {
    expect(missingFacts(metric)).toEqual([]);
  });

  it("is exported, its schema with the schemas, its facts with the catalogue", () => {
    expect(exported[id]).toBe(metric.compute);
    expect((schemas as Exports)[`${id}Input`]).toBe(inputOf(metric));
    expect((catalogue as Exports)[`${id}Metric`]).toBe(metric);
  });

  it("takes the arguments that its function takes", () => {
    const names = metric.arguments.map(({ name }) => name);
    expect(compute.length).toBeLessThanOrEqual(names.length);
    if (hasNamedArguments(metric)) {
      const required = inputJsonSchema(metric).required ?? [];
      expect([...names].sort()).toEqual(
        fieldsOf(metric)
          .map(([name]) => name)
          .sort(),
      );
      expect(names.slice(0, required.length).sort()).toEqual([...required].sort());
    } else expect(names).toEqual(takesInput(metric) ? ["input"] : ["log", "options"]);
  });

  it("computes its examples", () => {
    for (const example of metric.examples) {
      const result = compute(...callOf(example));
      if (hasNamedArguments(metric) || isFit(result)) {
        expect(kindsOf(result)).toEqual(kindsOf(example.result));
        expect(viaJson(result)).toEqual(nearly(example.result));
      } else expect(result).toEqual(example.result);
    }
  });

  it.each(mains)("has an example of an undefined result where it can be undefined", ({ undefinedWhen }) => {
    const undefinedExample = metric.examples.some(({ result }) => (mainOf(metric, result) ?? null) === null);
    expect(undefinedExample).toBe(undefinedWhen !== null);
  });

  it("describes its fields", () => {
    for (const [path, field] of allFieldsOf(metric)) expect(field.description, path).toMatch(/^[A-Z].+\.$/su);
  });

  // JSON Schema has a narrower idea of points in time than logs have.
  it.each(takesLog(metric) ? [] : [inputJsonSchema(metric)])("gives a JSON Schema that its examples fit", (json) => {
    const schema = fromJSONSchema(json as never);
    for (const example of metric.examples)
      expect(schema.safeParse(viaJson(fieldsIn(metric, callOf(example)))).error).toBeUndefined();
  });

  it("refuses what is no argument, and names itself and the argument", () => {
    for (const [place, argument] of metric.arguments.entries())
      for (const { value, named } of junkFor(argument, metric)) {
        expect(() => compute(...callWith(place, value))).toThrow(refusal);
        if (named !== undefined) expect(() => compute(...callWith(place, value))).toThrow(named);
      }
  });

  // Fits and customers may carry more than is read.
  const strict = metric.arguments.flatMap((argument, place) =>
    "schema" in argument || argument.name === "options" ? [place] : [],
  );
  it.each(strict)("refuses an unknown field of argument %i and names it", (place) => {
    expect(() => compute(...callWith(place, { ...(good[place] as object), nonsense: 1 }))).toThrow(/nonsense/u);
  });

  it.each(hasNamedArguments(metric) ? [] : fieldsOf(metric))("refuses a bad %s and names it", (name, field) => {
    const place = metric.arguments.length - 1;
    const bad: unknown[] = [Number.NaN, Infinity, -Infinity, "1", null, 1n, {}, Symbol("x")];
    if (Number(field["minimum"]) >= 0) bad.push(-1);
    if (field["type"] === "integer") bad.push(0.5);
    if (takesLog(metric)) bad.push("03/04/2025");
    fc.assert(
      fc.property(callsFor(metric), fc.constantFrom(...bad), (call, value) => {
        const broken = call.map((each, i) => (i === place ? { ...(each as object), [name]: value } : each));
        expect(() => compute(...broken)).toThrow(refusal);
        expect(() => compute(...broken)).toThrow(name);
      }),
      { numRuns: 30 },
    );
  });

  it("takes many of the arguments that its schemas take", () => {
    // Options need not go with a log: enough calls that luck does not matter.
    const [calls, least] = takesLog(metric) ? [200, 30] : [100, 99];
    const results = fc.sample(callsFor(metric), calls).map(outcome);
    expect(results.filter((result) => result !== undefined).length).toBeGreaterThan(least);
  });

  it.each(mains)("stays within its range, is null exactly where it says, and computes its formula", (main) => {
    fc.assert(
      fc.property(callsFor(metric), (call) => {
        const result = outcome(call);
        if (result === undefined) return;
        const value = mainOf(metric, result) ?? null;
        // In columns each number is undefined by itself.
        const isList = Array.isArray(value) || ArrayBuffer.isView(value);
        const shouldBeNull =
          !isList && main.undefinedWhen !== null && evaluate(main.undefinedWhen, metric, call, result);
        expect(value === null).toBe(shouldBeNull);
        if (value === null) return;
        const [least, greatest] = main.range;
        expect(numbersOf(value).filter((each) => !(each >= least && each <= greatest))).toEqual([]);
        if (main.formula === null) return;
        const formula = evaluate(main.formula, metric, call, result) as number;
        const size = Math.max(Math.abs(value as number), Math.abs(formula));
        // Below the least normal number there are fewer digits: they tell how far down it is, and no more.
        expect(Math.abs((value as number) - formula)).toBeLessThanOrEqual(1e-9 * size + LEAST_NORMAL);
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
        const result = outcome(call.map(deepFreeze));
        expect(call).toEqual(before);
        // A clone of a log is not a log any more.
        expect(outcome(before.map((each, i) => (isLog(call[i]) ? call[i] : each)))).toEqual(result);
        // JSON has no dates; a log has no form in it.
        if (!takesLog(metric)) expect(outcome(viaJson(call) as readonly unknown[])).toEqual(result);
      }),
      { numRuns: 30 },
    );
  });

  it("says where its arguments stand", () => {
    for (const place of metric.arguments.keys()) expect(schemaAt(place).name).toMatch(/^[a-z]\w*$/u);
  });
});

/** Whether a result has been looked for step by step, so that its last digits are not told. */
function isFit(result: unknown): boolean {
  return typeof result === "object" && result !== null && "logLikelihood" in result;
}

/** What the JSON Schema of a metric describes, from a call. */
function fieldsIn(metric: Metric, call: readonly unknown[]): unknown {
  if (!hasNamedArguments(metric)) return call.at(-1);
  const entries = metric.arguments.flatMap(({ name }, i) => (i < call.length ? [[name, call[i]]] : []));
  return Object.fromEntries(entries);
}
